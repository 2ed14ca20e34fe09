import { Fraction } from 'fraction.js';
import type { Limit, Measurement, Parts, Reading } from '../measure/measurement.js';
import { isCountedWhole, LIMITS } from '../plan/kinds.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { unitsFor } from '../plan/units.js';
import type { Partial } from './result.js';
import { added, hull, type Interval, overlap, widened } from './satisfy.js';
import { intervalOf } from './series.js';

const ZERO = new Fraction(0);
const ONE = new Fraction(1);
const closed = (value: Fraction): Limit => ({ value, inclusive: true });

/** What is known of one reporting unit: exact parts, a range, that it has nothing to count, or nothing. */
type Share =
  | { readonly kind: 'parts'; readonly parts: Parts }
  | { readonly kind: 'range'; readonly interval: Interval }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/**
 * The value of the whole for one year, made of its units' rows (DESIGN §6): shares by Σ numerators over Σ denominators,
 * counts by sum, coverage by the units that have one over all units, presence by any. What is not known widens it to a
 * range that holds the true value. Null where nothing is reported or the indicator is not rolled up. `rounded` takes
 * each written number for all that rounds to it.
 */
export function rollUp(
  plan: Plan,
  indicator: Indicator,
  year: number,
  rows: readonly Measurement[],
  written: 'exactly' | 'rounded' = 'exactly',
): Measurement | null {
  if (rows.length === 0 || indicator.rollup === 'none') return null;
  const byArea = new Map<string | null, Measurement>();
  for (const row of rows) byArea.set(row.area, row);
  const reported: Measurement[] = [];
  const shares: Share[] = [];
  const missing: string[] = [];
  for (const unit of unitsFor(plan, indicator)) {
    const row = byArea.get(unit);
    if (row) reported.push(row);
    const share = shareOf(row, indicator, written);
    if (share.kind === 'unknown') missing.push(unit);
    shares.push(share);
  }
  const first = reported[0];
  if (!first || reported.every(({ reading }) => reading.kind === 'missing')) return null;
  const made = combine(shares, indicator);
  return {
    plan: plan.id,
    indicator: indicator.id,
    area: null,
    year,
    ...earliestDay(reported),
    reading: made.reading,
    parts: made.parts,
    text: '',
    note: null,
    source: first.source,
    rollup: { units: shares.length, missing, rows: reported },
  };
}

/** What the units that reported something usable come to, where others are missing; null where none are, or where it is no one number. */
export function partialOf({ rollup }: Measurement, indicator: Indicator): Partial | null {
  if (!rollup || rollup.missing.length === 0 || indicator.rollup === 'any') return null;
  const shares = rollup.rows
    .map((row) => shareOf(row, indicator, 'exactly'))
    .filter(({ kind }) => kind !== 'unknown');
  if (shares.length === 0) return null;
  const { reading } = combine(shares, indicator);
  return reading.kind === 'number'
    ? { value: reading.value, reported: shares.length, units: rollup.units }
    : null;
}

/** Values up to a day within the year make a whole that is no newer than the oldest of them. */
function earliestDay(rows: readonly Measurement[]): { readonly asOf?: string } {
  const days = rows.flatMap(({ asOf }) => asOf ?? []).sort();
  return days[0] === undefined ? {} : { asOf: days[0] };
}

function shareOf(row: Measurement | undefined, indicator: Indicator, written: 'exactly' | 'rounded'): Share {
  if (!row) return { kind: 'unknown' };
  if (row.reading.kind === 'not-applicable') return { kind: 'empty' };
  if (row.parts && hasParts(indicator)) return { kind: 'parts', parts: row.parts };
  const interval = intervalOf(row.reading, indicator);
  if (!interval) return { kind: 'unknown' };
  return {
    kind: 'range',
    interval: widened(interval, written === 'rounded' ? halfStep(row, indicator) : ZERO),
  };
}

/** A unit's own row as it is judged by itself: of a coverage, whether it has at least one. */
export function ownReading(row: Measurement, { kind, rollup }: Indicator): Reading {
  if (kind !== 'coverage' || rollup !== 'share' || !row.parts) return row.reading;
  return { kind: 'answer', answer: row.parts.numerator.gt(0) ? 'yes' : 'no' };
}

