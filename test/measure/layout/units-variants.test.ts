import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays, said } from './variants.js';

/** A share and a number of persons, their units said in every place that the words can stand in. */
const BOTH = { values: ['* 参保 2025 550000', '* 申报率 2025 0.95'] };
const bare = (above: string, heading = '指标') =>
  `${above}${heading},年份,数值\n申报率,2025,95\n工伤保险参保人数,2025,55`;

describe('units of bare numbers', () => {
  allSay(BOTH, {
    'in a line above': bare('单位：万人、%\n'),
    'in a line above, in brackets': bare('（单位：万人、%）\n'),
    'in the last cell above': bare(',,单位：%、万人\n'),
    'in the title': bare('衡水市指标完成情况（单位：万人、%）\n'),
    'in the heading of the names': bare('', '"指标（单位：万人、%）"'),
    'in a column': '指标,单位,年份,数值\n申报率,%,2025,95\n工伤保险参保人数,万人,2025,55',
    'in a column headed 计量单位': '指标,计量单位,2025年\n申报率,%,95\n工伤保险参保人数,万人,55',
    'behind the names': '指标,2025年\n申报率（%）,95\n工伤保险参保人数（万人）,55',
    ...Object.fromEntries(
      ['指标名称（单位）', '指标（单位）', '评价内容', '指标名称及计量单位'].map((heading) => [
        `behind the names, under ${heading}`,
        `${heading},2025年\n申报率（%）,95\n工伤保险参保人数（万人）,55`,
      ]),
    ),
    'behind the names, across': '年份,申报率（%）,工伤保险参保人数（万人）\n2025,95,55',
    'in a line of the header': '年份,申报率,工伤保险参保人数\n,%,万人\n2025,95,55',
    'in the cells': '指标,2025年\n申报率,95%\n工伤保险参保人数,55万人',
  });
});

describe('years as people and programs write them', () => {
  const of = (year: string) => `指标,年份,数值\n申报率,"${year}",95%`;
  const years = [
    ...[
      '2025',
      '2025年',
      '2025年度',
      '2025.0',
      '2025-12-31',
      '2025/12/31',
      '2025.12.31',
      '2025/12',
      '2025-12',
    ],
    ...['2025年12月31日', '2025-12-31 00:00:00', '二〇二五年', '2025年1—12月', '2025年末', "'2025", '2025*'],
  ];
  allSay({ values: ['* 申报率 2025 0.95'] }, Object.fromEntries(years.map((year) => [year, of(year)])));
});

describe('values in forms that are clear', () => {
  const of = (value: string) => `指标,年份,数值\n申报率,2025,"${value}"`;
  const forms = [
    ...[
      '95%',
      '９５％',
      '95.0%',
      '百分之九十五',
      '95%①',
      '95%*',
      '95%（注1）',
      '95%（初步数）',
      '达到95%',
      '190/200',
      '="95%"',
    ],
    ...["'95%", '9.5E+01%', '95 %', '申报率达到95%'],
  ].map((value) => value.replaceAll('"', '""'));
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      ...Object.fromEntries(forms.filter((form) => form !== '190/200').map((form) => [form, of(form)])),
    },
  );
  allSay({ values: ['* 申报率 2025 0.95 = 190/200'] }, { '190/200': of('190/200') });
});

describe('numbers before the names', () => {
  const of = (name: string) => `指标,年份,数值\n${name},2025,95%`;
  const names = [
    '四、申报率',
    '⑤申报率',
    '（3）申报率',
    '3.申报率',
    '(三)申报率',
    '第三项、申报率',
    '●申报率',
  ];
  allSay({ values: ['* 申报率 2025 0.95'] }, Object.fromEntries(names.map((name) => [name, of(name)])));
});

describe('a first row without a value is no header', () => {
  const marks = ['/', '—', '-', '…', '无数据', '未开展', ''];
  const first = (mark: string) => `指标,年份,数值\n知晓率,2025,${mark}\n申报率,2025,95%`;
  const county = (mark: string) => `县区,指标,年份,数值\n桃城区,知晓率,2025,${mark}\n衡水市,申报率,2025,95%`;
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      ...Object.fromEntries(marks.map((mark) => [`“${mark}”`, first(mark)])),
      ...Object.fromEntries(marks.map((mark) => [`“${mark}” of a county`, county(mark)])),
    },
  );
});

