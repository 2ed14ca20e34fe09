import { countsFalls, IS_SHARE } from '../plan/kinds.js';
import type { Indicator, Operator, Single, Target } from '../plan/plan.js';
import { comesTo, compounded, type Relative, wholeChange } from '../plan/relative.js';
import type { Case, Demand, Threshold } from './case.js';
import { isReason, otherIn } from './other.js';
import type { Reason } from './result.js';
import { exactly, type Interval, mapped } from './satisfy.js';
import { exactIn } from './series.js';
import { referenceIn } from './start.js';

/** A demand that is a comparison of numbers. */
export type Numeric = Exclude<Single, { type: 'trend' | 'attested' }>;

/** What a target comes to depends on these alone. */
type Known = Pick<Case, 'indicator' | 'series' | 'others'>;

export function isNumeric(target: Target): target is Numeric {
  return 'operator' in target;
}

/**
 * What a target comes to in a year: a change of c against year f is v(f)·(1 + c), where there is a v(f) to change; p
 * percentage points, or a difference of p, are v(f) + p; another series is what it was in that very year, and what is asked
 * for beyond it. On average over the years that is so much for each of them.
 */
export function demandIn(year: number, target: Numeric, given: Known): Demand | Reason {
  switch (target.type) {
    case 'threshold':
      return overYears(
        year,
        { operator: operatorOf(target, given.indicator), due: exactly(target.value) },
        given,
      );
    case 'change':
    case 'points':
    case 'difference':
      return fromReference(year, target, given);
    case 'than': {
      const due = otherIn(year, target.other, given.others);
      if (isReason(due)) return due;
      return { operator: target.operator, due: mapped(due, (value) => value.add(target.more)) };
    }
  }
}

/** A steady yearly rate is held against what it comes to over the years so far. */
function overYears(year: number, demand: Demand, { indicator }: Known): Demand {
  if (indicator.average !== 'geometric' || indicator.kind !== 'growth') return demand;
  const years = year - indicator.period.start + 1;
  const due = mapped(demand.due, (rate) => compounded(rate, years, countsFalls(indicator)));
  return { ...demand, due, yearly: demand.due };
}

function fromReference(year: number, target: Relative, { series, indicator }: Known): Demand | Reason {
  const { type, operator, from } = target;
  const reference = referenceIn(from, series, indicator);
  const unusable = !reference || (type === 'change' && exactIn(reference)?.equals(0));
  if (unusable) return { code: `${type}-without-reference`, year: from };
  return { operator, due: changed(reference, wholeChange(target, year, indicator.average)) };
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
export function thresholdIn({ operator, due, yearly }: Demand): Threshold | null {
  const value = exactIn(yearly ?? due);
  return value && { operator, value };
}
