import { type CellStyle, type ConditionalRule, colToLetter, type WriteSheet } from 'hucre/xlsx';
import { atOnce, type Steps } from '../../tables/pause.js';
import { columnWidth, libraryCell, linesIn, type SheetCell, textCell } from './cells.js';
import { BODY, HEAD, ranked } from './looks.js';

/** Points that a line of text takes. */
const LINE_HEIGHT = 16;
const TALLEST = 409;
/** Room for a head of two lines and the filter's button. */
const LEAST = 10;

/** One column of a list: its head, how wide it may get, and the conditional fills of its cells. */
export interface ListColumn {
  readonly head: string;
  readonly most?: number;
  readonly style?: CellStyle;
  readonly rules?: (range: string) => ConditionalRule[];
}

/** Printed on A4 across, as wide as the page. */
export const ON_PAPER = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { top: 0.5, right: 0.4, bottom: 0.5, left: 0.4, header: 0.3, footer: 0.3 },
} as const;

/** A sheet that is one list, of one row at least: a frozen head with filters, and one row for each entry. */
export function listSheet(...list: Parameters<typeof listing>): WriteSheet {
  return atOnce(listing(...list));
}

/** The same, a step for each row. */
export function* listing(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly SheetCell[])[],
  frozenColumns: number,
): Steps<WriteSheet> {
  const heads = columns.map(({ head }) => textCell(head));
  const widths = columns.map(({ most = 40 }, c) =>
    columnWidth(
      rows.flatMap((row) => row[c] ?? []),
      LEAST,
      most,
    ),
  );
  const styles = columns.map(({ style }) => ({ ...BODY, ...style })); // once, and not for each cell
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map([[0, { height: heightOf(heads, widths) }]]);
  for (const [c, head] of heads.entries()) cells.set(`0,${c}`, libraryCell(head, HEAD));
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) cells.set(`${r + 1},${c}`, libraryCell(cell, styles[c] ?? BODY));
    heights.set(r + 1, { height: heightOf(row, widths) });
    yield;
  }
  const last = rows.length + 1;
  const range = (c: number) => `${colToLetter(c)}2:${colToLetter(c)}${last}`;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    rowDefs: heights,
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${last}` },
    conditionalRules: ranked(columns.flatMap((column, c) => column.rules?.(range(c)) ?? [])),
    pageSetup: ON_PAPER,
  };
}

/** What the tallest of its wrapped cells needs. */
export function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = Math.max(1, ...row.map((cell, c) => linesIn(cell, widths[c] ?? 8)));
  return Math.min(TALLEST, lines * LINE_HEIGHT + 2);
}
