import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { RUNS, TIMEOUT } from './sheets.js';

/** Tables of names and values beside each other, under headings that name only the values, say what each does by itself, or are refused. */

const HEADINGS = [
  '2025年',
  '2024年',
  '2025年目标',
  '2025年完成值',
  '2025年预计',
  '完成值',
  '2025年期初',
  '2025年排名',
];
const NAMES = ['工业企业职业病危害项目申报率', '工作场所职业病危害因素监测合格率', '职业卫生违法案件查处率'];
const FIRST = ['', '指标'];
const value = fc.integer({ min: 50, max: 99 }).map((number) => `${number}.5%`);
const table = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  rows: fc.uniqueArray(fc.tuple(fc.constantFrom(...NAMES), value), {
    minLength: 1,
    maxLength: 3,
    selector: ([name]) => name,
  }),
});
type Table = typeof table extends fc.Arbitrary<infer T> ? T : never;

function beside(tables: readonly Table[], first: string, gap: readonly string[]): string {
  const height = Math.max(...tables.map(({ rows }) => rows.length));
  const line = (cells: (one: Table, at: number) => readonly string[]) =>
    tables.flatMap((one, at) => [...(at > 0 ? gap : []), ...cells(one, at)]).join(',');
  const header = line(({ heading }, at) => [at === 0 ? first : '', heading]);
  const body = Array.from({ length: height }, (_, row) => line(({ rows }) => rows[row] ?? ['', '']));
  return `${[header, ...body].join('\n')}\n`;
}

test('tables beside each other', { timeout: TIMEOUT }, async () => {
  let understood = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(table, { minLength: 2, maxLength: 3 }),
      fc.constantFrom(...FIRST),
      fc.constantFrom([], ['']),
      async (tables, first, gap) => {
        const options = { plan: 'hengshui', delimiter: ',', file: 'd.csv' };
        const all = await readExample(beside(tables, first, gap), options);
        const each = await Promise.all(tables.map((one) => readExample(beside([one], first, []), options)));
        const apart = each.flatMap(said);
        expect(apart).toEqual(expect.arrayContaining([...said(all)]));
        if (all.faults.length > 0) return;
        expect([...said(all)].sort()).toEqual(apart.sort());
        understood += 1;
      },
    ),
    { numRuns: RUNS },
  );
  expect(understood).toBeGreaterThan(RUNS / 20);
});
