import { Fraction } from 'fraction.js';
import { unitOf } from '../quantity/amount.js';
import { ValueWriter } from '../quantity/value-writer.js';
import type { Limit, Measurement, Reading } from './measurement.js';

/** A number or a range in a unit, in signs that need no language; empty for what is neither. */
export function readingInUnit(reading: Reading, unit: { readonly unit: string }): string {
  const writer = new ValueWriter(unit);
  const say = (value: Fraction) => writer.person(value);
  if (reading.kind === 'number') return say(reading.value);
  return reading.kind === 'range' ? rangeText(reading, say) : '';
}

/** A value as it is told, and what is held against it, both in one unit: that of the cell. */
export function inOneUnit(
  told: Pick<Measurement, 'text' | 'reading'>,
  other: Reading,
  indicator: { readonly unit: string },
): { told: string; other: string } {
  const unit = { unit: unitWritten(told, indicator) };
  const isBare = told.text === '' || BARE.test(told.text);
  return {
    told: (isBare && readingInUnit(told.reading, unit)) || told.text,
    other: readingInUnit(other, unit),
  };
}

const BARE = /^\d[\d,]*(?:\.\d+)?$/;
/** In how many of a unit a cell writes its number: 万人 of `39.99万` people, ‰ of `850‰`. */
const WRITTEN_IN = /万亿|[万亿‰]/;
const MANY = ['万亿', '亿', '万'] as const;

/** The unit that a cell writes its number in, which a heading may have said for it. */
function unitWritten(
  { text, reading }: Pick<Measurement, 'text' | 'reading'>,
  { unit }: { unit: string },
): string {
  const { dimension, scale } = unitOf(unit);
  const [sign] = WRITTEN_IN.exec(text) ?? [];
  if (dimension === 'ratio') return sign === '‰' ? sign : unit;
  if (!scale.equals(1)) return unit;
  const many = sign ?? (BARE.test(text) ? MANY.find((one) => isTimes(reading, text, one)) : undefined);
  return many === undefined || many === '‰' ? unit : many + unit;
}

/** Whether a bare number was read as so many times itself. */
function isTimes(reading: Reading, text: string, many: string): boolean {
  if (reading.kind !== 'number') return false;
  const number = new Fraction(text.replaceAll(',', ''));
  return !number.equals(0) && reading.value.equals(number.mul(unitOf(many).scale));
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
