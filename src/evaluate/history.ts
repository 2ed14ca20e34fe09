import type { Indicator } from '../plan/plan.js';
import type { History } from './result.js';
import { baselineOf, exactValue, type Series, yearsOf } from './series.js';

/** The exact values on the way to `year`, in the order of their years. */
export function historyOf(series: Series, indicator: Indicator, year: number): History {
  const years = yearsOf(series, indicator.period.base, year).flatMap((one) => {
    const value = exactValue(series, one, indicator);
    return value ? [{ year: one, value }] : [];
  });
  return { baseline: baselineOf(series, indicator)?.value ?? null, years };
}
