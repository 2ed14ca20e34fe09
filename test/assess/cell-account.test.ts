import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CellAccounts, type Kept } from '../../src/assess/inputs/cell-account.js';
import type { Use } from '../../src/measure/layout/account.js';
import type { CellUse } from '../../src/measure/layout/sheet.js';

const ALL: Kept = { lines: 1000, columns: 1000, cells: 100_000 };
const cell = (
  line: number,
  column: number,
  use: Use = 'value',
  text = 'x',
  sheet: string | null = 'S',
): CellUse => ({
  ...{ sheet, line, column, text, use },
});

function accountOf(cells: readonly CellUse[], kept: Kept = ALL, merges: readonly (readonly number[])[] = []) {
  const accounts = new CellAccounts(kept);
  const ranges = merges.map(([top = 0, left = 0, bottom = 0, right = 0]) => ({ top, left, bottom, right }));
  accounts.sheet('a.xlsx', { sheet: 'S', merges: ranges });
  for (const one of cells) accounts.cell('a.xlsx', one);
  return accounts.of('a.xlsx');
}

test('cells are counted by their use, with the first place of each', () => {
  const [sheet] = accountOf([cell(3, 2), cell(1, 1, 'title'), cell(2, 2), cell(2, 1, 'heading')]);
  expect(sheet?.count).toBe(4);
  expect(sheet?.uses.map(({ use, count, first }) => [use, count, first.at])).toEqual([
    ['title', 1, 'A1'],
    ['heading', 1, 'A2'],
    ['value', 2, 'B2'],
  ]);
});

test('a text has lines and fields, a sheet has addresses', () => {
  const accounts = new CellAccounts(ALL);
  accounts.cell('a.csv', cell(3, 28, 'value', 'x', null));
  accounts.cell('a.xlsx', cell(3, 28));
  expect(accounts.of('a.csv')[0]?.cells[0]?.at).toBe('3:28');
  expect(accounts.of('a.xlsx')[0]?.cells[0]?.at).toBe('AB3');
});

test('what is repeated under the first cell of a merged range is no cell of its own', () => {
  const cells = [1, 2, 3, 4].flatMap((line) => [cell(line, 1, 'area', '桃城区'), cell(line, 2)]);
  const [sheet] = accountOf(cells, ALL, [
    [0, 0, 2, 0],
    [5, 1, 9, 1],
  ]);
  expect(sheet?.uses.map(({ use, count }) => [use, count])).toEqual([
    ['area', 2],
    ['value', 4],
  ]);
});

test('a long text is cut, and the file has the rest', () => {
  const [sheet] = accountOf([cell(1, 1, 'title', 'x'.repeat(500))]);
  expect(sheet?.cells[0]?.text).toBe(`${'x'.repeat(200)}…`);
});

describe('beyond what is kept', () => {
  test('lines and columns are counted only', () => {
    const cells = [1, 2, 3].flatMap((line) => [1, 2, 3].map((column) => cell(line * 10, column)));
    const [sheet] = accountOf(cells, { lines: 2, columns: 2, cells: 100 });
    expect(sheet?.count).toBe(9);
    expect(sheet?.cells.map(({ at }) => at)).toEqual(['A10', 'B10', 'A20', 'B20']);
  });

  test('all inputs share what is kept of cells', () => {
    const accounts = new CellAccounts({ ...ALL, cells: 3 });
    for (const file of ['a', 'b']) for (const column of [1, 2]) accounts.cell(file, cell(1, column));
    expect(['a', 'b'].map((file) => accounts.of(file)[0]?.cells.length)).toEqual([2, 1]);
    expect(accounts.of('b')[0]?.count).toBe(2);
  });
});

test('the order of arrival has no say', () => {
  const place = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 5 }));
  const uses = fc.constantFrom<Use>('value', 'area', 'target', 'remark');
  const cells = fc.uniqueArray(fc.tuple(place, uses), {
    selector: ([[line, column]]) => `${line} ${column}`,
  });
  const kept = fc.record({
    lines: fc.integer({ min: 0, max: 8 }),
    columns: fc.integer({ min: 0, max: 5 }),
    cells: fc.constant(1000),
  });
  fc.assert(
    fc.property(cells, kept, fc.integer({ min: 0, max: 100 }), (all, most, turn) => {
      const given = all.map(([[line, column], use]) => cell(line, column, use));
      const turned = [
        ...given.slice(turn % (given.length || 1)),
        ...given.slice(0, turn % (given.length || 1)),
      ];
      const [one, other] = [accountOf(given, most), accountOf(turned.reverse(), most)];
      expect(other).toEqual(one);
      const lines = [...new Set(given.map(({ line }) => line))].sort((a, b) => a - b).slice(0, most.lines);
      const wanted = given.filter(({ line, column }) => lines.includes(line) && column <= most.columns);
      // of lines of which nothing is kept others may take the place
      expect(one[0]?.cells.length).toBeGreaterThanOrEqual(wanted.length);
      expect(one[0]?.count).toBe(given.length);
      expect(one[0]?.uses.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
    }),
  );
});
