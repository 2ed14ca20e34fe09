import { read, SSF } from '@e965/xlsx';
import { type Biff, type BiffSheet, reduceBiff, sheetKey } from './biff.js';
import { type Budget, corrupt, WorkbookError } from './budget.js';
import { numberText, wordText } from './cell-text.js';
import type { Compound } from './compound.js';
import { BUILT_IN_FORMATS, type NumberFormat, parseNumberFormat } from './number-format.js';
import type { CellText, Sheet } from './sheet.js';
import { SheetBuilder } from './sheet-builder.js';
import { shownText } from './shown-text.js';

/** Excel 97–2003 and WPS workbooks (BIFF8 in a compound file), through SheetJS. */
export function readXls(file: Compound, budget: Budget): Sheet[] {
  if (file.has('EncryptedPackage'))
    throw new WorkbookError('encrypted', 'the workbook is password-protected');
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream === null) throw new WorkbookError('unsupported', 'a compound file without a workbook');
  budget.unpack(stream.length, 'Workbook');
  const biff = reduceBiff(stream, budget);
  const cells = librarySheets(biff.stream);
  const formats = new Map<string, NumberFormat>();
  return biff.sheets.map((sheet, index) => {
    const rows = cells[sheetKey(index)];
    if (rows === undefined) throw corrupt(`the sheet ${sheet.name} is missing`);
    return buildSheet(sheet, rows, { biff, formats, budget });
  });
}

/** A cell as the library hands it over. */
interface LibraryCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: unknown;
}

/** Sparse: only rows and cells that hold something are there. */
type LibraryRows = LibraryCell[][];

const UNFINISHED: LibraryCell = { t: 'unfinished' };

/** The library's table of formats outlives a file and lacks the Chinese dates: each file starts from the whole table. */
const FORMAT_TABLE = Array.from({ length: 0x188 }, (_, id) => BUILT_IN_FORMATS.get(id) ?? 'General');

function librarySheets(stream: Uint8Array): Readonly<Record<string, LibraryRows>> {
  SSF.load_table(FORMAT_TABLE);
  const book = read(stream, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: false,
    cellFormula: false,
    cellHTML: false,
    WTF: true,
  });
  return Object.fromEntries(Object.entries(book.Sheets).map(([key, sheet]) => [key, sheet['!data'] ?? []]));
}

interface Context {
  readonly biff: Biff;
  readonly formats: Map<string, NumberFormat>;
  readonly budget: Budget;
}

function buildSheet(sheet: BiffSheet, rows: LibraryRows, context: Context): Sheet {
  const builder = new SheetBuilder(sheet.name, context.budget);
  for (const merge of sheet.merges) builder.merge(merge);
  for (const { from, to } of sheet.hiddenColumns) builder.hideColumns(from, to);
  for (const [row, column] of sheet.unfinished) {
    rows[row] ??= [];
    rows[row][column] = UNFINISHED;
  }
  rows.forEach((cells, row) => {
    builder.startRow(row + 1, sheet.hiddenRows.has(row));
    cells.forEach((cell, column) => {
      builder.cell(column, cellText(cell, context));
    });
  });
  return builder.finish(sheet.hidden);
}

/** Error codes of BIFF ([MS-XLS] 2.5.10). */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

function cellText(cell: LibraryCell, context: Context): CellText {
  if (cell.t === 'z') return { text: '' };
  if (cell === UNFINISHED) return { text: '', fault: 'formula-without-value' };
  if (cell.t === 'e') return { text: ERRORS.get(cell.v) ?? '#ERROR!', fault: 'error-value' };
  if (cell.t === 'b') return { text: cell.v === true ? 'TRUE' : 'FALSE' };
  const format = formatOf(cell, context.formats);
  if (typeof cell.v === 'string') return { text: wordText(cell.v, format) };
  if (typeof cell.v !== 'number') throw corrupt('a cell of an unknown kind');
  const { v: value } = cell;
  const { date1904 } = context.biff;
  return numberText(value, format, date1904, () => shownText(format.code, value, date1904));
}

function formatOf(cell: LibraryCell, formats: Map<string, NumberFormat>): NumberFormat {
  const code = typeof cell.z === 'string' ? cell.z : 'General';
  const known = formats.get(code);
  if (known !== undefined) return known;
  const format = parseNumberFormat(code);
  formats.set(code, format);
  return format;
}
