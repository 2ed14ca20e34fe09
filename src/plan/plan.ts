import type { Fraction } from 'fraction.js';
import type { Later } from '../outcome/later.js';

/**
 * What an indicator measures: a share, a number of things, an amount in a unit of its own, whether a thing is there, in
 * how many units, by what share something grew, or somebody's word.
 */
export type Kind = 'rate' | 'count' | 'quantity' | 'presence' | 'coverage' | 'growth' | 'attestation';
export const KINDS = [
  'rate',
  'count',
  'quantity',
  'presence',
  'coverage',
  'growth',
  'attestation',
] as const satisfies readonly Kind[];

export type Nature = 'expected' | 'binding' | 'advocated' | 'aspirational' | 'unstated';
export const NATURES = [
  'expected',
  'binding',
  'advocated',
  'aspirational',
  'unstated',
] as const satisfies readonly Nature[];

export type Level = 'national' | 'province' | 'prefecture' | 'county';
export const LEVELS = ['national', 'province', 'prefecture', 'county'] as const satisfies readonly Level[];

/** How the values of the reporting units make the value of the whole. */
export type Rollup = 'ratio' | 'sum' | 'share' | 'any' | 'none';
export const ROLLUPS = ['ratio', 'sum', 'share', 'any', 'none'] as const satisfies readonly Rollup[];

export type Operator = '>=' | '>' | '<=' | '<' | '=';
export const OPERATORS = ['>=', '>', '<=', '<', '='] as const satisfies readonly Operator[];

/** How the pace runs from the baseline to the target: by equal steps, or by equal rates. */
export type Path = 'linear' | 'compound';
export const PATHS = ['linear', 'compound'] as const satisfies readonly Path[];

/** Whether the numbers of a growth are rises or falls. */
export type Direction = 'rise' | 'fall';
export const DIRECTIONS = ['rise', 'fall'] as const satisfies readonly Direction[];

/** The mean of yearly values, or the steady yearly rate that comes to the same as theirs. */
export type Average = 'arithmetic' | 'geometric';
export const AVERAGES = ['arithmetic', 'geometric'] as const satisfies readonly Average[];

/** Words in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** One demand. Ratios are shares of one (90 % is 9/10), everything else is without its 万 (53.24万人 is 532400). */
export type Single =
  | { readonly type: 'threshold'; readonly operator: Operator; readonly value: Fraction }
  | { readonly type: 'change'; readonly operator: Operator; readonly by: Fraction; readonly from: number }
  /** A difference to an earlier year's share: 5 percentage points are 1/20. */
  | { readonly type: 'points'; readonly operator: Operator; readonly by: Fraction; readonly from: number }
  /** A difference to an earlier year's amount. */
  | { readonly type: 'difference'; readonly operator: Operator; readonly by: Fraction; readonly from: number }
  /** Another series of the plan, in the same year and area, and so much more than it. */
  | {
      readonly type: 'than';
      readonly operator: Operator;
      readonly other: SeriesName;
      readonly more: Fraction;
    }
  | { readonly type: 'trend'; readonly direction: 'rising' | 'falling' }
  | { readonly type: 'attested' };

/** What a plan demands. */
export type Target =
  | Single
  /** All of several; `around` where they are written as one number or series and how far from it is near enough. */
  | { readonly type: 'all'; readonly of: readonly Single[]; readonly around: Around | null }
  /** Nothing is demanded: the series is only compared with. */
  | { readonly type: 'none' };

/** A demand to be about a number or another series. */
export interface Around {
  readonly what: { readonly value: Fraction } | { readonly other: SeriesName };
  readonly within: Fraction;
}

/** A series by its id, and by the names that people know it by. */
export interface SeriesName {
  readonly id: string;
  readonly name: string;
  readonly gloss: string | null;
}

/** The value in the base year: a number, or the words that the plan prints instead of one. */
export type Baseline =
  | { readonly type: 'number'; readonly value: Fraction; readonly step: Fraction; readonly text: string }
  | { readonly type: 'text'; readonly text: string };

