import type { Measurement } from '../measure/measurement.js';
import { measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import type { PlanData } from './plan-data.js';
import { exactValue } from './series.js';

/** Amounts that are added up and grow every year, as running totals do. */
export interface LikeTotals {
  readonly indicator: Indicator;
  readonly rows: readonly Measurement[];
}

/** So many years in a row do not grow by chance. */
const LEAST = 3;

/** What is added up of yearly amounts, and looks as if it were added up already. */
export function likeTotals(plan: Plan, data: PlanData): LikeTotals[] {
  return measuredIn(plan)
    .filter(({ accumulates, kind }) => accumulates && kind !== 'growth')
    .flatMap((indicator) => {
      const rows = growing(indicator, data);
      return rows.length >= LEAST ? [{ indicator, rows }] : [];
    });
}

function growing(indicator: Indicator, data: PlanData): Measurement[] {
  const series = data.whole(indicator);
  const { start, end } = indicator.period;
  const years = [...series.keys()].filter((year) => year >= start && year <= end).sort((a, b) => a - b);
  const values = years.map((year) => exactValue(series, year, indicator));
  const grows = values.every((value, i) => value !== null && (i === 0 || value.gt(values[i - 1] ?? value)));
  return grows ? years.flatMap((year) => series.get(year) ?? []) : [];
}
