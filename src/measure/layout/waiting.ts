/** So many rows may wait for what comes after them, and so many letters in them. */
const MOST_ROWS = 50_000;
const MOST_LETTERS = 1 << 25;

/** Counts what waits, so that a file needs no memory for all of its lines. */
export class Waiting {
  #rows = 0;
  #letters = 0;

  /** True where no more may wait. */
  add(cells: readonly string[]): boolean {
    this.#rows += 1;
    this.#letters += lettersIn(cells);
    return this.#rows >= MOST_ROWS || this.#letters >= MOST_LETTERS;
  }

  /** One that was added waits no more. */
  remove(cells: readonly string[]): void {
    this.#rows -= 1;
    this.#letters -= lettersIn(cells);
  }

  clear(): void {
    this.#rows = 0;
    this.#letters = 0;
  }
}

function lettersIn(cells: readonly string[]): number {
  let letters = 0;
  for (const cell of cells) letters += cell.length;
  return letters;
}
