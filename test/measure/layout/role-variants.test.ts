import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Values that were measured beside others that were not, the word for it standing anywhere. */
const MEASURED = { values: ['* 申报率 2025 0.89'] };

/** Words over plain values, with and without a year. */
const VALUES = [
  ...[
    '上报数',
    '填报值',
    '核实数',
    '审核值',
    '最终数',
    '统计值',
    '年报数',
    '调查值',
    '评估值',
    '自评值',
    '核定值',
  ],
  ...['已达到', '已完成', '年末值', '期末数', '占比', '比例', '百分比', '数量'],
];

describe('only what was measured, by the heading', () => {
  allSay(MEASURED, {
    'target and value': `指标,2025年目标值,2025年完成值\n申报率,90%,89%`,
    'value and target': `指标,2025年完成值,2025年目标值\n申报率,89%,90%`,
    ...Object.fromEntries(
      VALUES.map((heading) => [`headed 2025年${heading}`, `指标,2025年${heading}\n申报率,89%`]),
    ),
    ...Object.fromEntries(
      VALUES.map((heading) => [`headed ${heading}`, `2025年,\n指标,${heading}\n申报率,89%`]),
    ),
    'the year above both': `指标,2025年,\n,目标值,完成值\n申报率,90%,89%`,
    'both above the years': `指标,目标值,完成值\n,2025年,2025年\n申报率,90%,89%`,
    'both above several years': `指标,目标值,,完成值\n,2024年,2025年,2025年\n申报率,88%,90%,89%`,
    'the value without a word': `指标,目标,2025年\n申报率,90%,89%`,
    指标值: `指标,2025年指标值,2025年完成情况\n申报率,90%,89%`,
    '指标值 and 完成值 without years': `指标,年份,指标值,完成值\n申报率,2025,90%,89%`,
    规划值: `指标,2025年规划值,2025年实际值\n申报率,90%,89%`,
    规划目标: `指标,规划目标（2025年）,2025年\n申报率,90%,89%`,
    规划: `指标,2025年规划,2025年\n申报率,90%,89%`,
    '规划 before its year': `指标,规划2025年,2025年\n申报率,90%,89%`,
    'plan, in English': `indicator,2025 Plan,2025 Actual\nhazard-declaration-rate,90%,89%`,
    'budget, in English': `indicator,2025 budget,2025\nhazard-declaration-rate,90%,89%`,
    承诺值: `指标,承诺值,2025年完成值\n申报率,90%,89%`,
    控制数: `指标,控制数,2025年\n申报率,90%,89%`,
    预警值: `指标,2025年预警值,2025年\n申报率,80%,89%`,
    建议值: `指标,建议值,2025年\n申报率,92%,89%`,
    任务数: `指标,2025年任务数,2025年完成数\n申报率,90%,89%`,
    分解指标: `指标,2025年分解目标,2025年完成\n申报率,90%,89%`,
    计划: `指标,2025年计划,2025年实绩\n申报率,90%,89%`,
    计划完成: `指标,2025年计划完成,2025年实际完成\n申报率,90%,89%`,
    计划完成数: `指标,2025年计划完成数,2025年完成数\n申报率,90%,89%`,
    计划达到: `指标,计划达到,2025年\n申报率,90%,89%`,
    计划完成情况: `指标,2025年目标,2025年计划完成情况\n申报率,90%,89%`,
    'in a title of 计划完成': `2025年工作计划完成统计表,,\n指标,目标,数值\n申报率,90%,89%`,
    省级考核要求: `指标,考核要求,2025年现状\n申报率,90%,89%`,
    预计完成: `指标,2025年实际完成,2026年预计完成\n申报率,89%,92%`,
    完成率: `指标,2025年完成值,2025年完成率\n申报率,89%,98.9%`,
    目标完成率: `指标,2025年完成值,2025年目标完成率\n申报率,89%,98.9%`,
    完成进度: `指标,2025年完成值,完成进度\n申报率,89%,98.9%`,
    同比: `指标,2025年,同比\n申报率,89%,1%`,
    '同比增减（个百分点）': `指标,2025年,同比增减（个百分点）\n申报率,89%,1.2`,
    比上年: `指标,2025年,比上年增长\n申报率,89%,1%`,
    较2020年: `指标,2025年,较2020年\n申报率,89%,2%`,
    增幅: `指标,2025年,增幅（%）\n申报率,89%,2`,
    排名: `指标,2025年,全省排名\n申报率,89%,3`,
    位次: `指标,2025年,位次\n申报率,89%,3`,
    上年同期: `指标,上年同期,2025年\n申报率,88%,89%`,
    去年: `指标,去年,2025年\n申报率,88%,89%`,
    '原数据, over rows': `指标,2025年\n申报率,89%\n原数据,\n知晓率,85%`,
    '争取完成, over rows': `指标,2025年\n申报率,89%\n争取完成,\n知晓率,85%`,
    全省平均: `指标,2025年,全省平均\n申报率,89%,91%`,
    人均: `指标,2025年,人均\n申报率,89%,91%`,
    'what each has, by the title': `指标,2025年\n申报率,89%\n衡水市2025年指标（人均）,\n指标,数值\n知晓率,85%`,
    得分: `指标,2025年,得分\n申报率,89%,9`,
    权重: `指标,权重,2025年\n申报率,10%,89%`,
    'in English': `indicator,2025 target,2025 actual\nhazard-declaration-rate,90%,89%`,
  });
});

