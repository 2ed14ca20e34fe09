import { Fraction } from 'fraction.js';
import type { Evaluation } from '../../assess/findings.js';
import { failingRows } from '../../evaluate/faulted.js';
import type { Result } from '../../evaluate/result.js';
import type { Measurement } from '../../measure/measurement.js';
import { now } from '../../outcome/later.js';
import { STATUS } from '../../outcome/outcome.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Doing } from '../../text/steps.js';
import { unclearIn, unitsMissing } from './units-missing.js';
import { changeTo, isAnswer, type Wanted, wantedOf } from './wanted.js';

/** One thing that a place is to do about one indicator. */
export interface Step {
  readonly doing: Doing;
  readonly evaluation: Evaluation;
  /** The county that is to do it; null for the city itself. */
  readonly area: string | null;
  /** Of the place that is to do it. */
  readonly result: Result;
  /** The row of the plan that the indicator stands in, where that holds several series. */
  readonly row: Result;
  /** What is to be reached, by when; null where there is nothing to reach but only to report. */
  readonly wanted: Wanted | null;
  /** How far the value is from there, without sign; null where it is no number or not known. */
  readonly amount: Fraction | null;
  /** So many of the things counted, where numerator and denominator are known. */
  readonly units: bigint | null;
  /** Who has not reported; empty where that is the place itself. */
  readonly missing: readonly string[];
  /** The share of the way that is missing; null where there is no telling. */
  readonly share: Fraction | null;
}

/**
 * What is to be done after some evaluations, the worst first: what fails, by the share of the way that is missing (from the
 * baseline to what is wanted; without a baseline, of what is wanted itself; all of it where something is not there), last where
 * there is no telling; then what must be clarified; then what must be
 * reported. Equal steps keep the order of plans and rows.
 */
export function* nextSteps(evaluations: readonly Evaluation[]): Steps<Step[]> {
  const all: Step[] = [];
  for (const evaluation of evaluations) for (const step of yield* stepsOf(evaluation)) all.push(step);
  return all.sort(byUrgency);
}

/** One leaf of the plan's table: a row, or one of the series in it. */
interface Leaf {
  readonly result: Result;
  readonly row: Result;
}

function leavesOf(results: readonly Result[]): Leaf[] {
  return results.flatMap((row) =>
    row.series.length === 0 ? [{ result: row, row }] : row.series.map((result) => ({ result, row })),
  );
}

interface OfUnit extends Leaf {
  readonly area: string;
}

function* stepsOf(evaluation: Evaluation): Steps<Step[]> {
  const units = new Map<string, OfUnit[]>();
  for (const { area, results } of evaluation.areas ?? []) {
    for (const leaf of leavesOf(results)) {
      const known = units.get(leaf.result.indicator.id);
      if (known) known.push({ ...leaf, area });
      else units.set(leaf.result.indicator.id, [{ ...leaf, area }]);
    }
    yield;
  }
  return yield* inSteps(leavesOf([...evaluation.results, ...(evaluation.commitments ?? [])]), (leaf) =>
    stepsAbout(leaf, units.get(leaf.result.indicator.id) ?? [], evaluation),
  );
}

/** The counties that make a rolled-up value fail are to act in place of the city. */
function stepsAbout(leaf: Leaf, units: readonly OfUnit[], evaluation: Evaluation): Step[] {
  const { result } = leaf;
  const silent = silentIn(result, units);
  const judged = units.filter((one) => STATUS[one.result.outcome] === 'fail');
  const failing = evaluation.areas === null ? failingUnits(leaf) : judged;
  const isTheirs = failing.length > 0 && isRolledUp(result);
  const own = STATUS[result.outcome] === 'fail' && !isTheirs;
  const theirs =
    evaluation.areas === null
      ? unclearUnits(leaf)
      : units.filter((one) => one.result.outcome === 'undetermined');
  const isOwn = result.outcome === 'undetermined' && silent.length === 0 && theirs.length === 0;
  const unclear = isOwn ? [{ ...leaf, area: null }] : theirs;
  const isSilent = silent.length > 0 || result.outcome === 'no-data';
  return [
    ...(own ? [improving({ ...leaf, area: null }, evaluation)] : []),
    ...failing.map((one) => improving(one, evaluation)),
    ...unclear.map((one) => ({ ...bare(one, evaluation), doing: 'clarify' as const })),
    ...(isSilent
      ? [{ ...bare({ ...leaf, area: null }, evaluation), doing: 'report' as const, missing: silent }]
      : []),
  ];
}

