import { describe } from 'vitest';
import { allSay, eachSays, type Variant } from './variants.js';

const in2025 = (table: string): Variant => [table, { file: '2025.csv' }];
const map = (words: readonly string[], of: (word: string) => Variant) =>
  Object.fromEntries(words.map((word) => [word, of(word)]));

describe('a blank year between rows that name another than what stands around them', () => {
  const one = { values: ['* 申报率 2024 0.91'] };
  allSay(
    { ...one, faults: ['PC269@1:1', 'PC214@3:1'] },
    {
      'the name of the file': in2025('年份,指标,数值\n2024,申报率,91%\n,监测合格率,86%'),
      'with the word for it': in2025('年度,指标,数值\n2024年,申报率,91%\n,监测合格率,86%'),
      'a heading that is blank': in2025(',指标,数值\n2024年,申报率,91%\n,监测合格率,86%'),
    },
  );
  allSay(
    { ...one, faults: ['PC214@4:1'] },
    {
      'a title': '2025年衡水市指标\n年份,指标,数值\n2024,申报率,91%\n,监测合格率,86%',
      'a title under 报告期': '2025年\n报告期,指标,数值\n2024年,申报率,91%\n,监测合格率,86%',
    },
  );
  allSay(
    { values: ['* 合格率 2024 0.86'], faults: ['PC269@1:1', 'PC214@2:1'] },
    { 'above the first row that names one': in2025('年份,指标,数值\n,申报率,91%\n2024,监测合格率,86%') },
  );
  const both = ['* 申报率 2024 0.91', '* 合格率 2024 0.86'];
  eachSays({
    'the same year': [['年份,指标,数值\n2024,申报率,91%\n,监测合格率,86%', { file: '2024.csv' }], both],
    'a section': ['年份,指标,数值\n二、2025年,,\n,申报率,89%', ['* 申报率 2025 0.89']],
    'a row without a value': [in2025('年份,指标,数值\n2024,申报率,91%\n,监测合格率,'), [both[0] ?? '']],
    'an option': [
      ['年份,指标,数值\n2024,申报率,91%\n,监测合格率,86%', { year: 2025 }],
      ['* 申报率 2024 0.91', '* 合格率 2025 0.86'],
    ],
  });
});

describe('a blank county among named ones', () => {
  const values = ['* 申报率 2025 0.92', '枣强县 申报率 2025 0.95', '桃城区 申报率 2025 0.91'];
  allSay(
    { values, faults: ['PC287@3:1'] },
    {
      'an indicator across': '县区,2025年申报率\n桃城区,91%\n,92%\n枣强县,95%',
      'an indicator in the rows': '县区,指标,2025年\n桃城区,申报率,91%\n,申报率,92%\n枣强县,申报率,95%',
      'a year in the rows':
        '县区,指标,年份,数值\n桃城区,申报率,2025,91%\n,申报率,2025,92%\n枣强县,申报率,2025,95%',
      'a dash': '县区,2025年申报率\n桃城区,91%\n—,92%\n枣强县,95%',
      'a stroke': '县区,2025年申报率\n桃城区,91%\n/,92%\n枣强县,95%',
      'under 填报单位': '填报单位,2025年申报率\n桃城区,91%\n,92%\n枣强县,95%',
    },
  );
  allSay(
    { values },
    {
      'above them': '县区,2025年申报率\n,92%\n桃城区,91%\n枣强县,95%',
      'by its name': '县区,2025年申报率\n桃城区,91%\n全市,92%\n枣强县,95%',
      'with the counties': '县区,2025年申报率\n桃城区,91%\n,\n枣强县,95%\n全市,92%',
    },
  );
});