export interface Milestone {
  readonly year: number;
  readonly target: Target;
  readonly text: string;
}

/** A target that came into force on a day (ISO), and by what. */
export interface Revision {
  readonly from: string;
  readonly target: Target;
  readonly text: string;
  readonly source: string | null;
}

/** From which progress on, made over due, an indicator is ahead of what was expected, and in line with it. */
export interface Grading {
  readonly ahead: Fraction;
  readonly inLine: Fraction;
}

/** Years as whole numbers; `base` is the year that baselines are of. */
export interface Period {
  readonly start: number;
  readonly end: number;
  readonly base: number;
}

/** One row of the plan's table, or one commitment (then without `row`). */
export interface Indicator {
  readonly id: string;
  readonly row: number | null;
  readonly name: string;
  readonly gloss: string | null;
  readonly aliases: readonly string[];
  readonly kind: Kind;
  /** The unit that values are shown in: `%`, `‰`, `/10万`, or a noun such as 人. */
  readonly unit: string;
  readonly counted: Bilingual | null;
  readonly numerator: Bilingual | null;
  readonly denominator: Bilingual | null;
  readonly rollup: Rollup;
  /** Which way a growth counts; null where neither its name nor the plan tells, and for every other kind. */
  readonly direction: Direction | null;
  readonly nature: Nature;
  readonly target: Target;
  /** The target as the rule file writes it. */
  readonly targetText: string;
  readonly milestones: readonly Milestone[];
  readonly baseline: Baseline | null;
  readonly annual: boolean;
  /** Whether the demand is on what the years since the period's first come to together. */
  readonly accumulates: boolean;
  /** Whether the demand is on the yearly average since then, and which. */
  readonly average: Average | null;
  readonly path: Path;
  /** What took the target's place later, the earliest first. */
  readonly revisions: readonly Revision[];
  /** The heading that the plan puts it under; null where it puts none. */
  readonly group: string | null;
  /** Of which of the plan's levels its units are; null where the plan has units of one level. */
  readonly level: Level | null;
  /** How many were asked, where the values are of a survey and the data do not say. */
  readonly sample: number | null;
  /** The series that stand in one row and must all do what it demands; empty for a row that is one series itself. */
  readonly series: readonly Indicator[];
  /** What it counts for where the plan scores its rows; null where it gives no weight. */
  readonly weight: Fraction | null;
  readonly period: Period;
  /** Whether the period is its own and not the plan's. */
  readonly ownPeriod: boolean;
  readonly clause: string | null;
  readonly note: Bilingual | null;
}

/** Dates are ISO days (`2023-12-31`); `dueStrict` is the narrowest reading of the wording, `opens` the window's first day. */
export interface Checkpoint {
  readonly name: string;
  readonly year: number;
  readonly due: string | null;
  readonly dueStrict: string | null;
  readonly opens: string | null;
  readonly wording: string | null;
  readonly clause: string | null;
  readonly note: Bilingual | null;
}

export interface Jurisdiction {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly level: Level | null;
  readonly province: string | null;
  readonly parent: string | null;
  /** All that report into it. */
  readonly units: readonly string[];
  /** Where they are of several levels: each with its own, in the order of the file; empty where they are of one. */
  readonly levels: readonly UnitLevel[];
}

export interface UnitLevel {
  readonly level: Level;
  readonly units: readonly string[];
}

export interface PlanDocument {
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly source: string | null;
}

export interface Plan {
  readonly id: string;
  readonly title: string;
  readonly gloss: string | null;
  readonly jurisdiction: Jurisdiction;
  readonly document: PlanDocument;
  readonly period: Period;
  /** In the order of their years. */
  readonly checkpoints: readonly Checkpoint[];
  readonly indicators: readonly Indicator[];
  readonly commitments: readonly Indicator[];
  /** Series that nothing is demanded of, which targets are compared with. */
  readonly references: readonly Indicator[];
  /** Null where the plan does not grade. */
  readonly grading: Grading | null;
  readonly note: Bilingual | null;
  readonly origin: { readonly file: string; readonly sha256: Later<string> };
}
