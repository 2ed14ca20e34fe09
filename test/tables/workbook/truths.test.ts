import { describe, expect, test } from 'vitest';
import { readSheets, readWorkbook } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, ods, record, sheetsOf, words, xls, xlsStream, xlsx, xlsxParts, zip } from './handmade.js';

const XMLSS = 'urn:schemas-microsoft-com:office:spreadsheet';

/** The first cell of a workbook that says a truth as it is written. */
const KINDS: Readonly<Record<string, (written: string) => Uint8Array>> = {
  '.xlsx': (written) => xlsx({ sheet: `<sheetData><row><c t="b"><v>${written}</v></c></row></sheetData>` }),
  '.ods': (written) =>
    ods({
      rows: `<table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="${written}"/></table:table-row>`,
    }),
  'an XML Spreadsheet': (written) =>
    new TextEncoder().encode(
      `<Workbook xmlns="${XMLSS}" xmlns:ss="${XMLSS}"><Worksheet ss:Name="a"><Table><Row><Cell><Data ss:Type="Boolean">${written}</Data></Cell></Row></Table></Worksheet></Workbook>`,
    ),
};

describe.each(Object.entries(KINDS))('a truth in %s', (_, make) => {
  test.each([
    ['1', 'TRUE'],
    ['0', 'FALSE'],
    ['true', 'TRUE'],
    ['false', 'FALSE'],
    [' 1 ', 'TRUE'],
    ['TRUE', 'TRUE'],
    ['2', null],
    ['on', null],
  ])('%j', async (written, text) => {
    const row = sheetsOf(await readSheets(make(written), LIMITS))[0]?.rows[0];
    const fault = row?.faults?.get(0);
    expect(fault === undefined ? row?.cells[0] : null).toBe(text);
  });
});

test.each([
  [1, 'TRUE', undefined],
  [0, 'FALSE', undefined],
  [2, '2', 'error-value'],
])('%d as a truth in .xls', (code, text, fault) => {
  const cell = record(0x0205, words(0, 0, 0), [code, 0]);
  const row = sheetsOf(readWorkbook(xls(xlsStream([cell])), LIMITS))[0]?.rows[0];
  expect([row?.cells[0], row?.faults?.get(0)]).toEqual([text, fault]);
});

describe('what another vocabulary names like a part of the sheet is none', () => {
  const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const cellsOf = (sheet: string) => {
    const parts = xlsxParts({ sheet }).map(({ name, content }) => ({
      name,
      content: `${content}`.replace('<worksheet>', `<worksheet xmlns="${MAIN}">`),
    }));
    return sheetsOf(readWorkbook(zip(parts), LIMITS))[0]?.rows.map(({ cells }) => cells);
  };
  const Z = 'xmlns:z="urn:other"';
  test.each([
    ['a value', `<sheetData><row><c><z:v ${Z}>95</z:v></c><c><v>1</v></c></row></sheetData>`, [['', '1']]],
    [
      'a value without a prefix',
      '<sheetData><row><c><v xmlns="urn:other">95</v></c><c><v>1</v></c></row></sheetData>',
      [['', '1']],
    ],
    [
      'a text',
      `<sheetData><row><c t="inlineStr"><is><z:t ${Z}>9</z:t><t>5%</t></is></c></row></sheetData>`,
      [['5%']],
    ],
    ['all cells', `<z:sheetData ${Z}><row><c><v>95</v></c></row></z:sheetData>`, []],
  ])('%s', (_, sheet, cells) => expect(cellsOf(sheet)).toEqual(cells));

  test.each([
    [
      'of the same vocabulary by another prefix',
      `<sheetData><row><c><y:v xmlns:y="${MAIN}">95</y:v></c></row></sheetData>`,
    ],
    ['by a prefix that nobody declares', '<sheetData><row><c><y:v>95</y:v></c></row></sheetData>'],
  ])('but %s', (_, sheet) => expect(cellsOf(sheet)).toEqual([['95']]));
});

test('an attribute of another vocabulary leads to no other sheet', () => {
  const other = '<sheetData><row><c><v>65</v></c></row></sheetData>';
  const parts = xlsxParts({
    sheet: '<sheetData><row><c><v>95</v></c></row></sheetData>',
    parts: [{ name: 'xl/worksheets/sheet2.xml', content: `<worksheet>${other}</worksheet>` }],
  });
  const book = parts.map(({ name, content }) => ({
    name,
    content: `${content}`
      .replace('r:id="rId1"', 'xmlns:q="urn:other" q:id="rId9" r:id="rId1"')
      .replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      ),
  }));
  expect(sheetsOf(readWorkbook(zip(book), LIMITS))[0]?.rows[0]?.cells).toEqual(['95']);
});

test.each(['forceFullCalc="1"', 'calcCompleted="0"', 'fullCalcOnLoad="true"'])(
  'results are not those that are seen where all is computed anew: %s',
  (says) => {
    const sheet = '<sheetData><row><c><f>0.65</f><v>95</v></c></row></sheetData>';
    const row = sheetsOf(readWorkbook(xlsx({ sheet, workbook: `<calcPr ${says}/>` }), LIMITS))[0]?.rows[0];
    expect(row?.faults?.get(0)).toBe('formula-stale');
  },
);
