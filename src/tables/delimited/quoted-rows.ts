import { type CsvError, parse } from 'csv-parse/sync';
import type { RowLimits } from './rows.js';

/** The rows of a text: all of them, or those before the one that is broken, and why; `open` where a quote is not closed. */
export interface QuotedRows {
  readonly rows: readonly string[][];
  readonly fault: string | null;
  readonly open: boolean;
}

/** What csv-parse makes of whole lines with quotes in them. */
export function parseQuoted(text: string, delimiter: string, limits: RowLimits): QuotedRows {
  const options = {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.rowLength,
  };
  try {
    return { rows: withoutStacks(() => parse(text, options)), fault: null, open: false };
  } catch (error) {
    const { code } = error as CsvError;
    if (!code?.startsWith('CSV_')) throw error;
    return { rows: rowsBefore(text, options), fault: code, open: code === 'CSV_QUOTE_NOT_CLOSED' };
  }
}

/** csv-parse tells of the rows before a broken one only one by one, which takes longer. */
function rowsBefore(text: string, options: object): string[][] {
  const rows: string[][] = [];
  const onRow = (row: string[]) => void rows.push(row);
  try {
    withoutStacks(() => parse(text, { ...options, on_record: onRow }));
  } catch {
    // the same as before
  }
  return rows;
}

/** csv-parse makes an error for every row of another width than the first; its stack takes twenty times the row's time. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
