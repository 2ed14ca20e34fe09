import type { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import { unitOf } from '../../quantity/amount.js';
import { decimalsOf, toFixed } from '../../quantity/format.js';
import { ValueWriter } from '../../quantity/value-writer.js';
import type { Text } from '../../text/text.js';
import { measuredForPeople, saidOf, termsOf, writerFor, ZERO } from '../said/value.js';
import { type SheetCell, textCell } from './cells.js';

type Terms = ReturnType<typeof termsOf>;

/** A spreadsheet keeps and shows no more digits of a number; one that needs more stands as text. */
const DIGITS = 15;
/** Decimals from which the nearest double is found. */
const NEAREST = 30;

/** What the value is held against, as a number where it is one. */
export function requiredCell(result: Result, text: Text): SheetCell {
  if (!result.required || result.indicator.kind === 'presence')
    return textCell(saidOf(result, text).required);
  return numberCell(result.required, writerFor(result), termsOf(result), text);
}

/** What was measured: a number with its format, or the words for what is none. */
export function measuredCell(result: Result, text: Text): SheetCell {
  const { measured, indicator } = result;
  const isNumber = measured?.value && measured.reading.kind === 'number';
  if (!isNumber || !measured?.value || indicator.kind === 'presence')
    return textCell(measuredForPeople(result, text));
  return numberCell(measured.value, writerFor(result), termsOf(result), text);
}

/** Value minus target: shares in points, so that no one takes them for a share of the target. */
export function gapCell(result: Result, text: Text): SheetCell {
  const { gap } = result;
  const terms = termsOf(result);
  if (!gap || terms.kind === 'presence') return textCell('');
  const writer = new ValueWriter(terms, () => [ZERO]);
  const { unit, places, shown, scale } = writtenOf(gap, writer);
  const suffix = literal(text.results.points(unit));
  const format = `+${pattern(places, terms)}${suffix};-${pattern(places, terms)}${suffix};0${suffix}`;
  const scaled = gap.div(scale);
  const written = `${gap.gt(0) ? '+' : ''}${text.results.points(shown)}`;
  return cellOf(scaled, gap, format, written, text);
}

/** A value of another year than the one measured. */
export function valueCell(value: Fraction, result: Result, text: Text): SheetCell {
  return numberCell(value, writerFor(result), termsOf(result), text);
}

function numberCell(value: Fraction, writer: ValueWriter, terms: Terms, text: Text): SheetCell {
  const { unit, places, shown, scale } = writtenOf(value, writer);
  const percent = unit === '%';
  const format = pattern(places, terms) + (percent ? '%' : literal(unit));
  const scaled = percent ? value : value.div(scale);
  return cellOf(scaled, value, format, shown, text);
}

function cellOf(stored: Fraction, exact: Fraction, format: string, shown: string, text: Text): SheetCell {
  if (shown.replaceAll(/\D/g, '').replace(/^0+/, '').length > DIGITS) return textCell(shown);
  const endless = decimalsOf(exact) === null;
  return {
    kind: 'number',
    value: Number(toFixed(stored, NEAREST)),
    format,
    shown,
    ...(endless ? { comment: text.workbook.exact(exact.toFraction()) } : {}),
  };
}

/** How the other formats write it: the unit behind the number, and how many decimals that takes. */
function writtenOf(value: Fraction, writer: ValueWriter) {
  const { decimal, suffix: unit, scale } = writer.inUnit(value);
  const [, decimals = ''] = decimal.split('.');
  return { shown: decimal + unit, places: decimals.length, unit, scale };
}

/** Counts in groups of three. */
function pattern(places: number, { unit }: Terms): string {
  const whole = unitOf(unit).dimension === 'ratio' ? '0' : '#,##0';
  return places === 0 ? whole : `${whole}.${'0'.repeat(places)}`;
}

/** Within a number format; `0.0"‰"`. */
function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
