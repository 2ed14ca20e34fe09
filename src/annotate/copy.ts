import { type WriteSheet, writeXlsx, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx';
import type { ReadInput, ReadLimits } from '../measure/input.js';
import { columnWidth, libraryCell, linesCell, type SheetCell } from '../report/workbook/cells.js';
import { FONT } from '../report/workbook/looks.js';
import { SheetNames } from '../report/workbook/sheet-names.js';
import { decode, detectEncoding } from '../tables/delimited/decode.js';
import { readDelimited } from '../tables/delimited/rows.js';
import { WorkbookError } from '../tables/workbook/budget.js';
import { readSheets, type Sheet } from '../tables/workbook/workbook.js';
import type { Mark } from './marks.js';

/** A new workbook, and the marks where their cells now are. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly marks: readonly Mark[];
}

/** No clock: the day that zip archives begin with. */
const NO_DAY = new Date('1980-01-01T00:00:00Z');

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
): Promise<Copy> {
  const found = detectEncoding(bytes, true, encoding);
  if (!found || delimiter === null) throw new WorkbookError('unsupported', 'no table of text');
  const rows: string[][] = [];
  const rowOf = new Map<number, number>();
  let cells = 0;
  await readDelimited(decode(once(bytes), found).chunks, delimiter, limits, (row, line) => {
    cells += row.length;
    if (cells > limits.cells || rows.length >= XLSX_MAX_ROWS_PER_SHEET) throw tooLarge();
    rowOf.set(line, rows.push(row));
  });
  const name = new SheetNames().takeFile(file.replace(/^.*[\\/]/, ''));
  const moved = marks.map((mark) => ({ ...mark, sheet: name, line: rowOf.get(mark.line) ?? mark.line }));
  return { bytes: await written([sheetOf(name, rows)]), marks: moved };
}

/** The cells of a workbook that is no .xlsx, as text, with its merged cells and hidden sheets. */
export async function copyOfWorkbook(
  bytes: Uint8Array,
  marks: readonly Mark[],
  limits: ReadLimits,
): Promise<Copy> {
  const read = await readSheets(bytes, limits);
  if ('fault' in read) throw new WorkbookError(read.fault, read.detail);
  const names = new SheetNames();
  const renamed = new Map(read.sheets.map(({ name }) => [name, names.take(name)]));
  const sheets = read.sheets.map((sheet) => ({
    ...sheetOf(renamed.get(sheet.name) ?? sheet.name, gridOf(sheet)),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    hidden: sheet.hidden,
  }));
  const moved = marks.map((mark) => ({ ...mark, sheet: renamed.get(mark.sheet ?? '') ?? mark.sheet }));
  return { bytes: await written(sheets), marks: moved };
}

/** The rows at their own numbers. */
function gridOf({ rows }: Sheet): readonly (readonly string[])[] {
  const grid: (readonly string[])[] = [];
  for (const { line, cells } of rows) {
    if (line > XLSX_MAX_ROWS_PER_SHEET) throw tooLarge();
    while (grid.length < line - 1) grid.push([]);
    grid.push(cells);
  }
  return grid;
}

function sheetOf(name: string, rows: readonly (readonly string[])[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const columns: SheetCell[][] = [];
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) {
      if (text === '') continue;
      const cell = linesCell(text);
      cells.set(`${r},${c}`, libraryCell(cell, {}));
      if (r < SAMPLE) columns[c] = [...(columns[c] ?? []), cell];
    }
  }
  const widths = Array.from(columns, (column = []) => ({ width: columnWidth(column, NARROWEST, WIDEST) }));
  return { name, cells, columns: widths };
}

async function written(sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets,
    defaultFont: FONT,
    properties: { creator: 'plancheck', created: NO_DAY, modified: NO_DAY },
  });
}

function tooLarge(): WorkbookError {
  return new WorkbookError('too-large', 'more than a sheet takes');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
