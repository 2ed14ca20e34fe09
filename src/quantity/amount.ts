import { Fraction } from 'fraction.js';
import { type LeadingNumber, readChineseNumeral, readNumber, type WrittenNumber } from './number.js';
import { remembered } from './remembered.js';
import { parseUnit, sameThing, type Unit } from './unit.js';

/** A number with the unit written beside it, if any: `11.29万人` is 11.29 in 万人, `11万5697` is 11.5697 in 万. */
export interface Amount {
  readonly number: WrittenNumber;
  readonly unit: Unit | null;
}

const ONE = new Fraction(1);
const SHARE = /^(百|千|万|十万)分之 ?(.+)$/;
const SHARE_OF: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ['百', 100],
      ['千', 1000],
      ['万', 10_000],
      ['十万', 100_000],
    ] as const
  ).map(([word, parts]) => {
    return [word, { dimension: 'ratio', scale: new Fraction(1, parts), noun: '' }];
  }),
);

/**
 * Reads a folded text that is one amount and nothing else: `92.5%`, `53.24万人`, `百分之九十二点五`, `4.0‰`.
 * `own` is the indicator's own unit, accepted beside the known ones.
 */
export function parseAmount(text: string, own = ''): Amount | null {
  return text.includes('分') ? (parseShare(text) ?? parsePlain(text, own)) : parsePlain(text, own);
}

const TENTHS = /^([一二两三四五六七八九十]|\d+(?:\.\d+)?)成(?:([一二三四五六七八九])|(半))?$/;
const TENTH: Unit = { dimension: 'ratio', scale: new Fraction(1, 10), noun: '' };

/** Reads shares as they are spoken: 九成 and 9成 are nine tenths, 九成五 and 九成半 nine and a half. */
export function parseTenths(text: string): Amount | null {
  const [, whole = '', digit = '', half = ''] = TENTHS.exec(text) ?? [];
  const tenths = whole === '两' ? '二' : whole;
  const rest = half === '' ? digit : '五';
  const number =
    rest === ''
      ? (readChineseNumeral(tenths) ?? bareNumber(tenths))
      : readChineseNumeral(`${tenths}点${rest}`);
  return number && { number, unit: TENTH };
}

function parseShare(text: string): Amount | null {
  if (text === '百分百') return parseShare('百分之百');
  const [, of = '', part = ''] = SHARE.exec(text) ?? [];
  const unit = SHARE_OF.get(of);
  const number = readChineseNumeral(part) ?? bareNumber(part);
  return unit && number ? { number, unit } : null;
}

function bareNumber(text: string): WrittenNumber | null {
  const read = /^\d/.test(text) ? readNumber(text) : null;
  return read?.rest === '' && !read.scaled ? read.number : null;
}

function parsePlain(text: string, own: string): Amount | null {
  const read = readNumber(text);
  if (!read) return null;
  const unit = read.rest === '' ? null : parseUnit(read.rest, own);
  if (read.rest !== '' && !unit) return null;
  return read.scaled ? inMyriads(read, unit) : { number: read.number, unit };
}

/** A number that names its own 万 is in 万 of things: neither a ratio nor a second 万 may follow. */
function inMyriads({ number, scale }: LeadingNumber, unit: Unit | null): Amount | null {
  if (unit && (unit.dimension === 'ratio' || !unit.scale.equals(1))) return null;
  const share = new Fraction(1, scale);
  return {
    number: scaled(number, share),
    unit: { dimension: 'count', scale: share.inverse(), noun: unit?.noun ?? '' },
  };
}

/**
 * An amount in the terms of an indicator whose unit is `own`: ratios as shares of one, everything else without its 万.
 * Null where the units do not fit; a ratio other than zero must name its unit, and what has no unit takes none.
 */
export function amountIn(amount: Amount, own: string): WrittenNumber | null {
  const unit = unitOf(own);
  const written = amount.unit;
  if (unit.dimension === 'ratio') {
    if (written?.dimension === 'ratio') return scaled(amount.number, written.scale);
    return written === null && amount.number.value.equals(0) ? amount.number : null;
  }
  if (written === null) return scaled(amount.number, unit.scale);
  return fitsUnit(written, own) ? scaled(amount.number, written.scale) : null;
}

/** Whether what is written counts what a unit that is no ratio counts. */
export function fitsUnit(written: Unit, own: string): boolean {
  if (written.dimension !== 'count') return false;
  return own === '' ? written.noun === '' : sameThing(written.noun, unitOf(own).noun);
}

/** The unit of an indicator; a word that is not known here names things of its own, or 万 or 亿 of them. */
export const unitOf = remembered((own): Unit => {
  const known = parseUnit(own);
  if (known) return known;
  const itself = parseUnit(own, own);
  return itself ?? { dimension: 'count', scale: ONE, noun: '' };
});

function scaled(number: WrittenNumber, scale: Fraction): WrittenNumber {
  return { value: number.value.mul(scale), step: number.step.mul(scale) };
}
