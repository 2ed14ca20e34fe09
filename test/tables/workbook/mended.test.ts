import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook, type Sheet } from '../../../src/tables/workbook/workbook.js';
import {
  flatOds,
  LIMITS,
  type Part,
  record,
  sheetsOf,
  style,
  table,
  words,
  xls,
  xlsStream,
  xlsx,
  xlsxParts,
  zip,
} from './handmade.js';

/** Faults that Excel mends without a word, or shows what it could save of. */
describe('workbooks with harmless faults', () => {
  const book = (rows: string, strings?: string, formats: string[] = []) =>
    sheetsOf(
      readWorkbook(
        xlsx({ sheet: `<sheetData>${rows}</sheetData>`, formats, ...(strings && { strings }) }),
        LIMITS,
      ),
    );
  const rows = (inside: string, strings?: string, formats?: string[]) =>
    book(inside, strings, formats).flatMap(table);

  test('attributes that are there and say nothing', () => {
    const cells = '<c r="" s="" t=""><v>1</v></c><c s=""><v>2</v></c>';
    expect(rows(`<row r="" ht="" hidden="">${cells}</row>`)).toEqual([[1, '1', '2']]);
  });

  test('a style that does not exist is none: the bare number', () => {
    const cells = '<c s="7"><v>0.9</v></c><c s="1"><v>0.9</v></c>';
    expect(rows(`<row>${cells}</row>`, undefined, ['0%'])).toEqual([[1, '0.9', '90%']]);
  });

  test('rows out of order, and a row in two parts', () => {
    const cell = (address: string, value: number) => `<c r="${address}"><v>${value}</v></c>`;
    const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join('')}</row>`;
    expect(
      rows(
        row(3, cell('B3', 1)) +
          row(1, cell('A1', 2)) +
          row(5) +
          row(3, cell('A3', 3)) +
          row(2, cell('A2', 4)),
      ),
    ).toEqual([
      [1, '2'],
      [2, '4'],
      [3, '3', '1'],
    ]);
  });

  test('cells in any order, and in any order of rows, read the same', () => {
    const places = [1, 2, 3].flatMap((line) => ['A', 'B', 'C'].map((column) => ({ line, column })));
    const written = (order: typeof places) =>
      rows(
        order
          .map(
            ({ line, column }) =>
              `<row r="${line}"><c r="${column}${line}"><v>${line}.${column.charCodeAt(0)}</v></c></row>`,
          )
          .join(''),
      );
    fc.assert(
      fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
        expect(written(order)).toEqual(written(places));
      }),
    );
  });

  test('a cell twice: the later one, which cannot be trusted where the two differ', () => {
    const cells =
      '<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="A1"><v>1.0</v></c><c r="B1"><v>3</v></c><c r="B1"/>';
    expect(rows(`<row r="1">${cells}</row>`)).toEqual([[1, '1', '3', 'B1: given-twice']]);
  });

  test('a cell twice in the binary format, and there an unknown style too', () => {
    const number = (column: number, value: number, xf = 0) =>
      record(0x0203, words(0, column, xf), Buffer.from(new Float64Array([value]).buffer));
    const sheet = [number(0, 1), number(1, 2), number(0, 1), number(1, 3), number(2, 0.9, 5)];
    expect(sheetsOf(readWorkbook(xls(xlsStream(sheet)), LIMITS)).flatMap(table)).toEqual([
      [1, '1', '3', '0.9', 'B1: given-twice'],
    ]);
  });

  test.each([
    ['two values', '<v>91</v><v>50</v>', ''],
    ['two texts', '<is><t>91%</t></is><is><t>50%</t></is>', '50%'],
    ['a value and a text', '<v>91</v><is><t>50%</t></is>', '50%'],
    ['a value and a text, the other way round', '<is><t>50%</t></is><v>91</v>', '50%'],
  ])('a cell with %s cannot be trusted', (_, contents, text) => {
    const cell = `<c r="A1" t="inlineStr">${contents}</c><c r="B1" t="str"><v>x</v></c>`;
    expect(rows(`<row r="1">${cell}</row>`)).toEqual([[1, text, 'x', 'A1: given-twice']]);
  });

  test('beside its text a cell may have a value of nothing, a formula and what later programs add', () => {
    const cells =
      '<c r="A1" t="inlineStr"><v/><is><t>a</t><phoneticPr fontId="1"/></is></c><c r="B1"><f>1</f><v>1</v><extLst/></c>';
    expect(rows(`<row r="1">${cells}<extLst/></row>`)).toEqual([[1, 'a', '1']]);
  });

  const cell = '<c r="A1" t="str"><v>91%</v></c>';
  const row = `<row r="1">${cell}</row>`;
  const other = (content: string) =>
    `<mc:AlternateContent><mc:Choice Requires="x">${content}</mc:Choice></mc:AlternateContent>`;
  const merges = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
  test.each([
    ['rows', `<sheetData>${other(row)}</sheetData>`],
    ['cells', `<sheetData><row r="1">${other(cell)}</row></sheetData>`],
    ['the value of a cell', `<sheetData><row r="1"><c r="A1">${other('<v>91</v>')}</c></row></sheetData>`],
    ['a text', `<sheetData><row r="1"><c t="inlineStr"><is>${other('<t>9</t>')}</is></c></row></sheetData>`],
    ['all rows', `${other(`<sheetData>${row}</sheetData>`)}`],
    ['merges', `<sheetData>${row}</sheetData>${other(merges)}`],
    ['a type that nobody knows', '<sheetData><row r="1"><c r="A1" t="S"><v>0</v></c></row></sheetData>'],
  ])('%s that not every program reads: another has to write them anew', (_, sheet) => {
    expect(readWorkbook(xlsx({ sheet }), LIMITS)).toMatchObject({ fault: 'corrupt' });
  });

  test('controls that not every program knows are none of its cells', () => {
    const sheet = `<sheetData>${row}</sheetData>${other('<controls><control/></controls>')}`;
    expect(sheetsOf(readWorkbook(xlsx({ sheet }), LIMITS)).flatMap(table)).toEqual([[1, '91%']]);
  });

  test('a reference that leads to two parts', () => {
    const parts = xlsxParts({ sheet: `<sheetData>${row}</sheetData>` }).map((part) => ({
      ...part,
      content: String(part.content).replace('</Relationships>', '<Relationship Id="rId1" Target="x"/>$&'),
    }));
    expect(readWorkbook(zip(parts), LIMITS)).toMatchObject({ fault: 'corrupt' });
  });

  test.each(['sharedStrings', 'styles', 'theme'])('two parts of one kind: %s', (type) => {
    const parts = (second: string) => {
      const more = ['one.xml', second].map(
        (target, i) => `<Relationship Id="more${i}" Type="http://x/${type}" Target="${target}"/>`,
      );
      return xlsxParts({ sheet: `<sheetData>${row}</sheetData>` }).map((part) => ({
        ...part,
        content:
          part.name === 'xl/_rels/workbook.xml.rels'
            ? String(part.content)
                .replace(/<Relationship\b[^>]*(?:sharedStrings|styles|theme)"[^>]*>/g, '')
                .replace('</Relationships>', `${more.join('')}$&`)
            : part.content,
      }));
    };
    expect(readWorkbook(zip(parts('two.xml')), LIMITS)).toMatchObject({
      fault: 'corrupt',
      detail: expect.stringContaining(type),
    });
    expect(readWorkbook(zip(parts('one.xml')), LIMITS)).toMatchObject({ sheets: expect.anything() });
  });

  test('a cell that is covered by none, and one that is', () => {
    const text = (inside: string, name = 'table-cell', span = '') =>
      `<table:${name} ${span} office:value-type="string"><text:p>${inside}</text:p></table:${name}>`;
    const wide = 'table:number-columns-spanned="2" table:number-rows-spanned="1"';
    const [sheet] = sheetsOf(
      readWorkbook(
        flatOds({
          rows: [
            text('a') + text('91%', 'covered-table-cell'),
            text('b', 'table-cell', wide) + text('5%', 'covered-table-cell') + text('c'),
          ]
            .map((cells) => `<table:table-row>${cells}</table:table-row>`)
            .join(''),
        }),
        LIMITS,
      ),
    );
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual([
      ['a', '91%'],
      ['b', '', 'c'],
    ]);
    expect([...(sheet?.rows[1]?.covered ?? [])]).toEqual([[1, '5%']]);
  });

  test('a cell twice may not outgrow the limits', () => {
    const cells = '<c r="A1" t="s"><v>0</v></c>'.repeat(100);
    const sheet = `<sheetData><row r="1">${cells}</row></sheetData>`;
    const bytes = xlsx({ sheet, strings: `<si><t>${'字'.repeat(1000)}</t></si>` });
    expect(readWorkbook(bytes, { ...LIMITS, inflatedBytes: 50_000 })).toMatchObject({ fault: 'too-large' });
  });

  test('a wrong count of strings', () => {
    const parts = xlsxParts({
      sheet: '<sheetData><row><c t="s"><v>1</v></c></row></sheetData>',
      strings: '',
    });
    const strings: Part = {
      name: 'xl/sharedStrings.xml',
      content: '<sst count="9" uniqueCount="1"><si><t>甲</t></si><si><t>乙</t></si></sst>',
    };
    const counted = zip(parts.map((part) => (part.name === strings.name ? strings : part)));
    expect(sheetsOf(readWorkbook(counted, LIMITS)).flatMap(table)).toEqual([[1, '乙']]);
  });

  test.each([0, 1, 2, 7])('a wrong count of strings in the binary format: %i', (count) => {
    const text = (inside: string) =>
      Buffer.concat([words(inside.length), Buffer.from([1]), Buffer.from(inside, 'utf16le')]);
    const strings = record(0x00fc, words(count, 0, count, 0), text('甲乙'), text('丙'));
    const sheet = [0, 1].map((index) => record(0x00fd, words(0, index, 0, index, 0)));
    expect(sheetsOf(readWorkbook(xls(xlsStream(sheet, [strings])), LIMITS)).flatMap(table)).toEqual([
      [1, '甲乙', '丙'],
    ]);
  });

  test('the same range merged twice', () => {
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:B1"/><mergeCell ref=""/><mergeCell ref="A1:B1"/></mergeCells>`;
    expect(sheetsOf(readWorkbook(xlsx({ sheet }), LIMITS)).flatMap(table)).toEqual([[1, '1']]);
  });

  test('sheets without a part are named, and the others read', () => {
    const workbook =
      '<sheets><sheet name="无部件" r:id="rId9"/><sheet name="无关系"/><sheet name="不在" r:id="rId4"/></sheets>';
    const parts = xlsxParts({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>', workbook });
    const relationships = parts.map((part) =>
      part.name.endsWith('workbook.xml.rels')
        ? {
            ...part,
            content: String(part.content).replace(
              '</Relationships>',
              '<Relationship Id="rId4" Type="x/worksheet" Target="worksheets/sheet4.xml"/></Relationships>',
            ),
          }
        : part,
    );
    const read = readWorkbook(zip(relationships), LIMITS);
    expect(sheetsOf(read).map(({ name }) => name)).toEqual(['表']);
    expect(read).toMatchObject({ withoutPart: ['无部件', '无关系', '不在'] });
    const none = parts.filter(({ name }) => !name.endsWith('sheet1.xml'));
    expect(readWorkbook(zip(none), LIMITS)).toMatchObject({ fault: 'corrupt' });
  });
});

describe('what nobody sees', () => {
  const hidden = (sheet: Sheet | undefined) => ({
    rows: sheet?.rows.filter((row) => row.hidden).map(({ line }) => line),
    columns: sheet?.hiddenColumns,
  });

  test('rows and columns of no height or width', () => {
    const sheet = `<cols><col min="1" max="1" width="9"/><col min="2" max="2" width="0" customWidth="1"/></cols>
      <sheetData><row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row>
      <row r="2" ht="15"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c></row></sheetData>`;
    expect(hidden(sheetsOf(readWorkbook(xlsx({ sheet }), LIMITS))[0])).toEqual({ rows: [1], columns: 1 });
  });

  test('the same in the binary format', () => {
    const number = (row: number, column: number) => record(0x0203, words(row, column, 0), Buffer.alloc(8));
    const height = (row: number, twips: number, flags = 0) =>
      record(0x0208, words(row, 0, 2, twips, 0, 0, flags, 15));
    const width = (column: number, wide: number, flags = 0) =>
      record(0x007d, words(column, column, wide, 15, flags, 0));
    const sheet = [
      width(0, 2000),
      width(1, 0),
      width(2, 2000, 1),
      height(0, 0),
      height(1, 300),
      height(2, 300, 0x20),
    ];
    const cells = [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => number(row, column)));
    const [only] = sheetsOf(readWorkbook(xls(xlsStream([...sheet, ...cells], [style(0)])), LIMITS));
    expect(hidden(only)).toEqual({ rows: [1, 3], columns: 2 });
  });

  test('what cells under a merged one hold is set aside', () => {
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2"><c r="B2" t="e"><v>#N/A</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
    const [only] = sheetsOf(readWorkbook(xlsx({ sheet }), LIMITS));
    expect(only?.rows).toEqual([
      { line: 1, cells: ['1', '', '3'], hidden: false, covered: new Map([[1, '2']]) },
      { line: 2, cells: [], hidden: false, covered: new Map([[1, '#N/A']]) },
    ]);
  });
});
