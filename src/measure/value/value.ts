import { Fraction } from 'fraction.js';
import type { ValueHint } from '../../diagnostic/codes.js';
import type { Kind } from '../../plan/plan.js';
import { type Amount, parseAmount, unitOf } from '../../quantity/amount.js';
import { type Bound, isRoundNumber, takeApproximation, takeBound } from '../../quantity/bound.js';
import { fold, parted } from '../../quantity/fold.js';
import { toDecimal } from '../../quantity/format.js';
import type { WrittenNumber } from '../../quantity/number.js';
import { nameOfUnit, sameThing, type Unit } from '../../quantity/unit.js';
import type { Limit, Reading } from '../measurement.js';
import { mirrored, takeGrowth } from './growth.js';
import { answerOf, isMissing, looksLikeDash } from './words.js';

/** What a cell stands in: the indicator, and what its column and the options say about bare numbers. */
export interface CellContext {
  readonly kind: Kind;
  /** The indicator's own unit. */
  readonly unit: string;
  /** The unit that the column's header or the unit column gives. */
  readonly columnUnit: Unit | null;
  /** `--percent-scale`: what a bare number in a percent indicator is. */
  readonly percentScale: 'percent' | 'fraction' | null;
  /** The words that the plan prints as this indicator's baseline. */
  readonly baselineText: string | null;
  /** How many reporting units a coverage counts, where the cell speaks for the whole; else null. */
  readonly unitCount: number | null;
  /** Whether a growth counts falls, as a 下降率 does: 下降25% is then 25 %. */
  readonly countsFalls: boolean;
}

/** Why a cell has no value; `code` is the diagnostic's. */
export type ValueFault =
  | { readonly fault: 'PC204'; readonly hint: ValueHint }
  | { readonly fault: 'PC205'; readonly asWritten: string; readonly asFraction: string }
  | { readonly fault: 'PC207' }
  | { readonly fault: 'PC218'; readonly unit: string }
  | { readonly fault: 'PC222' }
  | { readonly fault: 'PC225' };

type Exact = Extract<Reading, { kind: 'number' }>;
type Range = Extract<Reading, { kind: 'range' }>;

/** Longer texts hold more than one value; nothing is computed with them. */
const LONGEST = 200;
const DIGITS_APART = /\d \d/;

/** The value grammar: one cell's text to an exact number, a bound, an answer, a missing value, or a fault. */
export function readValue(text: string, context: CellContext): Reading | ValueFault {
  const cell = fold(text);
  const word = cell.toLowerCase();
  if (isMissing(word)) return { kind: 'missing' };
  const reading =
    readAnswer(word, context.kind) ??
    (context.kind === 'growth' ? readGrowth(word, text, context) : readQuantity(word, text, context));
  if ('fault' in reading && isBaselineText(cell, context)) return { kind: 'missing' };
  return reading;
}

/** The plan's own words for "nothing yet" say nothing more in a data file than in the plan. */
function isBaselineText(cell: string, { baselineText }: CellContext): boolean {
  return baselineText !== null && fold(baselineText) === cell;
}

/** Yes or no, where the indicator asks for it. Of a coverage only a full yes is plain: 无 may be none, or not all. */
function readAnswer(word: string, kind: Kind): Reading | ValueFault | null {
  if (kind !== 'presence' && kind !== 'attestation' && kind !== 'coverage') return null;
  const answer = answerOf(word);
  if (answer === null) return null;
  if (kind === 'coverage' && (answer !== 'yes' || word === '有')) return { fault: 'PC204', hint: 'coverage' };
  return { kind: 'answer', answer };
}

/** A growth in words names its direction, and its amount then has no sign of its own. */
function readGrowth(word: string, text: string, context: CellContext): Reading | ValueFault {
  if (word === '持平') return { kind: 'number', value: ZERO, step: ZERO };
  const told = takeGrowth(word);
  if (!told) return readQuantity(word, text, context);
  const amount = readQuantity(told.rest, text, context);
  return 'fault' in amount || told.falls === context.countsFalls ? amount : mirrored(amount);
}

function readQuantity(word: string, text: string, context: CellContext): Reading | ValueFault {
  const twoValues = word.length > LONGEST || (DIGITS_APART.test(word) && parted(text));
  if (twoValues || context.kind === 'attestation') return unreadable(word, context.kind);
  const own = unitOf(context.unit).noun;
  const amount = parseAmount(word, own);
  if (amount) return readExact(amount, word, context);
  return readBound(word, own, context) ?? readApproximate(word, own) ?? unreadable(word, context.kind);
}

function unreadable(word: string, kind: Kind): ValueFault {
  if (looksLikeDash(word)) return { fault: 'PC225' };
  if (kind === 'attestation') return { fault: 'PC204', hint: 'answer' };
  if (kind === 'growth') return { fault: 'PC204', hint: 'growth' };
  if (/^\d+ ?\/ ?\d+$/.test(word)) return { fault: 'PC204', hint: 'fraction-text' };
  if (word === '无' || word === '没有') return { fault: 'PC204', hint: 'no-or-missing' };
  return { fault: 'PC204', hint: kind === 'presence' ? 'presence' : 'number' };
}

