import type { Verdict } from '../outcome/outcome.js';
import type { Course } from './ranking.js';

/** A plan and its evaluation, as the basis of a report names them; days are ISO days. */
export interface Basis {
  readonly plan: string;
  readonly issuer: string | null;
  readonly number: string | null;
  readonly issued: string | null;
  readonly place: string;
  readonly from: number;
  readonly to: number;
  readonly base: number;
  readonly year: number;
  /** 中期评估, or the year. */
  readonly evaluation: string;
  readonly clause: string | null;
  readonly wording: string | null;
  readonly due: string | null;
  readonly asOf: string | null;
}

/** So many places that are equally bad are named. */
export const NAMED = 5;

/** The words of the report that offices file. */
export interface WordWords {
  /** `occasion`: 中期评估, or the year. */
  readonly title: (plan: string, occasion: string) => string;
  readonly severalTitle: string;
  readonly sections: {
    readonly basis: string;
    readonly conclusion: string;
    readonly indicators: string;
    readonly places: string;
    readonly problems: string;
    readonly next: string;
    readonly method: string;
  };
  /** The number of a section, or of a part of one, before its name. */
  readonly numbered: (n: number, level: 1 | 2, name: string) => string;
  readonly item: (n: number, sentence: string) => string;
  readonly basis: (of: Basis) => string;
  /** A place and what it was evaluated for, in a heading or a sentence. */
  readonly subject: (place: string, occasion: string) => string;
  /** `place` is empty where there is only one. */
  readonly indicator: (place: string, row: number | null, name: string) => string;
  /** What one evaluation came to: the verdict, and how many indicators to what. */
  readonly concluded: (place: string, verdict: Verdict, counts: string) => string;
  /** Those of which most indicators failed, equally many. */
  readonly worst: (places: readonly string[], failed: number) => string;
  /** `place` is empty where there is only one. */
  readonly failing: (place: string, what: string) => string;
  readonly open: (what: string) => string;
  readonly course: (course: Course) => string;
  /** Several rows of one place without a value. */
  readonly noData: (place: string, rows: string, year: number) => string;
  readonly reported: (tally: string) => string;
  readonly heads: {
    readonly failing: string;
    readonly open: string;
    readonly missing: string;
    readonly data: string;
  };
  readonly noProblems: string;
  readonly method: readonly string[];
  readonly tool: (version: string) => string;
  readonly files: {
    readonly title: string;
    readonly file: string;
    readonly rows: string;
    readonly hash: string;
  };
}
