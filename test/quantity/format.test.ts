import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { decimalsOf, grouped, toDecimal, toFixed } from '../../src/quantity/format.js';

const anyFraction = fc
  .tuple(fc.bigInt(-(10n ** 14n), 10n ** 14n), fc.bigInt(1n, 10n ** 9n))
  .map(([n, d]) => new Fraction(n, d));
/** Two numbers of which one is barely above or below the other, as 89.9999… % is below 90 %. */
const neighbours = fc
  .tuple(anyFraction, fc.integer({ min: 1, max: 60 }), fc.constantFrom(-1, 1))
  .map(([threshold, decimals, side]) => {
    const epsilon = new Fraction(1n, 3n * 10n ** BigInt(decimals));
    return [side < 0 ? threshold.sub(epsilon) : threshold.add(epsilon), threshold] as const;
  });

describe('toFixed', () => {
  test.each([
    ['1/2', 0, '1'],
    ['-1/2', 0, '-1'],
    ['49/100', 0, '0'],
    ['-49/100', 0, '0'],
    ['1/200', 2, '0.01'],
    ['8996/100', 1, '90.0'],
    ['8996/100', 2, '89.96'],
    ['2/3', 4, '0.6667'],
    ['-2/3', 4, '-0.6667'],
    ['5', 2, '5.00'],
    ['0', 3, '0.000'],
    ['1/100', 1, '0.0'],
    ['-1/100', 1, '0.0'],
  ])('%s to %i decimals is %s', (value, decimals, shown) =>
    expect(toFixed(new Fraction(value), decimals)).toBe(shown),
  );

  test('is the nearest number of so many decimals, away from zero where two are', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 20 }), (value, decimals) => {
        const shown = toFixed(value, decimals);
        expect(shown).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
        expect(shown).toBe(roundedByLongDivision(value, decimals));
      }),
    );
  });
});

describe('toDecimal', () => {
  test.each([
    ['8996/10000', ['9/10'], '0.8996'],
    ['1/3', [], '0.3333'],
    ['2/3', [], '0.6667'],
    ['1/8', [], '0.125'],
    ['90', [], '90'],
    ['-1/8', [], '-0.125'],
    // 0.89999… is never shown as 0.9.
    ['2699999/3000000', ['9/10'], '0.8999997'],
    ['1/3', ['1/3'], '0.3333'],
    ['2/3', ['6667/10000'], '0.66667'],
    // 0.3333 is 1/30000 off, and must be less than half of the way
    ['1/3', ['3999/12000'], '0.3333'], // 2.5/30000 away
    ['1/3', ['4999/15000'], '0.33333'], // 2/30000 away
    ['2/3', ['6666/10000'], '0.6667'],
    ['1/4096', [], '0.000244140625'],
    ['1/8192', [], '0.0001220703125'],
  ])('%s beside %j is %s', (value, thresholds, shown) =>
    expect(
      toDecimal(
        new Fraction(value),
        thresholds.map((t) => new Fraction(t)),
      ),
    ).toBe(shown),
  );

  test('is exact where twelve decimals suffice', () => {
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 20n), 10n ** 20n),
        fc.integer({ min: 0, max: 12 }),
        (digits, decimals) => {
          const value = new Fraction(digits, 10n ** BigInt(decimals));
          const shown = toDecimal(value);
          expect(new Fraction(shown).equals(value)).toBe(true);
          expect(shown).not.toMatch(/\.\d*0$|^-0$/);
        },
      ),
    );
  });

  test('stands on the same side of a threshold as the value, however close', () => {
    fc.assert(
      fc.property(neighbours, fc.array(anyFraction, { maxLength: 3 }), ([value, threshold], others) => {
        const thresholds = [threshold, ...others];
        const shown = new Fraction(toDecimal(value, thresholds));
        for (const t of thresholds) if (!value.equals(t)) expect(shown.compare(t)).toBe(value.compare(t));
      }),
    );
  });

  test('never writes two numbers alike that are not, whichever way both are rounded', () => {
    fc.assert(
      fc.property(neighbours, fc.array(anyFraction, { maxLength: 3 }), (pair, others) => {
        const all = [...pair, ...others];
        const shown = all.map((value) => new Fraction(toDecimal(value, all)));
        for (const [i, a] of all.entries())
          for (const [k, b] of all.entries()) expect(shown[i]?.compare(shown[k] ?? 0)).toBe(a.compare(b));
      }),
    );
  });

  test.each([
    // four decimals would make 76.3333 of both
    ['229/3', '928900/12169', '76.33333', '76.3333'],
    // half-way between them lies 0.3334, to which both are nearest
    ['10001/30000', '10003/30000', '0.33337', '0.33343'],
  ])('%s beside %s', (a, b, shownA, shownB) => {
    const [one, other] = [new Fraction(a), new Fraction(b)];
    expect([toDecimal(one, [other]), toDecimal(other, [one])]).toEqual([shownA, shownB]);
  });

  test('ends also where the value is the threshold itself', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        expect(toDecimal(value, [value])).toBe(toDecimal(value));
      }),
    );
  });

  test('is at most half of its last decimal away from the value', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const shown = toDecimal(value);
        const decimals = shown.split('.')[1]?.length ?? 0;
        const error = new Fraction(shown).sub(value).abs();
        expect(error.lte(new Fraction(1n, 2n * 10n ** BigInt(decimals)))).toBe(true);
      }),
    );
  });
});

test.each([
  ['1/8', 3],
  ['5', 0],
  ['1/3', null],
  ['1/1000000000000', 12],
  ['1/10000000000000', 13],
  [`1/1${'0'.repeat(30)}`, 30],
  [`1/1${'0'.repeat(31)}`, null],
])('%s needs %s decimals', (value, decimals) => expect(decimalsOf(new Fraction(value))).toBe(decimals));

test.each([
  ['532400', '532,400'],
  ['1234567.8901', '1,234,567.8901'],
  ['-123456', '-123,456'],
  ['-1234', '-1,234'],
  ['999', '999'],
  ['0', '0'],
])('%s is written %s', (decimal, written) => expect(grouped(decimal)).toBe(written));

/** Rounding by the school's way: divide digit by digit, look at the first one dropped, carry by hand. */
function roundedByLongDivision(value: Fraction, decimals: number): string {
  const digits = [...`${value.n / value.d}`].map(Number);
  let rest = value.n % value.d;
  for (let i = 0; i < decimals; i += 1, rest = (rest * 10n) % value.d)
    digits.push(Number((rest * 10n) / value.d));
  let at = digits.length - 1;
  for (let carry = (rest * 10n) / value.d >= 5n; carry; at -= 1) {
    if (at < 0) digits.unshift(0);
    const place = Math.max(at, 0);
    digits[place] = ((digits[place] ?? 0) + 1) % 10;
    carry = digits[place] === 0;
  }
  const whole = digits.slice(0, digits.length - decimals).join('');
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals).join('')}`;
  return value.s < 0n && /[1-9]/.test(text) ? `-${text}` : text;
}
