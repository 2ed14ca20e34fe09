import { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import { LIMITS } from '../plan/kinds.js';
import type { Indicator } from '../plan/plan.js';
import { giftsUpTo, halfStepOf, madeOf, readingOf } from './made.js';
import { added, exactly, type Interval, mapped, overlap, widened } from './satisfy.js';
import { intervalOf, type Series } from './series.js';
import type { Disagreement } from './totals.js';

const NOTHING = exactly(new Fraction(0));

/** By year the mean of the years since the first of the period; an average that the data give fills in for missing years. */
export function meansOf(indicator: Indicator, series: Series): Series {
  const { start } = indicator.period;
  return {
    get: (year) => (year < start ? undefined : meanIn(year, indicator, series)),
    keys: () => series.keys(),
  };
}

function meanIn(year: number, indicator: Indicator, series: Series): Measurement | undefined {
  const { mean, rows, missing } = meanOf(year, indicator, series);
  const { start } = indicator.period;
  const told = toldIn(year, series);
  if (disagreementAt(year, indicator, series))
    return told && { ...told, reading: { kind: 'faulty', code: 'PC280' } };
  if (told && missing.length > 0) return madeOf(year, told.reading, start, [told], []);
  return rows.length === 0 ? series.get(year) : madeOf(year, readingOf(mean), start, rows, missing);
}

/** The first average given that the years cannot have. */
export function meanDisagreement(indicator: Indicator, series: Series): Disagreement | null {
  const years = [...series.keys()].sort((a, b) => a - b);
  return years.map((year) => disagreementAt(year, indicator, series)).find((one) => one !== null) ?? null;
}

function disagreementAt(year: number, indicator: Indicator, series: Series): Disagreement | null {
  const told = toldIn(year, series);
  const value = told && intervalOf(told.reading, indicator);
  if (!told || !value) return null;
  const { mean, rounded } = meanOf(year, indicator, series);
  return overlap(widened(value, halfStepOf(told)), rounded) ? null : { told, made: mean };
}

function toldIn(year: number, series: Series): Measurement | undefined {
  return (series.told?.(year, 'average') ?? [])[0];
}

function meanOf(year: number, indicator: Indicator, series: Series) {
  const gifts = giftsUpTo(year, indicator.period.start, indicator, series);
  const unknown = anyValue(indicator);
  const all = gifts.map(({ value }) => value ?? unknown);
  const wide = gifts.map(({ value, row }) => (value && row ? widened(value, halfStepOf(row)) : unknown));
  const over = (values: readonly Interval[]) =>
    mapped(values.reduce(added, NOTHING), (sum) => sum.div(gifts.length));
  return {
    mean: over(all),
    rounded: over(wide),
    rows: gifts.flatMap(({ value, row }) => (value && row ? [row] : [])),
    missing: gifts.filter(({ value }) => value === null).map((gift) => gift.year),
  };
}

function anyValue({ kind }: Indicator): Interval {
  const { least, most } = LIMITS[kind];
  return {
    low: least && { value: least, inclusive: true },
    high: most && { value: most, inclusive: true },
  };
}
