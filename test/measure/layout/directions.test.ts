import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { allSay, eachSays, type Variant } from './variants.js';

/** Two values with a line between them, as wide as the table or not. */
const between = (line: string): Variant => `指标,年份,数值\n申报率,2025,90%\n${line}\n监测合格率,2025,81%`;
const all = (lines: readonly string[]) => Object.fromEntries(lines.map((line) => [line, between(line)]));

describe('a line between rows that speaks of those above', () => {
  allSay(
    { values: ['* 合格率 2025 0.81'] },
    all([
      '以上为目标值',
      '以上为目标值,,',
      '以上两项为目标值',
      '以上数据均为预计数',
      '上表为预计数',
      '上述为计划数',
      '上述数据系预测数',
      '注：以上为目标值',
      '（以上为目标值）',
      'The above are targets',
      'Figures above are targets',
    ]),
  );
  allSay(
    { values: ['* 申报率 2025 0.9'] },
    all(['以下为目标值', '下列数据为预计数', '以下数据均为目标值,,', 'Figures below are targets']),
  );
  allSay(
    { values: ['桃城区 申报率 2025 0.9'], faults: ['PC256@3:1'] },
    all(['以上为桃城区数据', '上述数据为桃城区数据']),
  );
  allSay(
    { values: [], faults: ['PC252@1:1'] },
    all([
      '本表为目标值',
      '注：本表为预计数',
      '表中均为目标值,,',
      '此表为预测数',
      '全表为计划数',
      'This table is of targets',
    ]),
  );
  allSay(
    { values: ['* 申报率 2025 0.9', '* 合格率 2025 0.81'] },
    all(['本表为完成值', '表中数据为2025年完成值', '本表单位：%']),
  );
  allSay(
    { values: ['* 申报率 2025 PC285', '* 合格率 2025 0.81'], faults: ['PC285@2:3'] },
    all(['第1项为预计数', '第一项系目标值', '第1条均为预测数', '前一项为预计数']),
  );
  allSay(
    { values: ['* 申报率 2025 0.9', '* 合格率 2025 0.81'], faults: ['PC284@3:1'] },
    all(['上一行为目标值', '上一项为预计数', '下一行为目标值', '注：该项为目标值']),
  );
  eachSays({
    'of all counties, which name another year': [
      '县区,指标,年份,数值\n桃城区,申报率,2025,90%\n本表为2024年数据\n冀州区,申报率,2025,81%',
      [],
      ['PC255@2:4', 'PC255@4:4'],
    ],
    'of another year': [
      '指标,数值\n2025年,\n申报率,90%\n以上为2024年数\n监测合格率,81%',
      ['* 申报率 2024 0.9', '* 合格率 2025 0.81'],
    ],
    'of two counties, each below its rows': [
      '指标,年份,数值\n申报率,2025,90%\n以上为桃城区数据\n申报率,2025,81%\n以上为冀州区数据',
      ['桃城区 申报率 2025 0.9', '冀州区 申报率 2025 0.81'],
    ],
    'of both roles': [
      '指标,年份,数值\n申报率,2025,90%\n以上为完成值\n监测合格率,2025,81%\n以上为目标值',
      ['* 申报率 2025 0.9'],
    ],
    'of fewer rows than stand above it': [
      '指标,年份,数值\n知晓率,2025,88%\n申报率,2025,90%\n监测合格率,2025,81%\n以上两项为目标值\n查处率,2025,100%',
      ['* 知晓率 2025 0.88', '* 查处率 2025 1'],
    ],
  });
});

describe('lines under rows that speak of different kinds of things', () => {
  const values = ['* 申报率 2025 0.9', '* 知晓率 2025 0.88'];
  eachSays({
    'a role of all above, and a year of each part': [
      '指标,数值\n申报率,90%\n以上为2024年数据\n知晓率,88%\n以上为2025年数据\n以上为预计值',
      [],
      ['PC252@1:1'],
    ],
    'an indicator of each part, and a year of all': [
      '县区,数值\n全市,90%\n以上为申报率\n全市,88%\n以上为知晓率\n以上为2025年数据',
      values,
    ],
    'a role in more words': ['指标,年份,数值\n申报率,2025,90%\n以上为年度目标', [], ['PC252@1:1']],
    'an indicator under all rows': ['县区,年份,数值\n全市,2025,90%\n以上为申报率', ['* 申报率 2025 0.9']],
  });
});

describe('words that were not understood', () => {
  eachSays({
    年度目标: ['县区,类型,2025年申报率\n全市,年度目标,95%\n全市,完成值,90%', ['* 申报率 2025 0.9']],
    'a role half understood in a column without a heading': [
      ',2025年申报率\n责任目标甲档,95%\n完成值,90%',
      ['* 申报率 2025 0.9'],
      ['PC272@2:1'],
    ],
    一览表: ['知晓率一览表,\n县区,2025年\n全市,90%', ['* 知晓率 2025 0.9']],
    'sections directly under a blank heading': [
      ',2025年\n一、桃城区,\n申报率,90%\n二、冀州区,\n申报率,80%',
      ['桃城区 申报率 2025 0.9', '冀州区 申报率 2025 0.8'],
    ],
  });
});

