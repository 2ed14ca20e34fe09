import type { Fraction } from 'fraction.js';
import type { Accepted } from '../diagnostic/diagnostic.js';
import type {
  Basis,
  Confidence,
  Grade,
  Partial,
  Projection,
  Reason,
  Remark,
  Trend,
} from '../evaluate/result.js';
import type { ExitWhy } from '../outcome/exit.js';
import type { Outcome, Status, Verdict } from '../outcome/outcome.js';
import type { Kind, Level, Nature, Operator, Rollup, Target } from '../plan/plan.js';

/** Numbers of one result, already written in the indicator's unit; `required` and `value` never round across a threshold. */
export interface Said {
  readonly target: string;
  readonly measured: string;
  readonly required: string;
  /** The things that the indicator counts: 家, enterprises. */
  readonly counted: string;
  /** Another demand of the plan on the same indicator, as people write it. */
  demand(target: Target): string;
  /** What the plan demands at an earlier year, as people write it. */
  milestone(year: number): string;
  /** The series of a row: name, value and outcome of each. */
  readonly series: readonly SaidSeries[];
  number(value: Fraction): string;
  /** What is wrong with a cell, by the code of its diagnostic. */
  fault(code: string): string;
  /** A difference between two values, signed; shares in percentage points. */
  difference(value: Fraction): string;
}

export interface SaidSeries {
  readonly name: string;
  readonly measured: string;
  readonly outcome: string;
}

type ReasonWords = {
  readonly [C in Reason['code']]: (reason: Extract<Reason, { code: C }>, said: Said) => string;
};
type RemarkWords = {
  readonly [C in Remark['code']]: (remark: Extract<Remark, { code: C }>, said: Said) => string;
};

/** So much of the reason for which something is let pass is told in a sentence. */
export const REASON = 200;

/** How wordy column heads are. */
export interface TableHeads {
  readonly row: string;
  readonly indicator: string;
  readonly nature: string;
  readonly target: string;
  readonly required: string;
  readonly measured: string;
  readonly gap: string;
  readonly outcome: string;
}

/** Every word that a report says of results. */
export interface ResultWords {
  readonly outcome: { readonly [O in Outcome]: string };
  readonly status: { readonly [S in Status]: string };
  readonly verdict: { readonly [V in Verdict]: string };
  readonly nature: { readonly [N in Nature]: string };
  readonly kind: { readonly [K in Kind]: string };
  readonly level: { readonly [L in Level]: string };
  readonly rollup: { readonly [R in Rollup]: string };
  readonly basis: { readonly [B in Basis]: string };
  readonly trend: { readonly rising: string; readonly falling: string };
  readonly attested: string;
  readonly answer: { readonly yes: string; readonly no: string; readonly 'in-progress': string };
  readonly presence: { readonly yes: string; readonly no: string };
  readonly presenceTarget: (printed: string) => string;
  readonly approximate: (text: string) => string;
  readonly heads: TableHeads;
  readonly reason: ReasonWords;
  readonly remark: RemarkWords;
  /** What is said beside an outcome. */
  readonly beside: {
    readonly projection: (projection: Projection, said: Said) => string;
    /** `yearly`: of the years by themselves, where the value is what they come to. */
    readonly trend: (trend: Trend, yearly: boolean) => string;
    readonly partial: (partial: Partial, said: Said) => string;
    readonly interval: (interval: Confidence, said: Said) => string;
  };
  /** Units are missing in a value of the whole, which is open for that alone. */
  readonly incomplete: (
    missing: { readonly silent: readonly string[]; readonly unclear: readonly string[] },
    partial: Partial | null,
    said: Said,
  ) => string;
  /** A value of some of the units. */
  readonly partly: (value: string, reported: number, units: number) => string;
  readonly grade: { readonly [G in Grade]: string };
  /** Of an outcome that is known and let pass: a word beside it, a sentence, and how many of those that were counted. */
  readonly accepted: {
    readonly word: string;
    readonly sentence: (accepted: Accepted) => string;
    readonly ofThese: (count: number) => string;
  };
  /** A heading of the plan over its rows. */
  readonly groupHead: (group: string) => string;
  readonly change: (operator: Operator, by: string, from: number) => string;
  readonly pointsTarget: (operator: Operator, by: string, from: number) => string;
  readonly difference: (operator: Operator, by: string, from: number) => string;
  readonly than: (operator: Operator, other: string) => string;
  /** Several demands that must all hold. */
  readonly allOf: (targets: readonly string[]) => string;
  readonly about: (value: string, within: string) => string;
  readonly levelWith: (other: string, within: string) => string;
  readonly withinOf: (target: string, within: string) => string;
  /** What a row demands of each of its series, in their order. */
  readonly each: (targets: readonly string[]) => string;
  /** A target that is on what the years come to together, or on their average. */
  readonly accumulated: (target: string) => string;
  readonly averaged: (target: string) => string;
  readonly meaned: (target: string) => string;
  readonly noTarget: string;
  /** A plan's score: certain, possible, total, and the numbers of the open rows. */
  readonly score: (score: SaidScore) => string;
  readonly checkpoint: (name: string) => string;
  readonly occasion: (name: string, year: number) => string;
  readonly due: (due: string, strict: string | null) => string;
  readonly dueState: (state: 'over' | 'due' | 'ahead', asOf: string, days: number) => string;
  readonly staleYear: (year: number) => string;
  /** One mark for each outcome, readable without colour, and what it stands for. */
  readonly marks: { readonly [O in Outcome]: string };
  readonly legend: (marks: readonly (readonly [string, Outcome])[]) => string;
  readonly passed: string;
  /** Over the units of a place, whose plan gives baselines of the whole only. */
  readonly areasHead: (place: string, end: number) => string;
  readonly reasonsHead: string;
  readonly commitmentsHead: string;
  /** What a report rests on; `options` heads a list of them. */
  readonly provenance: {
    readonly head: string;
    readonly input: string;
    readonly rules: string;
    readonly options: string;
  };
  readonly summary: (counts: readonly (readonly [Outcome, number])[]) => string;
  /** The last line: the verdict over all, why, and the exit code. */
  /** `code` is the exit code where that is told: on a terminal. */
  readonly conclusion: (verdict: Verdict | null, code: number | null, why: ExitWhy) => string;
  readonly points: (value: string) => string;
  readonly sentenceBreak: string;
  readonly colon: string;
  readonly bracket: (inner: string) => string;
}

/** The parts of a score, as decimals; `open` names the rows that are not decided. */
export interface SaidScore {
  readonly earned: string;
  readonly possible: string;
  readonly judged: string;
  readonly total: string;
  readonly open: readonly string[];
}
