import { type CsvError, parse } from 'csv-parse';

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

/** Streams delimited text through csv-parse; rows of any length within the limits are handed on as they are. */
export async function readDelimited(
  chunks: AsyncIterable<string>,
  delimiter: string,
  limits: RowLimits,
  onRow: OnRow,
): Promise<RowsFault | null> {
  let line = 1;
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.rowLength,
  });
  // of csv-parse's interfaces the events are the fastest, and its own count of lines takes as long as all the rest
  parser.on('data', (record: string[]) => {
    try {
      if (record.length > limits.columns) throw new TooManyColumns();
      onRow(record, line);
      line += 1 + lineBreaks(record);
    } catch (error) {
      parser.destroy(error as Error);
    }
  });
  const done = new Promise<RowsFault | null>((resolve, reject) => {
    parser.on('end', () => resolve(null));
    parser.on('error', (error: CsvError) => {
      if (isOfText(error)) resolve({ line, detail: error.code });
      else reject(error);
    });
  });
  done.catch(() => {}); // it is awaited below, perhaps after a pause in which nobody listens
  for await (const chunk of chunks) {
    if (parser.destroyed) break;
    if (!parser.write(chunk))
      await Promise.race([new Promise((resolve) => parser.once('drain', resolve)), done]);
  }
  if (!parser.destroyed) parser.end();
  return done;
}

class TooManyColumns extends Error {
  readonly code = 'TOO_MANY_COLUMNS';
}

/** A fault of the text, and not of the program that reads its rows. */
function isOfText(error: Error & { code?: string }): boolean {
  return error instanceof TooManyColumns || (error.code?.startsWith('CSV_') ?? false);
}

/** Line breaks within quoted cells; each record itself takes one line more. */
function lineBreaks(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return breaks;
}
