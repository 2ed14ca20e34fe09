import { IS_SHARE } from '../plan/kinds.js';
import type { Indicator, Operator, Target } from '../plan/plan.js';
import { comesTo, type Relative } from '../plan/relative.js';
import type { Case, Demand, Threshold } from './case.js';
import { isReason, otherIn } from './other.js';
import type { Reason } from './result.js';
import { exactly, type Interval, mapped } from './satisfy.js';
import { exactIn } from './series.js';
import { referenceIn } from './start.js';

/** A target that is a comparison of numbers. */
export type Numeric = Extract<Target, { type: 'threshold' | 'change' | 'points' | 'than' }>;

/** What a target comes to depends on these alone. */
type Known = Pick<Case, 'indicator' | 'series' | 'others'>;

export function isNumeric(target: Target): target is Numeric {
  return target.type !== 'trend' && target.type !== 'attested' && target.type !== 'none';
}

/**
 * What a target comes to in a year: a change of c against year f is v(f)·(1 + c), where there is a v(f) to change; p
 * percentage points are v(f) + p; another series is what it was in that very year.
 */
export function demandIn(year: number, target: Numeric, given: Known): Demand | Reason {
  switch (target.type) {
    case 'threshold':
      return { operator: operatorOf(target, given.indicator), due: exactly(target.value) };
    case 'change':
    case 'points':
      return fromReference(target, given);
    case 'than': {
      const due = otherIn(year, target.other, given.others);
      return isReason(due) ? due : { operator: target.operator, due };
    }
  }
}

function fromReference(target: Relative, { series, indicator }: Known): Demand | Reason {
  const { type, operator, from } = target;
  const reference = referenceIn(from, series, indicator);
  const unusable = !reference || (type === 'change' && exactIn(reference)?.equals(0));
  if (unusable) return { code: `${type}-without-reference`, year: from };
  return { operator, due: changed(reference, target) };
}

/** What a reference comes to after the whole of a change. */
export function changed(reference: Interval, change: Pick<Relative, 'type' | 'by'>): Interval {
  return mapped(reference, (value) => comesTo(value, change));
}

/** A share cannot exceed 100 %, so `= 100%` on one asks for no more than `>= 100%`. */
function operatorOf({ operator, value }: Threshold, { kind }: Indicator): Operator {
  return operator === '=' && IS_SHARE[kind] && value.equals(1) ? '>=' : operator;
}

/** A demand that is held against one number. */
export function thresholdIn({ operator, due }: Demand): Threshold | null {
  const value = exactIn(due);
  return value && { operator, value };
}
