import { Fraction } from 'fraction.js';
import { readChineseNumeral, readNumber, type WrittenNumber } from './number.js';
import { parseUnit, sameThing, type Unit } from './unit.js';

/** A number with the unit written beside it, if any. */
export interface Amount {
  readonly number: WrittenNumber;
  readonly unit: Unit | null;
}

/** The unit of a number that says its 万 itself: things, of whatever kind. */
const WHOLE_THINGS: Unit = { dimension: 'count', scale: new Fraction(1), noun: '' };

const PARTS_OF: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 十万: 100_000 };

/**
 * Reads a folded text that is one amount and nothing else: `92.5%`, `53.24万人`, `百分之九十二点五`, `4.0‰`.
 * `own` is the indicator's own unit, accepted beside the known ones.
 */
export function parseAmount(text: string, own = ''): Amount | null {
  return partsOf(text) ?? plainAmount(text, own);
}

function plainAmount(text: string, own: string): Amount | null {
  const read = readNumber(text);
  if (!read) return null;
  if (read.rest === '') return { number: read.number, unit: read.scaled ? WHOLE_THINGS : null };
  const unit = parseUnit(read.rest, own);
  if (!unit || (read.scaled && !unit.scale.equals(1))) return null;
  return { number: read.number, unit };
}

function partsOf(text: string): Amount | null {
  const match = /^(百|千|万|十万)分之(.+)$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  const number = readChineseNumeral(match[2]) ?? wholeNumber(match[2]);
  const scale = new Fraction(1, PARTS_OF[match[1]] ?? 1);
  return number && { number, unit: { dimension: 'ratio', scale, noun: '' } };
}

function wholeNumber(text: string): WrittenNumber | null {
  const read = readNumber(text);
  return read?.rest === '' ? read.number : null;
}

/**
 * An amount in the terms of an indicator whose unit is `own`: ratios as shares of one, counts as whole things.
 * Null where the units do not fit; a ratio other than zero must name its unit.
 */
export function amountIn(amount: Amount, own: string): WrittenNumber | null {
  const unit = unitOf(own);
  const written = amount.unit;
  if (unit.dimension === 'ratio') {
    if (written?.dimension === 'ratio') return scaled(amount.number, written.scale);
    return written === null && amount.number.value.equals(0) ? amount.number : null;
  }
  if (written === null) return scaled(amount.number, unit.scale);
  if (written.dimension !== 'count' || !sameThing(written.noun, unit.noun)) return null;
  return scaled(amount.number, written.scale);
}

/** The unit of an indicator; a noun that is not known here counts whole things of that name. */
export function unitOf(own: string): Unit {
  return parseUnit(own) ?? { dimension: 'count', scale: new Fraction(1), noun: own };
}

function scaled(number: WrittenNumber, scale: Fraction): WrittenNumber {
  return { value: number.value.mul(scale), step: number.step.mul(scale) };
}
