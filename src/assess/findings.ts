import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { BasisChoice, Evaluation as Judged } from '../evaluate/result.js';
import type { ExitWhy } from '../outcome/exit.js';
import type { Later } from '../outcome/later.js';
import type { AcceptEntry } from './accept/entry.js';
import type { Accounts } from './accounts.js';
import type { Coverage } from './coverage.js';
import type { InputRecord, PlanHead, ReadingOptions, RuleRecord } from './records.js';

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
  /** Absent where warnings do not count. */
  readonly failOnWarning?: true;
  /** The codes that were to count as something else, or to be left out; absent where there were none. */
  readonly error?: readonly string[];
  readonly warning?: readonly string[];
  readonly ignore?: readonly string[];
  /** What was to be let pass; absent where that was nothing. */
  readonly accept?: readonly AcceptRecord[];
}

/** An entry with the place at which it is written. */
export interface AcceptRecord extends Omit<AcceptEntry, 'place'> {
  readonly file?: string;
  readonly line?: number;
}

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
