import type { TargetFaultReason } from '../diagnostic/codes.js';
import { amountIn, parseAmount } from '../quantity/amount.js';
import { fold } from '../quantity/fold.js';
import type { Kind, Operator, Target } from './plan.js';

/** Why a target could not be read. */
export interface TargetFault {
  readonly reason: TargetFaultReason;
}

export type TargetText = string | { readonly change: string; readonly from: number };

const THRESHOLD = /^(>=|<=|>|<|=|≥|≤)\s*(.+)$/;
const OPERATORS: Readonly<Record<string, Operator>> = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
};

/** The small grammar of DESIGN §4: `>= 90%`, `<= 10/10万`, `rising`, `attested`, `{ change: "<= -25%", from: 2015 }`. */
export function parseTarget(written: TargetText, unit: string): Target | TargetFault {
  if (typeof written !== 'string') return parseChange(written);
  const text = fold(written);
  if (text === 'rising' || text === 'falling') return { type: 'trend', direction: text };
  if (text === 'attested') return { type: 'attested' };
  const threshold = parseThreshold(text, unit);
  if (!threshold) return { reason: THRESHOLD.test(text) ? 'number' : 'form' };
  const number = amountIn(threshold.amount, unit);
  if (!number) return { reason: 'unit' };
  return { type: 'threshold', operator: threshold.operator, value: number.value };
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
  return unit === '%' ? '>= 90%' : `<= 4${unit}`;
}

/** A baseline that an indicator of this kind and unit can have, for messages. */
export function exampleBaseline(kind: Kind, unit: string): string {
  if (kind === 'attestation') return '{ text: 推进中 }';
  if (kind === 'presence' || kind === 'coverage') return '100%';
  if (kind === 'count') return `120 ${unit}`;
  return unit === '%' ? '87.01%' : `4.5${unit}`;
}

/** Whether a kind can be held against such a target: an answer is no number, and a number no answer. */
export function fitsKind(target: Target, kind: Kind): boolean {
  if (kind === 'attestation') return target.type === 'attested';
  return target.type !== 'attested' || kind === 'presence';
}
