import type { Owner } from '../facts/places.js';
import type { TableRow } from './row-cells.js';

/** A row without a county below some that name theirs, and speak of the same. */
interface Below {
  readonly row: TableRow;
  readonly about: string;
  readonly above: string;
}

/** What is told of so many things is kept: more are no table of indicators. */
const MOST = 10_000;

/**
 * Finds blank counties below named ones. The whole stands below all of its counties: where one of them is named nowhere, the
 * blank may be its own, unless another blank is below none, so that the table calls the whole so.
 */
export class BlankBelow {
  readonly #named = new Map<string, Map<string, Owner>>();
  readonly #blanks: Below[] = [];
  #isWhole = false;

  /** To be called once of every row that names a county. */
  name(about: string, owner: Owner): void {
    const named = this.#named.get(about) ?? new Map<string, Owner>();
    named.set(owner.area ?? '', owner);
    if (this.#named.size < MOST) this.#named.set(about, named);
  }

  /** To be called of every row that names none, and has a value. */
  blank(row: TableRow, about: string): void {
    const names = [...(this.#named.get(about)?.keys() ?? [])];
    if (names.length === 0) this.#isWhole = true;
    const above = names.at(-1);
    if (above !== undefined && names.length > 1 && this.#blanks.length < MOST)
      this.#blanks.push({ row, about, above });
  }

  /** Once all rows are read: the blanks that a county may have been forgotten in. */
  get found(): readonly Below[] {
    if (this.#isWhole) return [];
    return this.#blanks.filter(({ about }) => {
      const owners = [...(this.#named.get(about)?.values() ?? [])];
      return owners.length < (owners[0]?.plan.jurisdiction.units.length ?? 0);
    });
  }
}
