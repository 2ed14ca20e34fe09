import Table from 'cli-table3';
import textWidth from './width.cjs';
import { wrap } from './wrap.js';

/** One column of a text table: how narrow it may get, and whether its cells stand to the right. */
export interface GridColumn {
  readonly head: string;
  readonly least?: number;
  readonly right?: boolean;
  /** Takes what is left of the width. */
  readonly flexible?: boolean;
  /** Holds ids or paths, which are there to be copied: no word of it is ever broken. */
  readonly whole?: boolean;
  /** Left out, the highest first, where the table would not fit otherwise. */
  readonly spare?: number;
}

export interface GridLook {
  /** Terminal columns; null leaves every cell on one line. */
  readonly width: number | null;
  readonly boxes: boolean;
  /** Colours one finished line of a cell. */
  readonly paint?: (line: string, row: number, column: number) => string;
  readonly paintHead?: (line: string) => string;
  /** The line that names the columns left out. */
  readonly leftOut?: (heads: readonly string[]) => string;
}

/** Lays out a table whose wide characters keep their columns and whose text is never cut. */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): string {
  return [...gridPieces(columns, rows, look)].join('');
}

/** The same row by row. */
export function* gridPieces(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): Generator<string> {
  const kept = fitting(columns, rows, look);
  if (kept.length === columns.length) return yield* laidOut(columns, rows, look);
  const { paint, leftOut } = look;
  yield* laidOut(
    columns.filter((_, i) => kept.includes(i)),
    rows.map((row) => kept.map((i) => row[i] ?? '')),
    { ...look, ...(paint && { paint: (line, row, column) => paint(line, row, kept[column] ?? column) }) },
  );
  const out = columns.filter((_, i) => !kept.includes(i)).map(({ head }) => head);
  const said = leftOut?.(out) ?? '';
  if (said !== '') yield `\n${wrap(said, look.width ?? said.length).join('\n')}`;
}

/** Whether all columns find room without any being left out. */
export function fits(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): boolean {
  return fitting(columns, rows, look).length === columns.length;
}

/** The columns that there is room for, by their places. */
function fitting(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): number[] {
  const all = columns.map((_, i) => i);
  const { width, boxes } = look;
  if (width === null) return all;
  const least = leastWidths(columns, rows, naturalWidths(columns, rows, width));
  const need = (kept: readonly number[]) =>
    kept.reduce((sum, i) => sum + (least[i] ?? 2), overheadOf(kept.length, boxes));
  const spare = all
    .filter((i) => columns[i]?.spare !== undefined)
    .sort((a, b) => (columns[b]?.spare ?? 0) - (columns[a]?.spare ?? 0));
  let kept = all;
  for (const i of spare) {
    if (need(kept) <= width) break;
    kept = kept.filter((one) => one !== i);
  }
  return kept;
}

function* laidOut(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): Generator<string> {
  const widths = fit(columns, rows, look.width, look.boxes);
  const lay = (cell: string, column: number) =>
    look.width === null ? [cell.replace(/\n/g, ' ')] : wrap(cell, widths[column] ?? 2);
  const head = columns.map((column, i) => lay(column.head, i).map((line) => painted(line, look.paintHead)));
  const laid = (row: readonly string[], r: number) =>
    row.map((cell, c) =>
      lay(cell, c).map((line) => painted(line, look.paint && ((text) => look.paint?.(text, r, c) ?? text))),
    );
  if (look.boxes) return yield boxed(columns, head, rows.map(laid));
  yield aligned(columns, head, widths);
  for (const [r, row] of rows.entries()) yield `\n${aligned(columns, laid(row, r), widths)}`;
}

function painted(line: string, paint: ((line: string) => string) | undefined): string {
  return paint && line !== '' ? paint(line) : line;
}

function boxed(
  columns: readonly GridColumn[],
  head: readonly string[][],
  body: readonly string[][][],
): string {
  const table = new Table({
    head: head.map((lines) => lines.join('\n')),
    colAligns: columns.map((column) => (column.right ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  for (const row of body) table.push(row.map((lines) => lines.join('\n')));
  return trimmed(table.toString().split('\n'));
}

function trimmed(lines: readonly string[]): string {
  return lines.map((line) => line.trimEnd()).join('\n');
}

/** A row of columns without lines, two blanks apart: for this padding is enough, and a third of cli-table3's time is saved. */
function aligned(
  columns: readonly GridColumn[],
  row: readonly string[][],
  widths: readonly number[],
): string {
  const height = Math.max(...row.map((lines) => lines.length));
  const line = (l: number) =>
    row.map((lines, c) => padded(lines[l] ?? '', widths[c] ?? 0, columns[c]?.right === true)).join('  ');
  return trimmed(Array.from({ length: height }, (_, l) => line(l)));
}

const ESCAPE = '\u001b';
const COLOUR = /\u001b\[\d+m/g;

function padded(line: string, width: number, right: boolean): string {
  const seen = line.includes(ESCAPE) ? line.replace(COLOUR, '') : line;
  const blanks = ' '.repeat(Math.max(0, width - textWidth(seen)));
  return right ? blanks + line : line + blanks;
}

/** Natural widths where they fit; else the flexible column gives way first, then the widest of the others. */
function fit(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
  boxes: boolean,
): number[] {
  const natural = naturalWidths(columns, rows, width);
  if (width === null) return natural;
  const overhead = overheadOf(columns.length, boxes);
  const widths = [...natural];
  const total = () => widths.reduce((sum, w) => sum + w, overhead);
  const wanted = leastWidths(columns, rows, natural);
  let floor = Number.POSITIVE_INFINITY;
  const least = (i: number) => (columns[i]?.whole ? (wanted[i] ?? 2) : Math.min(wanted[i] ?? 2, floor));
  const narrow = (among: number[]) => {
    while (total() > width) {
      const widest = among
        .filter((i) => (widths[i] ?? 0) > least(i))
        .sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
      if (widest === undefined) return;
      widths[widest] = (widths[widest] ?? 0) - 1;
    }
  };
  narrow(columns.flatMap((column, i) => (column.flexible ? [i] : [])));
  narrow(columns.map((_, i) => i));
  // too narrow for any of that: better many short lines than a table that runs over
  floor = 3;
  narrow(columns.map((_, i) => i));
  return widths;
}

function naturalWidths(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
): number[] {
  const widthOf = (cell: string) =>
    width === null || !cell.includes('\n')
      ? textWidth(cell.replaceAll('\n', ' '))
      : Math.max(...cell.split('\n').map((line) => textWidth(line)));
  return columns.map(({ head }, i) =>
    rows.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? '')), widthOf(head)),
  );
}

function leastWidths(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  natural: readonly number[],
): number[] {
  return columns.map(({ least = 8, whole }, i) => {
    const words = whole ? rows.flatMap((row) => row[i]?.match(/[!-~]+/g) ?? []) : [];
    return Math.max(Math.min(natural[i] ?? 2, least), ...words.map((word) => word.length));
  });
}

function overheadOf(columns: number, boxes: boolean): number {
  return boxes ? columns * 3 + 1 : (columns - 1) * 2;
}
