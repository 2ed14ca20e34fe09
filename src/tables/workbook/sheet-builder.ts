import type { Steps } from '../pause.js';
import type { CellText, Merge, Sheet, SheetRow } from '../sheet.js';
import { type Budget, corrupt, tooLarge } from './budget.js';
import { cellAddress } from './cell-reference.js';
import { saidOfAll } from './comment.js';
import { Conditions } from './conditions.js';
import { OpenMerges } from './open-merges.js';
import { isEmpty, RowDraft } from './row-draft.js';

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** What it costs to read what stands beside the cells, which may say whose all of them are. */
const COST_OF_BESIDE = 40;

/** What it costs to keep what lies under a merged cell, in cells beyond its own. */
const COST_OF_COVERED = 3;

/** Takes a sheet's cells and keeps them within the limits: what is empty costs nothing. */
export class SheetBuilder {
  readonly #budget: Budget;
  readonly #name: string;
  readonly #rows: RowDraft[] = [];
  readonly #merges: Merge[] = [];
  readonly #hiddenColumns: Uint8Array;
  readonly #comments = new Map<number, Map<number, string>>();
  readonly #beside: string[] = [];
  /** Under which its cells look otherwise. */
  readonly conditions: Conditions;
  /** Its cells come with their looks, which no condition changes. */
  isPainted = false;
  /** Tables or a picture may lie under its cells. */
  isBacked = false;
  #row: RowDraft | null = null;
  /** Once a row has come after a later one: all of them by their numbers. */
  #byLine: Map<number, RowDraft> | null = null;

  constructor(name: string, budget: Budget) {
    this.#name = name;
    this.#budget = budget;
    this.conditions = new Conditions(budget);
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
    if (row !== null && cell.comment) this.comment(row.line, column, cell.comment);
    if (row === null || isEmpty(cell)) return;
    this.#checkPlace(row, column);
    this.#budget.text(cell.text.length + (cell.footnote?.length ?? 0) + (cell.struck?.length ?? 0));
    this.#budget.cells(Math.max(0, column + 1 - row.cells.length));
    if (row.cells.length === 0) this.#add(row);
    row.put(column, cell);
  }

  /** What is noted on a cell: rows count from 1, columns from 0. */
  comment(line: number, column: number, text: string): void {
    if (text === '' || column >= this.#budget.limits.columns) return;
    this.#budget.text(text.length);
    this.#budget.cells(1);
    const row = this.#comments.get(line) ?? new Map<number, string>();
    this.#comments.set(line, row.set(column, text));
    this.beside(saidOfAll(text));
  }

  /** What is printed on each page, lies over the cells, or is noted on one of them and said of all. */
  beside(texts: readonly string[]): void {
    for (const text of texts) {
      this.#budget.text(text.length);
      this.#budget.cells(COST_OF_BESIDE);
      this.#beside.push(text);
    }
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

  /** The same of columns that are seen though all others are hidden. */
  showColumns(from: number, to: number): void {
    this.#budget.cells(1);
    this.#hiddenColumns.fill(0, from, to + 1);
  }

  /** A step for each row. */
  *finish(hidden: boolean): Steps<Sheet> {
    const merges = distinct(this.#merges);
    if (this.#byLine) this.#rows.sort((a, b) => a.line - b.line);
    yield* this.#setCoveredAside(merges);
    this.conditions.settle();
    const rows: SheetRow[] = [];
    for (const draft of this.#rows) {
      this.conditions.dress(draft, this.isBacked);
      const row = draft.finish();
      if (row.cells.length > 0 || row.covered) rows.push(this.#commented(row));
      yield;
    }
    for (const row of this.#comments.values()) this.beside([...row.values()]);
    const beside = this.#beside;
    return {
      name: this.#name,
      hidden,
      rows,
      merges,
      ...(beside.length > 0 && { beside }),
      ...(this.isPainted && { isPainted: true }),
      hiddenRows: rows.filter((row) => row.hidden).length,
      hiddenColumns: yield* this.#countHiddenColumns(rows),
    };
  }

  #commented(row: SheetRow): SheetRow {
    const comments = this.#comments.get(row.line);
    this.#comments.delete(row.line);
    return comments ? { ...row, comments } : row;
  }

  /**
   * A merged range shows its top left cell alone; what other cells under it still hold, nobody who looks at the sheet sees.
   * What it shows counts in each of its rows that hold something, since it is read there.
   */
  *#setCoveredAside(merges: readonly Merge[]): Steps<void> {
    const { columns } = this.#budget.limits;
    const open = new OpenMerges<ShownMerge>();
    const shown = new ShownTexts();
    let next = 0;
    for (const row of this.#rows) {
      const at = row.line - 1;
      for (const closed of open.close(at)) shown.add(closed, -1);
      for (let merge = merges[next]; merge !== undefined && merge.top <= at; merge = merges[++next]) {
        if (merge.bottom < at || merge.left >= columns) continue;
        const one = { merge, length: merge.top === at ? (row.cells[merge.left]?.length ?? 0) : 0 };
        // Excel calls such a file damaged.
        if (!open.open(one)) throw corrupt(`${this.#name}: merged ranges overlap`);
        shown.add(one, 1);
      }
      this.#cover(row, open, shown);
      yield;
    }
  }

  #cover(row: RowDraft, open: OpenMerges<ShownMerge>, shown: ShownTexts): void {
    let beyond = shown.count;
    for (const { merge, length } of open.all) {
      if (merge.left >= row.cells.length) break;
      if (length > 0) beyond -= 1;
      const first = merge.top === row.line - 1 ? merge.left + 1 : merge.left;
      this.#budget.cells(COST_OF_COVERED * row.cover(first, merge.right));
    }
    this.#budget.cells(beyond);
    this.#budget.text(shown.characters);
  }

  #checkPlace(row: RowDraft, column: number): void {
    if (column < this.#budget.limits.columns) return;
    throw tooLarge(
      'columns',
      this.#budget.limits.columns,
      `${this.#name}!${cellAddress(row.line, column + 1)}`,
    );
  }

  *#countHiddenColumns(rows: readonly SheetRow[]): Steps<number> {
    const used = this.#hiddenColumns.slice();
    for (const row of rows) {
      for (const [column, text] of row.cells.entries())
        if (text !== '' && used[column] === 1) used[column] = 2;
      yield;
    }
    return used.filter((mark) => mark === 2).length;
  }
}

/** From the top down and from the left, each once. */
function distinct(merges: Merge[]): Merge[] {
  const sorted = merges.sort(
    (a, b) => a.top - b.top || a.left - b.left || a.bottom - b.bottom || a.right - b.right,
  );
  return sorted.filter((merge, i) => !isSame(merge, sorted[i - 1]));
}

function isSame(a: Merge, b: Merge | undefined): boolean {
  return (
    b !== undefined && a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right
  );
}

/** A merged range, and how much text it shows. */
interface ShownMerge {
  readonly merge: Merge;
  readonly length: number;
}

/** The texts that stand in merged cells over a row, as if they stood in each. */
class ShownTexts {
  count = 0;
  characters = 0;

  add({ length }: ShownMerge, times: 1 | -1): void {
    if (length > 0) this.count += times;
    this.characters += times * length;
  }
}
