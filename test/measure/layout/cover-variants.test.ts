import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from './books.js';
import { said } from './variants.js';

const COUNTIES = [
  ['指标', '县区', '年份', '数值'],
  ['申报率', '桃城区', 2025, '92.5%'],
  ['申报率', '冀州区', 2025, '93.5%'],
];
const CITY = [
  ['指标', '年份', '数值'],
  ['申报率', 2025, '92.5%'],
];

/** What a workbook says of which one sheet holds these lines, each in a cell of its own. */
async function beside(table: (string | number)[][], lines: readonly string[], isFirst = false) {
  const data = { name: '数据', rows: table };
  const notes = { name: '填报说明', rows: lines.map((line) => [line]) };
  const book = bySheetJs(isFirst ? [notes, data] : [data, notes]);
  const { measurements, diagnostics } = await readExample(book, { plan: 'hengshui', file: 'x.xlsx' });
  const told = diagnostics.filter(({ code }) => !['PC231', 'PC235', 'PC261'].includes(code));
  return { values: said({ measurements }), told: told.map(({ code, place }) => `${code} ${place?.cell}`) };
}

const TAKEN = ['冀州区 申报率 2025 0.935', '桃城区 申报率 2025 0.925'];
const REFUSED = ['冀州区 申报率 2025 0.935', '桃城区 申报率 2025 PC285'];
const WHOLE = ['* 申报率 2025 0.925'];

describe.each([false, true])('notes on a sheet without a table, before the others: %s', (isFirst) => {
  test.each([
    ['桃城区数据有误', REFUSED, ['PC285 数据!D2']],
    ['1、桃城区为2024年数据', REFUSED, ['PC285 数据!D2']],
    ['注：桃城区系目标值。', REFUSED, ['PC285 数据!D2']],
    ['枣强县为2024年数据', TAKEN, ['PC284 填报说明!A2']],
    ['注：以上数据未经核实', TAKEN, ['PC284 填报说明!A2']],
    ['初步数', TAKEN, ['PC295 数据!D2']],
    ['仅统计规模以上企业', TAKEN, ['PC284 填报说明!A2']],
  ])('%s, of counties', async (line, values, told) => {
    expect(await beside(COUNTIES, ['填报说明', line], isFirst)).toEqual({ values, told });
  });

  test.each([
    ['注：2025年为预计数', [], ['PC252 数据!A1']],
    ['数据截至2025年9月底', ['* 申报率 2025-09-30 0.925'], ['PC257 数据!C2']],
    ['注：以上为2024年数据', WHOLE, ['PC284 填报说明!A2']],
  ])('%s, of the city', async (line, values, told) => {
    expect(await beside(CITY, ['填报说明', line], isFirst)).toEqual({ values, told });
  });

  test.each([
    '请于2026年1月10日前报送市卫生健康委',
    '数值一栏填写百分数，如92.5%',
    '申报率指已申报企业占应申报企业的比例',
    '目标值见规划',
    '二、填报范围：全市各县（市、区）卫生健康局',
    '没有数据的填“无数据”',
    '数据截至2025年12月31日',
  ])('%s', async (line) => {
    expect(await beside(CITY, ['填报说明', line], isFirst)).toEqual({ values: WHOLE, told: [] });
  });
});

test('bare numbers count in the unit that such a sheet says', async () => {
  const table = [CITY[0] ?? [], ['申报率', 2025, 925]];
  expect((await beside(table, ['单位：‰'])).values).toEqual(WHOLE);
});

test('a sheet that defines indicators is no table of values', async () => {
  const defined = {
    name: '指标解释',
    rows: [
      ['指标', '解释'],
      ['申报率', '已申报企业占全部企业的比例'],
    ],
  };
  const book = bySheetJs([{ name: '数据', rows: CITY }, defined]);
  const { measurements, faults } = await readExample(book, { plan: 'hengshui', file: 'x.xlsx' });
  expect({ values: said({ measurements }), faults }).toEqual({ values: WHOLE, faults: [] });
});

/** What a workbook says of whose one sheet has a table, and the others only these lines. */
async function among(...others: readonly (readonly string[])[]) {
  const sheets = others.map((lines, i) => ({
    name: `表${i + 2}`,
    rows: lines.map((line) => line.split('|')),
  }));
  const book = bySheetJs([{ name: '数据', rows: CITY }, ...sheets]);
  const { measurements, faults } = await readExample(book, { plan: 'hengshui', file: 'x.xlsx' });
  return { values: said({ measurements }), faults };
}

