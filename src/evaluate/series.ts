import { Fraction } from 'fraction.js';
import type { Measurement, Reading } from '../measure/measurement.js';
import type { Indicator } from '../plan/plan.js';
import { exactly, type Interval } from './satisfy.js';

/** The measurements of one indicator for one area, by year. */
export type Series = ReadonlyMap<number, Measurement>;

const ONE = new Fraction(1);
const ZERO = new Fraction(0);

/** The values that a reading may stand for, within what the indicator allows; null where it is no number. */
export function intervalOf(reading: Reading, indicator: Indicator): Interval | null {
  if (reading.kind === 'number') return exactly(reading.value);
  if (reading.kind === 'answer' && indicator.kind !== 'attestation') {
    return exactly(reading.answer === 'yes' ? ONE : ZERO);
  }
  if (reading.kind !== 'range') return null;
  const least = { value: ZERO, inclusive: true };
  const most = indicator.kind === 'count' ? null : { value: ONE, inclusive: true };
  return { low: reading.low ?? least, high: reading.high ?? most };
}

/** True for a cell that holds something to judge, be it only a fault that forbids judging. */
function speaks(measurement: Measurement | undefined): measurement is Measurement {
  return measurement !== undefined && measurement.reading.kind !== 'missing';
}

/**
 * The measurement that speaks for `year`: its own, else the latest earlier one after the base year (DESIGN §6).
 * At or before the base year only the year's own value counts.
 */
export function measurementFor(series: Series, year: number, base: number): Measurement | null {
  const own = series.get(year);
  if (speaks(own)) return own;
  const earlier = [...series.values()].filter((m) => m.year > base && m.year < year && speaks(m));
  return earlier.reduce<Measurement | null>((latest, m) => (latest && latest.year > m.year ? latest : m), null);
}

/** The exact value of a year, or null. */
export function exactValue(series: Series, year: number, indicator: Indicator): Fraction | null {
  const measurement = series.get(year);
  const interval = measurement ? intervalOf(measurement.reading, indicator) : null;
  if (!interval?.low || !interval.high) return null;
  return interval.low.value.equals(interval.high.value) ? interval.low.value : null;
}

/** The baseline: the plan's own number, else the data's value of the base year where the plan states none. */
export function baselineOf(series: Series, indicator: Indicator): { value: Fraction; fromData: boolean } | null {
  if (indicator.baseline?.type === 'number') return { value: indicator.baseline.value, fromData: false };
  const value = exactValue(series, indicator.period.base, indicator);
  return value && { value, fromData: true };
}
