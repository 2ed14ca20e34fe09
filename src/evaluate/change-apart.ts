import { Fraction } from 'fraction.js';
import type { Limit, Measurement } from '../measure/measurement.js';
import type { Indicator } from '../plan/plan.js';
import { comesTo, type Relative, wholeChange } from '../plan/relative.js';
import { halfStepOf } from './made.js';
import { rootBeside } from './root.js';
import { exactly, type Interval, overlap, widened } from './satisfy.js';
import { intervalOf, type Series } from './series.js';
import { referenceIn } from './start.js';
import { relativeOf, termsOf, toldIn } from './told-change.js';

/** A published change that the levels beside it do not make. */
export interface ChangeApart {
  readonly told: Measurement;
  /** The change that they make, and its unit. */
  readonly made: Interval;
  readonly unit: string;
}

const ONE = new Fraction(1);

/** A change, or of a demand on the average a yearly one, and the levels beside it, beyond the rounding of what was written. */
export function changeApartIn(indicator: Indicator, series: Series, year: number): ChangeApart | null {
  const relative = relativeOf(indicator);
  const told = relative && toldOf(relative, indicator, series, year);
  const change = told && intervalOf(told.reading, { ...indicator, kind: 'quantity' });
  const level = levelIn(year, series, indicator);
  const reference = relative && referenceLevel(relative.from, series, indicator);
  if (!change || !level || !reference || !isComparable(relative, reference, year)) return null;
  const whole = (by: Fraction) => wholeChange({ ...relative, by }, year, indicator.average);
  const due = after(reference.rounded, widened(change, halfStepOf(told)), whole);
  if (overlap(level.rounded, due)) return null;
  const { unit, scale } = termsOf(relative, indicator);
  const beside = [change.low, change.high].flatMap((limit) => (limit ? [limit.value] : []));
  const made = (now: Fraction, before: Fraction) =>
    madeBy(now, before, relative, indicator.average ? year - relative.from : 1, beside).mul(scale);
  return { told, made: between(level.value, reference.value, made), unit };
}

function toldOf(
  { from }: Relative,
  { average }: Indicator,
  series: Series,
  year: number,
): Measurement | undefined {
  return average ? (series.told?.(year, 'average') ?? [])[0] : toldIn(year, from, series);
}

/** A share can be told only of an amount that there is. */
function isComparable({ type, from }: Relative, { rounded: { low } }: Level, year: number): boolean {
  return year > from && (type !== 'change' || low?.value.gt(0) === true);
}

/** A value as it is written, and with it all that rounds to it. */
interface Level {
  readonly value: Interval;
  readonly rounded: Interval;
}

function levelIn(year: number, series: Series, indicator: Indicator): Level | null {
  const row = series.get(year);
  const value = row && intervalOf(row.reading, indicator);
  if (!row || !value) return null;
  return { value, rounded: widened(value, halfStepOf(row)) };
}

function referenceLevel(year: number, series: Series, indicator: Indicator): Level | null {
  const value = referenceIn(year, series, indicator);
  const row = series.get(year);
  return value && { value, rounded: row ? widened(value, halfStepOf(row)) : value };
}

/** What the year's level must be, given what it is counted from and the change. */
function after(reference: Interval, change: Interval, whole: (by: Fraction) => Relative): Interval {
  const end = (before: Limit | null, by: Limit | null) =>
    before && by && { value: comesTo(before.value, whole(by.value)), inclusive: true };
  return { low: end(reference.low, change.low), high: end(reference.high, change.high) };
}

/** The change from one level to another; of several years the yearly one. */
function madeBy(
  now: Fraction,
  before: Fraction,
  { type }: Relative,
  years: number,
  beside: readonly Fraction[],
): Fraction {
  if (type !== 'change') return now.sub(before).div(years);
  const factor = now.div(before);
  if (years === 1 || factor.lt(0)) return factor.sub(ONE);
  return rootBeside(
    factor,
    years,
    beside.map((rate) => rate.add(ONE)),
  ).sub(ONE);
}

function between(
  level: Interval,
  reference: Interval,
  made: (now: Fraction, before: Fraction) => Fraction,
): Interval {
  const end = (now: Limit | null, before: Limit | null) =>
    now && before && { value: made(now.value, before.value), inclusive: true };
  const low = end(level.low, reference.high);
  const high = end(level.high, reference.low);
  return low && high?.value.equals(low.value) ? exactly(low.value) : { low, high };
}