describe('a blank county below named ones', () => {
  const ALL = '桃城区 冀州区 枣强县 武邑县 武强县 饶阳县 安平县 故城县 景县 阜城县 深州市'.split(' ');
  const TEN = ALL.slice(0, 10);
  const whole = '* 申报率 2025 0.92';
  const table = (names: readonly string[], heading: string, row: (name: string) => string) =>
    [heading, ...names.map(row), row('').replace('95%', '92%')].join('\n');
  const across = (names: readonly string[]) => table(names, '县区,2025年申报率', (name) => `${name},95%`);
  const inRows = (names: readonly string[]) =>
    table(names, '县区,指标,2025年', (name) => `${name},申报率,95%`);
  const byCounty = (names: readonly string[]) =>
    table(names, '县区,指标,2025年', (name) => `${name},申报率,95%\n${name},知晓率,`);
  const values = (names: readonly string[]) => [whole, ...names.map((name) => `${name} 申报率 2025 0.95`)];
  allSay(
    { values: values(TEN), faults: ['PC287@12:1'] },
    { 'of which one is missing': across(TEN), 'with their indicator': inRows(TEN) },
  );
  allSay({ values: values(TEN), faults: ['PC287@22:1'] }, { 'with other indicators': byCounty(TEN) });
  allSay(
    {
      values: ['* 申报率 2025 0.92', '枣强县 申报率 2025 0.95', '桃城区 申报率 2025 0.95'],
      faults: ['PC287@4:1'],
    },
    {
      'of which most are missing': across(['桃城区', '枣强县']),
      'above those of another indicator': `${inRows(['桃城区', '枣强县'])}\n桃城区,监测合格率,\n枣强县,监测合格率,`,
    },
  );
  allSay(
    { values: values(ALL) },
    { 'of which none is missing': across(ALL), 'of which none is missing in rows': inRows(ALL) },
  );
  allSay(
    { values: values(TEN) },
    { 'but the whole by its name': across(TEN).replace('\n,92%', '\n全市,92%') },
  );
});

describe('what says that it is what stands above it', () => {
  const DITTO = [
    '同上',
    '（同上）',
    '同上行',
    '如上',
    '同前',
    '〃',
    '″',
    '－〃－',
    "''",
    'ditto',
    'do.',
    'Same as above',
    '↑',
  ];
  allSay(
    { values: ['桃城区 申报率 2025 0.91', '桃城区 合格率 2025 0.86'] },
    map(DITTO, (word) => `县区,指标,年份,数值\n桃城区,申报率,2025,91%\n${word},监测合格率,2025,86%`),
  );
  allSay(
    { values: ['桃城区 申报率 2024 0.91', '枣强县 申报率 2024 0.86'], faults: ['PC269@1:1'] },
    map(DITTO, (word) => in2025(`县区,指标,年份,数值\n桃城区,申报率,2024,91%\n枣强县,申报率,${word},86%`)),
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.91', '枣强县 申报率 2025 0.86'] },
    map(DITTO, (word) => `县区,指标,年份,数值\n桃城区,申报率,2025,91%\n枣强县,${word},2025,86%`),
  );
  allSay(
    { values: [], faults: ['PC252@1:1'] },
    map(['同上', '〃'], (word) => `指标,年份,数值,备注\n申报率,2025,91%,作废\n监测合格率,2025,86%,${word}`),
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.91', '桃城区 合格率 2025 0.86'] },
    map(
      ['同上', '〃'],
      (word) => `指标,年份,数值,备注\n申报率,2025,91%,桃城区数据\n监测合格率,2025,86%,${word}`,
    ),
  );
  eachSays({
    'again and again': [
      '县区,指标,2025年\n桃城区,申报率,91%\n同上,监测合格率,86%\n同上,知晓率,88%',
      ['桃城区 申报率 2025 0.91', '桃城区 合格率 2025 0.86', '桃城区 知晓率 2025 0.88'],
    ],
    'with nothing above': ['县区,指标,2025年\n同上,申报率,91%', [], ['PC211@2:1']],
    'of what stands beside it': [
      '县区,指标,2025年\n桃城区,申报率,91%\n同左,申报率,92%',
      ['桃城区 申报率 2025 0.91'],
      ['PC211@3:1'],
    ],
    'instead of a value': [
      '县区,指标,2025年\n桃城区,申报率,91%\n枣强县,申报率,同上',
      ['桃城区 申报率 2025 0.91', '枣强县 申报率 2025 PC204'],
      ['PC204@3:3'],
    ],
  });
});

