import type { Fraction } from 'fraction.js';
import { ValueWriter } from '../quantity/value-writer.js';
import type { Limit, Reading } from './measurement.js';

/** A number or a range in a unit, in signs that need no language; empty for what is neither. */
export function readingInUnit(reading: Reading, unit: { readonly unit: string }): string {
  const writer = new ValueWriter(unit);
  const say = (value: Fraction) => writer.person(value);
  if (reading.kind === 'number') return say(reading.value);
  return reading.kind === 'range' ? rangeText(reading, say) : '';
}

/** `18.18%–100%` (in Chinese `18.18%—100%`) between two limits that belong to it, else `≥95%`, `>90% <95%`. */
export function rangeText(
  { low, high }: Extract<Reading, { kind: 'range' }>,
  say: (value: Fraction) => string,
  dash = '–',
): string {
  if (low?.inclusive && high?.inclusive) return `${say(low.value)}${dash}${say(high.value)}`;
  return [limitText('≥', '>', low, say), limitText('≤', '<', high, say)].filter(Boolean).join(' ');
}

function limitText(closed: string, open: string, at: Limit | null, say: (value: Fraction) => string): string {
  return at ? (at.inclusive ? closed : open) + say(at.value) : '';
}
