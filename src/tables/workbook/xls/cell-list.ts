import { type CellText, type Paint, storedAndShown } from '../../sheet.js';
import { corrupt } from '../budget.js';
import { hasMarks } from '../row-draft.js';

/** Cells as they come, in parallel lists: a million objects would weigh more than what they say. */
export class CellList {
  readonly #places: number[] = [];
  readonly #texts: string[] = [];
  /** Those of which there is more to say than their text. */
  readonly #marked = new Map<number, CellText>();
  readonly #paints: (Paint | undefined)[] = [];
  /** Those that hold the number 0. */
  readonly #zeros: number[] = [];
  #sorted = true;

  get length(): number {
    return this.#places.length;
  }

  add(row: number, column: number, cell: CellText): void {
    const place = row * COLUMNS + column;
    this.#sorted &&= place > (this.#places.at(-1) ?? -1);
    this.#places.push(place);
    this.#texts.push('');
    this.#put(this.#places.length - 1, cell);
  }

  /** The last cell holds the number 0. */
  isZero(): void {
    this.#zeros.push(this.#places.length - 1);
  }

  /** Every zero is shown as an empty cell. */
  hideZeros(): void {
    for (const index of this.#zeros) this.#put(index, { text: storedAndShown('0', '') });
  }

  /** Gives the last cell, a formula's, the text that comes after it. */
  finishLast(cell: CellText): void {
    const last = this.#places.length - 1;
    if (this.#marked.get(last)?.fault !== 'formula-without-value')
      throw corrupt('a text belongs to no formula');
    this.#marked.delete(last);
    this.#put(last, cell);
  }

  #put(index: number, cell: CellText): void {
    this.#texts[index] = cell.text;
    if (hasMarks(cell)) this.#marked.set(index, cell);
    this.#paint(index, cell.paint);
  }

  #paint(index: number, paint: Paint | undefined): void {
    if (paint === undefined && this.#paints.length <= index) return;
    while (this.#paints.length < index) this.#paints.push(undefined);
    this.#paints[index] = paint;
  }

  /** Some writers put cells down as their program came to them, not in the order of the sheet. */
  *inOrder(): Generator<{ row: number; column: number; cell: CellText }> {
    const order = this.#sorted ? this.#places.keys() : this.#order();
    for (const index of order) {
      const place = this.#places[index] ?? 0;
      const column = place % COLUMNS;
      const paint = this.#paints[index];
      const cell = this.#marked.get(index) ?? { text: this.#texts[index] ?? '', ...(paint && { paint }) };
      yield { row: (place - column) / COLUMNS, column, cell };
    }
  }

  #order(): number[] {
    return [...this.#places.keys()].sort((a, b) => (this.#places[a] ?? 0) - (this.#places[b] ?? 0));
  }
}

const COLUMNS = 0x10000;
