import { Fraction } from 'fraction.js';
import type { Parts } from '../measure/measurement.js';
import type { Threshold } from './case.js';

/**
 * How many more of the things counted would do: the least k > 0 for which (n + k)/d satisfies what is due. Null where
 * more of them is not what is lacking.
 */
export function shortfall({ numerator, denominator }: Parts, { operator, value }: Threshold): bigint | null {
  const due = value.mul(denominator);
  const least = { '>=': due.ceil(), '>': due.floor().add(1), '=': due, '<=': null, '<': null }[operator];
  const lacking = least?.sub(numerator) ?? new Fraction(0);
  return lacking.gt(0) && lacking.d === 1n ? lacking.n : null;
}
