import { NO_PAUSE, type Pause, withPauses } from '../pause.js';
import { type ParseQuoted, RowSplitter } from './row-splitter.js';

/** One row of a table: its cells as text and the 1-based line that it starts on. */
export type OnRow = (cells: string[], line: number) => void;

/** Why a text is no table of delimited values; `line` is where the broken record starts. */
export interface RowsFault {
  readonly line: number;
  readonly detail: string;
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
  const splitter = new RowSplitter(delimiter, limits, onRow);
  const { strayQuotes, doubtfulQuotes } = splitter;
  let parse: ParseQuoted | null = null;
  for await (const chunk of withoutEndMark(chunks)) {
    if (chunk.includes('"')) parse ??= (await import('./quoted-rows.js')).parseQuoted; // few tables need it
    const fault = await withPauses(splitter.take(chunk, false, parse), pause);
    if (fault) return { fault, strayQuotes, doubtfulQuotes };
  }
  const fault = await withPauses(splitter.take('', true, parse), pause);
  return { fault, strayQuotes, doubtfulQuotes };
}

/** Ctrl-Z, by which programs of the days of DOS still end a text. */
const END_MARK = /\x1a[\x1a\r\n]*$/;
const MOST_MARKS = 16;

async function* withoutEndMark(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of chunks) {
    const text = held + chunk;
    held = END_MARK.exec(text.slice(-MOST_MARKS))?.[0] ?? '';
    yield text.slice(0, text.length - held.length);
  }
}
