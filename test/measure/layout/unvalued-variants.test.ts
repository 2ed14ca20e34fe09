import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const COUNTIES = { values: ['桃城区 合格率 2025 0.57', '冀州区 申报率 2025 0.6'] };
const sections = (first: string, second: string, ...blank: readonly string[]) =>
  [
    '衡水市2025年,',
    '县区,数值',
    `${first}监测合格率,`,
    '桃城区,57%',
    ...blank,
    `${second}申报率,`,
    '冀州区,60%',
  ].join('\n');

describe('a county without a value at the end of a section', () => {
  allSay(COUNTIES, {
    'sections without numbers': sections('', '', '冀州区,'),
    'sections of one numbering': sections('一、', '二、', '冀州区,'),
    'sections of two numberings': sections('（一）', '二、', '冀州区,'),
    'a number before the second only': sections('', '二、', '冀州区,'),
    'the total': sections('1.', '2.', '合计,'),
    'two of them': sections('一、', '二、', '冀州区,', '枣强县,'),
    'under a blank row': sections('一、', '二、', '冀州区,', ','),
  });
});

describe('the name of a row that has no value', () => {
  const TITLE = '衡水市2025年监测合格率';
  allSay(
    { values: ['桃城区 合格率 2025 0.57'] },
    {
      'the last of all': `${TITLE},\n县区,数值\n桃城区,57%\n冀州区,`,
      'the last above a line': `${TITLE},\n县区,数值\n桃城区,57%\n冀州区,\n填报单位：衡水市卫健局,`,
      'the last two': `${TITLE},\n县区,数值\n桃城区,57%\n冀州区,\n枣强县,`,
      'the first': `${TITLE},\n县区,数值\n冀州区,\n桃城区,57%`,
      'all around': `${TITLE},\n县区,数值\n冀州区,\n桃城区,57%\n枣强县,`,
    },
  );
  eachSays({
    'the first year': ['衡水市监测合格率,\n年度,实际值\n2024年,\n2025年,57%', ['* 合格率 2025 0.57']],
    'the last year of a section': [
      '衡水市,\n年份,数值\n监测合格率,\n2024年,57%\n2025年,\n申报率,\n2024年,60%',
      ['* 合格率 2024 0.57', '* 申报率 2024 0.6'],
    ],
    'of years side by side': [
      '衡水市监测合格率,,\n县区,2024年,2025年\n桃城区,56%,57%\n冀州区,,',
      ['桃城区 合格率 2024 0.56', '桃城区 合格率 2025 0.57'],
    ],
  });
});

describe('what is still the heading of a section', () => {
  eachSays({
    'a county over its indicators': [
      '2025年,\n指标,数值\n桃城区,\n申报率,57%\n监测合格率,\n冀州区,\n申报率,67%',
      ['冀州区 申报率 2025 0.67', '桃城区 申报率 2025 0.57'],
    ],
    'a county over rows that leave it blank': [
      '2025年,,\n县区,指标,数值\n桃城区,,\n,申报率,57%\n冀州区,,\n,申报率,67%',
      ['冀州区 申报率 2025 0.67', '桃城区 申报率 2025 0.57'],
    ],
    'the office that a table of others is of': [
      '2025年申报率,\n县区,数值\n桃城区,57%\n枣强县卫生健康局,',
      [],
      ['PC255@3:2'],
    ],
  });
});

describe('a label under a column of names', () => {
  allSay(
    { values: ['* 申报率 2025 0.57'] },
    {
      'beside one of years': '县区,年份,申报率\n衡水市,2025,57%\n填报单位：衡水市卫健局,,',
      'under counties across': '2025年\n县区,申报率\n衡水市,57%\n制表单位：衡水市卫健局,',
    },
  );
});
