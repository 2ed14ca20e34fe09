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
}

export interface GridLook {
  /** Terminal columns; null leaves every cell on one line. */
  readonly width: number | null;
  readonly boxes: boolean;
  /** Colours one finished line of a cell. */
  readonly paint?: (line: string, row: number, column: number) => string;
  readonly paintHead?: (line: string) => string;
}

/** Lays out a table whose wide characters keep their columns and whose text is never cut. */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): string {
  const widths = fit(columns, rows, look.width, look.boxes);
  const lay = (cell: string, column: number) =>
    look.width === null ? [cell.replace(/\n/g, ' ')] : wrap(cell, widths[column] ?? 2);
  const head = columns.map((column, i) => lay(column.head, i).map((line) => painted(line, look.paintHead)));
  const body = rows.map((row, r) =>
    row.map((cell, c) =>
      lay(cell, c).map((line) => painted(line, look.paint && ((text) => look.paint?.(text, r, c) ?? text))),
    ),
  );
  const text = look.boxes ? boxed(columns, head, body) : aligned(columns, [head, ...body], widths);
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
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
  table.push(...body.map((row) => row.map((lines) => lines.join('\n'))));
  return table.toString();
}

/** Columns without lines, two blanks apart: for this padding is enough, and a third of cli-table3's time is saved. */
function aligned(
  columns: readonly GridColumn[],
  rows: readonly string[][][],
  widths: readonly number[],
): string {
  return rows
    .flatMap((row) =>
      Array.from({ length: Math.max(...row.map((lines) => lines.length)) }, (_, l) =>
        row.map((lines, c) => padded(lines[l] ?? '', widths[c] ?? 0, columns[c]?.right === true)).join('  '),
      ),
    )
    .join('\n');
}

const COLOUR = /\u001b\[\d+m/g;

function padded(line: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(line.replace(COLOUR, ''))));
  return right ? blanks + line : line + blanks;
}

/** Natural widths where they fit; else the flexible column gives way first, then the widest of the others. */
function fit(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number | null,
  boxes: boolean,
): number[] {
  const lines = (cell: string) => (width === null ? [cell.replace(/\n/g, ' ')] : cell.split('\n'));
  const natural = columns.map(({ head }, i) =>
    Math.max(...[head, ...rows.map((row) => row[i] ?? '')].flatMap(lines).map((line) => textWidth(line))),
  );
  if (width === null) return natural;
  const overhead = boxes ? columns.length * 3 + 1 : (columns.length - 1) * 2;
  const widths = [...natural];
  const total = () => widths.reduce((sum, w) => sum + w, overhead);
  let floor = Number.POSITIVE_INFINITY;
  const least = (i: number) => Math.min(natural[i] ?? 2, columns[i]?.least ?? 8, floor);
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
