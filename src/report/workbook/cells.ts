import type { Cell, CellStyle } from 'hucre/xlsx';
import { printable } from '../said/printable.js';
import textWidth from '../said/width.cjs';
import { wrap } from '../said/wrap.js';

/** What one cell is to hold. A number comes with its format; `shown` is what a reader then sees. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string; readonly style?: CellStyle }
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly format: string;
      readonly shown: string;
      readonly comment?: string;
      readonly style?: CellStyle;
    };

/** A cell holds no more characters; the mark at the end says that there were more. */
const MOST_CHARACTERS = 32_767;

/** Text is text, whatever it begins with: it goes into the workbook as a string and never as a formula. */
export function textCell(text: string, style?: CellStyle): SheetCell {
  return { kind: 'text', text: fitting(printable(text)), ...(style ? { style } : {}) };
}

/** One object, since looks are told apart by theirs. */
const WRAPPED: CellStyle = { alignment: { wrapText: true } };

/** The same with its line breaks, as a cell of a table may have them. */
export function linesCell(text: string): SheetCell {
  const lines = text.split(/\r\n|\n|\r/).map(printable);
  return { kind: 'text', text: fitting(lines.join('\n')), ...(lines.length > 1 && { style: WRAPPED }) };
}

function fitting(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`;
}

export function wholeCell(value: number | null, style?: CellStyle): SheetCell {
  if (value === null) return textCell('', style);
  return { kind: 'number', value, format: '0', shown: String(value), ...(style ? { style } : {}) };
}

/** `_x000d_` in a workbook's strings stands for the character of that number, unless its underscore is itself written so. */
export function escaped(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/**
 * The cell as the library takes it. Text goes in as a run, since the library would make an error value of a string such
 * as `#N/A`.
 */
export function libraryCell(cell: SheetCell, base: CellStyle): Partial<Cell> {
  const style = styleOf(base, cell.style ?? NONE, cell.kind === 'number' ? cell.format : '');
  if (cell.kind === 'text') {
    return cell.text.startsWith('#')
      ? { style, richText: [{ text: escaped(cell.text) }] }
      : { style, value: cell.text === '' ? null : escaped(cell.text) };
  }
  const comment = cell.comment ? { comment: { author: 'plancheck', text: escaped(cell.comment) } } : {};
  return { style, value: cell.value, ...comment };
}

const NONE: CellStyle = {};
const STYLES = new WeakMap<CellStyle, WeakMap<CellStyle, Map<string, CellStyle>>>();

/** One object for all cells of one look: there are few looks and many cells. */
function styleOf(base: CellStyle, own: CellStyle, format: string): CellStyle {
  const ofBase = STYLES.get(base) ?? new WeakMap<CellStyle, Map<string, CellStyle>>();
  STYLES.set(base, ofBase);
  const ofOwn = ofBase.get(own) ?? new Map<string, CellStyle>();
  ofBase.set(own, ofOwn);
  const style = ofOwn.get(format) ?? { ...base, ...own, ...(format === '' ? {} : { numFmt: format }) };
  ofOwn.set(format, style);
  return style;
}

function shownText(cell: SheetCell): string {
  return cell.kind === 'text' ? cell.text : cell.shown;
}

/** Excel counts widths in digits of the default font, and Chinese characters come out a little wider than two of them. */
export function columnWidth(cells: Iterable<SheetCell>, least: number, most: number): number {
  let widest = 0;
  for (const cell of cells) widest = Math.max(widest, widthOf(cell));
  return widthFor(widest, least, most);
}

/** How wide a column becomes whose widest text takes so many columns of a terminal. */
export function widthFor(widest: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.ceil(widest * 1.1) + 2));
}

/** The columns of a terminal that the widest line of a cell takes. */
export function widthOf(cell: SheetCell): number {
  return Math.max(
    ...shownText(cell)
      .split('\n')
      .map((line) => textWidth(line)),
  );
}

/** Lines that a text takes in a column of that width; rather one too many than one cut off. */
export function linesIn(cell: SheetCell, width: number): number {
  return wrap(shownText(cell), Math.floor((width - 1) / 1.1)).length;
}
