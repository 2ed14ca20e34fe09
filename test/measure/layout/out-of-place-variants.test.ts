import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

describe('a table without a title above tables of counties', () => {
  const untitled = '指标,年份,数值\n申报率,2025,95%';
  const county = ['桃城区 申报率 2025 0.91'];
  eachSays({
    'over a name': [`${untitled}\n,,\n桃城区\n指标,年份,数值\n申报率,2025,91%`, county, ['PC256@1:1']],
    'over a title': [
      `${untitled}\n,,\n桃城区2025年指标完成情况\n指标,年份,数值\n申报率,2025,91%`,
      county,
      ['PC256@1:1'],
    ],
    'over a county that nobody knows': [
      `${untitled}\n,,\n长安区\n指标,年份,数值\n申报率,2025,91%`,
      [],
      ['PC256@1:1', 'PC256@4:1'],
    ],
    'under another header': [
      `指标,年份,实际值\n申报率,2025,95%\n,,\n桃城区\n指标名称,年份,完成值\n申报率,2025,91%`,
      county,
      ['PC256@1:1'],
    ],
    'signed by its own county': [
      `${untitled}\n填报单位：冀州区\n,,\n桃城区\n指标,年份,数值\n申报率,2025,91%`,
      ['桃城区 申报率 2025 0.91', '冀州区 申报率 2025 0.95'],
    ],
    'whose rows name the city': [
      `城市,指标,年份,数值\n衡水市,申报率,2025,95%\n,,,\n桃城区\n指标,年份,数值\n申报率,2025,91%`,
      ['* 申报率 2025 0.95', '桃城区 申报率 2025 0.91'],
    ],
    'over a table of another year': [
      `${untitled}\n,,\n2024年指标完成情况\n指标,数值\n申报率,91%`,
      ['* 申报率 2024 0.91', '* 申报率 2025 0.95'],
    ],
  });
});

describe('rows above the sections of counties', () => {
  const rows = '申报率,2025,95%\n桃城区,,\n申报率,2025,91%\n冀州区,,\n申报率,2025,92%';
  const counties = ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'];
  eachSays({
    'of the city, with nothing that says so': [
      `指标,年份,数值\n${rows}`,
      ['* 申报率 2025 0.95', ...counties],
    ],
    'of the city, by the title': [
      `衡水市指标完成情况\n指标,年份,数值\n${rows}`,
      ['* 申报率 2025 0.95', ...counties],
    ],
    'of the city, by their own section': [
      `指标,年份,数值\n全市,,\n${rows}`,
      ['* 申报率 2025 0.95', ...counties],
    ],
    'of the city, in a column': [
      `县区,指标,年份,数值\n全市,申报率,2025,95%\n桃城区,,,\n,申报率,2025,91%`,
      ['* 申报率 2025 0.95', '桃城区 申报率 2025 0.91'],
    ],
  });
});

describe('half of a share in a row of its own', () => {
  const row = (name: string, value = '95%') => `指标,年份,数值\n${name},2025,${value}`;
  eachSays({
    numerator: [row('申报率（分子）'), [], ['PC228@2:1']],
    denominator: [row('申报率（分母）'), [], ['PC228@2:1']],
    'without brackets': [row('申报率分子'), [], ['PC228@2:1']],
    'as a number': [row('申报率（分母数）', '95'), [], ['PC228@2:1']],
    'in the title': ['申报率（分子）\n年份,数值\n2025,95%', [], ['PC212@3:1']],
    'in a section': ['城市,年份,数值\n申报率（分子）,,\n衡水市,2025,95%', [], ['PC212@3:1']],
    'the first of several': [row('申报率（一）'), [], ['PC212@2:1']],
  });
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      'the mark of a footnote': row('申报率①'),
    },
  );
  allSay(
    { values: ['* 申报率 2025 0.95 = 95/100'] },
    {
      'both halves in columns': '指标,年份,分子,分母\n申报率,2025,95,100',
      'both halves under its name': '年份,申报率（分子）,申报率（分母）\n2025,95,100',
    },
  );
});

describe('when something was done, in a line of its own', () => {
  const value = ['* 申报率 2025 0.95'];
  const table = (line: string) => `${line}\n指标,年份,数值\n申报率,2025,95%`;
  const under = (line: string) => `指标,年份,数值\n申报率,2025,95%\n${line},,`;
  eachSays({
    'above a share': [table('完成时间：2026年3月'), value, ['PC298@1:1']],
    'below a share': [under('完成时间：2026年3月'), value, ['PC298@3:1']],
    'actually, below': [under('实际完成日期：2026年3月1日'), value, ['PC298@3:1']],
    'as planned': [table('计划完成时间：2026年3月'), value, ['PC298@1:1']],
    'above what is there by then': [
      '完成时间：2026年3月\n县区,指标,年份,数值\n桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,2025,已设立',
      ['桃城区 检查 2025 PC297'],
      ['PC297@1:1'],
    ],
  });
});

