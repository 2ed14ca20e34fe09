import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../diagnostic/log.js';
import { checkMeasurements } from '../measure/check.js';
import { MeasurementSet } from '../measure/collect.js';
import type { Measurement } from '../measure/measurement.js';
import { PlanNames } from '../measure/names.js';
import { DEFAULT_LIMITS, type ReadInput, type ReadOptions, readInput } from '../measure/read.js';
import type { Plan } from '../plan/plan.js';
import type { InputRecord } from '../report/report.js';
import { fileProblem } from './files.js';
import { findInputs, type Input, openInput } from './inputs.js';

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
}

/** All that was read: measurements in canonical order, one record a file, and every fault. */
export interface ReadMeasurements {
  readonly measurements: readonly Measurement[];
  readonly inputs: readonly InputRecord[];
  readonly diagnostics: readonly Diagnostic[];
  /** How each input was understood. */
  readonly understood: readonly ReadInput[];
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
  } = settings;
  const log = new DiagnosticLog();
  const found = await findInputs(paths);
  log.addAll(found.diagnostics);
  const set = new MeasurementSet((planId, id) => indicatorName(plans, planId, id));
  const onMeasurement = (measurement: Measurement) => set.add(measurement, log);
  const names = new PlanNames(plans);
  const options: ReadOptions = {
    names,
    plan,
    percentScale,
    log,
    onMeasurement,
    encoding,
    delimiter,
    sheets,
    limits: DEFAULT_LIMITS,
  };
  const inputs: InputRecord[] = [];
  const understood: ReadInput[] = [];
  for (const input of found.inputs) {
    const read = await readOne(input, options, stdin);
    if (!read) continue;
    inputs.push(read.record);
    understood.push(read.understood);
  }
  const measurements = set.finish(log);
  log.addAll(checkMeasurements(plans, measurements));
  return { measurements, inputs, diagnostics: log.list(), understood };
}

/** The largest file that is read; a national year of every county is a hundredth of it. */
const MOST_BYTES = 1024 ** 3;

async function readOne(
  input: Input,
  options: ReadOptions,
  stdin: AsyncIterable<Uint8Array>,
): Promise<{ record: InputRecord; understood: ReadInput } | null> {
  try {
    const opened = await openInput(input, stdin, MOST_BYTES);
    const understood = opened && (await readInput(opened, options));
    const finished = opened && (await opened.finish());
    if (!understood || !finished) {
      options.log.add(diagnostic('PC200', { file: input.file }, { detail: 'too-large' }));
      return null;
    }
    if (finished.changed) options.log.add(diagnostic('PC200', { file: input.file }, { detail: 'changed' }));
    const { file, encoding, rows } = understood;
    return { record: { file, sha256: finished.sha256, encoding, rows }, understood };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    options.log.add(diagnostic('PC200', { file: input.file }, { detail: fileProblem(error) }));
    return null;
  }
}

function indicatorName(plans: readonly Plan[], planId: string, id: string): string {
  const plan = plans.find((one) => one.id === planId);
  return [...(plan?.indicators ?? []), ...(plan?.commitments ?? [])].find((one) => one.id === id)?.name ?? id;
}
