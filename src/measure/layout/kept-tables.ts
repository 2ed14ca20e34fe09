import { filledCells } from './blank.js';
import type { Layout } from './layout.js';

/** What a table keeps until its sheet ends takes some 25 kB, and half a kB for each of its headings. */
const MOST_TABLES = 4_000;
const MOST_HEADINGS = 100_000;

/** Counts the tables of a sheet, all of which are kept until it ends. */
export class KeptTables {
  #tables = 0;
  #headings = 0;

  /** No more are kept. */
  get isFull(): boolean {
    return this.#tables >= MOST_TABLES || this.#headings >= MOST_HEADINGS;
  }

  keep(layouts: readonly Layout[]): void {
    this.#tables += layouts.length;
    for (const { headings } of layouts) this.#headings += filledCells(headings).length;
  }
}
