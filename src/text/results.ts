import type { Fraction } from 'fraction.js';
import type { Basis, Outcome, Reason, Remark, Status, Verdict } from '../evaluate/result.js';
import type { Kind, Level, Nature, Rollup } from '../plan/plan.js';

/** Numbers of one result, already written in the indicator's unit; `required` and `value` never round across a threshold. */
export interface Said {
  readonly target: string;
  readonly measured: string;
  readonly required: string;
  /** The things that the indicator counts: 家, enterprises. */
  readonly counted: string;
  /** What the plan demands at an earlier year, as people write it. */
  milestone(year: number): string;
  number(value: Fraction): string;
}

type ReasonWords = {
  readonly [C in Reason['code']]: (reason: Extract<Reason, { code: C }>, said: Said) => string;
};
type RemarkWords = {
  readonly [C in Remark['code']]: (remark: Extract<Remark, { code: C }>, said: Said) => string;
};

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
  readonly change: (operator: string, by: string, from: number) => string;
  readonly checkpoint: (name: string) => string;
  readonly occasion: (name: string, year: number) => string;
  readonly due: (due: string, strict: string | null) => string;
  readonly dueState: (state: 'over' | 'due' | 'ahead', asOf: string, days: number) => string;
  readonly staleYear: (year: number) => string;
  /** One mark for each outcome, readable without colour, and what it stands for. */
  readonly marks: { readonly [O in Outcome]: string };
  readonly legend: (marks: readonly (readonly [string, Outcome])[]) => string;
  readonly passed: string;
  readonly areasHead: string;
  readonly reasonsHead: string;
  readonly commitmentsHead: string;
  readonly summary: (counts: readonly (readonly [Outcome, number])[]) => string;
  /** The last line: the verdict over all, why, and the exit code. */
  readonly conclusion: (verdict: Verdict | null, code: number, why: ExitWhy) => string;
  readonly points: (value: string) => string;
  readonly sentenceBreak: string;
  readonly colon: string;
  readonly bracket: (inner: string) => string;
}

/** What decided the exit code. */
export type ExitWhy =
  | 'pass'
  | 'failed'
  | 'open'
  | 'open-allowed'
  | 'untrusted'
  | 'failed-not-binding'
  | 'nothing';
