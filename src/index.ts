import { makeReport } from './assess/report.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import type { BasisChoice } from './evaluate/result.js';
import type { ReadMeasurements } from './io/measurements.js';
import { type LoadedPlans, loadRules } from './io/rules.js';
import type { Plan } from './plan/plan.js';
import { FORMATS, type Format } from './report/registry.js';
import type { Report, RuleRecord } from './report/report.js';
import type { Language } from './text/language.js';
import { textFor } from './text/text.js';

/** What to judge, and how; every part has the command line's default. */
export interface EvaluateSettings {
  /** Evaluated even where the data do not name it. */
  readonly plan?: Plan | null;
  /** A checkpoint's name, `all`, or a year; by default the latest checkpoint that the data reach. */
  readonly at?: string | null;
  readonly basis?: BasisChoice;
  readonly includeCommitments?: boolean;
  /** ISO day. */
  readonly asOf?: string | null;
  readonly failOn?: 'any' | 'binding';
  readonly allowOpen?: boolean;
  /** What `loadPlans` found wrong with rule files, to be in the report and its exit code. */
  readonly ruleDiagnostics?: readonly Diagnostic[];
  /** The `files` of `loadPlans`, to be in the report with their SHA-256 beside the plans judged. */
  readonly ruleFiles?: readonly RuleRecord[];
}

/** The shipped plans and those in more rule files or folders. Never throws for a broken file: see `diagnostics`. */
export function loadPlans(settings: { readonly rules?: readonly string[] } = {}): Promise<LoadedPlans> {
  return loadRules(settings.rules ?? []);
}

/** Holds what was read against the plans; the report carries every result, diagnostic and the exit code. */
export function evaluate(
  plans: readonly Plan[],
  read: ReadMeasurements,
  settings: EvaluateSettings = {},
): Report {
  const { plan = null, at = null, basis = 'auto', includeCommitments = false, asOf = null } = settings;
  const { failOn = 'any', allowOpen = false, ruleDiagnostics = [], ruleFiles = [] } = settings;
  const gathered = { plans, chosen: plan, read, ruleDiagnostics, ruleFiles };
  return makeReport(gathered, { at, basis, includeCommitments, asOf, failOn, allowOpen }).report;
}

/** The report in one of the formats (bytes for `xlsx`), without colour; `width` null leaves lines as long as they are. */
export async function render(
  report: Report,
  format: Format,
  { language = 'en', width = null }: { readonly language?: Language; readonly width?: number | null } = {},
): Promise<string | Uint8Array> {
  const renderer = await FORMATS[format]();
  return renderer(report, { text: textFor(language), width, colour: false, boxes: false, exitLine: '' });
}

export type { Diagnostic } from './diagnostic/diagnostic.js';
export type { Evaluation, Result } from './evaluate/result.js';
export { type MeasurementOptions, type ReadMeasurements, readMeasurements } from './io/measurements.js';
export type { LoadedPlans } from './io/rules.js';
export type { Measurement } from './measure/measurement.js';
export type { Outcome, Status, Verdict } from './outcome/outcome.js';
export type { Plan } from './plan/plan.js';
export type { Format } from './report/registry.js';
export type { Report } from './report/report.js';
export type { Language } from './text/language.js';
