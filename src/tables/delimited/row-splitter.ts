import type { QuotedRows } from './quoted-rows.js';
import type { OnRow, RowLimits, RowsFault } from './rows.js';

/** What reads lines with quotes in them. */
export type ParseQuoted = (text: string, delimiter: string, limits: RowLimits) => QuotedRows;

/**
 * Splits delimited text into rows, piece by piece. A line without a quote is split here, which takes a tenth of csv-parse's
 * time and gives the same row; lines with quotes are left to csv-parse.
 */
export class RowSplitter {
  /** The 1-based line that the next row starts on. */
  #line = 1;
  #held = '';
  /** In the text that is split just now: looked for once, however many lines have none. */
  #delimiterAt = -1;

  constructor(
    private readonly delimiter: string,
    private readonly limits: RowLimits,
    private readonly onRow: OnRow,
  ) {}

  /**
   * Hands on the rows of a piece of text, and keeps the beginning of one that goes on, unless it is the last piece. There
   * must be a `parseQuoted` once there has been a quote.
   */
  take(piece: string, isLast: boolean, parseQuoted: ParseQuoted | null): RowsFault | null {
    const text = this.#held + piece;
    const breaks = new LineBreaks(text, isLast);
    this.#held = '';
    this.#delimiterAt = -1;
    let quote = -1;
    let start = 0;
    while (start < text.length) {
      if (quote < start) quote = orEnd(text.indexOf('"', start), text);
      const end = breaks.endOf(start);
      if (quote >= end) {
        if (isTooLong(text, start, end, this.limits.rowLength)) return this.#fault(TOO_LONG);
        if (end === text.length && !isLast) break;
        const fault = this.#emit(this.#split(text, start, end));
        if (fault) return fault;
        start = breaks.after(end);
        continue;
      }
      const blockEnd = breaks.endOfBlock(start);
      if (blockEnd === start || !parseQuoted) break;
      const { rows, fault, open } = parseQuoted(text.slice(start, blockEnd), this.delimiter, this.limits);
      const first = this.#line;
      const faulty = this.#emitAll(rows);
      if (faulty) return faulty;
      if (open && !isLast) {
        start = breaks.afterLines(start, this.#line - first);
        break;
      }
      if (fault !== null) return this.#fault(fault);
      start = blockEnd;
    }
    this.#held = text.slice(start);
    // a row that has been quoted all over is at most twice as long as what is in it
    return this.#held.length > 2 * this.limits.rowLength ? this.#fault(TOO_LONG) : null;
  }

  #emitAll(rows: readonly string[][]): RowsFault | null {
    for (const row of rows) {
      const fault = this.#emit(row);
      if (fault) return fault;
      // only a cell with quotes around it holds any
      for (const cell of row) this.#line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
    return null;
  }

  #emit(cells: string[]): RowsFault | null {
    if (cells.length > this.limits.columns) return this.#fault(TOO_MANY);
    this.onRow(cells, this.#line);
    this.#line += 1;
    return null;
  }

  #fault(detail: string): RowsFault {
    return { line: this.#line, detail };
  }

  #split(text: string, start: number, end: number): string[] {
    const cells: string[] = [];
    let from = start;
    for (;;) {
      if (this.#delimiterAt < from) this.#delimiterAt = orEnd(text.indexOf(this.delimiter, from), text);
      if (this.#delimiterAt >= end) break;
      cells.push(text.slice(from, this.#delimiterAt));
      from = this.#delimiterAt + this.delimiter.length;
    }
    cells.push(text.slice(from, end));
    return cells;
  }
}

const TOO_MANY = 'TOO_MANY_COLUMNS';
const TOO_LONG = 'CSV_MAX_RECORD_SIZE';

/** More bytes of UTF-8 than a row may have; few lines are so long that they need be counted. */
function isTooLong(text: string, start: number, end: number, most: number): boolean {
  const units = end - start;
  return units > most || (units * 3 > most && new TextEncoder().encode(text.slice(start, end)).length > most);
}

/** Where the lines of a text end; asked for places further and further on. */
class LineBreaks {
  #lineFeed = -1;
  #carriageReturn = -1;

  constructor(
    private readonly text: string,
    private readonly isLast: boolean,
  ) {}

  /** The end of the line that holds `from`; the text's length where the line goes on in the next piece. */
  endOf(from: number): number {
    const { text } = this;
    if (this.#lineFeed < from) this.#lineFeed = orEnd(text.indexOf('\n', from), text);
    if (this.#carriageReturn < from) this.#carriageReturn = orEnd(text.indexOf('\r', from), text);
    const end = Math.min(this.#lineFeed, this.#carriageReturn);
    const mayGoOn = !this.isLast && end === text.length - 1 && end === this.#carriageReturn;
    return mayGoOn ? text.length : end; // a line feed may follow
  }

  /** Where the line after the one that ends here begins. */
  after(end: number): number {
    return end + (this.text.startsWith('\r\n', end) ? 2 : 1);
  }

  /** Where the line begins that comes so many lines after the one at `start`. */
  afterLines(start: number, count: number): number {
    const breaks = new LineBreaks(this.text, this.isLast);
    let from = start;
    for (let left = count; left > 0; left -= 1) from = breaks.after(breaks.endOf(from));
    return from;
  }

  /** The end of the whole lines from `start` on up to the last one with a quote; `start` where there are none yet. */
  endOfBlock(start: number): number {
    const last = this.text.lastIndexOf('"');
    const end = new LineBreaks(this.text, this.isLast).endOf(last);
    if (end < this.text.length) return this.after(end);
    if (this.isLast) return this.text.length;
    const before = Math.max(this.text.lastIndexOf('\n', last), this.text.lastIndexOf('\r', last)) + 1;
    return Math.max(start, before);
  }
}

function orEnd(found: number, text: string): number {
  return found < 0 ? text.length : found;
}
