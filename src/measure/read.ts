import { diagnostic } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import type { Plan } from '../plan/plan.js';
import { fold } from '../quantity/fold.js';
import type { MeasurementSet } from './collect.js';
import { decodeUtf8 } from './decode.js';
import { isHeader, readHeader } from './header.js';
import type { PlanNames } from './names.js';
import { RowReader } from './row.js';
import { readDelimited } from './rows.js';

/** So many rows may stand above the header. */
const HEADER_WITHIN = 30;

export interface ReadOptions {
  readonly names: PlanNames;
  readonly plan: Plan | null;
  readonly percentScale: 'percent' | 'fraction' | null;
  readonly log: DiagnosticLog;
  readonly set: MeasurementSet;
}

/** What was read of one input; `rows` counts the rows under the header that hold anything. */
export interface ReadInput {
  readonly file: string;
  readonly encoding: string;
  readonly rows: number;
}

/** Reads the measurements of one delimited text into the set; every fault is a diagnostic, and the rest is still read. */
export async function readTable(file: string, bytes: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<ReadInput> {
  const { log, set } = options;
  const table = new TableReader(file, options, (m) => set.add(m, log));
  const decoded = decodeUtf8(bytes);
  const fault = await readDelimited(decoded.chunks, ',', (cells, line) => table.row(cells, line));
  if (decoded.faultAt() !== null) {
    log.add(diagnostic('PC201', { file }, { encoding: 'utf-8', offset: decoded.faultAt() ?? 0 }));
  } else if (fault) log.add(diagnostic('PC203', { file, line: fault.line }, { detail: fault.detail }));
  else table.finish();
  return { file, encoding: 'utf-8', rows: table.rows };
}

/** Finds the header, then hands each row below it to the RowReader that the header asks for. */
class TableReader {
  rows = 0;
  #seen = 0;
  #reader: RowReader | null = null;
  #refused = false;
  #empty = true;

  constructor(
    private readonly file: string,
    private readonly options: ReadOptions,
    private readonly onMeasurement: (m: NonNullable<ReturnType<RowReader['read']>>) => void,
  ) {}

  row(cells: readonly string[], line: number): void {
    if (this.#refused) return;
    if (!this.#reader) {
      this.#lookForHeader(cells, line);
      return;
    }
    if (cells.some((cell) => fold(cell) !== '')) this.rows += 1;
    const measurement = this.#reader.read(cells, line);
    if (measurement) this.onMeasurement(measurement);
  }

  #lookForHeader(cells: readonly string[], line: number): void {
    if (cells.every((cell) => fold(cell) === '')) return;
    this.#empty = false;
    this.#seen += 1;
    if (this.#seen > HEADER_WITHIN) {
      this.#refuse('no-header');
      return;
    }
    if (!isHeader(cells)) return;
    const { columns, diagnostics } = readHeader(cells, { file: this.file, line });
    this.options.log.addAll(diagnostics);
    if (columns) this.#reader = new RowReader(this.file, columns, this.options);
    else this.#refused = true;
  }

  #refuse(problem: 'empty' | 'no-header'): void {
    this.#refused = true;
    this.options.log.add(diagnostic('PC202', { file: this.file }, { problem }));
  }

  /** Says what the table lacked, once all of it has been seen. */
  finish(): void {
    if (this.#refused) return;
    if (!this.#reader) this.#refuse(this.#empty ? 'empty' : 'no-header');
    else if (this.rows === 0) this.options.log.add(diagnostic('PC202', { file: this.file }, { problem: 'no-rows' }));
  }
}
