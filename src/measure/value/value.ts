import { Fraction } from 'fraction.js';
import type { Kind } from '../../plan/plan.js';
import { type Amount, parseAmount, parseTenths, unitOf } from '../../quantity/amount.js';
import {
  type Bound,
  isRoundNumber,
  takeApproximation,
  takeBound,
  takeReached,
} from '../../quantity/bound.js';
import { fold } from '../../quantity/fold.js';
import { isMissing } from '../../quantity/no-value.js';
import { takeSpan } from '../../quantity/range.js';
import { parseUnit } from '../../quantity/unit.js';
import { SHOWN } from '../../tables/sheet.js';
import type { Limit, Reading } from '../measurement.js';
import { agreed } from './agreement.js';
import type { CellContext, CellReading, Exact, Range, ValueFault } from './cell.js';
import { isShare, ONE, readExact, readPresence, uncountable } from './exact.js';
import { readFraction } from './fraction.js';
import { mirrored, takeGrowth } from './growth.js';
import { institutionsIn } from './institutions.js';
import { isInterval } from './interval.js';
import { saysAnother, takeRemark } from './remark.js';
import { mayBeSeenOtherwise } from './seen.js';
import { tickedAnswer } from './ticked.js';
import { readTold } from './told.js';
import { answerOf, looksLikeDash, saysNotApplicable } from './words.js';

export type { CellContext, CellReading, ValueFault } from './cell.js';

const MISSING: Reading = { kind: 'missing' };

/** The value grammar: one cell's text to an exact number, a bound, an answer, a missing value, or a fault. */
export function readValue(text: string, context: CellContext): CellReading | ValueFault {
  const cell = fold(text).replace(FULL_STOP, '');
  const word = cell.toLowerCase();
  if (isMissing(word)) return MISSING;
  const [, stored, shown] = SHOWN.exec(cell) ?? [];
  if (stored !== undefined) return readShown(stored, shown ?? '', context);
  const read = mayBeSeenOtherwise(cell, text) ? unreadable(word, context.kind) : readCell(cell, context);
  return 'fault' in read && isBaselineText(cell, context) ? MISSING : read;
}

/** 92.5%。 */
const FULL_STOP = /(?<=[%‰])[。;]$/;
/** Of what a sheet shows in place of what it stores only an answer can be the same: 是 for a stored 1. */
function readShown(stored: string, shown: string, context: CellContext): CellReading | ValueFault {
  if (shown === '') return { fault: 'PC204', hint: 'hidden' };
  const [one, other] = [readValue(stored, context), readValue(shown, context)];
  const isAnswer = !('fault' in other) && other.kind === 'answer';
  const isSame = isAnswer && !('fault' in one) && !('fault' in agreed(one, other, ''));
  return isSame ? one : { fault: 'PC204', hint: 'shown' };
}

/** The plan's own words for "nothing yet" say nothing more in a data file than in the plan. */
function isBaselineText(cell: string, { baselineText }: CellContext): boolean {
  return baselineText !== null && fold(baselineText) === cell;
}

function readCell(cell: string, context: CellContext): CellReading | ValueFault {
  const read = readBody(cell.toLowerCase(), context);
  return 'fault' in read ? (readRemarked(cell, context) ?? read) : read;
}

/** A value with a remark behind it; null where there is none. */
function readRemarked(cell: string, context: CellContext): CellReading | ValueFault | null {
  const found = takeRemark(cell);
  if (!found) return null;
  const { body, remark, worded, isApart } = found;
  if (isApart) return readWithClause(body, remark, context);
  if (worded && parseUnit(remark, unitOf(context.unit).noun))
    return readBody((body + remark).toLowerCase(), context);
  if (worded && RATES.has(context.kind) && isInterval(remark, body))
    return remarked(readCell(body, context), remark); // the bounds of confidence, which nothing is judged by
  const second = worded ? readSecond(remark, context) : null;
  if (second) return 'fault' in second ? second : readTwice(body, second, remark, context);
  return worded ? readWithClause(body, remark, context) : remarked(readCell(body, context), remark);
}

/** A value with words behind it, be they in brackets or behind a comma. */
function readWithClause(body: string, remark: string, context: CellContext): CellReading | ValueFault {
  const read = readCell(body, context);
  if ('fault' in read) return read;
  const isLost = read.kind === 'missing' && holdsValue(remark, context.kind);
  if (isLost || turnedBy(remark, read, context.kind)) return { fault: 'PC204', hint: 'remark' };
  return remarked(read, remark);
}

