import { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import { unitOf } from '../../quantity/amount.js';

/** Below this share of the whole, a share gets a scale of its own instead of 0 to 100 %. */
const SMALL = 0.34;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/** The end of a scale that begins at zero and holds all values: 100 % for shares that are not small, else a round number. */
export function endOfScale({ indicator }: Result, values: readonly number[]): Fraction {
  const most = Math.max(...values);
  const share = unitOf(indicator.unit).dimension === 'ratio';
  if (share && most > SMALL && most <= 1) return new Fraction(1);
  return roundUp(most * 1.1 || 1);
}

function roundUp(value: number): Fraction {
  const exponent = Math.floor(Math.log10(value));
  const step = STEPS.find((one) => one * 10 ** exponent >= value) ?? 10;
  return new Fraction(step).mul(new Fraction(10).pow(exponent) ?? 1);
}
