import type { Fraction } from 'fraction.js';
import type { InText } from '../diagnostic/diagnostic.js';

/** Where a value stands: 1-based line and column (the field's number) of a text file, or a cell of a sheet. */
export interface Source extends InText {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly cell?: string;
}

export interface Limit {
  readonly value: Fraction;
  readonly inclusive: boolean;
}

/**
 * What one cell says, in the indicator's own terms: ratios as shares of one, counts as whole things. A number of at most
 * one to which only its surroundings give a unit of shares is `bare`: it holds what one is under that unit (1/100 under %),
 * since it may as well be a plain fraction.
 */
export type Reading =
  | { readonly kind: 'number'; readonly value: Fraction; readonly step: Fraction; readonly bare?: Fraction }
  | {
      readonly kind: 'range';
      readonly low: Limit | null;
      readonly high: Limit | null;
      readonly bare?: Fraction;
    }
  | { readonly kind: 'answer'; readonly answer: 'yes' | 'no' | 'in-progress' }
  | { readonly kind: 'approximate' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-applicable' }
  /** There is a cell, but it cannot be trusted; a diagnostic says why. */
  | { readonly kind: 'faulty'; readonly code: string };

/** The two parts of a ratio, in things counted. */
export interface Parts {
  readonly numerator: Fraction;
  readonly denominator: Fraction;
}

/** What a value is of, where it is not its own year's: the sum or the yearly average since the period began, or a change (from which year, where it says so). */
export type Span =
  | { readonly kind: 'total' }
  | { readonly kind: 'average' }
  | { readonly kind: 'change'; readonly from: number | null };

/** A longer text is no value, and is quoted so far: every report pads its columns to the longest. */
const QUOTED = 200;

/** The text of a cell as a measurement keeps it. */
export function quoted(text: string): string {
  if (text.length <= QUOTED) return text;
  return `${text
    .trim()
    .slice(0, QUOTED)
    .replace(/[\ud800-\udbff]$/, '')}…`;
}

/** One value of one indicator for one area and one year; `area` is null for the jurisdiction as a whole. */
export interface Measurement {
  readonly plan: string;
  readonly indicator: string;
  readonly area: string | null;
  readonly year: number;
  /** The day (ISO) that a value of the year so far is of; absent for the value of the whole year. */
  readonly asOf?: string;
  readonly reading: Reading;
  readonly parts: Parts | null;
  /** Absent where the value is the year's own. */
  readonly span?: Span;
  /** The value as it was written, for people; see `quoted`. */
  readonly text: string;
  readonly note: string | null;
  /** How many a survey asked, where the data say so. */
  readonly sample?: number;
  readonly source: Source;
  /** A word beside the value says that it was measured. */
  readonly isMeasured?: boolean;
  /** Nothing names its place, so that it is taken for a value of the whole. */
  readonly isUntold?: boolean;
  /** Where there is no value: words in the row that take back one which another row has, 停报 or 作废. */
  readonly takesBack?: string;
  /** A title above the value is that of the plan's own table. */
  readonly isUnderPlan?: boolean;
  /** What a value of the whole was made of, where its units made it. */
  readonly rollup?: RollupRecord;
  /** What a value of several years was made of. */
  readonly years?: YearsRecord;
}

/** The years that a sum or an average is of, those of which nothing usable is known, and the rows that it was made of. */
export interface YearsRecord {
  readonly from: number;
  readonly to: number;
  readonly missing: readonly number[];
  readonly rows: readonly Measurement[];
}

/** The units of a plan, those of which nothing usable is known, and the rows that made the whole. */
export interface RollupRecord {
  readonly units: number;
  readonly missing: readonly string[];
  readonly rows: readonly Measurement[];
}
