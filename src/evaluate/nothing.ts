import { NOTHING_BESIDE, type Result } from './result.js';

/** What a result has none of where no value was held against anything. */
export const NOTHING_JUDGED = {
  basis: null,
  required: null,
  pace: null,
  gap: null,
  target: null,
  measured: null,
  remarks: [],
  series: [],
  history: () => ({ baseline: null, years: [] }),
  beside: NOTHING_BESIDE,
  grade: null,
} as const satisfies Omit<Result, 'indicator' | 'outcome' | 'reason'>;
