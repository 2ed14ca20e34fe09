import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const of = (title: string, ...rows: readonly string[]) => `${title}\n指标,完成值\n${rows.join('\n')}`;
const two = (title: string, first: string, second: string, blank = '') =>
  `${title}\n${of(first, '申报率,81%')}\n${blank}${of(second, '申报率,91%')}`;

describe('a title over all of several tables, of which it says what their own say too', () => {
  allSay(
    { values: ['* 申报率 2024 0.81', '* 申报率 2025 0.91'] },
    {
      'the checkpoint in the title': two(
        '衡水市职业病防治规划中期评估报告',
        '一、2024年完成情况',
        '二、2025年完成情况',
      ),
      'without numbers': two('衡水市职业病防治规划中期评估报告', '2024年完成情况', '2025年完成情况'),
      'a blank row between': two(
        '衡水市职业病防治规划中期评估报告',
        '一、2024年完成情况',
        '二、2025年完成情况',
        ',\n',
      ),
      'tables with numbers': two('衡水市中期评估', '表1 2024年完成情况', '表2 2025年完成情况'),
      'in brackets': two('衡水市终期评估报告', '（2024年）', '（2025年）'),
      'without a word of what they are': two('衡水市终期评估', '（一）2024年指标', '（二）2025年完成情况'),
      'two lines of a title': two(
        '衡水市职业病防治规划\n2025年度评估报告',
        '一、2024年完成情况',
        '二、2025年完成情况',
      ),
    },
  );
  allSay(
    { values: ['桃城区 申报率 2024 0.81', '桃城区 申报率 2025 0.91'] },
    {
      'of a county': two('桃城区职业病防治规划终期评估', '一、2024年完成情况', '二、2025年完成情况'),
      'of a county at a checkpoint': two('桃城区中期评估报告', '2024年完成情况', '2025年完成情况'),
    },
  );
  eachSays({
    'another place in the second, which ends what the first says': [
      two('桃城区\n2024年', '完成情况', '冀州区\n2025年'),
      ['冀州区 申报率 2025 0.91', '桃城区 申报率 2024 0.81'],
    ],
    'no place in the second, which has as many lines': [
      two('桃城区', '2024年完成情况', '其他县区\n2025年完成情况'),
      ['桃城区 申报率 2024 0.81'],
      ['PC256@5:1'],
    ],
    'another year over all': [
      two('衡水市2025年工作报告', '2024年完成情况', '2025年完成情况'),
      ['* 申报率 2024 0.81', '* 申报率 2025 0.91'],
    ],
    'another year over a table alone': [
      `衡水市2025年工作报告\n${of('2024年完成情况', '申报率,81%')}`,
      [],
      ['PC255@4:2'],
    ],
  });
});

describe('tables under numbered headings of two levels', () => {
  const report = (first: string, second: string, title = '衡水市职业病防治评估报告,') =>
    [first, second]
      .flatMap((heading, i) => [
        `${'一二'[i]}、${heading},`,
        '（一）申报情况,\n指标,数值',
        `申报率,${i + 80}%\n,`,
        '（二）监测情况,\n指标,数值',
        `监测合格率,${i + 90}%\n,`,
      ])
      .reduce((all, line) => `${all}\n${line}`, title);
  eachSays({
    'the outer ones name counties': [
      report('桃城区', '冀州区', '衡水市2025年职业病防治评估报告,'),
      [
        '冀州区 合格率 2025 0.91',
        '冀州区 申报率 2025 0.81',
        '桃城区 合格率 2025 0.9',
        '桃城区 申报率 2025 0.8',
      ],
    ],
    'the outer ones name years': [
      report('2024年', '2025年'),
      ['* 合格率 2024 0.9', '* 合格率 2025 0.91', '* 申报率 2024 0.8', '* 申报率 2025 0.81'],
    ],
    'of one level they are peers': [
      '2025年,\n一、桃城区,\n指标,数值\n申报率,80%\n,\n二、监测情况,\n指标,数值\n监测合格率,90%',
      ['桃城区 申报率 2025 0.8'],
      ['PC256@6:1'],
    ],
    'an outer one ends those within it': [
      '2025年,\n（一）桃城区,\n指标,数值\n申报率,80%\n,\n二、全市,\n指标,数值\n监测合格率,90%',
      ['* 合格率 2025 0.9', '桃城区 申报率 2025 0.8'],
    ],
  });
});
