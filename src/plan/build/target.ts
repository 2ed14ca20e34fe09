import { Fraction } from 'fraction.js';
import type { TargetFaultReason } from '../../diagnostic/codes.js';
import { amountIn, parseAmount, unitOf } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import type { Kind, Operator, Target } from '../plan.js';

/** Why a target could not be read. */
export interface TargetFault {
  readonly reason: TargetFaultReason;
}

export type TargetText =
  | string
  | { readonly change: string; readonly from: number }
  | { readonly points: string; readonly from: number }
  | { readonly than: string; readonly op: Operator };

const THRESHOLD = /^(>=|<=|>|<|=|≥|≤)\s*(.+)$/;
const POINTS = /^(>=|<=|>|<|=|≥|≤)([-+]?\d+(?:\.\d+)?)(?:个?百分点)?$/;
const POINT = new Fraction(1, 100);
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
 * `{ points: ">= 5", from: 2020 }`, `{ than: local-average, op: ">" }`. Of another series it knows only the id.
 */
export function parseTarget(written: TargetText, unit: string): Target | TargetFault {
  if (typeof written !== 'string') return parseRelative(written, unit);
  const text = fold(written);
  if (text === 'rising' || text === 'falling') return { type: 'trend', direction: text };
  if (text === 'attested') return { type: 'attested' };
  const threshold = parseThreshold(text, unit);
  if (!threshold) return { reason: THRESHOLD.test(text) ? 'number' : 'form' };
  const number = amountIn(threshold.amount, unit);
  if (!number) return { reason: 'unit' };
  return { type: 'threshold', operator: threshold.operator, value: number.value };
}

function parseRelative(written: Exclude<TargetText, string>, unit: string): Target | TargetFault {
  if ('than' in written) {
    return {
      type: 'than',
      operator: written.op,
      other: { id: written.than, name: written.than, gloss: null },
    };
  }
  return 'points' in written ? parsePoints(written, unit) : parseChange(written);
}

/** Percentage points are bare numbers: `5%` might mean a twentieth of the earlier value. */
function parsePoints(written: { points: string; from: number }, unit: string): Target | TargetFault {
  const [, sign = '', number = ''] = POINTS.exec(fold(written.points).replaceAll(' ', '')) ?? [];
  const operator = OPERATORS[sign];
  if (!operator) return { reason: 'points' };
  if (unitOf(unit).dimension !== 'ratio' || !unitOf(unit).scale.equals(POINT))
    return { reason: 'points-unit' };
  return { type: 'points', operator, by: new Fraction(number).mul(POINT), from: written.from };
}

function parseChange(written: { change: string; from: number }): Target | TargetFault {
  const threshold = parseThreshold(fold(written.change), '%');
  const by = threshold && amountIn(threshold.amount, '%');
  if (!by) return { reason: 'change' };
  return { type: 'change', operator: threshold.operator, by: by.value, from: written.from };
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

/** A target that an indicator of this kind and unit can have, for messages. */
export function exampleTarget(kind: Kind, unit: string): string {
  if (kind === 'attestation') return 'attested';
  if (kind === 'presence' || kind === 'coverage') return '= 100%';
  if (kind === 'count') return `>= 20 ${unit}`;
  if (kind === 'quantity') return `>= 78.5 ${unit}`.trim();
  if (kind === 'growth') return `<= 5${unit}`;
  return unit === '%' ? '>= 90%' : `<= 4${unit}`;
}

/** A target as one line, as messages and machine formats quote it. */
export function targetWords(text: TargetText): string {
  if (typeof text === 'string') return text;
  if ('than' in text) return `${text.op} ${text.than}`;
  return 'points' in text ? `${text.points} pp (${text.from})` : `${text.change} (${text.from})`;
}

/** A baseline that an indicator of this kind and unit can have, for messages. */
export function exampleBaseline(kind: Kind, unit: string): string {
  if (kind === 'attestation') return '{ text: 推进中 }';
  if (kind === 'presence' || kind === 'coverage') return '100%';
  if (kind === 'count') return `120 ${unit}`;
  if (kind === 'quantity') return `76.7 ${unit}`.trim();
  return unit === '%' ? '87.01%' : `4.5${unit}`;
}

/** Whether a kind can be held against such a target: an answer is no number, and a number no answer. */
export function fitsKind(target: Target, kind: Kind): boolean {
  if (kind === 'attestation') return target.type === 'attested';
  if (target.type === 'points') return kind === 'rate' || kind === 'coverage' || kind === 'growth';
  if (target.type === 'change' && kind === 'growth') return false;
  if (target.type === 'than') return kind !== 'presence';
  return target.type !== 'attested' || kind === 'presence';
}