describe('the unit of one row among others', () => {
  const people = (row: string, heading = '备注', rest = '') =>
    `县区,指标,2025年,${heading}\n桃城区,工伤保险参保人数,${row}\n冀州区,工伤保险参保人数,532400,${rest}`;
  allSay(
    { values: ['冀州区 参保 2025 532400', '桃城区 参保 2025 530000'] },
    {
      'in a remark': people('53,单位：万人'),
      'in words': people('53,以万人计'),
      alone: people('53,万人', '备注', '市人社局'),
      'under a heading that nobody knows': people('53,万人', '计量'),
      'in brackets behind the county':
        '县区,指标,2025年\n桃城区（万人）,工伤保险参保人数,53\n冀州区,工伤保险参保人数,532400',
    },
  );
  const rate = (value: string, remark: string) =>
    `县区,指标,2025年,备注\n桃城区,申报率,${value},${remark}\n冀州区,申报率,91.2,`;
  allSay(
    { values: ['冀州区 申报率 2025 0.912', '桃城区 申报率 2025 0.912'] },
    {
      label: rate('912', '单位：‰'),
      words: rate('912', '按千分率填报'),
      'with the name before it': rate('912', '申报率单位：‰'),
      'beside another remark': rate('912', '单位为‰，已核实'),
      English: rate('912', 'in per mille'),
    },
  );
  allSay(
    { values: ['冀州区 参保 2025 532400', '桃城区 参保 2025 PC285'], faults: ['PC285@2:3'] },
    {
      'in the cell of the value': people('53（单位：万人）,'),
      'in a note that it bears the mark of': `${people('53①,')}\n①单位：万人`,
    },
  );
  eachSays({
    'where several values stand in the row, of those that it fits': [
      '县区,年份,申报率,工伤保险参保人数,备注\n桃城区,2025,91,53,单位：万人',
      ['桃城区 申报率 2025 0.91', '桃城区 参保 2025 530000'],
    ],
  });
});

describe('a value that bears another unit than what stands around it says', () => {
  const OWN = ['* 申报率 2025 0.92'];
  eachSays({
    'in its heading': ['指标,年份,数值（‰）\n申报率,2025,92%', OWN, ['PC294@2:3']],
    'in the column of units': ['指标,年份,单位,数值\n申报率,2025,‰,92%', OWN, ['PC294@2:4']],
    'in the title': ['单位：‰,,\n指标,年份,数值\n申报率,2025,92%', OWN, ['PC294@3:3']],
    'under the table': ['指标,年份,数值\n申报率,2025,92%\n单位：‰,,', OWN, ['PC294@2:3']],
    'under 备注': ['指标,年份,数值,备注\n申报率,2025,92%,单位：‰', OWN, ['PC294@2:3']],
    'in a note by the name': [
      '指标,年份,数值\n申报率,2025,92%\n注：申报率单位为‰,,',
      ['* 申报率 2025 PC285'],
      ['PC285@2:3'],
    ],
    'once for a column': [
      '指标,年份,数值（‰）\n申报率,2025,92%\n监测合格率,2025,91%',
      [...OWN, '* 合格率 2025 0.91'],
      ['PC294@2:3'],
    ],
    'in smaller things': [
      '指标,年份,数值（万人）\n工伤保险参保人数,2025,530000人',
      ['* 参保 2025 530000'],
      ['PC294@2:3'],
    ],
  });
  allSay(
    { values: ['* 参保 2025 530000', ...OWN] },
    {
      'in things of which it tells multiples': '指标,单位,2025年\n工伤保险参保人数,人,53万人\n申报率,%,92%',
      'among others': '单位：‰、%、人,\n指标,2025年\n工伤保险参保人数,53万人\n申报率,92%',
      'in its own words': '指标,单位,2025年\n工伤保险参保人数,万人,53万人\n申报率,百分比,百分之九十二',
    },
  );
});

describe('a column of units for each column of values', () => {
  const TWO = { values: ['* 参保 2024 550000', '* 参保 2025 561000'] };
  allSay(TWO, {
    'behind each': `指标,2024年,单位,2025年,单位\n参保人数,55,万人,561000,人`,
    'before each': `指标,单位,2024年,单位,2025年\n参保人数,万人,55,人,561000`,
    'behind each, a target between': `指标,2024年,单位,2025年目标,单位,2025年,单位\n参保人数,55,万人,60,万人,561000,人`,
    'before each, a target between': `指标,单位,2024年,单位,2025年目标,单位,2025年\n参保人数,万人,55,万人,60,人,561000`,
    'one for both': `指标,单位,2024年,2025年\n参保人数,人,550000,561000`,
    'one for both behind them': `指标,2024年,2025年,单位\n参保人数,550000,561000,人`,
  });
  eachSays({
    'of shares': [
      `指标,2024年,单位,2025年,单位\n申报率,88,%,91,‰`,
      ['* 申报率 2024 0.88', '* 申报率 2025 0.091'],
    ],
    'one left blank': [
      `指标,2024年,单位,2025年,单位\n申报率,88,‰,91,`,
      ['* 申报率 2024 0.088', '* 申报率 2025 0.91'],
    ],
  });
});

