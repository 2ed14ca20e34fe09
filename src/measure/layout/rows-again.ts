import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { Measurement } from '../measurement.js';
import type { Dittos } from './ditto.js';
import type { RowReader } from './row.js';
import type { TableRow } from './row-cells.js';
import type { Sections } from './sections.js';
import type { Surroundings } from './surroundings.js';

/** What a row came to, and what it was read under. */
interface KnownRow {
  readonly measurements: readonly Measurement[];
  readonly open: Surroundings['open'];
  readonly turns: number;
}

/** What the rows of a table are read by. */
interface TableParts {
  readonly around: Surroundings;
  readonly reader: RowReader;
  readonly sections: Sections;
  readonly dittos: Dittos;
  readonly log: DiagnosticLog;
}

/**
 * Rows of the very cells of rows before them, which say the same again: each whose reading said nothing else, and rests on no
 * single row above it, need not be read. What it leaves behind for the rows below it is made up for before one of them is read.
 */
export class RowsAgain {
  readonly #known = new Map<readonly string[], KnownRow>();
  /** The last row that was not read. */
  #last: TableRow | null = null;
  /** The row above is one that rests on no other; what follows another may end what that began. */
  #mayFollow = false;
  /** What the row at hand came to, how much had been said before it, and what was said of its measurements elsewhere. */
  #told: Measurement[] = [];
  #said = 0;
  #saidElsewhere = 0;

  constructor(
    private readonly parts: TableParts,
    private readonly onAgain: (measurement: Measurement, line: number) => void,
  ) {}

  /** Tells again what a row of these cells came to; false where it is to be read. */
  take(cells: readonly string[], line: number): boolean {
    const { around, reader, sections } = this.parts;
    const known = this.#mayFollow ? this.#known.get(cells) : undefined;
    if (known?.open !== around.open || known.turns !== reader.turns || around.table.notes.length > 0)
      return false;
    sections.pass();
    reader.pass();
    this.#last = { cells, line };
    for (const measurement of known.measurements) this.onAgain(measurement, line);
    return true;
  }

  /** To be called before a row is read. */
  open(): void {
    if (this.#last) this.parts.reader.resume(this.#last);
    this.#last = null;
    this.#told = [];
    this.#said = this.parts.log.said;
    this.#saidElsewhere = 0;
  }

  /** To be told of each measurement of the row, and how much was said of it elsewhere. */
  told(measurement: Measurement, said: number): void {
    this.#told.push(measurement);
    this.#saidElsewhere += said;
  }

  /** To be called after a row was read. */
  close(row: TableRow): void {
    const { around, reader, dittos, log } = this.parts;
    this.#mayFollow = reader.isSettled && log.said === this.#said + this.#saidElsewhere;
    if (!this.#mayFollow || !row.isAgain || row.written || dittos.isIn(row)) return;
    this.#known.set(row.cells, { measurements: this.#told, open: around.open, turns: reader.turns });
  }
}
