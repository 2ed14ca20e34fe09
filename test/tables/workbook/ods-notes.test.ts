import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/workbook.js';
import { flatOds, LIMITS, ods, sheetsOf } from './handmade.js';

/** What stands within the text of a cell and is no part of it: notes and comments say something of the value all the same. */
const BODY = '<text:p>预计数</text:p>';
const NOTE = `<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${BODY}</text:note-body></text:note>`;
const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const COMMENT = `<office:annotation ${DC}><dc:creator>张三</dc:creator>${BODY}</office:annotation>`;
const BOX = `<draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><draw:text-box>${BODY}</draw:text-box></draw:frame>`;

const cell = (inside: string, type = 'office:value-type="string"') =>
  `<table:table-row><table:table-cell ${type}>${inside}</table:table-cell></table:table-row>`;

function said(bytes: Uint8Array) {
  const [sheet] = sheetsOf(readWorkbook(bytes, LIMITS));
  const row = sheet?.rows[0];
  return { text: row?.cells[0], comment: row?.comments?.get(0), beside: sheet?.beside };
}

describe.each([
  ['packed', ods],
  ['flat', flatOds],
] as const)('of a %s spreadsheet', (_, made) => {
  const [comment, beside] = ['预计数', ['预计数']];
  test.each<[string, string, object]>([
    ['a footnote is a comment', cell(`<text:p>95%${NOTE}</text:p>`), { text: '95%', comment }],
    [
      'one in a span, too',
      cell(`<text:p><text:span>95%${NOTE}</text:span></text:p>`),
      { text: '95%', comment },
    ],
    ['a comment within the text', cell(`<text:p>95%${COMMENT}</text:p>`), { text: '95%', comment }],
    ['one before it', cell(`${COMMENT}<text:p>95%</text:p>`), { text: '95%', comment }],
    [
      'several of them',
      cell(`${COMMENT}<text:p>95%${NOTE}</text:p>`),
      { text: '95%', comment: '预计数\n预计数' },
    ],
    [
      'one of a number',
      cell(`<text:p>95%${NOTE}</text:p>`, 'office:value-type="percentage" office:value="0.95"'),
      { text: '95%', comment },
    ],
    [
      'a box within the text is beside the cells',
      cell(`<text:p>95%${BOX}</text:p>`),
      { text: '95%', beside },
    ],
    [
      'hidden text is not read',
      cell('<text:p><text:hidden-text text:is-hidden="true">率</text:hidden-text>5%</text:p>'),
      { text: '5%' },
    ],
    [
      'a hidden part of a number is told with it',
      cell('<text:p><text:hidden-text text:is-hidden="true">9</text:hidden-text>5%</text:p>'),
      { text: '95% ⟦5%⟧' },
    ],
    [
      'a list is text as paragraphs are',
      cell(
        '<text:list><text:list-item><text:p>甲</text:p></text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>',
      ),
      { text: '甲\n乙' },
    ],
    ['a link keeps its text', cell('<text:p><text:a>95%</text:a></text:p>'), { text: '95%' }],
  ])('%s', (_name, rows, expected) => {
    expect(said(made({ rows }))).toEqual({ comment: undefined, beside: undefined, ...expected });
  });
});
