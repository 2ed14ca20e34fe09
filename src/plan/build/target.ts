import { Fraction } from 'fraction.js';
import type { TargetFaultReason } from '../../diagnostic/codes.js';
import { amountIn, parseAmount, unitOf } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Operator, Single, Target } from '../plan.js';

/** Why a target could not be read. */
export interface TargetFault {
  readonly reason: TargetFaultReason;
}

export type SingleText =
  | string
  | { readonly change: string; readonly from: number }
  | { readonly points: string; readonly from: number }
  | { readonly difference: string; readonly from: number }
  | ThanText;

interface ThanText {
  readonly than: string;
  readonly op: Operator;
  readonly within?: string | number | undefined;
}

interface AboutText {
  readonly about: string | number;
  readonly within: string | number;
}

export type TargetText = SingleText | AboutText | readonly SingleText[];

const THRESHOLD = /^(>=|<=|>|<|=|≥|≤)\s*(.+)$/;
const POINTS = /^(>=|<=|>|<|=|≥|≤)([-+]?\d{1,30}(?:\.\d{1,30})?)(?:个?百分点)?$/;
const POINT = new Fraction(1, 100);
const ZERO = new Fraction(0);
const OPERATORS: Readonly<Record<string, Operator>> = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
};

/**
 * The small grammar of DESIGN §4: `>= 90%`, `<= 10/10万`, `rising`, `attested`, `{ change: "<= -25%", from: 2015 }`,
 * `{ points: ">= 5", from: 2020 }`, `{ difference: ">= 1 岁", from: 2020 }`, `{ than: local-average, op: ">" }`,
 * `{ about: 5.5%, within: "0.3" }`, and lists of these. Of another series it knows only the id.
 */
export function parseTarget(written: TargetText, unit: string): Target | TargetFault {
  if (isList(written)) return parseAll(written, unit);
  if (typeof written === 'object' && 'about' in written) return parseAbout(written, unit);
  if (typeof written === 'object' && 'than' in written) return parseThan(written, unit);
  return parseSingle(written, unit);
}

export function isList(written: TargetText): written is readonly SingleText[] {
  return Array.isArray(written);
}

function parseAll(written: readonly SingleText[], unit: string): Target | TargetFault {
  const parts = written.map((one) => parseTarget(one, unit));
  const fault = parts.find(isTargetFault);
  if (fault) return fault;
  const of = parts.flatMap((part) => (isTargetFault(part) || part.type === 'none' ? [] : inner(part)));
  return { type: 'all', of, around: null };
}

function inner(target: Exclude<Target, { type: 'none' }>): readonly Single[] {
  return target.type === 'all' ? target.of : [target];
}

function parseSingle(written: Exclude<SingleText, ThanText>, unit: string): Single | TargetFault {
  return typeof written === 'object'
    ? parseRelative(written, unit)
    : singleOf(JSON.stringify([written, unit]));
}

/** Hundreds of plans demand the same in the same words. */
const singleOf = remembered((key) => parseText(...(JSON.parse(key) as [written: string, unit: string])));

function parseText(written: string, unit: string): Single | TargetFault {
  const text = fold(written);
  if (text === 'rising' || text === 'falling') return { type: 'trend', direction: text };
  if (text === 'attested') return { type: 'attested' };
  const threshold = parseThreshold(text, unit);
  if (!threshold) return { reason: THRESHOLD.test(text) ? 'number' : 'form' };
  const number = amountIn(threshold.amount, unit);
  if (!number) return { reason: 'unit' };
  return { type: 'threshold', operator: threshold.operator, value: number.value };
}

/** So far on either side of a number, both ends included. */
function parseAbout({ about, within }: AboutText, unit: string): Target | TargetFault {
  const amount = parseAmount(fold(String(about)), unit);
  if (!amount) return { reason: 'number' };
  const value = amountIn(amount, unit)?.value;
  if (!value) return { reason: 'unit' };
  const far = parseWithin(within, unit);
  if (!far) return { reason: 'within' };
  const of: Single[] = [
    { type: 'threshold', operator: '>=', value: value.sub(far) },
    { type: 'threshold', operator: '<=', value: value.add(far) },
  ];
  return { type: 'all', of, around: { what: { value }, within: far } };
}

