import { describe } from 'vitest';
import { allSay, eachSays } from './variants.js';

/** Two counties, two indicators, one year; in every arrangement. */
const FOUR = {
  values: [
    '冀州区 知晓率 2025 0.87',
    '冀州区 申报率 2025 0.92',
    '桃城区 知晓率 2025 0.86',
    '桃城区 申报率 2025 0.91',
  ],
};

describe('counties and indicators', () => {
  allSay(FOUR, {
    long: `县区,指标,年份,数值\n桃城区,申报率,2025,91%\n桃城区,知晓率,2025,86%\n冀州区,申报率,2025,92%\n冀州区,知晓率,2025,87%`,
    'counties across': `衡水市2025年\n指标,桃城区,冀州区\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across, numbered': `2025年\n序号,指标名称,单位,桃城区,冀州区,备注\n2,申报率,%,91,92,\n5,知晓率,%,86,87,`,
    'counties across under 县区': `2025年\n指标,县（市、区）,\n,桃城区,冀州区\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across under the year': `指标,2025年,\n,桃城区,冀州区\n申报率,91%,92%\n知晓率,86%,87%`,
    'the year under the counties': `指标,桃城区,冀州区\n,2025年,2025年\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across under 完成情况': `2025年\n指标,完成情况,\n,桃城区,冀州区\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties over 完成值': `2025年\n指标,桃城区,冀州区\n,完成值,完成值\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across in three lines': `指标,2025年,\n,完成情况,\n,桃城区,冀州区\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across, the year nearest': `指标,完成情况,\n,桃城区,冀州区\n,2025年,2025年\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across beside targets': `2025年\n指标,目标值,桃城区,冀州区\n申报率,90%,91%,92%\n知晓率,85%,86%,87%`,
    'counties each with target and value': `2025年\n指标,桃城区,,冀州区,\n,目标值,完成值,目标值,完成值\n申报率,90%,91%,90%,92%\n知晓率,85%,86%,85%,87%`,
    'targets and values each with counties': `2025年\n指标,目标值,,完成值,\n,桃城区,冀州区,桃城区,冀州区\n申报率,90%,90%,91%,92%\n知晓率,85%,85%,86%,87%`,
    'counties across with offices': `2025年\n指标,桃城区卫健局,冀州区卫健局\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across for short': `2025年\n指标,桃城,冀州\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties across with a unit': `2025年\n指标,桃城区（%）,冀州区（%）\n申报率,91,92\n知晓率,86,87`,
    'indicators across': `2025年\n县区,申报率,知晓率\n桃城区,91%,86%\n冀州区,92%,87%`,
    'indicators across with a unit': `2025年\n县区,申报率（%）,知晓率(％)\n桃城区,91,86\n冀州区,92,87`,
    'indicators across with a row of units': `2025年\n县区,申报率,知晓率\n,%,%\n桃城区,91,86\n冀州区,92,87`,
    'indicators across under the year': `县区,2025年,\n,申报率,知晓率\n桃城区,91%,86%\n冀州区,92%,87%`,
    'the year under the indicators': `县区,申报率,知晓率\n,2025年,2025年\n桃城区,91%,86%\n冀州区,92%,87%`,
    'indicators across under 指标': `2025年\n县区,指标,\n,申报率,知晓率\n桃城区,91%,86%\n冀州区,92%,87%`,
    'indicators across with a column of years': `县区,年份,申报率,知晓率\n桃城区,2025,91%,86%\n冀州区,2025,92%,87%`,
    'indicators across, counties headed by nothing': `2025年\n,申报率,知晓率\n桃城区,91%,86%\n冀州区,92%,87%`,
    'indicators across, a corner of two names': `2025年\n县区\\指标,申报率,知晓率\n桃城区,91%,86%\n冀州区,92%,87%`,
    'counties across, a corner of two names': `2025年\n指标\\县区,桃城区,冀州区\n申报率,91%,92%\n知晓率,86%,87%`,
    'counties and indicators across': `年份,桃城区,,冀州区,\n,申报率,知晓率,申报率,知晓率\n2025,91%,86%,92%,87%`,
    'indicators and counties across': `年份,申报率,,知晓率,\n,桃城区,冀州区,桃城区,冀州区\n2025,91%,92%,86%,87%`,
    'all across in three lines': `,2025年,,,\n,桃城区,,冀州区,\n,申报率,知晓率,申报率,知晓率\n完成值,91%,86%,92%,87%`,
    'counties in sections': `2025年\n指标,数值\n一、桃城区,\n申报率,91%\n知晓率,86%\n二、冀州区,\n申报率,92%\n知晓率,87%`,
    'indicators in sections': `2025年\n县区,数值\n一、申报率,\n桃城区,91%\n冀州区,92%\n二、知晓率,\n桃城区,86%\n冀州区,87%`,
    'indicators in sections with a unit': `2025年\n县区,数值\n申报率（%）,\n桃城区,91\n冀州区,92\n知晓率（%）,\n桃城区,86\n冀州区,87`,
    'tables under each other': `桃城区2025年\n指标,数值\n申报率,91%\n知晓率,86%\n,\n冀州区2025年\n指标,数值\n申报率,92%\n知晓率,87%`,
    'tables under each other, without a blank row': `桃城区2025年\n指标,数值\n申报率,91%\n知晓率,86%\n冀州区2025年\n指标,数值\n申报率,92%\n知晓率,87%`,
    'tables under each other, by labels': `填报单位：桃城区\n指标,2025年\n申报率,91%\n知晓率,86%\n,\n填报单位：冀州区\n指标,2025年\n申报率,92%\n知晓率,87%`,
    'tables under each other, one for each indicator': `申报率2025年\n县区,数值\n桃城区,91%\n冀州区,92%\n,\n知晓率2025年\n县区,数值\n桃城区,86%\n冀州区,87%`,
    'tables under each other, the year over each in a line of its own': `桃城区\n2025年\n指标,数值\n申报率,91%\n,\n桃城区\n2025年\n指标,数值\n知晓率,86%\n,\n冀州区\n2025年\n指标,数值\n申报率,92%\n,\n冀州区\n2025年\n指标,数值\n知晓率,87%`,
    'tables under each other, office and indicator in one title': `桃城区卫健局申报率统计表\n年份,数值\n2025,91%\n,\n桃城区卫健局知晓率统计表\n年份,数值\n2025,86%\n,\n冀州区卫健局申报率统计表\n年份,数值\n2025,92%\n,\n冀州区卫健局知晓率统计表\n年份,数值\n2025,87%`,
    'tables under each other, the indicator in a longer title': `2025年\n表1：申报率完成情况\n县区,数值\n桃城区,91%\n冀州区,92%\n,\n表2：知晓率完成情况\n县区,数值\n桃城区,86%\n冀州区,87%`,
    'tables beside each other': `桃城区2025年,,,冀州区2025年,\n指标,数值,,指标,数值\n申报率,91%,,申报率,92%\n知晓率,86%,,知晓率,87%`,
    'tables beside each other without a gap': `桃城区2025年,,冀州区2025年,\n指标,数值,指标,数值\n申报率,91%,申报率,92%\n知晓率,86%,知晓率,87%`,
    'one table folded into two halves': `2025年\n县区,申报率,县区,申报率\n桃城区,91%,冀州区,92%\n县区,知晓率,县区,知晓率\n桃城区,86%,冀州区,87%`,
    'counties named once, then blank': `2025年\n县区,指标,数值\n一、桃城区,,\n,申报率,91%\n,知晓率,86%\n二、冀州区,,\n,申报率,92%\n,知晓率,87%`,
  });
});

