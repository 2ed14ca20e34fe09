import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { DiagnosticLog } from '../../src/diagnostic/log.js';
import { loadPlans } from '../../src/index.js';
import { PlanNames } from '../../src/measure/facts/names.js';
import { DEFAULT_LIMITS, type ReadInput, type ReadOptions } from '../../src/measure/input.js';
import type { CellUse } from '../../src/measure/layout/sheet.js';
import type { Measurement, Reading } from '../../src/measure/measurement.js';
import { readInput } from '../../src/measure/read.js';
import type { Plan } from '../../src/plan/plan.js';
import { toDecimal } from '../../src/quantity/format.js';
import { NO_PAUSE } from '../../src/tables/pause.js';

const { plans } = await loadPlans();
export const PLANS = plans;
const NAMES = new PlanNames(plans);

/** What came of reading one text: its measurements as short lines, and its diagnostics as `code@line:column`. */
export interface ReadExample {
  readonly values: readonly string[];
  readonly faults: readonly string[];
  readonly measurements: readonly Measurement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly input: ReadInput;
  /** What became of each cell that holds something. */
  readonly cells: readonly CellUse[];
}

export interface ExampleOptions {
  readonly plan?: string;
  /** The plans that are known, besides which there are none; the shipped ones by default. */
  readonly plans?: readonly Plan[];
  readonly file?: string;
  readonly year?: number;
  readonly area?: string;
  readonly percentScale?: 'percent' | 'fraction';
  readonly encoding?: string;
  readonly delimiter?: string;
}

/** Reads a table as the program would, without files; notes (what loses nothing) are left out of the faults. */
export async function readExample(
  table: string | Uint8Array,
  settings: ExampleOptions = {},
): Promise<ReadExample> {
  const bytes = typeof table === 'string' ? new TextEncoder().encode(table) : table;
  const measurements: Measurement[] = [];
  const cells: CellUse[] = [];
  const log = new DiagnosticLog();
  const known = settings.plans ?? plans;
  const options: ReadOptions = {
    names: known === plans ? NAMES : new PlanNames(known),
    plan: known.find((plan) => plan.id === settings.plan) ?? null,
    year: settings.year ?? null,
    area: settings.area ?? null,
    percentScale: settings.percentScale ?? null,
    log,
    onMeasurement: (measurement) => measurements.push(measurement),
    onCell: (cell) => cells.push(cell),
    encoding: settings.encoding ?? null,
    delimiter: settings.delimiter ?? null,
    sheets: null,
    limits: DEFAULT_LIMITS,
    pause: NO_PAUSE,
  };
  const file = settings.file ?? 'x.csv';
  const input = await readInput({ file, head: bytes, whole: true, bytes: once(bytes) }, options);
  const diagnostics = log.list();
  return {
    values: measurements.map(valueLine),
    faults: diagnostics.filter((d) => d.severity !== 'note').map(faultLine),
    measurements,
    diagnostics,
    input,
    cells,
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** `plan area indicator year value = numerator/denominator`, the year as a day where the value is of the year so far. */
export function valueLine({ plan, indicator, area, year, asOf, reading, parts }: Measurement): string {
  const of = parts ? ` = ${toDecimal(parts.numerator)}/${toDecimal(parts.denominator)}` : '';
  return `${plan} ${area ?? '*'} ${indicator} ${asOf ?? year} ${readingText(reading)}${of}`;
}

function readingText(reading: Reading): string {
  switch (reading.kind) {
    case 'number':
      return toDecimal(reading.value);
    case 'range':
      return `${reading.low ? `≥${toDecimal(reading.low.value)}` : ''}${reading.high ? `≤${toDecimal(reading.high.value)}` : ''}`;
    case 'answer':
      return reading.answer;
    case 'faulty':
      return reading.code;
    default:
      return reading.kind;
  }
}

export function faultLine({ code, place }: Diagnostic): string {
  return `${code}@${place?.line ?? '-'}:${place?.column ?? '-'}`;
}
