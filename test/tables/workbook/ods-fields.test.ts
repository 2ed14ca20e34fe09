import { expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, ods, sheetsOf } from './handmade.js';

async function textOf(paragraph: string): Promise<string | undefined> {
  const cell = `<table:table-cell office:value-type="string"><text:p>${paragraph}</text:p></table:table-cell>`;
  const rows = `<table:table-row>${cell}</table:table-row>`;
  return sheetsOf(await readSheets(ods({ rows }), LIMITS))[0]?.rows[0]?.cells[0];
}

test.each([
  ['the name of the sheet', '<text:sheet-name>95%</text:sheet-name>', '95%\ufffd'],
  ['a count of pages', '9<text:page-count>5</text:page-count>%', '95\ufffd%'],
  ['a day', '<text:date>2023-12-31</text:date>', '2023-12-31\ufffd'],
  ['what depends on a condition', '<text:conditional-text>95%</text:conditional-text>', '95%\ufffd'],
  ['what would be hidden by one', '9<text:hidden-text>5</text:hidden-text>%', '95\ufffd%'],
])('of %s nobody knows what it comes to now', async (_, paragraph, text) =>
  expect(await textOf(paragraph)).toBe(text),
);

test.each([
  ['a day that was fixed', '<text:date text:fixed="true">2023-12-31</text:date>', '2023-12-31'],
  ['a name', '<text:sheet-name>桃城区</text:sheet-name>', '桃城区'],
  ['a link', '<text:a>95%</text:a>', '95%'],
  ['a mark', '<text:bookmark-start/>95%<text:bookmark-end/>', '95%'],
])('but %s stays as it is', async (_, paragraph, text) => expect(await textOf(paragraph)).toBe(text));
