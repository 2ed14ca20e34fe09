import { checked, flag, JUDGING, READING, refused, type Table, texts } from './assess/asked.js';
import { gather } from './assess/assess.js';
import { choosePlan, countedArea } from './assess/choice.js';
import type { ReadMeasurements as Read } from './assess/inputs/read.js';
import { judge } from './assess/judge.js';
import type { GatherOptions, JudgeOptions } from './assess/options.js';
import { type Report, reportOf } from './assess/plain.js';
import type { InputRecord, ReadingOptions, RuleRecord } from './assess/records.js';
import type { LoadedPlans } from './assess/rules/files.js';
import { loadPlans as loadPlansOf } from './assess/rules/load.js';
import type { Diagnostic } from './diagnostic/diagnostic.js';
import { newHash } from './io/hash.js';
import { findInputs } from './io/inputs.js';
import { pausesFor, untilInterrupted } from './io/interrupt.js';
import { findRules } from './io/rules.js';
import { withCountedAreas } from './measure/gather/counted.js';
import type { Measurement } from './measure/measurement.js';
import { now } from './outcome/later.js';

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

/** Which rule files are to be read. */
export interface LoadOptions {
  /** Files or folders beside the plans that come with plancheck. */
  readonly rules?: readonly string[];
}

/** How files are to be read, under the names of the command line in camel case; what is not given is found out. */
export interface MeasurementOptions extends GatherOptions {
  /** What `-` reads; the process's own by default. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** Whether the records of the inputs are to carry a SHA-256, as by default; it takes its time. */
  readonly hashed?: boolean;
  /** Ends the reading, which then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told before the first file, and after each one, how many of how many are read. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** How what was read is to be judged, under the names of the command line in camel case. */
export interface EvaluateOptions extends JudgeOptions {
  /** Evaluated even where the data do not name it; by default the plan that the data were read with. */
  readonly plan?: string;
}

const LOADING: Table<LoadOptions> = { rules: texts };

const MEASURING: Table<MeasurementOptions> = {
  ...READING,
  stdin: {
    what: 'a stream of bytes',
    taken: (value) =>
      typeof Object(value)[Symbol.asyncIterator] === 'function' ? (value as AsyncIterable<Uint8Array>) : null,
  },
  hashed: flag,
  signal: {
    what: 'an AbortSignal',
    taken: (value) => (typeof Object(value).aborted === 'boolean' ? (value as AbortSignal) : null),
  },
  onProgress: {
    what: 'a function',
    taken: (value) => (typeof value === 'function' ? (value as (done: number, of: number) => void) : null),
  },
};

const EVALUATING: Table<EvaluateOptions> = { ...JUDGING, plan: READING.plan };

/** The shipped plans and those in more rule files or folders. Never throws for a broken file: see `diagnostics`. */
export async function loadPlans(options: LoadOptions = {}): Promise<LoadedPlans> {
  const { rules = [] } = checked(options, LOADING, 'loadPlans');
  const { plans, diagnostics, files } = await loadPlansOf(await findRules(rules), newHash);
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

/**
 * Reads files, folders, globs or standard input (`-`) in the terms of the plans that `loadPlans` gave; a fault of one never
 * stops the others. An option that is not known, or cannot be carried out, is a TypeError.
 */
export async function readMeasurements(
  paths: readonly string[],
  rules: LoadedPlans,
  options: MeasurementOptions = {},
): Promise<ReadMeasurements> {
  const {
    stdin,
    hashed = true,
    signal,
    onProgress,
    ...reading
  } = checked(options, MEASURING, 'readMeasurements');
  if (texts.taken(paths) === null)
    throw new TypeError('readMeasurements: the first argument is a list of paths');
  checkRules(rules, 'readMeasurements');
  const onInput = (done: number, of: number) => {
    signal?.throwIfAborted();
    onProgress?.(done, of);
  };
  try {
    const pause = pausesFor(signal);
    const finding = { raiseLimits: reading.raiseLimits, pause };
    const inputs = await findInputs(paths, untilInterrupted(stdin ?? process.stdin, signal), finding);
    const { chosen, read } = await gather(inputs, rules, reading, {
      hash: hashed ? newHash : null,
      onInput,
      pause,
    });
    return { ...read, plan: chosen?.id ?? null } satisfies AllRead;
  } catch (error) {
    signal?.throwIfAborted();
    throw refused(error, 'readMeasurements');
  }
}

/**
 * Holds what was read against the plans that `loadPlans` gave; the report carries every result, every diagnostic of rules and
 * data, and the exit code. An option that is not known, or cannot be carried out, is a TypeError.
 */
export function evaluate(rules: LoadedPlans, read: ReadMeasurements, options: EvaluateOptions = {}): Report {
  const { plan, ...asked } = checked(options, EVALUATING, 'evaluate');
  checkRules(rules, 'evaluate');
  if (!isAllRead(read)) throw new TypeError('evaluate: the second argument is what readMeasurements gave');
  try {
    const wanted = plan ?? read.plan ?? null;
    const id = wanted === null ? null : choosePlan(rules.plans, wanted).id;
    const counted = read.options.countArea.map((area) => countedArea(area, rules.plans));
    const plans = withCountedAreas(rules.plans, counted, read.measurements);
    const chosen = plans.find((one) => one.id === id) ?? null;
    return reportOf(judge({ plans, chosen, read, rules }, asked));
  } catch (error) {
    throw refused(error, 'evaluate');
  }
}

type AllRead = ReadMeasurements & Read;

function isAllRead(read: ReadMeasurements): read is AllRead {
  const { measurements, diagnostics, understood } = Object(read) as Partial<AllRead>;
  return [measurements, diagnostics, understood].every(Array.isArray);
}

/** All that `loadPlans` gave, so that what is wrong with a rule file is never left behind. */
function checkRules(rules: LoadedPlans, of: string): void {
  const lists = [rules?.plans, rules?.diagnostics, rules?.files];
  if (lists.every(Array.isArray)) return;
  const hint = Array.isArray(rules) ? ', not only its plans' : '';
  throw new TypeError(`${of}: the rules are what loadPlans gave${hint}`);
}

export type { GatherOptions, JudgeOptions, ReadOptions } from './assess/options.js';
export type { Exact, Report, Whole } from './assess/plain.js';
export type { LoadedPlans } from './assess/rules/files.js';
export type { Diagnostic } from './diagnostic/diagnostic.js';
export { messageOf } from './library/message.js';
export { type Rendered, type RenderOptions, render } from './library/render.js';
export type { Measurement } from './measure/measurement.js';
export type { Outcome, Status, Verdict } from './outcome/outcome.js';
export type { Plan } from './plan/plan.js';
export type { Format } from './report/format.js';
export type { Language } from './text/language.js';
