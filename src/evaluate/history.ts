import type { Indicator } from '../plan/plan.js';
import type { History } from './result.js';
import { exactIn, exactValue, type Series, yearsOf } from './series.js';
import { referenceIn } from './start.js';

/** The exact values on the way to `year`, in the order of their years. */
export function historyOf(series: Series, indicator: Indicator, year: number): History {
  const years = yearsOf(series, indicator.period.base, year).flatMap((one) => {
    const value = exactValue(series, one, indicator);
    return value ? [{ year: one, value }] : [];
  });
  return { baseline: exactIn(referenceIn(indicator.period.base, series, indicator)), years };
}
