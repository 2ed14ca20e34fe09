import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays } from './variants.js';

/** One value of one county, its place told in every way that people have been seen to tell it. */
const COUNTY = { values: ['桃城区 申报率 2025 0.95'] };
const table = (above: string) => `${above}\n指标,年份,数值\n申报率,2025,95%`;
const under = (below: string) => `指标,年份,数值\n申报率,2025,95%\n${below}`;
const section = (row: string) => `指标,年份,数值\n${row},,\n申报率,2025,95%`;
const column = (heading: string, cell: string) => `${heading},指标,年份,数值\n${cell},申报率,2025,95%`;

describe('the place in a title', () => {
  allSay(COUNTY, {
    'of a table': table('桃城区2025年职业病防治指标完成情况'),
    'with the places above it': table('河北省衡水市桃城区2025年度职业病防治工作统计表'),
    'in the middle': table('2025年桃城区职业病防治规划实施情况'),
    'for short': table('桃城2025年指标完成情况'),
    'of a report': table('桃城区卫生健康局关于报送2025年指标完成情况的报告'),
    'after 关于': table('关于桃城区2025年指标完成情况的报告'),
    'of an appendix': table('附件2：桃城区2025年度指标完成情况统计表'),
    'in brackets': table('“十四五”职业病防治规划指标完成情况（桃城区）'),
    'within the title of the plan': table('桃城区贯彻《衡水市职业病防治规划（2021—2025年）》完成情况'),
    'in lines of its own': table('职业病防治指标完成情况\n桃城区'),
    'under the city': table('衡水市\n桃城区'),
    'beside the year': table('桃城区,2025年,'),
    'in every cell of its row': table('桃城区指标完成情况,桃城区指标完成情况,桃城区指标完成情况'),
    'in the last cell': table(',,桃城区'),
    'of a department': table('桃城区统计局2025年指标完成情况'),
    'of a people’s government': table('桃城区人民政府2025年职业病防治目标责任完成情况'),
  });
});

describe('the place in a label above', () => {
  allSay(COUNTY, {
    'of the reporter': table('填报单位：桃城区卫生健康局'),
    'with a stamp': table('填报单位（盖章）：桃城区卫生健康局（公章）'),
    'with its value in the next cell': table('填报单位：,桃城区卫生健康局,'),
    'without a colon, the value in the next cell': table('填报单位,桃城区卫生健康局,'),
    'of the county': table('县（市、区）：桃城区'),
    'with the city before it': table('单位名称：衡水市桃城区疾病预防控制中心'),
    'of who made the table': table('编制单位：桃城区人民政府'),
    'of who sends it': table('报送单位:桃城区卫健局'),
    'of who sends it up': table('上报单位：桃城区卫生健康局'),
    'of the district': table('行政区划：桃城区'),
    'beside others': table(
      '填报单位：桃城区卫健局　填报人：张某　联系电话：0318-1234567　填报日期：2026年1月5日',
    ),
    'in cells beside others': table('填报人：张某,填报单位：桃城区卫健局,填报日期：2026-01-05'),
    'after others': table('填表人：张某　填报单位：桃城区卫健局'),
    'under a title of the city': table('衡水市职业病防治规划指标完成情况表\n填报单位：桃城区卫生健康局'),
    'called 单位': table('单位：桃城区卫生健康局'),
    'called 地区': table('地区：衡水市桃城区'),
  });
});

describe('the place under the table', () => {
  allSay(COUNTY, {
    'in a label': under('填报单位：桃城区卫生健康局,,'),
    'in a label after a blank row': under(',,\n填报单位：桃城区卫生健康局,,'),
    'in the last cell': under(',,填报单位：桃城区卫健局'),
    'with its value in the next cell': under('填报单位：,桃城区卫生健康局,'),
    'beside others': under('填报单位：桃城区卫健局　填报人：张某　填报日期：2026年1月5日,,'),
    'before a label without its value': under('填报单位：桃城区卫健局　填报人：张某　日期,,'),
    'beside labels that nobody knows': under(
      '填报单位：桃城区卫健局　分管局长：张某　报出日期：2026年1月5日,,',
    ),
    'after notes': under('注：比率按年末数计算。,,\n编制单位：桃城区疾控中心,,'),
    'in a line of the reviewer': under('审核：李四　单位：桃城区卫健局,,'),
    'as a title': under('桃城区2025年职业病防治指标完成情况,,'),
    'as a signature with a name': under('桃城区卫生健康局 张三 2026年1月5日,,'),
    'in a sentence that is no note': under('以上为桃城区数据,,'),
    'as a signature': under(',,桃城区卫生健康局（盖章）\n,,2026年1月5日'),
    'as a signature with the places above it': under(',,衡水市桃城区卫生健康局\n,,2026年1月5日'),
  });
});

