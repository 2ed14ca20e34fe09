import type { Steps } from '../../tables/pause.js';
import type { TableRow } from './row-cells.js';

/**
 * Work on many rows at once, which is done in steps, and the rows that must wait for it: whoever hands on rows one after another
 * cannot wait for each, and looks now and then whether there is any.
 */
export class DueWork {
  #work: Steps<void> | null = null;
  #waiting: readonly TableRow[] = [];
  #late: TableRow[] = [];

  get isThere(): boolean {
    return this.#work !== null;
  }

  /** To be done before another row is read. */
  put(work: Steps<void>): void {
    this.#work = work;
  }

  /** True where the row has to wait. */
  holds(row: TableRow): boolean {
    if (!this.#work) return false;
    this.#late.push(row);
    return true;
  }

  /** Rows that are to be read again once the work is done, before those that wait. */
  putFirst(rows: readonly TableRow[]): void {
    this.#waiting = [...rows, ...this.#waiting];
  }

  /** Does the work, and reads the rows that waited for it, which may make for more. */
  *settle(read: (row: TableRow) => void): Steps<void> {
    while (this.#work) {
      yield* this.#work;
      this.#work = null;
      const rows = [...this.#waiting, ...this.#late];
      this.#late = [];
      this.#waiting = [];
      for (const [i, row] of rows.entries()) {
        if (this.#work) {
          this.#waiting = rows.slice(i);
          break;
        }
        read(row);
        yield;
      }
    }
  }
}