describe('a line between two tables', () => {
  const tables = (lines: string): Variant =>
    `指标,年份,数值\n申报率,2025,90%\n${lines}\n指标,年份,数值\n监测合格率,2025,81%`;
  allSay(
    { values: ['* 合格率 2025 0.81'] },
    {
      'directly between': tables('以上为目标值'),
      'below a blank row': tables('\n以上为目标值'),
      'above a blank row': tables('以上为目标值\n'),
    },
  );
  allSay(
    { values: ['* 申报率 2025 0.9'] },
    {
      'that speaks of what follows': tables('以下为目标值'),
      'the same above a blank row': tables('以下为目标值\n'),
      'the same below one': tables('\n以下为目标值'),
    },
  );
  eachSays({
    'that speaks of what does not follow': [
      '指标,年份,数值\n申报率,2025,90%\n以下为目标值',
      ['* 申报率 2025 0.9'],
      ['PC284@3:1'],
    ],
  });
});

describe('tables side by side whose names have no heading', () => {
  eachSays({
    'each with its own sections': [
      ',年份,数值,,,年份,数值\n目标值,,,,完成值,,\n申报率,2025,90%,,申报率,2025,88%\n监测合格率,2025,85%,,监测合格率,2025,86%',
      ['* 申报率 2025 0.88', '* 合格率 2025 0.86'],
    ],
    'which change places': [
      ',年份,数值,,,年份,数值\n目标值,,,,完成值,,\n申报率,2025,90%,,申报率,2025,88%\n完成值,,,,目标值,,\n监测合格率,2025,86%,,监测合格率,2025,85%',
      ['* 申报率 2025 0.88', '* 合格率 2025 0.86'],
    ],
    'of indicators': [
      ',年份,数值,,,年份,数值\n申报率,,,,监测合格率,,\n桃城区,2025,90%,,桃城区,2025,88%',
      ['桃城区 申报率 2025 0.9', '桃城区 合格率 2025 0.88'],
    ],
  });
});

describe('lines under one of several tables', () => {
  eachSays({
    'each signed by its own, without a blank row': [
      '指标,2025年\n申报率,90%\n桃城区卫生健康局,\n指标,2025年\n申报率,80%\n冀州区卫生健康局,',
      [],
      ['PC256@1:1', 'PC255@5:2'],
    ],
    'a note that names another place than the title': [
      '桃城区,\n指标,2025年\n申报率,90%\n注：数据来自冀州区,\n指标,2025年\n监测合格率,80%',
      ['桃城区 合格率 2025 0.8'],
      ['PC255@3:2'],
    ],
    'one signature under all': [
      '指标,2025年\n申报率,90%\n\n指标,2025年\n监测合格率,80%\n桃城区卫生健康局,',
      ['桃城区 申报率 2025 0.9', '桃城区 合格率 2025 0.8'],
    ],
  });
});

describe('tables side by side that have little in common', () => {
  eachSays({
    'behind a blank column with another header': [
      '指标,2024年,,县区,2025年申报率\n申报率,90%,,桃城区,80%\n监测合格率,91%,,冀州区,81%',
      ['* 申报率 2024 0.9', '* 合格率 2024 0.91', '桃城区 申报率 2025 0.8', '冀州区 申报率 2025 0.81'],
    ],
    'each signed by its own': [
      '指标,2025年,,指标,2025年\n申报率,90%,,申报率,80%\n桃城区卫健局,,,冀州区卫健局,',
      ['桃城区 申报率 2025 0.9', '冀州区 申报率 2025 0.8'],
    ],
    'each with a role in the line under it': [
      '指标,2025年,,指标,2025年\n申报率,90%,,申报率,80%\n以上为目标值,,,以上为完成值,',
      ['* 申报率 2025 0.8'],
    ],
  });
});

describe('a role in the corner', () => {
  eachSays({
    'over the names of counties': ['目标值,2025年申报率,2025年监测合格率\n桃城区,90%,80%', [], ['PC252@1:1']],
    'of measured values': [
      '完成值,2025年申报率,2025年监测合格率\n桃城区,90%,80%',
      ['桃城区 申报率 2025 0.9', '桃城区 合格率 2025 0.8'],
    ],
  });
});

describe('a note that says something of each of several indicators', () => {
  const table = (note: string): Variant => `指标,2025年\n申报率,90%\n监测合格率,80%\n${note}`;
  const values = ['* 申报率 2025 PC285', '* 合格率 2025 0.8'];
  const notes = [
    '申报率为目标值，监测合格率为完成值',
    '其中申报率为目标值',
    '监测合格率为完成值，但申报率系2024年数',
  ];
  allSay(
    { values, faults: ['PC285@2:2'] },
    Object.fromEntries(notes.map((note) => [note, table(`注：${note.replaceAll('，', '，')}`)])),
  );
});

