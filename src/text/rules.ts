import type { Strictness } from '../plan/compare/strictness.js';
import type { Place } from '../plan/draft/table/line.js';
import type { Origin, ResolvedGroup } from '../plan/load/resolve.js';
import type { Path } from '../plan/plan.js';

/** The words of `rules …` and `template`. */
export interface RuleWords {
  readonly commands: {
    readonly rules: string;
    readonly check: string;
    readonly test: string;
    readonly compile: string;
    readonly pack: string;
    readonly schema: string;
    readonly diff: string;
    readonly matrix: string;
    readonly new: string;
    readonly template: string;
  };
  readonly options: {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly period: string;
    readonly year: string;
    readonly by: string;
    readonly area: string;
    readonly split: string;
    readonly commitments: string;
    readonly draftFormat: string;
    readonly templateFormat: string;
    readonly output: string;
  };
  readonly arguments: {
    readonly paths: string;
    readonly schema: string;
    readonly folder: string;
    readonly a: string;
    readonly b: string;
    readonly table: string;
  };
  /** How many files were packed, of how many documents the SHA-256 was taken, which were not found, and where the pack stands. */
  readonly packed: (files: number, hashed: number, without: readonly string[], path: string | null) => string;
  /** That `rules compile` keeps nothing any more. */
  readonly compiled: string;
  readonly check: {
    readonly clean: (files: number) => string;
    readonly found: (files: number, errors: number, warnings: number, notes: number) => string;
  };
  readonly test: {
    readonly casesHead: string;
    readonly caseNumber: (number: number) => string;
    readonly passed: string;
    readonly failed: string;
    readonly expected: (indicator: string, expected: string, got: string) => string;
    readonly unread: (message: string) => string;
    readonly noResult: string;
    readonly noCases: string;
    readonly boundariesHead: string;
    readonly demand: string;
    readonly below: string;
    readonly exactly: string;
    readonly above: string;
    readonly ofYear: (year: number) => string;
    readonly assumed: (value: string, year: number) => string;
    readonly assumedOther: (series: string, value: string) => string;
    readonly total: (cases: number, failed: number, boundaries: number) => string;
  };
  readonly diff: {
    readonly differ: string;
    readonly onlyIn: (plan: string) => string;
    readonly nothing: string;
    readonly strictness: { readonly [S in Strictness]: (a: string, b: string) => string };
    readonly stricter: string;
    readonly alike: (count: number) => string;
    readonly dates: string;
    readonly natures: string;
    readonly milestones: string;
    readonly paths: string;
    readonly path: { readonly [P in Path]: string };
    readonly grading: string;
    readonly grades: (ahead: string, inLine: string) => string;
  };
  readonly matrix: { readonly legend: string; readonly none: string };
  readonly skeleton: {
    readonly made: (indicators: number, left: number) => string;
    readonly place: (from: Place, to: Place) => string;
    readonly otherTable: (place: string) => string;
    readonly toFill: string;
    readonly checkpoints: string;
    readonly unknownName: (nearest: string | null) => string;
    readonly units: string;
    readonly severalSeries: string;
    readonly guessedKind: string;
    readonly unreadTarget: (cell: string) => string;
    readonly noSign: (cell: string) => string;
    readonly noSignLess: (cell: string) => string;
    readonly noTolerance: (cell: string) => string;
    readonly bracketedTotal: (mark: string) => string;
    readonly milestoneNoSign: (year: number, cell: string) => string;
    readonly toCheck: string;
    readonly placeToCheck: string;
    readonly unitsFrom: string;
    readonly notSaid: string;
    readonly periodToCheck: (year: number) => string;
    readonly dueToCheck: string;
    readonly promises: string;
    readonly oneUnit: string;
    readonly missingRows: (rows: string) => string;
    readonly page: {
      readonly title: string;
      readonly about: string;
      readonly document: string;
      readonly draft: string;
      readonly leftOut: (lines: number) => string;
    };
    readonly joinedLines: string;
    readonly unreadUnit: (cell: string) => string;
    readonly baselineYear: (year: number) => string;
    readonly unexplainedMark: (marks: string) => string;
    readonly explainedMark: (words: string) => string;
    readonly averageRead: string;
    readonly averageByCustom: string;
    readonly milestoneColumn: (year: number, head: string) => string;
    readonly attested: (cell: string) => string;
    readonly unreadNature: (cell: string) => string;
    readonly otherColumns: (columns: string) => string;
    readonly baselineFrom: (column: string, others: string) => string;
    readonly unreadWeight: (cell: string) => string;
    readonly unreadMilestone: (year: number, cell: string) => string;
  };
  readonly resolved: {
    readonly option: string;
    readonly key: string;
    readonly value: string;
    readonly from: string;
    readonly groups: { readonly [G in ResolvedGroup['of']]: (id: string) => string };
    readonly origin: { readonly [O in Origin]: string };
  };
  readonly explain: { readonly data: string; readonly head: string };
  readonly template: {
    readonly columns: {
      readonly plan: string;
      readonly area: string;
      readonly row: string;
      readonly indicator: string;
      readonly year: string;
      readonly value: string;
      readonly unit: string;
      readonly numerator: string;
      readonly denominator: string;
      readonly sample: string;
      readonly note: string;
    };
    readonly parts: (numerator: string, denominator: string) => string;
    readonly presence: string;
    readonly attestation: string;
    /** Which way of a growth is positive. */
    readonly growth: (countsFalls: boolean) => string;
    /** What is to be filled in of what adds up over the years, and what stands between two notes. */
    readonly accumulates: string;
    readonly join: string;
    /** The words of the workbook; a prompt or an error message holds 255 characters, a title 32. */
    readonly workbook: {
      readonly instructions: {
        readonly sheet: string;
        readonly head: (steps: number) => string;
        readonly steps: readonly string[];
      };
      readonly sheet: string;
      /** The choices of a drop-down, in words that a data file is read by. */
      readonly answers: { readonly presence: readonly string[]; readonly attestation: readonly string[] };
      readonly numerator: (meaning: string) => string;
      readonly denominator: (meaning: string) => string;
      readonly source: (title: string, clause: string | null) => string;
      readonly percent: string;
      readonly share: (unit: string, most: string) => string;
      readonly orParts: string;
      readonly growth: (unit: string, countsFalls: boolean) => string;
      readonly number: (unit: string, whole: boolean) => string;
      readonly amount: (unit: string) => string;
      readonly choose: (answers: readonly string[]) => string;
      readonly wholeNumber: string;
      readonly sample: string;
      readonly parts: { readonly numerator: string; readonly denominator: string };
      readonly allUnits: (units: number) => string;
      readonly wrong: string;
    };
  };
}
