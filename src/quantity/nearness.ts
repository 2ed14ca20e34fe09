import { Fraction } from 'fraction.js';

const ONE = new Fraction(1);

/**
 * Whether the first of two amounts is nearer to some others than the second is. How far two amounts stand apart is the
 * greater over the smaller, so that 2 and 8 are as far from 4; how far one stands from several is the product over them.
 * Signs are left out. What is zero stands in no ratio to anything, so that zeros among the others are passed over; of two
 * that are as near, or where there is nothing to be near to, neither is nearer.
 */
export function isNearer(one: Fraction, than: Fraction, others: readonly Fraction[]): boolean {
  const references = others.filter((other) => !other.equals(0));
  return apart(one, references).lt(apart(than, references));
}

function apart(amount: Fraction, references: readonly Fraction[]): Fraction {
  return references.reduce((product, reference) => product.mul(ratio(amount, reference)), ONE);
}

function ratio(a: Fraction, b: Fraction): Fraction {
  const quotient = a.div(b).abs();
  return quotient.lt(1) ? quotient.inverse() : quotient;
}
