import type { ScopeText } from '../facts/scope.js';
import { isOfEither } from './lines-below.js';
import type { TableRow } from './row-cells.js';
import type { Waiting } from './waiting.js';

/** Rows of a table, and the sections between them, that wait for the lines under it, which may say whose they are. */
export class HeldRows {
  #held: (TableRow | ScopeText)[] | null = [];
  /** The cells of rows that are known to be rows whatever stands above them. */
  readonly #known = new Set<readonly string[]>();
  /** There came more of them than may wait. */
  isLate = false;

  /** Counts what waits of all tables of a sheet. */
  constructor(private readonly waiting: Waiting) {}

  /** Rows still wait. */
  get isOpen(): boolean {
    return this.#held !== null;
  }

  /** No more may wait: those that do are to be released before the next. */
  get isFull(): boolean {
    return this.isLate && this.isOpen;
  }

  /** Some line between the rows speaks of those above it, so that another under the table speaks of the last rows alone. */
  get isHeardFromBelow(): boolean {
    return this.#held?.some(isOfEither) ?? false;
  }

  /** False where none waits any more, and this one is to be read. */
  hold(one: TableRow | ScopeText, cells: readonly string[]): boolean {
    if (!this.#held) return false;
    this.#held.push(one);
    if (this.waiting.add(cells)) this.isLate = true;
    return true;
  }

  /** Rows of these cells need not be looked at again to be held. */
  know(cells: readonly string[]): void {
    if (this.isOpen) this.#known.add(cells);
  }

  /** False for a row of cells that are not known. */
  holdAgain(cells: readonly string[], line: number): boolean {
    return this.#known.has(cells) && this.hold({ cells, line, isAgain: true }, cells);
  }

  /** All that waits; from now on nothing does. */
  release(): readonly (TableRow | ScopeText)[] {
    const held = this.#held ?? [];
    for (const one of held) this.waiting.remove('cells' in one ? one.cells : [one.text]);
    this.#held = null;
    this.#known.clear();
    return held;
  }
}