/** Sums and answers take the value; shares take its parts, and so does a coverage, where 1 of 3 is at least one. */
function hasParts({ rollup, kind }: Indicator): boolean {
  return rollup === 'ratio' || (rollup === 'share' && kind === 'coverage');
}

/** Half the last digit of a rounded number; a count down to the last thing is exact, and so is an answer. */
function halfStep({ reading, area }: Measurement, indicator: Indicator): Fraction {
  const { kind } = indicator;
  const answer = kind === 'presence' || (kind === 'coverage' && area !== null);
  if (reading.kind !== 'number' || answer) return ZERO;
  return isCountedWhole(indicator) && reading.step.lte(1) ? ZERO : reading.step.div(2);
}

interface Made {
  readonly reading: Reading;
  readonly parts: Parts | null;
}

function combine(shares: readonly Share[], indicator: Indicator): Made {
  switch (indicator.rollup) {
    case 'ratio':
      return ratio(shares, indicator);
    case 'sum':
      return { reading: readingOf(sum(shares)), parts: null };
    case 'share':
      return share(shares);
    default:
      return { reading: readingOf(any(shares)), parts: null };
  }
}

/**
 * Σn/Σd where every unit gives both. A unit that gives only its rate has an unknown weight, so the whole lies between
 * the lowest and the highest of those rates and the pooled rate of the others; a silent unit may have any rate.
 */
function ratio(shares: readonly Share[], { kind }: Indicator): Made {
  if (shares.some((one) => one.kind === 'unknown')) {
    const { most } = LIMITS[kind];
    return { reading: readingOf({ low: closed(ZERO), high: most && closed(most) }), parts: null };
  }
  const pooled = pool(shares);
  const rates = shares.flatMap((one) => (one.kind === 'range' ? [one.interval] : []));
  if (rates.length === 0) {
    if (pooled.denominator.equals(0)) return { reading: { kind: 'not-applicable' }, parts: null };
    const value = pooled.numerator.div(pooled.denominator);
    return { reading: { kind: 'number', value, step: ZERO }, parts: pooled };
  }
  const known = pooled.denominator.equals(0) ? [] : [at(pooled.numerator.div(pooled.denominator))];
  return { reading: readingOf(hull([...rates, ...known])), parts: null };
}

function pool(shares: readonly Share[]): Parts {
  const parts: Parts[] = [];
  for (const one of shares) if (one.kind === 'parts') parts.push(one.parts);
  return {
    numerator: total(parts.map((one) => one.numerator)),
    denominator: total(parts.map((one) => one.denominator)),
  };
}

/** Of whole numbers, which parts are, without reducing a fraction at every step. */
function total(values: readonly Fraction[]): Fraction {
  if (values.every((value) => value.d === 1n))
    return new Fraction(values.reduce((sum, value) => sum + value.s * value.n, 0n));
  return values.reduce((sum, value) => sum.add(value), ZERO);
}

/** Amounts add up; a unit of which nothing is known has at least none, unless others have less than none. */
function sum(shares: readonly Share[]): Interval {
  const least = shares.some(isBelowNone) ? null : closed(ZERO);
  const intervals = shares.map((one) =>
    one.kind === 'range' ? one.interval : one.kind === 'empty' ? at(ZERO) : { low: least, high: null },
  );
  return intervals.map(({ low, high }) => ({ low: low ?? least, high })).reduce(added, at(ZERO));
}

function isBelowNone(one: Share): boolean {
  return one.kind === 'range' && (one.interval.low?.value.lt(0) ?? false);
}

/** From k/n to (k + unknown)/n, where k units surely have one. */
function share(shares: readonly Share[]): Made {
  const n = new Fraction(shares.length);
  const sure = shares.filter((one) => isAtLeastOne(one) === 'yes').length;
  const open = shares.filter((one) => isAtLeastOne(one) === 'maybe').length;
  const low = new Fraction(sure).div(n);
  if (open === 0) {
    return {
      reading: { kind: 'number', value: low, step: ZERO },
      parts: { numerator: new Fraction(sure), denominator: n },
    };
  }
  return {
    reading: readingOf({ low: closed(low), high: closed(new Fraction(sure + open).div(n)) }),
    parts: null,
  };
}

