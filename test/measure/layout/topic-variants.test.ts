import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const under = (title: string, row: string) => `${title},\n指标,数值\n${row}`;
const INSURED = ['* 参保 2025 582000'];

describe('a name for short under a title of another field', () => {
  allSay(
    { values: [], faults: ['PC212@3:1'] },
    {
      'medical insurance': under('衡水市2025年基本医疗保险统计表', '参保人数,582000'),
      pensions: under('衡水市2025年养老保险情况', '参保人数,582000'),
      food: under('衡水市2025年食品安全工作', '违法案件查处率,99%'),
      tuberculosis: under('衡水市2025年结核病防治工作', '知晓率,88%'),
    },
  );
  eachSays({
    'at the head of a column': [
      '衡水市2025年医疗保障,\n县市区,参保人数（人）\n桃城区,300000',
      [],
      ['PC212@3:2'],
    ],
    'in the name of the file': [
      ['指标,2025年\n申报率,95%', { file: '2025年养老保险.csv' }],
      [],
      ['PC212@2:1'],
    ],
    'the whole name': [under('衡水市2025年医疗保障统计表', '工伤保险参保人数,582000'), INSURED],
    'a name that tells its field': [under('衡水市2025年社会保险和医保', '工伤参保人数,582000'), INSURED],
    'their own field': [under('衡水市2025年工伤保险统计表', '参保人数,582000'), INSURED],
    'both fields': [under('衡水市2025年工伤保险和医疗保险统计表', '参保人数,582000'), INSURED],
    'no field': [under('衡水市2025年统计表', '参保人数,582000'), INSURED],
  });
  test('the whole name is proposed', async () => {
    const table = `${under('衡水市2025年基本医疗保险统计表', '参保人数,582000')}\n`;
    const { diagnostics } = await readExample(table, { plan: 'hengshui' });
    expect(diagnostics[0]?.params).toMatchObject({
      text: '医疗保险参保人数',
      nearest: '工伤保险参保人数',
    });
  });
});

describe('a year outside the plan that a title tells', () => {
  eachSays({
    before: [under('衡水市2019年指标', '申报率,91%'), ['* 申报率 2019 0.91'], ['PC215@3:2']],
    behind: [
      under('衡水市2027年指标', '申报率,91%\n查处率,100%'),
      ['* 查处率 2027 1', '* 申报率 2027 0.91'],
      ['PC215@3:2'],
    ],
    within: [under('衡水市2024年指标', '申报率,91%'), ['* 申报率 2024 0.91']],
  });
});

describe('English headings of what was planned and measured', () => {
  eachSays({
    'Plan and Actual': ['指标,年份,Plan,Actual\n申报率,2025,90%,91%', ['* 申报率 2025 0.91']],
  });
});
