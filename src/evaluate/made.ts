import { Fraction } from 'fraction.js';
import type { Measurement, Reading } from '../measure/measurement.js';
import type { Indicator } from '../plan/plan.js';
import type { Interval } from './satisfy.js';
import { exactIn, intervalOf, type Series } from './series.js';

const ZERO = new Fraction(0);

/** What one year gives to a sum or an average: its value, or why it gives none. */
export interface Gift {
  readonly year: number;
  readonly row: Measurement | undefined;
  /** Null where nothing usable is known. */
  readonly value: Interval | null;
}

/** The years from the first of the period up to one, each with what it gives. */
export function giftsUpTo(year: number, from: number, indicator: Indicator, series: Series): Gift[] {
  return Array.from({ length: Math.max(0, year - from + 1) }, (_, i) => {
    const row = series.get(from + i);
    return { year: from + i, row, value: row ? soFar(row, valueOfYear(row, indicator), indicator) : null };
  });
}

/** Of a year that is not over a number of things is the least that it can be, and everything else may yet change. */
export function soFar({ asOf }: Measurement, value: Interval | null, { kind }: Indicator): Interval | null {
  if (asOf === undefined || value === null) return value;
  return kind === 'count' || kind === 'quantity' ? { low: value.low, high: null } : null;
}

/** A year in which there was nothing to count adds nothing. */
function valueOfYear({ reading }: Measurement, indicator: Indicator): Interval | null {
  if (reading.kind === 'not-applicable')
    return { low: { value: ZERO, inclusive: true }, high: { value: ZERO, inclusive: true } };
  return intervalOf(reading, indicator);
}

export function readingOf(interval: Interval): Reading {
  const exact = exactIn(interval);
  return exact ? { kind: 'number', value: exact, step: ZERO } : { kind: 'range', ...interval };
}

/** How far a written number may be from what it was rounded from. */
export function halfStepOf({ reading }: Measurement): Fraction {
  return reading.kind === 'number' ? reading.step.div(2) : ZERO;
}

/** A value of several years, shown where the last of its rows stands. */
export function madeOf(
  year: number,
  reading: Reading,
  from: number,
  rows: readonly Measurement[],
  missing: readonly number[],
): Measurement | undefined {
  const last = rows.at(-1);
  return (
    last && {
      ...withoutSpan(last),
      year,
      reading,
      parts: null,
      text: '',
      years: { from, to: year, missing, rows },
    }
  );
}

function withoutSpan({ span: _, rollup: __, ...rest }: Measurement): Measurement {
  return rest;
}
