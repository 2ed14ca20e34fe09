import type { RowLimits } from '../tables/delimited/rows.js';
import type { Pause } from '../tables/pause.js';
import type { Merge } from '../tables/sheet.js';
import type { WorkbookLimits } from '../tables/workbook/workbook.js';
import type { NotedTable, SheetOptions } from './layout/sheet.js';

/** The bytes of one input: a head to recognise it by, and all of them. */
export interface InputBytes {
  readonly file: string;
  readonly head: Uint8Array;
  /** The head is all there is. */
  readonly whole: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface ReadOptions extends SheetOptions {
  /** Told of every sheet before its cells. */
  readonly onSheet?: (sheet: SheetOutline) => void;
  /** A canonical encoding name, to be used whatever the bytes look like. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** The sheets to read; null for every visible one that holds a table. */
  readonly sheets: readonly string[] | null;
  readonly limits: ReadLimits;
  readonly pause: Pause;
}

/** A sheet of a workbook as it looks before its cells are read. */
export interface SheetOutline {
  readonly sheet: string;
  readonly merges: readonly Merge[];
}

/** Bounds of one input; `fileBytes` of any file, `bytes` of a workbook. `docs/limits.md` says why. */
export type ReadLimits = WorkbookLimits & RowLimits & { readonly fileBytes: number };

/** What was read of one input; `rows` counts the rows under the headers. */
export interface ReadInput {
  readonly file: string;
  readonly encoding: string;
  readonly delimiter: string | null;
  /** The lines of a text on which a quote was taken for a letter like any other. */
  readonly strayQuotes: readonly number[];
  readonly rows: number;
  readonly submitted: string | null;
  /** What its first lines say, cut short. */
  readonly opening: string;
  readonly tables: readonly NotedTable[];
}

/** Of an input of which nothing could be read. */
export function nothingOf(file: string, encoding: string): ReadInput {
  return {
    file,
    encoding,
    delimiter: null,
    strayQuotes: [],
    rows: 0,
    submitted: null,
    opening: '',
    tables: [],
  };
}

export const DEFAULT_LIMITS: ReadLimits = {
  bytes: 16 * 1024 * 1024,
  inflatedBytes: 32 * 1024 * 1024,
  cells: 500_000,
  columns: 1024,
  rowLength: 1_000_000,
  // a national year of every county is a hundredth of it
  fileBytes: 1024 ** 3,
};

/** Limits so many times the usual ones, for who knows what the files are. */
export function limitsTimes(times: number): ReadLimits {
  const { bytes, inflatedBytes, cells, columns, rowLength, fileBytes } = DEFAULT_LIMITS;
  return {
    bytes: bytes * times,
    inflatedBytes: inflatedBytes * times,
    cells: cells * times,
    columns: columns * times,
    rowLength: rowLength * times,
    fileBytes: fileBytes * times,
  };
}