describe('words over several headings that gather indicators', () => {
  allSay(FOUR, {
    'over all of them': `2025年\n县区,源头治理,\n,申报率,知晓率\n桃城区,91%,86%\n冀州区,92%,87%`,
    'over some of them': `2025年\n县区,源头治理,,查处率\n,申报率,知晓率,\n桃城区,91%,86%,\n冀州区,92%,87%,`,
    'two of them': `2025年\n县区,源头治理,,服务能力,\n,申报率,查处率,知晓率,监测合格率\n桃城区,91%,,86%,\n冀州区,92%,,87%,`,
    numbered: `2025年\n县区,一、源头治理,,二、服务能力,\n,申报率,查处率,知晓率,监测合格率\n桃城区,91%,,86%,\n冀州区,92%,,87%,`,
    'over targets and values': `2025年\n县区,源头治理,,服务能力,\n,申报率,,知晓率,\n,目标,完成,目标,完成\n桃城区,90%,91%,85%,86%\n冀州区,90%,92%,85%,87%`,
  });
  eachSays({
    'the same indicator under two: they tell values apart': [
      `2025年\n县区,试点地区,,其他地区,\n,申报率,知晓率,申报率,知晓率\n桃城区,91%,86%,92%,87%`,
      [],
      ['PC223@2:1'],
    ],
    'a part of all': [`2025年\n县区,规上企业,\n,申报率,知晓率\n桃城区,91%,86%`, [], ['PC223@2:1']],
    'a kind of values': [`2025年\n县区,甲类数,\n,申报率,知晓率\n桃城区,91%,86%`, [], ['PC223@2:1']],
  });
});

