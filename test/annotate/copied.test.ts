import { describe, expect, test } from 'vitest';
import { handBack } from '../../src/annotate/hand-back.js';
import type { Mark } from '../../src/annotate/marks.js';
import { DEFAULT_LIMITS, type ReadInput } from '../../src/measure/input.js';
import { NO_PAUSE } from '../../src/tables/pause.js';
import { readSheets, type Sheet } from '../../src/tables/workbook/workbook.js';
import { flatOds, ods, sheetsOf, zip } from '../tables/workbook/handmade.js';

/** What is handed back of a file that is no .xlsx means what the file meant, for it is read again when it comes back. */
const MARKS: readonly Mark[] = [{ sheet: '表', line: 1, column: 1, weight: 'error', messages: ['偏低'] }];

async function handedBack(bytes: Uint8Array): Promise<Sheet> {
  const input = { encoding: 'workbook' } as ReadInput;
  const made = await handBack(bytes, input, MARKS, DEFAULT_LIMITS, NO_PAUSE);
  if ('problem' in made) throw new Error(made.problem);
  expect(made.copied).toBe(true);
  return sheetOf(made.bytes);
}

const sheetOf = async (bytes: Uint8Array) => sheetsOf(await readSheets(bytes, DEFAULT_LIMITS))[0] as Sheet;
const page = (cells: string) =>
  new TextEncoder().encode(
    `<html><head><meta charset=utf-8><title>表</title></head><table><tr><td>a<td>b<td>c</tr><tr>${cells}</tr></table>`,
  );

/** What bears on the meaning of the second row's cells. */
function meaningOf({ rows }: Sheet) {
  const { cells, faults, footnotes, struck, comments, paints } = rows[1] ?? { cells: [] };
  const looks = paints?.some((one) => one) ? paints : undefined;
  return { cells, faults, footnotes, struck, comments, looks };
}

const CELL = (text: string, attributes = '', more = '') =>
  `<table:table-cell office:value-type="string" ${attributes}>${more}<text:p>${text}</text:p></table:table-cell>`;
const FIRST = `<table:table-row>${CELL('a')}${CELL('b')}${CELL('c')}</table:table-row>`;
const NOTED = `${FIRST}<table:table-row>${CELL('88.9%', '', '<office:annotation><text:p>预计数</text:p></office:annotation>')}${CELL('b')}${CELL('c')}</table:table-row>`;
const STYLES =
  '<style:style style:name="s" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="r" style:family="table-cell"><style:text-properties fo:color="#ff0000" fo:font-weight="bold"/></style:style>';
const LOOKING = `${FIRST}<table:table-row>${CELL('95%', 'table:style-name="s"')}${CELL('90%', 'table:style-name="r"')}${CELL('c')}</table:table-row>`;

describe('means the same', () => {
  test.each<[string, Uint8Array]>([
    ['a value that is struck out', page('<td><s>95%</s><td>1<td>2')],
    ['a value that is hidden', page('<td><span style="visibility:hidden">95%</span><td>1<td>2')],
    ['a part that is struck out', page('<td><s>95%</s>92%<td>1<td>2')],
    ['a raised mark of a note', page('<td>11.3万人<sup>1</sup><td>1<td><sup>注</sup>')],
    ['several lines', page('<td>甲<br>乙<td><s>9<br>8</s><td>2')],
    ['a comment', ods({ rows: NOTED })],
    ['a comment in flat form', flatOds({ rows: NOTED })],
    ['lines through cells, and colours', ods({ rows: LOOKING, styles: STYLES })],
  ])('%s', async (_, bytes) => {
    expect(meaningOf(await handedBack(bytes))).toEqual(meaningOf(await sheetOf(bytes)));
  });
});

test('a document gets a copy of its table as any other file does', async () => {
  const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
  const row = `<w:tr>${cell('工伤')}${cell('95%')}</w:tr>`;
  const bytes = zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<w:document><w:body><w:tbl>${row}${row}</w:tbl></w:body></w:document>`,
    },
  ]);
  expect(meaningOf(await handedBack(bytes)).cells).toEqual(['工伤', '95%']);
});

test('a formula without a result is no blank', async () => {
  const rows = `${FIRST}<table:table-row><table:table-cell table:formula="of:=1+1"/>${CELL('b')}</table:table-row>`;
  const bytes = ods({ rows });
  expect(meaningOf(await sheetOf(bytes)).faults).toEqual(new Map([[0, 'formula-without-value']]));
  expect(meaningOf(await handedBack(bytes)).faults).toEqual(new Map([[0, 'struck-out']]));
});

test('many cells of several lines are of one look', async () => {
  const rows = `<table:table-row table:number-rows-repeated="2000">${CELL('a</text:p><text:p>b').repeat(10)}</table:table-row>`;
  expect((await handedBack(ods({ rows }))).rows).toHaveLength(2000);
});
