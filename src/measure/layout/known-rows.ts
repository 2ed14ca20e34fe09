import type { TableRow } from './row-cells.js';
import type { Surroundings } from './surroundings.js';

/** So many rows are known, of each of two lots: of long files most rows come again, and no file fills the memory. */
const MOST = 5_000;

/**
 * What rows mean by the cells that name it, for the rows that name the same: a long table says the same few things in
 * thousands of rows. Known for as long as nothing else is said around them.
 */
export class KnownRows<Meaning> {
  #young = new Map<string, Meaning>();
  #old = new Map<string, Meaning>();
  #sections: unknown;
  /** How many rows have come again since the older lot was dropped. */
  #again = 0;
  /** No rows come again: to keep each would only cost. */
  #isVain = false;
  #last: { readonly row: TableRow; readonly key: string } | null = null;

  constructor(
    private readonly columns: readonly number[],
    private readonly around: Surroundings,
  ) {}

  of(row: TableRow): Meaning | undefined {
    if (this.#isVain) return undefined;
    if (this.#sections !== this.around.open) this.#forget();
    const key = this.#key(row);
    const known = this.#young.get(key) ?? this.#old.get(key);
    if (known) this.#again += 1;
    return known;
  }

  keep(row: TableRow, meaning: Meaning): void {
    if (this.#isVain) return;
    if (this.#young.size >= MOST) this.#turn();
    this.#young.set(this.#key(row), meaning);
  }

  /** Drops the older lot; all of it for good where fewer rows come again than are new. */
  #turn(): void {
    this.#isVain = this.#again < MOST;
    this.#again = 0;
    this.#old = this.#isVain ? new Map() : this.#young;
    this.#young = new Map();
  }

  #forget(): void {
    this.#sections = this.around.open;
    this.#young.clear();
    this.#old.clear();
  }

  #key(row: TableRow): string {
    if (this.#last?.row === row) return this.#last.key;
    let key = '';
    for (const column of this.columns) {
      const text = row.cells[column] ?? '';
      key += `${text.length} ${text}`; // with its length, so that no two rows have one key
    }
    this.#last = { row, key };
    return key;
  }
}
