import type { Coverage } from '../assess/coverage.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { BasisChoice, Evaluation } from '../evaluate/result.js';
import type { Text } from '../text/text.js';

/** One data file that was read. */
export interface InputRecord {
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly rows: number;
}

/**
 * A rule file that had a say: the plans judged, the catalogue they are read with, and every file given by `--rules`.
 * `sha256` may be computed when it is asked for, so a format that shows none leaves it alone.
 */
export interface RuleRecord {
  readonly role: 'catalogue' | 'plan';
  /** From the package's own folder on for a shipped file (`rules/plans/hengshui.yaml`), else the path as given. */
  readonly file: string;
  readonly sha256: string;
}

/** How the data files were to be read; null and empty where that was left to be found out. */
export interface ReadingOptions {
  readonly percentScale: 'percent' | 'fraction' | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheet: readonly string[];
  readonly raiseLimits: number;
  /** `高新区`, or `hengshui:高新区` for one plan only. */
  readonly countArea: readonly string[];
  readonly failFast: boolean;
}

/**
 * What was asked of the run, as far as verdicts and exit code depend on it, under the names of the command line; not
 * where reports go or how they look.
 */
export interface RunOptions extends ReadingOptions {
  /** The id of the plan for data that name none. */
  readonly plan: string | null;
  readonly at: string | null;
  readonly basis: BasisChoice;
  readonly by: 'whole' | 'area';
  readonly includeCommitments: boolean;
  readonly asOf: string | null;
  readonly failOn: 'any' | 'binding';
  readonly allowOpen: boolean;
}

/** All that a run found; serialisers only lay it out. */
export interface Report {
  readonly version: string;
  readonly inputs: readonly InputRecord[];
  /** In the order of their names. */
  readonly rules: readonly RuleRecord[];
  /** Null where rule files are checked and nothing is judged. */
  readonly options: RunOptions | null;
  readonly evaluations: readonly Evaluation[];
  /** Who has reported what, for each evaluation; absent where that was not looked into. */
  readonly coverages?: readonly Coverage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** How a text format is to look; `width` null leaves lines as long as they are. */
export interface Look {
  readonly text: Text;
  readonly width: number | null;
  readonly colour: boolean;
  readonly boxes: boolean;
  readonly exitLine: string;
  /** Begins CSV with the mark by which Excel recognises UTF-8. */
  readonly bom?: boolean;
  /** `matrix`: outcomes as marks instead of a block for each evaluation. */
  readonly view?: 'list' | 'matrix';
}

export type Renderer = (report: Report, look: Look) => string;

/** What a serialiser may also be: one that takes its time, or that makes bytes of a file that is no text. */
export type AnyRenderer = (report: Report, look: Look) => string | Uint8Array | Promise<string | Uint8Array>;
