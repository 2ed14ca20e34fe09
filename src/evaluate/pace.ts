import { Fraction } from 'fraction.js';
import type { Operator, Period } from '../plan/plan.js';
import type { Line, Threshold } from './case.js';
import type { Pace } from './result.js';
import { exactly, satisfies } from './satisfy.js';

/**
 * The value due by `year` on the straight line from baseline to target, exactly: r = b + (t − b)·(y − B)/(F − B)
 * (DESIGN §6). A baseline that already satisfies the target requires the target itself.
 */
export function paceTo(year: number, baseline: Fraction, target: Threshold, period: Period): Pace {
  const elapsed = year - period.base;
  const span = period.end - period.base;
  const alreadyMet = satisfies(exactly(baseline), target.operator, target.value) === 'yes';
  const way = target.value.sub(baseline).mul(new Fraction(elapsed, span));
  const required = alreadyMet ? target.value : baseline.add(way);
  return { baseline, target: target.value, elapsed, span, required, alreadyMet };
}

/** What is asked for by the year: to be at or beyond the value due, or to satisfy the target that was met before. */
export function dueOf(pace: Pace, target: Threshold): Threshold {
  return pace.alreadyMet ? target : { operator: directionOf(pace, target.operator), value: pace.required };
}

/** Whether the value due lies above the baseline, so that reaching it means rising. */
function directionOf(pace: Pace, operator: Operator): '>=' | '<=' {
  if (operator === '>=' || operator === '>') return '>=';
  if (operator === '<=' || operator === '<') return '<=';
  return pace.target.gte(pace.baseline) ? '>=' : '<=';
}

/** Progress made over progress due, (m − b)/(r − b); null where none was due. */
export function progress(value: Fraction, { baseline, required, alreadyMet }: Line): Fraction | null {
  const due = required.sub(baseline);
  return due.equals(0) || alreadyMet ? null : value.sub(baseline).div(due);
}
