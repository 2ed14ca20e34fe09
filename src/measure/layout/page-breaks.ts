import { foldName } from '../../quantity/fold.js';
import { filledCells, isBlank } from './blank.js';
import type { TableRow } from './row-cells.js';

/**
 * Tells a table that goes on on another page, under the same titles and the same header, from one that says something of its
 * own: only the whole of the titles, in their order, is a repetition.
 */
export class PageBreaks {
  #titles: readonly string[] = [];
  /** Lines of which it is known that they are no repetition, so that they need not be looked at again. */
  #news: readonly TableRow[] | null = null;

  /** `isSilent` tells lines that say nothing of a table. */
  constructor(private readonly isSilent: (row: TableRow) => boolean) {}

  /** To be told of the lines above each header. */
  titled(rows: readonly TableRow[]): void {
    this.#titles = this.#said(rows).map(keyOf);
    this.#news = null;
  }

  /** True for lines that were looked at before. */
  knows(lines: readonly TableRow[]): boolean {
    return this.#news === lines;
  }

  /** True where these lines, under a table and over its header come again, begin another page and no other table. */
  isBreak(lines: readonly TableRow[]): boolean {
    if (this.knows(lines)) return false;
    const said = this.#said(lines);
    if (said.length === 0) return true;
    const isRepeated =
      said.length === this.#titles.length && said.every((row, i) => keyOf(row) === this.#titles[i]);
    if (!isRepeated) this.#news = lines;
    return isRepeated;
  }

  #said(rows: readonly TableRow[]): readonly TableRow[] {
    return rows.filter((row) => !row.cells.every(isBlank) && !this.isSilent(row));
  }
}

function keyOf({ cells }: TableRow): string {
  return filledCells(cells).map(foldName).join('\n');
}
