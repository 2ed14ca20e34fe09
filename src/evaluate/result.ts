import type { Fraction } from 'fraction.js';
import type { Accepted } from '../diagnostic/diagnostic.js';
import type { Measurement, Reading, Source } from '../measure/measurement.js';
import type { Later } from '../outcome/later.js';
import type { Outcome, Verdict } from '../outcome/outcome.js';
import type { Checkpoint, Indicator, Level, Path, Plan, SeriesName, Target } from '../plan/plan.js';

export type Basis = 'target' | 'pace';
export type BasisChoice = 'auto' | Basis;

/** What is being evaluated: a checkpoint that the plan orders, or just a year. */
export interface Occasion {
  readonly name: string;
  readonly year: number;
  readonly checkpoint: Checkpoint | null;
}

/**
 * The line from baseline to target: `required` = b + (t − b)·elapsed/span, or b·(t/b)^(elapsed/span) on a compound path; the
 * target itself where the baseline satisfies it already.
 */
export interface Pace {
  readonly baseline: Fraction;
  readonly target: Fraction;
  readonly elapsed: number;
  readonly span: number;
  readonly path: Path;
  readonly required: Fraction;
  readonly alreadyMet: boolean;
}

/** Why a result is what it is. Numbers are in the indicator's own terms; `text/` makes the sentence. */
export type Reason =
  | { readonly code: 'target-met' }
  | { readonly code: 'target-missed' }
  | { readonly code: 'pace-kept'; readonly pace: Pace; readonly year: number }
  | { readonly code: 'pace-missed'; readonly pace: Pace; readonly year: number }
  /** The baseline is no single number, but whatever it was, the outcome is the same; the ends are those of what was due. */
  | ({ readonly code: 'pace-kept-in-any-case' } & DueRange)
  | ({ readonly code: 'pace-missed-in-any-case' } & DueRange)
  /** The outcome turns on what the value of an earlier year was, of which only `text` is known. */
  | { readonly code: 'baseline-too-wide'; readonly year: number; readonly text: string }
  | { readonly code: 'milestone-kept'; readonly year: number; readonly target: string }
  | { readonly code: 'milestone-missed'; readonly year: number; readonly target: string }
  | { readonly code: 'annual-kept'; readonly from: number; readonly to: number }
  /** `text` is the cell; where it gives a bound, `value` is the bound's end that lies nearest to the target. */
  | {
      readonly code: 'annual-missed';
      readonly year: number;
      readonly value: Fraction | null;
      readonly text: string;
    }
  /** A year that is not over has not reached yet what it must; an ISO day. */
  | { readonly code: 'annual-year-so-far'; readonly year: number; readonly day: string }
  | { readonly code: 'annual-years-missing'; readonly years: readonly number[] }
  | { readonly code: 'trend-kept'; readonly from: TrendPoint; readonly to: TrendPoint }
  | { readonly code: 'trend-broken'; readonly from: TrendPoint; readonly to: TrendPoint }
  | { readonly code: 'trend-flat'; readonly from: TrendPoint; readonly to: TrendPoint }
  | { readonly code: 'trend-one-point'; readonly year: number }
  | { readonly code: 'trend-unclear' }
  | { readonly code: 'attested'; readonly answer: 'yes' | 'no' | 'in-progress' }
  | { readonly code: 'no-measurement'; readonly year: number; readonly words: string | null }
  /** There is only a published change; `from` where the demand counts from that year and the change from another. */
  | {
      readonly code: 'only-a-change';
      readonly year: number;
      readonly text: string;
      readonly from: number | null;
    }
  | { readonly code: 'approximate'; readonly text: string }
  | { readonly code: 'faulty'; readonly diagnostic: string }
  | { readonly code: 'bound-too-wide'; readonly text: string }
  | { readonly code: 'not-comparable'; readonly text: string }
  | { readonly code: 'no-baseline' }
  /** A path of equal rates leads only from one positive amount to another. */
  | { readonly code: 'no-compound-path' }
  | { readonly code: 'pace-outside-period'; readonly year: number }
  | {
      readonly code: 'milestone-of-other-year';
      readonly year: number;
      readonly milestones: readonly number[];
      readonly why: 'no-baseline' | 'growth';
    }
  | { readonly code: 'change-without-reference'; readonly year: number }
  | { readonly code: 'points-without-reference'; readonly year: number }
  | { readonly code: 'difference-without-reference'; readonly year: number }
  | { readonly code: 'other-missing'; readonly other: SeriesName; readonly year: number }
  /** The other series has a value that cannot be compared with; `text` is its cell, empty for a range. */
  | {
      readonly code: 'other-unclear';
      readonly other: SeriesName;
      readonly year: number;
      readonly text: string;
    }
  | { readonly code: 'no-pace'; readonly why: 'other-series' | 'growth' | 'average' }
  /** The average so far is on or off what it is to be over the whole period. */
  | { readonly code: 'average-kept'; readonly of: 'values' | 'change'; readonly year: number }
  | { readonly code: 'average-missed'; readonly of: 'values' | 'change'; readonly year: number }
  /** The row is what its series are together; `passed` of them passed. */
  | { readonly code: 'several-series'; readonly passed: number }
  | { readonly code: 'nothing-to-count' }
  /** Of a unit: the row asks only those of that level. */
  | { readonly code: 'of-other-level'; readonly level: Level | null };

