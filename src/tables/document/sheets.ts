import type { Merge, Sheet } from '../sheet.js';
import type { DocumentLine } from './document.js';

/** The rows of sheets as lines; what spans several rows stands in each of them. */
export function sheetLines(sheets: readonly Sheet[]): DocumentLine[] {
  return sheets.flatMap((sheet, at) => {
    const below = spans(sheet);
    return sheet.rows.map(({ line, cells }) => ({
      cells: withSpanned(cells, line - 1, below),
      place: sheets.length > 1 ? { line, sheet: sheet.name } : { line },
      table: cells.filter((cell) => cell.trim() !== '').length > 1 ? at : null,
    }));
  });
}

interface Span {
  readonly merge: Merge;
  readonly text: string;
}

/** Cells over several rows of one column: a class of indicators, a unit for all of them. */
function spans({ merges, rows }: Sheet): Span[] {
  const byLine = new Map(rows.map(({ line, cells }) => [line, cells]));
  return merges
    .filter(({ top, bottom, left, right }) => bottom > top && left === right)
    .map((merge) => ({ merge, text: byLine.get(merge.top + 1)?.[merge.left] ?? '' }))
    .filter(({ text }) => text !== '' && !/^\d+$/.test(text));
}

function withSpanned(cells: readonly string[], row: number, below: readonly Span[]): string[] {
  const over = below.filter(({ merge }) => row > merge.top && row <= merge.bottom);
  const all = [...cells];
  for (const { merge, text } of over) {
    while (all.length <= merge.left) all.push('');
    if (all[merge.left] === '') all[merge.left] = text;
  }
  return all;
}
