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

/** Streams delimited text: rows of any length within the limits are handed on as they are. */
export async function readDelimited(
  chunks: AsyncIterable<string>,
  delimiter: string,
  limits: RowLimits,
  onRow: OnRow,
): Promise<RowsFault | null> {
  const splitter = new RowSplitter(delimiter, limits, onRow);
  let parse: ParseQuoted | null = null;
  for await (const chunk of chunks) {
    if (chunk.includes('"')) parse ??= (await import('./quoted-rows.js')).parseQuoted; // few tables need it
    const fault = splitter.take(chunk, false, parse);
    if (fault) return fault;
  }
  return splitter.take('', true, parse);
}
