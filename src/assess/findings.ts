import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { BasisChoice, Evaluation as Judged } from '../evaluate/result.js';
import type { ExitWhy } from '../outcome/exit.js';
import type { Later } from '../outcome/later.js';
import type { Plan } from '../plan/plan.js';
import type { Accounts } from './accounts.js';
import type { Coverage } from './coverage.js';

/** One data file that was read. */
export interface InputRecord {
  readonly file: string;
  readonly sha256: Later<string>;
  readonly encoding: string;
  readonly rows: number;
}

/** A rule file that had a say: the plans judged, the catalogue they are read with, and every file given by `--rules`. */
export interface RuleRecord {
  readonly role: 'catalogue' | 'plan';
  /** From the package's own folder on for a shipped file (`rules/plans/hengshui.yaml`), else the path as given. */
  readonly file: string;
  readonly sha256: Later<string>;
}

/** How the data files were to be read; null and empty where that was left to be found out. */
export interface ReadingOptions {
  /** Of rows that name none. */
  readonly year: number | null;
  readonly area: string | null;
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

/** A plan as far as a report tells of it: all but its rows, which stand with their results. */
export type PlanHead = Omit<Plan, 'indicators' | 'commitments' | 'references'>;

/** What judging a plan at one occasion came to, and how it is judged. */
export interface Evaluation extends Omit<Judged, 'plan'> {
  readonly plan: PlanHead;
  readonly accounts: Later<Accounts>;
}

/** All that a run found, its numbers exact; serialisers only lay it out. As plain data it is a `Report`. */
export interface Findings {
  readonly version: string;
  readonly inputs: readonly InputRecord[];
  /** In the order of their names. */
  readonly rules: readonly RuleRecord[];
  /** Null where rule files are checked and nothing is judged. */
  readonly options: RunOptions | null;
  readonly evaluations: readonly Evaluation[];
  /** Who has reported what, for each evaluation; absent where that was not looked into. */
  readonly coverages?: Later<readonly Coverage[]>;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
  /** Absent where nothing is judged. */
  readonly exitWhy?: ExitWhy;
}
