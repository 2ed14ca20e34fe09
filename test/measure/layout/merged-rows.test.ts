import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf } from '../../../src/measure/layout/merged-rows.js';
import { atOnce } from '../../../src/tables/pause.js';
import type { Merge, Sheet } from '../../../src/tables/sheet.js';
import { cellAddress } from '../../../src/tables/workbook/workbook.js';

const SIZE = 6;
const place = fc.nat(SIZE - 1);
const merge = fc.tuple(place, place, place, place).map(
  ([a, b, c, d]): Merge => ({
    top: Math.min(a, b),
    bottom: Math.max(a, b),
    left: Math.min(c, d),
    right: Math.max(c, d),
  }),
);

const overlap = (a: Merge, b: Merge) =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
const covers = ({ top, left, bottom, right }: Merge, row: number, column: number) =>
  top <= row && row <= bottom && left <= column && column <= right;

/** As workbooks are read: no ranges that share a cell, nothing in a merged cell but in its top left one, no empty rows. */
const sheet = fc
  .tuple(
    fc.array(merge, { maxLength: 8 }),
    fc.array(fc.array(fc.constantFrom('', 'a', 'b'), { maxLength: SIZE }), { maxLength: SIZE }),
  )
  .map(([ranges, grid]): Sheet => {
    const merges = ranges.filter((one, i) => !ranges.slice(0, i).some((other) => overlap(one, other)));
    const shown = (text: string, row: number, column: number) => {
      const range = merges.find((one) => covers(one, row, column));
      return !range || (range.top === row && range.left === column) ? text : '';
    };
    const rows = grid.map((cells, row) => ({
      line: row + 1,
      hidden: false,
      cells: cells.map((text, column) => shown(text, row, column)),
    }));
    return {
      name: '',
      hidden: false,
      rows: rows.filter(({ cells }) => cells.some((text) => text !== '')),
      merges: merges.sort((a, b) => a.top - b.top || a.left - b.left),
      hiddenRows: 0,
      hiddenColumns: 0,
    };
  });

const textAt = ({ rows }: Sheet, row: number, column: number) =>
  rows.find(({ line }) => line === row + 1)?.cells[column] ?? '';
const holdsElse = (all: Sheet, row: number, { left, right }: Merge) =>
  (all.rows.find(({ line }) => line === row + 1)?.cells ?? []).some(
    (text, column) => text !== '' && (column < left || column > right),
  );

test('a merged text stands in each of its rows that hold something else, and nowhere else', () => {
  fc.assert(
    fc.property(sheet, (all) => {
      for (const { line, cells } of atOnce(rowsOf(all, cellAddress))) {
        const row = line - 1;
        for (let column = 0; column < SIZE; column += 1) {
          const range = all.merges.find((one) => covers(one, row, column) && one.left === column);
          const repeated = range && holdsElse(all, row, range) ? textAt(all, range.top, range.left) : '';
          expect(cells[column] ?? '').toBe(textAt(all, row, column) || repeated);
        }
      }
    }),
  );
});

test('every cell of a merged range with a text knows it, with the number of its rows, two at most', () => {
  fc.assert(
    fc.property(sheet, (all) => {
      for (const { line, merged } of atOnce(rowsOf(all, cellAddress))) {
        if (all.rows.every((row) => row.line !== line)) continue; // a blank row that stands for those left out
        for (let column = 0; column < SIZE; column += 1) {
          const range = all.merges.find((one) => covers(one, line - 1, column));
          const known = merged?.get(column);
          if (!range || textAt(all, range.top, range.left) === '') expect(known).toBeUndefined();
          else {
            const rows = all.rows.filter((row) => row.line > range.top && row.line <= range.bottom + 1);
            const others = rows.filter((row) => holdsElse(all, row.line - 1, range)).length;
            const { left, right } = range;
            const name = `${cellAddress(range.top + 1, left + 1)}:${cellAddress(range.bottom + 1, right + 1)}`;
            expect(known).toEqual({ name, rows: Math.min(2, others), left, right });
          }
        }
      }
    }),
  );
});

test('one blank row stands for all that a sheet leaves out before a row', () => {
  fc.assert(
    fc.property(sheet, (all) => {
      const lines = all.rows.map(({ line }) => line);
      const blank = [...atOnce(rowsOf(all, cellAddress))].filter(({ line }) => !lines.includes(line));
      const gaps = lines.flatMap((line, i) =>
        i > 0 && line > (lines[i - 1] ?? 0) + 1 ? [(lines[i - 1] ?? 0) + 1] : [],
      );
      expect(blank).toEqual(gaps.map((line) => ({ cells: [], line })));
    }),
  );
});

/** Where rows of one merged range have a cell that lies under it. */
function coveredIn(merge: Merge, rows: Sheet['rows']): readonly string[] {
  const all: Sheet = { name: '', hidden: false, rows, merges: [merge], hiddenRows: 0, hiddenColumns: 0 };
  return [...atOnce(rowsOf(all, cellAddress))].flatMap(({ line, faults = new Map() }) =>
    [...faults].map(([column, fault]) => `${cellAddress(line, column + 1)} ${fault}`),
  );
}

const rowOf = (line: number, cells: readonly string[], ...under: (readonly [number, string])[]) => ({
  ...{ line, cells, hidden: false },
  ...(under.length > 0 && { covered: new Map(under) }),
});

test.each([
  ['a value', [rowOf(1, ['申报率', '', '注'], [1, '95'])], ['B1 covered']],
  ['an answer', [rowOf(1, ['申报率', '', '注'], [1, '是'])], ['B1 covered']],
  [
    'a value further down',
    [rowOf(1, ['申报率', '', '注']), rowOf(2, ['', '', '注'], [1, '95%'])],
    ['B2 covered'],
  ],
  // merging in place of deleting leaves the same in each
  ['the same', [rowOf(1, ['申报率', '', '注'], [1, '申报率'])], []],
  ['a blank', [rowOf(1, ['申报率', '', '注'], [1, ' '])], []],
  ['what its own column shows', [rowOf(1, ['申报率', '', '1']), rowOf(2, ['', '', '2'], [0, '知晓率'])], []],
])('%s that a merged cell of another column covers', (_, rows, expected) => {
  expect(coveredIn({ top: 0, left: 0, bottom: 1, right: 1 }, rows)).toEqual(expected);
});
