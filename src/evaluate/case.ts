import type { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Indicator, Operator } from '../plan/plan.js';
import type { Others } from './other.js';
import type { Basis, BasisChoice, Occasion, Pace, Reason, Remark } from './result.js';
import type { Interval } from './satisfy.js';
import type { Series } from './series.js';

/** What judging one measurement needs to know. */
export interface Case {
  readonly indicator: Indicator;
  /** What the demand is on, by year: the values of the years, or what they come to together or on average. */
  readonly series: Series;
  /** The values of the years themselves. */
  readonly yearly: Series;
  readonly occasion: Occasion;
  readonly choice: BasisChoice;
  readonly measurement: Measurement;
  /** What a target may be compared with. */
  readonly others: Others;
  /** The year that is judged: that of the occasion, or the last one of an indicator whose own period ended before. */
  readonly year: number;
  /** Nothing later can make good: the plan's last year, or its final checkpoint. */
  readonly final: boolean;
}

export interface Threshold {
  readonly operator: Operator;
  readonly value: Fraction;
}

/** What a value is asked to be: so to a number, or to every number of a range. */
export interface Demand {
  readonly operator: Operator;
  readonly due: Interval;
  /** What was asked for, where `due` is what that comes to over the years. */
  readonly yearly?: Interval;
  /** Where `due` is a power of what is due, to which the value is raised too. */
  readonly power?: number;
}

/** The part of a pace that progress is measured along. */
export type Line = Pick<Pace, 'baseline' | 'required' | 'alreadyMet'>;

/** What a judgement adds to the bare outcome. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly reason: Reason;
  readonly basis?: Basis;
  /** What the value was held against: what is due by its year, or the target. */
  readonly due?: Threshold | null;
  readonly line?: Line | null;
  readonly target?: Fraction | null;
  readonly remarks?: readonly Remark[];
}

export function undetermined(reason: Reason): { outcome: Outcome; reason: Reason } {
  return { outcome: 'undetermined', reason };
}
