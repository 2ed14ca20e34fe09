import type { DocumentLine } from './document.js';
import type { Grid, GridCell } from './page-grids.js';
import { joinedText, linesOfText, type PagePiece } from './page-lines.js';

/** The rows of a ruled table; what spans several rows of one column stands in each of them, as in a sheet. */
export function gridLines(
  grid: Grid,
  page: number,
  table: number,
  lineAt: (piece: PagePiece) => number,
): DocumentLine[] {
  const rows = Array.from({ length: grid.rows }, () => new Array<string>(grid.columns).fill(''));
  const lines = new Array<number>(grid.rows).fill(0);
  for (const cell of grid.cells) {
    const text = textOf(cell);
    const spans = cell.columns === 1 && !/^\d*$/.test(text) ? cell.rows : 1;
    for (let i = 0; i < spans; i++) {
      const row = rows[cell.row + i];
      if (row) row[cell.column] = text;
    }
    if (cell.rows === 1 && cell.pieces[0]) lines[cell.row] ||= firstLine(cell, lineAt);
  }
  let last = 1;
  return rows.map((cells, i) => {
    last = lines[i] || last;
    return { cells, place: { page, line: last }, table };
  });
}

function firstLine({ pieces }: GridCell, lineAt: (piece: PagePiece) => number): number {
  return pieces.reduce((least, piece) => Math.min(least, lineAt(piece)), Number.POSITIVE_INFINITY);
}

function textOf({ pieces }: GridCell): string {
  return linesOfText(pieces).reduce(joinedText, '');
}
