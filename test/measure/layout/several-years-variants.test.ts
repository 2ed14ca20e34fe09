import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays, said } from './variants.js';

const VALUE = ['* 申报率 2023 0.91'];
const column = (title: string) => `${title},\n指标,2023年\n申报率,91%`;
const bare = (title: string) => `${title},\n指标,数值\n申报率,91%`;

/** The codes of all that is said, notes too. */
async function codes(table: string, options: { readonly year?: number; readonly file?: string } = {}) {
  const { diagnostics, measurements } = await readExample(`${table}\n`, { plan: 'hengshui', ...options });
  return { values: said({ measurements }), codes: diagnostics.map(({ code }) => code).sort() };
}

describe('years in a list', () => {
  const LISTS = ['2021年、2022年', '2021、2022年', '2021年和2022年', '2021年 2022年', '2020/2022年'];
  for (const list of LISTS) {
    test(`${list} over another year is told`, async () => {
      const of = await codes(column(`${list}职业病防治指标`));
      expect(of).toEqual({ values: VALUE, codes: ['PC262'] });
    });
    test(`${list} over the year that is asked for is refused`, async () => {
      const of = await codes(bare(`${list}职业病防治指标`), { year: 2023 });
      expect(of).toEqual({ values: [], codes: ['PC255'] });
    });
  }
  for (const list of ['2022年、2023年', '2022、2023年', '2022年和2023年'])
    test(`${list} over one of them that is asked for is told`, async () => {
      const of = await codes(bare(`${list}职业病防治指标`), { year: 2023 });
      expect(of).toEqual({ values: VALUE, codes: ['PC231', 'PC262'] });
    });
  eachSays({
    'over one of them': [column('2022年、2023年职业病防治指标'), VALUE],
    'over values of none': [bare('2022年、2023年职业病防治指标'), [], ['PC259@2:1']],
    'over the values of another': [
      '2023年,\n指标,"2022年、2023年完成值"\n申报率,91%',
      ['* 申报率 2023 PC258'],
      ['PC258@3:2'],
    ],
    'with rows of each': [
      '2022年、2023年职业病防治指标,,\n指标,年份,数值\n申报率,2022,90%\n申报率,2023,91%',
      ['* 申报率 2022 0.9', ...VALUE],
    ],
    'of the middle and the end': [column('衡水市2023年中期和2025年终期完成情况'), VALUE],
  });
});

describe('years that are counted', () => {
  const COUNTED = ['近三年', '近3年', '三年累计', '近两年', '近五年', '22年', '二二年度'];
  for (const words of COUNTED) {
    for (const [where, table] of Object.entries({
      'beside no year': column(`${words}职业病防治指标完成情况`),
      'beside the year': bare(`2023年${words}职业病防治指标完成情况`),
    }))
      test(`${words} in a title ${where} is told`, async () => {
        expect(await codes(table)).toMatchObject({
          values: VALUE,
          codes: expect.arrayContaining(['PC300']),
        });
      });
    test(`${words} in a title is told beside the year that is asked for`, async () => {
      const of = await codes(bare(`${words}职业病防治指标完成情况`), { year: 2023 });
      expect(of).toMatchObject({ values: VALUE, codes: expect.arrayContaining(['PC300']) });
    });
  }
  test.each(['近三年指标.csv', '三年累计指标.csv', '近两年数据.csv'])('%s is told', async (file) => {
    const of = await codes('指标,2023年\n申报率,91%', { file });
    expect(of).toEqual({ values: VALUE, codes: ['PC300'] });
  });
  test.each([
    '职业病防治五年规划完成情况',
    '职业病防治三年行动计划完成情况',
    '三年行动方案执行情况',
    '“十四五”职业病防治规划完成情况',
    '23年度职业病防治指标',
    '衡水市23年底指标完成情况',
  ])('%s says nothing else', async (title) => {
    expect(await codes(column(title))).toEqual({ values: VALUE, codes: [] });
  });
  test('23年指标.csv is of that year', async () => {
    expect(await codes('指标,数值\n申报率,91%', { file: '23年指标.csv' })).toEqual({
      values: VALUE,
      codes: ['PC231'],
    });
  });
});

describe('a year in two figures', () => {
  allSay(
    { values: ['* 申报率 2022 0.91'] },
    {
      'of a title': bare('22年度职业病防治指标'),
      'behind the place': bare('衡水市22年度职业病防治指标'),
      'its end': bare('衡水市22年底职业病防治指标'),
      'all of it': bare('衡水市22年全年职业病防治指标'),
    },
  );
  test.each(['22年度', '22年底', '22年上半年', '22年1—6月'])(
    '%s over another year is told',
    async (words) => {
      expect(await codes(column(`衡水市${words}职业病防治指标`))).toEqual({
        values: VALUE,
        codes: ['PC262'],
      });
    },
  );
});
