/** So many texts are looked for again, and so many letters of what a cell says: no country has as many counties. */
const MOST = 10_000;
export const LONGEST = 1000;

/** What the rows of a table have shown: that a blank means the whole, or that areas were merged. */
type Manner = 'unknown' | 'in-every-row' | 'merged';

/**
 * Tells blank cells that were merged with the area above them from those that mean the whole. A spreadsheet saved as text
 * leaves the name of a merged cell in its first row only. That a blank means the whole is plain where the first row has one,
 * where it says again what the area above has already said, and where names of areas are written again and again; else it
 * may be the area's.
 */
export class MergedAreas {
  #manner: Manner = 'unknown';
  #last: { readonly written: string; readonly isWhole: boolean } | null = null;
  /** What the rows of the last area were about. */
  readonly #abouts = new Set<string>();
  readonly #named = new Set<string>();
  /** How often it has changed what a blank below the last area would mean. */
  turns = 0;

  /** Whether another row of any area that was named before would change nothing: a blank is the whole's, be it below this area or that. */
  get isSettled(): boolean {
    return this.#manner === 'in-every-row' || (this.#manner === 'unknown' && this.#last?.isWhole === true);
  }

  /**
   * To be asked once of every row, in their order: the area as it is read, what else the row is about, whether the area is
   * the whole, with which a blank may be merged as it likes, and whether its name stands in a merged cell that began above,
   * so that nobody wrote it again. Gives the area that a blank cell was most likely merged with, else null.
   */
  above(written: string, about: string, isWhole: boolean, isMergedDown: boolean): string | null {
    const { isSettled } = this;
    if (written !== '' && written !== this.#last?.written) {
      this.#last = { written, isWhole };
      this.#abouts.clear();
    }
    if (written !== '' && !isWhole && !isMergedDown) {
      if (this.#named.has(written) && this.#manner === 'unknown') this.#manner = 'in-every-row';
      add(this.#named, written);
    }
    if (written === '' && this.#manner === 'unknown' && !this.#last?.isWhole)
      this.#manner = this.#last === null || this.#abouts.has(about) ? 'in-every-row' : 'merged';
    if (this.#manner === 'unknown') add(this.#abouts, about);
    if (isSettled !== this.isSettled) this.turns += 1;
    const isMerged = written === '' && this.#manner === 'merged' && !this.#last?.isWhole;
    return isMerged ? (this.#last?.written ?? null) : null;
  }
}

function add(texts: Set<string>, text: string): void {
  if (text.length <= 4 * LONGEST && texts.size < MOST) texts.add(text); // of four kinds of things
}

/** Of so many plans the rows are held together. */
const MOST_PLANS = 1000;

/** The merged areas of each plan that rows name. */
export class MergedByPlan {
  readonly #byPlan = new Map<string, MergedAreas>();

  of(plan: string): MergedAreas {
    const key = plan.slice(0, LONGEST);
    const known = this.#byPlan.get(key);
    if (known) return known;
    const made = new MergedAreas();
    const [oldest] = this.#byPlan.keys();
    if (oldest !== undefined && this.#byPlan.size >= MOST_PLANS) this.#byPlan.delete(oldest);
    this.#byPlan.set(key, made);
    return made;
  }
}
