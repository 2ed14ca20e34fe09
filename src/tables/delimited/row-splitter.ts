import { withOwnLetters } from '../../quantity/own-letters.js';
import type { Steps } from '../pause.js';
import { LineBreaks, orEnd } from './line-breaks.js';
import type { QuotedRows } from './quoted-rows.js';
import type { OnRow, RowLimits, RowsFault } from './rows.js';
import { closesWithin, isStray, LOOKED_AT, mayHoldRows, openQuote } from './stray-quote.js';

/** What reads lines with quotes in them. */
export type ParseQuoted = (text: string, delimiter: string, limits: RowLimits) => QuotedRows;

/** How far a piece of text has been read; `waits` where a row begins there that goes on in the next. */
interface Progress {
  readonly at: number;
  readonly waits: boolean;
}

/**
 * Splits delimited text into rows, piece by piece. A line without a quote is split here, which takes a tenth of csv-parse's
 * time and gives the same row; lines with quotes are left to csv-parse, but for those whose quote is stray.
 */
export class RowSplitter {
  /** The lines on which a stray quote stands. */
  readonly strayQuotes: number[] = [];
  /** The lines on which a quote opens that may be stray, or may hold two lines of a cell together as it was taken to. */
  readonly doubtfulQuotes: number[] = [];
  #line = 1;
  #held = '';
  /** In the text that is split just now: looked for once, however many lines have none. */
  #delimiterAt = -1;
  /** Of the rows so far. */
  readonly #widths = new Set<number>();
  /** Some line of that text is so long that no cell is to keep it in memory. */
  #isLong = false;
  /** Characters given to csv-parse at a time, whose rows are all there at once; more where no whole row is in so many. */
  #most = PIECE;

  constructor(
    private readonly delimiter: string,
    private readonly limits: RowLimits,
    private readonly onRow: OnRow,
  ) {}

  /** Whether the next piece begins with a row. */
  get isBetweenRows(): boolean {
    return this.#held === '';
  }

  /** The 1-based line that the next row starts on. */
  get line(): number {
    return this.#line;
  }

  /** So many rows of one line each come before the next piece, and have been handed on already. */
  pass(rows: number): void {
    this.#line += rows;
  }

  /**
   * Hands on the rows of a piece of text, a step for every few, and keeps the beginning of one that goes on, unless it is the last
   * piece. There must be a `parseQuoted` once there has been a quote.
   */
  *take(piece: string, isLast: boolean, parseQuoted: ParseQuoted | null): Steps<RowsFault | null> {
    yield; // a piece may be less than a row, and what rows have made necessary is done between two steps
    const text = this.#held + piece;
    const breaks = new LineBreaks(text, isLast);
    this.#held = '';
    this.#delimiterAt = -1;
    this.#isLong = breaks.hasLonger(LONG_LINE);
    let quote = -1;
    let start = 0;
    let left = STRIDE;
    while (start < text.length) {
      if (left <= 0) {
        left = STRIDE;
        yield;
      }
      if (quote < start) quote = orEnd(text.indexOf('"', start), text);
      const end = breaks.endOf(start);
      if (quote >= end) {
        if (isTooLong(text, start, end, this.limits.rowLength)) return this.#fault(TOO_LONG);
        if (end === text.length && !isLast) break;
        const cells = this.#split(text, start, end);
        const fault = this.#emit(cells);
        if (fault) return fault;
        left -= cells.length;
        start = breaks.after(end);
        continue;
      }
      const block = breaks.endOfBlock(start);
      if (block === start || !parseQuoted) break;
      const read = yield* this.#takeQuoted(breaks, start, block, parseQuoted);
      if ('detail' in read) return read;
      start = read.at;
      if (read.waits) break;
    }
    this.#held = text.slice(start);
    // a row that has been quoted all over is at most twice as long as what is in it
    return this.#held.length > 2 * this.limits.rowLength ? this.#fault(TOO_LONG) : null;
  }

