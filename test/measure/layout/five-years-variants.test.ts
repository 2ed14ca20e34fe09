import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

const TABLE = '指标,年份,数值\n申报率,2023,89%\n';

const codes = async (file: string, table = TABLE) =>
  (await readExample(table, { plan: 'hengshui', file })).diagnostics.map(({ code }) => code);

describe('a folder or a file of another plan than that of the values', () => {
  test.each([
    '十三五/表.csv',
    '“十三五”规划/表.csv',
    '衡水十三五/2023年/表.csv',
    '十三五末/表.csv',
    '十二五时期/衡水/表.csv',
    '十五五/表.csv',
    '衡水市十三五完成情况.csv',
  ])('%s', async (file) => expect(await codes(file)).toContain('PC269'));

  test('is told once', async () => {
    const said = await codes('十三五末/十三五末.csv');
    expect(said.filter((code) => code === 'PC269')).toHaveLength(1);
  });
});

describe('what may lie in a folder of a plan', () => {
  test.each([
    '十四五/表.csv',
    '“十四五”规划/2023年/表.csv',
    '职业病防治“十四五”规划指标完成情况.csv',
    '第十五届/表.csv',
    '十个五年/表.csv',
  ])('%s', async (file) => expect(await codes(file)).not.toContain('PC269'));

  test('the base year of a plan in the folder of that before', async () => {
    expect(await codes('十三五/表.csv', TABLE.replace('2023', '2020'))).not.toContain('PC269');
  });
  test('how things stood when the next was drawn up', async () => {
    expect(await codes('十五五/表.csv', TABLE.replace('2023', '2025'))).not.toContain('PC269');
  });
});

describe('another plan in a title', () => {
  const titled = (title: string) => `${title},,\n${TABLE}`;
  test.each(['衡水市“十五五”职业病防治指标完成情况', '衡水市十三五职业病防治指标完成情况'])(
    '%s',
    async (title) => expect(await codes('a.csv', titled(title))).toContain('PC300'),
  );
  test.each(['衡水市“十四五”职业病防治指标完成情况', '衡水市“十四五”职业病防治规划指标'])(
    '%s is that of the plans',
    async (title) => expect(await codes('a.csv', titled(title))).not.toContain('PC300'),
  );
});
