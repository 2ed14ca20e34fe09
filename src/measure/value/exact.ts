import { Fraction } from 'fraction.js';
import { isCountedWhole } from '../../plan/kinds.js';
import { type Amount, fitsUnit, unitOf } from '../../quantity/amount.js';
import { toDecimal } from '../../quantity/format.js';
import type { WrittenNumber } from '../../quantity/number.js';
import { nameOfUnit, sameThing, type Unit } from '../../quantity/unit.js';
import type { CellContext, Exact, ValueFault } from './cell.js';
import { ratioText } from './parts.js';

export const ONE = new Fraction(1);
const PERCENT = new Fraction(1, 100);

/** What an amount is of an indicator of the context's kind; null where a value of that kind is no amount. */
export function readExact(amount: Amount, context: CellContext): Exact | ValueFault | null {
  switch (context.kind) {
    case 'rate':
      return readShare(amount, context);
    case 'growth':
      return readRatio(amount, context);
    case 'coverage':
      return readCoverage(amount, context);
    case 'presence':
      return readPresence(amount, context);
    case 'count':
    case 'quantity':
      return readCount(amount, context);
    case 'attestation':
      return null;
  }
}

function readShare(amount: Amount, context: CellContext): Exact | ValueFault {
  const read = readRatio(amount, context);
  const { value } = amount.number;
  const outside = 'fault' in read ? read.fault === 'PC205' && value.lt(0) : value.lt(0) || read.value.gt(1);
  return outside ? { fault: 'PC207' } : read;
}

function readRatio(amount: Amount, context: CellContext): Exact | ValueFault {
  const { value, step } = amount.number;
  const unit = amount.unit ?? context.columnUnit;
  if (unit?.dimension === 'count') return { fault: 'PC218', unit: nameOfUnit(unit) };
  const scale = amount.unit?.scale ?? statedScale(context) ?? usualScale(amount.number, context);
  if ('fault' in scale) return scale;
  const read: Exact = { kind: 'number', value: value.mul(scale), step: step.mul(scale) };
  const open = amount.unit === null && context.percentScale === null && !scale.equals(ONE);
  return open && isSmall(value) ? { ...read, bare: scale } : read;
}

/**
 * What bare numbers are shares of, by `--percent-scale`, or by the column. The option is there for the export that put
 * fractions under a heading in % or ‰, so that it overrules what the heading says.
 */
function statedScale({ unit, columnUnit, percentScale }: CellContext): Fraction | null {
  if (percentScale === 'fraction') return ONE;
  const column = columnUnit?.dimension === 'ratio' ? columnUnit.scale : null;
  return column ?? (percentScale === 'percent' ? unitOf(unit).scale : null);
}

/** The indicator's own unit; but a number of at most 1 in a percent indicator could be a percentage or a fraction. */
function usualScale({ value }: WrittenNumber, context: CellContext): Fraction | ValueFault {
  const own = unitOf(context.unit).scale;
  return own.equals(PERCENT) && isSmall(value) ? percentOrFraction(value) : own;
}

function percentOrFraction(number: Fraction): ValueFault {
  return {
    fault: 'PC205',
    asWritten: `${toDecimal(number)}%`,
    asFraction: `${toDecimal(number.mul(100))}%`,
  };
}

/** So small that a number may also be the whole share, as a fraction of one. */
function isSmall(value: Fraction): boolean {
  return value.abs().lte(1) && !value.equals(0);
}

/**
 * A coverage is a share. Of the whole, a mere integer may be a number of units or of institutions, unless it is too great
 * for a number of units and, in percent, exactly so many of them.
 */
function readCoverage(amount: Amount, context: CellContext): Exact | ValueFault {
  const { value } = amount.number;
  const things = (amount.unit ?? context.columnUnit)?.dimension === 'count';
  if (things) return { fault: 'PC204', hint: 'coverage' };
  const units = context.unitCount;
  const bare = amount.unit === null && context.columnUnit === null && context.percentScale === null;
  if (units !== null && bare && value.d === 1n && value.gt(0)) {
    const share = value.gt(units) && isWhole(value.mul(units).div(100));
    if (!share) return { fault: 'PC204', hint: 'coverage' };
  }
  return readShare(amount, context);
}

