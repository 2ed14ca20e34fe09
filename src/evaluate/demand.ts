import type { Indicator, Operator, Target } from '../plan/plan.js';
import type { Case, Threshold } from './case.js';
import type { Reason } from './result.js';
import { baselineOf, exactValue } from './series.js';

/** The number that a target comes to: a change of c against year f is v(f)·(1 + c), where there is a v(f) to change. */
export function thresholdOf(target: Target, given: Case): Threshold | null {
  if (target.type === 'threshold') return { ...target, operator: operatorOf(target, given.indicator) };
  if (target.type !== 'change') return null;
  const { series, indicator } = given;
  const isBase = target.from === indicator.period.base;
  const reference = isBase
    ? baselineOf(series, indicator)?.value
    : exactValue(series, target.from, indicator);
  if (!reference || reference.equals(0)) return null;
  return { operator: target.operator, value: reference.mul(target.by.add(1)) };
}

/** A share cannot exceed 100 %, so `= 100%` on one asks for no more than `>= 100%`. */
function operatorOf({ operator, value }: Threshold, { kind }: Indicator): Operator {
  const share = kind === 'rate' || kind === 'coverage' || kind === 'presence';
  return operator === '=' && share && value.equals(1) ? '>=' : operator;
}

/** Why there is none; `text` is the demand as it is written. */
export function whyNoThreshold(target: Target, text: string): Reason {
  return target.type === 'change'
    ? { code: 'change-without-reference', year: target.from }
    : { code: 'not-comparable', text };
}
