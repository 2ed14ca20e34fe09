import { Fraction } from 'fraction.js';
import { toDecimal } from '../../quantity/format.js';
import { roundingOf } from '../../quantity/rounding.js';
import type { Parts, Reading } from '../measurement.js';

const HUNDRED = new Fraction(100);
const ZERO = new Fraction(0);
const NOTHING_TO_COUNT: Reading = { kind: 'not-applicable' };

/**
 * Whether a reading may stand for the exact ratio. A shown number stands for everything that rounds to it, half a last
 * digit to either side and what computing it may have added; a bound for all within it.
 */
export function agrees(read: Reading, ratio: { readonly value: Fraction }): boolean {
  switch (read.kind) {
    case 'number':
      return ratio.value.sub(read.value).abs().lte(roundingOf(read));
    case 'range':
      return isWithin(ratio.value, read);
    case 'answer': {
      const { value } = ratio;
      return read.answer === 'yes' ? value.equals(1) : read.answer === 'no' ? value.equals(0) : value.lt(1);
    }
    case 'not-applicable':
      return false;
    default:
      return true;
  }
}

function isWithin(value: Fraction, { low, high }: Extract<Reading, { kind: 'range' }>): boolean {
  return (
    (!low || (low.inclusive ? value.gte(low.value) : value.gt(low.value))) &&
    (!high || (high.inclusive ? value.lte(high.value) : value.lt(high.value)))
  );
}

/** What value and parts say together: the exact ratio, nothing to count, or that they contradict each other. */
export function joinParts(read: Reading, parts: Parts): Reading | 'contradiction' {
  if (parts.denominator.equals(0))
    return read.kind === 'missing' || read.kind === 'not-applicable' ? NOTHING_TO_COUNT : 'contradiction';
  const ratio = new Ratio(parts);
  return agrees(read, ratio) ? ratio : 'contradiction';
}

/** The exact ratio of two parts, worked out when it is asked for, which of most counties it never is. */
class Ratio {
  readonly kind = 'number';
  readonly step = ZERO;
  readonly #parts: Parts;
  #known: Fraction | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get value(): Fraction {
    this.#known ??= this.#parts.numerator.div(this.#parts.denominator);
    return this.#known;
  }
}

export function partsAsText(parts: Parts | null): string {
  return parts ? `${toDecimal(parts.numerator)}/${toDecimal(parts.denominator)}` : '';
}

/** The ratio in percent with as many decimals as tell it from what was given; four at most. */
export function ratioText({ numerator, denominator }: Parts): string {
  if (denominator.equals(0)) return '0/0';
  return `${numerator.div(denominator).mul(HUNDRED).round(4).toString(4)}%`;
}
