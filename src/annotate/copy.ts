import { type CellStyle, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx';
import type { ReadInput, ReadLimits } from '../measure/input.js';
import { type BookRow, type BookSheet, bookBytes } from '../report/workbook/book.js';
import { columnWidth, libraryCell, linesCell } from '../report/workbook/cells.js';
import { FONT } from '../report/workbook/looks.js';
import { SheetNames } from '../report/workbook/sheet-names.js';
import { decode, detectEncoding } from '../tables/delimited/decode.js';
import { readDelimited } from '../tables/delimited/rows.js';
import type { Pause } from '../tables/pause.js';
import { WorkbookError } from '../tables/workbook/budget.js';
import { readSheets, type Sheet } from '../tables/workbook/workbook.js';
import { copiedRows } from './copied-rows.js';
import type { Mark } from './marks.js';

/** A new workbook, and the marks where their cells now are. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly marks: readonly Mark[];
}

/** Wide enough for most texts, narrow enough to see the next column. */
const NARROWEST = 8;
const WIDEST = 40;
/** Rows that a column's width is found from. */
const SAMPLE = 1000;

/**
 * The cells of a text file as text, each row a row of the only sheet. That is called as the file was, with its ending, so that
 * whoever reads it again takes its name for no more than that of a file.
 */
export async function copyOfText(
  bytes: Uint8Array,
  { file, encoding, delimiter }: ReadInput,
  marks: readonly Mark[],
  limits: ReadLimits,
  pause: Pause,
): Promise<Copy> {
  const found = detectEncoding(bytes, true, encoding);
  if (!found || delimiter === null) throw new WorkbookError('unsupported', 'no table of text');
  const rows: string[][] = [];
  const rowOf = new Map<number, number>();
  let cells = 0;
  await readDelimited(
    decode(once(bytes), found).chunks,
    delimiter,
    limits,
    (row, line) => {
      cells += row.length;
      if (cells > limits.cells || rows.length >= XLSX_MAX_ROWS_PER_SHEET) throw tooLarge();
      rowOf.set(line, rows.push(row));
    },
    pause,
  );
  const name = new SheetNames().takeFile(file.replace(/^.*[\\/]/, ''));
  const moved = marks.map((mark) => ({ ...mark, sheet: name, line: rowOf.get(mark.line) ?? mark.line }));
  return {
    bytes: await bookBytes({ sheets: [sheetOf(name, rows)], defaultFont: FONT }, pause),
    marks: moved,
  };
}

/** The cells of a workbook that is no .xlsx, as text, with its merged cells and hidden sheets and what bears on what its cells mean. */
export async function copyOfWorkbook(
  bytes: Uint8Array,
  marks: readonly Mark[],
  limits: ReadLimits,
  pause: Pause,
): Promise<Copy> {
  const read = await readSheets(bytes, limits, pause);
  if ('fault' in read) throw new WorkbookError(read.fault, read.detail);
  const names = new SheetNames();
  const renamed = new Map(read.sheets.map(({ name }) => [name, names.take(name)]));
  const sheets = read.sheets.map((sheet) => ({
    ...sheetOf(renamed.get(sheet.name) ?? sheet.name, checked(sheet), copiedRows(sheet)),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    hidden: sheet.hidden,
  }));
  const moved = marks.map((mark) => ({ ...mark, sheet: renamed.get(mark.sheet ?? '') ?? mark.sheet }));
  return { bytes: await bookBytes({ sheets, defaultFont: FONT }, pause), marks: moved };
}

/** The texts of its rows, where a sheet of the other format has room for them. */
function checked({ rows, beside = [] }: Sheet): readonly (readonly string[])[] {
  if ((rows.at(-1)?.line ?? 0) + 1 + beside.length > XLSX_MAX_ROWS_PER_SHEET) throw tooLarge();
  return rows.slice(0, SAMPLE).map(({ cells }) => cells);
}

function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  body: Iterable<BookRow> = { [Symbol.iterator]: () => textRows(rows) },
): BookSheet {
  const sample = rows.slice(0, SAMPLE);
  const columns = Math.max(0, ...sample.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, c) =>
    columnWidth(
      sample.map((row) => linesCell(row[c] ?? '')),
      NARROWEST,
      WIDEST,
    ),
  );
  return { name, body, columns: widths.map((width) => ({ width })) };
}

const NO_STYLE: CellStyle = {};

function* textRows(rows: readonly (readonly string[])[]): Generator<BookRow> {
  for (const [number, row] of rows.entries()) {
    const cells = row.map((text) => (text === '' ? null : libraryCell(linesCell(text), NO_STYLE)));
    if (cells.some((cell) => cell !== null)) yield { number, cells };
  }
}

function tooLarge(): WorkbookError {
  return new WorkbookError('too-large', 'more than a sheet takes');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
