import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const rows = (...lines: readonly string[]) => `2023年,\n指标,数值\n${lines.join('\n')}`;
const RATE = ['* 申报率 2023 0.92'];

describe('rows that count what a rate beside them is made of', () => {
  allSay(
    { values: RATE },
    {
      'below the rate': rows('申报率,92%', '应申报数,100', '已申报数,92'),
      'above it': rows('应申报数,100', '已申报数,92', '申报率,92%'),
      'around it': rows('应申报数,100', '申报率,92%', '已申报数,92'),
      'the lesser first': rows('申报率,92%', '已申报数,92', '应申报数,100'),
      'other names': rows('申报率,92%', '辖区企业数量,100', '申报企业数（家）,92'),
      'with what is counted': rows('申报率,92%', '应申报数,100家', '已申报数,92家'),
      'a rounded rate': rows('申报率,92.0%', '应申报数,3001', '已申报数,2762'),
      'a bare rate': `2023年,,\n指标,单位,数值\n申报率,%,92\n应申报数,家,100\n已申报数,家,92`,
    },
  );
  eachSays({
    'in each of several columns': [
      '指标,2022年,2023年\n查处率,100%,66.7%\n立案数,2,3\n查处数,2,2',
      ['* 查处率 2022 1', '* 查处率 2023 0.667'],
    ],
    'of each of several counties': [
      '2023年,,\n县区,指标,数值\n桃城区,应申报数,100\n桃城区,已申报数,92\n桃城区,申报率,92%\n冀州区,应申报数,50\n冀州区,已申报数,45\n冀州区,申报率,90%',
      ['冀州区 申报率 2023 0.9', '桃城区 申报率 2023 0.92'],
    ],
    'numbers that come to another rate': [
      rows('申报率,92%', '应申报数,100', '已申报数,91'),
      RATE,
      ['PC212@4:1', 'PC212@5:1'],
    ],
    'a rate that is not there': [
      rows('申报率,', '应申报数,100', '已申报数,92'),
      [],
      ['PC212@4:1', 'PC212@5:1'],
    ],
    'the same names with other numbers': [
      '2023年,,\n县区,指标,数值\n桃城区,应申报数,100\n桃城区,已申报数,92\n桃城区,申报率,92%\n冀州区,应申报数,100\n冀州区,已申报数,92\n冀州区,申报率,90%',
      ['冀州区 申报率 2023 0.9', '桃城区 申报率 2023 0.92'],
      ['PC212@6:2', 'PC212@7:2'],
    ],
    'another indicator among them': [
      rows('申报率,92%', '参保人数,100', '知晓人数,92'),
      ['* 参保 2023 100', ...RATE],
      ['PC212@5:1'],
    ],
    'a pass rate is not made of what was due': [
      '2023年,,,,\n县区,应监测数,已监测数,合格数,监测合格率\n桃城区,50,50,44,88%',
      ['桃城区 合格率 2023 0.88'],
      ['PC249@2:2', 'PC249@2:3', 'PC249@2:4'],
    ],
    'the names of the parts beside them': [
      '2023年,,,,,\n指标,分子名称,分子,分母名称,分母,完成值\n申报率,已申报企业,92,应申报企业,100,92%',
      ['* 申报率 2023 0.92 = 92/100'],
    ],
  });
});
