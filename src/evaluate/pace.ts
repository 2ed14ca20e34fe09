import { Fraction } from 'fraction.js';
import type { Operator, Period } from '../plan/plan.js';
import type { Pace } from './result.js';
import { exactly, satisfies } from './satisfy.js';

/**
 * The value due by `year` on the straight line from baseline to target, exactly: r = b + (t − b)·(y − B)/(F − B)
 * (DESIGN §6). A baseline that already satisfies the target requires the target itself.
 */
export function paceTo(year: number, baseline: Fraction, target: { operator: Operator; value: Fraction }, period: Period): Pace {
  const elapsed = year - period.base;
  const span = period.end - period.base;
  const done = satisfies(exactly(baseline), target.operator, target.value) === 'yes';
  const required = done
    ? target.value
    : baseline.add(target.value.sub(baseline).mul(new Fraction(elapsed, span)));
  return { baseline, target: target.value, elapsed, span, required };
}

/** Whether the value due lies above the baseline, so that reaching it means rising. */
export function directionOf(pace: Pace, operator: Operator): '>=' | '<=' {
  if (operator === '>=' || operator === '>') return '>=';
  if (operator === '<=' || operator === '<') return '<=';
  return pace.target.gte(pace.baseline) ? '>=' : '<=';
}

/** Progress made over progress due, (m − b)/(r − b); null where none is due. */
export function progress(value: Fraction, pace: Pace): Fraction | null {
  const due = pace.required.sub(pace.baseline);
  const done = pace.required.equals(pace.target) && pace.elapsed < pace.span;
  return due.equals(0) || done ? null : value.sub(pace.baseline).div(due);
}
