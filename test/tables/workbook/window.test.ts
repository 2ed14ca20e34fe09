import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { double, LIMITS, record, sheetsOf, words, xls, xlsStream, xlsx } from './handmade.js';

/** What the window on a sheet keeps from being seen: zeros, and what nobody can scroll to. */
const read = async (bytes: Uint8Array) => sheetsOf(await readSheets(bytes, LIMITS))[0];

const ROWS = [1, 2, 3].map(
  (row) => `<row r="${row}"><c r="A${row}"><v>0</v></c><c r="B${row}"><v>5</v></c></row>`,
);
const newer = (view: string) =>
  read(xlsx({ sheet: `<sheetViews>${view}</sheetViews><sheetData>${ROWS.join('')}</sheetData>` }));

const PLAIN = 0x06b6;
const number = (row: number, column: number, value: number) =>
  record(0x0203, words(row, column, 0), double(value));
const CELLS = [0, 1, 2].flatMap((row) => [number(row, 0, 0), number(row, 1, 5)]);
const window = (flags: number, row = 0, column = 0) =>
  record(0x023e, words(flags, row, column, 0, 0, 0, 0, 0, 0));
const pane = (x: number, y: number) => record(0x0041, words(x, y, 3, 0, 0));
const older = (...records: Buffer[]) => read(xls(xlsStream([...CELLS, ...records])));

describe('a zero that is shown as an empty cell is no value', () => {
  const SHOWN = ['0', '5'];
  const HIDDEN = ['0 ⟦⟧', '5'];
  test.each([
    ['of a newer workbook', () => newer('<sheetView showZeros="0"/>'), HIDDEN],
    ['of an older one', () => older(window(PLAIN & ~0x10)), HIDDEN],
    ['unless zeros are shown', () => newer('<sheetView showZeros="1"/>'), SHOWN],
    ['as they mostly are', () => newer('<sheetView/>'), SHOWN],
    ['in either', () => older(window(PLAIN)), SHOWN],
    ['or another window shows them first', () => newer('<sheetView/><sheetView showZeros="0"/>'), SHOWN],
  ])('%s', async (_, sheet, cells) => expect((await sheet())?.rows[0]?.cells).toEqual(cells));

  test('but words that look like one are seen', async () => {
    const cell = '<c r="A1" t="str"><v>0</v></c><c r="B1" t="inlineStr"><is><t>0</t></is></c>';
    const views = '<sheetViews><sheetView showZeros="0"/></sheetViews>';
    const sheet = await read(xlsx({ sheet: `${views}<sheetData><row r="1">${cell}</row></sheetData>` }));
    expect(sheet?.rows[0]?.cells).toEqual(['0', '0']);
  });
});

describe('what nobody can scroll to is hidden', () => {
  const frozen = (first: string, pane: string) =>
    newer(`<sheetView topLeftCell="${first}"><pane ${pane} topLeftCell="A4" state="frozen"/></sheetView>`);
  test.each([
    ['rows over a frozen row', () => frozen('A3', 'ySplit="1"'), { rows: 2, columns: 0 }],
    ['columns before a frozen column', () => frozen('B1', 'xSplit="1"'), { rows: 0, columns: 1 }],
    ['rows of an older workbook', () => older(window(PLAIN | 8, 2), pane(0, 1)), { rows: 2, columns: 0 }],
    ['columns of it', () => older(window(PLAIN | 8, 0, 1), pane(1, 0)), { rows: 0, columns: 1 }],
    ['but no rows over a frozen column', () => frozen('A3', 'xSplit="1"'), { rows: 0, columns: 0 }],
    ['nor where nothing is frozen', () => newer('<sheetView topLeftCell="A3"/>'), { rows: 0, columns: 0 }],
    ['nor in the older one', () => older(window(PLAIN, 2)), { rows: 0, columns: 0 }],
    [
      'nor of a heading that is frozen from the start',
      () => frozen('A1', 'ySplit="1"'),
      { rows: 0, columns: 0 },
    ],
  ])('%s', async (_, make, hidden) => {
    const sheet = await make();
    expect({ rows: sheet?.hiddenRows, columns: sheet?.hiddenColumns }).toEqual(hidden);
  });
});
