import { utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { type BookSheet, bySheetJs } from '../layout/books.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { csvOf, type Grid, RUNS, TIMEOUT } from './sheets.js';
import { fileOf, headerDepth, labelsOf, longTable, sheetOf, type Told, tableCount } from './tables.js';

/** What stands in cells that a person would merge, merged: headings over their columns, names over their rows, lines over all. */

interface Rows {
  readonly rows: string[][];
  readonly merges: string[];
}

const range = (r: number, c: number, lastR: number, lastC: number) =>
  utils.encode_range({ s: { r, c }, e: { r: lastR, c: lastC } });

const isLine = (row: readonly string[]) => row.filter((text) => text !== '').length < 2;

/** The sheet with a merged cell wherever the same name stands in several that touch. */
function withMerges(one: Told): Rows {
  const grid = sheetOf(one);
  const width = Math.max(...grid.map((row) => row.length));
  const rows = grid.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
  const first = rows.findIndex((row) => !isLine(row));
  const depth = headerDepth(one);
  return {
    rows,
    merges: [
      ...lines(rows, width),
      ...acrossHeader(rows.slice(first, first + depth), first, labelsOf(one).length),
      ...downLabels(rows, first + depth, labelsOf(one).length - 1),
    ],
  };
}

function lines(rows: Grid, width: number): string[] {
  return rows.flatMap((row, r) =>
    isLine(row) && row[0] !== '' && width > 1 ? [range(r, 0, r, width - 1)] : [],
  );
}

/** Each heading over the blank columns behind it, and each label over the lines below it. */
function acrossHeader(header: Grid, top: number, labels: number): string[] {
  const upper = header.slice(0, -1).flatMap((row, line) =>
    row.flatMap((text, c) => {
      if (text === '' || c < labels) return [];
      const next = row.findIndex((other, i) => i > c && other !== '');
      const last = next < 0 ? row.length - 1 : next - 1;
      return last > c ? [range(top + line, c, top + line, last)] : [];
    }),
  );
  if (header.length < 2) return upper;
  return [...upper, ...Array.from({ length: labels }, (_, c) => range(top, c, top + header.length - 1, c))];
}

/** Names that come again from row to row are written once; those of the last column are left, as people leave them. */
function downLabels(rows: string[][], from: number, labels: number): string[] {
  const merges: string[] = [];
  for (let c = 0; c < labels; c += 1) {
    for (let r = from; r < rows.length; r += 1) {
      let last = r;
      while (isSameName(rows, r, last + 1, c)) last += 1;
      for (let below = r + 1; below <= last; below += 1) (rows[below] ?? [])[c] = '';
      if (last > r) merges.push(range(r, c, last, c));
      r = last;
    }
  }
  return merges;
}

function isSameName(rows: Grid, top: number, below: number, column: number): boolean {
  const [a, b] = [rows[top], rows[below]];
  return (
    a !== undefined &&
    b !== undefined &&
    !isLine(a) &&
    !isLine(b) &&
    a[column] !== '' &&
    a[column] === b[column]
  );
}

async function saysTheSame(one: Told): Promise<void> {
  const { rows, merges } = withMerges(one);
  const sheet: BookSheet = { name: 'Sheet1', rows, merges };
  const merged = await readExample(bySheetJs([sheet]), { plan: 'hengshui', file: fileOf(one) });
  const plain = await readExample(csvOf(longTable(one)), { plan: 'hengshui', delimiter: ',' });
  expect({ values: said(merged), faults: merged.faults }).toEqual({ values: said(plain), faults: [] });
}

test('a fact says the same in a merged cell', { timeout: TIMEOUT }, async () => {
  const single = told.filter((one) => tableCount(one) === 1 && one.manner.isMerged);
  await fc.assert(fc.asyncProperty(single, saysTheSame), { numRuns: Math.ceil(RUNS / 4) });
});
