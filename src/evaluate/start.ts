import { Fraction } from 'fraction.js';
import type { Indicator } from '../plan/plan.js';
import { exactly, type Interval } from './satisfy.js';
import { exactIn, intervalOf, type Series } from './series.js';

/** What the way to a target begins at: all values that the base year may have had. */
export interface Start {
  readonly interval: Interval;
  /** The value, where there is only one. */
  readonly value: Fraction | null;
  /** Whether the data give it, since the plan states none. */
  readonly fromData: boolean;
  /** As it is written. */
  readonly text: string;
}

/** All values that an earlier year may have had, for what is counted from it; null where nothing is known of it. */
export function referenceIn(year: number, series: Series, indicator: Indicator): Interval | null {
  const { baseline, period } = indicator;
  if (year === period.base && baseline?.type === 'number') return exactly(baseline.value);
  return measuredIn(year, series, indicator)?.interval ?? null;
}

/**
 * The baseline: the plan's own number, else what the data say of the base year. A bound is a range, and an approximate
 * value may be any. What grew in one year is no part of the way to what grows in another; what adds up begins with none.
 */
export function startOf(series: Series, indicator: Indicator): Start | null {
  const { baseline, kind, period, accumulates } = indicator;
  if (accumulates) return known(exactly(ZERO), false, '0');
  if (kind === 'growth') return null;
  if (baseline?.type === 'number') return known(exactly(baseline.value), false, baseline.text);
  return measuredIn(period.base, series, indicator);
}

function measuredIn(year: number, series: Series, indicator: Indicator): Start | null {
  const measured = series.get(year);
  if (!measured) return null;
  const { reading, text } = measured;
  const interval = intervalOf(reading.kind === 'approximate' ? ANY : reading, indicator);
  return interval && known(interval, true, text);
}

const ZERO = new Fraction(0);
const ANY = { kind: 'range', low: null, high: null } as const;

function known(interval: Interval, fromData: boolean, text: string): Start {
  return { interval, value: exactIn(interval), fromData, text };
}
