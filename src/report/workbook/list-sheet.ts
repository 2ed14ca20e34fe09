import { type CellStyle, type ConditionalRule, colToLetter } from 'hucre/xlsx';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { BookSheet } from './book.js';
import { libraryCell, linesIn, type SheetCell, textCell, widthFor, widthOf } from './cells.js';
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

/** A sheet that is one list, of one row at least: a frozen head with filters, and one row for each entry. Each takes some steps. */
export function* listing(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly SheetCell[])[],
  frozenColumns: number,
): Steps<BookSheet> {
  const heads = columns.map(({ head }) => textCell(head));
  const widths = yield* widthsOf(columns, rows);
  const heights = yield* inSteps(rows, (row) => [heightOf(row, widths)]);
  const styles = columns.map(({ style }) => ({ ...BODY, ...style })); // once, and not for each cell
  const last = rows.length + 1;
  const range = (c: number) => `${colToLetter(c)}2:${colToLetter(c)}${last}`;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    body: {
      *[Symbol.iterator]() {
        const head = heads.map((cell) => libraryCell(cell, HEAD));
        yield { number: 0, height: heightOf(heads, widths), cells: head };
        for (const [r, row] of rows.entries()) {
          const cells = row.map((cell, c) => libraryCell(cell, styles[c] ?? BODY));
          yield { number: r + 1, height: heights[r] ?? LINE_HEIGHT, cells };
        }
      },
    },
    freezePane: { rows: 1, columns: frozenColumns },
    autoFilter: { range: `A1:${colToLetter(columns.length - 1)}${last}` },
    conditionalRules: ranked(columns.flatMap((column, c) => column.rules?.(range(c)) ?? [])),
    pageSetup: ON_PAPER,
  };
}

/** As wide as what the rows hold, whatever the heads. */
function* widthsOf(columns: readonly ListColumn[], rows: readonly (readonly SheetCell[])[]): Steps<number[]> {
  const widest = columns.map(() => 0);
  for (const row of rows) {
    for (const [c, cell] of row.entries()) widest[c] = Math.max(widest[c] ?? 0, widthOf(cell));
    yield;
  }
  return columns.map(({ most = 40 }, c) => widthFor(widest[c] ?? 0, LEAST, most));
}

/** What the tallest of its wrapped cells needs. */
export function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = Math.max(1, ...row.map((cell, c) => linesIn(cell, widths[c] ?? 8)));
  return Math.min(TALLEST, lines * LINE_HEIGHT + 2);
}
