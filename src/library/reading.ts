import { checked, flag, READING, refused, signalled, type Table } from '../assess/asked.js';
import { gather, type Inputs } from '../assess/assess.js';
import type { NamedBytes } from '../assess/inputs/input.js';
import type { ReadMeasurements as Read } from '../assess/inputs/read.js';
import type { GatherOptions } from '../assess/options.js';
import type { InputRecord, ReadingOptions } from '../assess/records.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { NewHash } from '../digest/hash.js';
import type { Measurement } from '../measure/measurement.js';
import type { Pause } from '../tables/pause.js';
import { namedBytes } from './inputs.js';
import { checkRules } from './rules.js';

/** What was read, to be judged; more is in it, which only `evaluate` needs to know. */
export interface ReadMeasurements {
  readonly measurements: readonly Measurement[];
  readonly inputs: readonly InputRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** The names of all inputs, whether they could be read or not. */
  readonly files: readonly string[];
  /** What was asked for. */
  readonly options: ReadingOptions;
  /** The id of the plan that was named for data that name none. */
  readonly plan: string | null;
}

export type AllRead = ReadMeasurements & Read;

/** How inputs are to be read, under the names of the command line in camel case; what is not given is found out. */
export interface MeasurementOptions extends GatherOptions {
  /** Whether the records of the inputs are to carry a SHA-256, as by default; it takes its time. */
  readonly hashed?: boolean;
  /** Ends the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told before the first input, and after each one, how many of how many are read. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** What the engine brings along: its SHA-256, and pauses in which a signal is heard. */
export interface Engine {
  readonly hash: NewHash;
  readonly pauses: (signal: AbortSignal | undefined) => Pause;
}

export const MEASURING: Table<MeasurementOptions> = {
  ...READING,
  hashed: flag,
  signal: signalled,
  onProgress: {
    what: 'a function',
    taken: (value) => (typeof value === 'function' ? (value as (done: number, of: number) => void) : null),
  },
};

/** Reads inputs that are there in the terms of the plans. */
export async function measurementsOf(
  { inputs, diagnostics }: Inputs,
  rules: LoadedPlans,
  options: MeasurementOptions,
  { hash, pauses }: Engine,
): Promise<ReadMeasurements> {
  const { hashed = true, signal, onProgress, ...reading } = options;
  const onInput = (done: number, of: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, of);
  };
  const means = { hash: hashed ? hash : null, onInput, pause: pauses(signal) };
  const { chosen, read } = await gather({ inputs, diagnostics }, rules, reading, means);
  signal?.throwIfAborted();
  return { ...read, plan: chosen?.id ?? null } satisfies AllRead;
}

/** The same for bytes that are handed in. */
export async function readNamed(
  inputs: readonly NamedBytes[],
  rules: LoadedPlans,
  options: unknown,
  engine: Engine,
): Promise<ReadMeasurements> {
  const asked = checked(options, MEASURING, 'readMeasurements');
  checkRules(rules, 'readMeasurements');
  const given = { inputs: namedBytes(inputs, 'readMeasurements'), diagnostics: [] };
  return refusing(asked.signal, 'readMeasurements', () => measurementsOf(given, rules, asked, engine));
}

/** Does the work; what was aborted ends with the reason of its signal, whatever it met on its way. */
export async function refusing<T>(
  signal: AbortSignal | undefined,
  of: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    throw refused(error, of);
  }
}
