import { Fraction } from 'fraction.js';
import type { Limit, Measurement } from '../measure/measurement.js';
import type { Indicator, Single } from '../plan/plan.js';
import { comesTo, type Relative } from '../plan/relative.js';
import { singlesIn } from '../plan/singles.js';
import { halfStepOf } from './made.js';
import { exactly, type Interval, mapped, overlap, widened } from './satisfy.js';
import { intervalOf, type Series, speaks } from './series.js';
import { referenceIn } from './start.js';

/** An indicator as its published changes are judged: in the terms of the change, which begins at none. */
export interface AsChange {
  readonly indicator: Indicator;
  readonly series: Series;
}

/**
 * How an indicator whose target is a change is judged on the changes that the data publish: where a year and the one it
 * is compared with have no levels that tell the same. Null where the levels decide, or nothing is published.
 */
export function asChange(indicator: Indicator, series: Series, year: number): AsChange | null {
  const relative = relativeOf(indicator);
  if (!relative || !series.told || hasLevels(relative, indicator, series, year)) return null;
  const told = indicator.average ? averagesOf(series, year) : changesOf(relative, series, year);
  const isLevel = indicator.milestones.some((one) => one.year === year && !isCounted(one.target));
  if (!told || isLevel) return null;
  const scale = relative.type === 'points' ? HUNDRED : ONE;
  return { indicator: inTermsOfChange(indicator, relative, scale), series: scaledBy(scale, told) };
}

const ONE = new Fraction(1);
const HUNDRED = new Fraction(100);
const ZERO = new Fraction(0);
const UNITS: { readonly [T in Relative['type']]: string | null } = {
  change: '%',
  points: '个百分点',
  difference: null,
};

/** The change that a target demands, where it is one and the same for all of it. */
export function relativeOf({ target }: Indicator): Relative | null {
  const singles = singlesIn(target);
  const [first] = singles;
  if (!first || !('from' in first)) return null;
  const alike = (one: Single) => 'from' in one && one.type === first.type && one.from === first.from;
  return singles.every(alike) ? first : null;
}

/** Whether a demand is wholly one of change. */
function isCounted(target: Indicator['target']): boolean {
  return singlesIn(target).every((one) => 'from' in one);
}

function hasLevels({ from }: Relative, indicator: Indicator, series: Series, year: number): boolean {
  return speaks(series.get(year)) && referenceIn(from, series, indicator) !== null;
}

/** The changes up to a year, which say nothing of another starting point than the target's. */
function changesOf({ from }: Relative, series: Series, year: number): Map<number, Measurement> | null {
  const found = new Map<number, Measurement>();
  for (const one of series.keys()) {
    const change = one <= year ? toldIn(one, from, series) : undefined;
    if (change) found.set(one, change);
  }
  return found.size === 0 ? null : found;
}

function toldIn(year: number, from: number, series: Series): Measurement | undefined {
  const told = series.told?.(year, 'change') ?? [];
  const since = ({ span }: Measurement) => (span?.kind === 'change' ? span.from : null);
  return told.find((row) => since(row) === from) ?? told.find((row) => since(row) === null);
}

function averagesOf(series: Series, year: number): Map<number, Measurement> | null {
  const [told] = series.told?.(year, 'average') ?? [];
  return told ? new Map([[year, told]]) : null;
}

function scaledBy(scale: Fraction, told: ReadonlyMap<number, Measurement>): Series {
  const times = (limit: Limit | null) => limit && { ...limit, value: limit.value.mul(scale) };
  const rows = new Map(
    [...told].map(([year, { span: _, ...row }]): [number, Measurement] => {
      const { reading } = row;
      if (reading.kind === 'number')
        return [
          year,
          { ...row, reading: { ...reading, value: reading.value.mul(scale), step: reading.step.mul(scale) } },
        ];
      if (reading.kind !== 'range') return [year, row];
      return [year, { ...row, reading: { ...reading, low: times(reading.low), high: times(reading.high) } }];
    }),
  );
  const isAverage = [...told.values()].some(({ span }) => span?.kind === 'average');
  if (!isAverage) return rows;
  const none = new Map<number, Measurement>();
  return {
    get: (year) => none.get(year),
    keys: () => rows.keys(),
    told: (year) => [rows.get(year)].flatMap((row) => row ?? []),
  };
}

function inTermsOfChange(indicator: Indicator, { type, from }: Relative, scale: Fraction): Indicator {
  const { period, milestones, average } = indicator;
  const asThreshold = (one: Single): Single =>
    'by' in one ? { type: 'threshold', operator: one.operator, value: one.by.mul(scale) } : one;
  const targetOf = (target: Indicator['target']): Indicator['target'] =>
    target.type === 'all'
      ? { ...target, of: target.of.map(asThreshold) }
      : target.type === 'none'
        ? target
        : asThreshold(target);
  const baseline = { type: 'number', value: ZERO, step: ZERO, text: '0' } as const;
  return {
    ...indicator,
    kind: 'quantity',
    unit: UNITS[type] ?? indicator.unit,
    target: targetOf(indicator.target),
    milestones: milestones
      .filter((one) => isCounted(one.target))
      .map((one) => ({ ...one, target: targetOf(one.target) })),
    baseline: from === period.base && !average ? baseline : null,
    average: average && 'arithmetic',
  };
}

/** A published change that the levels beside it cannot come to, beyond the rounding of what was written. */
export interface ChangeDisagreement {
  readonly told: Measurement;
  readonly made: Interval;
}

export function changeDisagreementIn(
  indicator: Indicator,
  series: Series,
  year: number,
): ChangeDisagreement | null {
  const relative = relativeOf(indicator);
  const told = relative && !indicator.average && toldIn(year, relative.from, series);
  const change = told && intervalOf(told.reading, { ...indicator, kind: 'quantity' });
  if (!relative || !told || !change) return null;
  const made = levelAfter(relative, widened(change, halfStepOf(told)), indicator, series);
  const level = series.get(year);
  const value = level && intervalOf(level.reading, indicator);
  if (!made || !level || !value) return null;
  return overlap(widened(value, halfStepOf(level)), made) ? null : { told, made };
}

/** What the year's level must be, given the change and the level that it is counted from. */
function levelAfter(
  { type, from }: Relative,
  change: Interval,
  indicator: Indicator,
  series: Series,
): Interval | null {
  const reference = referenceIn(from, series, indicator);
  if (!reference) return null;
  const row = series.get(from);
  const before = widened(reference, row ? halfStepOf(row) : ZERO);
  const ends = [change.low, change.high].map((limit) =>
    limit ? mapped(before, (value) => comesTo(value, { type, by: limit.value })) : exactly(ZERO),
  );
  const [low, high] = ends;
  return {
    low: change.low && (low?.low ?? null),
    high: change.high && (high?.high ?? null),
  };
}
