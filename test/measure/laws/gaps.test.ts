import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { csvOf, type Grid, RUNS, TIMEOUT } from './sheets.js';
import { fileOf, headerDepth, sheetOf, type Told } from './tables.js';

/** What only parts the cells of a table, and changes no measurement: blank rows and columns, page breaks. */

const oneTable = told.filter(({ standing }) => !Object.values(standing).includes('table'));
const isLine = (row: readonly string[]) => row.filter((text) => text !== '').length < 2;

/** The number of the first row of the header. */
const headerOf = (sheet: Grid) => sheet.findIndex((row) => !isLine(row));

async function changesNothing(one: Told, change: (sheet: Grid) => Grid): Promise<void> {
  const options = { plan: 'hengshui', delimiter: ',', file: fileOf(one) };
  const plain = await readExample(csvOf(sheetOf(one)), options);
  const changed = await readExample(csvOf(change(sheetOf(one))), options);
  const codes = (faults: readonly string[]) => faults.map((fault) => fault.replace(/@.*/, ''));
  expect({ values: said(changed), faults: codes(changed.faults) }).toEqual({
    values: said(plain),
    faults: codes(plain.faults),
  });
}

async function holds<T>(
  change: fc.Arbitrary<T>,
  of: (made: T, one: Told) => (sheet: Grid) => Grid,
): Promise<void> {
  const property = fc.asyncProperty(oneTable, change, (one, made) => changesNothing(one, of(made, one)));
  await fc.assert(property, { numRuns: Math.ceil(RUNS / 3) });
}

test('blank rows under the header', { timeout: TIMEOUT }, async () => {
  await holds(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (places, one) => (sheet) => {
    const top = headerOf(sheet) + headerDepth(one);
    const rows = [...sheet];
    for (const at of places) rows.splice(top + (at % (rows.length - top + 1)), 0, []);
    return rows;
  });
});

test('a blank row between titles and header', { timeout: TIMEOUT }, async () => {
  await holds(fc.constant(null), () => (sheet) => {
    const at = headerOf(sheet);
    return [...sheet.slice(0, at), [], ...sheet.slice(at)];
  });
});

test('a blank column before the table', { timeout: TIMEOUT }, async () => {
  await holds(fc.constant(null), () => (sheet) => sheet.map((row) => ['', ...row]));
});

test('blank columns behind the table', { timeout: TIMEOUT }, async () => {
  await holds(fc.integer({ min: 1, max: 3 }), (count) => (sheet) => {
    const width = Math.max(...sheet.map((row) => row.length)) + count;
    return sheet.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  });
});

test('a page that begins with titles and header again', { timeout: TIMEOUT }, async () => {
  await holds(fc.tuple(fc.nat(), fc.constantFrom('', '续表', '（续表）')), ([at, mark], one) => (sheet) => {
    const top = headerOf(sheet) + headerDepth(one);
    const page = [...(mark === '' ? [] : [[mark]]), ...sheet.slice(0, top)];
    const where = top + 1 + (at % (sheet.length - top));
    // nobody begins a page between a heading of a section and its rows
    if (isLine(sheet[where - 1] ?? [])) return sheet;
    return [...sheet.slice(0, where), ...page, ...sheet.slice(where)];
  });
});
