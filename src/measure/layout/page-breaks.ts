import { foldName } from '../../quantity/fold.js';
import type { FactsReader } from '../facts/reader.js';
import type { ScopeText } from '../facts/scope.js';
import { filledCells, isBlank } from './blank.js';
import { isSilent, numbersTable } from './lines.js';
import type { TableRow } from './row-cells.js';

/**
 * Tells a table that goes on on another page, under the same titles and the same header, from one that says something of its
 * own: only the whole of the titles, in their order, is a repetition.
 */
export class PageBreaks {
  /** What the lines above the last header say, and all of those. */
  #titles: readonly string[] = [];
  #above: ReadonlySet<string> = new Set();
  /** The units among them. */
  #units: readonly string[] = [];
  /** A table above has its unit in a line under it, so that each is to have its own: one without it is another table, and no page. */
  #areUnitsBelow = false;
  /** Lines of which it is known that they are no repetition, so that they need not be looked at again. */
  #news: readonly TableRow[] | null = null;

  constructor(private readonly facts: FactsReader) {}

  /** To be told of the lines above each header. */
  titled(rows: readonly TableRow[]): void {
    this.#titles = this.#said(rows).map(keyOf);
    this.#above = new Set(rows.map(keyOf));
    this.#units = rows.filter((row) => this.#isUnit(row)).map(keyOf);
    this.#news = null;
  }

  /** To be told what lines directly under a table say. */
  heard(texts: readonly ScopeText[]): void {
    this.#areUnitsBelow ||= texts.some(({ facts }) => facts.units.length > 0);
  }

  /** True for lines that were looked at before. */
  knows(lines: readonly TableRow[]): boolean {
    return this.#news === lines;
  }

  /** True where these lines, under a table and over its header come again, begin another page and no other table. */
  isBreak(lines: readonly TableRow[]): boolean {
    if (this.knows(lines) || this.#areUnitsBelow) return false;
    const said = this.#said(lines);
    const isSame =
      said.length === this.#titles.length && said.every((row, i) => keyOf(row) === this.#titles[i]);
    // the title comes again, and the unit under it does not: nobody knows whether this is a page or a table of its own
    const keys = new Set(lines.map(keyOf));
    const isWhole = said.length === 0 || (isSame && this.#units.every((unit) => keys.has(unit)));
    const isBreak = isWhole && lines.every((row) => !this.#isUnit(row) || this.repeats(row));
    if (!isBreak) this.#news = lines;
    return isBreak;
  }

  /** True for a line that stands above the last header, too. */
  repeats(row: TableRow): boolean {
    return this.#above.has(keyOf(row));
  }

  #said(rows: readonly TableRow[]): readonly TableRow[] {
    return rows.filter(
      (row) =>
        !row.cells.every(isBlank) &&
        (!isSilent(row, this.facts) || filledCells(row.cells).some(numbersTable)),
    );
  }

  #isUnit({ cells }: TableRow): boolean {
    return filledCells(cells).some((cell) => this.facts.read(cell).units.length > 0);
  }
}

function keyOf({ cells }: TableRow): string {
  return filledCells(cells).map(foldName).join('\n');
}