describe('the place in the name of the file', () => {
  const named = (file: string) => [`指标,年份,数值\n申报率,2025,95%`, { file }] as const;
  allSay(COUNTY, {
    alone: named('桃城区.csv'),
    'with the year': named('桃城区2025年.csv'),
    'after the year': named('2025桃城区.csv'),
    'of an office': named('桃城区卫健局指标完成情况.csv'),
    'with the city': named('衡水市-桃城区-2025.csv'),
    'of a copy': named('桃城区(1).csv'),
    'of a copy in words': named('桃城区 - 副本.csv'),
    'of the last version': named('桃城区（最终版）.csv'),
    'with a number before it': named('01桃城区.csv'),
    'with a number and a dot before it': named('1.桃城区.csv'),
    'of an appendix': named('附件1：桃城区.csv'),
    'in a folder': named('上报/桃城区.csv'),
    'in a folder of Windows': named('D:\\上报\\桃城区.csv'),
    'with the date': named('桃城区20260105.csv'),
    'with a low line': named('桃城区_指标_2025.csv'),
  });
});

describe('the place in a section row', () => {
  allSay(COUNTY, {
    numbered: section('一、桃城区'),
    alone: section('桃城区'),
    'in brackets': section('【桃城区】'),
    'with a colon': section('桃城区：'),
    'of an office': section('（一）桃城区卫生健康局'),
    'numbered in digits': section('1.桃城区'),
    'with its year': section('桃城区（2025年）'),
    'with the city before it': section('衡水市桃城区'),
    'in every cell, as merged cells are saved': `指标,年份,数值\n桃城区,桃城区,桃城区\n申报率,2025,95%`,
    'in the last cell': `指标,年份,数值\n,,桃城区\n申报率,2025,95%`,
    'in a label': section('填报单位：桃城区卫健局'),
    'after a blank row': `指标,年份,数值\n,,\n桃城区,,\n申报率,2025,95%`,
    'after 以下': section('以下为桃城区数据：'),
    'after 以下, as a note': section('说明：以下为桃城区'),
    'with something under a remark': `指标,年份,数值,备注\n一、桃城区,,,初步数\n申报率,2025,95%,`,
    'with its rank': `指标,年份,数值,排名\n一、桃城区,,,3\n申报率,2025,95%,2`,
  });
});

describe('the place in a column', () => {
  allSay(COUNTY, {
    'headed 单位': column('单位', '桃城区'),
    'headed 单位, with an office': column('单位', '桃城区卫生健康局'),
    'headed 单位, beside one of units': `单位,指标,年份,数值,单位\n桃城区,申报率,2025,95,%`,
    'headed 名称': column('名称', '桃城区'),
    'headed 县级': column('县级', '桃城区'),
    'headed 对象': column('对象', '桃城区'),
    'headed 辖区': column('辖区', '桃城区'),
    'headed 单位全称': column('单位全称', '桃城区卫生健康局'),
    'headed 区划': column('区划', '衡水市桃城区'),
    'headed by nothing': column('', '桃城区'),
    'headed A': column('A', '桃城区'),
    'headed 填报县（市、区）': column('填报县（市、区）', '桃城区'),
    'headed 城市': column('城市', '桃城区'),
    'headed 城市, beside the city': `城市,县区,指标,年份,数值\n衡水市,桃城区,申报率,2025,95%`,
    'headed 县区, with the city before it': column('县区', '河北省衡水市桃城区'),
    'headed 填报单位, with an office': column('填报单位', '桃城区卫生健康局'),
    'within the column of numbers': `序号,指标,年份,数值\n桃城区,申报率,2025,95%`,
    'within the column of indicators, once': `指标,年份,数值\n桃城区申报率,2025,95%`,
    'with the mark of a footnote': column('县区', '桃城区*'),
    'with the number of a footnote': column('县区', '桃城区①'),
    'of the statistics office': column('县区', '桃城区统计局'),
    'of the health insurance': column('县区', '桃城区医保局'),
    'of the government’s own office': column('县区', '桃城区人民政府办公室'),
    'of the office for emergencies': column('县区', '桃城区应急局'),
    'of the unions': column('县区', '桃城区总工会'),
    'of the office of an office': column('县区', '桃城区卫生健康局办公室'),
    'of a leading group': column('县区', '桃城区职业病防治领导小组办公室'),
    'alone under 备注': `指标,年份,数值,备注\n申报率,2025,95%,桃城区`,
    'below it, merged downwards': `县区,指标,年份,数值\n桃城区,申报率,2025,95%\n冀州区,申报率,2025,/`,
  });
});

