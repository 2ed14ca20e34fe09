import type { Measurement } from '../measure/measurement.js';
import { singlesIn } from '../plan/singles.js';
import { operatorOf } from './demand.js';
import type { Result } from './result.js';
import { ownReading } from './rollup.js';
import { satisfies } from './satisfy.js';
import { intervalOf } from './series.js';

/**
 * Of the rows that a failing value of the whole was made of, those that make it fail: the places that do not have it
 * themselves, or whose own value is below what is required of the whole; each with its reading as its own. Empty where no single
 * row does, as in a sum.
 */
export function failingRows(result: Result): readonly Measurement[] {
  const rows = result.measured?.measurement.rollup?.rows ?? [];
  return rows
    .filter((row) => fails(row, result))
    .map((row) => ({ ...row, reading: ownReading(row, result.indicator) }));
}

function fails(row: Measurement, { indicator, required }: Result): boolean {
  const reading = ownReading(row, indicator);
  if (reading.kind === 'answer') return reading.answer !== 'yes';
  const [demand] = singlesIn(indicator.target);
  const interval = indicator.rollup === 'sum' ? null : intervalOf(reading, indicator);
  if (!interval || required === null || demand?.type !== 'threshold') return false;
  return satisfies(interval, operatorOf(demand, indicator), required) === 'no';
}
