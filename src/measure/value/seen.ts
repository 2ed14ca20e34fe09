import { isTurned, parted } from '../../quantity/fold.js';

/** Longer texts hold more than one value; nothing is computed with them. */
const LONGEST = 200;
const DIGITS_APART = /\d \d/;
const RIGHT_TO_LEFT = /[\u061c\u200f\u202b\u2067]/;
const SEVERAL_NUMBERS = /\d[^\d.,]+\d/;

/** Whether whoever looks at a text may see other or more numbers than it has once it is folded to `cell`. */
export function mayBeSeenOtherwise(cell: string, text: string): boolean {
  if (cell.length > LONGEST || isTurned(cell) || (DIGITS_APART.test(cell) && parted(text))) return true;
  return RIGHT_TO_LEFT.test(text) && SEVERAL_NUMBERS.test(cell);
}