describe('data that end before the year', () => {
  const table = (line: string) => `${line}\n指标,年份,数值\n申报率,2025,95%`;
  eachSays({
    'in a label above': [table('统计截止时间：2024年12月31日'), [], ['PC255@3:3']],
    'in words above': [table('数据截至2024年底'), [], ['PC255@3:3']],
    'in a label below': ['指标,年份,数值\n申报率,2025,95%\n数据截至：2024年12月31日,,', [], ['PC255@2:3']],
    'one year of several': [
      '数据截至2024年底\n指标,2024年,2025年\n申报率,91%,95%',
      ['* 申报率 2024 0.91'],
      ['PC255@3:3'],
    ],
    'behind the year': [table('统计截止时间：2026年3月'), ['* 申报率 2025 0.95']],
  });
});

describe('a value where remarks stand, in a row without one', () => {
  const none = ['* 申报率 2025 PC286'];
  const row = (heading: string, cell: string, value = '') =>
    `指标,年份,数值,${heading}\n申报率,2025,${value},${cell}`;
  eachSays({
    'under who is responsible': [row('责任单位', '95%'), none, ['PC286@2:4']],
    'as a mere number': [row('责任单位', '95'), none, ['PC286@2:4']],
    'beside a mark for none': [row('责任单位', '95%', '/'), none, ['PC286@2:4']],
    'under 备注': [row('备注', '95%'), none, ['PC286@2:4']],
    'under the source': [row('数据来源', '95%'), none, ['PC286@2:4']],
    'before the values': ['指标,牵头单位,年份,数值\n申报率,95%,2025,', none, ['PC286@2:2']],
    'an answer': [
      '县区,指标,年份,数值,责任单位\n桃城区,县级至少确定1家公立医疗卫生机构承担职业健康检查工作,2025,,已设立',
      ['桃城区 检查 2025 PC286'],
      ['PC286@2:5'],
    ],
    'under the number of the row': ['序号,指标,年份,数值\n95%,申报率,2025,', none, ['PC286@2:1']],
    'under the day of sending': [row('填报日期', '95%'), none, ['PC286@2:4']],
    'an office': [row('责任单位', '市卫健委'), []],
    'a number under 备注': [row('备注', '1'), []],
    'a telephone': [row('联系电话', '88123456'), []],
    'beside a value': [row('备注', '95%', '95%'), ['* 申报率 2025 0.95']],
  });
});

describe('a remark that tells the value, in a row without one', () => {
  const row = (heading: string, cell: string, value: string) =>
    `指标,年份,数值,${heading}\n申报率,2025,${value},"${cell}"`;
  const each = (texts: readonly string[], of: (text: string) => Parameters<typeof eachSays>[0][string]) =>
    eachSays(Object.fromEntries(texts.map((text) => [text, of(text)])));
  const told = [
    ...[
      '实际95%',
      '全市95%',
      '190/200',
      '九成五',
      '百分之九十五',
      '应报200，已报190',
      '应报200家、实报190家',
    ],
    ...['经核实，为95%', '2025年95%左右', '200家中190家', '190家/200家', '系统中已达95.5％'],
  ];
  each(told, (text) => [row('备注', text, ''), ['* 申报率 2025 PC286'], ['PC286@2:4']]);
  each(told.slice(0, 6), (text) => [row('说明', text, '—'), ['* 申报率 2025 PC286'], ['PC286@2:4']]);
  each(told.slice(0, 2), (text) => [row('备注', text, '95%'), ['* 申报率 2025 0.95']]);
  const others = [
    ...['目标95%', '2024年为95%', '全省95%', '预计95%', '比上年提高5%', '权重10%', '待12/31后上报'],
    ...['因95%企业停产未统计', '见第3/4页', '正在统计', '5%未报', '共200家'],
  ];
  each(others, (text) => [row('备注', text, ''), []]);
});

describe('a name behind the values, before numbers of something else', () => {
  const rows = (heading: string, last: string, cell = '60') =>
    `城市,指标,年份,数值,${heading},${last}\n衡水市,申报率,2025,95%,桃城区,${cell}`;
  eachSays({
    'a county before people': [rows('县区', '人口'), [], ['PC256@1:5']],
    'a county before firms': [rows('区县', '企业数'), [], ['PC256@1:5']],
    'a year before people': ['城市,指标,数值,年份,总人口\n衡水市,申报率,95%,2025,4200000', [], ['PC256@1:4']],
    'a year and a county': [
      '指标,数值,年份,县区,总人口\n申报率,95%,2025,桃城区,600000',
      [],
      ['PC256@1:3', 'PC256@1:4'],
    ],
  });
  allSay(
    { values: ['桃城区 申报率 2025 0.95'] },
    {
      'before a remark': rows('县区', '备注', ''),
      'before who is responsible': rows('县区', '责任单位', '张三'),
      'before a code': rows('县区', '区划代码', '131102'),
      'before a rank': rows('县区', '排名', '2'),
      'before a sample': rows('县区', '样本量', '300'),
      'before words': rows('县区', '某栏', '其他'),
    },
  );
});
