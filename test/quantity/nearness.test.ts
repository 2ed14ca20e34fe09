import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { isNearer } from '../../src/quantity/nearness.js';

const all = (...amounts: readonly string[]) => amounts.map((amount) => new Fraction(amount));
const nearer = (one: string, than: string, ...others: string[]) =>
  isNearer(new Fraction(one), new Fraction(than), all(...others));

test.each<[string, string, string[], boolean]>([
  ['3', '8', ['4'], true], // 4/3 < 2
  ['8', '3', ['4'], false],
  ['2', '8', ['4'], false], // as near
  ['8', '2', ['4'], false],
  ['4', '4', ['9'], false],
  ['2', '16', ['4', '4'], true], // 2 · 2 < 4 · 4
  ['2', '16', ['4', '16'], false], // 2 · 8 = 4 · 1
  ['-3', '8', ['4'], true],
  ['3', '8', ['-4'], true],
  ['3', '8', [], false],
  ['3', '8', ['0'], false],
  ['3', '8', ['0', '4'], true],
])('%s is nearer than %s to %j: %s', (one, than, others, expected) =>
  expect(nearer(one, than, ...others)).toBe(expected),
);

describe('laws', () => {
  const positive = fc
    .tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }))
    .map(([n, d]) => new Fraction(n, d));
  const others = fc.array(positive, { maxLength: 5 });

  test('of two at most one is nearer', () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        others,
        (a, b, refs) => !(isNearer(a, b, refs) && isNearer(b, a, refs)),
      ),
    );
  });

  test('neither another measure nor turning all upside down changes what is nearer, nor the order of the others', () => {
    fc.assert(
      fc.property(positive, positive, others, positive, (a, b, refs, by) => {
        const known = isNearer(a, b, refs);
        const times = (x: Fraction) => x.mul(by);
        const inverse = (x: Fraction) => x.inverse();
        expect(isNearer(times(a), times(b), refs.map(times))).toBe(known);
        expect(isNearer(inverse(a), inverse(b), refs.map(inverse))).toBe(known);
        expect(isNearer(a, b, [...refs].reverse())).toBe(known);
      }),
    );
  });

  test('nothing is nearer than the place itself', () => {
    fc.assert(fc.property(positive, positive, (a, b) => isNearer(a, b, [a]) === !a.equals(b)));
  });
});