describe('a name that is a remark is nobody’s', () => {
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      'in a note above': table('注：桃城区未报送'),
      'in a note below': under('注：桃城区未报送,,'),
      'in a sentence below': under('桃城区未报送；冀州区数据为初步数。,,'),
      'in a source below, where a title names the city': `衡水市\n${under('数据来源：桃城区疾控中心,,')}`,
      'beside codes of places': `行政区划代码,行政区划名称,指标,年份,数值\n131100,衡水市,申报率,2025,95%`,
      'before codes of places': `地区,地区代码,指标,年份,数值\n衡水市,131100,申报率,2025,95%`,
      'in a column of responsible offices': column('责任单位', '桃城区卫生健康局'),
      'in a column of sources': column('数据来源', '桃城区疾控中心'),
      'of the best county': column('先进县', '冀州区'),
      'of the last county': column('末位县区', '冀州区'),
      'of the highest county': column('最高的县', '冀州区'),
      'of the model to follow': column('对标地区', '冀州区'),
      'of who is first': column('排名第一单位', '冀州区'),
      'in the column of remarks': `指标,年份,数值,备注\n申报率,2025,95%,桃城区进展较快`,
      'in a name of somebody': under('填表人：张桃城,,'),
    },
  );
});

describe('places that cannot be one value’s', () => {
  eachSays({
    'two counties in a title': [table('桃城区、冀州区2025年指标完成情况'), [], ['PC256@3:3']],
    'a county of another plan in a title': [table('武江区2025年指标完成情况'), [], ['PC246@1:1']],
    'a city with another plan in a title': [table('韶关市2025年指标完成情况'), [], ['PC246@1:1']],
    'the province in a title': [table('河北省2025年指标完成情况'), [], ['PC256@3:3']],
    'our province in a title': [table('我省2025年指标完成情况'), [], ['PC256@3:3']],
    'all of the province in a title': [table('全省2025年指标完成情况'), [], ['PC256@3:3']],
    'a county that nobody knows in a title': [table('长安区2025年指标完成情况'), [], ['PC256@1:1']],
    'a city by its bare name in a title': [table('石家庄2025年指标完成情况'), [], ['PC256@1:1']],
    'a city by its bare name below': [under('（石家庄）,,'), [], ['PC256@3:1']],
    'a part of the city in a title': [table('衡水市主城区'), [], ['PC256@1:1']],
    'a part of the city in the column of counties': [
      '县区,指标,年份,数值\n衡水市区,申报率,2025,91%\n桃城区,申报率,2025,95%',
      ['桃城区 申报率 2025 0.95'],
      ['PC211@2:1'],
    ],
    'province, city and county in columns of their own': [
      '省,市,县,指标,数值,年份\n河北省,衡水市,桃城区,申报率,91%,2025',
      ['桃城区 申报率 2025 0.91'],
    ],
    'a line for a stamp that nobody filled in': [
      '填报单位（盖章）：,,填报时间：2026年1月15日\n指标,年份,数值\n申报率,2025,95%',
      ['* 申报率 2025 0.95'],
    ],
    'a form that nobody filled in': [table('XX县2025年指标完成情况'), [], ['PC256@1:1']],
    'the province by its level': [table('省级数据'), [], ['PC256@1:1']],
    'a reporting unit in letters that no plan has': [table('Reporting unit: Taocheng'), [], ['PC256@1:1']],
    'a county by whoever signs': [under('填报人：张三（桃城区）,,'), ['* 申报率 2025 0.95'], ['PC284@3:1']],
    'a county that nobody knows in a title, in English': [table('Taocheng District 2025'), [], ['PC256@1:1']],
    'a county that nobody knows in a label': [table('填报单位：长安区卫健局'), [], ['PC256@1:1']],
    'a county that nobody knows in the name of the file': [
      ['指标,年份,数值\n申报率,2025,95%', { file: '长安区.csv' }],
      [],
      ['PC256@2:3'],
    ],
    'a title and a section that differ': [
      `桃城区指标完成情况\n指标,年份,数值\n一、冀州区,,\n申报率,2025,95%`,
      [],
      ['PC255@4:3'],
    ],
    'a title and a label below that differ': [
      `桃城区指标完成情况\n指标,年份,数值\n申报率,2025,95%\n填报单位：冀州区卫健局`,
      [],
      ['PC255@3:3'],
    ],
    'a row and the title that differ': [
      `桃城区指标完成情况\n县区,指标,年份,数值\n冀州区,申报率,2025,95%`,
      [],
      ['PC255@3:4'],
    ],
    'two counties in a section': [section('桃城区、冀州区'), [], ['PC256@3:3']],
    'all but what no plan names': [column('县区', '衡水市（不含县级）'), [], ['PC211@2:1']],
    'all but what no plan names, in words': [column('县区', '全市（剔除异常）'), [], ['PC211@2:1']],
    'all but what no plan names, in a title': [
      table('衡水市2025年指标完成情况（不含县级）'),
      ['* 申报率 2025 0.95'],
      ['PC288@1:1'],
    ],
    'a county behind the last column': [
      `指标,年份,数值,\n申报率,2025,95%,桃城区`,
      ['桃城区 申报率 2025 PC229'],
      ['PC229@2:1'],
    ],
    'a county that nobody knows, in brackets in a title': [
      table('指标完成情况（长安区）'),
      [],
      ['PC256@1:1'],
    ],
    'a title that names nobody known, over the second of two tables': [
      `桃城区\n指标,2025年\n申报率,91%\n,\n某单位\n指标,2025年\n申报率,81%`,
      ['桃城区 申报率 2025 0.91'],
      ['PC256@5:1'],
    ],
    'a column of a county that nobody knows': [
      `2025年,,\n指标,桃城区,长安区\n申报率,91%,90%`,
      ['桃城区 申报率 2025 0.91'],
      ['PC211@2:3'],
    ],
    'a section of a county that nobody knows, over sections': [
      `年份,数值\n桃城区\n查处率\n2023年,62.5%\n长安区\n查处率\n2023年,89.5%`,
      ['桃城区 查处率 2023 0.625'],
      ['PC256@5:1'],
    ],
    'a county behind other letters, in a column whose heading says nothing': [
      column('名称', '中共桃城区委'),
      [],
      ['PC256@2:1'],
    ],
    'a county that it no longer is': [column('名称', '原桃城区'), [], ['PC256@2:1']],
    'all but a county, in a column whose heading says nothing': [
      column('名称', '不含桃城区'),
      [],
      ['PC256@2:1'],
    ],
    'all but a county, behind its name': [table('桃城区以外'), [], ['PC256@3:3']],
    'all but a county, in words': [table('桃城区除外'), [], ['PC256@3:3']],
    'a county and others, in figures of words': [table('桃城区等三个县区'), [], ['PC256@3:3']],
    'a county and others, in a label': [table('填报单位：桃城区等3个县区'), [], ['PC256@3:3']],
    'a county that nobody knows, behind other words': [table('2025年指标完成情况 长安区'), [], ['PC256@1:1']],
    'all but a county': [table('全市（桃城区除外）'), [], ['PC256@3:3']],
    'only the province': [`指标,2025年全省\n申报率,90%`, [], ['PC252@1:1']],
    'a county under an indicator that nobody knows': [
      `指标,年份,数值\n检出率,2025,9%\n桃城区,2025,95%`,
      [],
      ['PC212@2:1', 'PC212@3:1'],
    ],
    'some counties behind the name of an indicator': [
      '指标,年份,数值\n申报率（县区）,2025,95%',
      [],
      ['PC212@2:1'],
    ],
    'some counties behind a dash': ['指标,年份,数值\n申报率-县市区,2025,95%', [], ['PC212@2:1']],
    'some counties behind a colon': ['指标,年份,数值\n申报率：县、市、区,2025,95%', [], ['PC212@2:1']],
    'some counties in a heading': ['年份,申报率（县区）\n2025,95%', [], ['PC202@-:-']],
    'some counties in the title': ['申报率（县区）\n年份,数值\n2025,95%', [], ['PC212@3:1']],
    'a region in a title': [table('京津冀2025年指标完成情况'), [], ['PC256@1:1']],
    'a part of the province in a title': [table('粤北地区指标完成情况'), [], ['PC256@1:1']],
    'the nation by 国家': [table('国家2025年指标'), [], ['PC256@1:1']],
    'without a county': [table('不含桃城区'), [], ['PC256@3:3']],
    'a county and others': [table('桃城区等3个县区'), [], ['PC256@3:3']],
    'the mean of all counties': [column('县区', '全市平均'), [], ['PC252@1:1']],
    'what the city runs itself, in a title': [table('衡水市直2025年指标完成情况'), [], ['PC240@1:1']],
    'a place that no plan knows, in a column in which another row names one': [
      `名称,指标,年份,数值\n石家庄,申报率,2025,95%\n衡水,申报率,2025,93%`,
      ['* 申报率 2025 0.93'],
      ['PC211@2:1'],
    ],
    'a column of offices of another city': [column('单位', '韶关市卫生健康局'), [], ['PC246@2:1']],
  });
});