describe('a form of somebody unknown in which nothing is filled in', () => {
  const blank = (line: string) => `衡水市2023年指标\n${line}\n指标,完成值\n申报率,\n`;
  allSay(
    { values: [], faults: ['PC256@3:1'] },
    {
      'above the table': blank('填报单位：高青县卫生健康局'),
      'in a line for counties': blank('县区：高青县'),
    },
  );
});

describe('a blank name beside a number of the plan, below a name', () => {
  const head = '序号,指标,年份,数值';
  const first = '* 申报率 2024 0.9';
  eachSays({
    'beside which the names stand': [`${head}\n2,申报率,2024,90%\n3,,2025,91%`, [first], ['PC212@3:1']],
    'of the same number': [`${head}\n2,申报率,2024,90%\n2,,2025,91%`, [first, '* 申报率 2025 0.91']],
    'of the number of another indicator, under a heading that nobody knows': [
      '序号,事项,年份,数值\n2,申报率,2024,90%\n3,知晓率,2025,91%',
      [first, '* 知晓率 2025 PC213'],
      ['PC213@3:1'],
    ],
    'of one that counts the rows, under such a heading': [
      '序号,内容,年份,数值\n1,知晓率,2024,90%\n2,知晓率,2025,91%\n3,申报率,2025,92%',
      ['* 申报率 2025 0.92', '* 知晓率 2024 0.9', '* 知晓率 2025 0.91'],
    ],
    'where numbers alone stand': [`${head}\n2,,2024,90%\n3,,2025,91%`, [first, '* 合格率 2025 0.91']],
    'where a number alone stands first': [
      `${head}\n3,,2025,91%\n2,申报率,2024,90%`,
      [first, '* 合格率 2025 0.91'],
    ],
  });
});

describe('a blank below what may have been merged with it', () => {
  const under = (head: string, first: string, last = ''): Variant =>
    `衡水市2025年\n${head},指标,数值\n${first},知晓率,85%\n${last},申报率,91%`;
  const years = ['2024年完成值', '2024年实际', '2024年完成情况', '2024年'];
  allSay(
    { values: ['* 知晓率 2024 0.85'], faults: ['PC214@4:1'] },
    {
      ...map(years, (word) => under('年份', word)),
      'a sum of years below': under('年份', '2024年完成', '累计'),
    },
  );
  allSay(
    { values: [], faults: ['PC252@2:1', 'PC272@4:1'] },
    {
      ...map(['上年同期', '上年', '预计', '计划'], (word) => under('时间', word)),
      'of a forecast, under 备注': under('备注', '预计数'),
    },
  );
  allSay(
    { values: ['* 知晓率 2025-03-31 0.85'], faults: ['PC257@3:3', 'PC276@4:1'] },
    { 'of a quarter': under('时间', '一季度') },
  );
  allSay(
    { values: ['* 申报率 2025 PC247'], faults: ['PC247@4:1'] },
    {
      ...map(['全国', '全省', '河北省', '全市平均'], (word) => under('地区', word)),
      'of the province, without a heading': under('', '全省'),
    },
  );
  allSay(
    { values: ['* 申报率 2025 PC247'], faults: ['PC210@3:1', 'PC247@4:1'] },
    { 'of another city': under('城市', '石家庄市') },
  );
  allSay(
    { values: ['* 知晓率 2025 0.85', '* 申报率 2025 0.91'] },
    map(['衡水市', '全市', '我市', '合计'], (word) => under('地区', word)),
  );
  const units = (unit: string) =>
    `2025年\n县区,指标,单位,数值\n桃城区,工伤保险参保人数,${unit},12\n冀州区,工伤保险参保人数,,3`;
  eachSays({
    'a unit': [units('万人'), ['桃城区 参保 2025 120000', '冀州区 参保 2025 PC302'], ['PC302@4:4']],
    'the unit that is meant anyhow': [units('人'), ['桃城区 参保 2025 12', '冀州区 参保 2025 3']],
  });
});