/** What was due by a year where the baseline is known only as it is written; an open end is null. */
interface DueRange {
  readonly year: number;
  readonly baseline: string;
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

export interface TrendPoint {
  readonly year: number;
  readonly value: Fraction | null;
}

/** What else the reader of a result must know. */
export type Remark =
  | { readonly code: 'stale'; readonly year: number; readonly wanted: number }
  /** The value is the year's so far; an ISO day. */
  | { readonly code: 'up-to-a-day'; readonly day: string }
  | {
      readonly code: 'judged-against-target';
      readonly why: 'no-baseline' | 'words-for-baseline' | 'growth';
    }
  | { readonly code: 'baseline-from-data'; readonly year: number }
  /** The data give the change itself, and that is what was judged. */
  | { readonly code: 'published-change' }
  /** The target came into force later, in place of another. */
  | {
      readonly code: 'revised';
      readonly from: string;
      readonly before: Target;
      readonly source: string | null;
    }
  /** Another target takes its place later. */
  | {
      readonly code: 'revised-later';
      readonly from: string;
      readonly target: Target;
      readonly source: string | null;
    }
  | { readonly code: 'in-progress-counts-as-not-yet' }
  /** The value is what these years come to together; of `missing` nothing is known, which may leave a least value. */
  | {
      readonly code: 'accumulated';
      readonly atLeast: boolean;
      readonly from: number;
      readonly to: number;
      readonly missing: readonly number[];
    }
  /** The value is the yearly average of these years; `total` is what a steady rate is worked out from. */
  | {
      readonly code: 'averaged';
      readonly from: number;
      readonly to: number;
      readonly missing: readonly number[];
      readonly total: Fraction | null;
    }
  | { readonly code: 'shortfall'; readonly units: bigint }
  | { readonly code: 'beyond-the-whole'; readonly value: Fraction }
  | { readonly code: 'rolled-up'; readonly units: number; readonly missing: readonly string[] }
  /** Of a value of several years: the units that give nothing for one of them. */
  | { readonly code: 'missing-in-year'; readonly year: number; readonly missing: readonly string[] };

export interface Result {
  readonly indicator: Indicator;
  /** What the numbers are in, where they are of a change and not of the indicator itself. */
  readonly inTermsOf?: Pick<Indicator, 'unit' | 'kind'>;
  readonly outcome: Outcome;
  readonly basis: Basis | null;
  /** The threshold held against: the pace's or milestone's where that was the basis, else the target's. */
  readonly required: Fraction | null;
  /** Progress made over progress due, (m − b)/(r − b); null where it means nothing. */
  readonly pace: Fraction | null;
  /** Value minus target. */
  readonly gap: Fraction | null;
  readonly target: Fraction | null;
  readonly measured: Measured | null;
  readonly reason: Reason;
  readonly remarks: readonly Remark[];
  /** The results of the series in the row, in the plan's order; empty where the row is one series itself. */
  readonly series: readonly Result[];
  /** Worked out when it is asked for, since it needs every year. */
  readonly history: Later<History>;
  /** What the numbers say beyond the outcome. */
  readonly beside: Later<Beside>;
  /** Where the plan grades: the official class of an indicator on its way. */
  readonly grade: Grade | null;
  /** Where the outcome is known and let pass for a time; it stays what it is. */
  readonly accepted?: Accepted;
}

/** The official four: 提前实现, 快于预期, 基本符合预期, 滞后. */
export type Grade = 'met-early' | 'faster' | 'in-line' | 'lagging';

/** What stands beside an outcome and never in its place; each null where it means nothing. */
export interface Beside {
  readonly projection: Projection | null;
  readonly trend: Trend | null;
  readonly partial: Partial | null;
  readonly interval: Confidence | null;
}

export const NOTHING_BESIDE: Beside = { projection: null, trend: null, partial: null, interval: null };

/** The straight line through baseline and measurement. */
export interface Projection {
  /** Where it is in the final year, within what the kind allows. */
  readonly value: Fraction;
  readonly year: number;
  readonly meets: boolean;
  /** The gain a year until now. */
  readonly achieved: Fraction;
  /** The gain a year that is still needed; null where none is. */
  readonly needed: Fraction | null;
}

/** How the exact values of the years went, the baseline first where there is one. */
export interface Trend {
  readonly direction: 'up' | 'down' | 'level' | 'back-and-forth';
  readonly from: number;
  readonly to: number;
  /** How many years have a value. */
  readonly points: number;
  /** The years whose value is that of the one before. */
  readonly still: readonly number[];
}

/** What the units that reported come to by themselves. */
export interface Partial {
  readonly value: Fraction;
  readonly reported: number;
  readonly units: number;
}

/** The interval in which the share of all lies with 95 % confidence, by that of the sample (Wilson). */
export interface Confidence {
  readonly low: Fraction;
  readonly high: Fraction;
  readonly sample: number;
  /** Whether the outcome is the same in all of it. */
  readonly holds: boolean;
}

/** Where an indicator came from: what a drawing of its way to the target needs. */
export interface History {
  /** The value of the base year: the plan's own, or the data's where the plan states none. */
  readonly baseline: Fraction | null;
  /** The years with an exact value, after the base year and up to the one evaluated. */
  readonly years: readonly { readonly year: number; readonly value: Fraction }[];
}

export interface Measured {
  readonly measurement: Measurement;
  /** What is held against the demand and shown: the measurement's own, or the average that it comes to. */
  readonly reading: Reading;
  readonly year: number;
  readonly stale: boolean;
  /** The exact value, where there is one. */
  readonly value: Fraction | null;
  readonly source: Source;
}

export interface Evaluation {
  readonly plan: Plan;
  readonly occasion: Occasion;
  readonly asOf: string | null;
  readonly verdict: Verdict;
  readonly summary: Readonly<Record<Outcome, number>>;
  /** Where the plan gives its rows weights; it has no say in the verdict. */
  readonly score: Score | null;
  readonly results: readonly Result[];
  /** Results of the commitments outside the table; null where they were not asked for. */
  readonly commitments: readonly Result[] | null;
  /** Every reporting unit's own results, in the plan's order; null where they were not asked for. */
  readonly areas: readonly AreaEvaluation[] | null;
}

/** What the weighted rows of a plan come to, exactly. */
export interface Score {
  /** The weights of the rows that passed: what is certain. */
  readonly earned: Fraction;
  /** With the weights of the open rows: what it can still become. */
  readonly possible: Fraction;
  /** The weights of the rows that passed or failed. */
  readonly judged: Fraction;
  /** All weights, those of rows that do not apply included. */
  readonly total: Fraction;
  /** The weighted rows that are open, in the plan's order. */
  readonly open: readonly Indicator[];
}

export interface AreaEvaluation {
  readonly area: string;
  readonly verdict: Verdict;
  readonly summary: Readonly<Record<Outcome, number>>;
  readonly results: readonly Result[];
}
