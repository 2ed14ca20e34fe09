import {
  type Cell,
  type CellStyle,
  type ConditionalRule,
  colToLetter,
  type SheetChart,
  type WriteSheet,
} from 'hucre/xlsx';
import type { BookRow, BookSheet } from './book.js';
import { libraryCell, type SheetCell } from './cells.js';
import { heightOf, ON_PAPER } from './list-sheet.js';
import { ranked } from './looks.js';

/** A sheet of several blocks below each other, filled from the top. */
export class Page {
  readonly #rows: BookRow[] = [];
  readonly #merges: NonNullable<WriteSheet['merges']> = [];
  readonly #rules: ConditionalRule[] = [];
  readonly #charts: SheetChart[] = [];
  #row = 0;

  constructor(private readonly widths: readonly number[]) {}

  skip(): void {
    this.#row += 1;
  }

  /** One row; `spans` says how many columns each cell takes, one where it says nothing. */
  add(cells: readonly SheetCell[], style: CellStyle, spans: readonly number[] = []): void {
    let column = 0;
    const widths: number[] = [];
    const row: Partial<Cell>[] = [];
    for (const [i, cell] of cells.entries()) {
      const span = spans[i] ?? 1;
      for (let c = 0; c < span; c += 1) row.push(c === 0 ? libraryCell(cell, style) : { style });
      if (span > 1) this.#merge(column, span);
      widths.push(this.widths.slice(column, column + span).reduce((sum, width) => sum + width, 0));
      column += span;
    }
    const height = heightOf(cells, widths) * ((style.font?.size ?? 11) / 11);
    this.#rows.push({ number: this.#row, height, cells: row });
    this.#row += 1;
  }

  /** Conditional fills for the last so many rows of some columns. */
  mark(rows: number, from: number, columns: number, rules: (range: string) => ConditionalRule[]): void {
    if (rows === 0 || columns === 0) return;
    const [left, right] = [colToLetter(from), colToLetter(from + columns - 1)];
    this.#rules.push(...rules(`${left}${this.#row - rows + 1}:${right}${this.#row}`));
  }

  /** The number of the row that comes next, as formulas count them. */
  get next(): number {
    return this.#row + 1;
  }

  /** A chart below what is there, over so many rows and columns from the left. */
  chart(chart: Omit<SheetChart, 'anchor'>, rows: number, columns: number): void {
    const from = { row: this.#row, col: 0 };
    this.#charts.push({ ...chart, anchor: { from, to: { row: this.#row + rows, col: columns } } });
    this.#row += rows;
  }

  sheet(name: string, frozen: { rows?: number; columns?: number } = {}): BookSheet {
    return {
      name,
      columns: this.widths.map((width) => ({ width })),
      body: this.#rows,
      merges: this.#merges,
      conditionalRules: ranked(this.#rules),
      pageSetup: ON_PAPER,
      ...(this.#charts.length > 0 ? { charts: this.#charts } : {}),
      ...(frozen.rows || frozen.columns ? { freezePane: frozen } : {}),
    };
  }

  #merge(column: number, span: number): void {
    this.#merges.push({
      startRow: this.#row,
      endRow: this.#row,
      startCol: column,
      endCol: column + span - 1,
    });
  }
}
