import type { Fraction } from 'fraction.js';
import type { Limit } from '../measure/measurement.js';
import type { Operator } from '../plan/plan.js';

/** All values that a measurement may stand for; an exact one has both limits equal. */
export interface Interval {
  readonly low: Limit | null;
  readonly high: Limit | null;
}

/** Whether every value does, none does, or it depends on which it is. */
export type Answer = 'yes' | 'no' | 'maybe';

export function exactly(value: Fraction): Interval {
  const limit = { value, inclusive: true };
  return { low: limit, high: limit };
}

/** An interval's values after something that keeps their order. */
export function mapped({ low, high }: Interval, by: (value: Fraction) => Fraction): Interval {
  return {
    low: low && { ...low, value: by(low.value) },
    high: high && { ...high, value: by(high.value) },
  };
}

/** What several answers have in common. */
export function agreed(answers: readonly Answer[]): Answer {
  const [first = 'maybe'] = answers;
  return answers.every((answer) => answer === first) ? first : 'maybe';
}

/** Whether the values of the interval satisfy `value operator threshold`. */
export function satisfies(interval: Interval, operator: Operator, threshold: Fraction): Answer {
  switch (operator) {
    case '>=':
      return above(interval, threshold, true);
    case '>':
      return above(interval, threshold, false);
    case '<=':
      return not(above(interval, threshold, false));
    case '<':
      return not(above(interval, threshold, true));
    case '=':
      return equal(interval, threshold);
  }
}

/** Whether every value of the one, no value of it, or only some stand so to every value of the other. */
export function compares(a: Interval, operator: Operator, b: Interval): Answer {
  switch (operator) {
    case '>':
      return exceeds(a, b);
    case '<':
      return exceeds(b, a);
    case '>=':
      return not(exceeds(b, a));
    case '<=':
      return not(exceeds(a, b));
    case '=':
      return equals(a, b);
  }
}

/** Yes where all of the upper lie above all of the lower, no where none of it can lie above any. */
function exceeds({ low, high }: Interval, lower: Interval): Answer {
  if (low && lower.high) {
    const order = low.value.compare(lower.high.value);
    if (order > 0 || (order === 0 && !(low.inclusive && lower.high.inclusive))) return 'yes';
  }
  return high && lower.low && high.value.lte(lower.low.value) ? 'no' : 'maybe';
}

function equals(a: Interval, b: Interval): Answer {
  if (exceeds(a, b) === 'yes' || exceeds(b, a) === 'yes') return 'no';
  return exceeds(a, b) === 'no' && exceeds(b, a) === 'no' ? 'yes' : 'maybe';
}

/** Whether the values lie above the threshold (`orOn`: or on it). */
function above({ low, high }: Interval, threshold: Fraction, orOn: boolean): Answer {
  if (low && (low.value.gt(threshold) || (low.value.equals(threshold) && (orOn || !low.inclusive))))
    return 'yes';
  if (high && (high.value.lt(threshold) || (high.value.equals(threshold) && !(orOn && high.inclusive))))
    return 'no';
  return 'maybe';
}

function equal({ low, high }: Interval, threshold: Fraction): Answer {
  if (low && high && low.value.equals(threshold) && high.value.equals(threshold)) return 'yes';
  if (low && (low.value.gt(threshold) || (low.value.equals(threshold) && !low.inclusive))) return 'no';
  if (high && (high.value.lt(threshold) || (high.value.equals(threshold) && !high.inclusive))) return 'no';
  return 'maybe';
}

function not(answer: Answer): Answer {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'maybe';
}

/** The smallest range that holds all of them. */
export function hull(intervals: readonly Interval[]): Interval {
  return intervals.reduce((all, one) => ({ low: lower(all.low, one.low), high: higher(all.high, one.high) }));
}

function lower(a: Limit | null, b: Limit | null): Limit | null {
  if (!a || !b) return null;
  const order = a.value.compare(b.value);
  return order < 0 || (order === 0 && a.inclusive) ? a : b;
}

function higher(a: Limit | null, b: Limit | null): Limit | null {
  if (!a || !b) return null;
  const order = a.value.compare(b.value);
  return order > 0 || (order === 0 && a.inclusive) ? a : b;
}

/** All sums of a value of the one and a value of the other. */
export function added(a: Interval, b: Interval): Interval {
  return { low: plus(a.low, b.low), high: plus(a.high, b.high) };
}

function plus(a: Limit | null, b: Limit | null): Limit | null {
  return a && b && { value: a.value.add(b.value), inclusive: a.inclusive && b.inclusive };
}

/** An interval with so much more on either side. */
export function widened({ low, high }: Interval, by: Fraction): Interval {
  return {
    low: low && { ...low, value: low.value.sub(by) },
    high: high && { ...high, value: high.value.add(by) },
  };
}

/** Whether two intervals have a value in common, or touch. */
export function overlap(a: Interval, b: Interval): boolean {
  const under = (high: Limit | null, low: Limit | null) => high && low && high.value.lt(low.value);
  return !under(a.high, b.low) && !under(b.high, a.low);
}
