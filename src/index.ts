import { type Reading, type ReadMeasurements, readInputs } from './assess/inputs/read.js';
import { judge } from './assess/judge.js';
import type { AssessOptions } from './assess/options.js';
import { type Report, reportOf } from './assess/plain.js';
import type { RuleRecord } from './assess/records.js';
import type { LoadedPlans } from './assess/rules/files.js';
import { loadPlans as loadPlansOf } from './assess/rules/load.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { newHash } from './io/hash.js';
import { findInputs } from './io/inputs.js';
import { stopIfInterrupted, untilInterrupted } from './io/interrupt.js';
import { findRules } from './io/rules.js';
import { now } from './outcome/later.js';
import type { Plan } from './plan/plan.js';
import { render as renderReport } from './render.js';
import type { Format } from './report/format.js';
import type { Language } from './text/language.js';

/** What to judge, and how; every part has the command line's default. */
export interface EvaluateSettings
  extends Pick<AssessOptions, 'basis' | 'includeCommitments' | 'failOn' | 'allowOpen' | 'by'> {
  /** Evaluated even where the data do not name it. */
  readonly plan?: Plan | null;
  /** A checkpoint's name, `all`, or a year; by default the latest checkpoint that the data reach. */
  readonly at?: string | null;
  /** ISO day. */
  readonly asOf?: string | null;
  /** What `loadPlans` found wrong with rule files, to be in the report and its exit code. */
  readonly ruleDiagnostics?: readonly Diagnostic[];
  /** The `files` of `loadPlans`, to be in the report with their SHA-256 beside the plans judged. */
  readonly ruleFiles?: readonly RuleRecord[];
}

/** How files are to be read; what is not given is found out. */
export interface MeasurementOptions extends Omit<Reading, 'hash' | 'onInput'> {
  /** What `-` reads; the process's own by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether the records of the inputs are to carry a SHA-256, as by default; it takes its time. */
  readonly hashed?: boolean;
  /** Ends the reading by an error of the name `Interrupted`. */
  readonly signal?: AbortSignal | null;
  /** Told before the first file, and after each one, how many of how many are read. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** The shipped plans and those in more rule files or folders. Never throws for a broken file: see `diagnostics`. */
export async function loadPlans({
  rules = [],
}: {
  readonly rules?: readonly string[];
} = {}): Promise<LoadedPlans> {
  const { plans, diagnostics, files } = await loadPlansOf(findRules(rules), newHash);
  const hashed = <T extends Pick<RuleRecord, 'sha256'>>(record: T) => ({
    ...record,
    sha256: now(record.sha256),
  });
  return {
    plans: plans.map((plan) => ({ ...plan, origin: hashed(plan.origin) })),
    diagnostics,
    files: files.map(hashed),
  };
}

/** Reads files, folders, globs or standard input (`-`); a fault of one never stops the others. */
export async function readMeasurements(
  paths: readonly string[],
  plans: readonly Plan[],
  { stdin = process.stdin, hashed = true, signal, onProgress, ...reading }: MeasurementOptions = {},
): Promise<ReadMeasurements> {
  const { inputs, diagnostics } = await findInputs(paths, untilInterrupted(stdin, signal));
  const onInput = (done: number, of: number) => {
    stopIfInterrupted(signal);
    onProgress?.(done, of);
  };
  return readInputs(inputs, plans, { ...reading, hash: hashed ? newHash : null, onInput }, diagnostics);
}

/** Holds what was read against the plans; the report carries every result, diagnostic and the exit code. */
export function evaluate(
  plans: readonly Plan[],
  read: ReadMeasurements,
  settings: EvaluateSettings = {},
): Report {
  const { plan = null, at, asOf, ruleDiagnostics = [], ruleFiles = [], ...options } = settings;
  const rules = { plans, diagnostics: ruleDiagnostics, files: ruleFiles };
  const gathered = { plans, chosen: plan, read, rules };
  return reportOf(judge(gathered, { ...options, ...(at && { at }), ...(asOf && { asOf }) }));
}

/** The report in one of the formats (bytes for `xlsx`), without colour; `width` null leaves lines as long as they are. */
export function render(
  report: Report,
  format: Format,
  { language = 'en', width = null }: { readonly language?: Language; readonly width?: number | null } = {},
): Promise<string | Uint8Array> {
  return renderReport(report, format, { lang: language, ...(width !== null && { width }) });
}

export type { ReadMeasurements } from './assess/inputs/read.js';
export type { Exact, Report } from './assess/plain.js';
export type { LoadedPlans } from './assess/rules/files.js';
export type { Diagnostic } from './diagnostic/diagnostic.js';
export type { Measurement } from './measure/measurement.js';
export type { Outcome, Status, Verdict } from './outcome/outcome.js';
export type { Plan } from './plan/plan.js';
export type { Format } from './report/format.js';
export type { Language } from './text/language.js';