describe('what stands over several tables', () => {
  const two = { values: ['冀州区 申报率 2025 0.92', '桃城区 申报率 2025 0.91'] };
  allSay(two, {
    'the year': `2025年\n桃城区\n指标,数值\n申报率,91%\n,\n冀州区\n指标,数值\n申报率,92%`,
    'the unit': `2025年\n单位：%\n桃城区\n指标,数值\n申报率,91\n,\n冀州区\n指标,数值\n申报率,92`,
    'the city': `衡水市\n桃城区2025年\n指标,数值\n申报率,91%\n,\n冀州区2025年\n指标,数值\n申报率,92%`,
    'the indicator, over tables of years beside each other': `申报率\n桃城区,,,冀州区,\n年份,数值,,年份,数值\n2025,91%,,2025,92%`,
    'the indicator': `申报率\n桃城区\n年份,数值\n2025,91%\n,\n冀州区\n年份,数值\n2025,92%`,
    'the indicator, with its unit': `申报率（%）\n桃城区\n年份,数值\n2025,91\n,\n冀州区\n年份,数值\n2025,92`,
    'year and indicator, over tables beside each other': `申报率2025年\n县区,数值,,县区,数值\n桃城区,91%,,冀州区,92%`,
    'over sections of roles in tables beside each other whose names have no heading': `2025年\n申报率,,,,申报率,,\n,年份,数值,,,年份,数值\n目标值,,,,目标值,,\n桃城区,2025,90%,,冀州区,2025,90%\n完成值,,,,完成值,,\n桃城区,2025,91%,,冀州区,2025,92%`,
  });
});

describe('titles that come again line by line', () => {
  const four = [
    ...['冀州区 查处率 2024 0.71', '冀州区 知晓率 2024 0.81'],
    ...['枣强县 查处率 2024 0.72', '枣强县 知晓率 2024 0.82'],
  ];
  const table = (place: string, indicator: string, value: string) =>
    `${place}\n${indicator}\n年份,数值\n2024,${value}%\n,\n`;
  allSay(
    { values: four },
    {
      'counties within indicators': `${table('冀州区', '查处率', '71')}${table('枣强县', '查处率', '72')}${table('冀州区', '知晓率', '81')}${table('枣强县', '知晓率', '82')}`,
      'indicators within counties': `${table('冀州区', '查处率', '71')}${table('冀州区', '知晓率', '81')}${table('枣强县', '查处率', '72')}${table('枣强县', '知晓率', '82')}`,
    },
  );
});

describe('an indicator that no plan knows is not the one before it', () => {
  eachSays({
    'over the second of two tables': [
      `申报率\n县区,2025年\n桃城区,91%\n,\n检出率\n县区,2025年\n桃城区,81%`,
      ['桃城区 申报率 2025 0.91'],
      ['PC212@7:1'],
    ],
    'over the second of two tables with other columns': [
      `申报率\n县区,2025年\n桃城区,91%\n,\n检出率\n县区,2025年,备注\n桃城区,81%,`,
      ['桃城区 申报率 2025 0.91'],
      ['PC212@7:1'],
    ],
    'over a numbered section': [
      `2025年,\n县区,数值\n一、申报率,\n桃城区,91%\n二、检出率,\n桃城区,81%`,
      ['桃城区 申报率 2025 0.91'],
      ['PC212@6:1'],
    ],
    'over a section': [
      `2025年,\n县区,数值\n申报率,\n桃城区,91%\n检出率,\n桃城区,81%`,
      ['桃城区 申报率 2025 0.91'],
      ['PC211@5:1', 'PC212@6:1'],
    ],
  });
});

