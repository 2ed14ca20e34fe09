import { Fraction } from 'fraction.js';
import { power } from '../plan/relative.js';

/** Decimals of a root that is worked out: four of a percentage, and of large amounts so many digits in all. */
const LEAST = 6;
const DIGITS = 10;
const ZERO = new Fraction(0);

/** A root to as many decimals as keep it on its own side of the numbers shown beside it. */
export function rootBeside(value: Fraction, exponent: number, beside: readonly Fraction[]): Fraction {
  const itself = beside.find((other) => compareRoot(value, exponent, other) === 0);
  if (itself) return itself;
  const whole = rootOf(value, exponent, 0).toString().length;
  for (let decimals = Math.min(LEAST, DIGITS - whole); ; decimals += 1) {
    const root = rootOf(value, exponent, decimals);
    const isApart = (other: Fraction) => root.compare(other) === compareRoot(value, exponent, other);
    if (beside.every(isApart)) return root;
  }
}

/** How the exact root stands to a number. */
function compareRoot(value: Fraction, exponent: number, other: Fraction): number {
  return other.lt(ZERO) ? 1 : value.compare(power(other, exponent));
}

/** The greatest multiple of one in the last decimal whose power is not above the value; there may be fewer than none. */
function rootOf({ n, d }: Fraction, exponent: number, decimals: number): Fraction {
  const parts = 10n ** BigInt(Math.max(0, decimals));
  const step = 10n ** BigInt(Math.max(0, -decimals));
  const scaled = (n * parts ** BigInt(exponent)) / (d * step ** BigInt(exponent));
  let [low, high] = [0n, 1n];
  while (high ** BigInt(exponent) <= scaled) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(exponent) <= scaled) low = middle;
    else high = middle;
  }
  return new Fraction(low * step, parts);
}
