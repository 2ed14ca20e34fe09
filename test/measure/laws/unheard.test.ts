import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** Where a text may stand that bears on the values of a table without being one of its columns. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => `2025年衡水市${text}\n指标,数值\n申报率,89%\n`,
  'line above the header': (text) => `2025年衡水市,\n${text},\n指标,数值\n申报率,89%\n`,
  'line over the values': (text) => `2025年衡水市,\n,${text}\n指标,数值\n申报率,89%\n`,
  'note below': (text) => `指标,年份,数值\n申报率,2025,89%\n注：${text}\n`,
  'line between rows': (text) => `指标,年份,数值\n申报率,2025,89%\n注：${text}\n监测合格率,2025,90%\n`,
  corner: (text) => `${text},2024年,2025年\n申报率,89%,90%\n`,
  remark: (text) => `指标,年份,数值,备注\n申报率,2025,89%,${text}\n`,
};

/** Letters of which no word that is known here is made. */
const STRANGE = [...'鲸橘琴瑟琵琶蜻蜓蝴蝶珊瑚玛瑙葡萄薄荷芍药杜鹃鸳鸯鹦鹉'];
const strange = fc
  .array(fc.constantFrom(...STRANGE), { minLength: 1, maxLength: 8 })
  .map((one) => one.join(''));

const saidOf = async (table: string) => (await readExample(table, { plan: 'hengshui' })).diagnostics;

test('whatever stands around values or beside them is understood, or said not to be', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(PLACES)), strange, async (place, text) => {
      const said = await saidOf(place(text));
      const isNamed = said.some((one) => one.severity !== 'note' || one.code === 'PC300');
      expect(isNamed).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('texts that nobody understands', () => {
  const texts = [
    '数据有水分',
    '以上数据有水分，请慎用',
    '张三填的',
    '“数据有水分”',
    '填芍药',
    '写成芍药',
    '最高的一次',
    '已乘系数',
    '第三方给的，数据均已核实',
  ];
  for (const text of texts)
    for (const place of ['note below', 'remark'] as const)
      test(`${place}: ${text}`, async () => {
        const said = await saidOf(PLACES[place]?.(text) ?? '');
        expect(said.filter(({ code }) => code === 'PC300')).toMatchObject([
          { severity: 'note', params: { text: expect.stringContaining(text) } },
        ]);
      });

  test('the name of a column alone in a line is no title: 规划 says what values are', async () => {
    const read = await readExample('2025年衡水市,\n,规划\n指标,数值\n申报率,89%\n', { plan: 'hengshui' });
    expect(read.measurements).toEqual([]);
    expect(read.faults).toEqual(['PC252@3:1']);
  });
});

describe('a column of kinds in which nobody knows a word', () => {
  const table = (heading: string, ...kinds: readonly string[]) =>
    `指标,${heading},2025年\n${kinds.map((kind, at) => `${['申报率', '知晓率'][at]},${kind},92.5%\n`).join('')}`;
  const unheard = async (text: string) =>
    (await saidOf(text)).flatMap((one) => (one.code === 'PC300' ? [one.params.text] : []));

  for (const [heading, word] of [
    ['类型', '理想值'],
    ['数据类型', '理想值'],
    ['数值类型', '甲类'],
    ['type', '虚高数'],
  ] as const)
    test(`${heading}: ${word}`, async () => {
      expect(await unheard(table(heading, word, word))).toEqual([word]);
    });

  test('each word is named', async () => {
    const said = await saidOf(table('数据类型', '理想值', '玄妙值'));
    expect(JSON.stringify(said.filter(({ code }) => code === 'PC300'))).toMatch(/理想值.*玄妙值/);
  });

  for (const [heading, word] of [
    ['类型', '约束性'],
    ['类型', '职业健康'],
    ['类型', '绝对值'],
    ['数据类型', '百分比'],
    ['数据类型', '年报'],
    ['数据类型', '实际值'],
    ['type', 'rate'],
  ] as const)
    test(`${heading}: ${word}, which is known or classes indicators`, async () => {
      expect(await unheard(table(heading, word, word))).toEqual([]);
    });
});

describe('texts that are understood, and change nothing', () => {
  const notes = [
    '数据由市疾控中心提供',
    '数据均已核实',
    '申报率指已申报企业占应申报企业的比例',
    '分子：已申报的工业企业数；分母：应申报的工业企业数',
    '填写机构个数，或填“有”“无”',
    '填当年数；填累计数的，写成“累计25”',
    'write how many there are, or "yes" or "no"',
    'the year’s own; a running total is written 累计25',
    'numerator: firms that have declared; denominator: firms obliged to declare',
    '填报人：张三　联系电话：0318-1234567',
    '数据来源：职业病危害项目申报系统',
    '来源：衡水市职业病防治规划（2021—2025年），二（三）',
    '请各县区认真填写',
    '初步统计',
    '比上年提高2个百分点',
    '已核',
  ];
  for (const note of notes)
    test(note, async () => {
      const said = await saidOf(PLACES['note below']?.(note) ?? '');
      expect(said.filter(({ code }) => code === 'PC300')).toEqual([]);
    });

  const titles = [
    '职业病防治规划主要指标完成情况表',
    '职业健康工作统计报表',
    '“十四五”职业病防治指标监测汇总表',
  ];
  for (const title of titles)
    test(title, async () => {
      const said = await saidOf(PLACES['title']?.(title) ?? '');
      expect(said.filter(({ code }) => code === 'PC300')).toEqual([]);
    });
});

describe('short remarks by which a value is another one', () => {
  const remarks = [
    '全省',
    '全国',
    '8个县',
    '国有企业',
    '年均',
    '不可比',
    '待补',
    '82.5%',
    '规划值',
    '部分县区',
  ];
  for (const remark of remarks)
    for (const place of ['note below', 'remark'] as const)
      test(`${place}: ${remark}`, async () => {
        const said = await saidOf(PLACES[place]?.(remark) ?? '');
        expect(said.map(({ code }) => code)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^PC(?:252|284|300)$/)]),
        );
      });

  const states = [
    '已停业',
    '资质过期',
    '不再承担',
    '规划中',
    '厂办医院',
    '邯郸市医院',
    '第三方机构',
    '未开展',
  ];
  for (const state of states)
    test(`beside an institution: ${state}`, async () => {
      const table = `序号,指标,年份,数值,备注\n9,,2025,1家,${state}\n`;
      const said = await saidOf(table);
      expect(said.some(({ code }) => code === 'PC284' || code === 'PC300')).toBe(true);
    });
});

