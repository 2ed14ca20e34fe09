import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, ods, sheetsOf, xlsx } from './handmade.js';

const SPACE = 'urn:schemas-microsoft-com:office:spreadsheet';

/** The first cell of a row, which has this formula, by what holds it. */
const WAYS: Readonly<Record<string, (formula: string) => Uint8Array>> = {
  '.xlsx': (formula) =>
    xlsx({ sheet: `<sheetData><row r="1"><c r="A1"><f>${formula}</f><v>95</v></c></row></sheetData>` }),
  '.ods': (formula) =>
    ods({
      rows: `<table:table-row><table:table-cell table:formula="of:=${formula}" office:value-type="float" office:value="95"><text:p>95</text:p></table:table-cell></table:table-row>`,
    }),
  'an XML Spreadsheet': (formula) =>
    new TextEncoder().encode(
      `<Workbook xmlns="${SPACE}" xmlns:ss="${SPACE}"><Worksheet ss:Name="a"><Table><Row><Cell ss:Formula="=${formula}"><Data ss:Type="Number">95</Data></Cell></Row></Table></Worksheet></Workbook>`,
    ),
};

async function faultOf(bytes: Uint8Array, row = 0): Promise<string | undefined> {
  return sheetsOf(await readSheets(bytes, LIMITS))[0]?.rows[row]?.faults?.get(0);
}

describe.each(Object.entries(WAYS))('what was saved of a formula in %s', (_, make) => {
  test.each(['RAND()', '90+10*RAND()', 'RANDBETWEEN(90,99)/100', 'ROUND(rand()*9,1)'])(
    'is no value where it is random: %s',
    async (formula) => expect(await faultOf(make(formula))).toBe('random'),
  );

  test.each(['B1/C1', 'RANK(B1,B1:B9)', 'SUM(B1:B9)', 'GRAND(1)', 'COUNTIF(B1:B9,&quot;RAND()&quot;)'])(
    'is one otherwise: %s',
    async (formula) => expect(await faultOf(make(formula))).toBeUndefined(),
  );
});

test('so is what shares the formula of another cell', async () => {
  const first = '<c r="A1"><f t="shared" ref="A1:A2" si="0">RAND()</f><v>95</v></c>';
  const next = '<c r="A2"><f t="shared" si="0"/><v>96</v></c>';
  const sheet = `<sheetData><row r="1">${first}</row><row r="2">${next}</row></sheetData>`;
  expect(await faultOf(xlsx({ sheet }), 1)).toBe('random');
});
