import type { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import { countsFalls } from '../plan/kinds.js';
import { measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { changeApartIn } from './change-apart.js';
import { meanDisagreement } from './means.js';
import { steadyRate } from './over-years.js';
import type { PlanData } from './plan-data.js';
import { type Interval, mapped } from './satisfy.js';
import { relativeOf } from './told-change.js';
import { type Disagreement, disagreementIn } from './totals.js';

/** A total, an average or a change that the values of the years, beside which it is told, cannot come to. */
export interface ToldApart {
  readonly indicator: Indicator;
  readonly what: 'total' | 'average' | 'change';
  readonly told: Measurement;
  readonly made: Interval;
  /** What `made` is in. */
  readonly unit: string;
}

/** Of each indicator the first one. */
export function toldApart(plan: Plan, data: PlanData): ToldApart[] {
  return measuredIn(plan).flatMap((indicator) => apartIn(indicator, data) ?? []);
}

function apartIn(indicator: Indicator, data: PlanData): ToldApart | null {
  const { accumulates, average, kind } = indicator;
  if (!accumulates && !average && !relativeOf(indicator)) return null;
  const series = data.whole(indicator);
  const isSum = accumulates || (average === 'geometric' && kind === 'growth');
  const sum = isSum ? disagreementIn(indicator, series) : null;
  const { unit } = indicator;
  if (sum) return ofSum(indicator, sum);
  const mean =
    average === 'arithmetic' && !relativeOf(indicator) ? meanDisagreement(indicator, series) : null;
  if (mean) return { indicator, unit, what: 'average', ...mean };
  const changes = [...series.keys()].map((year) => changeApartIn(indicator, series, year));
  const change = changes.find((one) => one !== null);
  return change ? { indicator, what: average ? 'average' : 'change', ...change } : null;
}

/** A total is told against the total of the years, a yearly rate against the steady rate that comes to it. */
function ofSum(indicator: Indicator, { told, made }: Disagreement): ToldApart {
  const { unit, period } = indicator;
  if (told.span?.kind !== 'average') return { indicator, unit, what: 'total', told, made };
  const years = told.year - period.start + 1;
  const rate = (total: Fraction) => steadyRate(total, years, countsFalls(indicator), []);
  return { indicator, unit, what: 'average', told, made: mapped(made, rate) };
}
