import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Two tables, one below the other, of which the second has its columns in another order. */
const two = (first: string, second: string, between = '') => `${first}
  指标,目标值,完成值,备注
  申报率,90%,95%,
  ${between}${second}
  指标,完成值,目标值,备注
  申报率,96%,90%,`;

describe('tables under a line each that tells whose and of which year they are', () => {
  allSay(
    { values: ['安平县 申报率 2025 0.95', '桃城区 申报率 2025 0.96'] },
    {
      'a label and the year': two('填报单位：安平县  2025年,,,', '填报单位：桃城区  2025年,,,'),
      'both labelled': two(
        '填报单位：安平县　　填报年份：2025年,,,',
        '填报单位：桃城区　　填报年份：2025年,,,',
      ),
      'behind a semicolon': two('年度：2025；县区：安平县,,,', '年度：2025；县区：桃城区,,,'),
      '单位, which may be a unit': two('单位：安平县 2025年度,,,', '单位：桃城区 2025年度,,,'),
      'a unit besides': two('填报单位：安平县 2025年 单位：%,,,', '填报单位：桃城区 2025年 单位：%,,,'),
      'the year first': two('2025年  填报单位：安平县,,,', '2025年  填报单位：桃城区,,,'),
      'the year in brackets': two('填报单位：安平县（2025年）,,,', '填报单位：桃城区（2025年度）,,,'),
      'an office': two(
        '填报单位（盖章）：安平县卫生健康局      2025年度,,,',
        '填报单位（盖章）：桃城区疾控中心      2025年度,,,',
      ),
      'other labels': two('上报单位：安平县 2025年,,,', '编制单位：桃城区卫生健康局 2025年,,,'),
      'a title': two('安平县2025年指标表,,,', '桃城区2025年指标表,,,'),
      'blank rows': two('填报单位：安平县 2025年,,,\n,,,', ',,,\n填报单位：桃城区 2025年,,,\n,,,'),
      'a note and a signature between': two(
        '填报单位：安平县 2025年,,,',
        '填报单位：桃城区 2025年,,,',
        '注：数据来源于年报,,,\n审核人：张三,,,\n',
      ),
      'in two cells': two('填报单位：安平县,2025年,,', '填报单位：桃城区,2025年,,'),
      'in three cells': two('填报单位：,安平县,2025年,', '填报单位：,桃城区,2025年,'),
      'two labels in two cells': two('填报单位：安平县,,年度：2025,', '填报单位：桃城区,,年度：2025,'),
      'names beside what is filled in': two('填报单位,安平县,年份,2025年', '填报单位,桃城区,年份,2025年'),
      'names of persons besides': two(
        '填报单位,安平县,填报人,张三\n年份,2025年,联系电话,0318-1234567',
        '填报单位,桃城区,填报人,李四\n年份,2025年,联系电话,0318-1234568',
      ),
      'side by side': `填报单位：安平县 2025年,,,填报单位：桃城区 2025年,,
        指标,目标值,完成值,指标,完成值,目标值
        申报率,90%,95%,申报率,96%,90%`,
      'sections of one table': `指标,目标值,完成值
        填报单位：安平县 2025年,,
        申报率,90%,95%
        填报单位：桃城区 2025年,,
        申报率,90%,96%`,
    },
  );
  eachSays({
    'each with a year of its own': [
      two('填报单位：安平县 2024年,,,', '填报单位：桃城区 2025年,,,'),
      ['安平县 申报率 2024 0.95', '桃城区 申报率 2025 0.96'],
    ],
    'no name over the second, which is left blank': [
      two('填报单位：安平县 2025年,,,', '填报单位：        2025年,,,'),
      ['安平县 申报率 2025 0.95'],
      ['PC256@4:1'],
    ],
    'no name over the second, in cells': [
      two('填报单位,安平县,年份,2025年', '填报单位,,年份,2025年'),
      ['安平县 申报率 2025 0.95'],
      ['PC256@4:1'],
    ],
    'no name over a table with the same header': [
      `填报单位：安平县 2025年,\n指标,完成值\n申报率,95%\n填报单位：      2025年,\n指标,完成值\n申报率,96%`,
      ['安平县 申报率 2025 0.95'],
      ['PC256@4:1'],
    ],
    'no place over the second': [
      two('填报单位：安平县 2025年,,,', '2025年,,,'),
      ['安平县 申报率 2025 0.95'],
      ['PC256@4:1'],
    ],
    'no year over the second': [
      two('填报单位：安平县 2025年,,,', '填报单位：桃城区,,,'),
      ['安平县 申报率 2025 0.95'],
      ['PC214@6:2'],
    ],
  });
});

