import type { Said } from '../facts/scope.js';

/** An answer that may name which of the things said gave it. */
interface Answer<V> {
  readonly type: string;
  readonly from?: Said<V> | null;
}

/**
 * What was answered to rows that say one thing, for the rows after them that say the same: nearly all rows of a table do. To
 * be made anew where something around the rows changes.
 */
export class Answers<V extends object, A extends Answer<V>> {
  readonly #known = new WeakMap<V, { readonly about: unknown; readonly said: Said<V>; readonly answer: A }>();

  /** `about`: what else the answer depends on. Faults name their own rows, so that only answers `from` something are kept. */
  to(own: readonly Said<V>[], about: unknown, find: () => A): A {
    const [said] = own;
    if (!said || own.length > 1) return find();
    const known = this.#known.get(said.value);
    if (known && known.about === about)
      return known.answer.from === known.said ? { ...known.answer, from: said } : known.answer;
    const answer = find();
    if (answer.from) this.#known.set(said.value, { about, said, answer });
    return answer;
  }
}
