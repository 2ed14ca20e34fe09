import type { Limit, Reading } from '../measurement.js';

/** A growth told in words: which way, and by how much. */
export interface ToldGrowth {
  readonly falls: boolean;
  readonly rest: string;
}

/** A sign after such a word would say the direction twice. */
const WORDS = /^(?:(增长|上升|提高|增加)|下降|降低|减少)了?([^-+]+)$/;

/** Parts a folded text such as `增长5%`, `下降3.2%以上` into its direction and the amount; else null. */
export function takeGrowth(word: string): ToldGrowth | null {
  const [, rises, rest] = WORDS.exec(word) ?? [];
  return rest === undefined ? null : { falls: rises === undefined, rest: rest.trim() };
}

/** The same to the other side of zero. */
export function mirrored(reading: Reading): Reading {
  if (reading.kind === 'number') return { ...reading, value: reading.value.neg() };
  if (reading.kind !== 'range') return reading;
  return { ...reading, low: opposite(reading.high), high: opposite(reading.low) };
}

function opposite(limit: Limit | null): Limit | null {
  return limit && { ...limit, value: limit.value.neg() };
}
