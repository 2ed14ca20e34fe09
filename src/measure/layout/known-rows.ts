import type { TableRow } from './row-cells.js';
import type { Surroundings } from './surroundings.js';

/** So many rows are known, not counting their years, of each of two lots: of long files most rows come again, and no file fills the memory. */
const MOST = 5_000;
const MOST_YEARS = 8;
/** A row of more letters names nothing that comes again. */
const LONGEST = 1000;

/** A year and nothing else, as most tables write it. */
const PLAIN_YEAR = /^(?:19|20)\d\d年?$/;

/** What rows mean that name the same but for their years, of which there are few. */
type ByYear<Meaning> = { readonly year: string; readonly meaning: Meaning }[];

/**
 * What rows mean by the cells that name it, for the rows that name the same: a long table says the same few things in
 * thousands of rows. Known for as long as nothing else is said around them.
 */
export class KnownRows<Meaning> {
  #young = new Map<string, ByYear<Meaning>>();
  #old = new Map<string, ByYear<Meaning>>();
  #sections: unknown;
  /** How many rows have come again, be it with another year, since the older lot was dropped. */
  #again = 0;
  /** No rows come again: to keep each would only cost. */
  #isVain = false;
  #last: {
    readonly row: TableRow;
    readonly key: string;
    readonly byYear: ByYear<Meaning> | undefined;
  } | null = null;

  constructor(
    /** The columns that name what a row is about, without that of years. */
    private readonly columns: readonly number[],
    private readonly year: number | undefined,
    private readonly around: Surroundings,
  ) {}

  of(row: TableRow): Meaning | undefined {
    if (this.#isVain) return undefined;
    if (this.#sections !== this.around.open) this.#forget();
    const year = this.#yearOf(row);
    return this.#lookedUp(row).byYear?.find((one) => one.year === year)?.meaning;
  }

  /** What a row means that names the same but for its year, where each names a year and nothing else there. */
  like(row: TableRow): Meaning | undefined {
    if (this.#isVain) return undefined;
    const { byYear } = this.#lookedUp(row);
    if (!byYear || !PLAIN_YEAR.test(this.#yearOf(row))) return undefined;
    return byYear.find(({ year }) => PLAIN_YEAR.test(year))?.meaning;
  }

  keep(row: TableRow, meaning: Meaning): void {
    if (this.#isVain) return;
    const { key, byYear } = this.#lookedUp(row);
    if (key.length > LONGEST) return;
    const one = { year: this.#yearOf(row), meaning };
    if (byYear && byYear.length < MOST_YEARS) byYear.push(one);
    if (byYear) return;
    if (this.#young.size >= MOST) this.#turn();
    this.#young.set(key, [one]);
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
    this.#last = null;
  }

  #lookedUp(row: TableRow) {
    if (this.#last?.row === row) return this.#last;
    const key = this.#key(row);
    const byYear = this.#young.get(key) ?? this.#old.get(key);
    if (byYear) this.#again += 1;
    this.#last = { row, key, byYear };
    return this.#last;
  }

  #yearOf(row: TableRow): string {
    return this.year === undefined ? '' : (row.cells[this.year] ?? '');
  }

  #key(row: TableRow): string {
    let key = '';
    for (const column of this.columns) {
      const text = row.cells[column] ?? '';
      key += `${text.length} ${text}`; // with its length, so that no two rows have one key
    }
    return key;
  }
}
