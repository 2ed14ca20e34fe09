import { checked, flag, READING, signalled, type Table } from '../assess/asked.js';
import type { Inputs } from '../assess/assess.js';
import type { NamedBytes } from '../assess/inputs/input.js';
import type { ReadOptions } from '../assess/options.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import type { InspectedData } from '../report/listing/inspect-json.js';
import { namedBytes } from './inputs.js';
import { type Engine, refusing } from './reading.js';
import { checkRules } from './rules.js';

/** How inputs are to be read, and what is to be told of their cells. */
export interface InspectOptions extends ReadOptions {
  /** Whether every cell is listed with its use, as far as `docs/limits.md` says; else they are counted. */
  readonly cells?: boolean;
  /** Ends the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

const { countArea: _, failFast: __, ...ONE_BY_ONE } = READING;
export const INSPECTING: Table<InspectOptions> = { ...ONE_BY_ONE, cells: flag, signal: signalled };

/** What was made of each input: what `plancheck inspect --format json` writes. */
export async function inspected(
  inputs: Inputs,
  rules: LoadedPlans,
  { cells = false, signal, ...reading }: InspectOptions,
  { pauses }: Engine,
): Promise<readonly InspectedData[]> {
  const { inspect, COUNTED, LISTED } = await import('../assess/inspect.js');
  const { inspectData } = await import('../report/listing/inspect-json.js');
  const onInput = () => signal?.throwIfAborted();
  const options = { ...reading, kept: cells ? LISTED : COUNTED };
  return inspectData(
    await inspect(inputs, rules, options, { hash: null, onInput, pause: pauses(signal) }),
    cells,
  );
}

/** The same for bytes that are handed in. */
export async function inspectNamed(
  inputs: readonly NamedBytes[],
  rules: LoadedPlans,
  options: unknown,
  engine: Engine,
): Promise<readonly InspectedData[]> {
  const asked = checked(options, INSPECTING, 'inspect');
  checkRules(rules, 'inspect');
  const given = { inputs: namedBytes(inputs, 'inspect'), diagnostics: [] };
  return refusing(asked.signal, 'inspect', () => inspected(given, rules, asked, engine));
}
