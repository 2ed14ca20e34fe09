import { Fraction } from 'fraction.js';
import type { Kind } from '../plan/plan.js';
import { type Amount, parseAmount, unitOf } from '../quantity/amount.js';
import { fold } from '../quantity/fold.js';
import { toDecimal } from '../quantity/format.js';
import type { WrittenNumber } from '../quantity/number.js';
import { sameThing, type Unit } from '../quantity/unit.js';
import type { ValueHint } from '../diagnostic/codes.js';
import type { Limit, Reading } from './measurement.js';

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
}

/** Why a cell has no value; `code` is the diagnostic's. */
export type ValueFault =
  | { readonly fault: 'PC204'; readonly hint: ValueHint }
  | { readonly fault: 'PC205'; readonly asPercent: string; readonly asFraction: string }
  | { readonly fault: 'PC207' }
  | { readonly fault: 'PC218'; readonly unit: string }
  | { readonly fault: 'PC222' }
  | { readonly fault: 'PC225' };

const MISSING = new Set(
  ['', '/', '//', '\\', '-', '--', '---', '–', '—', '――', '——', '―', '─', '…', '……', '...', '......']
    .concat(['无数据', '暂无', '暂无数据', '无资料', '数据缺失', '缺失', '缺', '未开展', '未统计', '未监测', '未填报'])
    .concat(['尚未启动', '尚未开展', 'n/a', 'na', '#n/a', 'null', 'missing', 'no data']),
);

const YES = new Set(
  ['是', '有', '√', '✓', '✔', '☑', '已设立', '已设置', '已建立', '已建成', '已完成', '已确定', '已落实', '完成'].concat(
    ['yes', 'y', 'true'],
  ),
);
const NO = new Set(
  ['否', '无', '没有', '×', '✗', '✘', '未设立', '未设置', '未建立', '未建成', '未完成', '未确定', '未落实'].concat(
    ['no', 'n', 'false'],
  ),
);
const IN_PROGRESS = new Set(
  ['推进中', '正在推进', '进行中', '建设中', '正在建设', '筹建中', '在建', '创建中', '正在创建', 'in progress', 'in-progress'],
);

const APPROXIMATE_BEFORE = /^(?:大约|约|近|将近|接近|大概|估计|≈|～|~|about |around |approx\.? ?|ca\.? ?)/;
const APPROXIMATE_AFTER = /(?:左右|上下)$/;
const MORE_OR_SO = /^(.*\d)(亿|万|千)?[多余](亿|万)?(.*)$/;

const BEFORE: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:>=|≥|≧|⩾|大于等于|大于或等于|不低于|不少于|不小于|至少|at least )/, { side: 'low', inclusive: true }],
  [/^(?:<=|≤|≦|⩽|小于等于|小于或等于|不高于|不超过|不大于|不多于|至多|at most )/, { side: 'high', inclusive: true }],
  [/^(?:>|大于|超过|高于|多于|more than |over )/, { side: 'low', inclusive: false }],
  [/^(?:<|小于|低于|少于|不足|不到|less than |under )/, { side: 'high', inclusive: false }],
];
const AFTER: readonly (readonly [RegExp, Bound])[] = [
  [/(?:及以上|或以上|以上)$/, { side: 'low', inclusive: true }],
  [/(?:及以下|或以下|以下|以内|之内)$/, { side: 'high', inclusive: true }],
];

interface Bound {
  readonly side: 'low' | 'high';
  readonly inclusive: boolean;
}

/** The value grammar: one cell's text to an exact number, a bound, an answer, a missing value, or a fault. */
export function readValue(text: string, context: CellContext): Reading | ValueFault {
  const cell = fold(text);
  const word = cell.toLowerCase();
  if (MISSING.has(word)) return { kind: 'missing' };
  const reading = readAnswer(word, context.kind) ?? readBound(cell, context) ?? readExact(cell, context);
  if ('fault' in reading && isBaselineText(cell, context)) return { kind: 'missing' };
  return reading;
}

/** The plan's own words for "nothing yet" say nothing more in a data file than in the plan. */
function isBaselineText(cell: string, context: CellContext): boolean {
  return context.baselineText !== null && fold(context.baselineText) === cell;
}

function readAnswer(word: string, kind: Kind): Reading | null {
  if (kind !== 'presence' && kind !== 'attestation' && kind !== 'coverage') return null;
  if (YES.has(word)) return { kind: 'answer', answer: 'yes' };
  if (NO.has(word)) return { kind: 'answer', answer: 'no' };
  if (IN_PROGRESS.has(word)) return { kind: 'answer', answer: 'in-progress' };
  return null;
}

function readBound(cell: string, context: CellContext): Reading | ValueFault | null {
  const found = strip(cell.replace(/^(?:均?已?达到?|为)(?=.*(?:以上|以下|以内)$)/, ''));
  if (!found) return isApproximate(cell, context) ? { kind: 'approximate' } : null;
  const exact = readExact(found.rest, context);
  if ('fault' in exact) return isApproximate(found.rest, context) ? { kind: 'approximate' } : exact;
  if (exact.kind !== 'number') return { fault: 'PC204', hint: 'number' };
  const limit: Limit = { value: exact.value, inclusive: found.bound.inclusive };
  return found.bound.side === 'low'
    ? { kind: 'range', low: limit, high: null }
    : { kind: 'range', low: null, high: limit };
}

