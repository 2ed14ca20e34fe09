import { describe, expect, test } from 'vitest';
import { isLost } from '../../../src/tables/workbook/format/paint.js';
import { readWorkbook } from '../../../src/tables/workbook/workbook.js';
import {
  double,
  LIMITS,
  ods,
  type Part,
  record,
  sheetsOf,
  words,
  xls,
  xlsStream,
  xlsxParts,
  zip,
} from './handmade.js';

/** The first cell of a book, its fault behind it; and how many rows and columns are hidden. */
function readOf(book: Uint8Array) {
  const [sheet] = sheetsOf(readWorkbook(book, LIMITS));
  const [row] = sheet?.rows ?? [];
  const fault = row?.faults?.get(0);
  return {
    cell: `${row?.cells[0]}${fault === undefined ? '' : ` ${fault}`}`,
    hidden: [sheet?.hiddenRows, sheet?.hiddenColumns],
  };
}

function xmlss(row: string, styles = ''): Uint8Array {
  const space = 'urn:schemas-microsoft-com:office:spreadsheet';
  return new TextEncoder().encode(
    `<Workbook xmlns="${space}" xmlns:ss="${space}"><Styles>${styles}</Styles><Worksheet ss:Name="a"><Table>${row}</Table></Worksheet></Workbook>`,
  );
}
const data = (value: string, style = '', type = 'Number') =>
  `<Row><Cell ss:StyleID="${style}"><Data ss:Type="${type}">${value}</Data></Cell></Row>`;
const styleOf = (id: string, inside: string, parent = '') =>
  `<Style ss:ID="${id}"${parent && ` ss:Parent="${parent}"`}>${inside}</Style>`;
const WHITE = '<Font ss:Color="#FFFFFF"/>';

describe('in an XML Spreadsheet', () => {
  const two = (...all: string[]) =>
    `<Row><Cell>${all.map((one) => `<Data ss:Type="Number">${one}</Data>`).join('')}</Cell></Row>`;
  test.each([
    ['a cell with two contents', two('65', '95'), '', '95 given-twice'],
    ['a cell with three contents', two('65', '95', '1'), '', '1 given-twice'],
    ['an empty content before another', two('', '95'), '', '95'],
    [
      'a parent that stands behind',
      data('95', 'b'),
      styleOf('b', '', 'a') + styleOf('a', WHITE),
      '95 unseen',
    ],
    [
      'a parent of a parent that stands behind',
      data('95', 'c'),
      styleOf('c', '', 'b') + styleOf('b', '', 'a') + styleOf('a', WHITE),
      '95 unseen',
    ],
    [
      'a parent that is painted over',
      data('95', 'b'),
      styleOf('b', '<Interior ss:Color="#0070C0" ss:Pattern="Solid"/>', 'a') + styleOf('a', WHITE),
      '95',
    ],
    ['parents in a circle', data('95', 'a'), styleOf('a', '', 'b') + styleOf('b', '', 'a'), '95'],
    ['a name of a colour', data('95', 'a'), styleOf('a', '<Font ss:Color="White"/>'), '95 unseen'],
    ['a short colour', data('95', 'a'), styleOf('a', '<Font ss:Color="#FFF"/>'), '95 unseen'],
    [
      'a short colour on another',
      data('95', 'a'),
      styleOf('a', '<Font ss:Color="#FFF"/><Interior ss:Color="#00F" ss:Pattern="Solid"/>'),
      '95',
    ],
    [
      'a number that fills its cell',
      data('9', 'a'),
      styleOf('a', '<Alignment ss:Horizontal="Fill"/>'),
      '9 ⟦99⟧',
    ],
    [
      'a word that fills its cell',
      data('是', 'a', 'String'),
      styleOf('a', '<Alignment ss:Horizontal="Fill"/>'),
      '是',
    ],
    ['a number in its middle', data('9', 'a'), styleOf('a', '<Alignment ss:Horizontal="Center"/>'), '9'],
  ])('%s', (_, row, styles, expected) => {
    expect(readOf(xmlss(row, styles)).cell).toBe(expected);
  });
});

test.each([
  ['white', 'ffffff', true],
  ['#FFF', '#ffffff', true],
  ['#00f', '0000FF', true],
  ['red', 'ffffff', false],
  ['#00f', 'ffffff', false],
])('%s on %s', (ink, paper, expected) => {
  expect(isLost(ink, paper)).toBe(expected);
});

