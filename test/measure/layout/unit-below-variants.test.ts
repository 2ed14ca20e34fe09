import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from './books.js';
import { eachSays, said } from './variants.js';

const PEOPLE = '县区,工伤保险参保人数';
const DOCTORS = '培养职业病诊断医师';

/** A table of doctors or shares above one of persons, whose unit stands under it. */
const two = (first: string, unit = '单位：万人', over = '揭阳市2023年') =>
  [
    `${over}\n指标,数值\n${first}\n,\n表2\n指标名称,完成值\n工伤保险参保人数,55\n${unit}`,
    { plan: 'jieyang' },
  ] as const;
const INSURED = 'jieyang * 参保 2023 550000';
const doctors = (value: string | number) => `jieyang * diagnosis-physicians-trained 2023 ${value}`;

describe('a unit under the last of several tables', () => {
  eachSays({
    'which a bare number above may count in, or not': [
      two(`${DOCTORS},75`),
      [INSURED, doctors('PC302')],
      ['PC302@3:2'],
    ],
    'in brackets': [two(`${DOCTORS},75`, '（单位：万人）'), [INSURED, doctors('PC302')], ['PC302@3:2']],
    'below a blank row': [two(`${DOCTORS},75`, ',\n单位：万人'), [INSURED, doctors('PC302')], ['PC302@3:2']],
    'of a share': [
      `2025年\n指标,数值\n申报率,92\n,\n表2\n指标名称,完成值\n监测合格率,880\n单位：‰`,
      ['* 合格率 2025 0.88', '* 申报率 2025 PC302'],
      ['PC302@3:2'],
    ],
    'in which nothing above counts': [two('申报率,92'), [INSURED, 'jieyang * 申报率 2023 0.92']],
    'below values that bear their own': [two(`${DOCTORS},75人`), [INSURED, doctors(75)]],
    'below a table that has its own above it': [
      two(`${DOCTORS},75`, '单位：万人', '揭阳市2023年\n单位：人'),
      [INSURED, doctors(75)],
    ],
    'that says itself that it is of all': [
      `2025年\n${PEOPLE}\n桃城区,5\n,\n表2\n${PEOPLE}\n冀州区,6\n以上各表单位：万人`,
      ['冀州区 参保 2025 60000', '桃城区 参保 2025 50000'],
    ],
    'that is counted in anyway': [two(`${DOCTORS},75`, '单位：人'), ['jieyang * 参保 2023 55', doctors(75)]],
  });
});

describe('one table that goes on', () => {
  const BOTH = ['冀州区 参保 2025 60000', '桃城区 参保 2025 50000'];
  eachSays({
    'under its header again': [`2025年\n${PEOPLE}\n桃城区,5\n${PEOPLE}\n冀州区,6\n单位：万人`, BOTH],
    'below a blank row': [`2025年\n${PEOPLE}\n桃城区,5\n,\n${PEOPLE}\n冀州区,6\n单位：万人`, BOTH],
    'as 续表': [`2025年\n${PEOPLE}\n桃城区,5\n续表\n${PEOPLE}\n冀州区,6\n单位：万人`, BOTH],
    'in sections': [
      '2025年\n指标,数值\n一、桃城区\n工伤保险参保人数,5\n二、冀州区\n工伤保险参保人数,6\n单位：万人',
      BOTH,
    ],
    'with its unit on each page': [
      `2025年\n${PEOPLE}\n桃城区,5\n单位：万人\n${PEOPLE}\n冀州区,6\n单位：万人`,
      BOTH,
    ],
  });
});

describe('units under tables of one form', () => {
  eachSays({
    'of which one has none': [
      `2025年\n${PEOPLE}\n桃城区,53\n单位：千人\n,\n${PEOPLE}\n冀州区,60\n,\n${PEOPLE}\n深州市,55\n单位：万人`,
      ['冀州区 参保 2025 PC302', '桃城区 参保 2025 53000', '深州市 参保 2025 550000'],
      ['PC302@7:2'],
    ],
    'between two of them, directly': [
      `2025年\n${PEOPLE}\n桃城区,53\n单位：千人\n${PEOPLE}\n冀州区,6\n单位：万人`,
      ['冀州区 参保 2025 PC302', '桃城区 参保 2025 PC302'],
      ['PC302@3:2', 'PC302@6:2'],
    ],
    'before the title of the next': [
      '2025年\n指标,数值\n工伤保险参保人数,54\n单位：万人\n表2\n指标,数值\n监测合格率,88%',
      ['* 参保 2025 540000', '* 合格率 2025 0.88'],
    ],
    'between two, where only the lower counts in it': [
      '2025年\n指标,数值\n申报率,92\n单位：万人\n指标,数值\n工伤保险参保人数,54',
      ['* 参保 2025 540000', '* 申报率 2025 0.92'],
    ],
  });
});

describe('two units of which a bare number may be of either', () => {
  eachSays({
    'in one line': [
      '2025年\n单位：万人、人\n指标,数值\n工伤保险参保人数,54',
      ['* 参保 2025 PC302'],
      ['PC302@4:2'],
    ],
    'beside one of others': ['2025年\n单位：万人、%\n指标,数值\n工伤保险参保人数,54', ['* 参保 2025 540000']],
    'of a value that bears its own': [
      '2025年\n单位：万人、人\n指标,数值\n工伤保险参保人数,54万人',
      ['* 参保 2025 540000'],
    ],
  });
});

test('a workbook that leaves out the blank row below the unit', async () => {
  const rows = [
    ['衡水市2025年'],
    ['指标', '完成值'],
    ['申报率', 920],
    ['单位：‰'],
    [],
    ['指标', '完成值'],
    ['监测合格率', 88],
    ['单位：%'],
  ];
  const { measurements, faults } = await readExample(bySheetJs([{ name: '表', rows }]), {
    plan: 'hengshui',
    file: 'x.xlsx',
  });
  expect({ values: said({ measurements }), faults }).toEqual({
    values: ['* 合格率 2025 0.88', '* 申报率 2025 0.92'],
    faults: [],
  });
});
