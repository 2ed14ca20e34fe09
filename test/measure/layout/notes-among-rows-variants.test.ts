import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

const TAKEN = ['桃城区 申报率 2025 0.91'];
const counties = (note: string) =>
  [
    `衡水市2025年\n县区,申报率\n${note},\n桃城区,91%\n冀州区,92%`,
    `衡水市2025年\n县区,申报率\n桃城区,91%\n${note},\n冀州区,92%`,
    `衡水市2025年\n县区,申报率\n桃城区,91%\n冀州区,92%\n${note},`,
  ] as const;
const indicators = (note: string) =>
  [
    `衡水市2025年\n指标,数值\n${note},\n申报率,91%\n监测合格率,86%`,
    `衡水市2025年\n指标,数值\n申报率,91%\n${note},\n监测合格率,86%`,
    `衡水市2025年\n指标,数值\n申报率,91%\n监测合格率,86%\n${note},`,
  ] as const;
type Table = (note: string) => readonly [string, string, string];
const at = (where: 0 | 1 | 2, table: Table, notes: readonly string[]) =>
  Object.fromEntries(notes.map((note) => [note, table(note)[where]]));

const ON_JIZHOU = [
  '冀州区作废',
  '冀州区预计',
  '冀州区（预计）',
  '冀州区：预计',
  '冀州区数据已作废',
  '冀州区目标数',
  '冀州区上年数',
  '冀州区同期数',
  '冀州区同比增长',
  '其中：冀州区预计',
  '除桃城区外为上年数',
  '桃城区除外为目标',
  '除桃城区外，其余均为预计数',
];

describe('a line among counties that takes back the values of one', () => {
  const values = [...TAKEN, '冀州区 申报率 2025 PC285'];
  allSay({ values, faults: ['PC285@5:2'] }, at(0, counties, ON_JIZHOU));
});
describe('the same between them', () => {
  const values = [...TAKEN, '冀州区 申报率 2025 PC285'];
  allSay({ values, faults: ['PC285@5:2'] }, at(1, counties, ON_JIZHOU));
});
describe('the same under them', () => {
  const values = [...TAKEN, '冀州区 申报率 2025 PC285'];
  allSay({ values, faults: ['PC285@4:2'] }, at(2, counties, ON_JIZHOU));
});

describe('a line among indicators that takes back the values of one', () => {
  const notes = [
    '申报率作废',
    '申报率预计',
    '申报率（预计）',
    '申报率：预计',
    '申报率（作废）',
    '工业企业职业病危害项目申报率目标数',
  ];
  const values = ['* 申报率 2025 PC285', '* 合格率 2025 0.86'];
  allSay({ values, faults: ['PC285@4:2'] }, at(0, indicators, notes));
  allSay(
    { values, faults: ['PC285@3:2'] },
    Object.fromEntries(notes.map((note) => [`${note} between them`, indicators(note)[1]])),
  );
  allSay(
    { values, faults: ['PC285@3:2'] },
    Object.fromEntries(notes.map((note) => [`${note} under them`, indicators(note)[2]])),
  );
});

describe('a line among counties that doubts them', () => {
  const values = [...TAKEN, '冀州区 申报率 2025 0.92'];
  allSay(
    { values, faults: ['PC284@4:2'] },
    at(2, counties, ['冀州区未核', '冀州区存疑', '除桃城区外均为预计']),
  );
  allSay({ values, faults: ['PC284@3:2'] }, at(2, counties, ['桃城区、冀州区为自评数，未核']));
});

describe('rows that are named so, and have no value', () => {
  const values = [...TAKEN, '冀州区 申报率 2025 0.92'];
  const names = ['全省平均', '全市目标', '枣强县', '冀州区、桃城区'];
  allSay({ values }, at(0, counties, names));
  allSay({ values }, Object.fromEntries(names.map((name) => [`${name} under them`, counties(name)[2]])));
  eachSays({
    'the target of each county over what it did': [
      '衡水市2025年\n县区,申报率\n桃城区目标,\n桃城区完成,91%\n冀州区目标,\n冀州区完成,92%',
      values,
    ],
    'the target under what was done': [
      '衡水市2025年\n指标,数值\n申报率完成值,91%\n申报率目标值,',
      ['* 申报率 2025 0.91'],
    ],
    'targets of a county as the heading of a section': [
      '衡水市2025年\n指标,数值\n桃城区目标,\n申报率,95%\n桃城区完成,\n申报率,91%',
      TAKEN,
    ],
    'a title of the table below': [
      '衡水市2025年\n县区,申报率\n桃城区,91%\n冀州区,92%\n,\n桃城区目标,\n指标,数值\n申报率,95%',
      values,
    ],
  });
});
