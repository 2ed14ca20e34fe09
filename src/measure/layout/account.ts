import type { SetAside } from '../../diagnostic/codes.js';
import type { Field } from '../facts/field.js';

/**
 * What a cell that holds something was used for, or why it was set aside: as a field of a row or a value; as a heading, title,
 * section or foot; by its role; or for what it is.
 */
export type Use =
  | Field
  | 'heading'
  | 'title'
  | 'section'
  | 'foot'
  | 'label'
  | SetAside
  | 'measured'
  | AsideUse;

/** Reasons to set a cell aside, beyond its role. */
export type AsideUse =
  | 'remark'
  | 'unknown-heading'
  | 'no-heading'
  | 'half'
  | 'separator'
  | 'header-again'
  | 'column-numbers'
  | 'subtotal'
  | 'wider-place'
  | 'untrusted'
  | 'no-table'
  | 'hidden-sheet'
  | 'not-asked'
  /** Beside text that is not. */
  | 'struck-out'
  /** What a cell under a merged one still holds, and nobody sees. */
  | 'covered';

/** The use of every cell that holds something: counted by use, and told one by one to whoever asks for it. */
export class Account {
  readonly #counts = new Map<Use, number>();

  /** `onCell` counts lines from 1 and columns from 0. */
  constructor(
    private readonly onCell: ((line: number, column: number, use: Use, text: string) => void) | null = null,
  ) {}

  add(line: number, column: number, use: Use, text: string): void {
    this.#counts.set(use, (this.#counts.get(use) ?? 0) + 1);
    this.onCell?.(line, column, use, text);
  }

  counts(): ReadonlyMap<Use, number> {
    return this.#counts;
  }
}
