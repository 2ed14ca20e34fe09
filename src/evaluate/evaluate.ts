import { compareText } from '../diagnostic/diagnostic.js';
import type { Measurement } from '../measure/measurement.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { judge } from './judge.js';
import { type BasisChoice, type Evaluation, type Occasion, summarise, verdictOf } from './result.js';
import { type Series, speaks } from './series.js';

/** `at`: a checkpoint's name, `all`, a year; null for the latest checkpoint that the plan's data reach. */
export interface EvaluateOptions {
  readonly at: string | null;
  readonly basis: BasisChoice;
  readonly includeCommitments: boolean;
  readonly asOf: string | null;
}

const EMPTY: Series = new Map();

/** Holds the measurements against the plans; plans in the order of their ids, indicators in the plan's own order. */
export function evaluate(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
  options: EvaluateOptions,
): Evaluation[] {
  const byPlan = groupByPlan(measurements);
  return [...plans]
    .sort((a, b) => compareText(a.id, b.id))
    .flatMap((plan) => {
      const data = byPlan.get(plan.id) ?? new PlanData();
      return occasions(plan, options.at, data.lastYear).map((occasion) =>
        evaluatePlan(plan, occasion, data, options),
      );
    });
}

function evaluatePlan(plan: Plan, occasion: Occasion, data: PlanData, options: EvaluateOptions): Evaluation {
  const judged = (indicator: Indicator) =>
    judge(indicator, data.whole(indicator.id), occasion, options.basis);
  const results = plan.indicators.map(judged);
  const commitments = options.includeCommitments ? plan.commitments.map(judged) : null;
  return {
    plan,
    occasion,
    asOf: options.asOf,
    verdict: verdictOf([...results, ...(commitments ?? [])]),
    summary: summarise(results),
    results,
    commitments,
  };
}

/** Which occasions to evaluate; none where the plan has no checkpoint of that name. */
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
  return /^\d{4}$/.test(at) ? [{ name: at, year: Number(at), checkpoint: null }] : [];
}

/** One plan's measurements, by indicator and year. */
class PlanData {
  #lastValue: number | null = null;
  #lastMark: number | null = null;
  readonly #whole = new Map<string, Map<number, Measurement>>();

  /** The last year that the data reach; years of nothing but missing marks only where there is nothing else. */
  get lastYear(): number | null {
    return this.#lastValue ?? this.#lastMark;
  }

  add(measurement: Measurement): void {
    const { year } = measurement;
    if (speaks(measurement)) this.#lastValue = Math.max(this.#lastValue ?? year, year);
    else this.#lastMark = Math.max(this.#lastMark ?? year, year);
    if (measurement.area !== null) return;
    const series = this.#whole.get(measurement.indicator) ?? new Map<number, Measurement>();
    series.set(measurement.year, measurement);
    this.#whole.set(measurement.indicator, series);
  }

  whole(indicator: string): Series {
    return this.#whole.get(indicator) ?? EMPTY;
  }
}

function groupByPlan(measurements: readonly Measurement[]): Map<string, PlanData> {
  const plans = new Map<string, PlanData>();
  for (const measurement of measurements) {
    const data = plans.get(measurement.plan) ?? new PlanData();
    data.add(measurement);
    plans.set(measurement.plan, data);
  }
  return plans;
}
