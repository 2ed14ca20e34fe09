import { Fraction } from 'fraction.js';
import { unitOf } from '../../quantity/amount.js';
import { decimalsOf, toFixed } from '../../quantity/format.js';
import { decisiveDay, inForce } from '../in-force.js';
import { isCountedWhole, LIMITS } from '../kinds.js';
import { seriesIn } from '../measured.js';
import type { Indicator, Plan, SeriesName, Single } from '../plan.js';
import { comesTo, wholeChange } from '../relative.js';
import { singlesIn } from '../singles.js';
import { unitsFor } from '../units.js';

/** A value to be tried, as a data file would write it: in one cell, or as k of n. */
export interface Trial {
  readonly text: string;
  readonly parts: { readonly numerator: string; readonly denominator: string } | null;
}

/** One demand of a plan, with the values at and on either side of it; null where there is none to try. */
export interface Boundary {
  readonly indicator: Indicator;
  readonly year: number;
  readonly target: Single;
  readonly below: Trial | null;
  readonly exactly: Trial | null;
  readonly above: Trial | null;
  /** What the demand is counted from or compared with, where the plan itself does not give it. */
  readonly assumed: Assumed | null;
}

/** A round value of another year, or of another series in the same year. */
export interface Assumed {
  readonly series: SeriesName | null;
  readonly year: number;
  readonly text: string;
}

type Numeric = Exclude<Single, { type: 'trend' | 'attested' }>;

/** Every numeric target and milestone of a plan, in the plan's order, each year's milestone before the target. */
export function boundariesOf(plan: Plan): Boundary[] {
  return [...plan.indicators.flatMap(seriesIn), ...plan.commitments].flatMap((original) => {
    const { end } = original.period;
    const last = plan.checkpoints.find(({ year }) => year === end) ?? null;
    const { indicator } = inForce(original, decisiveDay(end, last));
    const demands = [
      ...indicator.milestones.map(({ year, target }) => ({ year, target })),
      { year: end, target: indicator.target },
    ];
    return demands.flatMap(({ year, target }) =>
      singlesIn(target)
        .filter(isNumeric)
        .map((one) => boundary(indicator, year, one, unitsFor(plan, indicator).length)),
    );
  });
}

function isNumeric(target: Single): target is Numeric {
  return target.type !== 'trend' && target.type !== 'attested';
}

function boundary(indicator: Indicator, year: number, target: Numeric, units: number): Boundary {
  const reference = assumedReference(indicator, target, year);
  const threshold = thresholdOf(indicator, target, year, reference?.value ?? null);
  const common = { indicator, year, target, assumed: reference?.assumed ?? null };
  if (indicator.kind === 'presence') return { ...common, below: cell('0'), exactly: cell('1'), above: null };
  if (indicator.kind === 'coverage' && units > 0) return { ...common, ...inUnits(threshold, units) };
  return { ...common, ...inSteps(indicator, threshold) };
}

/** A round value to count from or compare with, unless the plan's own baseline is of that year. */
function assumedReference(indicator: Indicator, target: Numeric, year: number) {
  const { baseline, period } = indicator;
  if (target.type === 'threshold') return null;
  const from = target.type === 'than' ? year : target.from;
  const series = target.type === 'than' ? target.other : null;
  if (series === null && from === period.base && baseline?.type === 'number') return null;
  const value = isCountedWhole(indicator) ? new Fraction(10_000) : unitOf(indicator.unit).scale.mul(50);
  return { value, assumed: { series, year: from, text: write(indicator, value) } };
}

function thresholdOf(
  { baseline, average }: Indicator,
  target: Numeric,
  year: number,
  assumed: Fraction | null,
): Fraction {
  if (target.type === 'threshold') return target.value;
  const reference = assumed ?? (baseline?.type === 'number' ? baseline.value : new Fraction(0));
  if (target.type === 'than') return reference.add(target.more);
  return comesTo(reference, wholeChange(target, year, average));
}

/** Of n reporting units so many have one: the last k that falls short, the one that is exact, the first beyond. */
function inUnits(threshold: Fraction, units: number): Pick<Boundary, 'below' | 'exactly' | 'above'> {
  const exact = threshold.mul(units);
  const share = (k: Fraction) => (k.lt(0) || k.gt(units) ? null : ofUnits(Number(k.toFraction()), units));
  return {
    below: share(exact.ceil().sub(1)),
    exactly: exact.d === 1n ? share(exact) : null,
    above: share(exact.floor().add(1)),
  };
}

function ofUnits(k: number, units: number): Trial {
  return { text: `${k}/${units}`, parts: { numerator: String(k), denominator: String(units) } };
}

/** One thing to either side where things are counted, else a hundredth of the indicator's unit, or less where the target needs it. */
function inSteps(indicator: Indicator, threshold: Fraction): Pick<Boundary, 'below' | 'exactly' | 'above'> {
  const step = stepOf(indicator, threshold);
  const steps = threshold.div(step);
  const { least, most } = LIMITS[indicator.kind];
  const beyond = (value: Fraction) => (least && value.lt(least)) || (most && value.gt(most));
  const tried = (value: Fraction) => (beyond(value) ? null : cell(write(indicator, value)));
  const writable = decimalsOf(inUnit(indicator, threshold)) !== null;
  return {
    below: tried(steps.ceil().sub(1).mul(step)),
    exactly: writable ? tried(threshold) : null,
    above: tried(steps.floor().add(1).mul(step)),
  };
}

function stepOf(indicator: Indicator, threshold: Fraction): Fraction {
  const { scale } = unitOf(indicator.unit);
  if (isCountedWhole(indicator) && scale.equals(1)) return scale;
  const decimals = decimalsOf(threshold.div(scale)) ?? 2;
  return scale.div(new Fraction(10).pow(Math.max(2, decimals)) ?? 100);
}

function cell(text: string): Trial {
  return { text, parts: null };
}

function inUnit({ unit }: Indicator, value: Fraction): Fraction {
  return value.div(unitOf(unit).scale);
}

function write(indicator: Indicator, value: Fraction): string {
  const shown = inUnit(indicator, value);
  const number = toFixed(shown, decimalsOf(shown) ?? 4);
  const isPlain = indicator.kind === 'count' && unitOf(indicator.unit).scale.equals(1);
  return isPlain ? number : number + indicator.unit.replace(/^1(?=\/)/, '');
}