/** 未统计（上年91%） is not empty; the day on which something is to be reported is no value. */
function holdsValue(remark: string, kind: Kind): boolean {
  return SHARE.test(remark) || (kind === 'count' && COUNT.test(remark));
}

const SHARE = /\d\s*[%‰]/;
const COUNT = /\d\s*[万亿]?[人名]|(?<![\d.-])\d{3}[\d.,]*(?![\d.,]*\s*(?:年|[-./]\d|号|项|条))/;

const RATES: ReadonlySet<Kind> = new Set(['rate', 'coverage']);

/** Nothing that is said of no value makes one of it. */
function turnedBy(remark: string, { kind }: CellReading, asked: Kind): boolean {
  if (kind === 'missing' || kind === 'not-applicable') return false;
  return saysAnother(remark, kind !== 'answer' && asked !== 'presence');
}

function remarked(read: CellReading | ValueFault, remark: string): CellReading | ValueFault {
  if ('fault' in read || remark === '') return read;
  return { ...read, remark: read.remark === undefined ? remark : `${read.remark} ${remark}` };
}

/** What stands in brackets may be the value once more: 180/200（90%）, 90%以上（含90%）. */
function readSecond(remark: string, context: CellContext): CellReading | ValueFault | null {
  const word = remark.toLowerCase().replace(/^含/, '');
  const fraction = readFraction(word, context, true);
  if (fraction) return fraction;
  const read = readBody(word, context);
  return 'fault' in read ? null : read;
}

function readTwice(
  body: string,
  second: CellReading,
  remark: string,
  context: CellContext,
): CellReading | ValueFault {
  const confirmed = second.kind === 'number' ? readFraction(body.toLowerCase(), context, true) : null;
  const first = confirmed ?? readCell(body, context);
  return 'fault' in first ? first : agreed(first, second, remark);
}

function readBody(word: string, context: CellContext): CellReading | ValueFault {
  const { kind, about } = context;
  if (isMissing(word)) return MISSING;
  if (saysNotApplicable(word, kind, about)) return { kind: 'not-applicable' };
  const answer = readAnswer(word, kind);
  if (answer) return answer;
  const institutions = kind === 'presence' ? institutionsIn(word) : null;
  if (institutions && institutions.count !== word)
    return readWithClause(institutions.count, institutions.remark, context);
  return readTold(word, context, readBody) ?? readEquation(word, context) ?? readOwn(word, context);
}

const EQUATION = /^([^=]+?)(?: ?[*×x] ?100 ?%?)? ?= ?([^=]+)$/;

/** 185/200=92.5%: a share and what comes of it, which must agree. */
function readEquation(word: string, context: CellContext): CellReading | ValueFault | null {
  const [, share = '', result = ''] = EQUATION.exec(word) ?? [];
  const first = result === '' ? null : readFraction(share.replace('÷', '/'), context, true);
  if (first === null || 'fault' in first) return first;
  const second = readQuantity(result, context);
  return 'fault' in second ? second : agreed(first, second, result);
}

function readOwn(word: string, context: CellContext): CellReading | ValueFault {
  return context.kind === 'growth' ? readGrowth(word, context) : readQuantity(word, context);
}

const ASKS: ReadonlySet<Kind> = new Set(['presence', 'attestation', 'coverage']);

/** Yes or no, where the indicator asks for it. Of a coverage only a full yes is plain: 无 may be none, or not all. */
function readAnswer(text: string, kind: Kind): Reading | ValueFault | null {
  if (!ASKS.has(kind)) return null;
  const ticked = answerOf(text) === null ? tickedAnswer(text) : undefined;
  if (ticked === null) return MISSING;
  const word = ticked ?? text;
  const answer = answerOf(word);
  if (answer === null) return ticked === undefined ? null : { fault: 'PC204', hint: 'ticked' };
  if (kind === 'coverage' && (answer !== 'yes' || word === '有')) return { fault: 'PC204', hint: 'coverage' };
  return { kind: 'answer', answer };
}

