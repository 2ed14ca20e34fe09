import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

/** Where a note may stand that tells what kind of number the values of a table are. */
const PLACES: Readonly<Record<string, (note: string) => string>> = {
  'under the table': (note) => `衡水市2023年,\n指标,完成值\n申报率,89\n注：${note}\n`,
  'under it, without a label': (note) => `衡水市2023年,\n指标,完成值\n申报率,89\n${note}\n`,
  'over the table': (note) => `衡水市2023年,\n${note}\n指标,完成值\n申报率,89\n`,
  'in the brackets of its title': (note) => `衡水市2023年指标（${note}）,\n指标,完成值\n申报率,89\n`,
  'beside a value': (note) => `衡水市2023年,,\n指标,完成值,备注\n申报率,89,${note}\n`,
};

const read = (table: string) => readExample(table, { plan: 'hengshui' });
const codes = async (table: string) => (await read(table)).diagnostics.map(({ code }) => code);

describe('what kind of number the values are is told, if it is not understood', () => {
  const notes = [
    '数值为较2020年提高的百分点',
    '较2020年提高百分点',
    '系较上年增加值',
    '为比上年增长率',
    '数值为新增数',
    '数据为指数',
    '数值为得分',
    '单位为万分之一',
    '表中数据为抽样30家企业所得',
    '抽样30人',
    '抽查10家',
    '抽检20家',
    '随机抽取30家企业',
    '抽样比例10%',
  ];
  for (const [place, table] of Object.entries(PLACES))
    test.each(notes)(`${place}: %s`, async (note) =>
      expect(await codes(table(note))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^PC(?:252|284|285|300)$/)]),
      ),
    );
});

test.each(['省级', '县级', '镇', '企业', '试点'])(
  '%s in a column of kinds, which may be no class',
  async (kind) => {
    expect(await codes(`衡水市2023年,,\n指标,类型,完成值\n申报率,${kind},89%\n`)).toContain('PC300');
  },
);

test.each(['约束性', '预期性', '职业健康'])('%s is a class of indicators', async (kind) => {
  expect(await codes(`衡水市2023年,,\n指标,类型,完成值\n申报率,${kind},89%\n`)).not.toContain('PC300');
});

test.each([
  ['是否采用', '否', 'PC261', '是否采用：否'],
  ['状态', '退回', 'PC261', '状态：退回'],
  ['状态', '草稿', 'PC295', '状态：草稿'],
])('under %s, %s is told as it stands there', async (heading, cell, code, text) => {
  const table = `衡水市2023年,,\n指标,完成值,${heading}\n申报率,89%,${cell}\n知晓率,88%,\n`;
  const told = (await read(table)).diagnostics.filter((one) => one.code === code);
  expect(told.map(({ params }) => 'text' in params && params.text)).toEqual([text]);
});

test.each(['广东省合计', '全省合计', '河北省小计'])(
  '%s beside a value of the city is told',
  async (remark) => {
    expect(await codes(`衡水市2023年,,\n指标,完成值,备注\n申报率,89%,${remark}\n`)).toContain('PC284');
  },
);

test.each(['全市合计', '合计', '河北省卫健委'])('%s beside it says nothing against it', async (remark) => {
  expect(await codes(`衡水市2023年,,\n指标,完成值,备注\n申报率,89%,${remark}\n`)).not.toContain('PC284');
});

describe('shares in so many are the unit of the values', () => {
  for (const [place, table] of Object.entries(PLACES))
    test.each([
      ['数值为千分比', '0.089'],
      ['数据均为‰', '0.089'],
      ['数值为万分比', '0.0089'],
      ['数值为百分比', '0.89'],
    ])(`${place}: %s`, async (note, value) => {
      const { values } = await read(table(note));
      expect(values.map((one) => one.split(' ').at(-1))).toEqual([value]);
    });

  test('beside a column that says another', async () => {
    const table = '指标,年份,单位,数值\n申报率,2023,%,89\n注：数值为万分比,,,\n';
    expect(await codes(table)).toContain('PC294');
    expect(await codes(`单位：‰,,,\n${table.split('\n').slice(0, 2).join('\n')}\n`)).toContain('PC294');
  });
});

describe('notes that leave the values what they are', () => {
  test.each([
    '比上年提高2个百分点',
    '较2020年提高2.5个百分点',
    '较上年提高',
    '数据为年末数',
    '数值为百分比',
    '申报率指已申报企业占应申报企业的比例',
  ])('%s', async (note) => {
    for (const place of ['under the table', 'beside a value'] as const)
      expect(await codes(PLACES[place]?.(note) ?? '')).not.toEqual(
        expect.arrayContaining([expect.stringMatching(/^PC(?:2(?:52|84|85)|300)$/)]),
      );
  });

  test('how many were looked at is no more than what counts', async () => {
    const table = '指标,年份,数值,备注\n工伤保险参保人数,2023,53万人,抽查12家\n';
    expect(await codes(table)).not.toContain('PC300');
  });

  test.each([
    ['%', '单位：%、‰'],
    ['‰', '单位：%、‰'],
    ['%', '单位：%'],
  ])('%s under %s', async (unit, line) =>
    expect(await codes(`${line},,,\n指标,年份,单位,数值\n申报率,2023,${unit},89\n`)).not.toContain('PC294'),
  );
});
