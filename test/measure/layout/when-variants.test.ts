import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** One value of one year, the year told in every way that people have been seen to tell it. */
const YEAR = { values: ['* 申报率 2025 0.95'] };
const above = (line: string) => `${line}\n指标,数值\n申报率,95%`;
const below = (line: string) => `指标,数值\n申报率,95%\n${line}`;
const section = (line: string) => `指标,数值\n${line},\n申报率,95%`;
const cell = (text: string) => `指标,年份,数值\n申报率,${text},95%`;
const heading = (text: string) => `指标,${text}\n申报率,95%`;
const file = (name: string) => ['指标,数值\n申报率,95%', { file: name }] as const;

describe('the year in a title', () => {
  allSay(YEAR, {
    'of a table': above('衡水市2025年职业病防治指标完成情况'),
    'in full': above('衡水市2025年度指标完成情况'),
    'at its end': above('职业病防治指标完成情况（2025年）'),
    'without 年': above('2025衡水市指标完成情况'),
    'in full-width figures': above('衡水市２０２５年指标完成情况'),
    'in Chinese figures': above('衡水市二〇二五年指标完成情况'),
    'in Chinese figures with 零': above('衡水市二零二五年指标完成情况'),
    'in Chinese figures with a circle': above('衡水市二○二五年指标完成情况'),
    'beside the years of the plan': above('衡水市职业病防治规划（2021—2025年）2025年完成情况'),
    'beside the years of a plan that nobody knows': above('职业健康规划（2021-2025年）实施情况表（2025年）'),
    'as all its months': above('衡水市2025年1—12月指标完成情况'),
    'as its end': above('截至2025年底指标完成情况'),
    'as its last day': above('衡水市指标完成情况（截至2025年12月31日）'),
    'with blanks': above('衡水市 2025 年 指标完成情况'),
    'in a line of its own': above('衡水市指标完成情况\n2025年'),
    'in a line of its own in brackets': above('衡水市指标完成情况\n（2025年度）'),
    'as 全年': above('衡水市2025年全年指标完成情况'),
    'of preliminary numbers': above('衡水市2025年初步数据'),
    'as 年末': above('衡水市2025年末指标情况'),
  });
});

describe('the year in a label', () => {
  allSay(YEAR, {
    年份: above('年份：2025'),
    年度: above('年度：2025年'),
    填报年度: above('填报年度：2025年度'),
    统计年度: above('统计年度:2025'),
    统计区间: above('统计区间：2025年'),
    报告期: above('报告期：2025年1—12月'),
    统计时间: above('统计时间：2025年'),
    数据截至: above('数据截至2025年12月31日'),
    'with its value in the next cell': above('年份：,2025'),
    'beside the day of filling in': above('填报单位：衡水市　年份：2025年　填报日期：2026年1月5日'),
    'under the table': below('年份：2025年'),
    'under the table, the end of the data': below('数据截至2025年12月31日'),
  });
});

describe('the year in a corner or a section', () => {
  allSay(YEAR, {
    'a section numbered': section('一、2025年'),
    'a section alone': section('2025年'),
    'a section in full': section('2025年度'),
    'a section in brackets': section('（一）2025年完成情况'),
    'a section that replaces the year of the title': `衡水市2024年指标完成情况\n${section('二、2025年')}`,
    'a section after 以下, as a note': `衡水市2024年指标完成情况\n${section('注：以下为2025年数据')}`,
    'a section of a bare year': section('2025'),
    'a line between that replaces the year of the title': `2024年\n城市,数值\n一、知晓率,\n衡水市,/\n2025年,\n一、申报率,\n衡水市,95%`,
    'the corner of the table': `2025年,数值\n申报率,95%`,
    'the corner, with the word for what is below': `指标（2025年）,数值\n申报率,95%`,
    'the name of what stands below': `年份,2025年\n申报率,95%`,
    'a corner of two names': `指标\\年份,2025年\n申报率,95%`,
    'a corner of two names with a stroke': `指标/年份,2025年\n申报率,95%`,
    'a blank corner': `,2025年\n申报率,95%`,
  });
});