describe('a time behind the name of whoever reports', () => {
  const of = (reporter: string, value = '2025年完成值') => `${reporter},\n指标,${value}\n申报率,95%`;
  eachSays({
    'another year than the title': [
      `2025年职业病防治指标完成情况,\n${of('填报单位：安平县 2024年', '完成值')}`,
      [],
      ['PC255@4:2'],
    ],
    'the year so far': [
      of('填报单位：安平县 2025年上半年'),
      ['安平县 申报率 2025-06-30 0.95'],
      ['PC257@3:2'],
    ],
    'up to a day': [of('填报单位：安平县 截至2025年9月底'), ['安平县 申报率 2025-09-30 0.95'], ['PC257@3:2']],
    'a part of the year': [of('填报单位：安平县 2025年三季度'), ['安平县 申报率 2025 PC258'], ['PC258@3:2']],
    'the day of signing': [of('填报单位：安平县 2026年1月5日'), ['安平县 申报率 2025 0.95']],
    'the month of signing': [of('填报单位：安平县 2026年1月'), ['安平县 申报率 2025 0.95']],
    'the month of signing under a title': [
      `2025年职业病防治指标完成情况,\n${of('填报单位：安平县（盖章）  2026年1月', '完成值')}`,
      ['安平县 申报率 2025 0.95'],
    ],
    'a month of the year': [
      of('填报单位：安平县 2025年6月'),
      ['安平县 申报率 2025-06-30 0.95'],
      ['PC277@3:2'],
    ],
    'a month alone': [of('填报单位：安平县 2025年6月', '完成值'), [], ['PC223@2:1']],
    'the day of signing between rows': [
      `指标,2025年完成值\n填报单位：安平县 2026年1月5日,\n申报率,95%`,
      ['安平县 申报率 2025 0.95'],
    ],
    'when a sentence was written': [of('本表由安平县卫生健康局2026年1月填报'), ['安平县 申报率 2025 0.95']],
    'a year that was planned': [of('填报单位：安平县 2025年计划', '数值'), [], ['PC252@2:1']],
    'a year that is expected': [of('填报单位：安平县 2025年预计', '数值'), [], ['PC252@2:1']],
    'an office that plans': [of('填报单位：安平县计划生育局 2025年', '数值'), ['安平县 申报率 2025 0.95']],
    'what the values are, beside a name': [
      `填报单位,安平县,数据性质,预计数\n年份,2025年,,\n指标,数值,备注,\n申报率,95%,,`,
      [],
      ['PC252@3:1'],
    ],
    'the years of the plan': [of('填报单位：安平县 2021—2025年'), ['安平县 申报率 2025 0.95']],
    'two years': [of('填报单位：安平县 2024年、2025年', '完成值'), [], ['PC259@2:1']],
    'a town': [of('填报单位：桃城区赵家圈镇 2025年', '完成值'), [], ['PC256@1:1']],
  });
});

describe('a header that looks like labels and what is filled in', () => {
  eachSays({
    'years behind their name': [
      '年份,2023年,2024年\n申报率,90%,95%',
      ['* 申报率 2023 0.9', '* 申报率 2024 0.95'],
    ],
    'counties, a year and remarks': ['县区,2025年,备注\n桃城区,81%,', [], ['PC212@2:1']],
    'a unit behind a year': ['指标,2025年,单位：%\n申报率,90,', ['* 申报率 2025 0.9']],
    'a unit before years': [
      '单位：%,2024年,2025年\n申报率,90,95',
      ['* 申报率 2024 0.9', '* 申报率 2025 0.95'],
    ],
    'a county before years': [
      '填报单位：桃城区,2024年,2025年\n申报率,90%,95%',
      ['桃城区 申报率 2024 0.9', '桃城区 申报率 2025 0.95'],
    ],
    'indicators behind names': [
      '县区,工伤保险参保人数,年份,工业企业职业病危害项目申报率\n桃城区,2000,2025,96%',
      ['桃城区 参保 2025 2000', '桃城区 申报率 2025 0.96'],
    ],
    'a year and what it is': [
      '桃城区,,\n指标,2025年完成值,2025年目标值\n申报率,96%,90%',
      ['桃城区 申报率 2025 0.96'],
    ],
  });
});

describe('one label and whoever reports, beside the columns under them', () => {
  const county = ['桃城区 申报率 2025 0.91'];
  eachSays({
    'over the table': ['填报单位,桃城区卫生健康局\n指标,2025年\n申报率,91%', county],
    'to the right of it': ['2025年指标,,,\n,,填报单位,桃城区卫生健康局\n指标,数值,,\n申报率,91%,,', county],
    'beside the column of notes': [
      '2025年指标,,,,\n,,,填报单位,桃城区卫生健康局\n指标,目标值,完成值,备注,\n申报率,90%,91%,,',
      county,
    ],
  });
});

