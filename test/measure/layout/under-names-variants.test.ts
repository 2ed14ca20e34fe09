import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const BOTH = ['* 合格率 2023 0.88', '* 申报率 2023 0.92'];
const rows = (...lines: readonly string[]) => `2023年,\n指标,完成值\n${lines.join('\n')}`;

describe('rows below an indicator that say what they are of it', () => {
  allSay(
    { values: BOTH },
    {
      'target and actual': rows('申报率,', '目标,90%', '实际,92%', '监测合格率,', '目标,85%', '实际,88%'),
      'by the names of columns': rows(
        '申报率,',
        '目标值,90%',
        '完成值,92%',
        '监测合格率,',
        '目标值,85%',
        '完成值,88%',
      ),
      'last year, an estimate and the actual': rows(
        ...['申报率,', '上年,90%', '预计,93%', '实际,92%'],
        ...['监测合格率,', '上年,85%', '预计,89%', '实际,88%'],
      ),
    },
  );
  eachSays({
    years: [
      '指标,完成值\n申报率,\n2022年,82%\n2023年,92%\n监测合格率,\n2022年,72%\n2023年,88%',
      ['* 合格率 2022 0.72', '* 合格率 2023 0.88', '* 申报率 2022 0.82', '* 申报率 2023 0.92'],
    ],
    'another year below a value': [
      rows('申报率,92%', '2022年,82%'),
      ['* 申报率 2022 0.82', '* 申报率 2023 0.92'],
    ],
    'a county and its year': [
      rows('申报率,', '2025年目标,95%', '2023年实际,92%', '2023年桃城区,91%'),
      ['* 申报率 2023 0.92', '桃城区 申报率 2023 0.91'],
    ],
    'below an indicator that nobody knows': [
      rows('申报率,92%', '培训率,', '目标,90%', '实际,95%'),
      ['* 申报率 2023 0.92'],
      ['PC212@4:1', 'PC212@6:1'],
    ],
    'another value of the same': [
      rows('申报率,92%', '实际,91%'),
      ['* 申报率 2023 0.91', '* 申报率 2023 0.92'],
    ],
  });
});

describe('the name of the counties over the indicators', () => {
  allSay(
    { values: ['冀州区 申报率 2023 0.91', '桃城区 申报率 2023 0.92'] },
    {
      县区: '2023年,,\n县区,桃城区,冀州区\n申报率,92%,91%',
      填报单位: '2023年,,\n填报单位,桃城区,冀州区\n申报率,92%,91%',
      地区: '2023年,,\n地区,桃城区,冀州区\n申报率,92%,91%',
    },
  );
  eachSays({
    'over counties': [
      '2023年,\n县区,申报率\n桃城区,92%\n冀州区,91%',
      ['冀州区 申报率 2023 0.91', '桃城区 申报率 2023 0.92'],
    ],
    'beside the indicators': ['2023年,,\n县区,指标,数值\n桃城区,申报率,92%', ['桃城区 申报率 2023 0.92']],
  });
});

describe('a target behind the name', () => {
  allSay(
    { values: ['* 申报率 2023 0.92'] },
    {
      'with its year': rows('申报率（2025年目标90%）,92%'),
      'with the nature': rows('申报率（预期性，≥90%）,92%'),
      'with both': rows('申报率（预期性，2025年目标90%）,92%'),
    },
  );
  eachSays({
    'the target alone': [rows('申报率（2025年目标）,90%', '监测合格率,88%'), ['* 合格率 2023 0.88']],
    'no target of the plan': [rows('申报率（2025年目标70%）,92%', '监测合格率,88%'), ['* 合格率 2023 0.88']],
  });
});
