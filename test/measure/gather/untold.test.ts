import { describe, expect, test } from 'vitest';
import { loadPlans, readMeasurements } from '../../../src/index.js';

const rules = await loadPlans();

/** Of files with these texts the ones that are said to name no place. */
async function untold(files: Readonly<Record<string, string>>) {
  const inputs = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }));
  const { diagnostics } = await readMeasurements(inputs, rules, { plan: 'hengshui' });
  return diagnostics.flatMap(({ code, params, gathered }) =>
    code === 'PC303' ? [gathered?.names ?? params.file] : [],
  );
}

const VALUE = '2025年\n指标,数值\n申报率,92%';
const OTHERS = { '冀州区.csv': VALUE, '桃城区.csv': VALUE };

describe('a file beside those of counties that names no place', () => {
  test.each([['新建 工作表.csv'], ['数据/2025.csv'], ['a.csv']])('%s', async (file) => {
    expect(await untold({ ...OTHERS, [file]: VALUE })).toEqual([file]);
  });

  test('and others like it are told together', async () => {
    expect(
      await untold({ ...OTHERS, 'a.csv': VALUE, 'b.csv': VALUE.replace('申报率', '监测合格率') }),
    ).toEqual([['a.csv', 'b.csv']]);
  });

  test('beside one that names its county in its title', async () => {
    expect(await untold({ 'a.csv': `桃城区${VALUE}`, 'b.csv': VALUE })).toEqual(['b.csv']);
  });
});

test.each([
  ['one by itself', { 'a.csv': VALUE }],
  ['one called 全市', { ...OTHERS, '全市.csv': VALUE }],
  ['one called 汇总表', { ...OTHERS, '汇总表.csv': VALUE }],
  ['one whose title names the city', { ...OTHERS, 'a.csv': `衡水市${VALUE}` }],
  [
    'one with a column of counties, blank for the city',
    { ...OTHERS, 'a.csv': '县区,年份,指标,数值\n,2025,申报率,92%' },
  ],
  ['one in the folder of the city', { ...OTHERS, '衡水市/a.csv': VALUE }],
  [
    'one beside a list of counties',
    { 'list.csv': '县区,年份,指标,数值\n桃城区,2025,申报率,91%\n冀州区,2025,申报率,92%', 'a.csv': VALUE },
  ],
])('nothing is said of %s', async (_, files) => {
  expect(await untold(files)).toEqual([]);
});
