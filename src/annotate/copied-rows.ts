import type { Cell, CellStyle } from 'hucre/xlsx';
import type { BookRow } from '../report/workbook/book.js';
import { escaped, libraryCell, linesCell } from '../report/workbook/cells.js';
import { FONT } from '../report/workbook/looks.js';
import type { Hue, Paint, Sheet, SheetRow } from '../tables/sheet.js';

/** Colours that people call so. */
const RGB: { readonly [H in Hue]: string } = {
  red: 'FF0000',
  orange: 'FF8000',
  yellow: 'FFFF00',
  green: '00B050',
  cyan: '00FFFF',
  blue: '0070FF',
  purple: '8000FF',
  pink: 'FF66CC',
  brown: '804000',
  grey: '999999',
};

/** Stands where a cell that cannot be trusted shows nothing at all, lest it be taken for a blank. */
const NOTHING_SHOWN = '#N/A';

/**
 * The rows of a sheet as they go into a workbook that is read again when it comes back: whatever bears on what a cell means goes with it.
 * What cannot be trusted is struck out, so that it is no value there either; what was printed around the sheet stands under it.
 */
export function copiedRows(sheet: Sheet): Iterable<BookRow> {
  const looks = new Looks();
  return { [Symbol.iterator]: () => bookRows(sheet, looks) };
}

function* bookRows({ rows, beside = [] }: Sheet, looks: Looks): Generator<BookRow> {
  for (const row of rows) yield { number: row.line - 1, cells: [...cellsOf(row, looks)] };
  const last = rows.at(-1)?.line;
  if (last === undefined) return;
  for (const [i, text] of beside.entries())
    yield { number: last + 1 + i, cells: [libraryCell(linesCell(text), looks.of(false, undefined))] };
}

function* cellsOf(row: SheetRow, looks: Looks): Generator<Partial<Cell> | null> {
  const { cells, faults, footnotes, struck, comments, paints } = row;
  const width = Math.max(cells.length, ...[...(comments?.keys() ?? [])].map((column) => column + 1));
  for (let c = 0; c < width; c += 1) {
    const isFaulty = faults?.has(c) ?? false;
    const text = cells[c] || (isFaulty ? NOTHING_SHOWN : '');
    const style = looks.of(isFaulty, paints?.[c]);
    const comment = comments?.get(c);
    const cell = text === '' ? {} : libraryCell(linesCell(text), style);
    const beside = [
      ...runs(footnotes?.get(c), { vertAlign: 'superscript' }),
      ...runs(struck?.get(c), { strikethrough: true }),
    ];
    if (text === '' && comment === undefined && beside.length === 0) yield null;
    else
      yield {
        ...cell,
        ...(beside.length > 0 && { richText: [...runs(text, undefined), ...beside] }),
        ...(comment !== undefined && { comment: { author: '', text: shown(comment) } }),
      };
  }
}

type Run = NonNullable<Cell['richText']>[number];

function runs(text: string | undefined, font: Run['font']): readonly Run[] {
  return text ? [{ text: shown(text), ...(font && { font }) }] : [];
}

function shown(text: string): string {
  const cell = linesCell(text);
  return cell.kind === 'text' ? escaped(cell.text) : '';
}

/** One object for all cells of one look. */
class Looks {
  readonly #known = new Map<string, CellStyle>();

  of(isStruck: boolean, paint: Paint | undefined): CellStyle {
    const key = JSON.stringify([isStruck, paint]);
    const style = this.#known.get(key) ?? styleOf(isStruck, paint);
    this.#known.set(key, style);
    return style;
  }
}

const NO_STYLE: CellStyle = {};

function styleOf(isStruck: boolean, paint: Paint | undefined): CellStyle {
  if (!isStruck && paint === undefined) return NO_STYLE;
  const { ink, fill, bold, italic, underlined } = paint ?? PLAIN;
  return {
    font: {
      ...FONT,
      strikethrough: isStruck,
      bold,
      italic,
      underline: underlined,
      ...(ink && { color: { rgb: RGB[ink] } }),
    },
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: RGB[fill] } } }),
  };
}

const PLAIN: Paint = { ink: null, fill: null, bold: false, italic: false, underlined: false };
