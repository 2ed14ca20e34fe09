import { type AskedOptions, askedOptions, refused } from './assess/asked.js';
import { assessInputs } from './assess/assess.js';
import type { NamedBytes } from './assess/inputs/input.js';
import { type Report, reportOf } from './assess/plain.js';
import type { LoadedPlans } from './assess/rules/files.js';
import { loadPlans } from './assess/rules/load.js';
import { type RuleSource, rulesOf } from './assess/rules/texts.js';
import { newSha256 } from './digest/sha256.js';
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
  const { rules: more = [], ...asked } = askedOptions(options);
  const rules = await plansWith(more);
  const given = { inputs: namedBytes(inputs), diagnostics: [] };
  try {
    const { findings } = await assessInputs(given, rules, asked, { hash: newSha256 });
    return reportOf(findings);
  } catch (error) {
    throw refused(error, 'assess');
  }
}

let shipped: Promise<LoadedPlans> | null = null;

/** Those that come with plancheck are read once. */
function plansWith(more: readonly RuleSource[]): Promise<LoadedPlans> {
  if (more.length > 0) return loadPlans(rulesOf(SHIPPED, more), newSha256);
  shipped ??= loadPlans(rulesOf(SHIPPED, []), newSha256);
  return shipped;
}

function namedBytes(inputs: readonly NamedBytes[]): readonly NamedBytes[] {
  const isInput = (one: Partial<NamedBytes> | null) =>
    typeof one?.name === 'string' &&
    (ArrayBuffer.isView(one.bytes) || typeof one.bytes?.[Symbol.asyncIterator] === 'function');
  if (Array.isArray(inputs) && inputs.every(isInput)) return inputs;
  throw new TypeError(
    'assess: the inputs are a list of { name, bytes }, the bytes a Uint8Array or many one after another',
  );
}

export type { AskedOptions as AssessOptions } from './assess/asked.js';
export type { NamedBytes } from './assess/inputs/input.js';
export type { Exact, Report, Whole } from './assess/plain.js';
export type { RuleSource } from './assess/rules/texts.js';
export type { Diagnostic } from './diagnostic/diagnostic.js';
export { messageOf } from './library/message.js';
export { type Rendered, type RenderOptions, render } from './library/render.js';
export type { Format } from './report/format.js';
export type { Language } from './text/language.js';
