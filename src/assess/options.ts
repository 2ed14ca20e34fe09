import type { Place } from '../diagnostic/diagnostic.js';
import type { BasisChoice } from '../evaluate/result.js';
import type { AcceptEntry } from './accept/entry.js';
import type { SeverityOptions } from './severity.js';

/** How inputs are to be read; what is not given is found out. Under the names of the command line, in camel case. */
export interface ReadOptions {
  /** The plan of rows that name none: its id, a name, an alias or a code. */
  readonly plan?: string;
  /** The year of rows that name none. */
  readonly year?: number;
  /** The area of rows that name none: a unit of the plan, or the whole, by any of its names. */
  readonly area?: string;
  /** What a bare number in a percent indicator is. */
  readonly percentScale?: 'percent' | 'fraction';
  /** A canonical encoding name. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The sheets of workbooks to read; else every visible one that holds a table. */
  readonly sheet?: readonly string[];
  /** How many times the usual limits of an input's size may be used (`docs/limits.md`). */
  readonly raiseLimits?: number;
  /** What holds of files by their names, before what holds of all. */
  readonly files?: readonly FileSettings[];
}

/** How the files that a pattern matches are to be read; what is not said of them holds as of all. */
export interface FileSettings {
  /** Globs: with a slash of the whole name, else of the file's own name in whatever folder. */
  readonly match: readonly string[];
  /** The plan of rows that name none: its id, a name, an alias or a code. */
  readonly plan?: string;
  readonly percentScale?: 'percent' | 'fraction';
  readonly encoding?: string;
  /** The sheets of workbooks to read. */
  readonly sheet?: readonly string[];
  /** Where it is written; absent where it was handed in. */
  readonly place?: Place;
}

/** The longest pattern: the work for a name grows with both. */
export const LONGEST_PATTERN = 200;

/** What those who judge many inputs may ask besides. */
export interface GatherOptions extends ReadOptions {
  /** Areas beyond a plan's units that are read as if they were: `高新区`, or `hengshui:高新区` for one plan only. */
  readonly countArea?: readonly string[];
  /** Stop after the first input with an error. */
  readonly failFast?: boolean;
}

/** How what was read is to be judged. */
export interface JudgeOptions extends SeverityOptions {
  /** A checkpoint's name, `all`, or a year; by default the latest checkpoint that the data reach. */
  readonly at?: string;
  readonly basis?: BasisChoice;
  /** Whether every reporting unit gets results of its own. */
  readonly by?: 'whole' | 'area';
  readonly includeCommitments?: boolean;
  /** The ISO day as of which due dates are judged. */
  readonly asOf?: string;
  readonly failOn?: 'any' | 'binding';
  readonly allowOpen?: boolean;
  /** Whether a warning counts as what cannot be trusted. */
  readonly failOnWarning?: boolean;
  /** What is known and let pass until a day, by that of `asOf`. */
  readonly accept?: readonly AcceptEntry[];
}

/** What holding inputs against plans can be asked. */
export interface AssessOptions extends GatherOptions, JudgeOptions {}

/** The values of those options that have few. */
export const CHOICES = {
  percentScale: ['percent', 'fraction'],
  basis: ['auto', 'target', 'pace'],
  by: ['whole', 'area'],
  failOn: ['any', 'binding'],
} as const satisfies { readonly [K in keyof AssessOptions]?: readonly AssessOptions[K][] };

/** What an option's value can be refused for, once the plans are known. */
export interface OptionFaults {
  'unknown-plan': { value: string; nearest: string | null; known: readonly string[] };
  'unknown-indicator': { value: string; plan: string; nearest: string | null; known: readonly string[] };
  'unknown-checkpoint': {
    value: string;
    plan: string;
    known: readonly string[];
    first: number;
    last: number;
  };
  'bad-count-area': { value: string };
  /** `plan` is the name of the chosen plan's place, null where any plan would have done. */
  'unknown-area': { value: string; plan: string | null; nearest: string | null; known: readonly string[] };
}

/** An option that cannot be carried out on these plans. */
export class OptionFault<C extends keyof OptionFaults = keyof OptionFaults> extends Error {
  override readonly name = 'OptionFault';

  constructor(
    readonly code: C,
    readonly params: OptionFaults[C],
  ) {
    super(code);
  }
}