describe('the whole', () => {
  allSay(
    { values: ['* 申报率 2025 0.95'] },
    {
      'named in the title': table('衡水市2025年职业病防治指标完成情况'),
      'named with its province': table('河北省衡水市2025年指标完成情况'),
      'reported by its office': table('填报单位：衡水市卫生健康委员会'),
      'called 全市 in a section': section('全市'),
      'called 全市 in the title': table('全市2025年指标完成情况'),
      'called 合计 in a column': column('单位', '合计'),
      'said by nobody': `指标,年份,数值\n申报率,2025,95%`,
      'in the name of the file': [`指标,年份,数值\n申报率,2025,95%`, { file: '衡水市2025年.csv' }],
    },
  );
});

describe('a file in the folder of another city than its rows', () => {
  const rows = '城市,指标,年份,数值\n衡水市,申报率,2025,95%';
  allSay(
    { values: ['* 申报率 2025 0.95'], faults: ['PC269@1:1'] },
    {
      'by its own name': [rows, { file: '韶关市.csv' }],
      'by its folder': [rows, { file: '韶关市/a.csv' }],
      'by its code': [rows, { file: '440203.csv' }],
    },
  );
});

test.each(['单位', '地区', '填报单位'])('a city under %s names its plan', async (heading) => {
  const table = `${heading},指标,年份,数值\n衡水市,申报率,2025,92%\n韶关市,申报率,2025,91%\n`;
  const { measurements, faults } = await readExample(table);
  expect(faults).toEqual([]);
  expect(measurements.map(({ plan, area }) => [plan, area])).toEqual([
    ['hengshui', null],
    ['shaoguan', null],
  ]);
});

