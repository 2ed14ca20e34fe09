import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../diagnostic/log.js';
import { PlanNames } from '../measure/facts/names.js';
import { checkMeasurements } from '../measure/gather/check.js';
import { MeasurementSet } from '../measure/gather/collect.js';
import { type CountedArea, countedFor } from '../measure/gather/counted.js';
import { doubtScales } from '../measure/gather/scale.js';
import type { Measurement } from '../measure/measurement.js';
import { limitsTimes, type ReadInput, type ReadOptions, readInput } from '../measure/read.js';
import { CellContexts } from '../measure/value/cell-contexts.js';
import { namedIn } from '../plan/measured.js';
import type { Plan } from '../plan/plan.js';
import type { InputRecord, ReadingOptions } from '../report/report.js';
import { fileProblem } from './files.js';
import { findInputs, type Input, openInput } from './inputs.js';
import { nextTurn, stopIfInterrupted, untilInterrupted } from './interrupt.js';

export interface MeasurementOptions {
  /** The plan for rows that name none. */
  readonly plan?: Plan | null;
  /** What a bare number in a percent indicator is; null where the data must say so themselves. */
  readonly percentScale?: 'percent' | 'fraction' | null;
  readonly stdin?: AsyncIterable<Uint8Array>;
  /** A canonical encoding name; null to find it out. */
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  /** The sheets of workbooks to read; null for every visible one that holds a table. */
  readonly sheets?: readonly string[] | null;
  /** How many times the usual limits of a file's size may be used (`docs/limits.md`). */
  readonly raiseLimits?: number;
  /** Areas beyond a plan's units that are read as if they were. */
  readonly counted?: readonly CountedArea[];
  /** Whether the records of the inputs are to carry a SHA-256; it takes its time. */
  readonly hashed?: boolean;
  /** Stop after the first file with an error. */
  readonly failFast?: boolean;
  /** Ends the reading by an `Interrupted`. */
  readonly signal?: AbortSignal | null;
  /** Told before the first file, and after each one, how many of how many are read. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** All that was read: measurements in canonical order, one record a file, and every fault. */
export interface ReadMeasurements {
  readonly measurements: readonly Measurement[];
  readonly inputs: readonly InputRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was named, whether it could be read or not. */
  readonly files: readonly string[];
  /** How each input was understood. */
  readonly understood: readonly ReadInput[];
  /** What was asked for. */
  readonly options: ReadingOptions;
}

/** Reads files, folders, globs or standard input (`-`); a fault of one never stops the others. */
export async function readMeasurements(
  paths: readonly string[],
  plans: readonly Plan[],
  settings: MeasurementOptions = {},
): Promise<ReadMeasurements> {
  const {
    plan = null,
    percentScale = null,
    stdin = process.stdin,
    encoding = null,
    delimiter = null,
    sheets = null,
    counted = [],
    signal = null,
    raiseLimits = 1,
    hashed = true,
  } = settings;
  const log = new DiagnosticLog();
  const found = await findInputs(paths);
  log.addAll(found.diagnostics);
  const set = new MeasurementSet((planId, id) => indicatorName(plans, planId, id));
  const onMeasurement = (measurement: Measurement) => set.add(measurement, log);
  const names = new PlanNames(plans, (one) => countedFor(one, counted));
  const options: ReadOptions = {
    names,
    plan,
    percentScale,
    contexts: new CellContexts(percentScale),
    log,
    onMeasurement,
    encoding,
    delimiter,
    sheets,
    limits: limitsTimes(raiseLimits),
  };
  const inputs: InputRecord[] = [];
  const understood: ReadInput[] = [];
  const source = untilInterrupted(stdin, signal);
  for (const [done, input] of found.inputs.entries()) {
    settings.onProgress?.(done, found.inputs.length);
    if (done > 0) await nextTurn(); // a Ctrl-C is heard between two files that are read at one go
    stopIfInterrupted(signal);
    const read = await readOne(input, options, source, hashed);
    if (read) {
      inputs.push(read.record);
      understood.push(read.understood);
    }
    const left = found.inputs.length - done - 1;
    if (settings.failFast && log.hasErrors && left > 0) {
      log.add(diagnostic('PC241', { file: input.file }, { file: input.file, count: left }));
      break;
    }
  }
  settings.onProgress?.(found.inputs.length, found.inputs.length);
  stopIfInterrupted(signal);
  const measurements = doubtScales(plans, set.finish(log), log);
  log.addAll(checkMeasurements(plans, measurements));
  const files = found.inputs.map(({ file }) => file);
  const asked = readingOptions(settings);
  return { measurements, inputs, diagnostics: log.list(), files, understood, options: asked };
}

/** One stable record, whatever was left out. */
function readingOptions(settings: MeasurementOptions): ReadingOptions {
  return {
    percentScale: settings.percentScale ?? null,
    encoding: settings.encoding ?? null,
    delimiter: settings.delimiter ?? null,
    sheet: settings.sheets ?? [],
    raiseLimits: settings.raiseLimits ?? 1,
    countArea: (settings.counted ?? []).map(({ plan, area }) => (plan === null ? area : `${plan}:${area}`)),
    failFast: settings.failFast ?? false,
  };
}

async function readOne(
  input: Input,
  options: ReadOptions,
  stdin: AsyncIterable<Uint8Array>,
  hashed: boolean,
): Promise<{ record: InputRecord; understood: ReadInput } | null> {
  try {
    const opened = await openInput(input, stdin, options.limits.fileBytes, hashed);
    const understood = opened && (await readInput(opened, options));
    const finished = opened && (await opened.finish());
    if (!understood || !finished) {
      options.log.add(diagnostic('PC200', { file: input.file }, { detail: 'too-large' }));
      return null;
    }
    if (finished.changed) options.log.add(diagnostic('PC200', { file: input.file }, { detail: 'changed' }));
    const { file, encoding, rows } = understood;
    return { record: inputRecord(file, finished.sha256, encoding, rows), understood };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    options.log.add(diagnostic('PC200', { file: input.file }, { detail: fileProblem(error) }));
    return null;
  }
}

/** Without a hash, asking for one is a mistake of the program, not an empty text in somebody's report. */
function inputRecord(file: string, sha256: string | null, encoding: string, rows: number): InputRecord {
  if (sha256 !== null) return { file, sha256, encoding, rows };
  return {
    file,
    get sha256(): string {
      throw new Error(`${file} was read without taking its SHA-256`);
    },
    encoding,
    rows,
  };
}

function indicatorName(plans: readonly Plan[], planId: string, id: string): string {
  const plan = plans.find((one) => one.id === planId);
  return (plan && namedIn(plan).find((one) => one.id === id)?.name) ?? id;
}
