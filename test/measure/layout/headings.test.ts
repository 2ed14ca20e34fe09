import { describe, expect, test } from 'vitest';
import { PlanNames } from '../../../src/measure/facts/names.js';
import { FactsReader } from '../../../src/measure/facts/reader.js';
import { layoutsOf } from '../../../src/measure/layout/layout.js';
import { PLANS } from '../example.js';

const FACTS = new FactsReader(new PlanNames(PLANS));

function layoutOf(rows: readonly (readonly string[])[]) {
  return layoutsOf(rows, FACTS)[0];
}

/** DESIGN §5, the columns: every header that the Contract names, in a table that is otherwise complete. */
const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  plan: ['城市', '市', '规划', 'city', 'plan'],
  area: ['县区', '县（市、区）', '填报单位', 'area', 'county'],
  indicator: ['指标', '指标名称', 'indicator'],
  row: ['序号', 'row'],
  year: ['年份', '年度', 'year'],
  unit: ['单位', 'unit'],
  note: ['备注', 'note'],
};
const VALUES = ['数值', '实测值', '完成值', '完成情况', 'value'];

function fieldsOf(header: string[]): string[] {
  return [...(layoutOf([header])?.fields.keys() ?? [])];
}

describe('the headers of the Contract', () => {
  const cases = Object.entries(CONTRACT).flatMap(([field, names]) =>
    names.map((name) => [name, field] as const),
  );
  test.each(cases)('%s is the %s', (name, field) => {
    const others = { indicator: 'indicator', year: 'year', value: 'value' };
    const rest = Object.entries(others).flatMap(([other, header]) => (other === field ? [] : [header]));
    expect(fieldsOf([name, ...rest])).toContain(field);
    expect(fieldsOf([` ${name.toUpperCase()} `, ...rest])).toContain(field);
  });

  test.each(VALUES)('%s is the value', (name) => {
    expect(layoutOf([['indicator', 'year', name]])?.series.map(({ at }) => at)).toEqual([{ value: 2 }]);
  });

  test.each([
    ['分子', '分母'],
    ['numerator', 'denominator'],
  ])('%s and %s are the parts', (numerator, denominator) => {
    expect(layoutOf([['indicator', 'year', numerator, denominator]])?.series[0]?.at).toEqual({
      numerator: 2,
      denominator: 3,
    });
  });
});

describe('a header over two rows', () => {
  test('with an indicator merged over both, as a workbook repeats it', () => {
    const rows = [
      ['县（市、区）', '申报率', '', '参保人数（人）'],
      ['县（市、区）', '分子', '分母', '参保人数（人）'],
      ['桃城区', '45', '50', '1000'],
    ];
    const layout = layoutOf(rows);
    expect(layout?.depth).toBe(2);
    expect(layout?.series.map(({ indicator, at }) => [indicator, at])).toEqual([
      ['申报率', { numerator: 1, denominator: 2 }],
      [expect.stringMatching(/^参保人数/), { value: 3 }],
    ]);
  });
});
