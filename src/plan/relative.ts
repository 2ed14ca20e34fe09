import type { Fraction } from 'fraction.js';
import type { Target } from './plan.js';

/** A demand that is counted from an earlier year's value. */
export type Relative = Extract<Target, { readonly from: number }>;

/** What a reference comes to after a change: c of it more is v·(1 + c), p points more are v + p. */
export function comesTo(reference: Fraction, { type, by }: Pick<Relative, 'type' | 'by'>): Fraction {
  return type === 'change' ? reference.mul(by.add(1)) : reference.add(by);
}
