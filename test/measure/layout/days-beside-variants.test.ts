import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

const DIAGNOSIS = '市级至少1家公立机构承担职业病诊断';
const table = (heading: string, day: string) => `指标,2023年,${heading}\n申报率,91%,${day}`;
const WHOLE = ['* 申报率 2023 0.91'];
const MIDDLE = ['* 申报率 2023-06-30 0.91'];
const noted = async (heading: string, day: string) =>
  (await readExample(`${table(heading, day)}\n`, { plan: 'hengshui' })).diagnostics.map(({ code }) => code);

describe('the day on which something was measured', () => {
  const names = ['监测时间', '检测日期', '采样日期', '调查时间', '测量日期', '抽查时间', '监测时点'];
  allSay(
    { values: MIDDLE, faults: ['PC257@2:2'] },
    Object.fromEntries(names.map((name) => [name, table(name, '2023-06-30')])),
  );
  allSay(
    { values: [], faults: ['PC255@2:2'] },
    Object.fromEntries(names.map((name) => [`${name} of another year`, table(name, '2022-09-30')])),
  );
  allSay(
    { values: WHOLE },
    Object.fromEntries(names.map((name) => [`${name} at the end of the year`, table(name, '2023-12-31')])),
  );
  eachSays({
    'in a long table': ['指标,年份,数值,检测日期\n申报率,2023,91%,2023-06-30', MIDDLE, ['PC257@2:3']],
    'some months, which are told': [table('监测时间', '2023年4—10月'), WHOLE],
    'how often it is done': [table('监测时间', '每季度'), WHOLE],
  });
  test('some months are told', async () => {
    expect(await noted('监测时间', '2023年4—10月')).toEqual(['PC300']);
  });
});

describe('the day of a paper', () => {
  const names = [
    '发布时间',
    '发布日期',
    '公布时间',
    '公示时间',
    '公开日期',
    '制表日期',
    '编制日期',
    '印发时间',
  ];
  allSay(
    { values: MIDDLE, faults: ['PC277@2:2'] },
    Object.fromEntries(names.map((name) => [name, table(name, '2023-06-30')])),
  );
  allSay(
    { values: WHOLE },
    Object.fromEntries(names.map((name) => [`${name} after the year`, table(name, '2024-01-15')])),
  );
});

describe('the day on which something was done', () => {
  test.each(['完成时间', '完成日期', '创建时间', '办结时间'])(
    '%s in the midst of the year is told',
    async (name) => {
      expect(await noted(name, '2023-06-30')).toEqual(['PC300']);
    },
  );
  test.each(['完成时间', '创建时间'])('%s at the end of the year says nothing', async (name) => {
    expect(await noted(name, '2023-12-20')).toEqual([]);
  });
  test('a deadline says nothing', async () => {
    expect(await noted('完成时限', '2023-06-30')).toEqual([]);
  });
  eachSays({
    'after the year': [table('完成时间', '2024-01-15'), WHOLE, ['PC298@2:3']],
    'of what came to be later': [
      `指标,2025年,创建时间\n${DIAGNOSIS},已设立,2026年3月`,
      ['* diagnosis-institution 2025 PC297'],
      ['PC297@2:3'],
    ],
  });
});

describe('a stage of the plan behind a value', () => {
  const valued = (cell: string, year = 2023) => `指标,${year}年\n申报率,${cell}`;
  const refused = { values: ['* 申报率 2023 PC285'], faults: ['PC285@2:2'] };
  allSay(refused, {
    末期: valued('91%（末期）'),
    终期: valued('91%（终期）'),
    规划末期: valued('91%（规划末期）'),
    'behind a comma': valued('91%，末期'),
  });
  eachSays({
    'the middle, in another year': [valued('91%（中期）', 2025), ['* 申报率 2025 PC285'], ['PC285@2:2']],
    'the middle': [valued('91%（中期）'), WHOLE],
    'the end': [valued('91%（末期）', 2025), ['* 申报率 2025 0.91']],
    'the end of the year': [valued('91%（年末）'), WHOLE],
    'all of the year': [valued('91%（全年）'), WHOLE],
  });
});
