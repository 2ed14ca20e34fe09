import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from '../layout/books.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { csvOf, RUNS, TIMEOUT } from './sheets.js';
import { fileOf, longTable, sheetOf, sheetsOf, stands, type Told } from './tables.js';

/** A fact that is moved from a column into a title, a section, a line of the header or the file's name says the same. */
async function saysTheSame(one: Told): Promise<void> {
  const options = { plan: 'hengshui', delimiter: ',' };
  const moved = await readExample(csvOf(sheetOf(one)), { ...options, file: fileOf(one) });
  const plain = await readExample(csvOf(longTable(one)), options);
  expect({ values: said(moved), faults: moved.faults }).toEqual({ values: said(plain), faults: [] });
}

test('a fact says the same wherever it stands', { timeout: TIMEOUT }, async () => {
  await fc.assert(fc.asyncProperty(told, saysTheSame), { numRuns: RUNS });
});

/** Sheets can bear 31 letters. */
const LONGEST_NAME = 31;
const inSheets = told.filter(
  (one) => stands(one, 'table') > 0 && sheetsOf(one).every(({ name }) => name.length <= LONGEST_NAME),
);
async function saysTheSameInSheets(one: Told): Promise<void> {
  const moved = await readExample(bySheetJs(sheetsOf(one)), { plan: 'hengshui', file: fileOf(one) });
  const plain = await readExample(csvOf(longTable(one)), { plan: 'hengshui', delimiter: ',' });
  expect({ values: said(moved), faults: moved.faults }).toEqual({ values: said(plain), faults: [] });
}

test('a fact says the same in the name of a sheet', { timeout: TIMEOUT }, async () => {
  await fc.assert(fc.asyncProperty(inSheets, saysTheSameInSheets), { numRuns: Math.ceil(RUNS / 4) });
});