describe('years across', () => {
  const years = {
    values: ['* 知晓率 2024 0.85', '* 知晓率 2025 0.86', '* 申报率 2024 0.9', '* 申报率 2025 0.91'],
  };
  allSay(years, {
    alone: `指标,2024年,2025年\n申报率,90%,91%\n知晓率,85%,86%`,
    'the last first': `指标,2025年,2024年\n申报率,91%,90%\n知晓率,86%,85%`,
    'under 完成情况': `指标,完成情况,\n,2024年,2025年\n申报率,90%,91%\n知晓率,85%,86%`,
    'over 完成值': `指标,2024年,2025年\n,完成值,完成值\n申报率,90%,91%\n知晓率,85%,86%`,
    'over target and value': `指标,2024年,,2025年,\n,目标值,完成值,目标值,完成值\n申报率,88%,90%,90%,91%\n知晓率,84%,85%,85%,86%`,
    'under target and value': `指标,目标值,,完成值,\n,2024年,2025年,2024年,2025年\n申报率,88%,90%,90%,91%\n知晓率,84%,85%,85%,86%`,
    'under 年份': `指标,年份,\n,2024年,2025年\n申报率,90%,91%\n知晓率,85%,86%`,
    'with the corner 指标\\年份': `指标\\年份,2024年,2025年\n申报率,90%,91%\n知晓率,85%,86%`,
    'with the corner 年份': `年份,2024年,2025年\n申报率,90%,91%\n知晓率,85%,86%`,
    'with a blank corner': `,2024年,2025年\n申报率,90%,91%\n知晓率,85%,86%`,
    'down, indicators across': `年份,申报率,知晓率\n2024年,90%,85%\n2025年,91%,86%`,
    'down, with a blank corner': `,申报率,知晓率\n2024年,90%,85%\n2025年,91%,86%`,
    'down, under 指标': `指标,申报率,知晓率\n2024年,90%,85%\n2025年,91%,86%`,
    'each indicator with years': `,申报率,,知晓率,\n,2024年,2025年,2024年,2025年\n完成值,90%,91%,85%,86%`,
    'each year with indicators': `,2024年,,2025年,\n,申报率,知晓率,申报率,知晓率\n完成值,90%,85%,91%,86%`,
    'in sections': `指标,数值\n一、2024年,\n申报率,90%\n知晓率,85%\n二、2025年,\n申报率,91%\n知晓率,86%`,
    'in tables under each other': `2024年完成情况\n指标,数值\n申报率,90%\n知晓率,85%\n,\n2025年完成情况\n指标,数值\n申报率,91%\n知晓率,86%`,
    'in tables beside each other': `2024年,,,2025年,\n指标,数值,,指标,数值\n申报率,90%,,申报率,91%\n知晓率,85%,,知晓率,86%`,
    'with changes between': `指标,2024年,2025年,2025年比2024年增减\n申报率,90%,91%,1%\n知晓率,85%,86%,1%`,
  });
});

describe('cities across', () => {
  const cities = {
    values: ['* 申报率 2025 0.91', 'shaoguan * 申报率 2025 0.92'],
  };
  const of = (table: string) => [table, { plan: '' }] as const;
  allSay(cities, {
    alone: of(`2025年\n指标,衡水市,韶关市\n申报率,91%,92%`),
    'under the year': of(`指标,2025年,\n,衡水市,韶关市\n申报率,91%,92%`),
    'for short': of(`2025年\n指标,衡水,韶关\n申报率,91%,92%`),
    'under 城市': of(`2025年\n指标,城市,\n,衡水市,韶关市\n申报率,91%,92%`),
    'with their provinces': of(`2025年\n指标,河北省衡水市,广东省韶关市\n申报率,91%,92%`),
    'over the year': of(`指标,衡水市,韶关市\n,2025年,2025年\n申报率,91%,92%`),
    'down, indicators across': of(`2025年\n城市,申报率\n衡水市,91%\n韶关市,92%`),
    'in sections': of(`指标,2025年\n一、衡水市,\n申报率,91%\n二、韶关市,\n申报率,92%`),
    'in tables under each other': of(
      `衡水市2025年\n指标,数值\n申报率,91%\n,\n韶关市2025年\n指标,数值\n申报率,92%`,
    ),
    'beside each other': of(`衡水市2025年,,,韶关市2025年,\n指标,数值,,指标,数值\n申报率,91%,,申报率,92%`),
  });
});

