import type { Attack } from './corpus.js';

export interface Attacked {
  /** Null where it was killed. */
  readonly code: number | null;
  readonly said: string;
  readonly isKept: boolean;
  /** Milliseconds of processor time, and MB. */
  readonly cpu: number;
  readonly peak: number;
}

export declare function attacked(
  program: string,
  attack: Pick<Attack, 'make' | 'kept'>,
  most?: number,
): Attacked;
