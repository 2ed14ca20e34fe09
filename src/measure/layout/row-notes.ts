import type { FactPlace } from '../../diagnostic/codes.js';
import type { Period } from '../facts/period.js';
import type { Said } from '../facts/scope.js';

/** What the rows of a table told of what stands around it, for the notes that say so. */
export interface Told {
  readonly plan: { readonly name: string; readonly at: FactPlace } | null;
  readonly area: { readonly area: string; readonly at: FactPlace } | null;
  readonly period: Said<Period> | null;
  readonly replaced: Said<Period> | null;
  readonly replacing: Said<Period> | null;
}

/** So many things of one table are remembered, a hundred times as many as are told, and so many letters of them. */
const MOST_SAID = 10_000;
const MOST_LETTERS = 1 << 21;

/** What the rows of one table have to say only once. */
export class RowNotes {
  readonly #said = new Set<string>();
  #letters = 0;
  #told: Told = { plan: null, area: null, period: null, replaced: null, replacing: null };

  get told(): Told {
    return this.#told;
  }

  tell(told: Partial<Told>): void {
    this.#told = { ...this.#told, ...told };
  }

  /** True the first time that it is asked: one cause, one word about it. */
  once(key: string): boolean {
    if (this.#said.has(key)) return false;
    if (this.#said.size >= MOST_SAID || this.#letters + key.length > MOST_LETTERS) return true;
    this.#said.add(key);
    this.#letters += key.length;
    return true;
  }
}
