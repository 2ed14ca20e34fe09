import type { CellText, Merge, Sheet, SheetRow } from '../sheet.js';
import { type Budget, corrupt, WorkbookError } from './budget.js';
import { isEmpty, RowDraft } from './row-draft.js';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Takes a sheet's cells and keeps them within the limits: what is empty costs nothing. */
export class SheetBuilder {
  readonly #budget: Budget;
  readonly #name: string;
  readonly #rows: RowDraft[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenColumns: Uint8Array;
  #row: RowDraft | null = null;
  /** Once a row has come after a later one: all of them by their numbers. */
  #byLine: Map<number, RowDraft> | null = null;

  constructor(name: string, budget: Budget) {
    this.#name = name;
    this.#budget = budget;
    this.#hiddenColumns = new Uint8Array(budget.limits.columns);
  }

  /** Rows may come in any order, and again. */
  startRow(line: number, hidden: boolean): void {
    if (!(line >= 1 && line <= MAX_ROWS)) throw corrupt(`${this.#name}: there is no row ${line}`);
    const last = this.#rows.at(-1);
    if (last && line <= last.line) this.#byLine ??= new Map(this.#rows.map((row) => [row.line, row]));
    this.#row = this.#byLine?.get(line) ?? new RowDraft(line);
    this.#row.hidden ||= hidden;
  }

  cell(column: number, cell: CellText): void {
    const row = this.#row;
    if (row === null || isEmpty(cell)) return;
    this.#checkPlace(row, column);
    this.#budget.text(cell.text.length + (cell.footnote?.length ?? 0) + (cell.struck?.length ?? 0));
    this.#budget.cells(Math.max(0, column + 1 - row.cells.length));
    if (row.cells.length === 0) this.#add(row);
    row.put(column, cell);
  }

  /** Only rows that hold something are kept. */
  #add(row: RowDraft): void {
    this.#rows.push(row);
    this.#byLine?.set(row.line, row);
  }

  merge(range: Merge): void {
    const { top, left, bottom, right } = range;
    if (
      !(top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < MAX_ROWS && right < MAX_COLUMNS)
    ) {
      throw corrupt(`${this.#name}: a merged range is no range`);
    }
    this.#budget.cells(1);
    if (top !== bottom || left !== right) this.#merges.push(range);
  }

  /** Both ends included. */
  hideColumns(from: number, to: number): void {
    this.#budget.cells(1);
    this.#hiddenColumns.fill(1, from, to + 1);
  }

  finish(hidden: boolean): Sheet {
    const merges = this.#merges.sort((a, b) => a.top - b.top || a.left - b.left);
    if (this.#byLine) this.#rows.sort((a, b) => a.line - b.line);
    setCoveredAside(this.#rows, within(merges, this.#budget.limits.columns), this.#name);
    const rows = this.#rows.map((row) => row.finish()).filter((row) => row.cells.length > 0 || row.covered);
    return {
      name: this.#name,
      hidden,
      rows,
      merges,
      hiddenRows: rows.filter((row) => row.hidden).length,
      hiddenColumns: this.#countHiddenColumns(rows),
    };
  }

  #checkPlace(row: RowDraft, column: number): void {
    if (column < this.#budget.limits.columns) return;
    throw new WorkbookError(
      'too-large',
      `${this.#name}: row ${row.line} holds something beyond column ${this.#budget.limits.columns}`,
    );
  }

  #countHiddenColumns(rows: readonly SheetRow[]): number {
    const used = this.#hiddenColumns.slice();
    for (const row of rows) {
      for (const [column, text] of row.cells.entries())
        if (text !== '' && used[column] === 1) used[column] = 2;
    }
    return used.filter((mark) => mark === 2).length;
  }
}

/** Further right nothing can stand that a range could cover, and few ranges stand side by side. */
function within(merges: readonly Merge[], columns: number): Merge[] {
  return merges.filter((merge) => merge.left < columns);
}

/** A merged range shows its top left cell alone; what other cells under it still hold, nobody who looks at the sheet sees. */
function setCoveredAside(rows: readonly RowDraft[], merges: readonly Merge[], sheet: string): void {
  let active: Merge[] = [];
  let next = 0;
  for (const row of rows) {
    const at = row.line - 1;
    active = active.filter((merge) => merge.bottom >= at);
    for (let merge = merges[next]; merge !== undefined && merge.top <= at; merge = merges[++next]) {
      if (merge.bottom < at || active.some((other) => same(other, merge))) continue;
      // Excel calls such a file damaged.
      if (active.some((other) => overlap(other, merge))) throw corrupt(`${sheet}: merged ranges overlap`);
      active.push(merge);
    }
    for (const merge of active) row.cover(merge.top === at ? merge.left + 1 : merge.left, merge.right);
  }
}

function same(a: Merge, b: Merge): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function overlap(a: Merge, b: Merge): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
