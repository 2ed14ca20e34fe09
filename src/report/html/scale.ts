import { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import { unitOf } from '../../quantity/amount.js';

/** Where a scale begins and ends. */
export interface Scale {
  readonly from: Fraction;
  readonly to: Fraction;
}

const ZERO = new Fraction(0);
const ONE = new Fraction(1);
/** Below this share of the whole, a share gets a scale of its own instead of 0 to 100 %. */
const SMALL = 0.34;
/** Values that lie closer together than this share of the greatest could not be told apart on a scale from zero. */
const CLOSE = 0.25;
/** However close they lie, the scale shows so much of the greatest: a hair is not blown up to look like a gap. */
const LEAST = 0.02;
/** How much of the scale is left free below the least value, as a multiple of how far they lie apart. */
const BELOW = 1.5;
const STEPS = [1, 2, 2.5, 5, 10] as const;

/**
 * A scale that holds all values: from zero to 100 % for shares that are not small, else to a round number; where the values lie
 * close together, only the region that they lie in.
 */
export function scaleFor({ indicator }: Result, values: readonly number[]): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const isShare = unitOf(indicator.unit).dimension === 'ratio';
  const apart = most - least;
  if (apart > 0 && apart < CLOSE * most) return region(least, most, isShare && most <= 1);
  if (isShare && most > SMALL && most <= 1) return { from: ZERO, to: ONE };
  return { from: ZERO, to: roundUp(most * 1.1 || 1) };
}

/** What doubles lose must not cost a step. */
const TINY = 1e-9;

/** In round steps around the values, and no further than zero and the whole. */
function region(least: number, most: number, isPart: boolean): Scale {
  const apart = Math.max(most - least, LEAST * most);
  const step = roundUp((apart / 2) * (1 - TINY));
  const from = step.mul(Math.max(0, Math.floor((least - BELOW * apart) / step.valueOf() + TINY)));
  const to = step.mul(Math.ceil((most + apart / 2) / step.valueOf() - TINY));
  return { from, to: isPart && to.gt(1) ? ONE : to };
}

function roundUp(value: number): Fraction {
  const exponent = Math.floor(Math.log10(value));
  const step = STEPS.find((one) => one * 10 ** exponent >= value) ?? 10;
  return new Fraction(step).mul(new Fraction(10).pow(exponent) ?? 1);
}
