import type { Indicator } from '../plan/plan.js';
import type { History } from './result.js';
import { baselineOf, exactValue, type Series } from './series.js';

/** The exact values on the way to `year`, in the order of their years. */
export function historyOf(series: Series, indicator: Indicator, year: number): History {
  const years = [...series.keys()]
    .filter((one) => one > indicator.period.base && one <= year)
    .sort((a, b) => a - b)
    .flatMap((one) => {
      const value = exactValue(series, one, indicator);
      return value ? [{ year: one, value }] : [];
    });
  return { baseline: baselineOf(series, indicator)?.value ?? null, years };
}
