import { isFinal } from '../plan/final.js';
import { decisiveDay, inForce } from '../plan/in-force.js';
import type { Checkpoint, Indicator, Target } from '../plan/plan.js';
import { singlesIn } from '../plan/singles.js';
import type { Threshold } from './case.js';
import { type Course, courseOf, yearFor } from './course.js';
import { demandIn, isNumeric, thresholdIn } from './demand.js';
import { isReason, NO_OTHERS } from './other.js';
import { paceTo, wayBy } from './pace.js';
import type { Pace } from './result.js';
import type { Series } from './series.js';
import { startOf } from './start.js';

/** How an indicator will be judged at a checkpoint, as far as the plan alone tells. */
export interface Account {
  readonly checkpoint: Checkpoint;
  readonly final: boolean;
  /** The target that is in force then, or the one of its demands that this tells of. */
  readonly target: Target;
  readonly course: Course;
  /** What the target comes to; null where only the data can tell. */
  readonly threshold: Threshold | null;
  /** What is due by then; null where there is no line, or its ends are not known. */
  readonly pace: Pace | null;
  /** Of each of the demands that the target is made of. */
  readonly parts: readonly Account[];
}

/** The same course that `judge` takes, given a value of the checkpoint's own year and nothing else. */
export function accountOf(original: Indicator, checkpoint: Checkpoint): Account {
  const { indicator } = inForce(original, decisiveDay(checkpoint.year, checkpoint));
  const singles = singlesIn(indicator.target).map((target) => ({ ...indicator, target }));
  const parts = singles.map((one) => ofSingle(one, checkpoint));
  const [first] = parts;
  return { ...(first ?? ofSingle(indicator, checkpoint)), target: indicator.target, parts };
}

function ofSingle(indicator: Indicator, checkpoint: Checkpoint): Account {
  const start = startOf(NO_DATA, indicator)?.value ?? null;
  const year = yearFor(indicator, checkpoint.year);
  const final = isFinal(checkpoint, indicator);
  const hasStart = () => start !== null;
  const course = courseOf(indicator, { asked: year, year, final, choice: 'auto', hasStart });
  const threshold = thresholdOf(indicator, year);
  const pace =
    course.kind === 'line' && start && threshold ? paceTo(wayBy(year, indicator), start, threshold) : null;
  return { checkpoint, final, target: indicator.target, course, threshold, pace, parts: [] };
}

const NO_DATA: Series = new Map();

function thresholdOf(indicator: Indicator, year: number): Threshold | null {
  const { target } = indicator;
  if (!isNumeric(target)) return null;
  const demand = demandIn(year, target, { indicator, series: NO_DATA, others: NO_OTHERS });
  return isReason(demand) ? null : thresholdIn(demand);
}
