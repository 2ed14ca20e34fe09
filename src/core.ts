import { type AskedOptions, askedOptions, checked, LOADING } from './assess/asked.js';
import { assessInputs } from './assess/assess.js';
import type { NamedBytes } from './assess/inputs/input.js';
import { type Report, reportWithPauses } from './assess/plain.js';
import type { LoadedPlans } from './assess/rules/files.js';
import { loadPlans as loadAll, loadLastPlan } from './assess/rules/load.js';
import { type RuleSource, rulesOf } from './assess/rules/texts.js';
import { newSha256 } from './digest/sha256.js';
import { namedBytes } from './library/inputs.js';
import { type InspectOptions, inspectNamed } from './library/inspect.js';
import { type MeasurementOptions, type ReadMeasurements, readNamed, refusing } from './library/reading.js';
import { asData, ruleSource } from './library/rules.js';
import { turnsFor } from './library/turns.js';
import type { InspectedData } from './report/listing/inspect-json.js';
import { SHIPPED } from './shipped.js';

/**
 * plancheck without a disk, a terminal or Node: named bytes in, a report of plain data out, and from that every format.
 * What the command and the library do, they do by the same parts.
 */

/**
 * Holds measured values against the shipped plans and those of `options.rules`. A fault of an input is a diagnostic of the
 * report and never stops the others; an option that is not known, or cannot be carried out, is a TypeError.
 */
export async function assess(inputs: readonly NamedBytes[], options: AskedOptions = {}): Promise<Report> {
  const { rules: more = [], signal, ...asked } = askedOptions(options);
  const given = { inputs: namedBytes(inputs, 'assess'), diagnostics: [] };
  const pause = turnsFor(signal);
  const means = { hash: newSha256, onInput: () => signal?.throwIfAborted(), pause };
  return refusing(signal, 'assess', async () => {
    const rules = await plansWith(more, pause);
    return reportWithPauses((await assessInputs(given, rules, asked, means)).findings, pause);
  });
}

let shipped: Promise<LoadedPlans> | null = null;

/** Those that come with plancheck are read once. */
function plansWith(more: readonly RuleSource[], pause = turnsFor(undefined)): Promise<LoadedPlans> {
  if (more.length > 0) return loadAll(rulesOf(SHIPPED, more, newSha256), newSha256, pause);
  shipped ??= loadAll(rulesOf(SHIPPED, [], newSha256), newSha256);
  return shipped;
}

/** The plans that come with plancheck, and more of them by their texts. */
export async function loadPlans(
  options: { readonly rules?: readonly RuleSource[] } = {},
): Promise<LoadedPlans> {
  const { rules = [] } = checked(options, LOADING, 'loadPlans');
  return asData(await plansWith(rules));
}

/** One plan by the text of its rule file, which may take over from a shipped one; what is wrong with it is in `diagnostics`. */
export async function parsePlan(text: string | RuleSource): Promise<LoadedPlans> {
  return asData(await loadLastPlan(rulesOf(SHIPPED, [ruleSource(text)], newSha256), newSha256));
}

const ENGINE = { hash: newSha256, pauses: turnsFor };

/**
 * Reads bytes by their names in the terms of the plans that `loadPlans` gave; a fault of one never stops the others. An option
 * that is not known, or cannot be carried out, is a TypeError.
 */
export function readMeasurements(
  inputs: readonly NamedBytes[],
  rules: LoadedPlans,
  options: MeasurementOptions = {},
): Promise<ReadMeasurements> {
  return readNamed(inputs, rules, options, ENGINE);
}

/** What was made of each input: what `plancheck inspect --format json` writes. */
export function inspect(
  inputs: readonly NamedBytes[],
  rules: LoadedPlans,
  options: InspectOptions = {},
): Promise<readonly InspectedData[]> {
  return inspectNamed(inputs, rules, options, ENGINE);
}

export type { AcceptEntry } from './assess/accept/entry.js';
export type { AskedOptions as AssessOptions } from './assess/asked.js';
export type { NamedBytes } from './assess/inputs/input.js';
export type { Exact, Report, Whole } from './assess/plain.js';
export type { LoadedPlans } from './assess/rules/files.js';
export type { RuleSource } from './assess/rules/texts.js';
export type { Diagnostic } from './diagnostic/diagnostic.js';
export { type Annotated, type AnnotateOptions, annotate } from './library/annotate.js';
export { compare } from './library/compare.js';
export { type EvaluateOptions, evaluate } from './library/evaluate.js';
export type { InspectOptions } from './library/inspect.js';
export { messageOf } from './library/message.js';
export { type MissingOptions, missing } from './library/missing.js';
export type { MeasurementOptions, ReadMeasurements } from './library/reading.js';
export { type Rendered, type RenderOptions, render } from './library/render.js';
export { type TemplateOptions, template } from './library/template.js';
export type { Measurement } from './measure/measurement.js';
export type { Plan } from './plan/plan.js';
export type { Format } from './report/format.js';
export type { ComparisonData } from './report/listing/compare.js';
export type { InspectedData } from './report/listing/inspect-json.js';
export type { MissingData } from './report/listing/missing.js';
export type { Language } from './text/language.js';
