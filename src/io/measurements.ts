import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../diagnostic/log.js';
import { checkMeasurements } from '../measure/check.js';
import { MeasurementSet } from '../measure/collect.js';
import type { Measurement } from '../measure/measurement.js';
import { PlanNames } from '../measure/names.js';
import { type ReadOptions, readTable } from '../measure/read.js';
import type { Plan } from '../plan/plan.js';
import type { InputRecord } from '../report/report.js';
import { fileProblem } from './files.js';
import { findInputs, hashing, type Input } from './inputs.js';

export interface MeasurementOptions {
  /** The plan for rows that name none. */
  readonly plan?: Plan | null;
  /** What a bare number in a percent indicator is; null where the data must say so themselves. */
  readonly percentScale?: 'percent' | 'fraction' | null;
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** All that was read: measurements in canonical order, one record a file, and every fault. */
export interface ReadMeasurements {
  readonly measurements: readonly Measurement[];
  readonly inputs: readonly InputRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files, folders, globs or standard input (`-`); a fault of one never stops the others. */
export async function readMeasurements(
  paths: readonly string[],
  plans: readonly Plan[],
  { plan = null, percentScale = null, stdin = process.stdin }: MeasurementOptions = {},
): Promise<ReadMeasurements> {
  const log = new DiagnosticLog();
  const found = await findInputs(paths, stdin);
  log.addAll(found.diagnostics);
  const set = new MeasurementSet((planId, id) => indicatorName(plans, planId, id));
  const options: ReadOptions = { names: new PlanNames(plans), plan, percentScale, log, set };
  const inputs: InputRecord[] = [];
  for (const input of found.inputs) {
    const record = await readInput(input, options);
    if (record) inputs.push(record);
  }
  const measurements = set.finish(log);
  log.addAll(checkMeasurements(plans, measurements));
  return { measurements, inputs, diagnostics: log.list() };
}

async function readInput(input: Input, options: ReadOptions): Promise<InputRecord | null> {
  const hashed = hashing(input.bytes());
  try {
    const { file, encoding, rows } = await readTable(input.file, hashed.bytes, options);
    return { file, sha256: hashed.digest(), encoding, rows };
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
