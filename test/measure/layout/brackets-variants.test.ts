import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

const ROWS = '指标,完成值\n申报率,89%\n';

/** What a table of 2023 under such a title gives, and whether the title is named as not understood in full. */
async function under(title: string, rows = ROWS) {
  const { values, faults, diagnostics } = await readExample(`${title},\n${rows}`, { plan: 'hengshui' });
  return {
    values: values.map((one) => one.split(' ').at(-1)),
    faults,
    isNamed: diagnostics.some(({ code }) => code === 'PC300'),
  };
}

const titled = (inside: string) => `衡水市2023年职业病防治指标完成情况（${inside}）`;
const VALUE = ['0.89'];

describe('what stands in brackets in a title and may make other values of them is named', () => {
  test.each([
    '公立医院',
    '新增',
    '当年新增',
    '噪声',
    '粉尘',
    '同比',
    '同比增减',
    '排名',
    '均值',
    '中位数',
    '河北省',
    '草案',
    '数值为得分',
    '数值为新增数',
  ])('%s', async (inside) =>
    expect(await under(titled(inside))).toEqual({ values: VALUE, faults: [], isNamed: true }),
  );

  test.each([
    '抽查',
    '抽样',
    '样本数据',
    '金属制品业',
    '采矿业',
    '事业单位',
    '煤矿',
    '在岗职工',
    '存量企业',
    '街道',
  ])('%s, as a part of all', async (inside) => {
    const { values, diagnostics } = await readExample(`${titled(inside)},\n${ROWS}`, { plan: 'hengshui' });
    expect(values).toHaveLength(1);
    const told = diagnostics.filter(({ severity }) => severity !== 'note');
    expect(told.map(({ code, params }) => [code, 'part' in params && params.part])).toEqual([
      ['PC288', inside],
    ]);
  });

  test('another year than the columns tell', async () => {
    const rows = '指标,2023年完成值\n申报率,89%\n';
    expect(await under(titled('2022年'), rows)).toEqual({ values: VALUE, faults: [], isNamed: true });
  });

  test('between the rows', async () => {
    const table = '指标,年份,数值\n申报率,2023,89%\n桃城区（公立医院）,,\n知晓率,2023,90%\n';
    const { diagnostics } = await readExample(table, { plan: 'hengshui' });
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });

  test('in the name of the file', async () => {
    const file = '衡水市职业病防治指标完成情况（公立医院）.csv';
    const { diagnostics } = await readExample('指标,年份,数值\n申报率,2023,89%\n', {
      plan: 'hengshui',
      file,
    });
    expect(diagnostics.map(({ code }) => code)).toContain('PC300');
  });
});

describe('a wider place in brackets behind a title is that of the values', () => {
  test.each(['全省', '全国', '全省数据'])('%s', async (inside) =>
    expect(await under(titled(inside))).toMatchObject({ values: [], faults: ['PC256@3:2'] }),
  );
  test('and not of rows that name their counties', async () => {
    const rows = '县区,指标,完成值\n桃城区,申报率,89%\n';
    expect(await under(titled('全省'), rows)).toMatchObject({ values: ['0.89'] });
  });
});

describe('ordinary brackets in titles', () => {
  test.each([
    '试行',
    '续',
    '续表',
    '续表二',
    '表二',
    '一',
    '1',
    '附件1',
    '附表',
    '盖章',
    '公章',
    '单位：%',
    '含桃城区',
    '含目标值',
    '修订',
    '修订稿',
    '修订版',
    '最终版',
    '定稿',
    '正式',
    '年报',
    '年度',
    '全年',
    '1—12月',
    '截至12月底',
    '2023年',
    '2023年度',
    '2024年1月15日',
    '全市',
    '市级',
    '衡水市',
    '汇总',
    '上报',
    '自评',
    '职业病防治',
    '约束性、预期性',
    '市卫健委',
    '数据来源：市卫健委',
  ])('%s', async (inside) =>
    expect(await under(titled(inside))).toEqual({ values: VALUE, faults: [], isNamed: false }),
  );

  test.each([
    '《衡水市职业病防治规划（2021—2025年）》2023年指标完成情况',
    '衡水市职业病防治规划（2021-2025年）2023年指标完成情况',
    '附件1（共2页） 衡水市2023年指标完成情况',
  ])('%s', async (title) =>
    expect(await under(title)).toEqual({ values: VALUE, faults: [], isNamed: false }),
  );
});
