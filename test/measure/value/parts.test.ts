import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { joinParts } from '../../../src/measure/value/parts.js';
import { readValue } from '../../../src/measure/value/value.js';
import { shiftedDecimal } from '../../../src/tables/workbook/format/decimal.js';

const context = {
  kind: 'rate',
  unit: '%',
  columnUnit: null,
  percentScale: null,
  baselineText: null,
  unitCount: null,
  countsFalls: false,
  about: '',
} as const;

function agree(text: string, numerator: number, denominator: number): boolean {
  const read = readValue(text, context);
  if ('fault' in read) throw new Error(text);
  const parts = { numerator: new Fraction(numerator), denominator: new Fraction(denominator) };
  return joinParts(read, parts) !== 'contradiction';
}

describe('a share beside its parts', () => {
  test('as a spreadsheet divides them', () => {
    const apart: string[] = [];
    for (let whole = 1; whole < 500; whole += 7)
      for (let part = 0; part <= whole; part++) {
        const texts = [
          `${shiftedDecimal(part / whole, 2)}%`, // stored under 0.00%
          `${shiftedDecimal((part / whole) * 100, 0)}%`,
          `${(part / whole) * 100}%`, // every digit that tells the double from others
        ];
        for (const text of texts) if (!agree(text, part, whole)) apart.push(text);
      }
    expect(apart).toEqual([]);
  });

  test.each([
    ['74.7474747474748%', 74, 99],
    ['68.1697612732096%', 257, 377],
    ['99.5495495495496%', 221, 222],
    ['64.6929824561403%', 295, 456],
    ['74.74747474747475%', 74, 99],
    ['74.7475%', 74, 99],
    ['75%', 74, 99],
  ])('%s', (text, part, whole) => {
    expect(agree(text, part, whole)).toBe(true);
  });

  test.each([
    ['74.7474747474750%', 74, 99],
    ['74.7474747474745%', 74, 99],
    ['74.747474747476%', 74, 99],
    ['74.7476%', 74, 99],
    ['74.7474%', 74, 99],
    ['74%', 74, 99],
  ])('%s, which is another', (text, part, whole) => {
    expect(agree(text, part, whole)).toBe(false);
  });
});
