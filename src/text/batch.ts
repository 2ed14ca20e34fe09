import type { Received } from '../assess/coverage.js';
import type { Severity } from '../diagnostic/codes.js';
import type { Change } from '../outcome/change.js';

/** Why a file is no report that can be compared. */
export type ReportProblem = 'unreadable' | 'no-json' | 'other-schema' | 'incomplete';

/** How many areas are asked, and how they stand; `unread`: they sent what cannot be read. */
export interface AreaCounts {
  readonly asked: number;
  readonly complete: number;
  readonly part: number;
  readonly unread: number;
  readonly none: number;
  readonly late: number;
}

/** What a notice opens with. */
export interface NoticeOpening {
  readonly place: string;
  readonly plan: string;
  readonly occasion: string;
  readonly due: string | null;
  readonly late: boolean;
  readonly asOf: string | null;
}

/** The words of batches, of who has not reported, and of two reports compared. */
export interface BatchWords {
  readonly interrupted: string;
  readonly progress: string;
  readonly commands: { readonly missing: string; readonly compare: string };
  readonly options: {
    readonly countArea: string;
    readonly failFast: string;
    readonly allPlans: string;
    readonly asked: string;
    readonly asOf: string;
  };
  readonly arguments: { readonly before: string; readonly after: string };
  readonly badCountArea: (value: string) => string;
  readonly badReport: (path: string, problem: ReportProblem, detail: string) => string;
  readonly missing: {
    readonly heads: {
      readonly area: string;
      readonly expected: string;
      readonly received: string;
      readonly missing: string;
      readonly submitted: string;
      readonly state: string;
      readonly items: string;
    };
    /** What the whole reports itself, by the name of the place. */
    readonly whole: (place: string) => string;
    readonly received: { readonly [R in Received]: string };
    /** Of what was sent, nothing could be read. */
    readonly unread: string;
    readonly unreadFiles: (files: readonly string[]) => string;
    readonly late: string;
    readonly overdue: string;
    readonly faulty: (items: string) => string;
    readonly all: string;
    readonly silent: string;
    readonly tally: (counts: AreaCounts) => string;
    readonly conclusion: (areas: number, code: number) => string;
    readonly lacks: (items: string) => string;
    readonly lacksAll: (count: number) => string;
    readonly stop: string;
    readonly between: string;
  };
  /** What is sent to the places that have to report: 催报通知, 更正通知. */
  readonly notices: {
    /** What all of them together are called. */
    readonly about: string;
    /** To whom one goes that concerns all of a place. */
    readonly whole: (place: string) => string;
    readonly title: (kind: 'reminder' | 'correction' | 'both', place: string) => string;
    readonly opening: (of: NoticeOpening) => string;
    readonly send: (missing: number, expected: number) => string;
    readonly correct: (faults: number) => string;
    /** Files that could not be read have to be sent anew. */
    readonly again: (unread: string) => string;
    readonly none: string;
    readonly line: (line: number) => string;
    readonly heads: {
      readonly region: string;
      readonly occasion: string;
      readonly due: string;
      readonly kind: string;
      readonly indicator: string;
      readonly unit: string;
      readonly year: string;
      readonly spot: string;
      readonly problem: string;
    };
    readonly problems: { readonly missing: string; readonly faulty: string; readonly unread: string };
    readonly sheets: { readonly places: string; readonly items: string };
  };
  /** Of findings: how many there are of a code, in a file, of a severity. */
  readonly statistics: {
    readonly heads: {
      readonly count: string;
      readonly code: string;
      readonly severity: string;
      readonly title: string;
      readonly file: string;
    };
    readonly severity: (severity: Severity, count: number) => string;
    /** What stands in no file. */
    readonly nowhere: string;
    /** Those that are not shown one by one. */
    readonly unseen: (counts: string) => string;
  };
  /** A line a place. */
  readonly summary: { readonly place: string; readonly verdict: string };
  readonly compare: {
    readonly change: { readonly [C in Change]: string };
    readonly heads: {
      readonly subject: string;
      readonly indicator: string;
      readonly before: string;
      readonly after: string;
      readonly change: string;
    };
    readonly tally: (counts: readonly (readonly [Change, number])[]) => string;
    readonly ofYear: (value: string, year: number) => string;
    readonly nothing: string;
    readonly exit: (fellBack: number, code: number) => string;
  };
}
