import { isHeader, isName, meaningOf } from './heading.js';
import { bare, type DraftLine, isBlankLine, onlyText } from './line.js';

const MOST_HEADS = 12;
const LONGEST_HEAD = 24;

/** A table that was laid out one cell a line: its headings one after the other, then the cells of each row. */
export interface OneCellTable {
  readonly heads: readonly string[];
  /** Lines of several cells, as the table once had them. */
  readonly body: readonly DraftLine[];
  /** How many lines of the document it takes up. */
  readonly length: number;
}

interface Cell {
  readonly text: string;
  readonly at: number;
  readonly line: DraftLine;
}

/** Reads such a table that begins at a line; null where none does. */
export function oneCellTable(lines: readonly DraftLine[], at: number): OneCellTable | null {
  const line = lines[at];
  const first = line ? onlyText(line) : null;
  if (first === null || !(isName(first) || meaningOf(first) === 'row')) return null;
  const ahead = cellsFrom(lines, at, MOST_HEADS + 1);
  if (!ahead.some(({ text }) => text === '1')) return null;
  const cells = cellsFrom(lines, at, Number.POSITIVE_INFINITY);
  const start = cells.findIndex(({ text }) => text === '1');
  const heads = cells.slice(0, start).map(({ text }) => text);
  if (start < 2 || start > MOST_HEADS || !isHeader(heads)) return null;
  if (heads.some((head) => head.length > LONGEST_HEAD)) return null;
  const width = widthOf(cells.slice(start));
  if (width === null || width < 3) return null;
  const rows = rowsOf(cells.slice(start), width);
  const last = rows.at(-1)?.at(-1);
  if (!last) return null;
  return {
    heads: fitted(heads, width),
    body: rows.map((row) => ({ cells: row.map(({ text }) => text), place: placeOf(row), table: null })),
    length: last.at - at + 1,
  };
}

function placeOf(row: readonly Cell[]): DraftLine['place'] {
  const [first] = row;
  if (!first) throw new Error('a row without a cell');
  return first.line.place;
}

/** Up to the first line that is more than a cell, and so many at most. */
function cellsFrom(lines: readonly DraftLine[], start: number, most: number): Cell[] {
  const cells: Cell[] = [];
  for (let at = start; at < lines.length && cells.length < most; at++) {
    const line = lines[at];
    if (!line || isBlankLine(line)) continue;
    const text = onlyText(line);
    if (text === null) break;
    cells.push({ text: text.trim(), at, line });
  }
  return cells;
}

/** How many cells there are between the number 1 and the number 2. */
function widthOf(cells: readonly Cell[]): number | null {
  const second = cells.findIndex(({ text }, i) => i > 1 && text === '2');
  return second < 0 ? null : second;
}

/** Rows of as many cells, as long as each begins with the next number. */
function rowsOf(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = 0; cells[at]?.text === String(rows.length + 1); at += width) {
    const row = cells.slice(at, at + width);
    if (row.length < width) break;
    rows.push(row);
  }
  return rows;
}

/**
 * As many headings as there are columns. The numbers may have none; and where there are too many, one stands over others: that is
 * the first of two that say the same.
 */
function fitted(heads: readonly string[], width: number): string[] {
  const all = meaningOf(heads[0] ?? '') === 'row' ? [...heads] : ['序号', ...heads];
  while (all.length > width) {
    const over = all.findIndex((head, i) => i > 0 && isOver(head, all[i + 1]));
    if (over < 0) break;
    all.splice(over, 1);
  }
  return all.slice(0, width);
}

function isOver(head: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    meaningOf(head) !== null &&
    meaningOf(head) === meaningOf(next) &&
    bare(head).endsWith(bare(next))
  );
}