/** One unit that has it is enough; none has it only where all say so. */
function any(shares: readonly Share[]): Interval {
  const answers = shares.map(isAtLeastOne);
  if (answers.includes('yes')) return at(ONE);
  return answers.includes('maybe') ? { low: closed(ZERO), high: closed(ONE) } : at(ZERO);
}

function isAtLeastOne(one: Share): 'yes' | 'no' | 'maybe' {
  if (one.kind === 'empty') return 'no';
  if (one.kind === 'parts') return one.parts.numerator.gt(0) ? 'yes' : 'no';
  if (one.kind === 'unknown') return 'maybe';
  if (one.interval.low?.value.gte(1)) return 'yes';
  return one.interval.high?.value.lt(1) ? 'no' : 'maybe';
}

function at(value: Fraction): Interval {
  return { low: closed(value), high: closed(value) };
}

function readingOf({ low, high }: Interval): Reading {
  if (low && high && low.value.equals(high.value)) return { kind: 'number', value: low.value, step: ZERO };
  return { kind: 'range', low, high };
}

/** A value of the whole that its own units cannot make, beyond the rounding of what was written. */
export interface Contradiction {
  readonly indicator: Indicator;
  readonly whole: Measurement;
  readonly units: Measurement;
  /** What both count, where only that does not go together. */
  readonly counted: { readonly whole: Parts; readonly units: Parts } | null;
}

/** The contradiction between a value of the whole and its units' rows of that year; null where they may both be true. */
export function contradiction(
  plan: Plan,
  indicator: Indicator,
  whole: Measurement,
  rows: readonly Measurement[],
): Contradiction | null {
  const said = intervalOf(whole.reading, indicator);
  const rounded = rollUp(plan, indicator, whole.year, rows, 'rounded');
  const made = rounded && intervalOf(rounded.reading, indicator);
  const apart = said && made && !overlap(widened(said, halfStep(whole, indicator)), made);
  const units = rollUp(plan, indicator, whole.year, rows);
  if (!units) return null;
  if (apart) return { indicator, whole, units, counted: null };
  const counted = indicator.rollup === 'ratio' ? partsApart(whole, units) : null;
  if (!counted && !(indicator.rollup === 'sum' && sumApart(whole, units, indicator))) return null;
  return { indicator, whole, units, counted };
}

/** The square of how many roots of the number of units their sum may be away, in last digits: four standard deviations. */
const MOST_ROUNDED = new Fraction(4, 3);

/**
 * The sum of all units, as they are shown, is so far from the whole that rounding does not explain it: of eleven numbers that are
 * rounded to the nearest some are too great and some too small.
 */
function sumApart(whole: Measurement, { rollup }: Measurement, indicator: Indicator): boolean {
  if (whole.reading.kind !== 'number' || !rollup || rollup.missing.length > 0) return false;
  const rows = rollup.rows.filter(({ reading }) => reading.kind === 'number');
  if (rows.length < rollup.units) return false;
  const shown = rows.map(({ reading }) => (reading.kind === 'number' ? reading.value : ZERO));
  const steps = rows.map((row) => halfStep(row, indicator).mul(2));
  const step = steps.reduce((most, one) => (one.gt(most) ? one : most), ZERO);
  const away = total(shown).sub(whole.reading.value).abs().sub(halfStep(whole, indicator));
  return away.gt(0) && away.mul(away).gt(step.mul(step).mul(rows.length).mul(MOST_ROUNDED));
}

/**
 * The units cannot count more than the whole does, nor anything else where all of them have reported; and where the
 * whole says that there is nothing to count, no unit can count something. Null where they do not.
 */
function partsApart(whole: Measurement, { rollup }: Measurement): Contradiction['counted'] {
  const own = whole.parts;
  if (!own || !rollup) return null;
  const given = rollup.rows.flatMap(({ parts }) => (parts ? [parts] : []));
  const all = given.length === rollup.units;
  const units = {
    numerator: total(given.map(({ numerator }) => numerator)),
    denominator: total(given.map(({ denominator }) => denominator)),
  };
  const isApart = (['numerator', 'denominator'] as const).some(
    (part) => units[part].gt(own[part]) || (all && !units[part].equals(own[part])),
  );
  return isApart ? { whole: own, units } : null;
}
