import { NO_PAUSE, type Pause, withPauses } from '../pause.js';
import { type ParseQuoted, RowSplitter } from './row-splitter.js';

/** One row of a table: its cells as text and the 1-based line that it starts on; `isAgain` where its very cells were handed on before. */
export type OnRow = (cells: string[], line: number, isAgain?: boolean) => void;

/** Why a text is no table of delimited values; `line` is where the broken record starts. */
export interface RowsFault {
  readonly line: number;
  readonly detail: string;
  /** Of a row that is too long or too wide, how long or wide one may be. */
  readonly most?: number;
}

/** No row of measurements is wider or longer; what is, has lost a quote or a delimiter. */
export interface RowLimits {
  readonly columns: number;
  /** Of one row, in bytes of UTF-8. */
  readonly rowLength: number;
}

/** What was found while the rows of a text were handed on. */
export interface RowsRead {
  /** Null where all of them were. */
  readonly fault: RowsFault | null;
  /** The lines on which a quote that belongs to no pair was taken for a letter like any other. */
  readonly strayQuotes: readonly number[];
  /** The lines on which quotes begin that hold a cell of two lines together, though the two could be rows by themselves. */
  readonly doubtfulQuotes: readonly number[];
}

/** Streams delimited text: rows of any length within the limits are handed on as they are, with a pause between some of them. */
export async function readDelimited(
  chunks: AsyncIterable<string>,
  delimiter: string,
  limits: RowLimits,
  onRow: OnRow,
  pause: Pause = NO_PAUSE,
): Promise<RowsRead> {
  const rows = new RowStream(delimiter, limits, onRow, pause);
  for await (const chunk of chunks) {
    await rows.take(chunk);
    if (rows.fault) return rows;
  }
  await rows.end();
  return rows;
}

/** Ctrl-Z, by which programs of the days of DOS still end a text. */
const END_MARK = /\x1a[\x1a\r\n]*$/;
const MOST_MARKS = 16;

/** The rows of a text that comes piece by piece. */
export class RowStream implements RowsRead {
  fault: RowsFault | null = null;
  readonly #splitter: RowSplitter;
  #parse: ParseQuoted | null = null;
  /** What may be the mark that ends the text. */
  #mark = '';

  constructor(
    delimiter: string,
    limits: RowLimits,
    onRow: OnRow,
    private readonly pause: Pause,
  ) {
    this.#splitter = new RowSplitter(delimiter, limits, onRow);
  }

  get strayQuotes(): readonly number[] {
    return this.#splitter.strayQuotes;
  }

  get doubtfulQuotes(): readonly number[] {
    return this.#splitter.doubtfulQuotes;
  }

  /** Whether the next piece begins with a row. */
  get isBetweenRows(): boolean {
    return this.#mark === '' && this.#splitter.isBetweenRows;
  }

  /** The 1-based line that the next row starts on. */
  get line(): number {
    return this.#splitter.line;
  }

  /** So many rows of one line each come before the next piece, and have been handed on already. */
  pass(rows: number): void {
    this.#splitter.pass(rows);
  }

  async take(piece: string): Promise<void> {
    const text = this.#mark + piece;
    this.#mark = END_MARK.exec(text.slice(-MOST_MARKS))?.[0] ?? '';
    const own = this.#mark === '' ? text : text.slice(0, text.length - this.#mark.length);
    if (own.includes('"')) this.#parse ??= (await import('./quoted-rows.js')).parseQuoted; // few tables need it
    this.fault = await withPauses(this.#splitter.take(own, false, this.#parse), this.pause);
  }

  /** To be called after the last piece. */
  async end(): Promise<void> {
    this.fault = await withPauses(this.#splitter.take('', true, this.#parse), this.pause);
  }
}
