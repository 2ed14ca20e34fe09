import type { Later } from '../outcome/later.js';
import type { Plan } from '../plan/plan.js';
import type { FileSettings } from './options.js';

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
  /** Of a file that comes with plancheck, and is none of whoever runs it. */
  readonly shipped?: true;
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
  /** What was to hold of files by their names; absent where that was nothing. */
  readonly files?: readonly FileSettingsRecord[];
}

/** `plan` is the id. */
export type FileSettingsRecord = Omit<FileSettings, 'place'>;

/** A plan as far as a report tells of it: all but its rows, which stand with their results. */
export type PlanHead = Omit<Plan, 'indicators' | 'commitments' | 'references'>;