describe('parts beside years', () => {
  const parts = { values: ['* 申报率 2025 0.9 = 9/10'] };
  allSay(parts, {
    'before the value': `指标,分子,分母,2025年完成值\n申报率,9,10,`,
    'behind the value': `指标,2025年完成值,分子,分母\n申报率,,9,10`,
    'with the value': `指标,2025年完成值,分子,分母\n申报率,90%,9,10`,
    'with their year': `指标,2025年,2025年分子,2025年分母\n申报率,90%,9,10`,
    'under the year': `指标,2025年,,\n,分子,分母,率\n申报率,9,10,90%`,
    'under the year, without the value': `指标,2025年,\n,分子,分母\n申报率,9,10`,
    'under the indicator': `2025年\n,申报率,\n,分子,分母\n完成值,9,10`,
    'within the names of the columns': `2025年\n城市,申报率分子,申报率分母\n衡水市,9,10`,
    'in the year of the title': `2025年\n指标,分子,分母\n申报率,9,10`,
  });
  eachSays({
    'of each of two years': [
      `指标,2024年,分子,分母,2025年,分子,分母\n申报率,80%,8,10,90%,9,10`,
      ['* 申报率 2024 0.8 = 8/10', '* 申报率 2025 0.9 = 9/10'],
    ],
    'of two years, each over its own': [
      `指标,2024年,,,2025年,,\n,值,分子,分母,值,分子,分母\n申报率,80%,8,10,90%,9,10`,
      ['* 申报率 2024 0.8 = 8/10', '* 申报率 2025 0.9 = 9/10'],
    ],
    'of one of two years, which is not said': [
      `指标,2024年,2025年,分子,分母\n申报率,80%,90%,9,10`,
      ['* 申报率 2024 0.8', '* 申报率 2025 0.9'],
      ['PC267@1:4', 'PC267@1:5'],
    ],
    'that contradict the value': [
      `指标,2025年完成值,分子,分母\n申报率,90%,80,100`,
      ['* 申报率 2025 PC209'],
      ['PC209@2:2'],
    ],
    'in the cell': [`指标,2025年\n申报率,180/200`, ['* 申报率 2025 0.9 = 180/200']],
    'only one of them': [`指标,2025年完成值,分子,分母\n申报率,,9,`, ['* 申报率 2025 PC228'], ['PC228@2:3']],
  });
});

describe('rows and columns that only number or measure', () => {
  allSay(
    { values: ['* 申报率 2025 0.91', '* 知晓率 2025 0.86'] },
    {
      'columns numbered from 甲': '2025年,\n指标,数值\n甲,1\n申报率,91%\n知晓率,86%',
      'columns numbered from 甲, with their unit':
        '2025年,,\n指标,计量单位,数值\n甲,乙,1\n申报率,%,91\n知晓率,%,86',
      'columns numbered after 栏次': '2025年,\n指标,数值\n栏次,1\n申报率,91%\n知晓率,86%',
      'a heading over value and unit': '2025年,,\n指标,完成值,\n申报率,91,%\n知晓率,86,%',
      'a value that names its indicator': '2025年,\n指标,完成\n申报率,申报率达到91%\n知晓率,知晓率为86%',
    },
  );
});

describe('counties under their indicator, in its column', () => {
  allSay(
    { values: ['* 申报率 2025 0.91', '冀州区 申报率 2025 0.93', '桃城区 申报率 2025 0.92'] },
    {
      'by their names': '指标,年份,数值\n申报率,2025,91%\n桃城区,2025,92%\n冀州区,2025,93%',
      'set in': '指标,年份,数值\n申报率,2025,91%\n　桃城区,2025,92%\n　冀州区,2025,93%',
      'after 其中': '指标,年份,数值\n申报率,2025,91%\n其中：桃城区,2025,92%\n　　　冀州区,2025,93%',
      'beside their years': '指标,2025年\n申报率,91%\n其中：桃城区,92%\n冀州区,93%',
    },
  );
});

describe('a form that runs downwards', () => {
  allSay(
    { values: ['桃城区 申报率 2025 0.95'] },
    {
      'its county last': '指标名称,申报率\n年份,2025\n数值,95%\n县区,桃城区',
      'its county first': '县区,桃城区\n指标,申报率\n年份,2025\n完成值,95%',
      'with colons, under a title': '填报表,\n县区：,桃城区\n指标：,申报率\n年份：,2025\n完成值：,95%',
      'with remarks and a signature':
        '指标,申报率\n年份,2025\n县区,桃城区\n数值,95%\n备注,初步数\n填表人,张三',
      'with blank rows between': '指标,申报率\n,\n年份,2025\n,\n县区,桃城区\n数值,95%',
      'over a note': '指标,申报率\n年份,2025\n县区,桃城区\n数值,95%\n注：冀州区未报送,',
    },
  );
  eachSays({
    'told of the cell that it stands in': [
      '指标,申报率\n年份,2025\n数值,很好',
      ['* 申报率 2025 PC204'],
      ['PC204@3:2'],
    ],
    'two side by side': [
      '指标,申报率,知晓率\n年份,2025,2025\n数值,95%,86%\n县区,桃城区,桃城区',
      ['桃城区 申报率 2025 0.95', '桃城区 知晓率 2025 0.86'],
    ],
    'two side by side, of one year that stands once': [
      '指标,申报率,知晓率\n年份,2025,\n数值,95%,86%\n县区,桃城区,桃城区',
      [],
      ['PC202@-:-'],
    ],
    'two under each other': [
      '指标,申报率\n年份,2025\n数值,95%\n指标,知晓率\n年份,2025\n数值,86%',
      ['* 申报率 2025 0.95', '* 知晓率 2025 0.86'],
    ],
  });
});