function isRolledUp({ measured }: Result): boolean {
  return measured?.measurement.rollup !== undefined;
}

/** Whose value is missing: as the roll-up tells, and as their own results do; nobody where nothing came from any of them. */
function silentIn(result: Result, units: readonly OfUnit[]): string[] {
  const rolledUp = result.measured ? unitsMissing(result.measured.measurement).silent : [];
  const own = units.filter((one) => one.result.outcome === 'no-data').map(({ area }) => area);
  if (own.length === units.length) return [...rolledUp];
  return [...own, ...rolledUp.filter((area) => !own.includes(area))];
}

/** The counties whose own values make a rolled-up one fail, each as a result of its own. */
function failingUnits({ result, row }: Leaf): OfUnit[] {
  return STATUS[result.outcome] !== 'fail'
    ? []
    : failingRows(result).flatMap((one) =>
        one.area === null ? [] : [{ result: ofUnit(result, one), row, area: one.area }],
      );
}

/** The counties whose values cannot be used until they are put right. */
function unclearUnits({ result, row }: Leaf): OfUnit[] {
  return (result.measured?.measurement.rollup?.rows ?? []).flatMap((one) => {
    const reason = unclearIn(one);
    if (reason === null || one.area === null) return [];
    return [{ result: { ...ofUnit(result, one), outcome: 'undetermined', reason }, row, area: one.area }];
  });
}

function ofUnit(result: Result, measurement: Measurement): Result {
  const { reading, year, source } = measurement;
  const value = reading.kind === 'number' ? reading.value : null;
  return {
    ...result,
    measured: { measurement, reading, year, stale: false, value, source },
    gap: value && result.target ? value.sub(result.target) : null,
    pace: null,
    remarks: [],
    series: [],
    history: { baseline: null, years: [] },
    beside: { projection: null, trend: null, partial: null, interval: null },
  };
}

function bare({ result, row, area }: Leaf & { readonly area: string | null }, evaluation: Evaluation) {
  return {
    evaluation,
    area,
    result,
    row,
    wanted: null,
    amount: null,
    units: null,
    missing: [],
    share: null,
  };
}

function improving(leaf: Leaf & { readonly area: string | null }, evaluation: Evaluation): Step {
  const wanted = wantedOf(leaf.result, evaluation);
  const change = changeTo(wanted, leaf.result);
  const { baseline } = now(leaf.result.history);
  const value = leaf.result.measured?.value ?? null;
  const whole = isAnswer(leaf.result) ? ALL : null;
  return {
    ...bare(leaf, evaluation),
    ...change,
    wanted,
    share: change.amount && wanted.value && value ? wayMissing(value, wanted.value, baseline) : whole,
  };
}

const ALL = new Fraction(1);

/** (wanted − m)/(wanted − b); where the baseline does not lie on this side of what is wanted, of the greater of the two. */
function wayMissing(value: Fraction, wanted: Fraction, baseline: Fraction | null): Fraction {
  const left = wanted.sub(value);
  const way = baseline && wanted.sub(baseline);
  if (way && way.s === left.s && way.n !== 0n) return left.div(way);
  const greater = left.s > 0n ? wanted.abs() : value.abs();
  return greater.equals(0) ? ALL : left.abs().div(greater);
}

const RANK: { readonly [D in Doing]: number } = { raise: 0, lower: 0, achieve: 0, clarify: 1, report: 2 };
const NONE = new Fraction(0);

function byUrgency(a: Step, b: Step): number {
  return RANK[a.doing] - RANK[b.doing] || (b.share ?? NONE).compare(a.share ?? NONE);
}
