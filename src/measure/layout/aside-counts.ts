import type { SetAside } from '../../diagnostic/codes.js';
import type { Place } from '../../diagnostic/diagnostic.js';
import { isByRole, type Layout } from './layout.js';

/** So many causes are counted apart; what comes after them only by what it is. */
const MOST_CAUSES = 1000;

/** Values that were set aside for one reason, told by one text, and where the first of them stands. */
export interface AsideCount {
  readonly reason: SetAside;
  readonly text: string;
  readonly count: number;
  readonly place: Place;
}

/** Why values are set aside, and by which words. */
export type Cause = Pick<AsideCount, 'reason' | 'text'>;

/** The headings that set the values of their columns aside. */
export function causesIn({ aside, headings }: Layout): readonly Cause[] {
  return aside.flatMap(({ column, reason }) =>
    isByRole(reason) ? [{ reason, text: headings[column] ?? '' }] : [],
  );
}

/** Counts what was set aside because of what it is. */
export class AsideCounts {
  readonly #counts = new Map<string, AsideCount & { count: number }>();

  list(): readonly AsideCount[] {
    return [...this.#counts.values()];
  }

  add({ reason, text, count, place }: AsideCount): void {
    const isFull = this.#counts.size >= MOST_CAUSES;
    const known = this.#counts.get(`${reason}\n${text}`) ?? (isFull && this.#counts.get(reason));
    if (known) known.count += count;
    else this.#counts.set(isFull ? reason : `${reason}\n${text}`, { reason, text, count, place });
  }
}