describe('only what was measured, by a group over the heading', () => {
  allSay(MEASURED, {
    'a group of targets': `指标,目标,,完成情况\n,2024年,2025年,2025年\n申报率,88%,90%,89%`,
    'a group of plans': `指标,年度计划,,实际完成\n,2024年,2025年,2025年\n申报率,88%,90%,89%`,
    'a group of changes': `指标,完成情况,变化情况\n,2025年,2025年\n申报率,89%,1%`,
    'a group of ranks': `指标,完成情况,排名\n,2025年,2025年\n申报率,89%,3`,
    'a group over years in between': `指标,规划目标,,,完成情况,\n,2023年,2024年,2025年,2025年,备注\n申报率,86%,88%,90%,89%,`,
  });
});

describe('only what was measured, by the section', () => {
  allSay(MEASURED, {
    'under a header whose first heading stands over two lines': `指标,2025年\n指标,衡水市\n完成值,\n申报率,89%\n目标值,\n申报率,85%`,
    'targets before': `指标,2025年\n一、目标值,\n知晓率,85%\n二、完成值,\n申报率,89%`,
    'targets behind': `指标,2025年\n完成情况,\n申报率,89%\n目标,\n知晓率,85%`,
    计划完成: `指标,2025年\n计划完成,\n知晓率,85%\n实际完成,\n申报率,89%`,
    'of one indicator': `指标,2025年\n目标值,\n申报率,90%\n实际完成值,\n申报率,89%`,
    forecasts: `指标,2025年\n一、完成值,\n申报率,89%\n二、预计完成,\n知晓率,90%`,
    ranks: `指标,2025年\n（一）实际,\n申报率,89%\n（二）排名,\n申报率,3`,
    shares: `指标,2025年\n1.完成情况,\n申报率,89%\n2.完成率,\n申报率,98.9%`,
    'under a heading of what was measured': `指标,2025年完成情况\n一、目标值,\n知晓率,85%\n二、完成值,\n申报率,89%`,
    'under values, numbered in digits': `数值,指标,年份\n1.目标值,,\n85%,知晓率,2025\n2.完成值,,\n89%,申报率,2025`,
    'beside a column of remarks, two deep': `备注,城市,年份,数值\n,一、完成值,,\n,（一）申报率,,\n,衡水市,2025,89%\n,二、目标值,,\n,（一）申报率,,\n,衡水市,2025,85%`,
    'in merged cells': `指标,2025年\n目标值,目标值\n知晓率,85%\n完成值,完成值\n申报率,89%`,
  });
});

