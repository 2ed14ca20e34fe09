import { Fraction } from 'fraction.js';
import type { Indicator, Operator, Path } from '../plan/plan.js';
import { power } from '../plan/relative.js';
import type { Demand, Line, Threshold } from './case.js';
import type { Pace } from './result.js';
import { rootBeside } from './root.js';
import { exactly, type Interval, mapped, satisfies } from './satisfy.js';

/** How the way from the baseline to the target runs, and how much of its time has passed. */
export interface Way {
  readonly elapsed: number;
  readonly span: number;
  readonly path: Path;
}

export function wayBy(
  year: number,
  { period: { base, end }, path }: Pick<Indicator, 'period' | 'path'>,
): Way {
  return { elapsed: year - base, span: end - base, path };
}

/**
 * The value due on the line from baseline to target, exactly: r = b + (t − b)·elapsed/span (DESIGN §6), or, where amounts
 * grow by a rate, b·(t/b)^(elapsed/span), to as many decimals as tell it from the numbers beside it. A baseline that
 * already satisfies the target requires the target itself.
 */
export function paceTo(
  way: Way,
  baseline: Fraction,
  target: Threshold,
  beside: readonly Fraction[] = [],
): Pace {
  const alreadyMet = satisfies(exactly(baseline), target.operator, target.value) === 'yes';
  const required = alreadyMet ? target.value : dueOn(way, baseline, target.value, beside);
  return { baseline, target: target.value, ...way, required, alreadyMet };
}

function dueOn(way: Way, baseline: Fraction, target: Fraction, beside: readonly Fraction[]): Fraction {
  if (way.path === 'linear') return onLine(way, baseline, target);
  return rootBeside(onCurve(way, baseline, target), way.span, beside);
}

function onLine({ elapsed, span }: Way, baseline: Fraction, target: Fraction): Fraction {
  return baseline.add(target.sub(baseline).mul(new Fraction(elapsed, span)));
}

/** What is due, raised to the power of the whole time, which is a whole number of factors. */
function onCurve({ elapsed, span }: Way, baseline: Fraction, target: Fraction): Fraction {
  return power(baseline, span - elapsed).mul(power(target, elapsed));
}

/**
 * What is asked for by then, for all that the baseline may be: of what falls short of the target, to be at or beyond
 * the value due; of what is on the target or beyond it, the target itself. All of these demands must agree.
 */
export function duesFrom(start: Interval, { operator, value: target }: Threshold, way: Way): Demand[] {
  const whole = { operator, due: exactly(target) };
  const toLine = (side: Interval, atOrBeyond: Operator): Demand =>
    way.path === 'linear'
      ? { operator: atOrBeyond, due: mapped(side, (baseline) => onLine(way, baseline, target)) }
      : {
          operator: atOrBeyond,
          due: mapped(side, (baseline) => onCurve(way, baseline, target)),
          power: way.span,
        };
  const below = upTo(start, target);
  const above = downTo(start, target);
  return [
    ...(below ? [isFall(operator) ? whole : toLine(below, '>=')] : []),
    ...(above ? [isRise(operator) ? whole : toLine(above, '<=')] : []),
    ...(holds(start, target) ? [whole] : []),
  ];
}

function isRise(operator: Operator): boolean {
  return operator === '>=' || operator === '>';
}

function isFall(operator: Operator): boolean {
  return operator === '<=' || operator === '<';
}

/** The values of an interval that lie below one; null where none does. */
function upTo({ low, high }: Interval, value: Fraction): Interval | null {
  if (low?.value.gte(value)) return null;
  return { low, high: high?.value.lt(value) ? high : { value, inclusive: false } };
}

function downTo({ low, high }: Interval, value: Fraction): Interval | null {
  if (high?.value.lte(value)) return null;
  return { low: low?.value.gt(value) ? low : { value, inclusive: false }, high };
}

function holds(interval: Interval, value: Fraction): boolean {
  return satisfies(interval, '=', value) !== 'no';
}

/** Progress made over progress due, (m − b)/(r − b); null where none was due. */
export function progress(value: Fraction, { baseline, required, alreadyMet }: Line): Fraction | null {
  const due = required.sub(baseline);
  return due.equals(0) || alreadyMet ? null : value.sub(baseline).div(due);
}
