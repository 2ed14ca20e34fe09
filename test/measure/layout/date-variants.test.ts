import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const YEAR = { values: ['* 申报率 2025 0.95'] };
const dated = (heading: string, day: string) => `指标,${heading},数值\n申报率,${day},95%`;
const DATES = [
  ...['日期', '统计日期', '数据日期', '截至日期', '数据截止日期', '统计截止时间', '数据截至日期'],
  ...['date', 'data date', 'as of'],
];

describe('a day under the name of a day', () => {
  allSay(
    YEAR,
    Object.fromEntries(
      DATES.flatMap((heading) =>
        ['2025-12-31', '2025/12/31', '2025年12月31日', '2025-12-31 00:00:00', '20251231'].map((day) => [
          `${heading} ${day}`,
          dated(heading, day),
        ]),
      ),
    ),
  );
  eachSays({
    ...Object.fromEntries(
      DATES.map((heading) => [
        `${heading}, before the year is over`,
        [dated(heading, '2025-06-30'), ['* 申报率 2025-06-30 0.95'], ['PC257@2:3']],
      ]),
    ),
    'of no year of the plan': [
      dated('日期', '2026-01-15'),
      ['* 申报率 2026-01-15 0.95'],
      ['PC215@2:2', 'PC257@2:3'],
    ],
    'that nobody can read': [dated('日期', '46022'), [], ['PC214@2:2']],
    'the end of another year, row by row': [
      `指标,日期,数值\n申报率,2024-12-31,94%\n申报率,2025-12-31,95%`,
      ['* 申报率 2024 0.94', '* 申报率 2025 0.95'],
    ],
  });
});

describe('a day beside the year', () => {
  eachSays({
    'of the data, at the end of the year': [
      `指标,年份,统计日期,数值\n申报率,2025,2025-12-31,95%`,
      ['* 申报率 2025 0.95'],
    ],
    'of the data, within the year': [
      `指标,年份,统计日期,数值\n申报率,2025,2025-06-30,95%`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@2:4'],
    ],
    'of the data, of another year': [
      `指标,年份,统计日期,数值\n申报率,2025,2024-12-31,95%`,
      [],
      ['PC255@2:4'],
    ],
    'of filling in, when the year is over': [
      `指标,年份,日期,数值\n申报率,2025,2026-01-15,95%`,
      ['* 申报率 2025 0.95'],
    ],
    'of filling in, before the year is over': [
      `指标,日期,年份,数值\n申报率,2025-06-30,2025,95%`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC277@2:4'],
    ],
  });
});

describe('a month to whose end a value is', () => {
  const until = (heading: string, month: string) => `指标,年份,${heading},数值\n申报率,2025,${month},95%`;
  allSay(
    { values: ['* 申报率 2025-09-30 0.95'], faults: ['PC257@2:4'] },
    Object.fromEntries(
      ['截至日期', '截至时间', '截至月份', '数据截至', '截止日期'].flatMap((heading) =>
        ['9月', '9月份', '九月', '2025年9月', '2025-09'].map((month) => [
          `${heading} ${month}`,
          until(heading, month),
        ]),
      ),
    ),
  );
  eachSays({
    'over the table': ['截至日期：9月\n指标,2025年\n申报率,95%', ['* 申报率 2025-09-30 0.95'], ['PC257@3:2']],
    'alone, of the year of the title': [
      '2025年指标完成情况\n截至月份,指标,数值\n9月,申报率,95%',
      ['* 申报率 2025-09-30 0.95'],
      ['PC257@3:3'],
    ],
    'the last one': [until('截至日期', '12月'), ['* 申报率 2025 0.95']],
    'by itself, which is no end': [until('月份', '9月'), ['* 申报率 2025 PC258'], ['PC258@2:4']],
    'that nobody can read': [until('截至日期', '9'), [], ['PC276@2:3']],
  });
});

describe('a day on which something was done', () => {
  eachSays(
    Object.fromEntries(
      ['填报日期', '报送日期', '上报日期', '更新日期'].flatMap((heading) => [
        [`${heading} tells no year`, [dated(heading, '2025-12-31'), [], ['PC223@1:1']]],
        [`${heading} beside a year`, [`2025年\n${dated(heading, '2026-01-15')}`, ['* 申报率 2025 0.95']]],
      ]),
    ),
  );
});

const DIAGNOSIS = '市级至少1家公立机构承担职业病诊断';
const doneOn = (heading: string, day: string, value = '已完成') =>
  `指标,年份,完成情况,${heading}\n${DIAGNOSIS},2025,${value},${day}`;
const IS_DONE = ['* diagnosis-institution 2025 yes'];

