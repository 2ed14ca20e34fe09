import { Fraction } from 'fraction.js';
import type { Limit, Measurement } from '../measure/measurement.js';
import type { Indicator, Single } from '../plan/plan.js';
import type { Relative } from '../plan/relative.js';
import { singlesIn } from '../plan/singles.js';
import { type Series, speaks, yearsOf } from './series.js';
import { referenceIn } from './start.js';

/** An indicator as its published changes are judged: in the terms of the change, which begins at none. */
export interface AsChange {
  readonly indicator: Indicator;
  readonly series: Series;
}

/**
 * How an indicator whose target is a change is judged on the changes that the data publish: where the latest year that
 * tells anything, or the one it is compared with, has no level. Null where levels decide, or nothing is published.
 */
export function asChange(indicator: Indicator, series: Series, year: number): AsChange | null {
  const relative = relativeOf(indicator);
  if (!relative || !series.told) return null;
  const told = indicator.average ? averagesOf(series, year) : changesOf(relative, series, year);
  const isLevel = indicator.milestones.some((one) => one.year === year && !isCounted(one.target));
  if (!told || isLevel || hasLevels(Math.max(...told.keys()), relative, indicator, series, year)) return null;
  const { scale } = termsOf(relative, indicator);
  return { indicator: inTermsOfChange(indicator, relative), series: scaledBy(scale, told) };
}

/** That the latest word on an indicator is a change, which says nothing of what is demanded: a level, or a change from another year. */
export function changeBeside(
  indicator: Indicator,
  series: Series,
  year: number,
): { code: 'only-a-change'; year: number; text: string; from: number | null } | null {
  const told = yearsOf(series, indicator.period.base, year).flatMap(
    (one) => series.told?.(one, 'change')[0] ?? [],
  );
  const last = told.at(-1);
  if (!last) return null;
  const relative = relativeOf(indicator);
  const isOfAnother = relative !== null && !toldIn(last.year, relative.from, series);
  return {
    code: 'only-a-change',
    year: last.year,
    text: last.text,
    from: isOfAnother ? relative.from : null,
  };
}

const ONE = new Fraction(1);
const HUNDRED = new Fraction(100);
const ZERO = new Fraction(0);
/** What a change is told in, where it is not what it is a change of. */
const UNITS: { readonly [T in Relative['type']]: string | null } = {
  change: '%',
  points: '个百分点',
  difference: null,
};

/** The unit that a change of a kind is told in, and how many of it are one. */
export function termsOf({ type }: Relative, { unit }: Indicator): { unit: string; scale: Fraction } {
  return { unit: UNITS[type] ?? unit, scale: type === 'points' ? HUNDRED : ONE };
}

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

/** Whether there is a level of the latest published change's year or a later one, and one to count from. */
function hasLevels(
  told: number,
  { from }: Relative,
  indicator: Indicator,
  series: Series,
  year: number,
): boolean {
  const isThere = yearsOf(series, told - 1, year).some((one) => speaks(series.get(one)));
  return isThere && referenceIn(from, series, indicator) !== null;
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

/** The change to a year that the data publish, counted from the target's year or from none that they name. */
export function toldIn(year: number, from: number, series: Series): Measurement | undefined {
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

function inTermsOfChange(indicator: Indicator, relative: Relative): Indicator {
  const { unit, scale } = termsOf(relative, indicator);
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
    unit,
    target: targetOf(indicator.target),
    milestones: milestones
      .filter((one) => isCounted(one.target))
      .map((one) => ({ ...one, target: targetOf(one.target) })),
    baseline: relative.from === period.base && !average ? baseline : null,
    average: average && 'arithmetic',
  };
}
