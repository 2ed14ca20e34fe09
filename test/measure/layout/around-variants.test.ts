import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from './books.js';
import { allSay, eachSays, said } from './variants.js';

describe('a section of another year than the column or the row', () => {
  allSay(
    { values: [], faults: ['PC255@3:2'] },
    {
      'under a year': '指标,2025年\n2024年,\n申报率,91%',
      'under a year with a word': '指标,2025年完成值\n一、2024年,\n申报率,91%',
      'with a word of its own': '指标,2025年\n（一）2024年完成情况,\n申报率,91%',
      'in full': '指标,2025年\n2024年度,\n申报率,91%',
      'a last day': '指标,2025年\n截至2024年12月31日,\n申报率,91%',
    },
  );
  allSay(
    { values: [], faults: ['PC255@3:3'] },
    { 'over a row of another year': '指标,年份,数值\n2024年,,\n申报率,2025,91%' },
  );
  eachSays({
    'where columns of both years stand under it': [
      '指标,2020年,2025年\n二、2025年,,\n申报率,87.01%,91%',
      ['* 申报率 2020 0.8701', '* 申报率 2025 0.91'],
    ],
    'of the same year': ['指标,2025年\n2025年,\n申报率,91%', ['* 申报率 2025 0.91']],
  });
});

describe('another indicator in a column that nothing explains', () => {
  allSay(
    { values: ['* 申报率 2025 PC255'], faults: ['PC255@2:3'] },
    {
      名称: '年份,名称,申报率\n2025,知晓率,89%',
      内容: '年份,内容,申报率\n2025,知晓率,89%',
      'a blank heading': '年份,,申报率\n2025,知晓率,89%',
      事项: '年份,事项,申报率\n2025,查处率,89%',
      'in full': '年份,名称,申报率\n2025,重点人群职业健康知识知晓率,89%',
    },
  );
  eachSays({
    'the same': ['年份,名称,申报率\n2025,申报率,89%', ['* 申报率 2025 0.89']],
    'the same in full': ['年份,名称,申报率\n2025,工业企业职业病危害项目申报率,89%', ['* 申报率 2025 0.89']],
  });
});

describe('a sheet of explanations', () => {
  const table = {
    name: '数据',
    rows: [
      ['指标', '年份', '数值'],
      ['申报率', '2025', '89%'],
    ],
  };
  const values = async (...lines: string[]) =>
    said(
      await readExample(
        bySheetJs([{ name: '说明', rows: lines.map((line) => [line]) }, table, { ...table, name: '桃城区' }]),
        { plan: 'hengshui', file: 'x.xlsx' },
      ),
    );

  test.each([
    '本表为预计数',
    '以下数据均为目标值',
    '说明：本表数据均为预测数。',
    '各表数据均为规划目标',
    '本工作簿数据均为上年数',
  ])('%s takes back the values of all sheets', async (line) => {
    expect(await values('填表说明', line)).toEqual([]);
  });

  test.each(['衡水市职业病防治工作计划', '本表为实际完成数', '请于2026年1月10日前报送'])(
    '%s takes nothing back',
    async (line) => {
      expect((await values(line)).length).toBeGreaterThan(0);
    },
  );
});
