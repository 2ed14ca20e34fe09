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
