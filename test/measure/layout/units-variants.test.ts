import { describe } from 'vitest';
import { allSay } from './variants.js';

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
