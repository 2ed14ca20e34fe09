import { checked, isText, listOf, type Table } from './assess/asked.js';
import type { NamedBytes } from './assess/inputs/input.js';
import type { LoadedPlans } from './assess/rules/files.js';
import { loadLastPlan, loadPlans as loadPlansOf } from './assess/rules/load.js';
import { isRuleSource, type RuleSource, withTexts } from './assess/rules/texts.js';
import { newHash } from './io/hash.js';
import { type FoundInputs, findInputs } from './io/inputs.js';
import { pausesFor, untilInterrupted } from './io/interrupt.js';
import { findRules } from './io/rules.js';
import { theStandardInput } from './io/standard-input.js';
import { checkedStream, namedBytes } from './library/inputs.js';
import { INSPECTING, type InspectOptions as Inspecting, inspected } from './library/inspect.js';
import {
  MEASURING,
  type MeasurementOptions as Measuring,
  measurementsOf,
  type ReadMeasurements,
  refusing,
} from './library/reading.js';
import { asData, checkRules, ruleSource } from './library/rules.js';
import type { InspectedData } from './report/listing/inspect-json.js';

/** The plans and the data files of a disk, and bytes and texts that are handed in. */

/** Which rule files are to be read. */
export interface LoadOptions {
  /** Files, folders, packs or texts beside the plans that come with plancheck. */
  readonly rules?: readonly (string | RuleSource)[];
}

/** What `-` is. */
interface StandardInput {
  /** What `-` reads; the process's own by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

export interface MeasurementOptions extends Measuring, StandardInput {}
export interface InspectOptions extends Inspecting, StandardInput {}

const LOADING: Table<LoadOptions> = {
  rules: {
    what: 'a list of paths, { name, text } or { name, bytes }, the bytes a Uint8Array',
    taken: (value) => listOf(value, (one): one is string | RuleSource => isText(one) || isRuleSource(one)),
  },
};

const STANDARD_INPUT: Table<StandardInput> = {
  stdin: {
    what: 'a stream of bytes',
    taken: (value) =>
      typeof Object(value)[Symbol.asyncIterator] === 'function' ? (value as AsyncIterable<Uint8Array>) : null,
  },
};

const ENGINE = { hash: newHash, pauses: pausesFor };

/** The shipped plans and those in more rule files or folders. Never throws for a broken file: see `diagnostics`. */
export async function loadPlans(options: LoadOptions = {}): Promise<LoadedPlans> {
  const { rules = [] } = checked(options, LOADING, 'loadPlans');
  const paths = rules.filter((one) => typeof one === 'string');
  const texts = rules.filter((one) => typeof one !== 'string');
  return asData(await loadPlansOf(withTexts(await findRules(paths), texts, newHash), newHash));
}

/** One plan by the text of its rule file, which may take over from a shipped one; what is wrong with it is in `diagnostics`. */
export async function parsePlan(text: string | RuleSource): Promise<LoadedPlans> {
  return asData(await loadLastPlan(withTexts(await findRules([]), [ruleSource(text)], newHash), newHash));
}

/**
 * Reads files, folders, globs, standard input (`-`), or bytes by a name, in the terms of the plans that `loadPlans` gave; a
 * fault of one never stops the others. An option that is not known, or cannot be carried out, is a TypeError.
 */
export async function readMeasurements(
  inputs: readonly (string | NamedBytes)[],
  rules: LoadedPlans,
  options: MeasurementOptions = {},
): Promise<ReadMeasurements> {
  const of = 'readMeasurements';
  const { stdin, ...asked } = checked(options, { ...MEASURING, ...STANDARD_INPUT }, of);
  checkRules(rules, of);
  return refusing(asked.signal, of, async () =>
    measurementsOf(await found(inputs, of, stdin, asked), rules, asked, ENGINE),
  );
}

/** What was made of each input: what `plancheck inspect --format json` writes. */
export async function inspect(
  inputs: readonly (string | NamedBytes)[],
  rules: LoadedPlans,
  options: InspectOptions = {},
): Promise<readonly InspectedData[]> {
  const of = 'inspect';
  const { stdin, ...asked } = checked(options, { ...INSPECTING, ...STANDARD_INPUT }, of);
  checkRules(rules, of);
  return refusing(asked.signal, of, async () =>
    inspected(await found(inputs, of, stdin, asked), rules, asked, ENGINE),
  );
}

/** The files that the paths name, and then the bytes that were handed in. */
async function found(
  inputs: readonly (string | NamedBytes)[],
  of: string,
  stdin: AsyncIterable<Uint8Array> | undefined,
  { signal, raiseLimits }: Pick<Measuring, 'signal' | 'raiseLimits'>,
): Promise<Pick<FoundInputs, 'inputs' | 'diagnostics'>> {
  const paths = Array.isArray(inputs) ? inputs.filter(isText) : [];
  const others = Array.isArray(inputs) ? inputs.filter((one) => !isText(one)) : inputs;
  const given = namedBytes(others, of, 'paths or ');
  if (paths.length === 0) return { inputs: given, diagnostics: [] };
  const standard = checkedStream(stdin ?? theStandardInput, '<stdin>', of);
  const waiting = untilInterrupted(standard, signal);
  const files = await findInputs(paths, waiting, { raiseLimits, pause: pausesFor(signal) });
  return { inputs: [...files.inputs, ...given], diagnostics: files.diagnostics };
}

export type { AcceptEntry } from './assess/accept/entry.js';
export type { NamedBytes } from './assess/inputs/input.js';
export type { GatherOptions, JudgeOptions, ReadOptions } from './assess/options.js';
export type { Exact, Report, Whole } from './assess/plain.js';
export type { LoadedPlans } from './assess/rules/files.js';
export type { RuleSource } from './assess/rules/texts.js';
export type { Diagnostic } from './diagnostic/diagnostic.js';
export { type Annotated, type AnnotateOptions, annotate } from './library/annotate.js';
export { compare } from './library/compare.js';
export { type EvaluateOptions, evaluate } from './library/evaluate.js';
export { messageOf } from './library/message.js';
export { type MissingOptions, missing } from './library/missing.js';
export type { ReadMeasurements } from './library/reading.js';
export { type Rendered, type RenderOptions, render } from './library/render.js';
export { type TemplateOptions, template } from './library/template.js';
export type { Measurement } from './measure/measurement.js';
export type { Outcome, Status, Verdict } from './outcome/outcome.js';
export type { Plan } from './plan/plan.js';
export type { Format } from './report/format.js';
export type { ComparisonData } from './report/listing/compare.js';
export type { InspectedData } from './report/listing/inspect-json.js';
export type { MissingData } from './report/listing/missing.js';
export type { Language } from './text/language.js';
