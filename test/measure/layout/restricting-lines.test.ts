import { describe, expect, test } from 'vitest';
import { readExample } from '../example.js';

const TITLE = '2023年衡水市职业病防治指标';
const ROWS = '指标,数值\n工伤保险参保人数,582000\n申报率,91%\n';
const PLACES: Readonly<Record<string, (line: string) => string>> = {
  over: (line) => `${TITLE}\n${line}\n${ROWS}`,
  under: (line) => `${TITLE}\n${ROWS}${line}\n`,
};

/** The codes of what was said, without that of what was taken from the title. */
async function saidOf(table: string): Promise<readonly string[]> {
  const { diagnostics } = await readExample(table, { plan: 'hengshui' });
  return [...new Set(diagnostics.map(({ code }) => code))].filter((code) => code !== 'PC231').sort();
}

const eachPlace = Object.entries(PLACES);

describe.each(eachPlace)('a line %s the table says whose or what its values are', (_, at) => {
  test.each(['全省数', '2023年全省数', '2023年全国', '2023年河北省'])('the province: %s', async (line) =>
    expect(await saidOf(at(line))).toEqual(['PC256']),
  );
  test.each(['新增', '2023年新增数', '2023年度新增', '2023新增', '2023年净增', '2023年本年新增'])(
    'what came in the year alone: %s',
    async (line) => expect(await saidOf(at(line))).toEqual(['PC279', 'PC300']),
  );
  test.each(['职工', '2023年各市', '数据未更新'])('%s is named', async (line) =>
    expect(await saidOf(at(line))).toEqual(['PC300']),
  );
  test.each(['导出时间：2023-07-05 10:11', '打印时间：2023-07-05 10:11:05'])(
    '%s is before the end',
    async (line) => expect(await saidOf(at(line))).toEqual(['PC284']),
  );
  test.each(['导出时间：2024-01-05 10:11', '河北省', '全市', '2023年度', '填报人：张三'])(
    '%s is not',
    async (line) => expect(await saidOf(at(line))).toEqual([]),
  );
});

describe('a title that says which of all its values are', () => {
  const table = (title: string) => `${title}\n${ROWS}`;
  test.each(['2023年衡水市区职业病防治指标', '衡水市区2023年指标'])('the town alone: %s', async (title) =>
    expect(await saidOf(table(title))).toEqual(['PC256']),
  );
  test.each([
    '衡水市2023年全省职业病防治指标',
    '2023年衡水市和全省职业病防治指标',
    '2023年衡水市、全省职业病防治指标',
    '2023年衡水市县职业病防治指标',
    '2023年衡水市监测企业职业病防治指标',
    '2023年衡水市放射诊疗机构职业病防治指标',
    '衡水市2023年核查前',
    '衡水市2023年原表',
    '衡水市2023年对标',
    '衡水市2023年培训资料',
  ])('%s', async (title) => expect(await saidOf(table(title))).toEqual(['PC300']));
  test('of a field with a participants of its own', async () =>
    expect(await saidOf('2023年衡水市社会保险情况\n指标,数值\n参保人数,582000\n')).not.toEqual([]));
  test.each([
    '河北省衡水市2023年职业病防治指标',
    '衡水市2023年区县职业病防治指标汇总',
    '衡水市2023年职业病防治规划实施情况评估表',
    '衡水市落实全省职业病防治规划2023年情况',
    '衡水市2023年职业病防治指标（全市）',
  ])('%s does not', async (title) => expect(await saidOf(table(title))).toEqual([]));
});

test('a section of what was reported first', async () => {
  const table = `${TITLE}\n指标,数值\n申报率,91%\n二、原报数,\n工伤保险参保人数,582000\n`;
  expect(await saidOf(table)).toEqual(['PC295']);
});
