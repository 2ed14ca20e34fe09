import { Fraction } from 'fraction.js';
import { power } from '../plan/relative.js';

/** Decimals of a root that is worked out: four of a percentage. */
const LEAST = 6;
const ZERO = new Fraction(0);

/** A root to as many decimals as keep it on its own side of the numbers shown beside it. */
export function rootBeside(value: Fraction, exponent: number, beside: readonly Fraction[]): Fraction {
  const itself = beside.find((other) => compareRoot(value, exponent, other) === 0);
  if (itself) return itself;
  for (let decimals = LEAST; ; decimals += 1) {
    const root = rootOf(value, exponent, 10n ** BigInt(decimals));
    const isApart = (other: Fraction) => root.compare(other) === compareRoot(value, exponent, other);
    if (beside.every(isApart)) return root;
  }
}

/** How the exact root stands to a number. */
function compareRoot(value: Fraction, exponent: number, other: Fraction): number {
  return other.lt(ZERO) ? 1 : value.compare(power(other, exponent));
}

/** The greatest multiple of one part whose power is not above the value. */
function rootOf({ n, d }: Fraction, exponent: number, parts: bigint): Fraction {
  const scaled = (n * parts ** BigInt(exponent)) / d;
  let [low, high] = [0n, 1n];
  while (high ** BigInt(exponent) <= scaled) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** BigInt(exponent) <= scaled) low = middle;
    else high = middle;
  }
  return new Fraction(low, parts);
}