describe('the day on which something was done, after the year of its value', () => {
  allSay(
    { values: ['* diagnosis-institution 2025 PC297'], faults: ['PC297@2:4'] },
    {
      ...Object.fromEntries(
        [
          '完成时间',
          '完成日期',
          '实际完成时间',
          '建成日期',
          '设立时间',
          '挂牌时间',
          '投入使用时间',
          '备案日期',
        ].map((heading) => [heading, doneOn(heading, '2026年3月')]),
      ),
      ...Object.fromEntries(
        [
          '2026-03-15',
          '2026/3/15',
          '2026.3',
          '2026年',
          '2026年上半年',
          '20260315',
          '2024年5月至2026年3月',
        ].map((day) => [day, doneOn('完成时间', day)]),
      ),
      ...Object.fromEntries(
        ['是', '有', '1家', '√', '已设立'].map((value) => [value, doneOn('完成时间', '2026年3月', value)]),
      ),
      'in English': doneOn('date completed', '2026-03-01'),
      'with a word on how to write it': doneOn('完成时间（年月）', '2026-03'),
    },
  );
  eachSays({
    'under two header lines': [
      `指标,年份,完成情况,\n,,结果,完成时间\n${DIAGNOSIS},2025,是,2026年3月`,
      ['* diagnosis-institution 2025 PC297'],
      ['PC297@3:4'],
    ],
    'of one year of two': [
      `指标,2023年,2025年,建成时间\n${DIAGNOSIS},是,是,2025年6月`,
      ['* diagnosis-institution 2023 PC297', '* diagnosis-institution 2025 yes'],
      ['PC297@2:4'],
    ],
    'after the day of handing in': [
      `填报日期：2025年6月30日\n${doneOn('完成时间', '2025年11月')}`,
      ['* diagnosis-institution 2025-06-30 PC297'],
      ['PC277@3:3', 'PC297@3:4'],
    ],
    'in a remark, after the day of handing in': [
      `填报日期：2025年6月30日\n${doneOn('备注', '2025年11月建成')}`,
      ['* diagnosis-institution 2025-06-30 yes'],
      ['PC277@3:3', 'PC284@3:4'],
    ],
    'of one county': [
      `指标,县区,年份,数值,建成时间\n县级职业健康检查机构覆盖率,桃城区,2025,1家,2026年3月\n县级职业健康检查机构覆盖率,冀州区,2025,1家,2024年3月`,
      ['冀州区 检查 2025 1', '桃城区 检查 2025 PC297'],
      ['PC297@2:5'],
    ],
  });
});

describe('a day in a column that says nothing against its value', () => {
  allSay(
    { values: IS_DONE },
    {
      'within the year': doneOn('完成时间', '2025年12月'),
      'on its last day': doneOn('完成日期', '2025-12-31'),
      'before the year': doneOn('建成时间', '2021年'),
      'by which it must be done': doneOn('完成时限', '2026年12月'),
      'by which it is asked to be done': doneOn('要求完成时间', '2026年12月'),
      'on which it was published': doneOn('公示时间', '2026年2月'),
      'in words': doneOn('完成时间', '按期'),
      'left blank': doneOn('完成时间', ''),
    },
  );
  eachSays({
    'of what is not done': [doneOn('完成时间', '2026年3月', '未完成'), ['* diagnosis-institution 2025 no']],
    'of what is on its way': [
      doneOn('完成时间', '2026年3月', '推进中'),
      ['* diagnosis-institution 2025 in-progress'],
    ],
  });
});

describe('a planned day after the year of what is said to be done, and one beside a rate', () => {
  eachSays({
    计划完成时间: [doneOn('计划完成时间', '2026年3月'), IS_DONE, ['PC298@2:4']],
    预计完成时间: [doneOn('预计完成时间', '2026年3月'), IS_DONE, ['PC298@2:4']],
    'planned in the cell, which sets the row aside': [doneOn('完成时间', '预计2026年3月'), [], ['PC252@1:1']],
    'beside rates, once': [
      '指标,年份,数值,完成时间\n申报率,2025,95%,2026年12月\n知晓率,2025,90%,2026年12月',
      ['* 申报率 2025 0.95', '* 知晓率 2025 0.9'],
      ['PC298@2:4'],
    ],
  });
});

describe('a day beside its year in a text of nothing but times', () => {
  const upTo = (table: string, at: string) => [table, ['* 申报率 2025-06-30 0.95'], [at]] as const;
  eachSays({
    'under 年份': upTo('指标,年份,数值\n申报率,2025年（2025年6月30日）,95%', 'PC257@2:3'),
    'over the values': upTo('指标,2025年（2025年6月30日）\n申报率,95%', 'PC257@2:2'),
    'with the last day of the year': [
      '指标,年份,数值\n申报率,2025年（2025年12月31日）,95%',
      ['* 申报率 2025 0.95'],
    ],
    'of the next year, when somebody signed': [
      '2025年（2026年1月5日）\n指标,数值\n申报率,95%',
      ['* 申报率 2025 0.95'],
    ],
    'in a title, when somebody signed': [
      '2025年指标完成情况（2025年6月30日）\n指标,数值\n申报率,95%',
      ['* 申报率 2025 0.95'],
    ],
  });
});

describe('a year that is called the base year, and is none of the plan', () => {
  eachSays({
    'over the values': ['指标,2025年（基期）\n申报率,95%', [], ['PC214@2:2']],
    'in a second line': ['指标,2025年\n,基期\n申报率,95%', [], ['PC214@3:2']],
    'under 年份': ['指标,年份,数值\n申报率,2025年（基期）,95%', [], ['PC214@2:2']],
    'which is the base year': ['指标,2020年（基期）\n申报率,70%', ['* 申报率 2020 0.7']],
  });
});