function isWhole(value: Fraction): boolean {
  return value.d === 1n;
}

/**
 * A mere integer for the coverage of the whole is a percentage, where its heading says so, only if so many of the units are
 * that share, to the digits shown: 12 may be a number of institutions. Null where nothing is to be said.
 */
export function uncountable(amount: Amount, read: Exact, context: CellContext): ValueFault | null {
  const { kind, unitCount: units, percentScale } = context;
  const mere = amount.unit === null && percentScale === null && amount.number.value.d === 1n;
  if (kind !== 'coverage' || !mere || units === null) return null;
  if (isShareOf(read.value, read.step, units)) return null;
  if (read.bare && isShareOf(read.value.div(read.bare), read.step.div(read.bare), units)) {
    return percentOrFraction(read.value.div(read.bare));
  }
  const below = read.value.mul(units).floor();
  const inWords = (numerator: Fraction) => {
    const parts = { numerator, denominator: new Fraction(units) };
    return `${toDecimal(numerator)}/${units} = ${ratioText(parts)}`;
  };
  return { fault: 'PC270', units, below: inWords(below), above: inWords(below.add(1)) };
}

function isShareOf(value: Fraction, step: Fraction, units: number): boolean {
  const nearest = value.mul(units).round().div(units);
  return nearest.sub(value).abs().mul(2).lte(step);
}

export function isShare(amount: Amount, context: CellContext): boolean {
  return (amount.unit ?? context.columnUnit)?.dimension === 'ratio';
}

/** One or more is 100 %, none is 0 %; a percentage may only be one of the two. */
export function readPresence(amount: Amount, context: CellContext): Exact | ValueFault {
  const unit = amount.unit ?? context.columnUnit;
  if (unit && !isShare(amount, context) && !countsInstitutions(unit, context)) {
    return { fault: 'PC218', unit: nameOfUnit(unit) };
  }
  const scale = amount.unit?.scale ?? (isShare(amount, context) ? statedScale(context) : unit?.scale) ?? ONE;
  const value = amount.number.value.mul(scale);
  const allowed = value.d === 1n && value.gte(0) && (value.lte(1) || !isShare(amount, context));
  if (!allowed) return { fault: 'PC204', hint: 'presence' };
  return { kind: 'number', value: value.gte(1) ? ONE : value, step: ONE };
}

/** Unless its unit names something else, an indicator of presence asks whether there is an institution. */
function countsInstitutions(unit: Unit, context: CellContext): boolean {
  return sameThing(unit.noun, unitOf(context.unit).noun || '家');
}

/** The unit in the cell speaks before that of the column, which may be the heading of other rows. */
function readCount(amount: Amount, context: CellContext): Exact | ValueFault {
  const own = unitOf(context.unit);
  const unit = amount.unit ?? context.columnUnit ?? own;
  if (!fitsUnit(unit, context.unit)) return { fault: 'PC218', unit: nameOfUnit(unit) };
  if (isSmallerMultiple(unit, context.columnUnit ?? own)) return { fault: 'PC204', hint: 'number' };
  const value = amount.number.value.mul(unit.scale);
  if (value.lt(0) && context.kind === 'count') return { fault: 'PC204', hint: 'number' };
  if (value.d !== 1n && isCountedWhole(context)) return { fault: 'PC222' };
  return { kind: 'number', value, step: amount.number.step.mul(unit.scale) };
}

/** `3千` under 万人 is three thousand, or three thousand times 万. */
function isSmallerMultiple(unit: Unit, heading: Unit): boolean {
  return unit.noun === '' && heading.dimension === 'count' && unit.scale.lt(heading.scale);
}
