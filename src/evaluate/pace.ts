import { Fraction } from 'fraction.js';
import type { Operator, Period } from '../plan/plan.js';
import type { Demand, Line, Threshold } from './case.js';
import type { Pace } from './result.js';
import { exactly, type Interval, mapped, satisfies } from './satisfy.js';

/**
 * The value due by `year` on the straight line from baseline to target, exactly: r = b + (t − b)·(y − B)/(F − B)
 * (DESIGN §6). A baseline that already satisfies the target requires the target itself.
 */
export function paceTo(year: number, baseline: Fraction, target: Threshold, period: Period): Pace {
  const elapsed = year - period.base;
  const span = period.end - period.base;
  const alreadyMet = satisfies(exactly(baseline), target.operator, target.value) === 'yes';
  const required = alreadyMet ? target.value : onLine(baseline, target.value, shareOfWay(year, period));
  return { baseline, target: target.value, elapsed, span, required, alreadyMet };
}

/** How much of the time from the base year to the last one has passed. */
export function shareOfWay(year: number, { base, end }: Period): Fraction {
  return new Fraction(year - base, end - base);
}

function onLine(baseline: Fraction, target: Fraction, share: Fraction): Fraction {
  return baseline.add(target.sub(baseline).mul(share));
}

/**
 * What is asked for by then, for all that the baseline may be: of what falls short of the target, to be at or beyond
 * the value due; of what is on the target or beyond it, the target itself. All of these demands must agree.
 */
export function duesFrom(start: Interval, { operator, value: target }: Threshold, share: Fraction): Demand[] {
  const whole = { operator, due: exactly(target) };
  const toLine = (side: Interval, atOrBeyond: Operator) => ({
    operator: atOrBeyond,
    due: mapped(side, (baseline) => onLine(baseline, target, share)),
  });
  const below = upTo(start, target);
  const above = downTo(start, target);
  return [
    ...(below ? [isFall(operator) ? whole : toLine(below, '>=')] : []),
    ...(above ? [isRise(operator) ? whole : toLine(above, '<=')] : []),
    ...(holds(start, target) ? [whole] : []),
  ];
}

function isRise(operator: Operator): boolean {
  return operator === '>=' || operator === '>';
}

function isFall(operator: Operator): boolean {
  return operator === '<=' || operator === '<';
}

/** The values of an interval that lie below one; null where none does. */
function upTo({ low, high }: Interval, value: Fraction): Interval | null {
  if (low?.value.gte(value)) return null;
  return { low, high: high?.value.lt(value) ? high : { value, inclusive: false } };
}

function downTo({ low, high }: Interval, value: Fraction): Interval | null {
  if (high?.value.lte(value)) return null;
  return { low: low?.value.gt(value) ? low : { value, inclusive: false }, high };
}

function holds(interval: Interval, value: Fraction): boolean {
  return satisfies(interval, '=', value) !== 'no';
}

/** Progress made over progress due, (m − b)/(r − b); null where none was due. */
export function progress(value: Fraction, { baseline, required, alreadyMet }: Line): Fraction | null {
  const due = required.sub(baseline);
  return due.equals(0) || alreadyMet ? null : value.sub(baseline).div(due);
}
