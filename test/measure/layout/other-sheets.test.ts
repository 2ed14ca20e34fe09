import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from './books.js';
import { said } from './variants.js';

type Rows = readonly (readonly string[])[];

const CITY: Rows = [['2025年衡水市职业病防治指标'], ['指标', '数值'], ['申报率', '91%']];
const UNTOLD: Rows = [['2025年职业病防治指标'], ['指标', '数值'], ['监测合格率', '81%']];
const COUNTIES: Rows = [
  ['2025年衡水市职业病防治指标'],
  ['县区', '申报率'],
  ['桃城区', '91%'],
  ['冀州区', '92%'],
];

/** What a workbook says of these sheets, by their names. */
async function of(sheets: Readonly<Record<string, Rows>>, file = 'x.xlsx') {
  const book = bySheetJs(Object.entries(sheets).map(([name, rows]) => ({ name, rows })));
  const { measurements, diagnostics } = await readExample(book, { plan: 'hengshui', file });
  const told = diagnostics.filter(({ severity }) => severity !== 'note');
  return { values: said({ measurements }), told: told.map(({ code, place }) => `${code} ${place?.cell}`) };
}

const WHOLE = ['* 申报率 2025 0.91'];

describe('another sheet that holds the name of a county by itself, beside a table of the city', () => {
  test.each<[string, Rows, string]>([
    ['Sheet2', [['桃城区'], ['0.81'], ['0.8']], 'A1'],
    ['下拉', [['是'], ['否'], ['枣强县']], 'A3'],
    ['图表', [['枣强县情况']], 'A1'],
    ['草稿', [['枣强县', '81%']], 'A1'],
    ['名单', [['桃城区'], ['张三']], 'A1'],
    ['备注', [['枣强县']], 'A1'],
  ])('%s', async (name, rows, cell) => {
    expect(await of({ 数据: CITY, [name]: rows })).toEqual({
      values: WHOLE,
      told: [`PC284 ${name}!${cell}`],
    });
    expect(await of({ 数据: COUNTIES, [name]: rows })).toEqual({
      values: ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
      told: [],
    });
  });
});

describe('a cover of a county', () => {
  test.each<[string, Rows]>([
    ['a label', [['填报单位：枣强县']]],
    ['a label in its own cell', [['填报单位', '枣强县']]],
    ['an office', [['枣强县卫生健康局']]],
    ['a title and the name', [['职业病防治指标完成情况表'], ['枣强县'], ['2026年1月']]],
    ['a title', [['枣强县2025年职业病防治指标完成情况']]],
  ])('with %s', async (_, rows) => {
    expect((await of({ 封面: rows, 数据: CITY })).values).toEqual(['枣强县 申报率 2025 0.91']);
  });

  test('with nothing but the name, where nothing else names a place', async () => {
    expect((await of({ 封面: [['枣强县']], 数据: UNTOLD })).values).toEqual(['枣强县 合格率 2025 0.81']);
  });
});

describe('a sheet named for another level', () => {
  test.each(['省', '省级', '全省', '国家', '县', '县级', '县区'])('%s', async (name) => {
    const { values, told } = await of({ 市: CITY, [name]: UNTOLD });
    expect(values.filter((value) => value.includes('合格率') && !/ PC\d+$/.test(value))).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
  });

  test('县, in the file of a county', async () => {
    expect(await of({ 县: UNTOLD }, '桃城区.xlsx')).toEqual({
      values: ['桃城区 合格率 2025 0.81'],
      told: [],
    });
  });

  test.each(['县', '县区', '县级'])('%s, with the names of counties in its rows', async (name) => {
    expect(await of({ [name]: COUNTIES })).toEqual({
      values: ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
      told: [],
    });
  });
});