/** So far from another series is near enough: below it where it is to be reached, on both sides where it is to be met. */
function parseThan({ than, op, within }: ThanText, unit: string): Target | TargetFault {
  const other = { id: than, name: than, gloss: null };
  const single = (operator: Operator, more: Fraction): Single => ({ type: 'than', operator, other, more });
  if (within === undefined) return single(op, ZERO);
  const far = parseWithin(within, unit);
  if (!far) return { reason: 'within' };
  const around = { what: { other }, within: far };
  if (op === '=') return { type: 'all', of: [single('>=', far.neg()), single('<=', far)], around };
  return { type: 'all', of: [single(op, op.startsWith('>') ? far.neg() : far)], around };
}

/** A distance is a bare number in the indicator's unit; of rates that is percentage points, or per mille. */
function parseWithin(within: string | number, unit: string): Fraction | null {
  const text = fold(String(within))
    .replace(/个?百分点$/, '')
    .trim();
  const amount = parseAmount(text, unit);
  if (!amount || amount.number.value.lte(0)) return null;
  if (amount.unit === null) return amount.number.value.mul(unitOf(unit).scale);
  return unitOf(unit).dimension === 'ratio' ? null : (amountIn(amount, unit)?.value ?? null);
}

type RelativeText = Exclude<SingleText, string | ThanText>;

function parseRelative(written: RelativeText, unit: string): Single | TargetFault {
  if ('points' in written) return parsePoints(written, unit);
  return 'change' in written ? parseChange(written) : parseDifference(written, unit);
}

/** Percentage points are bare numbers: `5%` might mean a twentieth of the earlier value. */
function parsePoints(written: { points: string; from: number }, unit: string): Single | TargetFault {
  const [, sign = '', number = ''] = POINTS.exec(fold(written.points).replaceAll(' ', '')) ?? [];
  const operator = OPERATORS[sign];
  if (!operator) return { reason: 'points' };
  if (unitOf(unit).dimension !== 'ratio' || !unitOf(unit).scale.equals(POINT))
    return { reason: 'points-unit' };
  return { type: 'points', operator, by: new Fraction(number).mul(POINT), from: written.from };
}

function parseChange(written: { change: string; from: number }): Single | TargetFault {
  const threshold = parseThreshold(fold(written.change), '%');
  const by = threshold && amountIn(threshold.amount, '%');
  if (!by) return { reason: 'change' };
  return { type: 'change', operator: threshold.operator, by: by.value, from: written.from };
}

function parseDifference(written: { difference: string; from: number }, unit: string): Single | TargetFault {
  if (unitOf(unit).dimension === 'ratio') return { reason: 'difference' };
  const threshold = parseThreshold(fold(written.difference), unit);
  const by = threshold && amountIn(threshold.amount, unit);
  if (!by) return { reason: 'difference' };
  return { type: 'difference', operator: threshold.operator, by: by.value, from: written.from };
}

function parseThreshold(text: string, unit: string) {
  const match = THRESHOLD.exec(text);
  const operator = OPERATORS[match?.[1] ?? ''];
  const amount = match?.[2] ? parseAmount(match[2], unit) : null;
  return operator && amount ? { operator, amount } : null;
}

export function isTargetFault(target: Target | TargetFault): target is TargetFault {
  return 'reason' in target;
}

/** A target as one line, as messages and machine formats quote it. */
export function targetWords(text: TargetText): string {
  if (typeof text === 'string') return text;
  if (isList(text)) return text.map(targetWords).join(', ');
  if ('about' in text) return `${text.about} ± ${text.within}`;
  if ('than' in text) return `${text.op} ${text.than}${text.within === undefined ? '' : ` ± ${text.within}`}`;
  if ('points' in text) return `${text.points} pp (${text.from})`;
  return `${'change' in text ? text.change : text.difference} (${text.from})`;
}