describe('in .ods', () => {
  const digits = (places: number, inside = '') =>
    `<number:number number:decimal-places="${places}" number:min-integer-digits="1">${inside}</number:number>`;
  const embedded = (position: number, text: string) =>
    `<number:embedded-text number:position="${position}">${text}</number:embedded-text>`;
  const cell = (rest = '', shown = 'x') =>
    `<table:table-cell table:style-name="c" office:value-type="float" office:value="89.5"${rest}><text:p>${shown}</text:p></table:table-cell>`;
  const read = (inside: string, properties = '', rest = '') =>
    readOf(
      ods({
        rows: `<table:table-row>${cell(rest)}</table:table-row>`,
        styles: `<number:number-style style:name="n">${inside}</number:number-style>
          <style:style style:name="c" style:family="table-cell" style:data-style-name="n">${properties}</style:style>`,
      }),
    ).cell;

  test.each([
    ['a digit among the decimals', digits(1, embedded(-1, '9')), '89.5 ⟦x⟧'],
    ['a stroke among the digits', digits(0, embedded(1, '/')), '89.5 ⟦x⟧'],
    ['digits that fill the cell', `<number:fill-character>9</number:fill-character>${digits(1)}`, '89.5 ⟦x⟧'],
    ['a blank among the decimals', digits(3, embedded(-1, ' ')), '89.5'],
    ['blanks that fill the cell', `<number:fill-character> </number:fill-character>${digits(1)}`, '89.5'],
    ['white letters', `<style:text-properties fo:color="#ffffff"/>${digits(1)}`, '89.5 unseen'],
    ['red letters', `<style:text-properties fo:color="#ff0000"/>${digits(1)}`, '89.5'],
  ])('a number style with %s', (_, inside, expected) => {
    expect(read(inside)).toBe(expected);
  });

  test.each([
    ['true', '89.5 ⟦89.589.5⟧'],
    ['false', '89.5'],
  ])('a cell that is filled with its content: %s', (repeats, expected) => {
    expect(read(digits(1), `<style:table-cell-properties style:repeat-content="${repeats}"/>`)).toBe(
      expected,
    );
  });

  test.each([
    ['string', '89.5 given-twice'],
    ['float', '89.5'],
    ['percentage', '89.5'],
  ])('a cell that is a %s beside', (type, expected) => {
    expect(read(digits(1), '', ` calcext:value-type="${type}"`)).toBe(expected);
  });

  test.each([
    ['row', '0.01cm', [1, 0]],
    ['row', '0.3pt', [1, 0]],
    ['row', '0.005in', [1, 0]],
    ['row', '0.45cm', [0, 0]],
    ['row', '2px', [0, 0]],
    ['column', '0.02cm', [0, 1]],
    ['column', '0.9in', [0, 0]],
  ])('a %s of %s', (kind, size, hidden) => {
    const property = kind === 'row' ? 'row-height' : 'column-width';
    const named = (of: string) => (of === kind ? ' table:style-name="s"' : '');
    const book = ods({
      rows: `<table:table-column${named('column')}/><table:table-row${named('row')}>${cell()}</table:table-row>`,
      styles: `<style:style style:name="s" style:family="table-${kind}"><style:table-${kind}-properties style:${property}="${size}"/></style:style>`,
    });
    expect(readOf(book).hidden).toEqual(hidden);
  });
});

describe('in .xlsx', () => {
  const read = (sheet: string, alignment = '') => {
    const styles: Part = {
      name: 'xl/styles.xml',
      content: `<styleSheet><cellXfs><xf/><xf>${alignment}</xf><xf/></cellXfs></styleSheet>`,
    };
    return readOf(zip(xlsxParts({ sheet }).map((part) => (part.name === styles.name ? styles : part))));
  };
  const row = (attributes = '', style = 0) =>
    `<sheetData><row r="1" ${attributes}><c r="A1" s="${style}"><v>9</v></c></row></sheetData>`;

  test.each([
    ['fill', 1, '9 ⟦99⟧'],
    ['center', 1, '9'],
    ['fill', 2, '9'],
  ])('a number aligned %s in style %i', (horizontal, style, expected) => {
    expect(read(row('', style), `<alignment horizontal="${horizontal}"/>`).cell).toBe(expected);
  });

  test.each([
    ['a row', row('ht="0.1"'), [1, 0]],
    ['a row of more', row('ht="0.75"'), [1, 0]],
    ['a row like all others', `<sheetFormatPr defaultRowHeight="0.1" customHeight="1"/>${row()}`, [1, 0]],
    ['a column like all others', `<sheetFormatPr defaultColWidth="0.05"/>${row()}`, [0, 1]],
    ['a column', `<cols><col min="1" max="1" width="0.05"/></cols>${row()}`, [0, 1]],
  ])('%s of next to nothing', (_, sheet, hidden) => {
    expect(read(sheet).hidden).toEqual(hidden);
  });

  test.each([
    ['a low row', row('ht="3"')],
    ['a row higher than others', `<sheetFormatPr defaultRowHeight="0.1" customHeight="1"/>${row('ht="15"')}`],
    ['a row as high as suits', `<sheetFormatPr defaultRowHeight="0.1"/>${row()}`],
    [
      'a column wider than others',
      `<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="1" width="9"/></cols>${row()}`,
    ],
    ['a narrow column', `<cols><col min="1" max="1" width="0.5"/></cols>${row()}`],
    // unused rows are hidden so, and those in use have an element of their own
    ['a sheet whose other rows are hidden', `<sheetFormatPr zeroHeight="1"/>${row()}`],
  ])('%s is seen', (_, sheet) => {
    expect(read(sheet).hidden).toEqual([0, 0]);
  });
});

describe('in .xls', () => {
  const number = record(0x0203, words(0, 0, 1), double(9));
  const xf = (alignment: number) => record(0x00e0, words(0, 0, 0, alignment, 0, 0, 0, 0, 0, 0));
  const read = (sheet: readonly Buffer[], alignment = 0) =>
    readOf(xls(xlsStream([...sheet, number], [xf(alignment)])));
  const height = (twips: number) => record(0x0208, words(0, 0, 2, twips, 0, 0, 0, 15));
  const otherRows = (flags: number) => record(0x0225, words(flags, 0));

  test.each([
    ['filled', 4, '9 ⟦99⟧'],
    ['centred', 2, '9'],
  ])('a number that is %s', (_, alignment, expected) => {
    expect(read([], alignment).cell).toBe(expected);
  });

  test.each([
    ['a row of next to nothing', [height(4)], [1, 0]],
    ['a row', [height(300)], [0, 0]],
    ['a row of a sheet whose other rows are hidden', [otherRows(2), height(300)], [0, 0]],
    ['a row that is hidden like all others', [otherRows(2)], [1, 0]],
    ['a row like all others', [otherRows(0)], [0, 0]],
    ['a column of next to nothing', [record(0x007d, words(0, 0, 10, 15, 0, 0))], [0, 1]],
  ])('%s', (_, sheet, hidden) => {
    expect(read(sheet).hidden).toEqual(hidden);
  });
});
