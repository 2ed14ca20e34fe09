import { Fraction } from 'fraction.js';
import type { Limit } from '../measure/measurement.js';
import { countsFalls } from '../plan/kinds.js';
import type { Indicator } from '../plan/plan.js';
import { rootBeside } from './root.js';
import { added, exactly, type Interval } from './satisfy.js';

/** How the values of several years come to one: amounts are added, growths compounded. */
export interface Way {
  /** What no year at all comes to. */
  readonly none: Interval;
  /** What a year of which nothing is known may have come to. */
  readonly unknown: Interval;
  join(one: Interval, next: Interval): Interval;
}

const ZERO = new Fraction(0);
const ONE = new Fraction(1);
const from = (value: Fraction): Limit => ({ value, inclusive: true });

/** Amounts that add up are none at least, unless some year says otherwise. */
export function wayOf(indicator: Indicator, values: readonly Interval[]): Way {
  if (indicator.kind === 'growth') return countsFalls(indicator) ? FALLS : RISES;
  const negative = values.some(({ low, high }) => low?.value.lt(0) || high?.value.lt(0));
  return { none: exactly(ZERO), unknown: { low: negative ? null : from(ZERO), high: null }, join: added };
}

/** Growths one upon the other: Π(1 + g) − 1. Nothing shrinks by more than all of it. */
const RISES: Way = {
  none: exactly(ZERO),
  unknown: { low: from(ONE.neg()), high: null },
  join: (a, b) => unscaled(multiplied(scaled(a), scaled(b))),
};

/** Falls one upon the other: 1 − Π(1 − d). */
const FALLS: Way = {
  none: exactly(ZERO),
  unknown: { low: null, high: from(ONE) },
  join: (a, b) => opposite(RISES.join(opposite(a), opposite(b))),
};

function scaled({ low, high }: Interval): Interval {
  const least = low?.value.gt(-1) ? { ...low, value: low.value.add(1) } : from(ZERO);
  return { low: least, high: high && { ...high, value: high.value.add(1) } };
}

function unscaled({ low, high }: Interval): Interval {
  return {
    low: low && { ...low, value: low.value.sub(1) },
    high: high && { ...high, value: high.value.sub(1) },
  };
}

/** Of factors that are none or more. */
function multiplied(a: Interval, b: Interval): Interval {
  return { low: times(a.low, b.low), high: times(a.high, b.high) };
}

function times(a: Limit | null, b: Limit | null): Limit | null {
  return a && b && { value: a.value.mul(b.value), inclusive: a.inclusive && b.inclusive };
}

function opposite({ low, high }: Interval): Interval {
  return {
    low: high && { ...high, value: high.value.neg() },
    high: low && { ...low, value: low.value.neg() },
  };
}

/**
 * The steady yearly rate that comes to a total over so many years, on its own side of the rates shown beside it. Only for
 * showing: what decides is compared without a root.
 */
export function steadyRate(
  total: Fraction,
  years: number,
  falls: boolean,
  beside: readonly Fraction[],
): Fraction {
  const ofFactor = (one: Fraction) => (falls ? ONE.sub(one) : ONE.add(one));
  const root = rootBeside(ofFactor(total), years, beside.map(ofFactor));
  return falls ? ONE.sub(root) : root.sub(ONE);
}
