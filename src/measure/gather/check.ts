import type { Fraction } from 'fraction.js';
import { type Diagnostic, diagnostic } from '../../diagnostic/diagnostic.js';
import { measuredIn } from '../../plan/measured.js';
import type { Baseline, Indicator, Kind, Plan } from '../../plan/plan.js';
import { unitsFor } from '../../plan/units.js';
import { toDecimal } from '../../quantity/format.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import type { Steps } from '../../tables/pause.js';
import type { Measurement, Reading } from '../measurement.js';

type Stated = Extract<Baseline, { type: 'number' }>;

/**
 * What the measurements say against each other and against the plans' own baselines; they come with the years of one
 * area's indicator in a row, the earliest first.
 */
export function* checkMeasurements(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
): Steps<Diagnostic[]> {
  const checked = new Map(plans.map((plan) => [plan.id, checkedOf(plan)]));
  const found: Diagnostic[] = [];
  let earlier: Measurement | null = null;
  let last: Measurement | null = null;
  let checks: Checked | undefined;
  for (const measurement of measurements) {
    yield;
    const { plan, indicator } = measurement;
    if (plan !== last?.plan || indicator !== last.indicator) checks = checked.get(plan)?.get(indicator);
    last = measurement;
    if (!checks) continue;
    for (const check of checksOf(measurement, checks)) {
      const diagnostic = check(measurement, earlier, checks.indicator);
      if (diagnostic) found.push(diagnostic);
    }
    if (measurement.reading.kind === 'number' && !measurement.span) earlier = measurement;
  }
  return found;
}

/** A sum, an average or a change is no value of its year, and is not held against those of others. */
function checksOf({ area, span }: Measurement, { ofWhole, ofUnits, ofTold }: Checked): readonly Check[] {
  if (span) return ofTold;
  return area === null ? ofWhole : ofUnits;
}

/** A bound in signs that is the very target is more often the target copied than a value of which only the bound is known. */
function checkTarget(
  measurement: Measurement,
  _: Measurement | null,
  indicator: Indicator,
): Diagnostic | null {
  const { reading, source, text } = measurement;
  const { target, name } = indicator;
  if (reading.kind !== 'range' || target.type !== 'threshold' || !/^[≥≤<>＜＞]/.test(text.trim()))
    return null;
  const limit = target.operator === '>=' ? reading.low : target.operator === '<=' ? reading.high : null;
  const isIt = limit?.inclusive === true && limit.value.equals(target.value);
  return isIt ? diagnostic('PC273', source, { text, indicator: name }) : null;
}

type Check = (
  measurement: Measurement,
  earlier: Measurement | null,
  indicator: Indicator,
) => Diagnostic | null;

/** What is to be checked of an indicator; of most indicators' units it is nothing. */
interface Checked {
  readonly indicator: Indicator;
  readonly ofWhole: readonly Check[];
  readonly ofUnits: readonly Check[];
  /** Of what is told of more than a year. */
  readonly ofTold: readonly Check[];
}

function checkedOf(plan: Plan): Map<string, Checked> {
  return new Map(
    measuredIn(plan).map((indicator) => {
      const ofAll = AGAINST_EARLIER[indicator.kind] ?? [];
      const ofLevel = checkLevel(plan, indicator);
      const ofUnits = [...ofLevel, ...ofAll];
      const ofWhole = [checkBaseline, checkTarget, ...ofAll];
      return [indicator.id, { indicator, ofUnits, ofWhole, ofTold: [...ofLevel, checkTarget] }];
    }),
  );
}

const AGAINST_EARLIER: { readonly [K in Kind]?: readonly Check[] } = {
  count: [checkFall, checkMagnitude],
  quantity: [checkMagnitude],
};

/** A unit of another level than those that count for the indicator is no part of the whole. */
function checkLevel(plan: Plan, { level }: Indicator): Check[] {
  const { levels } = plan.jurisdiction;
  if (level === null || levels.length === 0) return [];
  const units = new Set(unitsFor(plan, { level }));
  return [
    ({ area, source }, _, { name }) =>
      area === null || units.has(area) ? null : diagnostic('PC282', source, { area, indicator: name, level }),
  ];
}

