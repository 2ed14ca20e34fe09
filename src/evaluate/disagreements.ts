import type { Measurement } from '../measure/measurement.js';
import { measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { meanDisagreement } from './means.js';
import type { PlanData } from './plan-data.js';
import type { Interval } from './satisfy.js';
import { changeDisagreementIn, relativeOf } from './told-change.js';
import { disagreementIn } from './totals.js';

/** A total, an average or a change that the values of the years, beside which it is told, cannot come to. */
export interface ToldApart {
  readonly indicator: Indicator;
  readonly what: 'total' | 'average' | 'change';
  readonly told: Measurement;
  readonly made: Interval;
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
  if (sum) return { indicator, what: accumulates ? 'total' : 'average', ...sum };
  const mean =
    average === 'arithmetic' && !relativeOf(indicator) ? meanDisagreement(indicator, series) : null;
  if (mean) return { indicator, what: 'average', ...mean };
  const changes = [...series.keys()].map((year) => changeDisagreementIn(indicator, series, year));
  const change = changes.find((one) => one !== null);
  return change ? { indicator, what: 'change', ...change } : null;
}
