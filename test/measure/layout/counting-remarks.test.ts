import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

const PHYSICIANS = '培养职业病诊断医师';

/** Which of the values of these years are all up to then, and what was said. */
async function read(table: string) {
  const { measurements, diagnostics } = await readExample(`${table}\n`, { plan: 'jieyang' });
  const totals = measurements.filter(({ span }) => span?.kind === 'total').map(({ year }) => year);
  return { totals, said: diagnostics.map(({ code }) => code).filter((code) => code !== 'PC231') };
}

const long = (year: string, remark: string) =>
  `指标,年份,数值,备注\n${PHYSICIANS},2021,25,\n${PHYSICIANS},2022,20,\n${PHYSICIANS},${year},60,${remark}`;
const wide = (cell: string, remark = '') =>
  `指标,2021年,2022年,2023年,备注\n${PHYSICIANS},25,20,${cell},${remark}`;

describe('a value that has those of the years before in it', () => {
  test.each([
    ['截至2023年底'],
    ['截至2023年底累计'],
    ['含前两年'],
    ['总计'],
    ['合计数'],
    ['共计'],
    ['2023年为累计完成'],
    ['累计'],
  ])('by its remark: %s', async (remark) =>
    expect(await read(long('2023', remark))).toEqual({ totals: [2023], said: [] }),
  );
  test.each(['2016—2020年累计', '“十三五”以来累计', '自2018年起'])(
    'a sum of years before the plan is told: %s',
    async (remark) => expect((await read(long('2023', remark))).said).toContain('PC300'),
  );
  test.each(['自2021年起累计', '“十四五”以来累计', '较2019年增加5人'])(
    'one of its own years, and a comparison, is not: %s',
    async (remark) => expect((await read(long('2023', remark))).said).not.toContain('PC300'),
  );
  test.each(['60（含前两年）', '60（总计）', '60（共计）'])('in its cell: %s', async (cell) =>
    expect((await read(wide(cell))).totals).toEqual([2023]),
  );
  test.each(['2023年为累计数', '2023年为存量', '2023年数为总计'])(
    'of one year in the row: %s',
    async (remark) => expect(await read(wide('60', remark))).toEqual({ totals: [2023], said: [] }),
  );
  test.each(['注：2023年数为截至2023年底', '注：2023年数为累计数'])('by a note: %s', async (note) =>
    expect((await read(`${wide('60')}\n${note}`)).totals).toEqual([2023]),
  );
  test.each(['2023年累计', '2023年（累计）', '2023累计', '2023年末累计'])('by its year: %s', async (year) => {
    expect((await read(long(year, ''))).totals).toEqual([2023]);
    const rows = `揭阳市,\n指标,${PHYSICIANS}\n2021年,25\n2022年,20\n${year},60`;
    expect((await read(rows)).totals).toEqual([2023]);
  });
});

describe('a value of its year alone', () => {
  test.each(['已完成', '市卫健委', '当年数', '2022年为累计数', '截至2023年12月31日'])('%s', async (remark) =>
    expect((await read(long('2023', remark))).totals).toEqual([]),
  );
  test.each(['2023年', '2023年1—12月累计', '2023年全年累计'])('%s', async (year) =>
    expect((await read(long(year, ''))).totals).toEqual([]),
  );
});

test.each(['当年数', '为本年新增', '2023年当年数'])('%s beside a total is told', async (remark) => {
  const table = `揭阳市2023年,\n指标,累计数,备注\n${PHYSICIANS},82,${remark}`;
  expect(await read(table)).toEqual({ totals: [2023], said: ['PC284'] });
});
