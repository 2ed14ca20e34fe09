import { Fraction } from 'fraction.js';
import type { Parts, Reading } from './measurement.js';

const HUNDRED = new Fraction(100);
const ZERO = new Fraction(0);

/**
 * Whether a reading may stand for the exact ratio. A shown number stands for everything that rounds to it, half a last
 * digit to either side; a bound for all within it.
 */
function agrees(read: Reading, ratio: Fraction): boolean {
  switch (read.kind) {
    case 'number':
      return ratio.sub(read.value).abs().mul(2).lte(read.step);
    case 'range':
      return (
        (!read.low || (read.low.inclusive ? ratio.gte(read.low.value) : ratio.gt(read.low.value))) &&
        (!read.high || (read.high.inclusive ? ratio.lte(read.high.value) : ratio.lt(read.high.value)))
      );
    case 'answer':
      return read.answer === 'yes' ? ratio.equals(1) : read.answer === 'no' ? ratio.equals(0) : ratio.lt(1);
    default:
      return true;
  }
}

/** What value and parts say together: the exact ratio, nothing to count, or that they contradict each other. */
export function joinParts(read: Reading, parts: Parts): Reading | 'contradiction' {
  if (parts.denominator.equals(0))
    return read.kind === 'missing' ? { kind: 'not-applicable' } : 'contradiction';
  const ratio = parts.numerator.div(parts.denominator);
  return agrees(read, ratio) ? { kind: 'number', value: ratio, step: ZERO } : 'contradiction';
}

/** The ratio in percent with as many decimals as tell it from what was given; four at most. */
export function ratioText({ numerator, denominator }: Parts): string {
  if (denominator.equals(0)) return '0/0';
  return `${numerator.div(denominator).mul(HUNDRED).round(4).toString(4)}%`;
}
