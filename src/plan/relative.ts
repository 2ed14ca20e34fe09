import { Fraction } from 'fraction.js';
import type { Average, Single } from './plan.js';

/** A demand that is counted from an earlier year's value. */
export type Relative = Extract<Single, { readonly from: number }>;

const ZERO = new Fraction(0);
const ONE = new Fraction(1);

/** What a reference comes to after a change: c of it more is v·(1 + c), p points or an amount more are v + p. */
export function comesTo(reference: Fraction, { type, by }: Pick<Relative, 'type' | 'by'>): Fraction {
  return type === 'change' ? reference.mul(by.add(1)) : reference.add(by);
}

/** The whole change until a year where so much is demanded on average of each of the years since the first. */
export function wholeChange(target: Relative, year: number, average: Average | null): Relative {
  if (average === null) return target;
  const years = year - target.from;
  const by = target.type === 'change' ? compounded(target.by, years, false) : target.by.mul(years);
  return { ...target, by };
}

/** What a steady yearly rate comes to over so many years: (1 + r)ⁿ − 1, or 1 − (1 − d)ⁿ of falls. */
export function compounded(rate: Fraction, years: number, falls: boolean): Fraction {
  const yearly = falls ? ONE.sub(rate) : ONE.add(rate);
  const factor = power(yearly.lt(0) ? ZERO : yearly, years);
  return falls ? ONE.sub(factor) : factor.sub(ONE);
}

/** A whole power, exactly. */
export function power(base: Fraction, exponent: number): Fraction {
  return new Fraction((base.s * base.n) ** BigInt(exponent), base.d ** BigInt(exponent));
}
