import type { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import { countsFalls } from '../plan/kinds.js';
import type { Indicator } from '../plan/plan.js';
import { compounded } from '../plan/relative.js';
import { type Gift, giftsUpTo, halfStepOf, madeOf, readingOf, soFar } from './made.js';
import { type Way, wayOf } from './over-years.js';
import { type Interval, mapped, overlap, widened } from './satisfy.js';
import { intervalOf, type Series } from './series.js';

/** A running total or average that the years up to it cannot come to, beyond the rounding of what was written. */
export interface Disagreement {
  readonly told: Measurement;
  readonly made: Interval;
}

/** What the years come to one after the other. */
interface Sum {
  readonly value: Interval;
  /** The same with every written number taken for all that rounds to it. */
  readonly rounded: Interval;
  /** The years of which nothing is known since the last running total, and the rows that count. */
  readonly missing: readonly number[];
  readonly rows: readonly Measurement[];
  readonly disagreement: Disagreement | null;
}

/**
 * By year what the years since the first of the period come to together. A running total that the data give stands, and
 * what follows is added to it; a year of which nothing is known leaves a bound.
 */
export function totalsOf(indicator: Indicator, series: Series): Series {
  const made = new Map<number, Measurement | null>();
  const { start } = indicator.period;
  return {
    get: (year) => {
      if (!made.has(year)) made.set(year, totalIn(year, indicator, series) ?? null);
      return made.get(year) ?? undefined;
    },
    keys: () => {
      const last = Math.max(...series.keys());
      return Array.from({ length: last - start + 1 }, (_, i) => start + i).values();
    },
  };
}

function totalIn(year: number, indicator: Indicator, series: Series): Measurement | undefined {
  const sum = sumUpTo(year, indicator, series);
  const { start } = indicator.period;
  if (sum.rows.length === 0) return lastUnusable(year, start, series);
  if (sum.disagreement) return { ...sum.disagreement.told, year, reading: { kind: 'faulty', code: 'PC280' } };
  return madeOf(year, readingOf(sum.value), start, sum.rows, sum.missing);
}

/** Where there is nothing to add, a cell that cannot be used is why. */
function lastUnusable(year: number, start: number, series: Series): Measurement | undefined {
  const years = [...series.keys()].filter((one) => one >= start && one <= year).sort((a, b) => b - a);
  return years.map((one) => series.get(one)).find((row) => row !== undefined);
}

/** The first disagreement of a series, for a word to whoever handed it in. */
export function disagreementIn(indicator: Indicator, series: Series): Disagreement | null {
  return sumUpTo(Math.max(...series.keys()), indicator, series).disagreement;
}

function sumUpTo(year: number, indicator: Indicator, series: Series): Sum {
  const gifts = giftsUpTo(year, indicator.period.start, indicator, series);
  const way = wayOf(
    indicator,
    gifts.flatMap(({ value }) => value ?? []),
  );
  const none: Sum = { value: way.none, rounded: way.none, missing: [], rows: [], disagreement: null };
  return gifts.reduce((sum, gift) => {
    const told = toldIn(gift.year, indicator, series);
    const next = plus(sum, gift, way);
    return told ? restated(next, told) : next;
  }, none);
}

function plus(sum: Sum, { year, row, value }: Gift, way: Way): Sum {
  const next = value ?? way.unknown;
  const rounded = value && row ? widened(value, halfStepOf(row)) : next;
  return {
    ...sum,
    value: way.join(sum.value, next),
    rounded: way.join(sum.rounded, rounded),
    missing: value ? sum.missing : [...sum.missing, year],
    rows: value && row ? [...sum.rows, row] : sum.rows,
  };
}

interface Told {
  readonly row: Measurement;
  readonly value: Interval;
  readonly rounded: Interval;
}

function restated(sum: Sum, { row, value, rounded }: Told): Sum {
  const apart = !overlap(rounded, sum.rounded);
  const disagreement = sum.disagreement ?? (apart ? { told: row, made: sum.value } : null);
  return { value, rounded, missing: [], rows: [row], disagreement };
}

/** A running total; of a steady yearly rate also the average so far, for what it comes to. */
function toldIn(year: number, indicator: Indicator, series: Series): Told | null {
  const total = (series.told?.(year, 'total') ?? [])[0];
  const average = indicator.average === null ? undefined : (series.told?.(year, 'average') ?? [])[0];
  const row = total ?? average;
  const value = row ? soFar(row, intervalOf(row.reading, indicator), indicator) : null;
  if (!row || !value) return null;
  const rounded = widened(value, halfStepOf(row));
  if (row === total) return { row, value, rounded };
  const over = (rate: Fraction) =>
    compounded(rate, year - indicator.period.start + 1, countsFalls(indicator));
  return { row, value: mapped(value, over), rounded: mapped(rounded, over) };
}
