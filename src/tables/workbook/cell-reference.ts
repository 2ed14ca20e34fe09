import type { Merge } from '../sheet.js';
import { corrupt } from './budget.js';

export function wholeNumber(text: string, what: string): number {
  if (!/^\d{1,10}$/.test(text)) throw corrupt(`${what} is no number`);
  return Number(text);
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The column, from 0, of a cell that stands in row `line`. */
export function columnOf(reference: string, line: number): number {
  const place = placeOf(reference);
  if (place.line !== line) throw corrupt(`the cell ${reference} stands in row ${line}`);
  return place.column;
}

function placeOf(reference: string): { line: number; column: number } {
  const match = REFERENCE.exec(reference);
  if (match === null) throw corrupt(`${reference} is no cell`);
  const letters = (match[1] ?? '').toUpperCase();
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { line: Number(match[2]), column };
}

export function rangeOf(reference: string): Merge {
  const [from = '', to = from] = reference.split(':');
  const start = placeOf(from);
  const end = placeOf(to);
  return { top: start.line - 1, left: start.column, bottom: end.line - 1, right: end.column };
}

/** Where it is not told in cells which they are (B:B). */
export const WHOLE_SHEET: Merge = {
  top: 0,
  left: 0,
  bottom: Number.MAX_SAFE_INTEGER,
  right: Number.MAX_SAFE_INTEGER,
};

/** Written for the first cell of the ranges, a reference follows each of them, but where it is held fast. */
export function isOwnCell(reference: string, [first, ...others]: readonly Merge[]): boolean {
  if (first === undefined) return false;
  const { top, left } = rangeOf(reference);
  if (top !== first.top || left !== first.left) return false;
  const [, column = '', row = ''] = /^(\$?)[A-Z]+(\$?)/i.exec(reference) ?? [];
  const isColumn = others.length === 0 && first.left === first.right;
  const isRow = others.length === 0 && first.top === first.bottom;
  return (column === '' || isColumn) && (row === '' || isRow);
}

/** A cell's address as spreadsheets write it; both numbers count from 1: (7, 4) is D7. */
export function cellAddress(line: number, column: number): string {
  return columnName(column) + line;
}

/** A column's letters; the number counts from 1. */
function columnName(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
