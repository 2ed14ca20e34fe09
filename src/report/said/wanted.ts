import type { Fraction } from 'fraction.js';
import type { Evaluation } from '../../assess/findings.js';
import type { Result } from '../../evaluate/result.js';
import { IS_SHARE } from '../../plan/kinds.js';
import type { Checkpoint, Operator, Target } from '../../plan/plan.js';
import { singlesIn } from '../../plan/singles.js';
import { unitOf } from '../../quantity/amount.js';
import type { Doing } from '../../text/steps.js';

/** What is to be reached, and by when. */
export interface Wanted {
  /** Null, with the value, where it is no comparison with one number. */
  readonly operator: Operator | null;
  readonly value: Fraction | null;
  /** The year that it is asked for. */
  readonly year: number;
  /** An ISO day. */
  readonly by: string;
  /** Whether that day has passed, as far as the run knows what day it is. */
  readonly over: boolean;
}

/**
 * By the next checkpoint what is due then: a milestone, or the point on the straight line that the result was held against; where
 * there is no such point, or no checkpoint left before the indicator's period ends, the target by then.
 */
export function wantedOf(result: Result, evaluation: Evaluation): Wanted {
  const { indicator } = result;
  const next = nextCheckpoint(evaluation);
  const isOnWay = next !== null && next.year < indicator.period.end;
  const due = isOnWay ? dueIn(next, result, evaluation) : null;
  const by = isOnWay && !due ? endOf(indicator.period.end) : dayOf(next, indicator.period.end);
  const over = evaluation.asOf !== null && by < evaluation.asOf;
  if (due && isOnWay) return { ...due, year: next.year, by, over };
  const operator = result.target ? operatorIn(indicator.target, result) : null;
  return { operator, value: operator && result.target, year: indicator.period.end, by, over };
}

/** The first one of a later year; or that of the evaluation itself, where it is known to be ahead. */
function nextCheckpoint({ plan, occasion, asOf }: Evaluation): Checkpoint | null {
  const own = occasion.checkpoint;
  if (own?.due && asOf !== null && asOf <= own.due) return own;
  return plan.checkpoints.find(({ year }) => year > occasion.year) ?? null;
}

function dayOf(next: Checkpoint | null, end: number): string {
  return next && next.year <= end ? (next.due ?? endOf(next.year)) : endOf(end);
}

function endOf(year: number): string {
  return `${year}-12-31`;
}

type Due = Pick<Wanted, 'operator' | 'value'>;

function dueIn({ year }: Checkpoint, result: Result, { occasion }: Evaluation): Due | null {
  const milestone = result.indicator.milestones.find((one) => one.year === year);
  if (milestone?.target.type === 'threshold')
    return { operator: operatorIn(milestone.target, result), value: milestone.target.value };
  const operator = operatorIn(result.indicator.target, result);
  if (year === occasion.year) return result.required && { operator, value: result.required };
  const value = onLine(year, result);
  return value && { operator, value };
}

/** The point of the line that was missed, in another year; null on a path of equal rates, whose points are roots. */
function onLine(year: number, { reason, indicator }: Result): Fraction | null {
  if (reason.code !== 'pace-missed') return null;
  const { baseline, target, span, path, alreadyMet } = reason.pace;
  if (alreadyMet) return target;
  const elapsed = year - indicator.period.base;
  return path === 'linear' ? baseline.add(target.sub(baseline).mul(elapsed).div(span)) : null;
}

/** `= 100%` of a share asks for no more than `>= 100%`. */
function operatorIn(target: Target, { indicator }: Result): Operator | null {
  const [demand, ...others] = singlesIn(target);
  if (!demand || others.length > 0 || !('operator' in demand)) return null;
  const isWhole = demand.type === 'threshold' && IS_SHARE[indicator.kind] && demand.value.equals(1);
  return demand.operator === '=' && isWhole ? '>=' : demand.operator;
}

interface Change {
  readonly doing: Doing;
  readonly amount: Fraction | null;
  readonly units: bigint | null;
}

const NO_AMOUNT: Change = { doing: 'achieve', amount: null, units: null };

/** How far a value is from what is wanted; nothing where that is no number, or where the value has it and another year has not. */
export function changeTo({ operator, value: wanted }: Wanted, result: Result): Change {
  const value = result.measured?.value;
  const isNumber = !isAnswer(result) && result.indicator.average === null;
  if (!value || !wanted || !operator || !isNumber || has(value, operator, wanted)) return NO_AMOUNT;
  const doing = operator.startsWith('<') || (operator === '=' && value.gt(wanted)) ? 'lower' : 'raise';
  const parts = isRate(result) ? (result.measured?.measurement.parts ?? null) : null;
  const units = parts && unitsTo(parts.numerator, wanted.mul(parts.denominator), operator);
  return { doing, amount: wanted.sub(value).abs(), units };
}

/** Whether something is there or not, is so or not. */
export function isAnswer({ indicator: { kind }, measured }: Result): boolean {
  return kind === 'presence' || kind === 'attestation' || measured?.reading.kind === 'answer';
}

/** Whether numerator over denominator is what is judged. */
function isRate({ indicator, inTermsOf }: Result): boolean {
  return !inTermsOf && unitOf(indicator.unit).dimension === 'ratio';
}

function has(value: Fraction, operator: Operator, wanted: Fraction): boolean {
  const order = value.compare(wanted);
  return { '>=': order >= 0, '>': order > 0, '<=': order <= 0, '<': order < 0, '=': order === 0 }[operator];
}

/** From so many of the things counted to the nearest whole number of them that satisfies what is due; null where none does, or no more are lacking. */
function unitsTo(count: Fraction, due: Fraction, operator: Operator): bigint | null {
  const nearest = {
    '>=': due.ceil(),
    '>': due.floor().add(1),
    '<=': due.floor(),
    '<': due.ceil().sub(1),
    '=': due,
  }[operator];
  const units = nearest.sub(count).abs();
  return units.d === 1n && units.n > 0n ? units.n : null;
}
