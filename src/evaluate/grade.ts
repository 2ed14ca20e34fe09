import type { Grading } from '../plan/plan.js';
import type { Grade, Result } from './result.js';

/**
 * The official class of an indicator before its final year: met already, or by its progress made over progress due.
 * Where there is no such number, what is on track is in line, and what is behind lags.
 */
export function gradeOf({ outcome, pace, indicator }: Result, grading: Grading, year: number): Grade | null {
  if (year >= indicator.period.end) return null;
  if (outcome === 'met') return 'met-early';
  if (outcome !== 'on-track' && outcome !== 'behind' && outcome !== 'not-met') return null;
  if (!pace) return outcome === 'on-track' ? 'in-line' : 'lagging';
  if (pace.gte(grading.ahead)) return 'faster';
  return pace.gte(grading.inLine) ? 'in-line' : 'lagging';
}