describe('only what was measured, row by row', () => {
  allSay(MEASURED, {
    类型: `类型,指标,年份,数值\n目标,申报率,2025,90%\n实际,申报率,2025,89%`,
    数据类型: `指标,年份,数据类型,数值\n申报率,2025,目标值,90%\n申报率,2025,完成值,89%`,
    口径: `指标,年份,数值,口径\n申报率,2025,90%,规划\n申报率,2025,89%,实际完成`.replace(
      ',规划\n',
      ',规划值\n',
    ),
    计划完成: `类型,指标,年份,数值\n计划完成,申报率,2025,90%\n实际完成,申报率,2025,89%`,
    'a column headed by nothing': `指标,,年份,数值\n申报率,目标,2025,90%\n申报率,实际,2025,89%`,
    'a column headed 项目类别': `项目类别,指标,年份,数值\n目标,申报率,2025,90%\n完成,申报率,2025,89%`,
    'within the indicator': `指标,年份,数值\n申报率（目标值）,2025,90%\n申报率（完成值）,2025,89%`,
    'before the indicator': `指标,年份,数值\n目标申报率,2025,90%\n实际申报率,2025,89%`,
    'years across': `指标,类型,2025年\n申报率,目标,90%\n申报率,实际,89%`,
    'a forecast': `指标,类型,年份,数值\n申报率,实际,2025,89%\n申报率,预测,2026,91%`,
    'the last year’s': `指标,类型,年份,数值\n申报率,本年,2025,89%\n申报率,上年,2025,88%`,
    'in English': `indicator,type,year,value\nhazard-declaration-rate,target,2025,90%\nhazard-declaration-rate,actual,2025,89%`,
  });
});

describe('words that are no role', () => {
  allSay(MEASURED, {
    'the end of this year beside that of the last': `衡水市2025年\n指标,上年末,本年末\n申报率,80%,89%`,
    'whether what was expected came': `指标,2025年,是否达到预期\n申报率,89%,是`,
    'a plan of work that was carried out': `衡水市2025年职业病防治工作方案落实情况\n指标,数值\n申报率,89%`,
    'a plan of work over values that were measured': `衡水市2025年工作方案\n指标,完成值\n申报率,89%`,
  });
  allSay(MEASURED, {
    目标完成值: `指标,2025年目标完成值\n申报率,89%`,
    计划完成情况: `指标,2025年计划完成情况\n申报率,89%`,
    规划指标完成情况: `衡水市规划目标完成情况\n指标,2025年\n申报率,89%`,
    'the title of the plan': `衡水市职业病防治规划（2021—2025年）\n指标,2025年\n申报率,89%`,
    'what was rid of problems': `衡水市2025年问题整改完成情况\n指标,2025年\n申报率,89%`,
    'how a training went': `衡水市2025年培训完成情况\n指标,2025年\n申报率,89%`,
    'a promise that was kept': `衡水市2025年承诺事项完成情况\n指标,2025年\n申报率,89%`,
    'a title of targets reached': `衡水市2025年目标任务完成情况统计表\n指标,数值\n申报率,89%`,
    'natures in a column': `指标,性质,2025年\n申报率,预期性,89%`,
    'natures in sections': `指标,2025年\n一、预期性指标,\n申报率,89%`,
    'a plan of action in the title': `职业病防治行动计划实施情况\n指标,2025年\n申报率,89%`,
    'the name of an indicator': [`指标,2025年\n申报率,89%`, { file: '2025年目标责任完成情况.csv' }],
  });
});