describe('sheets without a table, of which several name places', () => {
  const REFUSED_AS_TWO = { values: ['* 申报率 2025 PC255'], faults: ['PC255@2:3'] };
  test.each([
    ['a county each', [['桃城区'], ['冀州区']]],
    ['a county in the title of each', [['桃城区2025年指标'], ['冀州区2025年指标']]],
    ['two counties on one', [['桃城区', '冀州区']]],
    ['reporters', [['填报单位：桃城区卫健局'], ['填报单位：冀州区卫健局']]],
    ['the city first', [['衡水市'], ['桃城区'], ['冀州区']]],
  ])('%s: nobody knows whose the values are', async (_, sheets) => {
    const { values, faults } = await among(...sheets);
    expect({ isRead: values.some((line) => line.includes('0.925')), faults }).toEqual({
      isRead: false,
      faults: REFUSED_AS_TWO.faults,
    });
  });

  test.each([
    ['the same county twice', [['桃城区'], ['桃城区卫生健康局']], ['桃城区 申报率 2025 0.925']],
    ['the city and a county', [['衡水市'], ['桃城区']], ['桃城区 申报率 2025 0.925']],
    ['a county and the city', [['桃城区'], ['衡水市']], ['桃城区 申报率 2025 0.925']],
    ['a list to choose from', [['桃城区', '冀州区', '枣强县']], WHOLE],
    ['a list under a heading', [['县区', '桃城区', '冀州区', '枣强县', '武邑县']], WHOLE],
    ['whom to call', [['单位|姓名', '桃城区卫健局|张三', '冀州区卫健局|李四', '景县卫健局|王五']], WHOLE],
    [
      'a list, and whose all is',
      [['桃城区', '冀州区', '枣强县'], ['填报单位：景县']],
      ['景县 申报率 2025 0.925'],
    ],
  ])('%s', async (_, sheets, values) => {
    expect(await among(...sheets)).toEqual({ values, faults: [] });
  });
});

describe('the title on a cover', () => {
  /** A workbook with these lines on its cover, and a table that says nothing but its values. */
  async function under(lines: readonly string[], heading = '数值') {
    const rows = [
      ['指标', heading],
      ['申报率', '80%'],
    ];
    const book = bySheetJs([
      { name: '封面', rows: lines.map((line) => [line]) },
      { name: '表', rows },
    ]);
    const { measurements, diagnostics } = await readExample(book, { plan: 'jieyang', file: 'x.xlsx' });
    const faults = diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    return { values: said({ measurements }), faults };
  }
  const READ = { values: ['jieyang * 申报率 2023 0.8'], faults: [] };
  const SET_ASIDE = { values: [], faults: ['PC252'] };

  test.each([['目标任务'], ['目标'], ['预计完成情况'], ['工作计划'], ['目标任务分解表']])(
    '…%s is said of the values',
    async (what) => {
      expect(await under([`揭阳市2023年职业病防治${what}`])).toEqual(SET_ASIDE);
    },
  );

  test.each([['完成值'], ['实际完成']])('the heading %s stands nearer', async (heading) => {
    expect(await under(['揭阳市2023年职业病防治目标任务'], heading)).toEqual(READ);
  });

  test.each([
    ['of a year’s evaluation', ['揭阳市职业病防治规划2023年度评估数据']],
    ['of a report on the year', ['揭阳市职业病防治规划实施情况2023年度自评报告']],
    ['of statistics', ['2023年职业健康统计数据']],
    ['of papers that are kept', ['2023年度佐证材料']],
    ['that of what was done', ['揭阳市2023年职业病防治目标任务完成情况']],
    ['that of the plan', ['揭阳市2023年', '揭阳市职业病防治规划']],
    ['that of a plan of work', ['揭阳市2023年', '揭阳市职业病防治工作计划']],
    ['a list of contents', ['揭阳市2023年职业病防治情况', '1.2023年目标任务', '2.2023年完成情况']],
    ['a list of tables', ['揭阳市2023年职业病防治情况', '表1 2023年目标任务', '表2 2023年完成情况']],
    ['how to fill it in', ['揭阳市2023年', '目标值：2023年的规划目标']],
  ])('%s says nothing of that kind', async (_, lines) => {
    expect(await under(lines)).toEqual(READ);
  });
});

