import type { CellText, Merge } from '../sheet.js';
import type { Budget } from './budget.js';
import { COST_OF_CONDITION, type Conditional, conditioned, mayMislead } from './format/condition.js';
import type { RowDraft } from './row-draft.js';

/** A range of cells that look otherwise under a condition. */
interface Conditioned {
  readonly range: Merge;
  /** Those that may mislead who looks at the cells. */
  readonly looks: readonly Conditional[];
}

/** What it costs that a range lies over a row, in cells. */
const COST_OF_RANGE = 1 / 16;

/** The conditions of a sheet under which its cells look otherwise, row by row from the top. */
export class Conditions {
  readonly #all: Conditioned[] = [];
  readonly #budget: Budget;
  #open: Conditioned[] = [];
  #next = 0;
  date1904 = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  add(ranges: readonly Merge[], all: readonly Conditional[]): void {
    const looks = all.filter(({ look }) => mayMislead(look));
    this.#budget.cells(ranges.length + all.length);
    for (const range of ranges) this.#all.push({ range, looks });
  }

  /** No more of them come. */
  settle(): void {
    this.#all.sort((a, b) => a.range.top - b.range.top);
  }

  /** Has the cells of a row look as the conditions over it may want; `isBacked` where something lies under all cells. */
  dress(row: RowDraft, isBacked: boolean): void {
    const open = this.#over(row.line - 1);
    row.reveal(
      (column) => isBacked || open.some(({ range }) => range.left <= column && range.right >= column),
    );
    for (const { range, looks } of open) {
      const right = Math.min(range.right, row.cells.length - 1);
      const looked = Math.max(0, right - range.left + 1) * looks.length;
      this.#budget.cells(COST_OF_RANGE + COST_OF_CONDITION * looked);
      for (let column = range.left; looks.length > 0 && column <= right; column++)
        row.change(column, (cell) => this.#looked(cell, looks));
    }
  }

  #looked(cell: CellText, looks: readonly Conditional[]): CellText {
    return looks.reduce((seen, one) => conditioned(seen, one, this.date1904), cell);
  }

  #over(row: number): readonly Conditioned[] {
    const next = this.#all[this.#next];
    if (this.#open.length === 0 && (next === undefined || next.range.top > row)) return this.#open;
    this.#open = this.#open.filter(({ range }) => range.bottom >= row);
    for (let one = next; one !== undefined && one.range.top <= row; one = this.#all[++this.#next])
      if (one.range.bottom >= row) this.#open.push(one);
    return this.#open;
  }
}