describe('units in which an indicator is not counted', () => {
  const PEOPLE = '工伤保险参保人数';
  const table = (name: string, values: string, remark = '', { above = '', below = '' } = {}) =>
    `${above}指标,2024年,2025年,备注\n${name},${values},${remark}\n${below}`;
  const people = (name: string) => table(name, '541000,542000');
  const share = (name: string) => table(name, '84,92');
  const both = (code: string, line = 2) => [`${code}@${line}:2`, `${code}@${line}:3`];
  const places = ['* 参保 2024 PC218', '* 参保 2025 PC218'];
  const shares = ['* 知晓率 2024 PC218', '* 知晓率 2025 PC218'];

  allSay(
    { values: places, faults: both('PC218') },
    {
      'in brackets behind the name': people(`${PEOPLE}（户）`),
      'of visits': people(`${PEOPLE}（人次）`),
      'of money': people(`${PEOPLE}（万元）`),
      'in square brackets': people(`${PEOPLE}[家]`),
      'in brackets, by a label': people(`${PEOPLE}（单位：户）`),
      'in brackets, by a label and no word of ours': people(`${PEOPLE}（单位：户数）`),
      'in a remark': table(PEOPLE, '541000,542000', '单位：户'),
      'in a line below': table(PEOPLE, '541000,542000', '', { below: '单位：企业数' }),
      'in a note below': table(PEOPLE, '541000,542000', '', { below: '注：单位为户数' }),
    },
  );
  allSay(
    { values: shares, faults: both('PC218') },
    {
      'of a share, behind the name': share('知晓率（人）'),
      'of a share, in square brackets': share('知晓率[家]'),
      'of a share, in a remark': table('知晓率', '84,92', '单位：个百分点'),
      'of a share, in a line below': table('知晓率', '84,92', '', { below: '单位：分' }),
    },
  );
  allSay(
    { values: shares, faults: both('PC218', 3) },
    {
      'of a share, in a line above': table('知晓率', '84,92', '', { above: '单位：个百分点\n' }),
      'of a share, in a line above, of things': table('知晓率', '84,92', '', { above: '单位：企业数\n' }),
    },
  );
  allSay(
    { values: ['* 参保 2024 541000', '* 参保 2025 542000'] },
    {
      'but its own': people(`${PEOPLE}（人）`),
      'but its own, many of them': table(`${PEOPLE}（万人）`, '54.1,54.2'),
      'but its own in a remark': table(PEOPLE, '54.1,54.2', '单位：万人'),
      'but an office under 单位': table(PEOPLE, '541000,542000', '', { above: '单位：衡水市卫健委\n' }),
    },
  );
});

describe('a unit in the name of the file', () => {
  test.each([
    ['参保人数（万人）.csv', '540000'],
    ['2025年（单位：万人）.csv', '540000'],
    ['参保人数.csv', '54'],
  ])('%s', async (file, value) => {
    const { measurements } = await readExample('指标,2025年\n工伤保险参保人数,54\n', {
      plan: 'jieyang',
      file,
    });
    expect(said({ measurements })).toEqual([expect.stringContaining(` 2025 ${value}`)]);
  });
  test('fraction.csv says nothing of a share', async () => {
    const { faults } = await readExample('指标,2025年\n申报率,0.9\n', {
      plan: 'hengshui',
      file: 'fraction.csv',
    });
    expect(faults).toEqual(['PC205@2:2']);
  });
});

describe('a unit in the corner over the names of rows', () => {
  eachSays({
    'of persons': [
      '衡水市\n单位：万人,2024年,2025年\n工伤保险参保人数,50,55',
      ['* 参保 2024 500000', '* 参保 2025 550000'],
    ],
    'of shares': [
      '衡水市\n单位：‰,2024年,2025年\n申报率,820,920',
      ['* 申报率 2024 0.82', '* 申报率 2025 0.92'],
    ],
  });
});

describe('several units in one heading', () => {
  const under = (units: string) => `衡水市2025年指标,\n指标,"完成值（${units}）"\n参保人数,53.3\n申报率,92`;
  const READ = ['* 参保 2025 533000', '* 申报率 2025 0.92'];
  allSay(
    { values: READ },
    Object.fromEntries(
      ['万人、%', '%、万人', '单位：万人、%', '万人/%', '万人或%', '万人，%'].map((units) => [
        units,
        under(units),
      ]),
    ),
  );
  allSay(
    { values: ['* 参保 2025 533000', '* 申报率 2025 PC302'], faults: ['PC302@4:2'] },
    { 'two that both may be meant': under('万人、%、‰') },
  );
});