describe('all of whoever is named around it', () => {
  const titled = (title: string, row: string) => `${title},\n地区,2025年申报率\n${row},95%`;
  const refused = ['PC256@1:1'];
  allSay(
    { values: [], faults: refused },
    {
      '全市 under another city': titled('石家庄市指标完成情况', '全市'),
      '合计 under another city': titled('石家庄市指标完成情况', '合计'),
      '全市 under its office': titled('填报单位：石家庄市卫生健康委员会', '全市'),
    },
  );
  eachSays({
    '全市 under the own city': [titled('衡水市指标完成情况', '全市'), ['* 申报率 2025 0.95']],
    '全市 under the province, which is no city': [
      titled('河北省指标完成情况', '全市'),
      ['* 申报率 2025 0.95'],
    ],
    'a section of the province in a table of the city': [
      '衡水市2025年指标\n指标,数值\n一、全省,\n申报率,95%\n二、全市,\n申报率,92%',
      ['* 申报率 2025 0.92'],
      ['PC256@4:2'],
    ],
    'a form of the province that the city reports': [
      '河北省\n填报单位：衡水市卫健委\n地区,2025年申报率\n合计,95%',
      ['* 申报率 2025 0.95'],
    ],
    '合计 under the province': [titled('河北省指标完成情况', '合计'), [], ['PC256@3:2']],
  });
  const inTaishan = async (table: string, file = 'x.csv') => {
    const { measurements, faults } = await readExample(`${table}\n`, { plan: 'taishan', file });
    return [...measurements.map(({ area, year }) => `${area ?? '*'} ${year}`), ...faults];
  };
  test.each([
    [titled('江门市指标完成情况', '全市'), 'x.csv'],
    [titled('江门市指标完成情况', '合计'), 'x.csv'],
    [titled('填报单位：江门市卫生健康局', '全市'), 'x.csv'],
    ['地区,2025年申报率\n全市,95%', '江门市.csv'],
  ])('%s is of the city around the own one', async (table, file) =>
    expect(await inTaishan(table, file)).toEqual([expect.stringMatching(/^PC256/)]),
  );
  test.each([
    titled('江门市台山市指标完成情况', '全市'),
    titled('江门市指标完成情况', '台山市'),
    titled('台山市指标完成情况', '合计'),
  ])('%s is of the own one', async (table) => expect(await inTaishan(table)).toEqual(['* 2025']));
});

