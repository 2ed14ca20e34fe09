import { Fraction } from 'fraction.js';
import type { Limit, Measurement, Reading, Span } from '../measure/measurement.js';
import { isCountedWhole, LIMITS } from '../plan/kinds.js';
import type { Indicator } from '../plan/plan.js';
import type { Reason } from './result.js';
import { exactly, type Interval } from './satisfy.js';

/** The measurements of one indicator for one area, by year; a year may turn out to have none. */
export interface Series extends Pick<ReadonlyMap<number, Measurement>, 'get' | 'keys'> {
  /** What is told of more than the year itself: sums and averages up to it, changes to it. */
  readonly told?: (year: number, kind: Span['kind']) => readonly Measurement[];
}

const ONE = new Fraction(1);
const ZERO = new Fraction(0);

/** The values that a reading may stand for, within what its kind allows; null where it is no number. */
export function intervalOf(reading: Reading, indicator: Indicator): Interval | null {
  if (reading.kind === 'number') return exactly(reading.value);
  if (reading.kind === 'answer' && indicator.kind !== 'attestation') {
    return exactly(reading.answer === 'yes' ? ONE : ZERO);
  }
  if (reading.kind !== 'range') return null;
  const { least, most } = LIMITS[indicator.kind];
  const { low, high } = isCountedWhole(indicator) ? wholeOnly(reading) : reading;
  return { low: low ?? limitAt(least), high: high ?? limitAt(most) };
}

function limitAt(value: Fraction | null): Limit | null {
  return value && { value, inclusive: true };
}

/** Things are counted whole: more than 19 of them are 20 at least. */
function wholeOnly({ low, high }: Interval): Interval {
  return {
    low: low && { value: low.inclusive ? low.value.ceil() : low.value.floor().add(1), inclusive: true },
    high: high && { value: high.inclusive ? high.value.floor() : high.value.ceil().sub(1), inclusive: true },
  };
}

/** The value of an interval that holds only one. */
export function exactIn(interval: Interval | null): Fraction | null {
  if (!interval?.low || !interval.high?.value.equals(interval.low.value)) return null;
  return interval.low.value;
}

/** Why a cell that is there gives nothing to compute with. */
export function doubtOf({ reading, text }: Measurement): Reason | null {
  if (reading.kind === 'faulty') return { code: 'faulty', diagnostic: reading.code };
  return reading.kind === 'approximate' ? { code: 'approximate', text } : null;
}

/** True for a cell that holds something to judge, be it only a fault that forbids judging. */
export function speaks(measurement: Measurement | undefined): measurement is Measurement {
  return measurement !== undefined && measurement.reading.kind !== 'missing';
}

/**
 * The measurement that speaks for `year`: its own, else the latest earlier one after the base year (DESIGN §6).
 * At or before the base year only the year's own value counts.
 */
export function measurementFor(series: Series, year: number, base: number): Measurement | null {
  const own = series.get(year);
  if (speaks(own)) return own;
  const earlier = yearsOf(series, base, year - 1).findLast((one) => speaks(series.get(one)));
  return (earlier !== undefined && series.get(earlier)) || null;
}

/** The years of a series after one and up to another, in order. */
export function yearsOf(series: Series, after: number, until: number): number[] {
  return [...series.keys()].filter((year) => year > after && year <= until).sort((a, b) => a - b);
}

/** The exact value of a year, or null. */
export function exactValue(series: Series, year: number, indicator: Indicator): Fraction | null {
  const measurement = series.get(year);
  return measurement ? exactIn(intervalOf(measurement.reading, indicator)) : null;
}
