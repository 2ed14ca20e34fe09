/** So many texts are looked for again, and so many letters of what a cell says: no country has as many counties. */
const MOST = 10_000;
export const LONGEST = 1000;

/** What the rows of a table have shown: that a blank means the whole, be it only above all areas, or that areas were merged. */
type Manner = 'unknown' | 'whole-above' | 'in-every-row' | 'merged';

/**
 * Tells blank cells that were merged with the area above them from those that mean the whole. A spreadsheet saved as text
 * leaves the name of a merged cell in its first row only. That a blank means the whole is plain where it stands above all
 * areas, where it says again what the area above has already said, and where names of areas are written again and again;
 * else it may be the area's. One above all areas shows what those below mean only where it is of the same as theirs: a
 * target or a base value leaves its area blank as well.
 */
export class MergedAreas {
  #manner: Manner = 'unknown';
  #last: { readonly written: string; readonly isWhole: boolean } | null = null;
  /** What the rows of the last area were about. */
  readonly #abouts = new Set<string>();
  /** What the rows above all areas were about. */
  readonly #aboutsAbove = new Set<string>();
  /** Some area says what one of those does. */
  #isWholeOfAreas = false;
  readonly #named = new Set<string>();

  /** `areNamedAgain`: rows further on name areas again after others. */
  constructor(private readonly areNamedAgain = false) {}

  /** How often it has changed what a blank below the last area would mean. */
  turns = 0;

  /** Whether another row of any area that was named before would change nothing: a blank is the whole's, be it below this area or that. */
  get isSettled(): boolean {
    const isWholeLast = this.#last?.isWhole ?? this.#manner === 'whole-above';
    return this.#manner === 'in-every-row' || (this.#isOpen && isWholeLast);
  }

  /** What a blank below an area means is not known. */
  get #isOpen(): boolean {
    return this.#manner === 'unknown' || this.#manner === 'whole-above';
  }

  /**
   * To be asked once of every row, in their order: the area as it is read, what else the row is about, whether the area is
   * the whole, with which a blank may be merged as it likes, and whether its name stands in a merged cell that began above,
   * so that nobody wrote it again. `isInner`: the row names its indicator before its area, so that areas do not group rows.
   * Gives the area that a blank cell was most likely merged with, else null.
   */
  above(written: string, about: string, { isWhole, isMergedDown, isInner }: AreaCell): string | null {
    const { isSettled } = this;
    if (written !== '' && written !== this.#last?.written) {
      this.#last = { written, isWhole };
      this.#abouts.clear();
    }
    if (written !== '' && !isWhole && !isMergedDown) {
      if (this.#named.has(written) && this.#isOpen) this.#manner = 'in-every-row';
      add(this.#named, written);
    }
    if (written === '' && this.#isOpen && !this.#last?.isWhole) this.#manner = this.#mannerBy(about, isInner);
    if (this.#isOpen) add(this.#last === null ? this.#aboutsAbove : this.#abouts, about);
    if (written !== '' && this.#aboutsAbove.has(about)) this.#isWholeOfAreas = true;
    if (isSettled !== this.isSettled) this.turns += 1;
    const isMerged = written === '' && this.#manner === 'merged' && !this.#last?.isWhole;
    return isMerged ? (this.#last?.written ?? null) : null;
  }

  /** What a blank shows. */
  #mannerBy(about: string, isInner: boolean): Manner {
    if (this.#last === null) return 'whole-above';
    if (this.#abouts.has(about)) return 'in-every-row';
    const isLikeAbove = this.#isWholeOfAreas || this.areNamedAgain || isInner;
    return this.#manner === 'whole-above' && isLikeAbove ? 'in-every-row' : 'merged';
  }
}

/** What the cell of an area is besides its text. */
interface AreaCell {
  readonly isWhole: boolean;
  readonly isMergedDown: boolean;
  readonly isInner: boolean;
}

function add(texts: Set<string>, text: string): void {
  if (text.length <= 4 * LONGEST && texts.size < MOST) texts.add(text); // of four kinds of things
}

/** Of so many plans the rows are held together. */
const MOST_PLANS = 1000;

/** The merged areas of each plan that rows name. */
export class MergedByPlan {
  readonly #byPlan = new Map<string, MergedAreas>();
  #areNamedAgain = false;

  /** To be called before all rows, with the names of areas in them. */
  foresee(names: readonly string[]): void {
    const known = new Set<string>();
    let last = '';
    for (const name of names.filter((one) => one !== '' && one.length <= LONGEST)) {
      if (name !== last && known.has(name)) this.#areNamedAgain = true;
      known.add(name);
      last = name;
    }
  }

  of(plan: string): MergedAreas {
    const key = plan.slice(0, LONGEST);
    const known = this.#byPlan.get(key);
    if (known) return known;
    const made = new MergedAreas(this.#areNamedAgain);
    const [oldest] = this.#byPlan.keys();
    if (oldest !== undefined && this.#byPlan.size >= MOST_PLANS) this.#byPlan.delete(oldest);
    this.#byPlan.set(key, made);
    return made;
  }
}