describe('a sum of years as a remark', () => {
  const of = (indicator: string, value: string, plan: string) =>
    readExample(`指标,年份,数值,备注\n${indicator},2025,${value},2021—2025年累计\n`, { plan });
  test('is no rate of a year, and named', async () => {
    const { diagnostics } = await of('申报率', '95%', 'hengshui');
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });
  test('is what a plan counts that adds up the years', async () => {
    const { measurements, diagnostics } = await of('培养监测评估专业技术人员', '50', 'jieyang');
    expect(measurements).toMatchObject([{ span: { kind: 'total' } }]);
    expect(diagnostics.filter(({ code }) => code === 'PC300')).toEqual([]);
  });
});

describe('names of files, folders and sheets, and labels', () => {
  const unheard = async (file: string, table = '指标,2025年\n申报率,95%\n') => {
    const { diagnostics } = await readExample(table, { plan: 'hengshui', file });
    return diagnostics.some(({ code }) => code === 'PC300');
  };
  test.each(['2025年排名.csv', '测试数据.csv', '规上/表.csv', '抽样企业/表.csv'])(
    '%s is named',
    async (file) => expect(await unheard(file)).toBe(true),
  );
  test.each([
    '职业病防治规划指标完成情况.csv',
    '附件2：各县市区指标汇总.csv',
    '2025年卫健委报送.csv',
    '桃城区/表.csv',
  ])('%s is not', async (file) => expect(await unheard(file)).toBe(false));
  test.each([
    '填报单位：衡水市8县',
    '填报单位：全市（规上）',
    '数据时间：季度汇总',
    '数据时间：季度',
    '填报单位：全市平均',
    '衡水市____县（区）2025年',
  ])('%s over a table is named', async (line) =>
    expect(await unheard('a.csv', `${line},,\n指标,年份,数值\n申报率,2025,95%\n`)).toBe(true),
  );
  test.each([',芍药', ',芍药值'])('%s under the year is named', async (line) =>
    expect(await unheard('a.csv', `指标,2025年\n${line}\n申报率,95%\n`)).toBe(true),
  );
  test.each(['备注,芍药,', '县区,申报率,'])('%s below is named', async (line) =>
    expect(await unheard('a.csv', `指标,年份,数值\n申报率,2025,95%\n${line}\n`)).toBe(true),
  );
});

test('why somebody writes does not make targets of values', async () => {
  const line = '根据《衡水市职业病防治规划（2021—2025年）》要求，现将有关情况报告如下。';
  const { measurements } = await readExample(`${line}\n指标,年份,数值\n申报率,2025,95%\n`, {
    plan: 'hengshui',
  });
  expect(measurements).toHaveLength(1);
});

describe('what the command says, which is asked where nothing else tells', () => {
  const table = '指标,数值\n申报率,95%\n';
  const of = async (line: string, area?: string) => {
    const { measurements, faults } = await readExample(`${line},\n${table}`, {
      plan: 'hengshui',
      year: 2025,
      ...(area && { area }),
    });
    return [...measurements.map(({ area: own, year }) => `${own ?? '*'} ${year}`), ...faults];
  };
  test.each([
    ['2024年度指标完成情况', undefined, ['* 2024']],
    ['指标完成情况', undefined, ['* 2025']],
    ['填报单位：桃城区', '衡水市', ['桃城区 2025']],
    ['衡水市指标完成情况', '桃城区', ['桃城区 2025']],
    ['全省指标完成情况', '衡水市', ['PC256@3:2']],
    ['各县区指标完成情况', '桃城区', ['桃城区 2025']],
  ])('%s', async (line, area, wanted) => expect(await of(line, area)).toEqual(wanted));
});

describe('a count beside the number of all', () => {
  test.each([
    ['完成数,分母', '92,110', ['PC228@2:4']],
    ['完成值（%）,分母', '92,110', []],
    ['数值,分母', '92%,110', []],
  ])('%s: %s', async (heads, cells, faults) => {
    const read = await readExample(`指标,年份,${heads}\n申报率,2025,${cells}\n`, { plan: 'hengshui' });
    expect(read.faults).toEqual(faults);
  });
});

test.each(['申报率（基数）,2025,89%', '申报率（基期值）,2025,89%'])('%s is of two times', async (row) => {
  const { faults } = await readExample(`指标,年份,数值\n${row}\n`, { plan: 'hengshui' });
  expect(faults).toEqual(['PC255@2:3']);
});
