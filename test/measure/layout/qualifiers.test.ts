import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays, said } from './variants.js';

const WHOLE = { values: ['* 申报率 2025 0.89'] };
const beside = (heading: string, text: string) => `指标,年份,${heading},数值\n申报率,2025,${text},89%`;

describe('a part of the year beside the year', () => {
  allSay(
    { values: ['* 申报率 2025 PC258'], faults: ['PC258@2:4'] },
    {
      'a month': beside('月份', '6'),
      'a month in words': beside('月份', '6月'),
      'a month in Chinese figures': beside('月份', '六月'),
      'a month in English': beside('month', '6'),
      'a quarter': beside('季度', '2'),
      'a quarter in Chinese figures': beside('季度', '三'),
      'a quarter in words': beside('季度', '第二季度'),
      'the last quarter': beside('季度', '4'),
      'a quarter in English': beside('quarter', 'Q3'),
      'the second half': beside('报告期', '下半年'),
      'in the other order': '指标,月份,年份,数值\n申报率,6,2025,89%',
    },
  );
  allSay(
    { values: ['* 申报率 2025-06-30 0.89'], faults: ['PC257@2:4'] },
    {
      'the months so far': beside('报告期', '1—6月'),
      'the half': beside('期间', '上半年'),
      'the half in English': beside('period', 'H1'),
      'the months under 月份': beside('月份', '1-6'),
      'its end': beside('数据时间', '截至6月底'),
    },
  );
  allSay(WHOLE, {
    'the last month': beside('月份', '12'),
    'all of it': beside('报告期', '全年'),
    'as yearly': beside('period', 'annual'),
    'of the yearly report': beside('报告期', '年报'),
    nothing: beside('月份', ''),
    'the same year': beside('报告期', '2025年'),
  });
  eachSays({
    'what nobody understands': [beside('报告期', '第一阶段'), [], ['PC276@2:3']],
    'another year': [beside('报告期', '2024年'), [], ['PC255@2:4']],
  });
});

test('a period says the same in a column of its own and within the year', async () => {
  const periods = fc.constantFrom(
    '1—6月',
    '上半年',
    '前三季度',
    '第三季度',
    '1-9月',
    '全年',
    '截至6月底',
    '下半年',
    '一季度',
    '8月',
  );
  // 数据时间 is the end of what is told: a month under it is the year up to then
  const headings = fc.constantFrom('报告期', '期间', '统计期', '月份', '季度');
  await fc.assert(
    fc.asyncProperty(headings, periods, fc.constantFrom(2023, 2024, 2025), async (heading, period, year) => {
      const apart = await readExample(`指标,年份,${heading},数值\n申报率,${year},${period},89%\n`, {
        plan: 'hengshui',
      });
      const within = await readExample(
        `指标,年份,数值\n申报率,${year}年${period.replace('截至', '')},89%\n`,
        { plan: 'hengshui' },
      );
      expect(said(apart)).toEqual(said(within));
    }),
    { numRuns: 60 },
  );
});

describe('what a row is of', () => {
  allSay(
    { values: [], faults: ['PC276@2:3'] },
    {
      'a part of all': beside('口径', '规上企业'),
      'a part of all, in other words': beside('统计范围', '中心城区'),
      'a part of all in English': beside('scope', 'large firms only'),
      'a level that is nobody’s': beside('层级', '镇级'),
      'every month': beside('频率', '月度'),
    },
  );
  allSay(WHOLE, {
    'of all': beside('口径', '全口径'),
    'of all in English': beside('scope', 'total'),
    'of the city': beside('层级', '市级'),
    'every year': beside('频率', '年度'),
    'a target by the same column': '指标,年份,口径,数值\n申报率,2025,目标,90%\n申报率,2025,实际,89%',
    'of the province': '指标,年份,层级,数值\n申报率,2025,省级,93%\n申报率,2025,市级,89%',
    'an estimate': '指标,年份,数据类型,数值\n申报率,2025,估计,93%\n申报率,2025,实际,89%',
    'a forecast': '指标,年份,数据类型,数值\n申报率,2025,预测值,93%\n申报率,2025,实际值,89%',
  });
});

