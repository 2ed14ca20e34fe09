import { Fraction } from 'fraction.js';
import { countsFalls, IS_SHARE } from '../plan/kinds.js';
import type { Indicator, Operator, Single, Target } from '../plan/plan.js';
import { comesTo, compounded, power, type Relative, wholeChange } from '../plan/relative.js';
import type { Case, Demand, Threshold } from './case.js';
import { isReason, otherIn } from './other.js';
import type { Reason } from './result.js';
import { rootBeside } from './root.js';
import { type Answer, compares, exactly, type Interval, mapped } from './satisfy.js';
import { exactIn } from './series.js';
import { referenceIn } from './start.js';

const ZERO = new Fraction(0);

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
export function operatorOf({ operator, value }: Threshold, { kind }: Indicator): Operator {
  return operator === '=' && IS_SHARE[kind] && value.equals(1) ? '>=' : operator;
}

/** Whether a value is what is demanded. */
export function answerTo({ operator, due, power: exponent }: Demand, value: Interval): Answer {
  if (exponent === undefined) return compares(value, operator, due);
  return compares(
    mapped(value, (one) => power(one.lt(0) ? ZERO : one, exponent)),
    operator,
    due,
  );
}

/** A demand that is held against one number; one that is no finite decimal on the same side of the numbers beside it. */
export function thresholdIn(
  { operator, due, yearly, power: exponent }: Demand,
  beside: readonly Fraction[] = [],
): Threshold | null {
  const exact = exactIn(yearly ?? due);
  if (!exact || exponent === undefined) return exact && { operator, value: exact };
  return { operator, value: rootBeside(exact, exponent, beside) };
}