describe('the year at the head of a column', () => {
  allSay(YEAR, {
    alone: heading('2025年'),
    bare: heading('2025'),
    'with what it is': heading('2025年完成值'),
    'after what it is': heading('完成值（2025年）'),
    'in full': heading('2025年度实际完成情况'),
    'as all its months': heading('2025年1-12月'),
    'as its last day': heading('2025-12-31'),
    'as its last month': heading('2025/12'),
    'as its end': heading('2025年末'),
    'in Chinese figures': heading('二〇二五年'),
    'above it': `指标,2025年\n,完成值\n申报率,95%`,
    'below it': `指标,完成值\n,2025年\n申报率,95%`,
    'below the word for years': `指标,年份\n,2025年\n申报率,95%`,
    'over two columns': `指标,2025年,\n,目标值,完成值\n申报率,90%,95%`,
    'over the unit': `指标,2025年\n,%\n申报率,95`,
    'replacing the year of the title': `衡水市2024年指标完成情况\n${heading('2025年')}`,
  });
});

describe('the year in a cell', () => {
  allSay(YEAR, {
    bare: cell('2025'),
    'with 年': cell('2025年'),
    'with 年度': cell('2025年度'),
    'as a number of a spreadsheet': cell('2025.0'),
    'as text': cell("'2025"),
    'as a formula of text': cell('="2025"'),
    'as its last day': cell('2025-12-31'),
    'as its last day with strokes': cell('2025/12/31'),
    'as its last day with dots': cell('2025.12.31'),
    'as its last day in words': cell('2025年12月31日'),
    'as its last month': cell('2025年12月'),
    'as all its months': cell('2025年1—12月'),
    'as 全年': cell('2025年全年'),
    'with the time of day': cell('2025-12-31 00:00:00'),
    'with the mark of a footnote': cell('2025*'),
    'with the number of a footnote': cell('2025①'),
    'alone under 备注': `指标,数值,备注\n申报率,95%,2025年`,
    'in Chinese figures': cell('二〇二五年'),
    'in full-width figures': cell('２０２５'),
    'within the name of the indicator': `指标,数值\n2025年申报率,95%`,
    'behind the name of the indicator': `指标,数值\n申报率（2025年）,95%`,
    'in a column headed by nothing': `指标,,数值\n申报率,2025年,95%`,
  });
});

describe('the year in a name', () => {
  allSay(YEAR, {
    'of the file': file('2025年.csv'),
    'of the file, bare': file('2025.csv'),
    'of the file, with the city': file('衡水市2025年指标.csv'),
    'of the file, after other words': file('指标完成情况2025.csv'),
    'of the file, in brackets': file('指标完成情况（2025年）.csv'),
    'of the file, with low lines': file('hengshui_2025_final.csv'),
    'of the file, beside the years of the plan': file('衡水市规划2021-2025年2025年度.csv'),
  });
});

describe('the year so far', () => {
  const june = { values: ['* 申报率 2025-06-30 0.95'], faults: ['PC257@3:2'] };
  allSay(june, {
    上半年: above('衡水市2025年上半年指标完成情况'),
    '1—6月': above('衡水市2025年1—6月指标完成情况'),
    '1-6月, half width': above('衡水市2025年1-6月指标完成情况'),
    '1至6月': above('衡水市2025年1至6月指标完成情况'),
    截至: above('截至2025年6月底指标完成情况'),
    截止: above('截止2025年6月30日指标完成情况'),
    前二季度: above('衡水市2025年前二季度指标完成情况'),
    'a label': above('报告期：2025年上半年'),
    'a section': `指标,数值\n2025年上半年,\n申报率,95%`,
  });
  eachSays({
    'the year in one line, the months in another': [
      above('衡水市2025年指标完成情况\n（上半年）'),
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@4:2'],
    ],
    'in the heading': [heading('2025年上半年'), ['* 申报率 2025-06-30 0.95'], ['PC257@2:2']],
    'in the heading under the year': [
      `指标,2025年\n,上半年\n申报率,95%`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@3:2'],
    ],
    'in a cell': [cell('2025年上半年'), ['* 申报率 2025-06-30 0.95'], ['PC257@2:3']],
    'in a cell as a day': [cell('2025-06-30'), ['* 申报率 2025-06-30 0.95'], ['PC257@2:3']],
    'in the name of the file': [file('2025年上半年.csv'), ['* 申报率 2025-06-30 0.95'], ['PC257@2:2']],
    'in a column whose heading is not understood': [
      `2025年,,\n指标,数值,时点\n申报率,95%,6月底`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@3:2'],
    ],
    前三季度: [above('2025年前三季度完成情况'), ['* 申报率 2025-09-30 0.95'], ['PC257@3:2']],
    三季度末: [above('2025年三季度末完成情况'), ['* 申报率 2025-09-30 0.95'], ['PC257@3:2']],
    '1—9月': [above('2025年1—9月完成情况'), ['* 申报率 2025-09-30 0.95'], ['PC257@3:2']],
    截至9月底: [above('2025年完成情况（截至9月底）'), ['* 申报率 2025-09-30 0.95'], ['PC257@3:2']],
    'in a column of remarks': [
      `指标,年份,数值,备注\n申报率,2025,95%,截至6月底`,
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@2:3'],
    ],
    'in English, by months': [above('2025 (Jan-Jun)'), ['* 申报率 2025-06-30 0.95'], ['PC257@3:2']],
    'in English, the American way': [
      above('As of June 30, 2025'),
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@3:2'],
    ],
    'in English': [above('First half of 2025'), ['* 申报率 2025-06-30 0.95'], ['PC257@3:2']],
    'in English, with its day': [above('As of 30 June 2025'), ['* 申报率 2025-06-30 0.95'], ['PC257@3:2']],
    'whole year beside the half': [
      `指标,2025年上半年,2025年\n申报率,93%,95%`,
      ['* 申报率 2025 0.95', '* 申报率 2025-06-30 0.93'],
      ['PC257@2:2'],
    ],
  });
});

