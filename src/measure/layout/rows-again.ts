import type { Measurement } from '../measurement.js';
import type { Blanks } from './blank-areas.js';
import type { Dittos } from './ditto.js';
import type { RowReader } from './row.js';
import type { TableRow } from './row-cells.js';
import type { Sections } from './sections.js';
import type { Surroundings } from './surroundings.js';
import type { Told } from './told.js';

/** What a row came to, and what it was read under. */
interface KnownRow {
  readonly measurements: readonly Measurement[];
  readonly open: Surroundings['open'];
  readonly blanks: Blanks | null;
  readonly turns: number;
  /** The row that came behind it last time, and most likely comes again. */
  next: KnownRow | null;
  readonly cells: readonly string[];
}

/** What the rows of a table are read by. */
interface TableParts {
  readonly around: Surroundings;
  readonly reader: RowReader;
  readonly sections: Sections;
  readonly dittos: Dittos;
  readonly told: Told;
}

/**
 * Rows of the very cells of rows before them, which say the same again: each whose reading said nothing else, and rests on no
 * single row above it, need not be read. What it leaves behind for the rows below it is made up for before one of them is read.
 */
export class RowsAgain {
  readonly #known = new Map<readonly string[], KnownRow>();
  /** The cells of rows that come again further down. */
  #coming: ReadonlySet<readonly string[]> = new Set();
  /** The last row, where it was not read, and its line. */
  #last: KnownRow | null = null;
  #lastLine = 0;
  /** The row above is one that rests on no other; what follows another may end what that began. */
  #mayFollow = false;

  constructor(private readonly parts: TableParts) {}

  /** Looks at rows that are to be read for what comes again among them. */
  foresee(rows: readonly TableRow[]): void {
    this.#coming = new Set(rows.filter(({ isAgain }) => isAgain).map(({ cells }) => cells));
  }

  /** Tells again what a row of these cells came to; false where it is to be read. */
  take(cells: readonly string[], line: number): boolean {
    const { around, reader, sections, told } = this.parts;
    const { table, open } = around;
    const known = this.#mayFollow ? this.#knownOf(cells) : undefined;
    if (!known || known.open !== open || isTurned(known) || table.notes.length > 0) return false;
    sections.pass();
    reader.pass();
    if (this.#last) this.#last.next = known;
    this.#last = known;
    this.#lastLine = line;
    for (const measurement of known.measurements) told.tellAgain(measurement, line);
    return true;
  }

  #knownOf(cells: readonly string[]): KnownRow | undefined {
    const next = this.#last?.next;
    return next?.cells === cells ? next : this.#known.get(cells);
  }

  /** To be called before a row is read. */
  open(): void {
    if (this.#last) this.parts.reader.resume({ cells: this.#last.cells, line: this.#lastLine });
    this.#last = null;
    this.parts.reader.isSettled = false;
    this.parts.told.open();
  }

  /** To be called after a row was read. */
  close(row: TableRow): void {
    const { around, reader, dittos, told } = this.parts;
    this.#mayFollow = reader.isSettled && told.isSilent;
    const comesAgain = row.isAgain === true || this.#coming.has(row.cells);
    if (!this.#mayFollow || !comesAgain || row.written || dittos.isIn(row)) return;
    const { blanks } = reader;
    const turns = blanks?.turns ?? 0;
    const { cells } = row;
    const { open } = around;
    this.#known.set(cells, { cells, measurements: told.ofRow, open, blanks, turns, next: null });
  }
}

/** Rows since have changed what blanks mean. */
function isTurned({ blanks, turns }: KnownRow): boolean {
  return blanks !== null && blanks.turns !== turns;
}
