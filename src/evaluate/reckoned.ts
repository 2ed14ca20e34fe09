import type { Indicator } from '../plan/plan.js';
import { meansOf } from './means.js';
import type { Series } from './series.js';
import { totalsOf } from './totals.js';

/**
 * What an indicator's demand is on, by year: the year's own value, or what the years since the first of the period come
 * to together or on average. Of a steady yearly rate it is what it comes to over the years.
 */
export function reckoned(indicator: Indicator, series: Series): Series {
  const { accumulates, average, kind } = indicator;
  if (accumulates || (average === 'geometric' && kind === 'growth')) return totalsOf(indicator, series);
  const levels = indicator.target.type !== 'all' && 'from' in indicator.target;
  return average === 'arithmetic' && !levels ? meansOf(indicator, series) : series;
}
