import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadExample, readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { anySheet, csvOf, type Grid, PLACES, RUNS, TIMEOUT } from './sheets.js';
import { fileOf, longTable, sheetOf } from './tables.js';

/** DESIGN §5: no value becomes the whole's while the name of one of its units stands around it. */

/** Names that say that something is the whole's. */
const WHOLE = /衡水市(?!桃城区)|全市/;
const withoutWhole = anySheet.filter((grid) => grid.every((row) => row.every((text) => !WHOLE.test(text))));

const place = fc.constantFrom(...PLACES);
const named = (ways: readonly ((name: string) => string)[]) =>
  fc.tuple(place, fc.constantFrom(...ways)).map(([name, say]) => say(name));

const FOOTS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `填报单位：${name}卫生健康局（盖章）`,
  (name) => `编制单位：${name}人民政府`,
  (name) => `${name}疾控中心`,
  (name) => `${name}卫生健康局　2026年1月5日`,
];
const TITLES: readonly ((name: string) => string)[] = [
  ...FOOTS,
  (name) => `${name}2025年职业病防治指标完成情况`,
  (name) => `河北省衡水市${name}指标完成情况统计表`,
  (name) => `附件1：${name}2025年度统计表`,
  (name) => `填报人：张三　填报单位：${name}卫健局　填报日期：2026年1月5日`,
];

/** Values of the whole that somebody could judge. */
function wholes({ measurements }: ReadExample): readonly string[] {
  const known = measurements.filter(({ reading }) => reading.kind !== 'faulty' && reading.kind !== 'missing');
  return known.filter(({ plan, area }) => plan === 'hengshui' && area === null).map(({ text }) => text);
}

async function isNobodys(grid: Grid, file = 'x.csv'): Promise<void> {
  const read = await readExample(csvOf(grid), { plan: 'hengshui', delimiter: ',', file });
  const isRefused = read.diagnostics.some(({ severity }) => severity === 'error');
  if (!isRefused) expect(wholes(read)).toEqual([]);
}

describe('no value is the whole’s without an error where a unit is named', () => {
  test('in a title', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(named(TITLES), withoutWhole, (title, grid) => isNobodys([[title], ...grid])),
      { numRuns: RUNS },
    );
  });

  test('under the table', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(withoutWhole, named(FOOTS), (grid, foot) => isNobodys([...grid, [foot]])),
      { numRuns: RUNS },
    );
  });

  test('in the name of the file', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(withoutWhole, place, (grid, name) => isNobodys(grid, `${name}2025年.csv`)),
      { numRuns: RUNS },
    );
  });

  /** Headings that say nothing of a column, or something else. */
  const HEADINGS = [
    '名称',
    '单位',
    '所在地',
    '机构',
    '辖区',
    '对象',
    '',
    '上报部门',
    '单位全称',
    'A',
    '地方',
    '组织',
  ];
  const inRows = told.filter((one) => one.standing.place === 'row');

  test('in a column, whatever its heading', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(inRows, fc.constantFrom(...HEADINGS), async (one, heading) => {
        const grid = sheetOf(one).map((row) => row.map((text) => (text === '县区' ? heading : text)));
        const read = await readExample(csvOf(grid), { plan: 'hengshui', delimiter: ',', file: fileOf(one) });
        const isRefused = read.diagnostics.some(({ severity }) => severity === 'error');
        const plain = await readExample(csvOf(longTable(one)), { plan: 'hengshui', delimiter: ',' });
        if (!isRefused) expect(said(read)).toEqual(said(plain));
      }),
      { numRuns: RUNS },
    );
  });
});
