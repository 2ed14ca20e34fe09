import type { OnRow, RowLimits } from './rows.js';

/** A row has more cells than any table of measurements. */
export class TooManyColumns extends Error {
  readonly code = 'TOO_MANY_COLUMNS';
}

/** The most bytes that UTF-8 takes for one of UTF-16's units. */
const BYTES_A_UNIT = 3;

/**
 * Splits delimited text into rows as long as there is no quote in it, which takes a tenth of csv-parse's time and gives
 * the same rows. Whatever else a line can hold is left to csv-parse.
 */
export class PlainRows {
  /** The 1-based line that the next row starts on. */
  line = 1;
  #held = '';
  readonly #longest: number;

  constructor(
    private readonly delimiter: string,
    private readonly limits: RowLimits,
    private readonly onRow: OnRow,
  ) {
    this.#longest = limits.rowLength / BYTES_A_UNIT;
  }

  /**
   * Hands on the rows of a piece of text and keeps the beginning of one that goes on. Gives the text back from the first
   * line on that holds a quote or is very long; null where there is none.
   */
  take(piece: string): string | null {
    const text = this.#held + piece;
    const quote = text.indexOf('"');
    let start = 0;
    let lineFeed = -1;
    let carriageReturn = -1;
    for (;;) {
      if (lineFeed < start) lineFeed = orEnd(text.indexOf('\n', start), text);
      if (carriageReturn < start) carriageReturn = orEnd(text.indexOf('\r', start), text);
      const end = Math.min(lineFeed, carriageReturn);
      if ((quote >= start && quote < end) || end - start > this.#longest) return text.slice(start);
      // a line feed may follow in the next piece
      if (end >= text.length - (end === carriageReturn ? 1 : 0)) break;
      this.#split(text, start, end);
      start = end + (lineFeed === end + 1 && end === carriageReturn ? 2 : 1);
    }
    this.#held = text.slice(start);
    return null;
  }

  /** To be called after the last piece: the last line may end without a line break. */
  finish(): void {
    const rest = this.#held.endsWith('\r') ? this.#held.slice(0, -1) : this.#held;
    if (this.#held !== '') this.#split(rest, 0, rest.length);
  }

  #split(text: string, start: number, end: number): void {
    const cells: string[] = [];
    let from = start;
    for (;;) {
      const at = text.indexOf(this.delimiter, from);
      if (at < 0 || at >= end) break;
      cells.push(text.slice(from, at));
      from = at + this.delimiter.length;
    }
    cells.push(text.slice(from, end));
    if (cells.length > this.limits.columns) throw new TooManyColumns();
    this.onRow(cells, this.line);
    this.line += 1;
  }
}

function orEnd(found: number, text: string): number {
  return found < 0 ? text.length : found;
}
