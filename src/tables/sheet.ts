/** The sheets of one file, in their order. */
export interface SheetBook {
  readonly sheets: readonly Sheet[];
  /** Sheets that the file names and does not hold. */
  readonly withoutPart: readonly string[];
}

/** One sheet of a workbook: its rows of text as stored, never as rounded for the screen. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, in order. */
  readonly rows: readonly SheetRow[];
  /** Merged ranges of more than one cell; their text stands in the top left cell alone. */
  readonly merges: readonly Merge[];
  /** What is printed over and under the sheet on each page, what boxes over its cells say, and comments on cells in rows that hold nothing. */
  readonly beside?: readonly string[];
  /** Its rows tell how their cells look. */
  readonly isPainted?: boolean;
  /** Hidden rows and columns that hold something: they are read like the rest. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

export interface SheetRow {
  /** The sheet's own row number, from 1. */
  readonly line: number;
  /** The text of column A onwards, '' where a cell is empty; ends at the last cell that holds something. */
  readonly cells: readonly string[];
  readonly hidden: boolean;
  /** Cells whose text cannot be trusted. Here and below by column from 0, and absent where no cell of the row has any. */
  readonly faults?: ReadonlyMap<number, CellFault>;
  /** What stood raised or lowered beside a cell's text (532400¹): a reference to a note, and no part of `cells`. */
  readonly footnotes?: ReadonlyMap<number, string>;
  /** What is struck out, or hidden in its cell, beside text that is not: no part of `cells`. A cell of which that is all has a fault instead. */
  readonly struck?: ReadonlyMap<number, string>;
  /** What somebody has noted on a cell, be it filled or not: no part of `cells`. */
  readonly comments?: ReadonlyMap<number, string>;
  /** How cells look that are not plain, by column; a place without one is plain. */
  readonly paints?: readonly (Paint | undefined)[];
  /** What cells under a merged one still hold, where nobody who looks at the sheet sees it: no part of `cells`. */
  readonly covered?: ReadonlyMap<number, string>;
}

/** Colours as people call them; black letters and white paper are none. */
export type Hue =
  | 'red'
  | 'orange'
  | 'yellow'
  | 'green'
  | 'cyan'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'brown'
  | 'grey';

/** How a cell looks, of which a note on colours may speak. */
export interface Paint {
  readonly ink: Hue | null;
  readonly fill: Hue | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underlined: boolean;
}

/** A range of cells: 0-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * `formula-stale`: the result that is stored may be another than who opens the file sees, and stands not in `cells`; `struck-out`: all of its text is, or is hidden, and stands in `cells` all the same; `random`: its formula comes to another number
 * each time; `given-twice`: the file holds the cell more than once
 * with different contents, of which the last stands in `cells`; `covered`: what it holds lies under a merged cell of another column.
 */
export type CellFault =
  | 'formula-without-value'
  | 'formula-stale'
  | 'error-value'
  | 'struck-out'
  | 'given-twice'
  | 'random'
  | 'unseen'
  | 'covered';

/** True for a formula of which nobody knows what it gives. */
export function isLostFormula(fault: CellFault | undefined): boolean {
  return fault === 'formula-without-value' || fault === 'formula-stale';
}

/** The text of one cell, what was taken out of it, and why it cannot be trusted if so. */
export interface CellText {
  readonly text: string;
  readonly fault?: CellFault;
  readonly footnote?: string;
  readonly struck?: string;
  readonly comment?: string;
  readonly paint?: Paint;
}

/** The text of a cell of which another is shown than is stored; `SHOWN` parts the two again. */
export function storedAndShown(stored: string, shown: string): string {
  return `${stored} ⟦${shown.trim()}⟧`;
}

export const SHOWN = /^(.*\S) ⟦(.*)⟧$/s;
