import { describe, expect, test } from 'vitest';
import { readChineseNumeral, readNumber } from '../../src/quantity/number.js';

describe('readNumber', () => {
  test.each([
    ['92.5', '185/2', '1/10', 1, ''],
    ['92.50%', '185/2', '1/100', 1, '%'],
    ['-5', '-5', '1', 1, ''],
    ['+5', '5', '1', 1, ''],
    ['1,234,567.80人', '6172839/5', '1/100', 1, '人'],
    ['1 588 人', '1588', '1', 1, '人'],
    ['11.29万人', '112900', '100', 1e4, '人'],
    ['11万5697', '115697', '1', 1e4, ''],
    ['1亿2000万', '120000000', '10000', 1e8, ''],
    ['1亿2千万', '120000000', '10000000', 1e8, ''],
    ['3千', '3000', '1000', 1000, ''],
    ['3千万', '30000000', '10000000', 1e7, ''],
    ['0.0', '0', '1/10', 1, ''],
    ['4/10万', '4', '1', 1, '/10万'],
    // as a spreadsheet shows them
    ['9.25E+01', '185/2', '1/10', 1, ''],
    ['9.25e1%', '185/2', '1/10', 1, '%'],
    ['-1.5E1 人', '-15', '1', 1, '人'],
    ['1e0', '1', '1', 1, ''],
    ['5E-1', '1/2', '1/10', 1, ''],
    ['1.25E-01', '1/8', '1/1000', 1, ''],
  ])('%j', (text, value, step, scale, rest) => {
    const read = readNumber(text);
    expect(
      read && [read.number.value.toFraction(), read.number.step.toFraction(), read.scale, read.rest],
    ).toEqual([value, step, scale, rest]);
    expect(read?.scaled).toBe(scale > 1);
  });

  test.each([
    '',
    '-',
    '万',
    '.5',
    ' 5',
    '０',
    '٥',
    '0925',
    '00',
    '11万5',
    '1亿2千',
    '1.5万5000',
    '12e1',
    '1.2E+05', // may stand for 115,697
    '1e1',
    '1e-40',
    '1e123',
    '1e1.5',
    '1万e1',
    '1亿2000万e1',
    `${'9'.repeat(41)}`,
  ])('%j is no number that all read alike', (text) => expect(readNumber(text)).toBeNull());

  test('the most digits that are read are read exactly', () => {
    expect(readNumber('9'.repeat(40))?.number.value.toFraction()).toBe('9'.repeat(40));
    expect(readNumber(`0.${'9'.repeat(38)}`)?.number.value.n).toBe(BigInt('9'.repeat(38)));
  });

  test('a long cell takes no long time', () => {
    const cells = ['1', '1,111', '1 ', '1.1', '1万', '1亿1', '1千'].map((part) => part.repeat(100_000));
    const start = performance.now();
    for (const cell of cells) readNumber(cell);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('readChineseNumeral', () => {
  test('reads every number below a hundred thousand as it is spelled', () => {
    for (let number = 0; number < 100_000; number += 1) {
      const text = number === 0 ? '零' : spell(number).replace(/^一十/, '十');
      if (readChineseNumeral(text)?.value.toFraction() !== `${number}`) expect(text).toBe(`${number}`);
    }
  });

  test.each([
    ['九十二点五', '185/2'],
    ['零点零五', '1/20'],
    ['〇点五', '1/2'],
    ['百', '100'],
    ['一百', '100'],
    ['两百', '200'],
    ['两千零二', '2002'],
    ['一十五', '15'],
    ['一百〇五', '105'],
    ['九十点〇', '90'],
  ])('%s is %s', (text, value) => expect(readChineseNumeral(text)?.value.toFraction()).toBe(value));

  const irregular = [
    '',
    '点五',
    '五点',
    '一百五',
    '一百五零',
    '百五',
    '百十',
    '零百',
    '零十',
    '一百十',
    '一千五十',
  ];
  const others = [
    '九〇',
    '九五',
    '十百',
    '百百',
    '一万万',
    '五千万',
    '二两',
    '两十',
    '零零',
    '零五',
    '一点五点',
    '万',
    '千',
    '一千零百',
  ];
  test.each([irregular, others].flat())('%j is refused', (text) =>
    expect(readChineseNumeral(text)).toBeNull(),
  );
});

/** Spelled from the top, part by part: what is left under a place that is skipped takes a 零. */
function spell(number: number): string {
  for (const [power, unit] of [
    [10_000, '万'],
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (number < power) continue;
    const rest = number % power;
    const gap = rest !== 0 && rest < power / 10 ? '零' : '';
    return spell(Math.floor(number / power)) + unit + gap + (rest === 0 ? '' : spell(rest));
  }
  return '零一二三四五六七八九'.charAt(number);
}