describe('the times that files and folders name', () => {
  const named = (file: string, table = '指标,数值\n申报率,95%'): readonly [string, { file: string }] => [
    table,
    { file },
  ];
  const TITLED = '2025年指标\n指标,数值\n申报率,95%';
  eachSays({
    'a folder': [named('2024年/桃城区.csv'), ['桃城区 申报率 2024 0.95']],
    'a folder, where the table tells': [named('2026年/桃城区.csv', TITLED), ['桃城区 申报率 2025 0.95']],
    'a folder of a year that was over by then': [
      named('2024年/桃城区.csv', TITLED),
      ['桃城区 申报率 2025 0.95'],
      ['PC269@2:1'],
    ],
    'a folder of a year that was over by then, and the year in the name of the file': [
      named('2024年/桃城区2025年.csv'),
      ['桃城区 申报率 2025 0.95'],
      ['PC269@1:1'],
    ],
    'a folder of one of the years': [
      named('2024年/桃城区.csv', '指标,2024年,2025年\n申报率,94%,95%'),
      ['桃城区 申报率 2024 0.94', '桃城区 申报率 2025 0.95'],
    ],
    'a folder of half the year': [
      named('2025年上半年/桃城区.csv', TITLED),
      ['桃城区 申报率 2025 0.95'],
      ['PC269@2:1'],
    ],
    'a day in digits': [
      named('桃城区20250630.csv', TITLED),
      ['桃城区 申报率 2025-06-30 0.95'],
      ['PC277@3:2'],
    ],
    'the day of an export, where the command tells the year': [
      ['指标,数值\n申报率,95%', { file: '桃城区_20260110导出.csv', year: 2025 }],
      ['桃城区 申报率 2025 0.95'],
    ],
    'the end of a year': [named('桃城区20251231.csv'), ['桃城区 申报率 2025 0.95']],
    'a day after the year': [named('桃城区20260115.csv', TITLED), ['桃城区 申报率 2025 0.95']],
    'a day with strokes': [
      named('桃城区_2025-06-30.csv', TITLED),
      ['桃城区 申报率 2025-06-30 0.95'],
      ['PC277@3:2'],
    ],
    'a month in digits': [named('桃城区202506.csv', TITLED), ['桃城区 申报率 2025 0.95'], ['PC269@2:1']],
    'a code beside the year': [named('131102-2025.csv'), ['桃城区 申报率 2025 0.95']],
    'a year of two digits': [named('桃城区（24年）.csv'), ['桃城区 申报率 2024 0.95']],
    'a year of two digits, against the table': [
      named('桃城区24年度.csv', TITLED),
      ['桃城区 申报率 2025 0.95'],
      ['PC269@2:1'],
    ],
    'a fiscal year': [named('FY2024/桃城区.csv'), ['桃城区 申报率 2024 0.95']],
    'a month before its year': [named('06-2024/桃城区.csv'), ['桃城区 申报率 2024 PC258'], ['PC258@2:2']],
    'a month in the folder of its year': [
      named('2024/06/桃城区.csv'),
      ['桃城区 申报率 2024 PC258'],
      ['PC258@2:2'],
    ],
    'half a year in the folder of its year': [
      named('2024年/上半年/桃城区.csv'),
      ['桃城区 申报率 2024-06-30 0.95'],
      ['PC257@2:2'],
    ],
    'half of the year that the command tells': [
      ['指标,数值\n申报率,95%', { file: '上半年/桃城区.csv', year: 2025 }],
      ['桃城区 申报率 2025-06-30 0.95'],
      ['PC257@2:2'],
    ],
    'a year above the place': [named('2024年/桃城区/指标.csv'), ['桃城区 申报率 2024 0.95']],
    'a place above the year': [named('桃城区/2024年/指标.csv'), ['桃城区 申报率 2024 0.95']],
    'the newest version': [named('2024年/桃城区最新.csv'), ['桃城区 申报率 2024 0.95']],
    'another city': [named('2024年/汕头/指标.csv'), [], ['PC256@2:2']],
    'the folder of a plan': [named('2024年/职业病防治规划/桃城区.csv'), ['桃城区 申报率 2024 0.95']],
    'a folder of a sentence': [named('2024年/目标值怎么填/桃城区.csv'), ['桃城区 申报率 2024 0.95']],
  });
  const DONE = '2025年指标\n指标,完成值\n申报率,95%';
  eachSays({
    'a file of what is planned': [named('桃城区计划.csv', TITLED), [], ['PC252@2:1']],
    'a folder of targets': [named('目标/桃城区.csv', TITLED), [], ['PC252@2:1']],
    'a folder of what is planned': [named('2025年计划/桃城区.csv', TITLED), [], ['PC252@2:1']],
    'a folder of what was thrown away': [named('回收站/桃城区.csv', TITLED), [], ['PC252@2:1']],
    'against the heading of the values': [
      named('桃城区计划.csv', DONE),
      ['桃城区 申报率 2025 0.95'],
      ['PC269@2:1'],
    ],
  });
});

