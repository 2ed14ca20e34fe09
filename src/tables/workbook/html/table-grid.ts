import type { CellText, Merge } from '../../sheet.js';
import { tooLarge } from '../budget.js';
import { isEmpty } from '../row-draft.js';

/** A row of the sheet that a page becomes. */
export interface PageRow {
  readonly cells: { readonly column: number; readonly cell: CellText }[];
  readonly hidden: boolean;
  /** The columns of cells that take up no place, so that a browser shows those behind them further to the front. */
  readonly leftOut: number[];
  /** Those of tables within the row's cells come after it. */
  readonly inner: (PageRow | Gap)[];
  /** Known when all rows are. */
  line: number;
}

/** A blank row, which parts what does not belong together. */
export const GAP = null;
export type Gap = typeof GAP;

interface Span {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
}

/** Stands for what is drawn in a cell, or seen elsewhere, lest what stands beside it be taken for all there is. */
export const UNKNOWN = '\ufffd';

/** HTML allows no cell to be wider. */
const MOST_COLUMNS = 1000;
const MOST_ROWS = 65_534;

/** Gives the cells of a table their columns: what spans columns or rows takes up those places. */
export class TableGrid {
  readonly rows: PageRow[] = [];
  readonly #spans: Span[] = [];
  /** For how many more rows each column is taken, by cells of earlier rows. */
  #taken: number[] = [];
  /** The same by cells of the row that is read just now. */
  #spanning: number[] = [];
  #column = 0;
  /** So many spans, from the first on, are of groups that have ended. */
  #grouped = 0;
  row: PageRow | null = null;
  /** Marks the columns that the table leaves out itself. */
  #leftOut: Uint8Array | null = null;

  /** With so many columns at most. */
  constructor(private readonly most: number) {}

  startRow(hidden: boolean): PageRow {
    this.row = { cells: [], hidden, leftOut: [], inner: [], line: 0 };
    this.rows.push(this.row);
    this.#column = 0;
    return this.row;
  }

  endRow(): void {
    if (this.row === null) return;
    const length = Math.max(this.#taken.length, this.#spanning.length);
    const taken: number[] = [];
    for (let at = 0; at < length; at++) {
      const rows = Math.max((this.#taken[at] ?? 0) - 1, this.#spanning[at] ?? 0);
      if (rows > 0) taken[at] = rows;
    }
    this.#taken = taken;
    this.#spanning = [];
    this.row = null;
  }

  /** A `thead`, `tbody` or `tfoot` ends, and whatever spans its rows with it. */
  endGroup(): void {
    this.#taken = [];
    const { length } = this.rows;
    for (const span of this.#spans.slice(this.#grouped)) span.rows = Math.min(span.rows, length - span.row);
    this.#grouped = this.#spans.length;
  }

  /** Takes up the next free place of the row for a cell, and gives its column. */
  place(attributes: Readonly<Record<string, string>>): number {
    while (this.#taken[this.#column]) this.#column += 1;
    const column = this.#column;
    if (column >= this.most) throw tooLarge('columns', this.most);
    const end = Math.min(column + spanOf(attributes.colspan, MOST_COLUMNS), this.most);
    do this.#column += 1;
    while (this.#column < end && !this.#taken[this.#column]);
    const columns = this.#column - column;
    // 0 says: down to the last row
    const rows = attributes.rowspan?.trim() === '0' ? MOST_ROWS : spanOf(attributes.rowspan, MOST_ROWS);
    if (rows > 1) for (let at = column; at < this.#column; at++) this.#spanning[at] = rows - 1;
    if (rows > 1 || columns > 1) this.#spans.push({ row: this.rows.length - 1, column, rows, columns });
    return column;
  }

  put(column: number, cell: CellText): void {
    if (!isEmpty(cell)) this.row?.cells.push({ column, cell });
  }

  /** Leaves out whole columns, both ends included. */
  leaveOut(from: number, to: number): void {
    this.#leftOut ??= new Uint8Array(this.most);
    this.#leftOut.fill(1, from, to + 1);
  }

  /** Makes unknown, once all rows are there, what is seen in another column than the first cell of the column that it is written in. */
  settle(): void {
    if (this.rows.every(({ leftOut }) => leftOut.length === 0)) return;
    const first = new Map<number, number>();
    for (const { cells, leftOut, hidden } of this.rows) {
      const left = leftOut.filter((column) => this.#leftOut?.[column] !== 1);
      let passed = 0;
      for (const [i, { column, cell }] of cells.entries()) {
        while ((left[passed] ?? Number.POSITIVE_INFINITY) < column) passed += 1;
        if (hidden || left[passed] === column) continue;
        const known = first.get(column) ?? passed;
        first.set(column, known);
        if (known !== passed) cells[i] = { column, cell: { ...cell, text: cell.text + UNKNOWN } };
      }
    }
  }

  /** The merged cells as places of the sheet, once the rows know their lines. */
  *merges(): Generator<Merge> {
    const lines = this.rows.map(({ line }) => line);
    for (const { row, column, rows, columns } of this.#spans) {
      const last = Math.min(row + rows, lines.length) - 1;
      const [top = 1, bottom = top] = [lines[row], lines[last]];
      // rows of an inner table may stand between, and nothing lies over them
      const isWhole = bottom - top === last - row;
      yield { top: top - 1, left: column, bottom: (isWhole ? bottom : top) - 1, right: column + columns - 1 };
    }
  }
}

function spanOf(written: string | undefined, most: number): number {
  const count = Number.parseInt(written ?? '1', 10);
  return count > 1 ? Math.min(count, most) : 1;
}
