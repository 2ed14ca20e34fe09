import type { Plan } from '../../plan/plan.js';

/** What the first rows of a plan show of its table: that its areas stand in every row, or were merged. */
type Manner = 'unknown' | 'in-every-row' | 'merged';

/** What a row speaks of: an indicator and a year, as they are written. */
interface About {
  readonly indicator: string;
  readonly year: string;
}

/**
 * Tells blank cells that were merged with the area above them from those that mean the whole. A spreadsheet saved as text
 * leaves the name of a merged cell in its first row only: the table begins with an area, which is followed at once by a
 * row about something else without one. Where the whole has rows of its own, it comes first, or other areas stand between.
 */
export class MergedAreas {
  readonly #manners = new Map<Plan, { manner: Manner; about: About; last: string }>();

  /**
   * To be asked of every row, in their order: the area as it is written, and what the row is about. Gives the area that a
   * blank cell was most likely merged with, else null.
   */
  above(plan: Plan, written: string, indicator: string, year: string): string | null {
    const known = this.#manners.get(plan);
    if (!known) {
      const manner = written === '' ? 'in-every-row' : 'unknown';
      this.#manners.set(plan, { manner, about: { indicator, year }, last: written });
      return null;
    }
    const { about } = known;
    if (known.manner === 'unknown') {
      const another = about.indicator !== indicator || about.year !== year;
      known.manner = written === '' && another ? 'merged' : 'in-every-row';
    }
    if (written !== '') known.last = written;
    return written === '' && known.manner === 'merged' ? known.last : null;
  }
}
