import type { Diagnostic, Place } from '../../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../../diagnostic/log.js';
import { evaluate } from '../../evaluate/evaluate.js';
import type { Result } from '../../evaluate/result.js';
import { PlanNames } from '../../measure/facts/names.js';
import { MeasurementSet } from '../../measure/gather/collect.js';
import { doubtScales } from '../../measure/gather/scale.js';
import { sheetReader } from '../../measure/layout/sheet.js';
import type { Outcome } from '../../outcome/outcome.js';
import { type Assumed, type Boundary, boundariesOf, type Trial } from '../../plan/check/boundaries.js';
import type { PlacedCase } from '../../plan/check/case-check.js';
import { findByKey } from '../../plan/measured.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { atOnce } from '../../tables/pause.js';

/** What came of one case; it holds where `failures` is empty. */
export interface CaseResult {
  readonly number: number;
  readonly name: string | null;
  readonly at: string | null;
  readonly place: Place;
  readonly failures: readonly {
    readonly indicator: Indicator;
    readonly expected: Outcome;
    readonly got: Outcome | null;
  }[];
  /** What was wrong with the given values. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A value around a target, and what it came to. */
export interface Tried {
  readonly text: string;
  readonly outcome: Outcome | null;
}

export interface BoundaryResult {
  readonly boundary: Boundary;
  readonly below: Tried | null;
  readonly exactly: Tried | null;
  readonly above: Tried | null;
}

export interface PlanTest {
  readonly plan: Plan;
  readonly cases: readonly CaseResult[];
  readonly boundaries: readonly BoundaryResult[];
}

/** One row of data as a person would hand it in. */
interface Row {
  readonly indicator: string;
  readonly year: number;
  readonly trial: Trial;
}

/** Runs the cases of one plan through the same reading and judging as any data file, and tries the values around its targets. */
export function testPlan(plan: Plan, cases: readonly PlacedCase[]): PlanTest {
  return {
    plan,
    cases: cases.map((one, i) => runCase(plan, one, i + 1)),
    boundaries: boundariesOf(plan).map((one) => tryBoundary(plan, one)),
  };
}

function runCase(plan: Plan, { content, path, place }: PlacedCase, number: number): CaseResult {
  const rows = Object.entries(content.given).flatMap(([key, years]) =>
    Object.entries(years).map(([year, value]) => ({
      indicator: findByKey(plan, key)?.id ?? key,
      year: Number(year),
      trial: trialOf(String(value)),
    })),
  );
  const { results, diagnostics } = judgeRows(
    plan,
    rows,
    content.at === undefined ? null : String(content.at),
  );
  const failures = Object.entries(content.expect).flatMap(([key, expected]) => {
    const indicator = findByKey(plan, key);
    const got = results.find((result) => result.indicator.id === indicator?.id)?.outcome ?? null;
    return got === expected || !indicator ? [] : [{ indicator, expected, got }];
  });
  const at = content.at === undefined ? null : String(content.at);
  return { number, name: content.name ?? null, at, place: place(path), failures, diagnostics };
}

/** k/n stands for numerator and denominator, as the boundaries show them. */
function trialOf(text: string): Trial {
  const [, numerator, denominator] = /^\s*(\d+) ?\/ ?(\d+)\s*$/.exec(text) ?? [];
  return { text, parts: numerator && denominator ? { numerator, denominator } : null };
}

function tryBoundary(plan: Plan, boundary: Boundary): BoundaryResult {
  const outcomeOf = (trial: Trial | null) =>
    trial && { text: trial.text, outcome: tryValue(plan, boundary, trial) };
  return {
    boundary,
    below: outcomeOf(boundary.below),
    exactly: outcomeOf(boundary.exactly),
    above: outcomeOf(boundary.above),
  };
}

/** A yearly promise and an average ask for every year, so every year is given the value; of a sum the others are nothing. */
function tryValue(plan: Plan, { indicator, year, target, assumed }: Boundary, trial: Trial): Outcome | null {
  const { start } = indicator.period;
  const each = indicator.annual || (indicator.average !== null && !('from' in target));
  const all = Array.from({ length: year - start + 1 }, (_, i) => start + i);
  const years = each ? all : [year];
  const others = indicator.accumulates ? all.filter((one) => one !== year) : [];
  const rows = [
    ...others.map((one) => ({ indicator: indicator.id, year: one, trial: NOTHING })),
    ...years.map((one) => ({ indicator: indicator.id, year: one, trial })),
  ];
  const { results } = judgeRows(plan, [...assumedRows(indicator, assumed, years), ...rows], String(year));
  return results.find((result) => result.indicator.id === indicator.id)?.outcome ?? null;
}

const NOTHING: Trial = { text: '0', parts: null };

/** A value of another series is needed in every year that is asked for, one of an earlier year only there. */
function assumedRows(indicator: Indicator, assumed: Assumed | null, years: readonly number[]): Row[] {
  if (!assumed) return [];
  const { series, year, text } = assumed;
  const trial = { text, parts: null };
  if (series === null) return [{ indicator: indicator.id, year, trial }];
  return years.map((one) => ({ indicator: series.id, year: one, trial }));
}

const HEADER = ['指标', '年份', '数值', '分子', '分母'];

function judgeRows(plan: Plan, rows: readonly Row[], at: string | null) {
  const log = new DiagnosticLog();
  const set = new MeasurementSet((_plan, id) => findByKey(plan, id)?.name ?? id);
  const opening = sheetReader(
    { file: '', sheet: null, cell: null },
    {
      names: new PlanNames([plan]),
      plan,
      percentScale: null,
      log,
      onMeasurement: (measurement) => set.add(measurement, log),
    },
  );
  const table = atOnce(opening);
  table.row({ cells: HEADER, line: 1 });
  for (const [i, { indicator, year, trial }] of rows.entries()) {
    const { numerator = '', denominator = '' } = trial.parts ?? {};
    const value = trial.parts ? '' : trial.text;
    table.row({ cells: [indicator, String(year), value, numerator, denominator], line: i + 2 });
  }
  atOnce(table.finish());
  const options = { at, basis: 'auto', includeCommitments: true, asOf: null } as const;
  const measurements = atOnce(doubtScales([plan], atOnce(set.finish(log)), log));
  const [evaluation] = evaluate([plan], measurements, options);
  const rowResults = [...(evaluation?.results ?? []), ...(evaluation?.commitments ?? [])];
  const results: readonly Result[] = rowResults.flatMap((result) => [result, ...result.series]);
  const diagnostics: readonly Diagnostic[] = log.list().filter(({ severity }) => severity === 'error');
  return { results, diagnostics };
}
