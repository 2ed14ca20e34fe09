import { filledCells } from './blank.js';

/** So many lines and letters are enough for a title. */
const LINES = 8;
const LETTERS = 500;

/** What the first lines of an input say, for when its tables say nothing. */
export class Opening {
  #lines = 0;
  #text = '';

  add(cells: readonly string[]): void {
    if (this.#lines >= LINES || this.#text.length >= LETTERS) return;
    this.#lines += 1;
    this.#text = `${this.#text} ${filledCells(cells).join(' ')}`.slice(0, LETTERS).trimStart();
  }

  get text(): string {
    return this.#text;
  }
}
