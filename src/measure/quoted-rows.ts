import { type CsvError, parse } from 'csv-parse';
import { TooManyColumns } from './plain-rows.js';
import type { OnRow, RowLimits, RowsFault } from './rows.js';

/** What csv-parse makes of text with quotes in it. */
export class QuotedRows {
  readonly #parser;
  readonly #done: Promise<RowsFault | null>;

  constructor(delimiter: string, limits: RowLimits, onRow: OnRow, firstLine: number) {
    let line = firstLine;
    this.#parser = parse({
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.rowLength,
    });
    // of csv-parse's interfaces the events are the fastest, and its own count of lines takes as long as all the rest
    this.#parser.on('data', (record: string[]) => {
      try {
        if (record.length > limits.columns) throw new TooManyColumns();
        onRow(record, line);
        line += 1 + lineBreaks(record);
      } catch (error) {
        this.#parser.destroy(error as Error);
      }
    });
    this.#done = new Promise((resolve, reject) => {
      this.#parser.on('end', () => resolve(null));
      this.#parser.on('error', (error: CsvError) => {
        if (isOfText(error)) resolve({ line, detail: error.code });
        else reject(error);
      });
    });
    this.#done.catch(() => {}); // it is awaited in the end, perhaps after a pause in which nobody listens
  }

  /** False once there is nothing more to be had from the text. */
  async take(text: string): Promise<boolean> {
    if (this.#parser.destroyed) return false;
    if (!this.#parser.write(text))
      await Promise.race([new Promise((resolve) => this.#parser.once('drain', resolve)), this.#done]);
    return !this.#parser.destroyed;
  }

  finish(): Promise<RowsFault | null> {
    if (!this.#parser.destroyed) this.#parser.end();
    return this.#done;
  }
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