describe('nothing that was measured is an error', () => {
  eachSays({
    'targets by the title': [`衡水市2025年目标值\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'targets by a line under the table, under a heading of what was measured': [
      `指标,2025年完成值\n申报率,90%\n注：以上数据为目标值,`,
      [],
      ['PC252@1:1'],
    ],
    'targets by 到2025年 in the title': [`到2025年指标\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'targets by the title, in English': [`Plan for 2025\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'the plan by 规划 in a line under its year': [
      `指标,2020,2023,2025\n,实际,实际,规划\n申报率,87%,89%,95%`,
      ['* 申报率 2020 0.87', '* 申报率 2023 0.89'],
    ],
    'names of plans by 规划 in a line under a year': [
      `,2025年,2025年\n规划,指标,数值\n衡水市,申报率,95%`,
      ['* 申报率 2025 0.95'],
    ],
    'targets by 2025, in English': [`Indicators by 2025\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'targets by a bracket in the title': [
      `衡水市职业病防治指标（目标值）\n指标,2025年\n申报率,90%`,
      [],
      ['PC252@2:1'],
    ],
    'a plan of work by the title': [
      `衡水市2025年职业病防治工作方案\n指标,数值\n申报率,90%`,
      [],
      ['PC252@2:1'],
    ],
    'a list of duties by the title': [`衡水市2025年责任清单\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'what is to be reached, by a line above': [
      `衡水市职业病防治规划\n到2025年，各项指标要达到：\n指标,数值\n申报率,90%`,
      [],
      ['PC252@3:1'],
    ],
    'promises by the title': [`衡水市2025年指标承诺书\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'promises in public by the title': [`衡水市2025年公开承诺指标\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'a proposal by the title': [`衡水市2025年指标建议值\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'limits by the title': [`衡水市2025年指标警戒值\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '错误数据, by the title': [`衡水市2025年错误数据\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '异常数据清单, by the title': [`衡水市2025年异常数据清单\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '问题数据, by the title': [`衡水市2025年问题数据\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '修改前, by the title': [`衡水市2025年修改前\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '更正前数据, by the title': [`衡水市2025年更正前数据\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '旧版, by the title': [`衡水市2025年旧版\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '培训用表, by the title': [`衡水市2025年培训用表\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '演示, by the title': [`衡水市2025年演示\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '试填, by the title': [`衡水市2025年试填\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '模拟, by the title': [`衡水市2025年模拟\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '预填, by the title': [`衡水市2025年预填\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '推演, by the title': [`衡水市2025年推演\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '指标缺口, by the title': [`衡水市2025年指标缺口\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '月均, by the title': [`衡水市2025年月均\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '指标底线, by the title': [`衡水市2025年指标底线\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '指标争取值, by the title': [`衡水市2025年指标争取值\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '初步安排, by the title': [`衡水市2025年初步安排\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    '指标安排表, by the title': [`衡水市2025年指标安排表\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'a plan by the title': [`衡水市2025年指标分解表\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'tasks by the title': [`2025年度目标任务分解\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'forecasts by the title': [`衡水市2025年指标预测\n指标,数值\n申报率,90%`, [], ['PC252@2:1']],
    'changes by the title': [`衡水市2025年指标同比增减情况\n指标,数值\n申报率,1%`, [], ['PC252@2:1']],
    'targets by the title over all of several tables': [
      `衡水市2025年目标值\n桃城区\n指标,数值\n申报率,90%\n,\n冀州区\n指标,数值\n申报率,91%`,
      [],
      ['PC252@3:1'],
    ],
    'targets by the nearer of two titles': [
      `衡水市2025年指标完成情况\n目标值\n指标,数值\n申报率,90%`,
      [],
      ['PC252@3:1'],
    ],
    'targets by the name of the file': [
      [`指标,数值\n申报率,90%`, { file: '2025年目标值.csv' }],
      [],
      ['PC252@1:1'],
    ],
    'means by the name of the file': [
      [`指标,2025年\n申报率,90%`, { file: '各县平均.csv' }],
      [],
      ['PC252@1:1'],
    ],
    'targets by the heading': [`指标,年份,目标值\n申报率,2025,90%`, [], ['PC252@1:1']],
    'targets by a label': [`数据类型：目标值\n指标,2025年\n申报率,90%`, [], ['PC252@2:1']],
    'targets by a label in the next cell': [`类型：,目标值\n指标,2025年\n申报率,90%`, [], ['PC252@2:1']],
    'targets by the only section': [`指标,2025年\n目标值,\n申报率,90%`, [], ['PC252@1:1']],
    'ranks by the heading': [`指标,2025年排名\n申报率,3`, [], ['PC252@1:1']],
    'targets by the corner': [`2025年目标,数值\n申报率,90%`, [], ['PC252@1:1']],
    'targets row by row': [`类型,指标,年份,数值\n目标,申报率,2025,90%`, [], ['PC252@1:1']],
    '指标值 of a later year alone': [`指标,指标值（2025年）\n申报率,≥90%`, [], ['PC252@1:1']],
  });
});

describe('the base year', () => {
  allSay(
    { values: ['* 申报率 2020 0.87', '* 申报率 2025 0.89'] },
    {
      基期值: `指标,基期值,2025年\n申报率,87%,89%`,
      '2020年基数': `指标,2020年基数,2025年\n申报率,87%,89%`,
      基数: `指标,基数,2025年完成值\n申报率,87%,89%`,
      '规划基期（2020年）': `指标,规划基期（2020年）,2025年\n申报率,87%,89%`,
      'row by row': `指标,年份,数值\n申报率,基期,87%\n申报率,2025,89%`,
    },
  );
});

describe('only what was measured, by the remark of a row that names the same as the one above', () => {
  allSay(MEASURED, {
    'the target first': `指标,年份,数值,备注\n申报率,2025,90%,目标\n申报率,2025,89%,`,
    'the target last': `指标,年份,数值,备注\n申报率,2025,89%,\n申报率,2025,90%,目标`,
    'in a column of another name': `指标,年份,数值,情况说明\n申报率,2025,90%,目标\n申报率,2025,89%,`,
  });
});

describe('what a row is, though one that names the same and has no value stands before it', () => {
  eachSays({
    'of no role beside targets': [
      `指标,2025年\n一、目标值,\n知晓率,90%\n二、其他,\n申报率,\n申报率,89%`,
      [],
      ['PC272@6:2'],
    ],
    'of another indicator than its heading': [
      `2025年,\n指标,申报率\n知晓率,\n知晓率,89%`,
      ['* 申报率 2025 PC255'],
      ['PC255@4:2'],
    ],
  });
});

describe('a verified value beside what was reported', () => {
  allSay(MEASURED, {
    '自评值 and 核定值': `2025年,,\n指标,自评值,核定值\n申报率,91%,89%`,
    '核定值 and 自评值': `2025年,,\n指标,核定值,自评值\n申报率,89%,91%`,
    'with their years': `指标,2025年上报数,2025年核实数\n申报率,91%,89%`,
    '初步 and 最终': `指标,2025年初步数,2025年最终数\n申报率,91%,89%`,
  });
  eachSays({
    'two of which neither is verified': [`指标,2025年上报数,2025年填报数\n申报率,91%,89%`, [], ['PC219@1:3']],
  });
});

describe('a title of two roles', () => {
  const under = (title: string) => `${title},\n指标,数值\n申报率,89%`;
  const titles = (roles: readonly string[]) =>
    Object.fromEntries(roles.map((role) => [role, under(`衡水市2025年指标${role}`)]));
  allSay(
    { values: [], faults: ['PC252@2:1'] },
    titles([
      '完成情况（预计）',
      '完成情况（全年预计）',
      '完成情况预测表',
      '实际完成情况（推算）',
      '完成情况（作废）',
      '完成情况（示例）',
      '完成情况（上年同期）',
    ]),
  );
  allSay(
    { values: ['* 申报率 2025 0.89'] },
    titles(['完成情况及排名', '完成情况排名表', '完成情况及上年同期', '目标完成情况', '完成情况（含增减）']),
  );
});

describe('a title of a paper in which nothing was measured', () => {
  const under = (title: string, heading = '数值') => `${title},\n指标,${heading}\n申报率,91%`;
  const READ = ['* 申报率 2025 0.91'];
  eachSays({
    'how to fill in': [under('衡水市2025年职业病防治指标填写说明'), [], ['PC252@2:1']],
    'a form left blank': [under('衡水市2025年职业病防治指标（空表样）'), [], ['PC252@2:1']],
    'the work of the year': [under('衡水市2025年职业病防治工作要点'), [], ['PC252@2:1']],
    'a budget': [under('衡水市2025年部门预算绩效指标', '指标值'), [], ['PC252@2:1']],
    'how the work of the year went': [under('衡水市2025年职业病防治工作要点完成情况'), READ],
    'how the budget went': [under('衡水市2025年绩效指标完成情况'), READ],
    'how to fill in, under the table': [
      `${under('衡水市2025年职业病防治指标')}\n职业病防治指标填报说明,\n1.按年末数填报。,`,
      READ,
    ],
  });
});

describe('a label that says what the values are', () => {
  const form = (above: string, below: string) => `衡水市2025年指标,\n${above}指标,数值\n申报率,91%\n${below}`;
  const READ = ['* 申报率 2025 0.91'];
  eachSays({
    'a plan, above': [form('数据性质：计划,\n', ''), [], ['PC252@3:1']],
    'a plan, below': [form('', '数据性质：计划,'), READ, ['PC284@4:1']],
    'a plan, below, in two cells': [form('', '数据性质,计划'), READ, ['PC284@4:1']],
    'a plan, below, for short': [form('', '性质：计划,'), READ, ['PC284@4:1']],
    'what is expected, below': [form('', '数据类型：预计数,'), READ, ['PC284@4:1']],
    'what was measured': [form('', '数据性质：实际完成,'), READ],
    'what is to be done': [form('', '下一步计划：加强监测,'), READ],
    'the nature of indicators': [form('', '指标性质：预期性,'), READ],
  });
});

describe('a line with a value of its own', () => {
  const county = (above: string, below: string) =>
    `桃城区2025年指标,\n${above}指标,数值\n申报率,91%\n${below}`;
  const lines = ['全市平均88%,', '全市目标90%,', '全省平均水平88.5%,'];
  allSay(
    { values: ['桃城区 申报率 2025 0.91'] },
    Object.fromEntries(
      lines.flatMap((line) => [
        [`${line} above`, county(`${line}\n`, '')],
        [`${line} below`, county('', line)],
      ]),
    ),
  );
});

describe('a sentence that leads to the values', () => {
  const under = (line: string) => `衡水市2025年职业病防治指标,\n${line},\n指标,数值\n申报率,91%`;
  const READ = ['* 申报率 2025 0.91'];
  allSay(
    { values: READ },
    Object.fromEntries(
      [
        '现将完成情况报告如下',
        '现将2025年完成情况汇总如下：',
        '根据规划目标要求，现将完成情况报告如下',
        '对照全市目标，我市情况如下：',
        '为完成2025年目标任务，各项指标情况如下',
        '与去年相比，完成情况如下：',
      ].map((line) => [line, under(line)]),
    ),
  );
  allSay(
    { values: [], faults: ['PC252@3:1'] },
    Object.fromEntries(
      ['根据市里下达的任务，目标如下：', '到年底将完成以下指标'].map((line) => [line, under(line)]),
    ),
  );
});

describe('a blank below what rows are', () => {
  const blocks = (heading: string) =>
    `衡水市2025年指标,,\n${heading},指标,数值\n完成,申报率,91%\n目标,申报率,90%\n,知晓率,85%`;
  allSay(
    { values: ['* 申报率 2025 0.91'], faults: ['PC272@5:1'] },
    Object.fromEntries(
      ['类型', '类别', '', '情况', '性质', '分类', '完成情况'].map((heading) => [
        `of targets, under “${heading}”`,
        blocks(heading),
      ]),
    ),
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.91'], faults: ['PC272@4:1', 'PC272@6:1'] },
    {
      'of targets, beside counties':
        '衡水市2025年指标,,\n,县区,申报率\n目标,桃城区,90%\n,冀州区,90%\n完成,桃城区,91%\n,冀州区,92%',
    },
  );
  const parts = (first: string, second: string) =>
    `衡水市2025年指标,,\n范围,指标,数值\n${first},申报率,95%\n,知晓率,85%\n${second},申报率,91%`;
  eachSays({
    'of some firms': [parts('规上企业', '全部企业'), ['* 申报率 2025 0.91'], ['PC276@3:1', 'PC276@4:1']],
    'of half a year': [
      parts('上半年', '全年').replace('范围', '时段'),
      ['* 申报率 2025-06-30 0.95', '* 申报率 2025 0.91'],
      ['PC257@3:3', 'PC276@4:1'],
    ],
  });
  allSay(
    { values: ['* 申报率 2025 0.91', '* 知晓率 2025 0.85'] },
    {
      'a mark on one row, behind the values': '指标,2025年,备注\n申报率,91%,\n知晓率,85%,完成',
      'classes of indicators': '衡水市2025年指标,,\n类别,指标,数值\n约束性,申报率,91%\n,知晓率,85%',
    },
  );
});
