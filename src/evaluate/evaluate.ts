import { compareText } from '../diagnostic/diagnostic.js';
import type { Measurement } from '../measure/measurement.js';
import { summarise, verdictOf } from '../outcome/outcome.js';
import { coveredYears, measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { unitsFor } from '../plan/units.js';
import { atOnce, inSteps, type Steps } from '../tables/pause.js';
import { gradeOf } from './grade.js';
import { NOTHING_JUDGED } from './nothing.js';
import type { Others } from './other.js';
import { groupByPlan, PlanData } from './plan-data.js';
import type { AreaEvaluation, BasisChoice, Evaluation, Occasion, Result } from './result.js';
import { judgeRow, type SeriesFor } from './row.js';
import { scoreOf } from './score.js';

/** `at`: a checkpoint's name, `all`, a year; null for the latest checkpoint that the plan's data reach. */
export interface EvaluateOptions {
  readonly at: string | null;
  readonly basis: BasisChoice;
  readonly includeCommitments: boolean;
  readonly asOf: string | null;
  /** Whether every reporting unit gets results of its own. */
  readonly byArea?: boolean;
}

/** Holds the measurements against the plans; plans in the order of their ids, indicators in the plan's own order. */
export function evaluate(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
  options: EvaluateOptions,
): Evaluation[] {
  return atOnce(evaluatingData(plans, groupByPlan(plans, measurements), options));
}

/** `evaluate`, where the measurements have been grouped by their plans, a step for each area of each occasion. */
export function* evaluatingData(
  plans: readonly Plan[],
  byPlan: ReadonlyMap<string, PlanData>,
  options: EvaluateOptions,
): Steps<Evaluation[]> {
  const evaluations: Evaluation[] = [];
  for (const plan of [...plans].sort((a, b) => compareText(a.id, b.id))) {
    const data = byPlan.get(plan.id) ?? new PlanData(plan);
    for (const occasion of occasions(plan, options.at, data.lastYear))
      evaluations.push(yield* evaluatingPlan(plan, occasion, data, options));
  }
  return evaluations;
}

function* evaluatingPlan(
  plan: Plan,
  occasion: Occasion,
  data: PlanData,
  options: EvaluateOptions,
): Steps<Evaluation> {
  const whole = (indicator: Indicator) => data.whole(indicator, occasion.year);
  const others = othersOf(plan, whole);
  const judged = (row: Indicator) =>
    graded(judgeRow(row, whole, occasion, options.basis, others), plan, occasion);
  const results = yield* inSteps(plan.indicators, (row) => [judged(row)]);
  const commitments = options.includeCommitments ? plan.commitments.map(judged) : null;
  return {
    plan,
    occasion,
    asOf: options.asOf,
    verdict: verdictOf([...results, ...(commitments ?? [])]),
    summary: summarise(results),
    score: scoreOf(results),
    results,
    commitments,
    areas: options.byArea
      ? yield* inSteps(plan.jurisdiction.units, (area) => [evaluateArea(area, plan, occasion, data, options)])
      : null,
  };
}

/** With the official class, where the plan grades. */
function graded(result: Result, plan: Plan, occasion: Occasion): Result {
  if (!plan.grading) return result;
  const series = result.series.map((one) => graded(one, plan, occasion));
  return { ...result, series, grade: gradeOf(result, plan.grading, occasion.year) };
}

/**
 * A reporting unit's own results, on what is rolled up from units; the plan's baselines are the whole's, not its.
 * A number that all units are to reach together is demanded of none of them.
 */
function evaluateArea(
  area: string,
  plan: Plan,
  occasion: Occasion,
  data: PlanData,
  options: EvaluateOptions,
): AreaEvaluation {
  const own = (indicator: Indicator) => data.unit(indicator, area);
  const others = othersOf(plan, own, withoutBaseline);
  const results = plan.indicators
    .flatMap((row) => askedOfUnit(row) ?? [])
    .map((row) =>
      unitsFor(plan, row).includes(area)
        ? judgeRow(row, own, occasion, options.basis, others)
        : ofOtherLevel(row),
    );
  return { area, verdict: verdictOf(results), summary: summarise(results), results };
}

/** A unit of which the row asks nothing, since it is of another level. */
function ofOtherLevel(row: Indicator): Result {
  return {
    ...NOTHING_JUDGED,
    indicator: row,
    outcome: 'not-applicable',
    reason: { code: 'of-other-level', level: row.level },
  };
}

/** What a row asks of each of the units; null where it asks nothing of them. */
function askedOfUnit(row: Indicator): Indicator | null {
  if (row.series.length > 0) {
    const series = row.series.flatMap((one) => askedOfUnit(one) ?? []);
    return series.length > 0 ? { ...row, baseline: null, series } : null;
  }
  const { rollup, target, milestones } = row;
  if (rollup === 'none' || rollup === 'any') return null;
  if (rollup !== 'sum') return withoutBaseline(row);
  if (target.type === 'threshold') return null;
  return { ...row, baseline: null, milestones: milestones.filter((one) => one.target.type !== 'threshold') };
}

function withoutBaseline(indicator: Indicator): Indicator {
  return { ...indicator, baseline: null, series: indicator.series.map(withoutBaseline) };
}

/** The series of a plan that a target may be compared with, with the values of the same area. */
function othersOf(plan: Plan, seriesFor: SeriesFor, asUsed = (one: Indicator) => one): Others {
  const known = new Map(measuredIn(plan).map((one) => [one.id, one]));
  return (id) => {
    const indicator = known.get(id);
    return indicator ? { indicator: asUsed(indicator), series: seriesFor(indicator) } : null;
  };
}

/** Which occasions to evaluate; none where the plan has no checkpoint of that name, and ends before that year or begins after it. */
export function occasions(plan: Plan, at: string | null, lastYear: number | null): Occasion[] {
  const all = plan.checkpoints.map((checkpoint) => ({
    name: checkpoint.name,
    year: checkpoint.year,
    checkpoint,
  }));
  if (at === 'all') return all;
  if (at === null) {
    const reached = all.filter((occasion) => lastYear !== null && occasion.year <= lastYear);
    const latest = reached.at(-1) ?? all[0];
    return latest ? [latest] : [];
  }
  const named = all.filter((occasion) => occasion.name === at || String(occasion.year) === at);
  if (named.length > 0) return named.slice(0, 1);
  const { first, last } = coveredYears(plan);
  const year = /^\d{4}$/.test(at) ? Number(at) : null;
  return year !== null && year >= first && year <= last ? [{ name: at, year, checkpoint: null }] : [];
}
