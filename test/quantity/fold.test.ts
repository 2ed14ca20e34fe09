import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldName, isTurned, parted } from '../../src/quantity/fold.js';

describe('fold', () => {
  test.each([
    ['９２．５％', '92.5%'],
    ['（万人）', '(万人)'],
    ['＞＝９０', '>=90'],
    ['﹪', '%'],
    ['﹣5', '-5'],
    ['−5', '-5'],
    ['92﹒5', '92.5'],
    ['﹙％﹚', '(%)'],
    ['　92.5\u00a0%\u2009', '92.5 %'],
    ['a \n\t b', 'a b'],
    ['\ufeff是\u200b', '是'],
    ['✔\ufe0f', '✔'],
    ['\u202d92.5\u202c', '92.5'],
    ['\u200f92.5%\u200f', '92.5%'],
    ['\u206792.5%\u2069', '92.5%'],
    ['92.5\u00ad%', '92.5%'],
    ['申报\u00ad率\u00ad', '申报率'],
    ['葛\u{e0100}', '葛'],
    ["'92", '92'],
    ['＇９２', '92'],
    ['="2025"', '2025'],
    ['＝＂９２．５％＂', '92.5%'],
    [`'=" 92 "`, '92'],
    ['=""', ''],
    ["'", ''],
    ['', ''],
    // Marks of direction that leave the order as it is.
    ['\u202d9\u200e5\u202c%\u200e', '95%'],
    ['\u200e2025\u200e/\u200e3\u200e/\u200e1', '2025/3/1'],
    ['\u200f\u206795%\u2069\u200f', '95%'],
    ['\u20682025\u2069年', '2025年'],
    ['\u20672025\u2069年', '2025年'],
    ['\u2067目标\u2069值', '目标值'],
    ['申报\u200f率', '申报率'],
    ['5\u200f.', '5\u200f.'],
    // Marks between digits that may have another number shown.
    ['\u200f9\u200f5\u200e%', '\u200f9\u200f5\u200e%'],
    ['\u20679\u20665\u2069\u2069%', '\u20679\u20665\u2069\u2069%'],
    ['９\u061c\u200b５％', '9\u061c5%'],
    ['9 \u200f 5', '9 \u200f 5'],
    ['9\u2066.5\u2069', '9\u2066.5\u2069'],
    ['\u206720\u206625\u2069\u2069年', '\u206720\u206625\u2069\u2069年'],
    ['\u202b二〇\u202a二五\u202c\u202c', '\u202b二〇\u202a二五\u202c\u202c'],
    // Different numbers, or none, to whoever looks at them.
    ['5²', '5²'],
    ['①½', '①½'],
    ['\u202e5', '\u202e5'],
    ['5\u00ad0', '5\u00ad0'],
    ['\u00ad\u00ad5', '\u00ad\u00ad5'],
    ['\u00ad 5', '\u00ad 5'],
    ["''92", "''92"],
    ['"92"', '"92"'],
    ['="a""b"', '="a""b"'],
    ['=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['=92', '=92'],
    ['5\u0301', '5\u0301'],
    ['٥', '٥'],
    ['92。5', '92。5'],
    ['九〇', '九〇'],
    ['\ud800', '\ud800'],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('is idempotent', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), units16(), marked()),
        (text) => fold(fold(text)) === fold(text),
      ),
      { numRuns: 5000 },
    );
  });

  test('is what every full-width or small form normalises to', () => {
    for (let code = 0xff01; code <= 0xff5e; code += 1) {
      // an apostrophe at the start marks a text
      const text = `x${String.fromCharCode(code)}`;
      expect(fold(text)).toBe(text.normalize('NFKC'));
    }
    for (let code = 0xfe50; code <= 0xfe6b; code += 1) {
      const char = String.fromCharCode(code);
      expect(fold(char)).toBe(char.normalize('NFKC'));
    }
  });

  test('leaves printable ASCII and Chinese characters alone', () => {
    const plain = fc.constantFrom(...'!09AZaz~一鿿人万');
    fc.assert(fc.property(fc.string({ unit: plain }), (text) => fold(text) === text));
  });
});

test('a text that nobody reads to its end is folded as far as one might be, and shows that there was more', () => {
  const folded = fold(`９${'　'.repeat(30_000)}x`);
  expect(folded).toBe('9…');
  expect(fold('ａ'.repeat(20_000))).toBe('a'.repeat(20_000));
  expect(fold('ａ'.repeat(20_001))).toBe(`${'a'.repeat(20_000)}…`);
});

describe('parted', () => {
  test.each([
    ['1\n588', true],
    ['1\r\n588', true],
    ['1\t588', true],
    ['1  588', true],
    ['1\u200b\n588', true],
    ['１　　５８８', true],
    ['1 588 \n 2', true],
    ['1 588', false],
    ['1\u00a0588', false],
    ['1\u2009588', false],
    ['1　588', false],
    ['92.5\n%', false],
    ['\n92\n', false],
  ])('%j: %s', (text, expected) => expect(parted(text)).toBe(expected));
});

describe('foldName', () => {
  test.each([
    ['县（市、区）', '县市区'],
    ['“十四五”', '十四五'],
    [' Plan ID ', 'planid'],
    ['完成\u00ad值', '完成值'],
    ['至少确定 1家', '至少确定1家'],
  ])('%j is %j', (name, folded) => expect(foldName(name)).toBe(folded));
});

function units16() {
  return fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units));
}

test('what may be shown in another order is told from what may not', () => {
  expect(['\u200f9\u200f5%', '\u202e5', '\u20669\u2069\u20665\u2069'].map(fold).every(isTurned)).toBe(true);
  expect(['\u200f95%', '9\u200e5', '\u2066桃城区\u2069'].map(fold).some(isTurned)).toBe(false);
});

test('radicals, which PDF files that browsers print have in them, are the characters that they look like', () => {
  expect(fold('⼯业企业职业病危害项⽬申报率')).toBe('工业企业职业病危害项目申报率');
  expect(fold('衡⽔市⺠政局⻓')).toBe('衡水市民政局长');
});

/** Texts of the very characters that folding treats. */
function marked() {
  const glyphs = [
    '\u00ad',
    '\u200b',
    '\u200e',
    '\u200f',
    '\u2066',
    '\u202e',
    '\ufe0f',
    "'",
    '"',
    '=',
    ' ',
    '\u3000',
    '５',
    '5',
    '%',
  ];
  return fc.string({ unit: fc.constantFrom(...glyphs), maxLength: 8 });
}
