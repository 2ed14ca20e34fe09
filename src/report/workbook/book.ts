import {
  type Cell,
  type CellStyle,
  colToLetter,
  type WriteOptions,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { type Pause, type Steps, withPauses } from '../../tables/pause.js';
import { Budget } from '../../tables/workbook/budget.js';
import { type Archive, openArchive, packedBytes } from '../../tables/workbook/container/zip.js';
import { zipDirectory } from '../../tables/workbook/container/zip-directory.js';
import { type Packed, packing, zip } from '../zip-writer.js';
import { type BookComment, boxPieces, commentPieces } from './comments-xml.js';
import { rowXml } from './row-xml.js';

/** One row that has anything in it; a cell that is not there is null. */
export interface BookRow {
  /** From 0. */
  readonly number: number;
  readonly height?: number;
  readonly cells: readonly (Partial<Cell> | null)[];
}

/** A sheet whose rows are made as they are written. They are gone through twice. */
export type BookSheet = Omit<WriteSheet, 'cells' | 'rowDefs' | 'rows'> & { readonly body: Iterable<BookRow> };

export type Book = Omit<WriteOptions, 'sheets'> & { readonly sheets: readonly BookSheet[] };

/** No clock: the day that zip archives begin with. */
const NO_DAY = new Date('1980-01-01T00:00:00Z');

/**
 * A workbook of however many rows. The library writes all of it at one go, and holds it several times over while it does: so it
 * is given the sheets without their rows, and the rows are put in one by one, with a pause where one is due.
 */
export async function bookBytes(book: Book, pause: Pause): Promise<Uint8Array> {
  const found: Found[] = [];
  const styles = new Styles();
  for (const { body } of book.sheets) found.push(await withPauses(lookingThrough(body, styles), pause));
  const frame = new Frame(await frameOf(book, found, styles));
  const numbers = styles.numbersIn(frame.read(partsOf(0).sheet));
  for (const [i, { body }] of book.sheets.entries()) {
    const { sheet, comments, boxes } = partsOf(i);
    const own = found[i] as Found;
    await frame.fill(sheet, (empty) => sheetPieces(empty, body, own, numbers), pause);
    if (own.comments.length === 0) continue;
    await frame.fill(comments, (first) => commentPieces(first, own.comments), pause);
    await frame.fill(boxes, (first) => boxPieces(first, own.comments), pause);
  }
  return frame.zipped();
}

/** The workbook as the library made it, of which some parts are written anew. */
class Frame {
  readonly #parts: Map<string, Packed>;
  readonly #archive: Archive;

  constructor(bytes: Uint8Array) {
    this.#archive = openArchive(bytes, new Budget(ANY_SIZE));
    const entries = [...zipDirectory(bytes)];
    this.#parts = new Map(
      entries.map((entry) => [entry.name, { ...entry, packed: packedBytes(bytes, entry) }]),
    );
  }

  read(name: string): string {
    return new TextDecoder().decode(this.#archive.read(name) ?? new Uint8Array());
  }

  async fill(name: string, pieces: (made: string) => Iterable<string>, pause: Pause): Promise<void> {
    this.#parts.set(name, await withPauses(packing(name, pieces(this.read(name))), pause));
  }

  zipped(): Uint8Array {
    return zip([...this.#parts.values()]);
  }
}

/** What the library has to know of a sheet's cells. */
interface Found {
  /** The last row and the number of columns. */
  rows: number;
  columns: number;
  readonly comments: BookComment[];
}

function* lookingThrough(body: Iterable<BookRow>, styles: Styles): Steps<Found> {
  const found: Found = { rows: 1, columns: 1, comments: [] };
  for (const { number, cells } of body) {
    found.rows = number + 1;
    found.columns = Math.max(found.columns, cells.length);
    for (const [c, cell] of cells.entries()) {
      if (cell?.style) styles.add(cell.style);
      if (cell?.comment) found.comments.push(commentOf(cell.comment, number, c));
    }
    yield;
  }
  return found;
}

function commentOf({ author, text }: NonNullable<Cell['comment']>, row: number, column: number): BookComment {
  return { row, column, author: author ?? '', text };
}

/** The looks of cells, in the order in which they were met. */
class Styles {
  readonly #all = new Map<CellStyle, number>();

  add(style: CellStyle): void {
    if (!this.#all.has(style)) this.#all.set(style, this.#all.size);
  }

  /** A cell of each look in the first row. */
  putInto(cells: Map<string, Partial<Cell>>): void {
    for (const [style, place] of this.#all) cells.set(`0,${place}`, { ...cells.get(`0,${place}`), style });
  }

  /** By what number the library knows each look: read off the cells that were put into a sheet. */
  numbersIn(sheet: string): ReadonlyMap<CellStyle, number> {
    const row = /<row r="1".*?<\/row>/s.exec(sheet)?.[0] ?? '';
    const known = new Map<string, number>();
    for (const [, column = '', number] of row.matchAll(/<c r="([A-Z]+)1"(?: s="(\d+)")?/g))
      known.set(column, Number(number ?? 0));
    return new Map([...this.#all].map(([style, place]) => [style, known.get(colToLetter(place)) ?? 0]));
  }
}

/** The workbook as the library makes it of all but the rows, and of one comment for all of a sheet. */
function frameOf({ sheets, ...book }: Book, found: readonly Found[], styles: Styles): Promise<Uint8Array> {
  const framed = sheets.map(({ body: _, ...sheet }, i) => {
    const cells = new Map<string, Partial<Cell>>();
    for (const { row, column, author, text } of found[i]?.comments.slice(0, 1) ?? [])
      cells.set(`${row},${column}`, { comment: { author, text } });
    if (i === 0) styles.putInto(cells);
    return { ...sheet, cells };
  });
  const properties = { creator: 'plancheck', created: NO_DAY, modified: NO_DAY, ...book.properties };
  return writeXlsx({ ...book, properties, sheets: framed });
}

function* sheetPieces(
  frame: string,
  body: Iterable<BookRow>,
  { rows, columns }: Found,
  styles: ReadonlyMap<CellStyle, number>,
): Generator<string> {
  const [before = '', after = ''] = frame.split(/<sheetData>.*<\/sheetData>|<sheetData\/>/s);
  const range = `A1:${colToLetter(columns - 1)}${rows}`;
  yield before.replace(/<dimension ref="[^"]*"/, `<dimension ref="${range}"`);
  yield '<sheetData>';
  for (const row of body) yield rowXml(row, styles);
  yield `</sheetData>${after}`;
}

/** What the library calls the parts of a sheet. */
function partsOf(sheet: number) {
  const number = sheet + 1;
  return {
    sheet: `xl/worksheets/sheet${number}.xml`,
    comments: `xl/comments${number}.xml`,
    boxes: `xl/drawings/vmlDrawing${number}.vml`,
  };
}

/** What the library made just now is no bomb. */
const ANY_SIZE = {
  bytes: Number.POSITIVE_INFINITY,
  inflatedBytes: Number.POSITIVE_INFINITY,
  cells: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
};
