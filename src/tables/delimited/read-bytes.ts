import type { Pause } from '../pause.js';
import { aligned, skipping } from './aligned.js';
import { decode, type Encoding } from './decode.js';
import { KnownLines } from './known-lines.js';
import { type OnRow, type RowLimits, RowStream, type RowsRead, readDelimited } from './rows.js';
import { isByLines, StrictDecoder } from './strict-decoder.js';

/** A text that is known already is not decoded again unless it is longer, and may well repeat itself. */
const SHORT = 1 << 18;
/** No letter takes more, in any encoding. */
export const MOST_BYTES_EACH = 4;

/** Of bytes that cannot be a short text nobody needs the text beforehand. */
export function mayBeShort(bytes: number): boolean {
  return bytes <= MOST_BYTES_EACH * SHORT;
}

/** What was found while the rows of bytes were handed on; `badLine` is the first that is not of the encoding. */
export interface BytesRead extends RowsRead {
  readonly badLine: number | null;
}

/**
 * Reads the rows of delimited text; a line that has been seen before is not decoded and split again. The rows are those that
 * `decode` and `readDelimited` give, in the same order.
 */
export async function readBytes(
  bytes: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  delimiter: string,
  limits: RowLimits,
  onRow: OnRow,
  pause: Pause,
): Promise<BytesRead> {
  const isShort = encoding.text !== undefined && encoding.text.length <= SHORT;
  if (isShort || !isByLines(encoding.name)) {
    const { chunks, faultLine } = decode(bytes, encoding);
    const { fault, strayQuotes, doubtfulQuotes } = await readDelimited(
      chunks,
      delimiter,
      limits,
      onRow,
      pause,
    );
    return { fault, strayQuotes, doubtfulQuotes, badLine: faultLine() };
  }
  const lines = new LineReader(encoding, delimiter, limits, onRow, pause);
  for await (const { chunk, isLast } of aligned(skipping(bytes, encoding.skip), encoding.name)) {
    await lines.take(chunk, isLast);
    if (lines.isOver) break;
  }
  return lines.end();
}

/** So many known lines are handed on between two pauses, and so many that are not are read at a time, to be known from then on. */
const STRIDE = 128;

class LineReader {
  readonly #rows: RowStream;
  readonly #decoder: StrictDecoder;
  readonly #known = new KnownLines();
  /** The rows of the lines at hand, that they may be known. */
  #split: { readonly cells: string[]; readonly line: number }[] | null = null;
  /** The next chunk does not begin with a line. */
  #isCut = false;

  constructor(
    encoding: Encoding,
    delimiter: string,
    limits: RowLimits,
    private readonly onRow: OnRow,
    private readonly pause: Pause,
  ) {
    const split: OnRow = (cells, line) => {
      this.#split?.push({ cells, line });
      onRow(cells, line, false);
    };
    this.#rows = new RowStream(delimiter, limits, split, pause);
    this.#decoder = new StrictDecoder(encoding.name);
  }

  /** Nothing more is to be read, since something is wrong. */
  get isOver(): boolean {
    return this.#rows.fault !== null || this.#decoder.faultLine !== null;
  }

  async take(chunk: Uint8Array, isLast: boolean): Promise<void> {
    this.#known.open(chunk);
    let at = 0;
    while (at < chunk.length && this.#isAtLine(isLast)) {
      const end = this.#unknownEnd(at, chunk.length);
      if (end > at) await this.#read(chunk, at, end);
      at = end;
      if (!this.#isAtLine(isLast)) break;
      at = this.#again(at, chunk.length);
      await this.pause();
    }
    if (this.isOver || (at === chunk.length && !isLast)) return;
    await this.#rows.take(this.#decoder.take(chunk.subarray(at), isLast));
    this.#isCut = chunk.at(-1) !== LINE_FEED;
  }

  async end(): Promise<BytesRead> {
    if (this.#rows.fault === null) await this.#rows.end();
    const { fault, strayQuotes, doubtfulQuotes } = this.#rows;
    return { fault, strayQuotes, doubtfulQuotes, badLine: this.#decoder.faultLine };
  }

  #isAtLine(isLast: boolean): boolean {
    return !isLast && !this.isOver && !this.#isCut && this.#rows.isBetweenRows && !this.#known.isVain;
  }

  /** Where some lines from there on end of which none is known. */
  #unknownEnd(from: number, most: number): number {
    let start = from;
    for (let count = 0; start < most && count < STRIDE; count += 1) {
      if (this.#known.find(start) >= 0) return start;
      start = this.#known.endOf(start);
    }
    return start;
  }

  /** Hands on known lines, as many as there are up to a pause; gives where they end. */
  #again(from: number, most: number): number {
    let start = from;
    let count = 0;
    while (start < most && count < STRIDE) {
      const known = this.#known.find(start);
      if (known < 0) break;
      this.onRow(this.#known.cellsOf(known), this.#rows.line + count, true);
      count += 1;
      start += this.#known.lengthOf(known);
    }
    this.#rows.pass(count);
    this.#decoder.pass(count);
    return start;
  }

  /** Decodes and splits lines that are not known, and keeps those that are a row each. */
  async #read(chunk: Uint8Array, from: number, to: number): Promise<void> {
    const { line, strayQuotes, doubtfulQuotes } = this.#rows;
    const quotes = strayQuotes.length + doubtfulQuotes.length;
    const split: { readonly cells: string[]; readonly line: number }[] = [];
    this.#split = split;
    await this.#rows.take(this.#decoder.take(chunk.subarray(from, to), false));
    this.#split = null;
    this.#isCut = chunk[to - 1] !== LINE_FEED;
    const isPlain = !this.isOver && this.#rows.isBetweenRows && !this.#isCut;
    if (isPlain && quotes === strayQuotes.length + doubtfulQuotes.length) this.#learn(from, to, line, split);
  }

  #learn(from: number, to: number, first: number, rows: readonly { cells: string[]; line: number }[]): void {
    const starts: number[] = [];
    for (let at = from; at < to; at = this.#known.endOf(at)) starts.push(at);
    starts.push(to);
    if (starts.length - 1 !== this.#rows.line - first) return; // some lines end otherwise
    for (const [i, { cells, line }] of rows.entries()) {
      const next = rows[i + 1]?.line ?? this.#rows.line;
      const [start, end] = [starts[line - first], starts[line - first + 1]];
      if (next === line + 1 && start !== undefined && end !== undefined) this.#known.learn(start, end, cells);
    }
  }
}

const LINE_FEED = 0x0a;
