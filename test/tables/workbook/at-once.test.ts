import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, ods, xlsx } from './handmade.js';

/** Nothing of a workbook is gone through for long without a pause; what has to be read at one go is as short as it is in any workbook. */
const many = (element: string) => element.repeat(300_000);
const ROW = '<sheetData><row><c><v>1</v></c></row></sheetData>';
const CELL = '<table:table-cell office:value-type="float" office:value="1"/>';
const LARGE = { ...LIMITS, bytes: 1 << 26 };

const TOO_MANY: Readonly<Record<string, () => Uint8Array>> = {
  'a header of pages': () => xlsx({ sheet: `${ROW}<headerFooter>${many('<x/>')}</headerFooter>` }),
  'the workbook itself': () => xlsx({ sheet: ROW, workbook: many('<x/>') }),
  'one cell': () => xlsx({ sheet: `<sheetData><row><c><v>1</v>${many('<extLst/>')}</c></row></sheetData>` }),
  'one comment of an .ods': () =>
    ods({
      rows: `<table:table-row><table:table-cell><office:annotation>${many('<text:p/>')}</office:annotation></table:table-cell></table:table-row>`,
    }),
};

test.each(Object.entries(TOO_MANY))('too many elements in %s', async (_, make) => {
  expect(await readSheets(make(), LARGE)).toMatchObject({ fault: 'too-large', limit: { of: 'elements' } });
});

describe('as many in steps are read', () => {
  test.each<[string, () => Uint8Array]>([
    [
      'behind the cells of a sheet',
      () => xlsx({ sheet: `${ROW}<hyperlinks>${many('<hyperlink/>')}</hyperlinks>` }),
    ],
    ['among shared strings', () => xlsx({ sheet: ROW, strings: many('<x/>') })],
    ['rows of an .ods', () => ods({ rows: many(`<table:table-row>${CELL}</table:table-row>`) })],
  ])('%s', async (_, make) => {
    expect(await readSheets(make(), LARGE)).not.toMatchObject({ limit: { of: 'elements' } });
  });
});
