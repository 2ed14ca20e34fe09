import { IS_SHARE } from '../plan/kinds.js';
import type { Indicator, Operator, Target } from '../plan/plan.js';
import type { Case, Threshold } from './case.js';
import { isReason, otherIn } from './other.js';
import type { Reason } from './result.js';
import { baselineOf, exactIn, exactValue } from './series.js';

/**
 * The number that a target comes to: a change of c against year f is v(f)·(1 + c), where there is a v(f) to change; p
 * percentage points are v(f) + p; another series is what it was in the measured year.
 */
export function thresholdOf(target: Target, given: Case): Threshold | null {
  switch (target.type) {
    case 'threshold':
      return { ...target, operator: operatorOf(target, given.indicator) };
    case 'change':
    case 'points':
      return fromReference(target, given);
    case 'than': {
      const found = otherIn(given.measurement.year, target.other, given.others);
      const value = isReason(found) ? null : exactIn(found);
      return value && { operator: target.operator, value };
    }
    default:
      return null;
  }
}

function fromReference(
  { type, operator, by, from }: Extract<Target, { type: 'change' | 'points' }>,
  { series, indicator }: Case,
): Threshold | null {
  const isBase = from === indicator.period.base;
  const reference = isBase ? baselineOf(series, indicator)?.value : exactValue(series, from, indicator);
  if (!reference || (type === 'change' && reference.equals(0))) return null;
  return { operator, value: type === 'points' ? reference.add(by) : reference.mul(by.add(1)) };
}

/** A share cannot exceed 100 %, so `= 100%` on one asks for no more than `>= 100%`. */
function operatorOf({ operator, value }: Threshold, { kind }: Indicator): Operator {
  return operator === '=' && IS_SHARE[kind] && value.equals(1) ? '>=' : operator;
}

/** Why there is none; `text` is the demand as it is written. */
export function whyNoThreshold(target: Target, text: string, given: Case): Reason {
  if (target.type === 'change') return { code: 'change-without-reference', year: target.from };
  if (target.type === 'points') return { code: 'points-without-reference', year: target.from };
  if (target.type !== 'than') return { code: 'not-comparable', text };
  const { year } = given.measurement;
  const found = otherIn(year, target.other, given.others);
  return isReason(found) ? found : { code: 'other-unclear', other: target.other, year, text: '' };
}
