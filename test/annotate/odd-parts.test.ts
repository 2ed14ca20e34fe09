import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { annotating } from '../../src/annotate/annotate.js';
import type { Mark } from '../../src/annotate/marks.js';
import { DEFAULT_LIMITS } from '../../src/measure/input.js';
import { pack, zip } from '../../src/report/zip-writer.js';
import { atOnce } from '../../src/tables/pause.js';

/** Workbooks whose comments are put together in ways that no office program puts them: a mark is seen, or refused. */
const MARKS: readonly Mark[] = [
  { sheet: '甲', line: 2, column: 2, weight: 'error', messages: ['有批注的'] },
  { sheet: '甲', line: 3, column: 2, weight: 'error', messages: ['没有批注的'] },
];

function submitted(): Map<string, string> {
  const sheet = () => {
    const made = utils.aoa_to_sheet([
      ['指标', '数值'],
      ['申报率', '80%'],
      ['监测率', '70%'],
    ]);
    Object.assign(made.B2, { c: [{ a: '张三', t: '原有' }] });
    return made;
  };
  const book = utils.book_new(sheet(), '甲');
  utils.book_append_sheet(book, sheet(), '乙');
  return partsOf(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
}

function partsOf(bytes: Uint8Array): Map<string, string> {
  const { files } = read(bytes, { bookFiles: true }) as WorkBook & {
    files: Record<string, { content?: Uint8Array }>;
  };
  return new Map(
    Object.entries(files)
      .filter(([name, { content }]) => content && !name.endsWith('/') && !name.startsWith('\u0001'))
      .map(([name, { content }]) => [name, Buffer.from(content ?? []).toString()]),
  );
}

type Change = (parts: Map<string, string>) => void;
const edit =
  (name: string, from: string | RegExp, to: string): Change =>
  (parts) => {
    const before = parts.get(name) ?? '';
    parts.set(name, before.replace(from, to));
    if (parts.get(name) === before) throw new Error(`${name} has no ${from}: ${before.slice(0, 1500)}`);
  };

function annotated(change: Change): readonly string[] {
  const parts = submitted();
  change(parts);
  const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
  const { SheetNames, Sheets } = read(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS)));
  return SheetNames.flatMap((name) =>
    ['B2', 'B3'].flatMap((at) => {
      const said = Sheets[name]?.[at]?.c as { t: string }[] | undefined;
      return said ? [`${name}!${at} ${said.map(({ t }) => t).join('')}`] : [];
    }),
  );
}

const COMMENTS = 'xl/comments1.xml';
const BOTH = ['甲!B2 原有\n\n有批注的', '甲!B3 没有批注的', '乙!B2 原有'];

describe('each mark is seen', () => {
  test.each<[string, Change, readonly string[]]>([
    ['where all is as usual', () => {}, BOTH],
    [
      'on a comment without a text',
      edit(COMMENTS, /<text>.*<\/text>/s, ''),
      ['甲!B2 有批注的', ...BOTH.slice(1)],
    ],
    [
      'on a comment that is an empty element',
      edit(COMMENTS, /<comment ref="B2" authorId="0">.*<\/comment>/s, '<comment ref="B2" authorId="0"/>'),
      ['甲!B2 有批注的', ...BOTH.slice(1)],
    ],
    [
      'on a comment with an empty text',
      edit(COMMENTS, /<text>.*<\/text>/s, '<text/>'),
      ['甲!B2 \n\n有批注的', ...BOTH.slice(1)],
    ],
  ])('%s', (_, change, seen) => {
    expect(annotated(change)).toEqual(seen);
  });

  test('in each of two comments on one cell, since a program shows one of them', () => {
    const parts = submitted();
    edit(COMMENTS, /(<comment ref.*<\/comment>)/s, '$1$1')(parts);
    const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
    const made = partsOf(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS))).get(COMMENTS) ?? '';
    expect(made.match(/[^没]有批注的/g)).toHaveLength(2);
    expect(made.match(/没有批注的/g)).toHaveLength(1);
  });

  test('with the comment of a cell whose name is written in small letters', () => {
    const parts = submitted();
    edit(COMMENTS, 'ref="B2"', 'ref="b2"')(parts);
    const bytes = zip([...parts].map(([name, text]) => pack(name, Buffer.from(text))));
    const made = partsOf(atOnce(annotating(bytes, MARKS, DEFAULT_LIMITS))).get(COMMENTS) ?? '';
    expect(made.match(/<comment /g)).toHaveLength(2);
  });
});

describe('what cannot bear the marks of one sheet alone is refused', () => {
  const SHEET_2 = 'xl/worksheets/_rels/sheet2.xml.rels';
  test.each<[string, Change]>([
    ['two sheets that share their comments', edit(SHEET_2, 'comments2.xml', 'comments1.xml')],
    [
      'two sheets that share the boxes of their comments',
      edit(SHEET_2, 'vmlDrawing2.vml', 'vmlDrawing1.vml'),
    ],
    [
      'two sheets of one part',
      edit('xl/_rels/workbook.xml.rels', 'worksheets/sheet2.xml', 'worksheets/sheet1.xml'),
    ],
    ['comments without a list', edit(COMMENTS, /<commentList>.*<\/commentList>/s, '')],
    ['comments without authors', edit(COMMENTS, /<authors>.*<\/authors>/s, '')],
    ['comments that are nothing', edit(COMMENTS, /<authors>.*<\/commentList>/s, '')],
    [
      'a file that does not say of what kind its parts are',
      (parts) => void parts.delete('[Content_Types].xml'),
    ],
  ])('%s', (_, change) => {
    expect(() => annotated(change)).toThrow(/share|no list of comments|is missing/);
  });
});