/** A growth in words names its direction, and its amount then has no sign of its own. */
function readGrowth(word: string, context: CellContext): CellReading | ValueFault {
  if (word === '持平') return { kind: 'number', value: ZERO, step: ZERO };
  const told = takeGrowth(word);
  if (!told) return readQuantity(word, context);
  if (context.countsFalls === null) return { fault: 'PC204', hint: 'direction' };
  const amount = readQuantity(told.rest, context);
  return 'fault' in amount || told.falls === context.countsFalls ? amount : mirrored(amount);
}

function readQuantity(written: string, context: CellContext): CellReading | ValueFault {
  const word = context.kind === 'count' ? written.replace(ORDINAL, '') : written;
  if (context.kind === 'attestation') return unreadable(word, context.kind);
  const own = unitOf(context.unit).noun;
  const amount = amountOf(word, own);
  if (amount) return readAmount(amount, word, context);
  const reached = takeReached(word);
  return (
    readFraction(word, context) ??
    readSpan(word, own, context) ??
    readBound(word, own, context) ??
    readApproximate(word, own) ??
    (reached === null ? unreadable(word, context.kind) : readQuantity(reached, context))
  );
}

/** A rank is the number of its place: 第9名. */
const ORDINAL = /^第(?=\d+(?:名|位)$)/;

/** 九成 is said of what was measured; a plan that prints it demands no exact number. */
function amountOf(word: string, own: string): Amount | null {
  return parseAmount(word, own) ?? (word.includes('成') ? parseTenths(word) : null);
}

function readAmount(amount: Amount, word: string, context: CellContext): Exact | ValueFault {
  const read = readLevel(amount, word, context);
  return 'fault' in read ? read : (uncountable(amount, read, context) ?? read);
}

function readLevel(amount: Amount, word: string, context: CellContext): Exact | ValueFault {
  const change = context.kind !== 'growth' && isChange(amount, word);
  return (change ? null : readExact(amount, context)) ?? unreadable('', context.kind);
}

/** `+5%` is a rise by 5 % as likely as a level of 5 %, and `-0.0%` the rounded rest of a fall. */
function isChange({ number }: Amount, word: string): boolean {
  return word.startsWith('+') || (word.startsWith('-') && number.value.equals(0));
}

function unreadable(word: string, kind: Kind): ValueFault {
  if (looksLikeDash(word)) return { fault: 'PC225' };
  if (kind === 'attestation') return { fault: 'PC204', hint: 'answer' };
  if (kind === 'growth') return { fault: 'PC204', hint: 'growth' };
  if (/^\d+ ?\/ ?\d+$/.test(word)) return { fault: 'PC204', hint: 'fraction-text' };
  if (/^[-+]?\d(?:\.\d+)?e[-+]?\d+/.test(word)) return { fault: 'PC204', hint: 'scientific' };
  if (word === '无' || word === '没有') return { fault: 'PC204', hint: 'no-or-missing' };
  return { fault: 'PC204', hint: kind === 'presence' ? 'presence' : 'number' };
}

/** Approximate numbers are known for what they are, and never computed with. */
function readApproximate(word: string, own: string): Reading | null {
  const rest = takeApproximation(word);
  if (rest === null) return null;
  return amountOf(rest, own) || isRoundNumber(rest, own) ? { kind: 'approximate' } : null;
}

/** From one number to another, both included. */
function readSpan(word: string, own: string, context: CellContext): Reading | ValueFault | null {
  const span = takeSpan(word, own);
  if (!span) return null;
  const low = readLevel(span.low, word, context);
  const high = readLevel(span.high, '', context);
  if ('fault' in low) return low;
  if ('fault' in high) return high;
  const limits = { low: { value: low.value, inclusive: true }, high: { value: high.value, inclusive: true } };
  // where the second end is above one, so is the first, and neither is a fraction
  return { kind: 'range', ...limits, ...(high.bare ? { bare: high.bare } : {}) };
}

function readBound(word: string, own: string, context: CellContext): Reading | ValueFault | null {
  const found = takeBound(word);
  if (!found) return null;
  const { rest, bound } = found;
  const amount = amountOf(rest, own);
  if (!amount) return readApproximate(rest, own) ?? unreadable(rest, context.kind);
  const exact = readLevel(amount, rest, context);
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
  if (kind === 'growth' || kind === 'quantity') return null;
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

const ZERO = new Fraction(0);