function strip(cell: string): { rest: string; bound: Bound } | null {
  for (const [pattern, bound] of [...BEFORE, ...AFTER]) {
    if (pattern.test(cell)) return { rest: cell.replace(pattern, '').trim(), bound };
  }
  return null;
}

function isApproximate(cell: string, context: CellContext): boolean {
  const more = MORE_OR_SO.exec(cell);
  const rest = more
    ? `${more[1]}${more[2] ?? ''}${more[3] ?? ''}${more[4]}`
    : cell.replace(APPROXIMATE_BEFORE, '').replace(APPROXIMATE_AFTER, '').trim();
  return (
    rest !== cell && parseAmount(rest.replace(APPROXIMATE_BEFORE, ''), nounOf(context)) !== null
  );
}

function nounOf(context: CellContext): string {
  return unitOf(context.unit).noun;
}

function readExact(cell: string, context: CellContext): Reading | ValueFault {
  const amount = parseAmount(cell, nounOf(context));
  if (!amount) return unreadable(cell, context.kind);
  switch (context.kind) {
    case 'rate':
      return readRatio(amount, context);
    case 'coverage':
      return readCoverage(amount, context);
    case 'presence':
      return readPresence(amount, context);
    case 'count':
      return readCount(amount, context);
    case 'attestation':
      return { fault: 'PC204', hint: 'answer' };
  }
}

function unreadable(cell: string, kind: Kind): ValueFault {
  if (cell === '一') return { fault: 'PC225' };
  if (/^\d+ ?\/ ?\d+$/.test(cell)) return { fault: 'PC204', hint: 'fraction-text' };
  if (cell === '无' || cell === '没有') return { fault: 'PC204', hint: 'no-or-missing' };
  if (kind === 'attestation') return { fault: 'PC204', hint: 'answer' };
  return { fault: 'PC204', hint: kind === 'presence' ? 'presence' : 'number' };
}

const ONE = new Fraction(1);
const PERCENT = new Fraction(1, 100);

function readRatio(amount: Amount, context: CellContext): Reading | ValueFault {
  if (amount.unit?.dimension === 'count') return { fault: 'PC218', unit: amount.unit.noun };
  const scale = amount.unit?.scale ?? bareScale(amount.number, context);
  if ('fault' in scale) return scale;
  const value = amount.number.value.mul(scale);
  if (value.lt(0) || value.gt(1)) return { fault: 'PC207' };
  return { kind: 'number', value, step: amount.number.step.mul(scale) };
}

/** What a number without a unit of its own counts in; at most 1 in a percent indicator it could be either. */
function bareScale(number: WrittenNumber, context: CellContext): Fraction | ValueFault {
  const own = unitOf(context.unit).scale;
  if (context.percentScale !== null && own.equals(PERCENT)) {
    return context.percentScale === 'percent' ? PERCENT : ONE;
  }
  if (context.columnUnit) {
    if (context.columnUnit.dimension === 'ratio') return context.columnUnit.scale;
    return { fault: 'PC218', unit: context.columnUnit.noun };
  }
  const size = number.value.abs();
  if (own.equals(PERCENT) && size.lte(1) && !size.equals(0)) {
    const written = toDecimal(number.value);
    return { fault: 'PC205', asPercent: `${written}%`, asFraction: `${toDecimal(number.value.mul(100))}%` };
  }
  return own;
}

/** A coverage is a share; a bare number small enough to be a number of units could be meant as either. */
function readCoverage(amount: Amount, context: CellContext): Reading | ValueFault {
  if (amount.unit?.dimension === 'count') return { fault: 'PC218', unit: amount.unit.noun };
  const { value } = amount.number;
  const bare = amount.unit === null && context.columnUnit === null && context.percentScale === null;
  if (bare && context.unitCount !== null && value.gt(0) && value.lte(context.unitCount)) {
    return { fault: 'PC204', hint: 'coverage' };
  }
  return readRatio(amount, context);
}

/** One or more is 100 %, none is 0 %; a percentage may only be one of the two. */
function readPresence(amount: Amount, context: CellContext): Reading | ValueFault {
  const { value } = amount.number;
  const unit = amount.unit ?? context.columnUnit;
  if (unit?.dimension === 'ratio') {
    const ratio = value.mul(unit.scale);
    if (!ratio.equals(0) && !ratio.equals(1)) return { fault: 'PC204', hint: 'presence' };
    return { kind: 'number', value: ratio, step: ONE };
  }
  if (value.lt(0) || value.d !== 1n) return { fault: 'PC204', hint: 'presence' };
  return { kind: 'number', value: value.gte(1) ? ONE : new Fraction(0), step: ONE };
}

function readCount(amount: Amount, context: CellContext): Reading | ValueFault {
  const own = unitOf(context.unit);
  for (const unit of [amount.unit, context.columnUnit]) {
    if (unit?.dimension === 'ratio') return { fault: 'PC218', unit: '%' };
    if (unit && !sameThing(unit.noun, own.noun)) return { fault: 'PC218', unit: unit.noun };
  }
  const scale = (amount.unit ?? context.columnUnit ?? own).scale;
  const value = amount.number.value.mul(scale);
  if (value.lt(0)) return { fault: 'PC204', hint: 'number' };
  if (value.d !== 1n) return { fault: 'PC222' };
  return { kind: 'number', value, step: amount.number.step.mul(scale) };
}
