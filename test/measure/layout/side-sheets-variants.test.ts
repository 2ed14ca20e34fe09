import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { type BookSheet, bySheetJs } from './books.js';
import { said } from './variants.js';

const DATA: BookSheet = {
  name: '数据',
  rows: [['揭阳市2023年'], ['指标', '数值'], ['申报率', '89.5%']],
};
const READ = ['jieyang * 申报率 2023 0.895'];

/** What a workbook says of which the first sheet holds a table, and the other these rows (cells parted by |). */
async function beside(name: string, lines: readonly string[], data: BookSheet = DATA) {
  const book = bySheetJs([data, { name, rows: lines.map((line) => line.split('|')) }]);
  const { measurements, diagnostics } = await readExample(book, { plan: 'jieyang', file: 'x.xlsx' });
  const told = diagnostics.filter(({ code }) => !['PC231', 'PC235', 'PC261'].includes(code));
  return {
    values: said({ measurements }),
    told: told.map(({ code, place, params }) =>
      [code, place?.cell, 'problem' in params ? params.problem : ''].join(' ').trim(),
    ),
  };
}

describe('forecasts that are not to be passed on', () => {
  test('in a line of its own', async () => {
    expect(await beside('说明', ['所有数据为预测值，请勿外传'])).toEqual({
      values: [],
      told: ['PC252 数据!A2'],
    });
  });
  test.each([
    [['1.请各单位认真填写', '2.所有数据为预测值，请勿外传'], 'A2'],
    [['填报说明', '二、以上数据均为预计数，请注意保密'], 'A2'],
    [['说明：1.指标口径见规划；2.所有数据为预测值，请勿外传'], 'A1'],
  ])('%s', async (lines, cell) => {
    const { values, told } = await beside('填报说明', lines);
    expect(values).toEqual(READ);
    expect(told).toContain(`PC284 填报说明!${cell} role`);
  });
});

describe('a list of what is said of the values', () => {
  test.each([
    ['数据范围|仅含规模以上企业', 'doubt'],
    ['数据性质|预计数', 'forecast'],
    ['数据情况|以上数据均为2022年数据', 'year'],
    ['时间|2022年', 'year'],
    ['口径|本表数值为较上年增长率', 'role'],
    ['数据来源|汕头市卫生健康局', 'place'],
  ])('%s', async (line, problem) => {
    for (const header of [['项目|内容'], ['事项|说明'], []])
      expect(await beside('说明', [...header, '填报人|张三', line])).toEqual({
        values: READ,
        told: [`PC284 说明!A${header.length + 2} ${problem}`],
      });
  });

  test.each([
    ['日期|内容', '2024-01-05|申报率由89.5%更正为88%'],
    ['序号|日期|更改内容|更改人', '1|2024-01-05|申报率由89.5%改为88%|张三'],
    ['版本|修改内容', 'V2|申报率应为88%'],
  ])('%s: what was corrected', async (...lines) => {
    const { values, told } = await beside('更改记录', lines);
    expect(values).toEqual(['jieyang * 申报率 2023 PC285']);
    expect(told).toEqual(['PC285 数据!B3 void']);
  });

  test.each([
    ['指标解释', ['指标|解释', '申报率|已申报企业占全部企业的比例']],
    ['更新日志', ['日期|内容', '2024-01-05|数据已核实']],
    ['说明', ['项目|内容', '填报范围|全市', '填报单位|揭阳市卫生健康局', '时间|2023年']],
    ['填表说明', ['栏目|说明', '备注|数据为预计数的，请在备注栏注明']],
  ])('%s changes nothing', async (name, lines) => {
    expect(await beside(name, lines)).toEqual({ values: READ, told: [] });
  });

  test('of values is none', async () => {
    const { values } = await beside('表2', ['项目|内容', '监测合格率|90%']);
    expect(values).toEqual(READ);
  });
});

describe('the year on a cover', () => {
  const OF_YEAR: BookSheet = {
    name: '数据',
    rows: [['2023年度'], ['指标', '数值'], ['申报率', '89.5%']],
  };
  const COUNTY = ['jieyang 榕城区 申报率 2023 0.895'];
  const cover = ['填报单位|榕城区卫生健康局'];

  test('that of another than the tables’ is told', async () => {
    for (const line of ['报告年度|2022', '报告年度|2024', '年度：2022年'])
      expect(await beside('封面', [...cover, line], OF_YEAR)).toEqual({
        values: COUNTY,
        told: ['PC284 封面!A2 year'],
      });
  });

  test.each(['报告年度|2023', '填报日期|2024年1月5日', '二〇二四年一月'])('%s is none', async (line) => {
    expect(await beside('封面', [...cover, line], OF_YEAR)).toEqual({ values: COUNTY, told: [] });
  });

  test('a sheet from which facts are taken is not said to be unread', async () => {
    const book = bySheetJs([OF_YEAR, { name: '封面', rows: cover.map((line) => line.split('|')) }]);
    const { diagnostics } = await readExample(book, { plan: 'jieyang', file: 'x.xlsx' });
    const found = diagnostics.filter(({ code }) => code === 'PC235');
    expect(found).toMatchObject([{ params: { sheet: '封面', reason: 'no-table' } }]);
  });
});
