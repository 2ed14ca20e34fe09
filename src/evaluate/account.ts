import { isFinal } from '../plan/final.js';
import type { Checkpoint, Indicator } from '../plan/plan.js';
import type { Threshold } from './case.js';
import { type Course, courseOf, yearFor } from './course.js';
import { demandIn, isNumeric, thresholdIn } from './demand.js';
import { isReason, NO_OTHERS } from './other.js';
import { paceTo } from './pace.js';
import type { Pace } from './result.js';

/** How an indicator will be judged at a checkpoint, as far as the plan alone tells. */
export interface Account {
  readonly checkpoint: Checkpoint;
  readonly final: boolean;
  readonly course: Course;
  /** What the target comes to; null where only the data can tell. */
  readonly threshold: Threshold | null;
  /** What is due by then; null where there is no line, or its ends are not known. */
  readonly pace: Pace | null;
}

/** The same course that `judge` takes, given a value of the checkpoint's own year and nothing else. */
export function accountOf(indicator: Indicator, checkpoint: Checkpoint): Account {
  const { baseline, period, kind } = indicator;
  const start = baseline?.type === 'number' && kind !== 'growth' ? baseline.value : null;
  const year = yearFor(indicator, checkpoint.year);
  const final = isFinal(checkpoint, indicator);
  const hasStart = () => start !== null;
  const course = courseOf(indicator, { asked: year, year, final, choice: 'auto', hasStart });
  const threshold = thresholdOf(indicator, year);
  const pace = course.kind === 'line' && start && threshold ? paceTo(year, start, threshold, period) : null;
  return { checkpoint, final, course, threshold, pace };
}

function thresholdOf(indicator: Indicator, year: number): Threshold | null {
  const { target } = indicator;
  if (!isNumeric(target)) return null;
  const demand = demandIn(year, target, { indicator, series: new Map(), others: NO_OTHERS });
  return isReason(demand) ? null : thresholdIn(demand);
}
