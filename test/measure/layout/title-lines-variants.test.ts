import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const ROWS = '申报率,85%,92%,\n监测合格率,80%,88%,';
const HEADER = '指标,目标值,完成值,备注';
const table = (first: string, title = '2025年职业病防治指标完成情况,,,') =>
  [title, first, HEADER, ROWS].filter((line) => line !== '').join('\n');
const COUNTY = { values: ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.92'] };
const CITY = ['* 合格率 2025 0.88', '* 申报率 2025 0.92'];
const CITY_SO_FAR = ['* 合格率 2025-06-30 0.88', '* 申报率 2025-06-30 0.92'];

describe('what stands to the right of a title', () => {
  const right = (cell: string) => table('', `2025年职业病防治指标完成情况,,,${cell}`);
  allSay(COUNTY, {
    'a county': right('桃城区'),
    'its office': right('桃城区卫健局'),
    'a county, behind the columns': table('', '2025年职业病防治指标完成情况,,,,,桃城区').replace(
      '备注',
      '备注,,',
    ),
  });
  eachSays({
    'another city': [right('石家庄市'), [], ['PC256@1:1']],
    'a word for all': [right('预计'), [], ['PC252@2:1']],
    'a day of the year': [right('2025年6月30日'), CITY_SO_FAR, ['PC277@3:3']],
    'the month in which it was written': [right('2026年1月'), CITY],
    'who made it': [right('衡水市卫健局'), CITY],
    'over a table of counties': [
      '衡水市2025年职业病防治指标完成情况,,,衡水市卫健局\n县区,申报率,监测合格率,\n桃城区,92%,88%,',
      COUNTY.values,
    ],
  });
});

describe('what stands to the right of a header', () => {
  const right = (cells: string) =>
    `2025年职业病防治指标完成情况,,,\n指标,完成值,${cells}\n申报率,92,,\n监测合格率,88,,`;
  allSay(COUNTY, {
    'a label': right('填报单位：桃城区,'),
    'a label behind a blank column': right(',填报单位：桃城区'),
    'a name behind a blank column': right(',桃城区'),
  });
  eachSays({
    'the unit': [right(',单位：‰'), ['* 合格率 2025 0.088', '* 申报率 2025 0.092']],
    'the day': [right(',填报日期：2025年6月30日'), CITY_SO_FAR, ['PC277@3:2']],
    'a stage of the plan that is to come': [
      '指标,中期,,终期\n,2022年完成,2023年完成,2025年完成\n申报率,88%,88.9%,',
      ['* 申报率 2023 0.889'],
      ['PC255@3:2'],
    ],
    'a county without a value': ['2025年申报率,,\n指标,全市,桃城区\n申报率,92%,', ['* 申报率 2025 0.92']],
  });
});

describe('a line of words with what is filled in beside each', () => {
  allSay(COUNTY, {
    'with a unit': table('填报单位,桃城区,单位：%,'),
    'with a day': table('填报单位,桃城区,日期,2026年1月5日'),
    'with words that nobody knows': table('考核对象,桃城区,制表,张三'),
    'with the year': table('被评估地区,桃城区,评估年度,2025年', ''),
  });
  eachSays({
    'another city': [table('填报单位,石家庄市,单位：%,'), [], ['PC256@2:1']],
    'above columns of years': [
      '填报单位,桃城区,单位：%,\n指标,2024年,2025年,备注\n申报率,91%,92%,',
      ['桃城区 申报率 2024 0.91', '桃城区 申报率 2025 0.92'],
    ],
  });
});

describe('a first line of a header', () => {
  const BOTH = ['* 申报率 2024 0.92', '* 申报率 2025 0.94'];
  allSay(
    { values: BOTH },
    {
      'of years': '衡水市情况,2024年,,2025年,\n指标,目标值,完成值,目标值,完成值\n申报率,91%,92%,93%,94%',
      'of years under a blank corner': ',2024年,2025年\n指标,完成值,完成值\n申报率,92%,94%',
      'of years under a word': '类别,2024年,2025年\n指标,完成值,完成值\n申报率,92%,94%',
    },
  );
});

describe('a heading of names over their classes', () => {
  const VALUES = { values: CITY };
  allSay(VALUES, {
    'that stand once': '2025年,,\n指标,,完成值\n主要指标,申报率,92%\n,监测合格率,88%',
    'in each row': '2025年,,\n指标,指标,完成值\n主要指标,申报率,92%\n主要指标,监测合格率,88%',
    'as plans print them': '2025年,,\n指标名称,,完成值\n约束性,申报率,92%\n预期性,监测合格率,88%',
  });
  eachSays({
    'that are counties': ['2025年,,\n指标,,完成值\n桃城区,申报率,92%', ['桃城区 申报率 2025 0.92']],
  });
});

describe('the numbers of columns', () => {
  eachSays({
    'with how one is made': [
      '指标,2024年,2025年,增减\n甲,1,2,3=2-1\n申报率,91%,92%,1%',
      ['* 申报率 2024 0.91', '* 申报率 2025 0.92'],
    ],
  });
});

describe('the same beside the second form of a sheet', () => {
  const rows = (name: string) => `指标,目标值,完成值,备注\n${name},85%,92%,`;
  const TITLE = '2025年职业病防治指标完成情况表';
  const BOTH = { values: ['冀州区 合格率 2025 0.92', '桃城区 申报率 2025 0.92'] };
  allSay(BOTH, {
    'right of the titles': `${TITLE},,,桃城区\n${rows('申报率')}\n,,,\n${TITLE},,,冀州区\n${rows('监测合格率')}`,
    'right of the titles, without a blank row': `${TITLE},,,桃城区\n${rows('申报率')}\n${TITLE},,,冀州区\n${rows('监测合格率')}`,
    'in lines of words': `${TITLE}\n填报单位,桃城区,日期,2026年1月5日\n${rows('申报率')}\n,,,\n${TITLE}\n填报单位,冀州区,日期,2026年1月5日\n${rows('监测合格率')}`,
  });
  eachSays({
    'right of the headers': [
      '2025年\n指标,完成值,,单位：‰\n申报率,92,,\n,,,\n2025年\n指标,完成值,,单位：%\n监测合格率,91,,',
      ['* 合格率 2025 0.91', '* 申报率 2025 0.092'],
    ],
  });
});
