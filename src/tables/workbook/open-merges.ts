import { firstFrom } from '../ascending.js';
import type { Merge } from '../sheet.js';

/**
 * The merged ranges that a row lies in, of all that come in the order of their tops: from the left to the right, since no
 * two of them share a cell. Whatever their number, a row costs by those that it lies in.
 */
export class OpenMerges<T extends { readonly merge: Merge }> {
  #open: T[] = [];
  /** The first row, from 0, that lies below one of them. */
  #until = Number.POSITIVE_INFINITY;

  /** From the left to the right. */
  get all(): readonly T[] {
    return this.#open;
  }

  /** Goes down to a row, from 0; gives those that end above it. */
  close(row: number): readonly T[] {
    if (row < this.#until) return [];
    const [closed, open]: [T[], T[]] = [[], []];
    this.#until = Number.POSITIVE_INFINITY;
    for (const one of this.#open) {
      const { bottom } = one.merge;
      (bottom < row ? closed : open).push(one);
      if (bottom >= row && bottom < this.#until) this.#until = bottom + 1;
    }
    this.#open = open;
    return closed;
  }

  /** False where it shares a column, and so a cell, with one that is open. */
  open(one: T): boolean {
    const { left, right, bottom } = one.merge;
    const at = firstFrom(this.#open, left, ({ merge }) => merge.left);
    const before = this.#open[at - 1];
    const after = this.#open[at];
    if ((before && before.merge.right >= left) || (after && after.merge.left <= right)) return false;
    this.#open.splice(at, 0, one);
    this.#until = Math.min(this.#until, bottom + 1);
    return true;
  }
}
