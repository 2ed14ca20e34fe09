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

const NO_BOXES = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right', 'left']
    .concat(['left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((name) => [name, '']),
);

/** Lays out a table whose wide characters keep their columns and whose text is never cut. */
export function grid(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  look: GridLook,
): string {
  const widths = look.width === null ? null : fit(columns, rows, look.width, look.boxes);
  const lay = (cell: string, column: number) =>
    widths ? wrap(cell, widths[column] ?? 2) : [cell.replace(/\n/g, ' ')];
  const table = new Table({
    head: columns.map((column, i) => painted(lay(column.head, i), look.paintHead)),
    colAligns: columns.map((column) => (column.right ? 'right' : 'left')),
    style: {
      head: [],
      border: [],
      ...(look.boxes ? {} : { 'padding-left': 0, 'padding-right': 0 }),
      compact: true,
    },
    ...(look.boxes ? {} : { chars: { ...NO_BOXES, middle: '  ' } }),
  });
  for (const [r, row] of rows.entries()) {
    table.push(
      row.map((cell, c) => painted(lay(cell, c), look.paint && ((line) => look.paint?.(line, r, c) ?? line))),
    );
  }
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

function painted(lines: readonly string[], paint: ((line: string) => string) | undefined): string {
  return lines.map((line) => (paint && line !== '' ? paint(line) : line)).join('\n');
}

/** Natural widths where they fit; else the flexible column gives way first, then the widest of the others. */
function fit(
  columns: readonly GridColumn[],
  rows: readonly (readonly string[])[],
  width: number,
  boxes: boolean,
): number[] {
  const natural = columns.map((column, i) =>
    Math.max(
      ...[column.head, ...rows.map((row) => row[i] ?? '')].flatMap((cell) =>
        cell.split('\n').map((l) => textWidth(l)),
      ),
    ),
  );
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