describe('what was taken back', () => {
  const two = (heading: string, bad: string, good: string) =>
    `指标,年份,数值,${heading}\n申报率,2025,80%,${bad}\n申报率,2025,89%,${good}`;
  allSay(WHOLE, {
    作废: two('状态', '作废', '有效'),
    无效: two('数据状态', '无效', '正常'),
    删除: two('数据状态', '删除', ''),
    已删除: two('记录状态', '已删除', '已审核'),
    'with its reason': two('状态', '作废（重复填报）', '有效'),
    退回: two('审核状态', '已退回', '通过'),
    'asked for': two('是否有效', '否', '是'),
    'asked for the other way': two('是否作废', '是', '否'),
    'not taken': two('是否采用', '否', '是'),
    'not taken up': two('是否采纳', '否', '是'),
    'not passed': two('审核结果', '不通过', '通过'),
    'not passed yet': two('审批状态', '未通过', '已通过'),
    'whether it passed': two('是否通过', '否', '是'),
    'marked as deleted': two('删除标记', '1', '0'),
    'whether it was sent back': two('是否退回', '是', '否'),
    'whether it is a target': two('是否目标值', '是', '否'),
    'whether it is a plan': two('是否为计划数', '是', '否'),
    'in English': two('status', 'Deleted', 'active'),
    'in a column of any heading': two('标记', '作废', ''),
    'as a section': '指标,2025年\n一、作废数据,\n申报率,80%\n二、有效数据,\n申报率,89%',
  });
  eachSays({
    'not of all': [two('是否全口径', '否', '是'), ['* 申报率 2025 0.89'], ['PC276@2:4']],
    'nothing else': [`指标,年份,数值,状态\n申报率,2025,80%,作废`, [], ['PC252@1:1']],
  });
});

describe('what is not handed in or looked through', () => {
  test.each(['暂存', '草稿', '未提交', '未上报', 'draft'])('%s', async (state) => {
    const { diagnostics } = await readExample(`指标,年份,数值,状态\n申报率,2025,89%,${state}\n`, {
      plan: 'hengshui',
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(['PC295']);
  });
});

describe('the day on which a value was submitted', () => {
  const stamped = (day: string) => `指标,年份,数值,填报日期\n申报率,2025,89%,${day}`;
  allSay(
    { values: ['* 申报率 2025-06-30 0.89'], faults: ['PC277@2:3'] },
    {
      'in a column': stamped('2025-06-30'),
      'with the time': stamped('2025-06-30 10:15'),
      'in words': stamped('2025年6月30日'),
      'as 更新时间': '指标,年份,数值,更新时间\n申报率,2025,89%,2025/6/30',
      'in English': 'indicator,year,value,submitted at\n申报率,2025,89%,2025-06-30',
      'under the table': '指标,年份,数值\n申报率,2025,89%\n,,2025年6月30日',
      'behind a label under the table': '指标,年份,数值\n申报率,2025,89%\n填报日期：2025-06-30',
      'as a month of signing': '指标,年份,数值\n申报率,2025,89%\n桃城区卫健局 2025年6月'.replace(
        '桃城区',
        '衡水市',
      ),
    },
  );
  allSay(
    { values: ['* 申报率 2025-06-30 0.89'], faults: ['PC277@3:3'] },
    {
      'above the table': '填报日期：2025-06-30\n指标,年份,数值\n申报率,2025,89%',
      'a month above the table': '2025年6月\n指标,年份,数值\n申报率,2025,89%',
    },
  );
  allSay(
    { ...WHOLE, faults: ['PC277@2:3'] },
    { 'in December, when years are closed': stamped('2025-12-20') },
  );
  allSay(WHOLE, { 'after the year': stamped('2026-01-10'), 'on its last day': stamped('2025-12-31') });
});

describe('a period around the table', () => {
  allSay(
    { values: ['* 申报率 2025 PC258'], faults: ['PC258@3:2'] },
    {
      'a section of a month': '指标,2025年\n6月,\n申报率,89%',
      'a section of a quarter': '指标,2025年\n第二季度,\n申报率,89%',
      'a section of the second half': '指标,2025年\n下半年,\n申报率,89%',
      'a numbered section': '指标,2025年\n一、下半年,\n申报率,89%',
      'a title of a quarter': '2025年3季度\n指标,2025年\n申报率,89%',
      'a title of a quarter with words': '2025年第三季度指标情况\n指标,2025年\n申报率,89%',
    },
  );
  allSay(
    { values: ['* 申报率 2025-06-30 0.89'], faults: ['PC257@2:3'] },
    {
      'the end of the data under the table': '指标,年份,数值\n申报率,2025,89%\n数据时间：2025年6月',
      'the day up to which they go': '指标,年份,数值\n申报率,2025,89%\n数据截止时间：2025年6月30日',
      'the day with dashes': '指标,年份,数值\n申报率,2025,89%\n统计时点：2025-06-30',
    },
  );
});