describe('a note that names the rows otherwise', () => {
  const table = (note: string): Variant => `县区,2025年申报率\n桃城区,90%\n冀州区,80%\n${note}`;
  const values = ['桃城区 申报率 2025 0.9', '冀州区 申报率 2025 0.8'];
  const taken = ['桃城区 申报率 2025 0.9', '冀州区 申报率 2025 PC285'];
  allSay(
    { values: taken, faults: ['PC285@3:2'] },
    {
      'by a county': table('注：冀州区为目标值'),
      'by a county, without 注': table('冀州区为目标值,'),
      'by a number': table('注：序号2为目标值'),
      'by its cell': table('注：B3单元格为目标值'),
      'by what it was found to be': table('注：冀州区应为85%'),
    },
  );
  allSay(
    { values: taken, faults: ['PC285@4:2'] },
    { 'by a county, over the table': `注：冀州区为目标值,\n${table('')}` },
  );
  allSay(
    { values: taken.map((one) => one.replace('0.9', 'PC285')), faults: ['PC285@2:2', 'PC285@3:2'] },
    { 'by a line, counted from either head': table('注：第2行为2024年数') },
  );
  allSay(
    { values: taken.map((one) => one.replace('0.9', 'PC285')), faults: ['PC285@3:2', 'PC285@4:2'] },
    {
      'by a line under a title, counted from the heading': `各县指标,\n${table('注：第2行为2024年数')}`,
      'by a line under a title, counted from the sheet': `各县指标,\n${table('注：第3行为2024年数')}`,
    },
  );
  allSay(
    { values, faults: ['PC284@4:1'] },
    {
      'by a county that is not there': table('注：枣强县为目标值'),
      'by a line that is not there': table('注：第9行为目标值'),
      'by an indicator that is not there': table('注：职业卫生违法案件查处率为2024年数'),
    },
  );
  allSay({ values }, { 'of a county that has not reported': table('注：枣强县未报送') });
});

describe('a note that names a year', () => {
  const long = (note: string): Variant => `指标,年份,数值\n申报率,2024,90%\n申报率,2025,91%\n${note}`;
  const across = (note: string): Variant => `指标,2024年,2025年\n申报率,90%,91%\n${note}`;
  const all = [long, across];
  const each = (note: string) => Object.fromEntries(all.map((of, i) => [`${note} ${i}`, of(note)]));
  for (const note of [
    '注：2025年为预计数',
    '2025年为预计数,,',
    '注：2025年数据均为目标值',
    '注：2024年已核实，2025年为预测数',
  ])
    allSay({ values: ['* 申报率 2024 0.9'] }, each(note));
  allSay({ values: [], faults: ['PC252@1:1'] }, each('注：2024年、2025年均为预计数'));
  eachSays({
    'as another year': [
      long('注：2025年数据为2024年数'),
      ['* 申报率 2024 0.9', '* 申报率 2025 PC285'],
      ['PC285@3:3'],
    ],
    'as not verified': [
      long('注：2025年数据未经核实'),
      ['* 申报率 2024 0.9', '* 申报率 2025 0.91'],
      ['PC284@3:3'],
    ],
  });
});

describe('what says that values are not final', () => {
  const values = ['* 合格率 2025 0.8', '* 申报率 2025 0.9'];
  const between = (line: string): Variant => `指标,2025年\n申报率,90%\n${line}\n监测合格率,80%`;
  const words = ['以上为初步数', '注：以上为初步数', '初步数', '以上数据为快报数'];
  allSay({ values }, Object.fromEntries(words.map((line) => [line, between(`${line},`)])));
  allSay(
    { values, faults: ['PC284@3:1'] },
    Object.fromEntries(
      ['以上数据未经核实', '注：未经核实', '数据尚未审核'].map((line) => [line, between(`${line},`)]),
    ),
  );
  const table = '指标,2025年\n申报率,90%\n监测合格率,80%\n';
  test.each([
    ['in a title', `衡水市完成情况（初步数）,\n${table}`],
    ['in its heading', table.replace('2025年', '2025年初步数')],
    ['under the table', `${table}注：以上为初步数,\n`],
    ['under the table, without 注', `${table}数据为初步数,\n`],
    ['between rows', table.replace('监测', '以上为初步数,\n监测')],
  ])('%s is told once', async (_, csv) => {
    const { diagnostics } = await readExample(csv, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code).filter((code) => code === 'PC295')).toEqual(['PC295']);
  });
});

describe('what the name of a file says of its values', () => {
  const table = '指标,数值\n申报率,90%';
  allSay(
    { values: [], faults: ['PC252@1:1'] },
    {
      'that they are void': [table, { file: '2025年作废.csv' }],
      'that they are of the year before': [table, { file: '2025年上年数.csv' }],
    },
  );
  allSay(
    { values: ['* 申报率 2025 0.9'] },
    {
      'of the form': [table, { file: '2025年填报模板.csv' }],
      'of a copy': [table, { file: '2025年备份.csv' }],
    },
  );
});

describe('a remark on a value of several counties', () => {
  eachSays({
    与冀州区合并统计: [
      '县区,2025年申报率,备注\n桃城区,90%,与冀州区合并统计\n冀州区,80%,',
      ['桃城区 申报率 2025 0.9', '冀州区 申报率 2025 0.8'],
      ['PC284@2:3'],
    ],
  });
});
