import { type CellText, storedAndShown } from '../../sheet.js';
import { numberText } from '../format/cell-text.js';
import { plainDecimal, shiftedDecimal } from '../format/decimal.js';
import { parseNumberFormat, type Section, sectionFor } from '../format/number-format.js';
import { cellOfRuns, type Look, type RichString, styled } from '../rich-text.js';

type Attributes = Readonly<Record<string, string>>;

/**
 * What a cell of a page says. Excel and LibreOffice put the number as stored beside the one as shown (`x:num`, `sdval`), and
 * its format; where they have, the cell's text has every digit of it.
 */
export function pageCell(
  string: RichString,
  look: Look,
  attributes: Attributes,
  format: string | undefined,
): CellText {
  const cell = typeof string === 'string' ? styled({ text: string }, look) : cellOfRuns(string, look);
  const text = cell.text.trim();
  if (attributes['x:err'] !== undefined) return { ...cell, text, fault: 'error-value' };
  const stored = storedNumber(attributes);
  if (stored === null) return { ...cell, text };
  const code = format ?? attributes.sdnum?.split(';').slice(2).join(';');
  return { ...cell, ...(code ? formatted(stored, code, text) : { text: exact(stored, text) }) };
}

/** An attribute without a value says that the number is as shown. */
function storedNumber(attributes: Attributes): number | null {
  const written = attributes['x:num'] || attributes.sdval;
  const value = Number(written);
  return written && Number.isFinite(value) ? value : null;
}

function formatted(stored: number, code: string, shown: string): CellText {
  const format = parseNumberFormat(code);
  const section = sectionFor(format, stored);
  const isOther = section?.shape === 'number' && !isShownAs(stored, section, shown);
  return isOther
    ? { text: storedAndShown(plainDecimal(stored), shown) }
    : numberText(stored, format, false, () => shown);
}

const NUMBER = /\d[\d,，]*(?:\.(\d+))?(?:e([-+]?\d+))?/gi;

/** Whether the one number that is shown, beside the words of the format, is the stored one, rounded. */
function isShownAs(stored: number, { before, after, percents, scale }: Section, shown: string): boolean {
  const bare = shown.replace(before.trim(), '').replace(after.trim(), '');
  const [found, ...others] = bare.matchAll(NUMBER);
  if (!found || others.length > 0) return false;
  const [text, decimals = '', exponent = '0'] = found;
  const rounded = 0.5000001 * 10 ** (Number(exponent) - decimals.length);
  const wanted = Math.abs(stored) * 10 ** (2 * percents - scale);
  return Math.abs(Number(text.replace(/[,，]/g, '')) - wanted) <= rounded;
}

const SHOWN = /^[-+]?[\d,， ]*\d(?:\.(\d*))?\s*([%％]?)$/;

/** The stored number in the place of a shown one that it was rounded to; what is no number is shown as it is meant. */
function exact(stored: number, shown: string): string {
  const match = SHOWN.exec(shown);
  if (match === null) return shown;
  const [, decimals = '', percent = ''] = match;
  const places = percent === '' ? 0 : 2;
  const value = Number(shown.replace(/[^\d.-]/g, ''));
  const isRounded = Math.abs(stored * 10 ** places - value) <= 0.5000001 * 10 ** -decimals.length;
  return isRounded ? shiftedDecimal(stored, places) + percent : storedAndShown(plainDecimal(stored), shown);
}