  /** Hands on the rows of whole lines that hold quotes, or those before a quote that is stray and the one with it. */
  *#takeQuoted(
    breaks: LineBreaks,
    start: number,
    blockEnd: number,
    parseQuoted: ParseQuoted,
  ): Steps<Progress | RowsFault> {
    const { text, isLast } = breaks;
    const end = breaks.lineEndWithin(start, blockEnd, this.#most);
    const { rows, fault, open } = parseQuoted(text.slice(start, end), this.delimiter, this.limits);
    const place = { at: start, line: this.#line };
    const placeOfRow = () => {
      place.at = breaks.afterLines(place.at, this.#line - place.line);
      place.line = this.#line;
      return place.at;
    };
    let left = STRIDE;
    for (const row of rows) {
      left -= row.length;
      if (left <= 0) {
        left = STRIDE;
        yield;
      }
      // only a cell with quotes around it holds any
      const lines = row.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 1);
      const mayBe = lines > 1 && mayHoldRows(row, this.delimiter);
      const isDoubtful = mayBe && lines === 2 && closesWithin(row);
      if (isDoubtful) this.#lookAtPair(breaks.linesFrom(placeOfRow(), 2));
      const stray = mayBe && !isDoubtful ? this.#takeStray(breaks, placeOfRow(), lines, parseQuoted) : null;
      const faulty = stray ?? this.#emit(row);
      if (faulty) return faulty;
      this.#line += lines - 1;
    }
    if (fault === null) return { at: end, waits: false };
    const at = placeOfRow();
    if (open && end < blockEnd) {
      this.#most = rows.length > 0 ? PIECE : this.#most * 2;
      return { at, waits: false };
    }
    if (open && !isLast && text.length - at <= 2 * this.limits.rowLength) return { at, waits: true };
    const stray = this.#takeStray(breaks, at, Number.POSITIVE_INFINITY, parseQuoted);
    return stray ?? this.#fault(open && !isLast ? TOO_LONG : fault);
  }

  /** Hands on the row whose line begins at `at` if it opens a stray quote; null if it opens a cell of several lines. */
  #takeStray(
    breaks: LineBreaks,
    at: number,
    lines: number,
    parseQuoted: ParseQuoted,
  ): Progress | RowsFault | null {
    const [first = '', ...others] = breaks.linesFrom(at, Math.min(lines, LOOKED_AT));
    if (!isStray([first, ...others], this.delimiter, this.#widths)) return null;
    if (this.strayQuotes.length >= MOST_STRAY) return this.#fault(NOT_CLOSED);
    const quote = openQuote(first, this.delimiter);
    const before =
      quote === 0 ? [] : (parseQuoted(first.slice(0, quote), this.delimiter, this.limits).rows[0] ?? []);
    this.strayQuotes.push(this.#line);
    const fault = this.#emit([...before.slice(0, -1), ...first.slice(quote).split(this.delimiter)]);
    return fault ?? { at: breaks.afterLines(at, 1), waits: false };
  }

  /** Of two lines that make one row, and might make two as well. */
  #lookAtPair(lines: readonly string[]): void {
    if (isStray(lines, this.delimiter, this.#widths)) this.doubtfulQuotes.push(this.#line);
  }

  #emit(cells: string[]): RowsFault | null {
    if (cells.length > this.limits.columns) return this.#fault(TOO_MANY);
    this.onRow(cells, this.#line);
    this.#widths.add(cells.length);
    this.#line += 1;
    return null;
  }

  #fault(detail: string): RowsFault {
    const { columns, rowLength } = this.limits;
    const most = detail === TOO_MANY ? columns : detail === TOO_LONG ? rowLength : null;
    return { line: this.#line, detail, ...(most !== null && { most }) };
  }

  #split(text: string, start: number, end: number): string[] {
    const cells: string[] = [];
    let from = start;
    for (;;) {
      if (this.#delimiterAt < from) this.#delimiterAt = orEnd(text.indexOf(this.delimiter, from), text);
      if (this.#delimiterAt >= end) break;
      cells.push(this.#cut(text, from, this.#delimiterAt));
      from = this.#delimiterAt + this.delimiter.length;
    }
    cells.push(this.#cut(text, from, end));
    return cells;
  }

  #cut(text: string, start: number, end: number): string {
    const cell = text.slice(start, end);
    return this.#isLong ? withOwnLetters(cell) : cell;
  }
}

const PIECE = 1 << 16;

/** Where lines are shorter, those of which a cell is kept are hardly fewer than all that are kept with them. */
const LONG_LINE = 1 << 10;

/** So many cells between two steps, in whole rows: it takes time to find out what a text says that nobody has seen before. */
const STRIDE = 64;

const TOO_MANY = 'TOO_MANY_COLUMNS';
const TOO_LONG = 'CSV_MAX_RECORD_SIZE';
const NOT_CLOSED = 'CSV_QUOTE_NOT_CLOSED';

/** More of them, and it is no table in which a quote has gone astray. */
const MOST_STRAY = 100;

/** More bytes of UTF-8 than a row may have; few lines are so long that they need be counted. */
function isTooLong(text: string, start: number, end: number, most: number): boolean {
  const units = end - start;
  return units > most || (units * 3 > most && new TextEncoder().encode(text.slice(start, end)).length > most);
}
