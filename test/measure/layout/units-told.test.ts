import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

const codesOf = async (row: string) => {
  const table = `衡水市,,,\n指标,2022年,2023年,备注\n${row}\n`;
  const { diagnostics } = await readExample(table, { plan: 'hengshui' });
  return diagnostics.map(({ code }) => code);
};

describe('a unit in the remark on a value', () => {
  for (const remark of ['单位：万人', '以万人计', '万人'])
    test(`${remark} is understood`, async () => {
      expect(await codesOf(`参保人数,50,55,${remark}`)).toEqual([]);
    });
  test('that is none of the indicator is refused', async () => {
    expect(await codesOf('申报率,50,55,单位：万人')).toContain('PC218');
  });
  test('beside another is told', async () => {
    expect(await codesOf('申报率,50%,55%,单位：‰')).toContain('PC294');
  });
  test('with words that nobody understands is told', async () => {
    expect(await codesOf('参保人数,50,55,单位：万人，另议')).toContain('PC300');
  });
});

describe('a value that bears a unit of another kind than its heading', () => {
  const told = async (heading: string, value: string) => {
    const table = `2025年衡水市指标,\n指标,完成值（${heading}）\n申报率,${value}\n`;
    const { diagnostics } = await readExample(table, { plan: 'hengshui' });
    return diagnostics.map(({ code }) => code).filter((code) => code !== 'PC231');
  };
  test('is told', async () => {
    expect(await told('万人', '92%')).toEqual(['PC294']);
  });
  test('of several units only those that can be meant count', async () => {
    expect(await told('万人、%', '92%')).toEqual([]);
  });
});
