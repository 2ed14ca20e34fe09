import { type CellText, storedAndShown } from '../../sheet.js';
import { plainDecimal, shiftedDecimal } from './decimal.js';
import { type DateParts, type NumberFormat, type Section, sectionFor } from './number-format.js';

/** A moment as a sheet stores it: the day, and the seconds into it. */
export interface Moment {
  readonly day: string;
  readonly seconds: number;
}

/** The screen's text of the cell, asked for only where the stored number alone would mislead. */
export type Shown = () => string;

/**
 * The text of a number cell: every stored digit, with the words that its format puts around it. 0.8996 under `0%` is
 * `89.96%` though the screen says 90%; 11.291 under `0.00"万"` is `11.291万`. Where what is shown differs from what is stored
 * in a way that the format does not explain (divided by 1000 without a unit, a word in place of the number), the text is
 * both, which no value reads as unless they agree: the sender has to say which.
 */
export function numberText(value: number, format: NumberFormat, date1904: boolean, shown: Shown): CellText {
  if (!Number.isFinite(value)) return { text: '#NUM!', fault: 'error-value' };
  const section = sectionFor(format, value);
  const text = section === null ? null : sectionText(value, section, format, date1904);
  return { text: text ?? bothTexts(value, shown()) };
}

function sectionText(
  value: number,
  section: Section,
  format: NumberFormat,
  date1904: boolean,
): string | null {
  if (section.shape === 'number') return worded(value, section, format.numbers.length > 1);
  if (section.shape === 'date') return dateOfSerial(value, section.parts, date1904);
  if (section.shape === 'literal') return wordFor(value, section, format);
  return section.shape === 'text' ? plainDecimal(value) : null;
}

function bothTexts(value: number, shown: string): string {
  return storedAndShown(plainDecimal(value), shown);
}

/**
 * A text cell: its own words, and those that the format's text section puts around them (`@"%"`); or both, where others are
 * shown in their place (`0;0;0;"未统计"`, `;;;`) or they come twice.
 */
export function wordText(text: string, format: NumberFormat): string {
  if (text === '' || format.text === null) return text;
  const { shape, before, after, broken } = format.text;
  if (shape === 'literal') return storedAndShown(text, before);
  if (shape !== 'text') return text;
  return broken ? storedAndShown(text, '…') : before.trimStart() + text + after.trimEnd();
}

/** Units that stand for a power of ten: where the format divides by just that, stored and shown number agree. */
const UNIT_OF_SCALE: ReadonlyMap<number, string> = new Map([
  [3, '千'],
  [4, '万'],
  [5, '十万'],
  [6, '百万'],
  [7, '千万'],
  [8, '亿'],
]);

function worded(value: number, section: Section, signed: boolean): string | null {
  if (section.broken || section.percents > 1 || section.before.includes('%')) return null;
  const before = surroundings(section.before, value, signed);
  const after = withoutScaleUnit(surroundings(section.after, value, signed), section);
  if (after === null || /[-−–—－.．,，\p{Nd}]/u.test(before) || /^[.．,，eE\p{Nd}]/u.test(after)) return null;
  return before + shiftedDecimal(value, 2 * section.percents) + after;
}

/** Without what shows a negative number as such, for the number itself carries its sign; +2.1% is a rise, and stays one. */
function surroundings(text: string, value: number, signed: boolean): string {
  return (value < 0 && signed ? text.replace(/[-−()（）]/g, '') : text).trim();
}

function withoutScaleUnit(after: string, { scale, percents }: Section): string | null {
  if (scale === 0) return after;
  const unit = UNIT_OF_SCALE.get(scale);
  return percents === 0 && unit !== undefined && after.startsWith(unit) ? after.slice(unit.length) : null;
}

/** What the accounting formats show in place of a zero. */
const ZERO = /^[¥￥$]?\s*-+$/;

/**
 * A section without digits. The accounting formats show a stored zero as a hyphen: it is a zero, not a missing value. Any other
 * dash, and one in place of a share, is how people write that there is no data.
 */
function wordFor(value: number, section: Section, format: NumberFormat): string | null {
  const word = section.before.trim();
  if (/^(true|false)$/i.test(word)) return word.toUpperCase();
  const isShare = format.numbers.some(({ percents }) => percents > 0);
  return value === 0 && ZERO.test(word) && !isShare ? '0' : null;
}

/** What a cell of a truth holds: programs write it in numbers, as words, with blanks. */
export function truth(written: string): CellText {
  const word = written.trim().toLowerCase();
  if (word === '1' || word === 'true') return { text: 'TRUE' };
  return word === '0' || word === 'false' ? { text: 'FALSE' } : { text: written, fault: 'error-value' };
}

/** All of a moment, where no format tells what of it is shown. */
export const WHOLE_MOMENT: DateParts = {
  year: true,
  day: true,
  time: true,
  isMonth: false,
  otherYear: false,
};

function dateOfSerial(serial: number, parts: DateParts, date1904: boolean): string | null {
  const isTime = !parts.year && !parts.day;
  if (isTime && serial >= 0 && serial < 1) return clock(Math.round(serial * 86400));
  const moment = isTime ? null : momentOfSerial(serial, date1904);
  return moment === null ? null : momentText(moment, parts);
}

/** The day; the year or month alone where only that is shown; the time too where it is shown and is not midnight. */
export function momentText({ day, seconds }: Moment, parts: DateParts): string | null {
  if (!parts.year && !parts.day) return clock(seconds);
  if (!parts.day && !parts.time) return parts.otherYear ? null : day.slice(0, 4);
  if (parts.isMonth && !parts.otherYear) return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
  return parts.time && seconds > 0 ? `${day} ${clock(seconds)}` : day;
}

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_466;

/** Null outside of what Excel shows as a date, and for 1900-02-29, which its calendar has and ours has not. */
function momentOfSerial(serial: number, date1904: boolean): Moment | null {
  // A time a hair before midnight is the noise of an inexact midnight.
  const total = Math.round(serial * 86400);
  const days = Math.floor(total / 86400) + (date1904 ? 1462 : 0);
  if (serial < 0 || days < 1 || days === 60 || days >= LAST_SERIAL) return null;
  const epoch = days < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return { day: new Date(epoch + days * DAY).toISOString().slice(0, 10), seconds: total % 86400 };
}

function clock(seconds: number): string {
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  return `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}`;
}
