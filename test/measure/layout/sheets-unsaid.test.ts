import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from './books.js';
import { said } from './variants.js';

const RATE = [
  ['指标', '数值'],
  ['申报率', '80%'],
];

/** What is read of a workbook of two sheets with these lines over, or under, tables of one form. */
async function read(
  first: readonly string[],
  second: readonly string[],
  { names = ['Sheet1', 'Sheet2'], file = 'x.xlsx', isUnder = false, isTurned = false } = {},
) {
  const sheets = [first, second].map((lines, i) => {
    const titles = lines.map((line) => [line]);
    const rows = isUnder ? [['2025年'], ...RATE, ...titles] : [...titles, ...RATE];
    return { name: names[i] ?? '', rows };
  });
  const book = bySheetJs(isTurned ? sheets.reverse() : sheets);
  const { measurements, faults } = await readExample(book, { plan: 'hengshui', file });
  return { values: said({ measurements }), faults };
}

const COUNTY = '桃城区 申报率 2025 0.8';
const CITY = '* 申报率 2025 0.8';

describe.each([false, true])(
  'sheets of which one names its county and the other nothing, turned round: %s',
  (isTurned) => {
    test.each([
      ['in its title', ['桃城区2025年'], ['2025年']],
      ['as 填报单位, which the other leaves blank', ['填报单位：桃城区', '2025年'], ['填报单位：', '2025年']],
      ['as an office', ['桃城区卫生健康局', '2025年'], ['2025年']],
    ])('%s', async (_, first, second) => {
      const { values, faults } = await read(first, second, { isTurned });
      expect(values).toEqual([COUNTY]);
      expect(faults.map((fault) => fault.slice(0, 5))).toEqual(['PC256']);
    });

    test('under its table', async () => {
      const { values, faults } = await read(['填报单位：桃城区'], ['填报单位：'], {
        isUnder: true,
        isTurned,
      });
      expect(values).toEqual([COUNTY]);
      expect(faults.map((fault) => fault.slice(0, 5))).toEqual(['PC256']);
    });

    test.each([
      ['in its title', ['桃城区2025年'], ['衡水市2025年']],
      ['as 全市', ['桃城区2025年'], ['2025年全市']],
    ])('the other names the city, %s', async (_, first, second) => {
      expect(await read(first, second, { isTurned })).toEqual({ values: [CITY, COUNTY], faults: [] });
    });

    test('the other is called 汇总', async () => {
      const names = ['Sheet1', '汇总'];
      expect(await read(['桃城区2025年'], ['2025年'], { names, isTurned })).toEqual({
        values: [CITY, COUNTY],
        faults: [],
      });
    });
  },
);

test('two sheets of the city, of which one names it', async () => {
  expect(await read(['衡水市2025年'], ['2025年'])).toEqual({ values: [CITY, CITY], faults: [] });
});

test('a file that is named for the county is all of it', async () => {
  expect(await read(['桃城区2025年'], ['2025年'], { file: '桃城区.xlsx' })).toEqual({
    values: [COUNTY, COUNTY],
    faults: [],
  });
});
