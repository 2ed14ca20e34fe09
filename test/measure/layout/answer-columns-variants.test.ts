import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Whether a county has an institution, ticked under one of two answers. */
const counties = (yes: string, no: string, tick = '√', empty = '') => `2025年,,
  县区,指标,${yes},${no}
  桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,${tick},${empty}
  安平县,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,${empty},${tick}`;
const CAPACITY = '依托现有医疗资源，推进市级职业病防治机构能力建设';
const one = (...cells: readonly string[]) =>
  `2025年,,\n指标,是,否\n${CAPACITY},√,\n诊断机构,${cells.join(',')}`;
const DIAGNOSIS = '设区的市至少确定1家公立医疗卫生机构承担职业病诊断工作';
const two = (...cells: readonly string[]) => one(...cells).replace('诊断机构', DIAGNOSIS);

describe('an answer that is ticked in the column of its own', () => {
  allSay(
    { values: ['安平县 检查 2025 no', '桃城区 检查 2025 yes'] },
    {
      '是 and 否': counties('是', '否'),
      '有 and 无': counties('有', '无'),
      '已建 and 未建': counties('已建', '未建'),
      '完成 and 未完成': counties('完成', '未完成'),
      'other marks': counties('是', '否', '✓'),
      'a filled box': counties('是', '否', '■'),
      'boxes of which one is filled': counties('是', '否', '☑', '□'),
      'a cross at the other': counties('是', '否', '√', '×'),
      'a dash at the other': counties('是', '否', '√', '—'),
      'the word itself': `2025年,,\n县区,指标,有,无
        桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,有,
        安平县,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,,无`,
      'the year over both': `县区,指标,2025年,
        ,,是,否
        桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,√,
        安平县,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,,√`,
      'the year over each': `县区,指标,2025年,2025年
        ,,是,否
        桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,√,
        安平县,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,,√`,
      'the indicator in the title': `2025年县级至少确定1家公立医疗卫生机构承担职业健康检查工作,,
        县区,是,否\n桃城区,√,\n安平县,,√`,
      'the header again': `2025年,,
        县区,指标,是,否
        桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,√,
        县区,指标,是,否
        安平县,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,,√`,
    },
  );
  const yes = '* prevention-institution-capacity 2025 yes';
  eachSays({
    'a third answer': [
      `2025年,,,\n指标,是,否,推进中\n${CAPACITY},,,√`,
      ['* prevention-institution-capacity 2025 in-progress'],
    ],
    none: [two('', ''), [yes]],
    'no box filled': [two('□', '□'), [yes]],
    both: [two('√', '√'), ['* diagnosis-institution 2025 PC204', yes], ['PC204@4:2']],
    'a number': [two('3', ''), ['* diagnosis-institution 2025 PC204', yes], ['PC204@4:2']],
    'a number at the second': [two('', '3'), ['* diagnosis-institution 2025 PC204', yes], ['PC204@4:2']],
    'a word at the second': [two('', '推进中'), ['* diagnosis-institution 2025 PC204', yes], ['PC204@4:2']],
    'a yes at the no': [two('', '是'), ['* diagnosis-institution 2025 PC204', yes], ['PC204@4:2']],
    'a cross alone': [two('', '×'), ['* diagnosis-institution 2025 PC204', yes], ['PC204@4:2']],
    'under a title that takes it for a plan': [`2025年计划,,\n指标,是,否\n${CAPACITY},√,`, [], ['PC252@2:1']],
    'in a section of targets': [
      `2025年,,\n指标,是,否\n目标,,\n${CAPACITY},√,\n完成情况,,\n${CAPACITY},,√`,
      ['* prevention-institution-capacity 2025 no'],
    ],
    'under a year that is planned': [`指标,2025年计划,\n,是,否\n${CAPACITY},√,`, [], ['PC252@1:1']],
    'of a rate, which is no answer': [
      '2025年,,\n指标,完成,未完成\n申报率,√,',
      ['* 申报率 2025 PC204'],
      ['PC204@3:2'],
    ],
    'and a table with other columns below': [
      `2025年,,\n指标,是,否\n${CAPACITY},√,\n,,\n指标,2024年,2025年\n申报率,91%,92%`,
      ['* 申报率 2024 0.91', '* 申报率 2025 0.92', yes],
    ],
    'and a table below with answers by years': [
      `2025年,,\n指标,是,否\n${DIAGNOSIS},√,\n,,\n指标,2024年,2025年\n${CAPACITY},√,×`,
      [
        '* diagnosis-institution 2025 yes',
        '* prevention-institution-capacity 2024 yes',
        '* prevention-institution-capacity 2025 no',
      ],
    ],
  });
});

describe('answers beside each other that head nothing', () => {
  eachSays({
    'of two years': [
      `指标,2024年,2025年\n${CAPACITY},否,是\n${DIAGNOSIS},×,√`,
      [
        '* diagnosis-institution 2024 no',
        '* diagnosis-institution 2025 yes',
        '* prevention-institution-capacity 2024 no',
        '* prevention-institution-capacity 2025 yes',
      ],
    ],
    'numbers of those that have one': ['2025年,,\n县区,有,无\n桃城区,3,1', [], ['PC202@-:-']],
  });
});
