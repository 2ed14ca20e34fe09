import type { Grading, Indicator } from '../plan/plan.js';
import type { Grade, Result } from './result.js';

/**
 * The official class of an indicator before its final year: met already, or by its progress made over progress due.
 * Where there is no such number, what is on track is in line, and what is behind lags.
 */
export function gradeOf({ outcome, pace, indicator }: Result, grading: Grading, year: number): Grade | null {
  if (year >= indicator.period.end) return null;
  if (outcome === 'met') return isComparison(indicator) ? 'in-line' : 'met-early';
  if (outcome !== 'on-track' && outcome !== 'behind' && outcome !== 'not-met') return null;
  if (!pace) return outcome === 'on-track' ? 'in-line' : 'lagging';
  if (pace.gte(grading.ahead)) return 'faster';
  return pace.gte(grading.inLine) ? 'in-line' : 'lagging';
}

/** What is compared with another series is asked anew each year, and cannot be met before its time. */
function isComparison({ target }: Indicator): boolean {
  const demands = target.type === 'all' ? target.of : [target];
  return demands.some(({ type }) => type === 'than');
}
