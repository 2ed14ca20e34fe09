import type { Merge } from '../sheet.js';
import type { ParagraphText } from './docx-text.js';

export interface WordCell {
  readonly paragraphs: ParagraphText;
  readonly span: number;
  /** Down a column; across, a cell is one with a span. */
  readonly merge: 'begins' | 'goes-on' | null;
}

interface OpenMerge {
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells of a table that may go on in the next row, by their first columns. */
export class OpenMerges {
  readonly #open = new Map<number, OpenMerge>();
  /** Cells of deleted rows that go on in those which are left. */
  readonly #left = new Map<number, WordCell>();

  constructor(private readonly onMerge: (merge: Merge) => void) {}

  /** Puts a cell into a row and gives it back, with the text of its beginning where that was in a deleted row. */
  put(cell: WordCell, column: number, row: number): WordCell {
    const begun = this.#left.get(column);
    this.#left.delete(column);
    if (cell.merge !== 'goes-on' || !begun) {
      this.#merge(cell, column, row);
      return cell;
    }
    this.#merge({ ...cell, merge: 'begins' }, column, row);
    return { ...cell, paragraphs: begun.paragraphs };
  }

  /** A cell of a deleted row: what begins there takes its text along, and what is only passed goes on. */
  leave(cell: WordCell, column: number): void {
    if (cell.merge === 'goes-on') return;
    this.#close(column);
    this.#left.delete(column);
    if (cell.merge === 'begins') this.#left.set(column, cell);
  }

  closeAll(): void {
    for (const column of [...this.#open.keys()]) this.#close(column);
  }

  /** What begins here ends above; what spans columns alone is merged at once. */
  #merge({ merge, span }: WordCell, column: number, row: number): void {
    const above = this.#open.get(column);
    if (merge === 'goes-on' && above?.bottom === row - 1) {
      above.bottom = row;
      return;
    }
    this.#close(column);
    const one = { top: row, bottom: row, left: column, right: column + span - 1 };
    if (merge === null) this.onMerge(one);
    else this.#open.set(column, one);
  }

  #close(column: number): void {
    const above = this.#open.get(column);
    this.#open.delete(column);
    if (above) this.onMerge(above);
  }
}
