/** One sheet of a workbook: its rows of text as stored, never as rounded for the screen. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold something, in order. */
  readonly rows: readonly SheetRow[];
  /** Merged ranges of more than one cell; their text stands in the top left cell alone. */
  readonly merges: readonly Merge[];
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
  /** By column from 0. */
  readonly faults?: ReadonlyMap<number, CellFault>;
}

/** A range of cells: 0-based, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type CellFault = 'formula-without-value' | 'error-value';

/** The text of one cell, and why it cannot be trusted if so. */
export interface CellText {
  readonly text: string;
  readonly fault?: CellFault;
}