describe('a column that names a place for another reason than that the values are its', () => {
  const city = (heading: string, first = '桃城区') =>
    `衡水市2025年\n指标,数值,${heading}\n申报率,95%,${first}\n监测合格率,88%,桃城区`;
  const CITY = ['* 合格率 2025 0.88', '* 申报率 2025 0.95'];
  for (const heading of [
    '未达标县区',
    '薄弱县（市、区）',
    '2023年落后县区',
    '上级地区',
    '联系单位',
    '实施主体',
    '不含',
    '第一名',
  ])
    eachSays({
      [heading]: [city(heading), CITY],
      [`${heading} in some rows`]: [city(heading, ''), CITY],
    });
  const BEFORE = '衡水市2025年\n指标,某栏,数值\n申报率,,95%\n监测合格率,桃城区,88%';
  const counties = (heading: string) =>
    `2025年\n县区,申报率,${heading}\n桃城区,95%,冀州区\n冀州区,88%,桃城区`;
  const COUNTIES = ['桃城区 申报率 2025 0.95', '冀州区 申报率 2025 0.88'];
  eachSays({
    'is asked about where its heading is not understood': [city('某栏'), [], ['PC256@3:1', 'PC256@4:1']],
    'is asked about where the values may have been measured there': [
      city('抽查县'),
      [],
      ['PC256@3:1', 'PC256@4:1'],
    ],
    'is asked about, too, where it names parts of a county': [city('监测点'), [], ['PC256@3:1', 'PC256@4:1']],
    'is asked about in the rows that name one': [city('某栏', ''), ['* 申报率 2025 0.95'], ['PC256@4:1']],
    'is asked about before the values, too, where the first row is blank': [
      BEFORE,
      ['* 申报率 2025 0.95'],
      ['PC256@4:1'],
    ],
    'has no part in it beside the county': [counties('帮扶单位'), COUNTIES],
    'nor under a heading that is not understood': [counties('某栏'), COUNTIES],
    'may be the one that tells them, by its heading': [
      city('县区'),
      ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.95'],
    ],
    'or before the values': ['2025年\n某栏,指标,数值\n桃城区,申报率,95%\n冀州区,申报率,88%', COUNTIES],
  });
});
