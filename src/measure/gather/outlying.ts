import type { Fraction } from 'fraction.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { isNearer } from '../../quantity/nearness.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Measurement } from '../measurement.js';
import { groups, indicatorsOf, middleOf, statedBy } from './scale.js';

/** So many times more or fewer than the others has more often a unit (万) too many or too few; counties differ less. */
const APART = 1000;
/** A share that is to fall may well be far below what it was. */
const FAR = 20;
/** Of a fraction: 120 % of all are sometimes reported, hardly ever more than 200 %. */
const MOST_OF_ALL = 2;
/** Among fewer others nobody tells which of them is out of place. */
const FEWEST = 2;
/** The signs of shares, and of how many each is one. */
const SIGNS = [
  [/[%％]|百分/, 100],
  [/[‰]|千分/, 1000],
] as const;

/**
 * What is of another scale than the other values of its indicator: 0.91% beside 88% and 89% is more often a fraction with a
 * sign behind it. What was written with its unit holds, and is worth a look. Measurements come in the order of plan and
 * indicator.
 */
export function* checkOutlying(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
): Steps<Diagnostic[]> {
  const indicators = new Map(plans.map((plan) => [plan.id, indicatorsOf(plan)]));
  return yield* inSteps(yield* groups(measurements), (group) => {
    const [first] = group;
    const indicator = first && indicators.get(first.plan)?.get(first.indicator);
    if (indicator?.kind === 'rate') return likeFractions(indicator, group);
    return indicator?.kind === 'count' || indicator?.kind === 'quantity' ? outOfSize(indicator, group) : [];
  });
}

/** Shares that stand by the others, and by what the plan says, once they are taken for fractions. */
function likeFractions(indicator: Indicator, group: readonly Measurement[]): Diagnostic[] {
  const small = group.filter((one) => scaleOfFraction(one) !== null);
  if (small.length === 0) return [];
  const others = group.flatMap((one) => (small.includes(one) ? [] : (numberOf(one) ?? [])));
  const references = [...statedBy(indicator), ...middleOf(others)].filter((one) => !one.equals(0));
  const [usual] = [...middleOf(others), ...statedBy(indicator)];
  return small.flatMap((one) => {
    const value = numberOf(one);
    const isFraction =
      value !== null &&
      references.every((other) => value.mul(FAR).lte(other)) &&
      isNearer(value.mul(scaleOfFraction(one) ?? 1), value, references);
    return isFraction && usual ? [said(one, indicator, usual)] : [];
  });
}

/**
 * What a share may have to be taken times, being a fraction: 0.91%, at most 1 with a sign behind it; or 1.01 without, which
 * is more than 1 and no share of more than all by itself (what is at most 1 is an error where it stands).
 */
function scaleOfFraction(one: Measurement): number | null {
  const value = one.parts === null ? numberOf(one) : null; // what parts make is worked out late
  if (!value?.gt(0)) return null;
  const sign = SIGNS.find(([written]) => written.test(one.text));
  if (sign) return value.mul(sign[1]).lte(1) ? sign[1] : null;
  return value.mul(100).gt(1) && value.mul(100).lte(MOST_OF_ALL) ? 100 : null;
}

/** Numbers of units out of all proportion to those of the other units in their year. */
function outOfSize(indicator: Indicator, group: readonly Measurement[]): Diagnostic[] {
  const years = new Map<number, Measurement[]>();
  for (const one of group) {
    const value = one.area === null ? null : numberOf(one);
    if (!value?.gt(0)) continue;
    const ofYear = years.get(one.year);
    if (ofYear) ofYear.push(one);
    else years.set(one.year, [one]);
  }
  return [...years.values()].flatMap((ofYear) => {
    if (ofYear.length <= FEWEST) return [];
    const [usual] = middleOf(ofYear.flatMap((one) => numberOf(one) ?? []));
    if (!usual) return [];
    return ofYear.flatMap((one) => (isApart(numberOf(one), usual) ? [said(one, indicator, usual)] : []));
  });
}

function isApart(value: Fraction | null, usual: Fraction): boolean {
  return value !== null && (value.gte(usual.mul(APART)) || value.mul(APART).lte(usual));
}

function said({ text, source }: Measurement, indicator: Indicator, usual: Fraction): Diagnostic {
  const others = new ValueWriter(indicator).machine(usual);
  return diagnostic('PC293', source, { text, indicator: indicator.name, others });
}

function numberOf({ reading, span }: Measurement): Fraction | null {
  return reading.kind === 'number' && !span ? reading.value : null;
}
