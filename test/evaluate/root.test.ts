import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, test } from 'vitest';
import { rootBeside } from '../../src/evaluate/root.js';
import { power } from '../../src/plan/relative.js';

const root = (value: string, exponent: number, ...beside: string[]) =>
  rootBeside(
    new Fraction(value),
    exponent,
    beside.map((one) => new Fraction(one)),
  ).toString();

test.each([
  ['1.331', 3, [], '1.1'],
  ['2', 2, [], '1.414213'],
  ['2', 2, ['1.414213'], '1.4142135'],
  ['2', 2, ['1.4142135'], '1.41421356'],
  ['2', 2, ['1.414214'], '1.414213'],
  ['2', 1, [], '2'],
  ['0', 3, [], '0'],
  ['0', 3, ['0'], '0'],
  ['0', 3, ['-1', '1'], '0'],
  // itself, where that is shown beside it, however many decimals it has
  ['1/9', 2, ['1/2', '1/3'], '0.(3)'],
  ['1/9', 2, [], '0.333333'],
  ['4', 2, ['-2'], '2'],
  ['1000000', 2, [], '1000'],
  // a power of two of the parts that are counted in: 1048576 millionths
  ['1.099511627776', 2, [], '1.048576'],
  ['0.001024', 1, [], '0.001024'],
  // of large amounts ten digits: √2 is 1.414213562373095…
  ['200000000', 2, [], '14142.13562'],
  ['2000000000000000000000000', 2, [], '1414213562000'],
  ['2000000000000000000000000', 2, ['1414213562000'], '1414213562300'],
  ['2000000000000000000000000', 2, ['1414213562373'], '1414213562373.09'],
])('of %s, the %i. root beside %j is %s', (value, exponent, beside, expected) => {
  expect(root(value, exponent, ...beside)).toBe(expected);
});

test('is below the exact one by less than a millionth', () => {
  const value = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(value, fc.integer({ min: 1, max: 6 }), ([n, d], exponent) => {
      const exact = new Fraction(n, d);
      const found = rootBeside(exact, exponent, []);
      expect(power(found, exponent).lte(exact)).toBe(true);
      expect(power(found.add(new Fraction(1, 1_000_000)), exponent).gt(exact)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