describe('a part of a year is not the year', () => {
  eachSays({
    第三季度: [above('衡水市2025年第三季度完成情况'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    '6月': [above('衡水市2025年6月完成情况'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    下半年: [above('衡水市2025年下半年完成情况'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    '7—12月': [above('衡水市2025年7—12月完成情况'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    四季度: [above('2025年四季度完成情况'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    'a month in a cell': [cell('2025年6月'), ['* 申报率 2025 PC258'], ['PC258@2:3']],
    'up to an unknown day': [above('衡水市2025年（截至目前）'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    'up to an unknown day, in English': [
      above('Results, 2025 year to date'),
      ['* 申报率 2025 PC258'],
      ['PC258@3:2'],
    ],
    'a season': [above('衡水市2025年春季'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    'a month in English': [above('Results of June 2025'), ['* 申报率 2025 PC258'], ['PC258@3:2']],
    'a quarter in a heading': [heading('2025年第三季度'), ['* 申报率 2025 PC258'], ['PC258@2:2']],
    'a quarter in the name of the file': [file('2025年第三季度.csv'), ['* 申报率 2025 PC258'], ['PC258@2:2']],
  });
});

describe('words beside the year of a heading', () => {
  allSay(YEAR, {
    'of who evaluates': heading('终期评估（2025年）'),
    'of who evaluates, behind it': heading('2025年终期评估'),
    'all its months, from a point to a dash': heading('2025.1-12'),
  });
  eachSays({
    'months, from a point to a dash': [heading('2025.1-9'), ['* 申报率 2025-09-30 0.95'], ['PC257@2:2']],
    'some months, from a point to a dash': [heading('2025.3-6'), ['* 申报率 2025 PC258'], ['PC258@2:2']],
    'a day': [heading('2025.1.12'), ['* 申报率 2025-01-12 0.95'], ['PC257@2:2']],
    'the base line': [
      `指标,基线（2020年）,2025年\n申报率,87%,95%`,
      ['* 申报率 2020 0.87', '* 申报率 2025 0.95'],
    ],
  });
});

describe('years that cannot be one value’s, or nobody tells', () => {
  eachSays({
    nowhere: ['指标,数值\n申报率,95%', [], ['PC223@1:1']],
    'only that of the plan': [above('衡水市职业病防治规划（2021—2025年）完成情况'), [], ['PC223@2:1']],
    'only the day of filling in': [above('填报日期：2026年1月5日'), [], ['PC223@2:1']],
    'only the day of printing': [above('打印日期：2025-12-31'), [], ['PC223@2:1']],
    'in a heading that is not understood, beside remarks': [
      `序号,指标,2025年值,指标性质\n2,申报率,90%,预期性`,
      [],
      ['PC223@1:1'], // the value: its year stands in the heading
    ],
    'only the day of printing, in the last cell': [above('衡水市,,打印日期：2025-12-31'), [], ['PC223@2:1']],
    'only the day of export, beside the reporter': [
      above('填报单位：衡水市卫健委　导出时间：2025年12月31日'),
      [],
      ['PC223@2:1'],
    ],
    'a year alone under 备注 that differs': [
      `指标,年份,数值,备注\n申报率,2025,95%,2024年数`,
      [],
      ['PC255@2:3'],
    ],
    'in a heading that says more': [`指标,2025年（修订）,备注\n申报率,90%,`, [], ['PC223@1:1']],
    'only the number of a document': [above('衡卫〔2025〕5号'), [], ['PC223@2:1']],
    'two in one title': [above('衡水市2024年、2025年指标完成情况'), [], ['PC259@2:1']],
    'a cell and a heading that differ': [`指标,年份,2025年完成值\n申报率,2024,95%`, [], ['PC255@2:3']],
  });
});

describe('a year in the table, and a part of it in the name of the file', () => {
  const rows = '指标,2025年\n申报率,95%';
  allSay(
    { values: ['* 申报率 2025 0.95'], faults: ['PC269@1:1'] },
    {
      'up to June': [rows, { file: '衡水市2025年1-6月.csv' }],
      'half a year': [rows, { file: '2025年上半年.csv' }],
      'three quarters': [rows, { file: '衡水市2025年前三季度指标完成情况.csv' }],
      'a quarter': [rows, { file: '2025年第一季度.csv' }],
      'a month': [rows, { file: '2025年6月报表.csv' }],
      'up to a day': [rows, { file: '截至2025年9月底.csv' }],
      'without its year': [rows, { file: '上半年.csv' }],
      'over a column of years': ['指标,年份,数值\n申报率,2025,95%', { file: '2025年1-6月.csv' }],
    },
  );
  eachSays({
    'which the table says too': [
      ['2025年1-6月\n指标,数值\n申报率,95%', { file: '衡水市2025年1-6月.csv' }],
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@3:2'],
    ],
    'beside the year before': [
      ['指标,2024年,2025年上半年\n申报率,91%,95%', { file: '上半年.csv' }],
      ['* 申报率 2024 0.91', '* 申报率 2025-06-30 0.95'],
      ['PC257@2:3'],
    ],
    'the day on which it was sent': [[rows, { file: '衡水市2025-12-20.csv' }], ['* 申报率 2025 0.95']],
  });
});

describe('a part of a year by other names than those of months', () => {
  const part = (title: string) => `${title}\n指标,数值\n申报率,95%`;
  eachSays(
    Object.fromEntries(
      ['汛期', '当月', '宣传周期间', '专项整治期间', '10个月', '采暖期'].map((name) => [
        name,
        [part(`衡水市2025年${name}指标`), ['* 申报率 2025 PC258'], ['PC258@3:2']] as const,
      ]),
    ),
  );
  allSay(YEAR, {
    'twelve months': part('衡水市2025年12个月指标'),
    'a month beside the sum up to it': `2025年\n指标,当月,累计\n申报率,8%,95%`,
  });
});

describe('years of two figures', () => {
  allSay(
    { values: ['* 申报率 2024 0.9', '* 申报率 2025 0.92'] },
    {
      'over columns': '指标,24年,25年\n申报率,90%,92%',
      'at their ends': '指标,24年底,25年末\n申报率,90%,92%',
      'with a word for values': '指标,24年完成值,25年实际\n申报率,90%,92%',
      'under 年份': '指标,年份,数值\n申报率,24年,90%\n申报率,25年,92%',
      'under 年份, with a word for years': '指标,年份,数值\n申报率,24年度,90%\n申报率,25年度,92%',
    },
  );
});

describe('December in the header', () => {
  allSay(YEAR, {
    'by itself closes the year': heading('2025年12月'),
    'beside that of another year': '指标,2024年12月,2025年12月\n申报率,,95%',
    'beside the first months together': '指标,2025年1—6月,2025年12月\n申报率,,95%',
    'under 年份': cell('2025年12月'),
  });
  const months = (header: string) => `指标,${header}\n申报率,91%,92%,95%`;
  const parts = (line: number) => ({
    values: Array(3).fill('* 申报率 2025 PC258'),
    faults: [2, 3, 4].map((column) => `PC258@${line}:${column}`),
  });
  allSay(parts(2), {
    'after other months is one of them': months('2025年10月,2025年11月,2025年12月'),
    'in ISO form': months('2025-10,2025-11,2025-12'),
    'before them': months('2025年12月,2025年11月,2025年10月'),
    'behind those that end quarters': months('2025年6月,2025年9月,2025年12月'),
  });
  allSay(parts(3), { 'under the year': '指标,2025年,,\n,10月,11月,12月\n申报率,91%,92%,95%' });
  allSay(YEAR, { 'beside the whole year': months('2025年11月,2025年12月,2025年') });
  allSay(
    { values: ['* 申报率 2025 PC258'], faults: ['PC258@2:2'] },
    { 'as 月份': heading('2025年12月份'), 'as 月度': heading('2025年12月度') },
  );
  allSay(
    { values: ['* 申报率 2025 PC258'], faults: ['PC258@3:2'] },
    {
      'as 月份 in a title': above('衡水市2025年12月份指标完成情况'),
      'of a monthly report, which is not told': above('衡水市2025年职业病防治工作月报'),
      'of a quarterly report, which is not told': above('2025年季报'),
      'of a monthly report': above('衡水市2025年12月职业病防治月报'),
    },
  );
  allSay(YEAR, {
    'by its end, as 月份': heading('截至2025年12月份底'),
    'of a report of the year': above('2025年12月年报'),
    'of all its months, in a monthly report': above('2025年1—12月职业病防治月报'),
    'of a system of reports': above('2025年职业病月报告系统指标'),
  });
});

describe('a year under a heading that nobody knows', () => {
  const rows = (heading: string, cell: string) =>
    `衡水市2025年职业病防治指标,,\n指标,${heading},数值\n申报率,${cell},82%`;
  const OF_2024 = ['* 申报率 2024 0.82'];
  eachSays(
    Object.fromEntries(
      ['类别', '内容', '名称', '期别', '监测时间', '采集日期', '调查时间', '版本'].map((heading) => [
        heading,
        [rows(heading, '2024年'), OF_2024] as const,
      ]),
    ),
  );
  eachSays({
    'before indicators across': [
      '衡水市2025年,,\n类别,申报率,监测合格率\n2024年,82%,75%',
      [...OF_2024, '* 合格率 2024 0.75'],
    ],
    'of what happened then': [rows('建成时间', '2024年'), ['* 申报率 2025 0.82']],
    'of a paper': [rows('文件年份', '2024年'), ['* 申报率 2025 0.82']],
    'beside a column of years': ['指标,年份,类别,数值\n申报率,2025,2024年,82%', ['* 申报率 2025 0.82']],
  });
});

describe('when a value was handed in, by less than a day', () => {
  const rows = (cell: string) => `衡水市2025年,,\n指标,填报时间,数值\n申报率,${cell},82%`;
  eachSays({
    'a month': [rows('2025年6月'), ['* 申报率 2025-06-30 0.82'], ['PC277@3:3']],
    'eight digits': [rows('20250630'), ['* 申报率 2025-06-30 0.82'], ['PC277@3:3']],
    'the year itself': [rows('2025年'), ['* 申报率 2025 0.82']],
    'the month after the year': [rows('2026年1月'), ['* 申报率 2025 0.82']],
  });
});

describe('a day beside a unit or who reports', () => {
  const filled = (line: string) => `衡水市2025年指标完成情况\n${line}\n指标,数值,备注\n申报率,95,`;
  allSay(YEAR, {
    'behind a unit': filled('单位：%    2026年1月5日'),
    'behind a unit, in figures': filled('单位：%、万人　2026-01-05'),
    'behind a unit, as a month': filled('单位：%　2026年1月'),
    'before a unit': filled('2026年1月5日　　单位：%'),
    'behind who reports and a unit': filled('填报单位：衡水市卫健委（盖章）　单位：%　　2026年1月5日'),
  });
  eachSays({
    'of a county, behind its name and a unit': [
      filled('填报单位：桃城区卫健局（盖章）　单位：%　　2026年1月5日'),
      ['桃城区 申报率 2025 0.95'],
    ],
    'before the end of the year': [
      filled('单位：%　2025年6月5日'),
      ['* 申报率 2025-06-05 0.95'],
      ['PC277@4:2'],
    ],
    'from the first day of the year, in figures': [
      filled('20250101-20250630'),
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@4:2'],
    ],
    'that is an end of data': [
      filled('单位：%　截至2025年6月底'),
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@4:2'],
    ],
  });
});

describe('a title and labels in one cell', () => {
  const filled = (line: string) => `${line}\n指标,数值,备注\n申报率,95,`;
  eachSays({
    'of who reports, who is narrower': [
      filled('衡水市2025年指标完成情况　填报单位：桃城区卫健局'),
      ['桃城区 申报率 2025 0.95'],
    ],
    'of who reports for another county': [
      filled('景县2025年指标完成情况　填报单位：桃城区卫健局'),
      [],
      ['PC256@3:2'],
    ],
    'of a unit': [filled('衡水市2025年指标完成情况　　单位：‰'), ['* 申报率 2025 0.095']],
    'of another year': [filled('衡水市2025年指标完成情况　报告期：2024年'), [], ['PC259@2:1']],
    'of the end of what is told': [
      filled('衡水市2025年指标完成情况　数据截止时间：6月30日'),
      ['* 申报率 2025-06-30 0.95'],
      ['PC257@3:2'],
    ],
    'of another year, without a title': [filled('年份：2024年　统计年度：2025年'), [], ['PC259@2:1']],
  });
});

describe('several years of which none is told', () => {
  const SPANS = ['2023—2024年', '2023-2024', '2023年至2024年', '2022~2024年', '2023年7月至2024年6月'];
  const OTHERS = ['2024年1月—2024年2月', '2021—2025年'];
  const titled = (heading: string, row: string) => `衡水市2025年指标\n${heading}\n${row}`;
  const ownCell = (span: string) => titled('指标,年份,数值', `申报率,${span},95%`);
  const map = (spans: readonly string[], of: (span: string) => string) =>
    Object.fromEntries(spans.map((span) => [span, of(span)]));
  describe('in a row under the title of another year', () => {
    allSay({ values: [], faults: ['PC255@3:3'] }, map(SPANS, ownCell));
  });
  describe('over the values', () => {
    allSay(
      { values: [], faults: ['PC255@3:2'] },
      map(SPANS, (span) => titled(`指标,数值（${span}）`, '申报率,95%')),
    );
  });
  describe('in a line of its own', () => {
    allSay(
      { values: [], faults: ['PC255@4:2'] },
      map(SPANS, (span) => titled(`（${span}）\n指标,数值`, '申报率,95%')),
    );
  });
  eachSays({
    'the year of the title among them': [ownCell('2024—2025年'), ['* 申报率 2025 PC258'], ['PC258@3:3']],
    'no other year': ['衡水市指标\n指标,年份,数值\n申报率,2023—2025年,95%', [], ['PC214@3:2']],
    'over columns of years': [
      '衡水市2023—2025年指标\n指标,2023年,2025年\n申报率,81%,95%',
      ['* 申报率 2023 0.81', ...YEAR.values],
    ],
    'over sections of years': ['衡水市2024—2025年指标\n指标,数值\n一、2025年,\n申报率,95%', YEAR.values],
    'over rows of years, one of which is another': [
      '衡水市2023—2024年指标\n指标,年份,数值\n申报率,2024,94%\n申报率,2025,95%',
      ['* 申报率 2024 0.94', ...YEAR.values],
    ],
    'of an evaluation': ['衡水市2021—2023年指标中期评估\n指标,数值\n申报率,95%', ['* 申报率 2023 0.95']],
    'of the plan': [titled(`（${OTHERS[1]}）\n指标,数值`, '申报率,95%'), YEAR.values],
    'in the name of a file of years among them': [
      ['衡水市指标\n指标,2023年,2025年\n申报率,81%,95%', { file: '2023-2025年.csv' }],
      ['* 申报率 2023 0.81', ...YEAR.values],
    ],
    'in the name of a file of a later year': [
      ['衡水市2025年指标\n指标,数值\n申报率,95%', { file: '2022-2024年.csv' }],
      YEAR.values,
      ['PC269@2:1'],
    ],
    'beside the year that is asked for': [
      ['衡水市2023—2025年指标\n指标,数值\n申报率,95%', { year: 2025 }],
      YEAR.values,
    ],
    'beside another year that is asked for': [
      ['衡水市2023—2024年指标\n指标,数值\n申报率,95%', { year: 2025 }],
      [],
      ['PC255@3:2'],
    ],
  });
});

describe('years in a column of years that are no year', () => {
  const table = (years: string) => `衡水市2023年指标,,\n指标,年份,数值\n申报率,${years},91%\n知晓率,2023,85%`;
  const spans = ['2016—2020', '2018—2022年', '2021—2025年', '2016、2020', '2024-2028', '2016～2020年'];
  allSay(
    { values: ['* 知晓率 2023 0.85'], faults: ['PC214@3:2'] },
    Object.fromEntries(spans.map((span) => [span, table(span)])),
  );
});

describe('a year that nobody can read is told, whatever else says a time', () => {
  const table = (row: string) => `2024年衡水市指标\n指标,年份,数值,备注\n申报率,2024,94%,\n知晓率,${row}\n`;
  allSay(
    { values: ['* 申报率 2024 0.94'], faults: ['PC214@4:2'] },
    {
      'in words': table('明年,92%,'),
      'beside a day without a year': table('明年,92%,截至6月底'),
      'beside a part of a year': table('近年,92%,上半年'),
    },
  );
});
