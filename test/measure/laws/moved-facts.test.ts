import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExample } from '../example.js';
import { bySheetJs } from '../layout/books.js';
import { said } from '../layout/variants.js';
import { told } from './arrangements.js';
import { csvOf, RUNS, TIMEOUT } from './sheets.js';
import { DIMENSIONS, fileOf, longTable, type Standing, sheetOf, sheetsOf, type Told } from './tables.js';

/** What is not read yet, by the number under which it is known; a line goes when it is. */
const NOT_YET: Readonly<Record<number, (one: Told) => boolean>> = {
  // a title that repeats the one above it word by word
  22: (one) => tablesOf(one) > 1 && !one.manner.isOneTitle && stands(one, 'table') > 1,
  // sections within sections of tables beside each other
  48: (one) => tablesOf(one) > 1 && one.manner.tables === 'beside' && stands(one, 'section') > 1,
  // roles in sections of tables beside each other, under titles that say 完成情况
  46: (one) => tablesOf(one) > 1 && one.manner.tables === 'beside' && one.standing.role === 'section',
  // a role in the title of one of several tables, another over all
  47: (one) => one.standing.role === 'table' && tablesOf(one) > 1,
  // an indicator in a title over all of several tables
  24: (one) => tablesOf(one) > 1 && one.standing.indicator === 'title',
  // an office and an indicator in one title
  25: (one) =>
    one.manner.isOneTitle &&
    isTitled(one.standing.indicator) &&
    one.standing.place === one.standing.indicator &&
    isOffice(one),
};

const isOffice = ({ manner }: Told) => manner.spelt.place('').startsWith('卫生');
const isTitled = (standing: Standing) => standing === 'title' || standing === 'table';
const stands = ({ standing }: Told, at: Standing) =>
  Object.values(standing).filter((one) => one === at).length;

function tablesOf({ names, standing }: Told): number {
  const counts = DIMENSIONS.map((one) => (standing[one] === 'table' ? names[one].length : 1));
  return counts.reduce((product, count) => product * count);
}

const isRead = (one: Told) => !Object.values(NOT_YET).some((isNotYet) => isNotYet(one));

/** A fact that is moved from a column into a title, a section, a line of the header or the file's name says the same. */
async function saysTheSame(one: Told): Promise<void> {
  const options = { plan: 'hengshui', delimiter: ',' };
  const moved = await readExample(csvOf(sheetOf(one)), { ...options, file: fileOf(one) });
  const plain = await readExample(csvOf(longTable(one)), options);
  expect({ values: said(moved), faults: moved.faults }).toEqual({ values: said(plain), faults: [] });
}

test('a fact says the same wherever it stands', { timeout: TIMEOUT }, async () => {
  await fc.assert(fc.asyncProperty(told.filter(isRead), saysTheSame), { numRuns: RUNS });
});

/** Sheets can bear 31 letters. */
const LONGEST_NAME = 31;
const inSheets = told.filter(
  (one) => stands(one, 'table') > 0 && sheetsOf(one).every(({ name }) => name.length <= LONGEST_NAME),
);
/** What is not read yet of what stands in the name of a sheet. */
const NOT_YET_IN_NAMES: readonly (((one: Told) => boolean) | undefined)[] = [
  // an office and an indicator (25)
  (one) => one.standing.indicator === 'table' && one.standing.place === 'table' && isOffice(one),
  // a role in it, and another in the title (50)
  (one) => one.standing.role === 'table' && stands(one, 'title') > 0,
];

async function saysTheSameInSheets(one: Told): Promise<void> {
  const moved = await readExample(bySheetJs(sheetsOf(one)), { plan: 'hengshui', file: fileOf(one) });
  const plain = await readExample(csvOf(longTable(one)), { plan: 'hengshui', delimiter: ',' });
  expect({ values: said(moved), faults: moved.faults }).toEqual({ values: said(plain), faults: [] });
}

test('a fact says the same in the name of a sheet', { timeout: TIMEOUT }, async () => {
  const arranged = inSheets.filter((one) => !NOT_YET_IN_NAMES.some((isNotYet) => isNotYet?.(one)));
  await fc.assert(fc.asyncProperty(arranged, saysTheSameInSheets), { numRuns: Math.ceil(RUNS / 4) });
});
