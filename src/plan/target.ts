import { amountIn, parseAmount } from '../quantity/amount.js';
import { fold } from '../quantity/fold.js';
import type { Operator, Target } from './plan.js';

/** Why a target or baseline could not be read; `expected` is a form that would have been. */
export interface TargetFault {
  readonly reason: 'form' | 'number' | 'unit' | 'change';
  readonly example: string;
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
  if (!threshold) return { reason: THRESHOLD.test(text) ? 'number' : 'form', example: `>= 90${unit}` };
  const number = amountIn(threshold.amount, unit);
  if (!number) return { reason: 'unit', example: `>= 90${unit}` };
  return { type: 'threshold', operator: threshold.operator, value: number.value };
}

function parseChange(written: { change: string; from: number }): Target | TargetFault {
  const threshold = parseThreshold(fold(written.change), '%');
  const by = threshold && amountIn(threshold.amount, '%');
  if (!by) return { reason: 'change', example: '{ change: "<= -25%", from: 2015 }' };
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
