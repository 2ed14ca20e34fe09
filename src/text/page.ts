import type { Severity } from '../diagnostic/codes.js';
import type { Verdict } from '../outcome/outcome.js';

/** Why an indicator has no drawing of its value, or none of its way. */
export type Undrawn = 'no-number' | 'no-way' | 'too-many';

/** What a point of a drawing stands for. */
export type PointName = 'baseline' | 'measured' | 'required' | 'target';

/**
 * What leads to the target in a drawing of several years: the pace from the baseline, the target's own level where there is no
 * baseline, or nothing where only a direction is asked for.
 */
export type WayKind = 'pace' | 'level' | 'direction';

interface WayCaption {
  readonly title: string;
  readonly lines: string;
}

/** The words that only the page and the drawings need. */
export interface PageWords {
  /** The language of the words, as HTML names it. */
  readonly tag: string;
  readonly title: string;
  /** What many evaluations are of. */
  readonly several: (plans: number, evaluations: number) => string;
  readonly skip: string;
  readonly contents: string;
  readonly conclusion: string;
  readonly passed: (passed: number, counted: number) => string;
  readonly verdicts: (counts: readonly (readonly [Verdict, number])[]) => string;
  readonly untrusted: (errors: number) => string;
  readonly nothing: string;
  readonly outcomes: string;
  readonly unit: string;
  readonly results: (subject: string) => string;
  readonly indicators: string;
  readonly chart: string;
  readonly why: string;
  readonly clause: string;
  readonly place: string;
  /** A value with all its digits. */
  readonly exact: string;
  readonly note: string;
  readonly point: { readonly [P in PointName]: (value: string) => string };
  readonly inYear: (year: number, said: string) => string;
  /** `cut`: the axis does not begin at zero. */
  readonly scale: (from: string, to: string, cut: boolean) => string;
  /** The years of all indicators, small and side by side. */
  readonly courses: {
    readonly title: string;
    readonly about: string;
    readonly projected: (value: string) => string;
  };
  readonly way: { readonly [W in WayKind]: WayCaption };
  /** Measured, due by the year, target, the range that satisfies it. */
  readonly legend: { readonly [P in 'measured' | 'required' | 'target' | 'zone' | 'cut']: string };
  readonly undrawn: { readonly [U in Undrawn]: string };
  readonly matrix: string;
  readonly matrixAbout: string;
  /** The name of what holds a wide table, beside the heading of its section. */
  readonly wide: (name: string) => string;
  readonly region: string;
  readonly absent: string;
  readonly units: (subject: string) => string;
  readonly missing: string;
  readonly nothingMissing: string;
  readonly diagnostics: string;
  readonly counts: (counts: readonly (readonly [Severity, number])[]) => string;
  readonly noDiagnostics: string;
  readonly heads: {
    readonly severity: string;
    readonly code: string;
    readonly place: string;
    readonly message: string;
    readonly file: string;
    readonly encoding: string;
    readonly rows: string;
  };
  readonly provenance: string;
  readonly inputs: string;
  readonly rules: string;
  readonly facts: {
    readonly version: string;
    readonly options: string;
    readonly exit: string;
  };
  readonly drawings: string;
  readonly noDrawings: string;
  readonly listBreak: string;
  /** Parts sentences that stand in one line. */
  readonly sentenceStop: string;
}
