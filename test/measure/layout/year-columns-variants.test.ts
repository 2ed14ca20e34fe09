import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const YEARS = ['考核年度', '评估年份', '调查年份', '监测年度', '报告年度', '所属年份', '填报年份'];

describe('columns of years by other names', () => {
  allSay(
    { values: ['* 申报率 2024 0.9', '* 申报率 2025 0.95'] },
    Object.fromEntries(
      YEARS.map((name) => [name, `指标,${name},完成值\n申报率,2024年,90%\n申报率,2025,95%`]),
    ),
  );
  eachSays({
    'years and months run together': ['指标,报告期,完成值\n申报率,202512,95%', ['* 申报率 2025 0.95']],
    'a month that closes no year': [
      '指标,报告期,完成值\n申报率,202506,95%',
      ['* 申报率 2025 PC258'],
      ['PC258@2:3'],
    ],
    'six figures that are no month': ['指标,报告期,完成值\n申报率,202513,95%', [], ['PC214@2:2']],
    'when something was published': ['指标,发布年份,完成值\n申报率,2025,95%', [], ['PC223@1:1']],
    'a financial year, which may begin on any day': ['指标,FY2025\n申报率,95%', [], ['PC223@1:1']],
    'beside another': ['2025年,,\n指标,考核年度,完成值\n申报率,2024,95%', ['* 申报率 2024 0.95']],
  });
});

describe('the province in a column before that of the city', () => {
  const of = (province: string, city: string) => `省,市,指标,年份,数值\n${province},${city},申报率,2025,95%`;
  eachSays({
    'of the plan': [of('河北省', '衡水市'), ['* 申报率 2025 0.95']],
    'for short': [of('河北', '衡水'), ['* 申报率 2025 0.95']],
    'another province': [of('山东省', '衡水市'), [], ['PC252@1:1']],
    'the province alone': [of('河北省', ''), [], ['PC252@1:1']],
    'the whole nation': [of('全国', '衡水市'), [], ['PC252@1:1']],
    'another city': [of('河北省', '石家庄市'), [], ['PC210@2:2']],
    'and a county': [
      '省,市,县,指标,年份,数值\n河北省,衡水市,桃城区,申报率,2025,95%',
      ['桃城区 申报率 2025 0.95'],
    ],
  });
});

describe('a year after the one that the title reports on', () => {
  const table = (title: string, last = '2025年') =>
    `${title},,\n指标,2023年,${last}\n工伤保险参保人数,50万人,60万人\n申报率,86%,92%`;
  const OF_2023 = ['* 参保 2023 500000', '* 申报率 2023 0.86'];
  const OF_2025 = ['* 参保 2025 600000', '* 申报率 2025 0.92'];
  eachSays({
    'in the middle of the plan': [table('衡水市职业病防治规划中期评估表'), OF_2023, ['PC272@3:3']],
    'in a report of a year': [table('衡水市2023年职业病防治指标完成情况'), OF_2023, ['PC272@3:3']],
    'said to be measured': [table('衡水市2023年完成情况', '2025年实际'), [...OF_2023, ...OF_2025]],
    'said to be the target': [table('衡水市2023年完成情况', '2025年目标'), OF_2023],
    'of the title itself': [table('衡水市2025年完成情况'), [...OF_2023, ...OF_2025]],
    'of a title of both': [table('衡水市2023年中期和2025年终期完成情况'), [...OF_2023, ...OF_2025]],
    'without a year in the title': [table('衡水市职业病防治指标完成情况'), [...OF_2023, ...OF_2025]],
  });
});