/** The plan's baseline stands; a base-year value in the data that disagrees with it is said. */
function checkBaseline(
  measurement: Measurement,
  _: Measurement | null,
  indicator: Indicator,
): Diagnostic | null {
  const { area, year, reading, source } = measurement;
  const { baseline, period, name } = indicator;
  if (area !== null || year !== period.base || baseline?.type !== 'number') return null;
  if (!contradicts(reading, baseline)) return null;
  const params = { indicator: name, year, value: writtenAs(measurement), baseline: baseline.text };
  return diagnostic('PC226', source, params);
}

/** So many times more or fewer than before is more often a unit (万) written twice or not at all. */
const JUMP = 100;

/** A count or an amount that is out of all proportion to the earlier year's, or to the plan's own baseline. */
function checkMagnitude(
  later: Measurement,
  earlier: Measurement | null,
  indicator: Indicator,
): Diagnostic | null {
  const { reading, area, year, source } = later;
  if (reading.kind !== 'number') return null;
  const { baseline, period, name } = indicator;
  const before = earlier && sameSeries(earlier, later) && earlier.reading.kind === 'number' ? earlier : null;
  const references = [
    ...(before?.reading.kind === 'number' ? [{ year: before.year, value: before.reading.value }] : []),
    ...(area === null && baseline?.type === 'number' ? [{ year: period.base, value: baseline.value }] : []),
  ];
  const apart = references.find((one) => isFarApart(reading.value.abs(), one.value.abs()));
  if (!apart) return null;
  const writer = new ValueWriter(indicator);
  const value = writer.machine(reading.value);
  const params = {
    indicator: name,
    year,
    value,
    earlierYear: apart.year,
    earlier: writer.machine(apart.value),
  };
  return diagnostic('PC243', source, params);
}

function isFarApart(size: Fraction, usual: Fraction): boolean {
  if (usual.equals(0) || (size.equals(0) && usual.lt(JUMP))) return false;
  return size.gte(usual.mul(JUMP)) || size.mul(JUMP).lte(usual);
}

/** A shown number stands for all that rounds to it, half a last digit to either side. */
function contradicts(reading: Reading, { value, step }: Stated): boolean {
  switch (reading.kind) {
    case 'number':
      return reading.value.sub(value).abs().mul(2).gt(larger(step, reading.step));
    case 'range': {
      const [least, most] = [value.sub(step.div(2)), value.add(step.div(2))];
      return (reading.low?.value.gt(most) ?? false) || (reading.high?.value.lt(least) ?? false);
    }
    case 'answer':
      return (reading.answer === 'yes') !== value.equals(1);
    default:
      return false;
  }
}

function larger(a: Fraction, b: Fraction): Fraction {
  return a.gt(b) ? a : b;
}

function writtenAs({ text, parts }: Measurement): string {
  return text === '' && parts ? `${parts.numerator.toFraction()}/${parts.denominator.toFraction()}` : text;
}

/** A count that adds up over the years towards its target should not fall from one known year to the next. */
function checkFall(later: Measurement, earlier: Measurement | null, indicator: Indicator): Diagnostic | null {
  if (!earlier || !addsUp(indicator) || !sameSeries(earlier, later)) return null;
  const [from, to] = [exact(earlier), exact(later)];
  if (!from || !to || to.gte(from)) return null;
  const params = {
    indicator: indicator.name,
    area: later.area,
    year: later.year,
    value: toDecimal(to),
    earlierYear: earlier.year,
    earlier: toDecimal(from),
  };
  return diagnostic('PC224', later.source, params);
}

function addsUp({ kind, target, annual, accumulates, average }: Indicator): boolean {
  if (accumulates || average) return false;

  const floor = target.type === 'threshold' && (target.operator === '>=' || target.operator === '>');
  return kind === 'count' && floor && !annual;
}

function sameSeries(a: Measurement, b: Measurement): boolean {
  return a.plan === b.plan && a.indicator === b.indicator && a.area === b.area;
}

function exact({ reading }: Measurement): Fraction | null {
  return reading.kind === 'number' ? reading.value : null;
}
