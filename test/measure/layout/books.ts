import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';

/** A cell of a sheet: a text, a number, or a share that the sheet shows in percent. */
export type BookCell = string | number | { readonly share: number };

export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
  /** Ranges such as `A2:A5`. */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Addresses of cells that are struck out. */
  readonly struck?: readonly string[];
  /** How cells look, by their addresses. */
  readonly looks?: Readonly<Record<string, CellLook>>;
  readonly isHidden?: boolean;
}

/** Colours as RRGGBB. */
export interface CellLook {
  readonly ink?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export type Book = readonly BookSheet[];

/** The workbook as the library `hucre` writes it. */
export async function byHucre(book: Book): Promise<Uint8Array> {
  const sheets = book.map((sheet) => ({
    name: sheet.name,
    cells: hucreCells(sheet),
    merges: ranges(sheet).map(({ s, e }) => ({ startRow: s.r, startCol: s.c, endRow: e.r, endCol: e.c })),
    columns: widest(sheet).map((column) => ({ hidden: sheet.hiddenColumns?.includes(column) ?? false })),
    rowDefs: new Map((sheet.hiddenRows ?? []).map((line) => [line - 1, { hidden: true }])),
    hidden: sheet.isHidden ?? false,
  }));
  return new Uint8Array(await writeXlsx({ sheets }));
}

function styleOf({ ink, fill, ...font }: CellLook) {
  return {
    font: { ...font, ...(ink && { color: { rgb: ink } }) },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } as const }),
  };
}

function hucreCells({ rows, struck = [], looks = {} }: BookSheet) {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (cell === '') return [];
      const address = utils.encode_cell({ r, c });
      const isStruck = struck.includes(address);
      const look = looks[address];
      const font = isStruck ? { font: { strikethrough: true } } : {};
      const share = typeof cell === 'object';
      const style = { ...font, ...(look && styleOf(look)), ...(share && { numFmt: '0.0%' }) };
      return [[`${r},${c}`, { value: share ? cell.share : cell, style }] as const];
    }),
  );
  return new Map(cells);
}

/** The workbook as SheetJS writes it, which strikes nothing out. */
export function bySheetJs(book: Book, bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx'): Uint8Array {
  const made = utils.book_new();
  for (const sheet of book) {
    const rows = sheet.rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'object' ? { t: 'n', v: cell.share, z: '0.0%' } : cell === '' ? null : cell,
      ),
    );
    const written = utils.aoa_to_sheet(rows);
    written['!merges'] = ranges(sheet);
    // a width that is not given is 0 in an .xls, and the column then hidden
    if (sheet.hiddenRows)
      written['!rows'] = sheet.rows.map((_, i) => ({ hidden: isIn(sheet.hiddenRows, i + 1) }));
    if (sheet.hiddenColumns)
      written['!cols'] = widest(sheet).map((column) => ({ hidden: isIn(sheet.hiddenColumns, column) }));
    utils.book_append_sheet(made, written, sheet.name);
  }
  made.Workbook = { Sheets: book.map(({ isHidden }) => ({ Hidden: isHidden ? 1 : 0 })) };
  return new Uint8Array(write(made, { type: 'buffer', bookType, compression: true }) as Buffer);
}

const isIn = (all: readonly number[] | undefined, one: number) => all?.includes(one) ?? false;

function ranges({ merges = [] }: BookSheet) {
  return merges.map((range) => utils.decode_range(range));
}

/** The numbers of its columns, from 1. */
function widest({ rows }: BookSheet): readonly number[] {
  return Array.from({ length: Math.max(...rows.map((row) => row.length)) }, (_, i) => i + 1);
}
