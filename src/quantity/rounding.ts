import { Fraction } from 'fraction.js';

/** Digits of which a double, as spreadsheets store numbers, holds any number. */
const DIGITS = 15;
const FIRST = new Fraction(10n ** BigInt(DIGITS - 1));
const LAST_OF_DOUBLE = new Fraction(1n, 10n ** BigInt(DIGITS));

/**
 * By how much a number as written may miss what it was rounded from: half its last digit. One with as many digits as a
 * double has was computed as a double and rounded more than once: 74/99 is 74.747474747474747… and is stored as
 * 0.74747474747474751, of which 15 digits are 74.7474747474748 %.
 */
export function roundingOf({ value, step }: { readonly value: Fraction; readonly step: Fraction }): Fraction {
  const half = step.div(2);
  const size = value.abs();
  return step.equals(0) || size.lt(step.mul(FIRST)) ? half : half.add(size.mul(LAST_OF_DOUBLE));
}