/** Approximate numbers are known for what they are, and never computed with. */
function readApproximate(word: string, own: string): Reading | null {
  const rest = takeApproximation(word);
  if (rest === null) return null;
  return parseAmount(rest, own) || isRoundNumber(rest, own) ? { kind: 'approximate' } : null;
}

function readBound(word: string, own: string, context: CellContext): Reading | ValueFault | null {
  const found = takeBound(word);
  if (!found) return null;
  const { rest, bound } = found;
  const amount = parseAmount(rest, own);
  if (!amount) return readApproximate(rest, own) ?? unreadable(rest, context.kind);
  const exact = readExact(amount, rest, context);
  if ('fault' in exact) return exact;
  if (context.kind === 'presence' && !isShare(amount, context)) return boundOfThings(amount, bound, context);
  const range: Range | ValueFault =
    excludesAll(exact.value, bound, context.kind) ?? rangeOf(exact.value, bound);
  return exact.bare && !('fault' in range) ? { ...range, bare: exact.bare } : range;
}

function rangeOf(value: Fraction, { side, inclusive }: Bound): Range {
  const limit: Limit = { value, inclusive };
  return side === 'low'
    ? { kind: 'range', low: limit, high: null }
    : { kind: 'range', low: null, high: limit };
}

/** Nothing is below none, and no share above all. */
function excludesAll(value: Fraction, { side, inclusive }: Bound, kind: Kind): ValueFault | null {
  if (kind === 'growth') return null;
  const beyond = side === 'high' ? value.equals(0) : kind !== 'count' && value.equals(1);
  if (inclusive || !beyond) return null;
  return kind === 'count' ? { fault: 'PC204', hint: 'number' } : { fault: 'PC207' };
}

/** Things are whole: fewer than 2 is at most 1, which is there or not; so the bound is put on what is there. */
function boundOfThings(
  amount: Amount,
  { side, inclusive }: Bound,
  context: CellContext,
): Reading | ValueFault {
  const one = ONE.div(amount.unit?.scale ?? ONE);
  const { value, step } = amount.number;
  const nearest = inclusive ? value : side === 'low' ? value.add(one) : value.sub(one);
  const exact = readPresence({ ...amount, number: { value: nearest, step } }, context);
  return 'fault' in exact ? exact : rangeOf(exact.value, { side, inclusive: true });
}

const ONE = new Fraction(1);
const ZERO = new Fraction(0);
const PERCENT = new Fraction(1, 100);

function readExact(amount: Amount, word: string, context: CellContext): Exact | ValueFault {
  if (context.kind !== 'growth' && isChange(amount, word)) return unreadable('', context.kind);
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
      return readCount(amount, context);
    case 'attestation':
      return unreadable('', context.kind);
  }
}

/** `+5%` is a rise by 5 % as likely as a level of 5 %, and `-0.0%` the rounded rest of a fall. */
function isChange({ number }: Amount, word: string): boolean {
  return word.startsWith('+') || (word.startsWith('-') && number.value.equals(0));
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
  if (!own.equals(PERCENT) || !isSmall(value)) return own;
  return { fault: 'PC205', asWritten: `${toDecimal(value)}%`, asFraction: `${toDecimal(value.mul(100))}%` };
}

/** So small that a number may also be the whole share, as a fraction of one. */
function isSmall(value: Fraction): boolean {
  return value.abs().lte(1) && !value.equals(0);
}

/** A coverage is a share; a bare number small enough to be a number of units could be meant as either. */
function readCoverage(amount: Amount, context: CellContext): Exact | ValueFault {
  const { value } = amount.number;
  const things = (amount.unit ?? context.columnUnit)?.dimension === 'count';
  if (things) return { fault: 'PC204', hint: 'coverage' };
  const bare = amount.unit === null && context.columnUnit === null && context.percentScale === null;
  const units = context.unitCount ?? 0;
  if (bare && value.d === 1n && value.gt(0) && value.lte(units)) return { fault: 'PC204', hint: 'coverage' };
  return readShare(amount, context);
}

function isShare(amount: Amount, context: CellContext): boolean {
  return (amount.unit ?? context.columnUnit)?.dimension === 'ratio';
}

/** One or more is 100 %, none is 0 %; a percentage may only be one of the two. */
function readPresence(amount: Amount, context: CellContext): Exact | ValueFault {
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
  if (unit.dimension === 'ratio' || !sameThing(unit.noun, own.noun))
    return { fault: 'PC218', unit: nameOfUnit(unit) };
  if (isSmallerMultiple(unit, context.columnUnit ?? own)) return { fault: 'PC204', hint: 'number' };
  const value = amount.number.value.mul(unit.scale);
  if (value.lt(0)) return { fault: 'PC204', hint: 'number' };
  if (value.d !== 1n) return { fault: 'PC222' };
  return { kind: 'number', value, step: amount.number.step.mul(unit.scale) };
}

/** `3千` under 万人 is three thousand, or three thousand times 万. */
function isSmallerMultiple(unit: Unit, heading: Unit): boolean {
  return unit.noun === '' && heading.dimension === 'count' && unit.scale.lt(heading.scale);
}
