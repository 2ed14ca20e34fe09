import type { PageLine } from './page-lines.js';

/** So many lines at either end of a page may be a running head or foot. */
const MOST_AT_AN_END = 3;

/** The lines that stand at the same height of several pages with the same words but for numbers, but for the first of each. */
export function runningLines(pages: readonly (readonly PageLine[])[]): Set<PageLine> {
  const byWords = new Map<string, PageLine[]>();
  for (const lines of pages)
    for (const line of [...lines.slice(0, MOST_AT_AN_END), ...lines.slice(-MOST_AT_AN_END)]) {
      if (line.cells.length !== 1) continue;
      const key = keyOf(line);
      byWords.set(key, [...(byWords.get(key) ?? []), line]);
    }
  const again = [...byWords.values()].flatMap((lines) => lines.filter(({ page }) => page !== lines[0]?.page));
  return new Set(again);
}

/** In steps of a few points, since a number of another width may shift a line a little. */
function keyOf({ cells, pieces }: PageLine): string {
  const words = cells.map(({ text }) => text.replace(/\d+/g, '#').replace(/\s+/g, '')).join('');
  return `${words}@${Math.round((pieces[0]?.bottom ?? 0) / 4)}`;
}
