import type { Fraction } from 'fraction.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import { measuredIn } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { singlesIn } from '../../plan/singles.js';
import { toDecimal } from '../../quantity/format.js';
import { isNearer } from '../../quantity/nearness.js';
import { nameOfUnit } from '../../quantity/unit.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Measurement } from '../measurement.js';

/**
 * Spreadsheets store 92.5 % as 0.925, and some programs write that under a heading in percent. So a number of at most one
 * to which only its heading, its row or its indicator gives a unit of shares (%, ‰, /10万) is held, as it says and as a
 * plain fraction, against the indicator's target, milestones and baseline and the middle of its other values; of a
 * coverage these are the values of the whole, since a county's is yes or no. Where the fraction is nearer, or there is
 * nothing to hold it against, it is ambiguous: an error, and no value. It is never converted.
 *
 * All measurements are looked at together, and those in doubt are not held against each other, so that neither the order
 * of rows and files nor the number of such cells counts. They come in the order of plan and indicator.
 */
export function* doubtScales(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
  log: DiagnosticLog,
): Steps<readonly Measurement[]> {
  if (!measurements.some((one) => bareScale(one) !== null)) return measurements;
  const indicators = new Map(plans.map((plan) => [plan.id, indicatorsOf(plan)]));
  return yield* inSteps(yield* groups(measurements), (group) => {
    const [first] = group;
    const indicator = first && indicators.get(first.plan)?.get(first.indicator);
    return indicator ? settled(indicator, group, log) : group;
  });
}

/** The indicators of a plan by their ids. */
export function indicatorsOf(plan: Plan): Map<string, Indicator> {
  return new Map(measuredIn(plan).map((indicator) => [indicator.id, indicator]));
}

/** The measurements of each indicator, which come in a row. */
export function* groups(measurements: readonly Measurement[]): Steps<Measurement[][]> {
  const all: Measurement[][] = [];
  for (const one of measurements) {
    const last = all.at(-1);
    const before = last?.[0];
    if (last && before?.plan === one.plan && before.indicator === one.indicator) last.push(one);
    else all.push([one]);
    yield;
  }
  return all;
}

function settled(indicator: Indicator, group: readonly Measurement[], log: DiagnosticLog): Measurement[] {
  if (!group.some((one) => bareScale(one) !== null)) return [...group];
  const references = [...statedBy(indicator), ...middleOf(valuesOf(indicator, group))];
  return group.map((one) => {
    const doubt = doubtOf(one, references);
    if (!doubt) return one;
    const { text, source } = one;
    log.add(diagnostic('PC205', source, { text, indicator: indicator.name, ...doubt }));
    return { ...one, reading: { kind: 'faulty', code: 'PC205' } };
  });
}

/** What one is under the unit that a bare number of at most one was read in; null for every other value. */
function bareScale({ reading }: Measurement): Fraction | null {
  return (reading.kind === 'number' || reading.kind === 'range') && reading.bare ? reading.bare : null;
}

/** What the plan itself says of the indicator, as levels. */
export function statedBy({ target, milestones, baseline }: Indicator): Fraction[] {
  const demands = [target, ...milestones.map((one) => one.target)];
  const levels = demands.flatMap(singlesIn).flatMap((one) => (one.type === 'threshold' ? [one.value] : []));
  return baseline?.type === 'number' ? [...levels, baseline.value] : levels;
}

/** The values whose unit is beyond doubt. */
function valuesOf({ kind }: Indicator, group: readonly Measurement[]): Fraction[] {
  const levels = group.filter(({ span }) => span === undefined);
  const comparable = kind === 'coverage' ? levels.filter(({ area }) => area === null) : levels;
  return comparable.flatMap(({ reading }) =>
    reading.kind === 'number' && !reading.bare && !reading.value.equals(0) ? [reading.value] : [],
  );
}

/** The middle one of them by size, or the two in the middle. */
export function middleOf(values: readonly Fraction[]): Fraction[] {
  const sorted = [...values].sort((a, b) => a.compare(b));
  const half = sorted.length / 2;
  return sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
}

interface Doubt {
  readonly asWritten: string;
  readonly asFraction: string;
}

function doubtOf(measurement: Measurement, references: readonly Fraction[]): Doubt | null {
  const scale = bareScale(measurement);
  if (!scale) return null;
  const doubtful = limitsOf(measurement).find((value) => isDoubtful(value, scale, references));
  return doubtful ? inWords(doubtful, scale) : null;
}

function isDoubtful(value: Fraction, scale: Fraction, references: readonly Fraction[]): boolean {
  if (value.equals(0)) return false;
  const known = references.some((one) => !one.equals(0));
  return !known || isNearer(value.div(scale), value, references);
}

function limitsOf({ reading }: Measurement): Fraction[] {
  if (reading.kind === 'number') return [reading.value];
  if (reading.kind !== 'range') return [];
  return [reading.low, reading.high].flatMap((limit) => (limit ? [limit.value] : []));
}

function inWords(value: Fraction, scale: Fraction): Doubt {
  const unit = nameOfUnit({ dimension: 'ratio', scale, noun: '' });
  const number = value.div(scale);
  return { asWritten: toDecimal(number) + unit, asFraction: toDecimal(number.div(scale)) + unit };
}
