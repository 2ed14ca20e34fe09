import type { RowCells, TableRow } from './row-cells.js';
import { filledColumn } from './row-subject.js';

/** A row without a county between two that name theirs, and speak of the same. */
interface Between {
  readonly row: TableRow;
  readonly above: string;
  readonly below: string;
}

/**
 * Finds blank counties in the midst of named ones. A blank is the whole's; but the whole stands above or below its counties, and
 * where one row among theirs has no name it was more often forgotten.
 */
export class BlankBetween {
  #above: { readonly name: string; readonly about: string } | null = null;
  #blank: TableRow | null = null;

  constructor(private readonly cells: RowCells) {}

  /** To be asked once of every row, in their order: who it names, and what else it is about. Gives a blank above it. */
  next(row: TableRow, name: string, about: string, isUnit: boolean): Between | null {
    const above = this.#above;
    if (name === '') {
      if (above?.about !== about) this.#above = null;
      else if (this.holdsValue(row)) this.#blank ??= row;
      return null;
    }
    const blank = this.#blank;
    this.#blank = null;
    this.#above = isUnit ? { name, about } : null;
    const isBetween = blank !== null && above?.about === about && isUnit && above.name !== name;
    return isBetween ? { row: blank, above: above.name, below: name } : null;
  }

  holdsValue(row: TableRow): boolean {
    return this.cells.layout.series.some((series) => filledColumn(row, series) !== undefined);
  }
}
