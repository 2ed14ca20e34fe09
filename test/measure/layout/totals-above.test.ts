import { describe } from 'vitest';
import { eachSays } from './variants.js';

describe('合计 below a wider place in one column with the counties', () => {
  const table = (...rows: string[]) => ['2025年', '县区,申报率', ...rows].join('\n');
  const COUNTY = '桃城区 申报率 2025 0.92';
  eachSays({
    'with numbers': [table('一、全省,', '合计,95%', '二、衡水市,', '桃城区,92%'), [COUNTY]],
    'without numbers': [table('全省,', '合计,95%', '衡水市,', '桃城区,92%'), [COUNTY]],
    'the nation': [table('全国,', '总计,95%', '衡水市,', '桃城区,92%'), [COUNTY]],
    'and one below the city': [
      table('河北省,', '合计,95%', '衡水市,', '合计,93%', '桃城区,92%'),
      ['* 申报率 2025 0.93', COUNTY],
      ['PC271@6:1'],
    ],
    'that has a value of its own': [
      table('全省,96%', '合计,95%', '桃城区,92%'),
      ['* 申报率 2025 0.95', COUNTY],
      ['PC271@4:1'],
    ],
    'of which one year is blank': [
      '县区,2024年申报率,2025年申报率\n全省,94%,\n合计,93%,95%\n桃城区,92%,92%',
      ['* 申报率 2024 0.93', '* 申报率 2025 0.95', '桃城区 申报率 2024 0.92', COUNTY],
      ['PC271@3:1'],
    ],
  });
});

describe('合计 below the last of a list of counties, which has no value', () => {
  eachSays({
    'of numbered counties': [
      '2025年\n县区,指标,数值\n一、桃城区,申报率,91%\n二、冀州区,申报率,92%\n三、深州市,,\n合计,申报率,95%',
      ['* 申报率 2025 0.95', '冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
      ['PC271@6:1'],
    ],
    'of sections, each with its own': [
      '2025年\n县区,指标,数值\n一、桃城区,,\n合计,申报率,91%\n二、冀州区,,\n合计,申报率,92%',
      ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'],
    ],
  });
});
