import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrap } from '../../../src/report/said/wrap.js';

const letters = fc.constantFrom(
  'a',
  'bcd',
  '县',
  '，',
  '（',
  '%',
  '\u0301',
  '\u0085',
  '\u200d',
  '👩',
  ' ',
  '\n',
);
const text = fc.array(letters, { maxLength: 80 }).map((parts) => parts.join(''));

test('nothing is lost but blanks', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 12 }), (line, width) => {
      const bare = (some: string) => some.replace(/\s/g, '');
      expect(bare(wrap(line, width).join(''))).toBe(bare(line));
    }),
  );
});

test.for([
  ['letters without a width', '\u0301'],
  ['letters joined to one', '👩\u200d'],
  ['opening brackets', '（'],
  ['closing brackets', '）'],
  ['one word', 'a'],
])('%s, ever so many, are wrapped', ([, letter = '']) => {
  const long = letter.repeat(100_000);
  expect(wrap(long, 40).join('')).toBe(long);
});