describe('who signed a cover, and when', () => {
  const BARE = [
    ['指标', '数值'],
    ['申报率', '92.5%'],
  ];
  async function under(...lines: readonly (readonly string[])[]) {
    const book = bySheetJs([
      { name: '封面', rows: [['职业病防治指标'], ...lines] },
      { name: '表', rows: [['2025年'], ...BARE] },
    ]);
    const { measurements, diagnostics } = await readExample(book, { plan: 'hengshui', file: 'x.xlsx' });
    const faults = diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    return { values: said({ measurements }), faults };
  }
  const SO_FAR = { values: ['* 申报率 2025-06-30 0.925'], faults: ['PC277'] };

  test.each([
    [['填报日期：2025年6月30日']],
    [['填报日期', '2025年6月30日']],
    [['填报日期 2025年6月30日']],
    [['二〇二五年六月']],
  ])('the day is when the values were handed in: %s', async (line) => {
    expect(await under(line)).toEqual(SO_FAR);
  });

  test.each([[['填报单位（盖章）桃城区卫健局']], [['一、填报范围：桃城区']], [['填报单位', '桃城区卫健局']]])(
    'whose the values are: %s',
    async (line) => {
      expect(await under(line)).toEqual({ values: ['桃城区 申报率 2025 0.925'], faults: [] });
    },
  );

  test('a month after the year says nothing', async () => {
    expect(await under(['二〇二六年一月'])).toEqual({ values: ['* 申报率 2025 0.925'], faults: [] });
  });
  test('作废 takes all back', async () => {
    expect(await under(['作废'])).toEqual({ values: [], faults: ['PC252'] });
  });
});

describe('a cover of labels with what is filled in beside them', () => {
  const rows = [['职业病防治指标完成情况'], ['指标', '数值'], ['申报率', '80%']];
  async function under(...cover: readonly (readonly string[])[]) {
    const book = bySheetJs([
      { name: '封面', rows: cover },
      { name: '表', rows },
    ]);
    const read = await readExample(book, { plan: 'jieyang', year: 2023, file: 'x.xlsx' });
    const faults = read.diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
    return { values: said(read), faults };
  }

  test.each([
    ['a year', [['年度', '2022']], 'jieyang * 申报率 2022 0.8'],
    [
      'whose year',
      [
        ['统计年度', '2022年'],
        ['报送单位', '揭阳市'],
      ],
      'jieyang * 申报率 2022 0.8',
    ],
    [
      'a place and a year',
      [['报表'], ['填报单位', '榕城区'], ['年度', '2022']],
      'jieyang 榕城区 申报率 2022 0.8',
    ],
    [
      'a year and a place',
      [
        ['年度', '2022'],
        ['填报单位', '榕城区'],
      ],
      'jieyang 榕城区 申报率 2022 0.8',
    ],
    [
      'a place and a number',
      [
        ['地区', '榕城区'],
        ['指标数', '9'],
      ],
      'jieyang 榕城区 申报率 2023 0.8',
    ],
    [
      'a place and a code',
      [
        ['单位名称', '榕城区卫健局'],
        ['统一社会信用代码', '123'],
      ],
      'jieyang 榕城区 申报率 2023 0.8',
    ],
  ])('%s', async (_, cover, value) => {
    expect(await under(...cover)).toEqual({ values: [value], faults: [] });
  });

  test('up to when the values are', async () => {
    const SO_FAR = { values: ['jieyang * 申报率 2023-06-30 0.8'], faults: ['PC257'] };
    expect(await under(['数据截止时间', '2023年6月30日'])).toEqual(SO_FAR);
  });

  test.each([['1.本表由榕城区填报。'], ['2、本表由榕城区卫健局填报。']])(
    'a numbered sentence on who filled it in: %s',
    async (line) => {
      const DOUBTED = { values: ['jieyang * 申报率 2023 0.8'], faults: ['PC284'] };
      expect(await under([line])).toEqual(DOUBTED);
    },
  );

  test('how it is to be filled in says nothing', async () => {
    const READ = { values: ['jieyang * 申报率 2023 0.8'], faults: [] };
    expect(await under(['1.本表由各县区填报。'], ['2.填报榕城区数据时，单位为%。'])).toEqual(READ);
  });

  test('what the values are', async () => {
    const DOUBTED = { values: ['jieyang * 申报率 2023 0.8'], faults: ['PC284'] };
    expect(await under(['数据性质', '预计'])).toEqual(DOUBTED);
  });

  test('names of indicators make a form of it', async () => {
    const { values } = await under(['填报单位', '榕城区'], ['年份', '2023'], ['监测合格率', '90%']);
    expect(values).toContain('jieyang 榕城区 合格率 2023 0.9');
  });

  test.each([[['汕头市']], [['揭阳市职业病防治指标', '汕头市']], [['揭阳市职业病防治指标', '江西省卫健委']]])(
    'somebody else: %s',
    async (lines) => {
      expect(await under(...lines.map((line) => [line]))).toEqual({ values: [], faults: ['PC256'] });
    },
  );
});
