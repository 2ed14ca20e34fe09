import type { CellFault, CellText, Merge, Sheet, SheetRow } from '../sheet.js';
import { type Budget, corrupt, WorkbookError } from './budget.js';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

interface Draft {
  readonly line: number;
  readonly cells: string[];
  readonly hidden: boolean;
  faults: Map<number, CellFault> | null;
}

/** Takes a sheet's cells in reading order and keeps them within the limits: what is empty costs nothing. */
export class SheetBuilder {
  readonly #budget: Budget;
  readonly #name: string;
  readonly #rows: Draft[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenColumns: Uint8Array;
  #line = 0;
  #row: Draft | null = null;

  constructor(name: string, budget: Budget) {
    this.#name = name;
    this.#budget = budget;
    this.#hiddenColumns = new Uint8Array(budget.limits.columns);
  }

  /** Rows come in order, as every writer writes them; a row met again would hide what it held before. */
  startRow(line: number, hidden: boolean): void {
    if (!(line > this.#line && line <= MAX_ROWS))
      throw corrupt(`${this.#name}: row ${line} follows row ${this.#line}`);
    this.#line = line;
    this.#row = { line, cells: [], hidden, faults: null };
  }

  cell(column: number, { text, fault }: CellText): void {
    const row = this.#row;
    if (row === null || (text === '' && fault === undefined)) return;
    this.#checkPlace(row, column);
    this.#budget.text(text.length);
    this.#budget.cells(column + 1 - row.cells.length);
    while (row.cells.length < column) row.cells.push('');
    row.cells.push(text);
    if (fault !== undefined) {
      row.faults ??= new Map();
      row.faults.set(column, fault);
    }
    if (this.#rows.at(-1) !== row) this.#rows.push(row);
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
    emptyCovered(this.#rows, within(merges, this.#budget.limits.columns), this.#name);
    const rows = this.#rows.map(trimmed).filter((row) => row.cells.length > 0);
    return {
      name: this.#name,
      hidden,
      rows,
      merges,
      hiddenRows: rows.filter((row) => row.hidden).length,
      hiddenColumns: this.#countHiddenColumns(rows),
    };
  }

  #checkPlace(row: Draft, column: number): void {
    const { columns } = this.#budget.limits;
    if (column < row.cells.length)
      throw corrupt(`${this.#name}: a cell of row ${row.line} stands twice or out of order`);
    if (column < columns) return;
    throw new WorkbookError(
      'too-large',
      `${this.#name}: row ${row.line} holds something beyond column ${columns}`,
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

function trimmed({ line, cells, hidden, faults }: Draft): SheetRow {
  while (cells.length > 0 && cells.at(-1) === '' && !faults?.has(cells.length - 1)) cells.pop();
  return faults === null || faults.size === 0 ? { line, cells, hidden } : { line, cells, hidden, faults };
}

/** Further right nothing can stand that a range could cover, and few ranges stand side by side. */
function within(merges: readonly Merge[], columns: number): Merge[] {
  return merges.filter((merge) => merge.left < columns);
}

/** A merged range shows its top left cell alone; what other cells under it still hold, nobody who looks at the sheet sees. */
function emptyCovered(rows: readonly Draft[], merges: readonly Merge[], sheet: string): void {
  let active: Merge[] = [];
  let next = 0;
  for (const row of rows) {
    const at = row.line - 1;
    active = active.filter((merge) => merge.bottom >= at);
    for (let merge = merges[next]; merge !== undefined && merge.top <= at; merge = merges[++next]) {
      if (merge.bottom < at) continue;
      // Excel calls such a file damaged.
      if (active.some((other) => overlap(other, merge))) throw corrupt(`${sheet}: merged ranges overlap`);
      active.push(merge);
    }
    for (const merge of active) emptyRange(row, merge, merge.top === at ? merge.left + 1 : merge.left);
  }
}

function overlap(a: Merge, b: Merge): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function emptyRange(row: Draft, merge: Merge, from: number): void {
  for (let column = from; column <= merge.right && column < row.cells.length; column++) {
    row.cells[column] = '';
    row.faults?.delete(column);
  }
}
