import { PlainRows, TooManyColumns } from './plain-rows.js';
import type { QuotedRows } from './quoted-rows.js';

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
  const plain = new PlainRows(delimiter, limits, onRow);
  let quoted: QuotedRows | null = null;
  try {
    for await (const chunk of chunks) {
      const rest = quoted ? chunk : plain.take(chunk);
      if (rest === null) continue;
      quoted ??= await quotedRows(delimiter, limits, onRow, plain.line);
      if (!(await quoted.take(rest))) break;
    }
    if (quoted) return await quoted.finish();
    plain.finish();
    return null;
  } catch (error) {
    if (error instanceof TooManyColumns) return { line: plain.line, detail: error.code };
    throw error;
  }
}

/** Loaded where there are quotes: csv-parse, and Node's streams that it stands on, take their time to load. */
async function quotedRows(...from: ConstructorParameters<typeof QuotedRows>): Promise<QuotedRows> {
  const { QuotedRows } = await import('./quoted-rows.js');
  return new QuotedRows(...from);
}