describe('labels with what is filled in above a table, to the right of its columns', () => {
  const table = (first: string, ...lines: string[]) =>
    [first, ...lines, '指标,数值,,', '申报率,90%,,'].join('\n');
  const CITY = '衡水市职业病防治指标,,,';
  eachSays({
    'a year': [table(CITY, ',,年度,2024'), ['* 申报率 2024 0.9']],
    'a time': [table(CITY, ',,报告期,2024年'), ['* 申报率 2024 0.9']],
    'a year against that of the title': [
      table('衡水市2025年职业病防治指标,,,', ',,年度,2024'),
      [],
      ['PC255@4:2'],
    ],
    'what the values are': [table('衡水市2025年,,,', ',,类型,预计'), [], ['PC252@3:1']],
    'that they are void': [table('衡水市2025年,,,', ',,版本,作废'), [], ['PC252@3:1']],
    'behind the title': [table('衡水市2025年职业病防治指标,,类型,预计'), [], ['PC252@2:1']],
    'one below another': [table(CITY, ',,年度,2025', ',,类型,目标'), [], ['PC252@4:1']],
    'with a blank cell between': ['衡水市2025年,,类型,,预计\n指标,数值,,,\n申报率,90%,,,', [], ['PC252@2:1']],
    'a county': [table('2025年,,,', ',,县区,桃城区'), ['桃城区 申报率 2025 0.9']],
    'a unit': ['衡水市2025年,,,\n,,单位,万人\n指标,数值,,\n工伤保险参保人数,54,,', ['* 参保 2025 540000']],
    'and groups of columns are none': [
      '衡水市,,,\n,,2025年,\n指标,单位,完成值,备注\n申报率,%,90%,',
      ['* 申报率 2025 0.9'],
    ],
  });
});

describe('labels behind whoever reports, in one row', () => {
  const table = (row: string) => `${row}\n2025年\n指标,数值,,\n申报率,90%,,`;
  eachSays({
    'that the values are void': [table('填报单位,桃城区,版本,作废'), [], ['PC252@3:1']],
    'that they are forecasts': [table('填报单位,桃城区,类型,预计'), [], ['PC252@3:1']],
    'that they were sent back': [table('填报单位,桃城区,审核状态,退回'), [], ['PC252@3:1']],
    'behind a year': ['填报单位,桃城区,年份,2025,版本,作废\n指标,数值\n申报率,90%', [], ['PC252@2:1']],
    'who checked them': [table('填报单位,桃城区,审核人,张三'), ['桃城区 申报率 2025 0.9']],
    'a version that says nothing': [table('填报单位,桃城区,版本,第二版'), ['桃城区 申报率 2025 0.9']],
  });
});

describe('whoever reports, left blank', () => {
  const rows = '指标,数值\n申报率,90%';
  eachSays({
    'where nothing else tells the place': [`填报单位：\n2025年\n${rows}`, [], ['PC256@1:1']],
    'as 县区': [`县区：\n2025年\n${rows}`, [], ['PC256@1:1']],
    'to be filled in': [`填报单位：________\n2025年\n${rows}`, [], ['PC256@1:1']],
    'without a colon': [`填报单位,\n2025年,\n${rows}`, [], ['PC256@1:1']],
    'with no year, either': [[`填报单位：\n${rows}`, { year: 2025 }], [], ['PC256@1:1']],
    'under the table': [`2025年\n${rows}\n填报单位：　　填报人：张三`, [], ['PC256@4:1']],
    'for a stamp': [`2025年\n${rows}\n填报单位（盖章）：　　填报人：张三`, ['* 申报率 2025 0.9']],
    'beside the city in the title': [`填报单位：\n衡水市2025年\n${rows}`, ['* 申报率 2025 0.9']],
    'in a file named for a county': [
      [`填报单位：\n2025年\n${rows}`, { file: '桃城区.csv' }],
      ['桃城区 申报率 2025 0.9'],
    ],
    'beside a column of counties': [
      '填报单位：\n2025年\n县区,申报率\n桃城区,90%',
      ['桃城区 申报率 2025 0.9'],
    ],
    'where the place is asked for': [
      [`填报单位：\n2025年\n${rows}`, { area: '桃城区' }],
      ['桃城区 申报率 2025 0.9'],
    ],
    'whoever made the table': [`编制单位：\n2025年\n${rows}`, ['* 申报率 2025 0.9']],
    'who filled it in': [`填报人：\n2025年\n${rows}`, ['* 申报率 2025 0.9']],
  });
});

describe('counts beside the share that they make', () => {
  const rows = (header: string, row: string) => `衡水市2025年,,,\n${header}\n${row}`;
  const MADE = ['桃城区 申报率 2025 0.88 = 88/100'];
  eachSays({
    'two of them, before it': [rows('县区,应申报数,已申报数,申报率', '桃城区,100,88,88%'), MADE],
    'two of them, behind it': [rows('县区,申报率,应申报数,已申报数', '桃城区,88%,100,88'), MADE],
    'of other words': [
      rows('县区,企业数,申报数,申报率', '桃城区,100,88,88%'),
      ['桃城区 申报率 2025 0.88'],
      ['PC249@2:2', 'PC249@2:3'],
    ],
    'under indicators': [
      rows('指标,应申报数,已申报数,完成值', '申报率,100,88,88%'),
      ['* 申报率 2025 0.88 = 88/100'],
    ],
  });
});
