import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPlainUtf8 } from '../../../src/tables/delimited/plain-utf8.js';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

test.each([
  ['', true],
  ['衡水市,桃城区,2024,92.5%\n', true],
  ['§ 1: é, ²,１、﹢\n', true],
])('%j is plain', (text, isPlain) => {
  expect(isPlainUtf8(new TextEncoder().encode(text))).toBe(isPlain);
});

test.each<[string, number[]]>([
  ['a letter that is cut off', [0xe8, 0xa1]],
  ['a letter that another follows too soon', [0xe8, 0xa1, 0x41]],
  ['a byte that only goes on', [0x41, 0x80]],
  ['a letter written longer than it is', [0xc1, 0xbf]],
  ['the same in three bytes', [0xe0, 0x9f, 0xbf]],
  ['half of a pair of surrogates', [0xed, 0xa0, 0x80]],
  ['GB18030', [0xba, 0xe2, 0xcb, 0xae]],
  ['what no text has', [0xff]],
])('%s is none', (_, bytes) => {
  expect([isUtf8(new Uint8Array(bytes)), isPlainUtf8(new Uint8Array(bytes))]).toEqual([false, false]);
});

const EDGES = [
  0x00, 0x41, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0,
  0xf4, 0xf5, 0xff,
];
const piece = fc.oneof(
  fc
    .oneof(
      fc.constantFrom('县', 'é', '，', 'a1', '\u07ff', '\u1000', '\uffff'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    )
    .map((text) => [...new TextEncoder().encode(text)]),
  fc.array(fc.constantFrom(...EDGES), { maxLength: 4 }),
);

test('what is plain a decoder takes, and nearly all text is', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
      const bytes = new Uint8Array(pieces.flat());
      const isPlain = isPlainUtf8(bytes);
      if (isPlain) expect(isUtf8(bytes)).toBe(true);
      if (isPlain && bytes.some((byte) => byte > 0x7f)) plain += 1;
    }),
    { numRuns: 5000 },
  );
  expect(plain).toBeGreaterThan(100);
});
