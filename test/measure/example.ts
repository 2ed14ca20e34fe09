import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { DiagnosticLog } from '../../src/diagnostic/log.js';
import { loadPlans } from '../../src/index.js';
import { PlanNames } from '../../src/measure/facts/names.js';
import type { Measurement, Reading } from '../../src/measure/measurement.js';
import { DEFAULT_LIMITS, type ReadInput, type ReadOptions, readInput } from '../../src/measure/read.js';
import { toDecimal } from '../../src/quantity/format.js';

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
}

export interface ExampleOptions {
  readonly plan?: string;
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
  const log = new DiagnosticLog();
  const options: ReadOptions = {
    names: NAMES,
    plan: plans.find((plan) => plan.id === settings.plan) ?? null,
    percentScale: settings.percentScale ?? null,
    log,
    onMeasurement: (measurement) => measurements.push(measurement),
    encoding: settings.encoding ?? null,
    delimiter: settings.delimiter ?? null,
    sheets: null,
    limits: DEFAULT_LIMITS,
  };
  const input = await readInput({ file: 'x.csv', head: bytes, whole: true, bytes: once(bytes) }, options);
  const diagnostics = log.list();
  return {
    values: measurements.map(valueLine),
    faults: diagnostics.filter((d) => d.severity !== 'note').map(faultLine),
    measurements,
    diagnostics,
    input,
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function valueLine({ plan, indicator, area, year, reading, parts }: Measurement): string {
  const of = parts ? ` = ${toDecimal(parts.numerator)}/${toDecimal(parts.denominator)}` : '';
  return `${plan} ${area ?? '*'} ${indicator} ${year} ${readingText(reading)}${of}`;
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
