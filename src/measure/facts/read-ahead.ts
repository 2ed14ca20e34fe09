import { latest, remembered } from '../../quantity/remembered.js';
import type { Steps } from '../../tables/pause.js';
import type { Facts } from './facts.js';

/** So many texts are read before they are asked for; that takes tens of megabytes. */
const MOST_AHEAD = 100_000;
/** So many texts that need not be read, since they are numbers, are passed over in one step. */
const PASSED = 256;
const LETTER = /\p{L}/u;

/** Keeps what texts say, and may read them before they are asked for. */
export class ReadAhead {
  readonly #remembered: (text: string) => Facts;
  /** What is read already of the texts that some work is about to ask for. */
  #ahead: ReadonlyMap<string, Facts> | null = null;

  constructor(readOne: (text: string) => Facts) {
    this.#remembered = remembered(latest(readOne));
  }

  readonly read = (text: string): Facts => this.#ahead?.get(text) ?? this.#remembered(text);

  *ahead(texts: Iterable<string>): Steps<void> {
    const ahead = new Map<string, Facts>();
    let passed = 0;
    for (const text of texts) {
      if (ahead.size >= MOST_AHEAD) break;
      const isNew = LETTER.test(text) && !ahead.has(text);
      if (isNew) ahead.set(text, this.#remembered(text));
      passed += 1;
      if (isNew || passed % PASSED === 0) yield;
    }
    this.#ahead = ahead;
  }

  forget(): void {
    this.#ahead = null;
  }
}
