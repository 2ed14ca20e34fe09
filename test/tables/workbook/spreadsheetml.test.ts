import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook, type Sheet } from '../../../src/tables/workbook/workbook.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../../libreoffice.js';
import { encoded } from '../delimited/encoded.js';
import { flatOds, LIMITS, sheetsOf, table } from './handmade.js';

const EXCEL = 'urn:schemas-microsoft-com:office:';

function book(sheets: string, styles = '', declaration = '<?xml version="1.0"?>'): string {
  return `${declaration}<?mso-application progid="Excel.Sheet"?><Workbook xmlns="${EXCEL}spreadsheet" xmlns:o="${EXCEL}office"
    xmlns:x="${EXCEL}excel" xmlns:ss="${EXCEL}spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">
    <o:DocumentProperties><o:Author>x</o:Author></o:DocumentProperties><Styles>${styles}</Styles>${sheets}</Workbook>`;
}

const worksheet = (rows: string, after = '') =>
  `<Worksheet ss:Name="表"><Table ss:ExpandedRowCount="1">${rows}</Table>${after}</Worksheet>`;
const read = (text: string) => sheetsOf(readWorkbook(new TextEncoder().encode(text), LIMITS));
const only = (rows: string, styles = ''): Sheet => read(book(worksheet(rows), styles))[0] as Sheet;
const data = (type: string, value: string, attributes = '') =>
  `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;
const cells = (row: string, styles = '') => only(`<Row>${row}</Row>`, styles).rows[0]?.cells;

describe('XML Spreadsheets of Excel 2003', () => {
  test('types', () => {
    const row =
      data('String', '  申报率&#10;二') +
      data('Number', '92.50') +
      data('Number', '1.5E-9') +
      data('Boolean', '1') +
      data('DateTime', '2023-12-31T00:00:00.000') +
      data('DateTime', '2023-12-31T08:30:00.000') +
      '<Cell/>' +
      data('Error', '#N/A');
    const sheet = only(`<Row>${row}</Row>`);
    expect(table(sheet)).toEqual([
      [
        1,
        '  申报率\n二',
        '92.5',
        '0.0000000015',
        'TRUE',
        '2023-12-31',
        '2023-12-31 08:30:00',
        '',
        '#N/A',
        'H1: error-value',
      ],
    ]);
  });

  test('number formats, by name and by code, of the nearest style', () => {
    const styles = `<Style ss:ID="Default"><NumberFormat ss:Format="0.0"/></Style><Style ss:ID="p" ss:Name="Percent"><NumberFormat ss:Format="Percent"/></Style>
      <Style ss:ID="q" ss:Parent="p"><Font ss:Bold="1"/></Style><Style ss:ID="w"><NumberFormat ss:Format="0.00&quot;万&quot;"/></Style>
      <Style ss:ID="y"><NumberFormat ss:Format="yyyy"/></Style><Style ss:ID="g"><NumberFormat/></Style>`;
    const row = ['p', 'q', 'w', 'g'].map((id) => data('Number', '0.8449', `ss:StyleID="${id}"`)).join('');
    expect(cells(row + data('DateTime', '2023-12-31T00:00:00.000', 'ss:StyleID="y"'), styles)).toEqual([
      '84.49%',
      '84.49%',
      '0.8449万',
      '0.8449',
      '2023',
    ]);
    const rows = `<Column ss:StyleID="w" ss:Span="1"/><Column ss:Index="4" ss:StyleID="p"/>
      <Row>${data('Number', '1')}${data('Number', '1', 'ss:Index="4"')}${data('Number', '1')}</Row>
      <Row ss:StyleID="p">${data('Number', '1')}${data('Number', '1', 'ss:StyleID="g"')}</Row>`;
    expect(table(only(rows, styles))).toEqual([
      [1, '1万', '', '', '100%', '1'],
      [2, '100%', '1'],
    ]);
  });

  test('places: indexes, spans and merged cells', () => {
    const rows = `<Row>${data('String', '指标', 'ss:MergeDown="1"')}${data('String', '数值', 'ss:MergeAcross="1"')}${data('String', '备注')}</Row>
      <Row>${data('Number', '2024', 'ss:Index="2"')}${data('Number', '2025')}</Row>
      <Row ss:Index="5" ss:Span="2"/><Row>${data('String', 'a')}</Row>`;
    const sheet = only(rows);
    expect(table(sheet)).toEqual([
      [1, '指标', '数值', '', '备注'],
      [2, '', '2024', '2025'],
      [8, 'a'],
    ]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  test('formulas: their results, or none', () => {
    const row =
      data('Number', '84.5', 'ss:Formula="=RC[1]"') +
      '<Cell ss:Formula="=RC[1]"/>' +
      data('String', '', 'ss:Formula="=&quot;&quot;"') +
      data('String', 'x');
    expect(table(only(`<Row>${row}</Row>`))).toEqual([[1, '84.5', '', '', 'x', 'B1: formula-without-value']]);
  });

  test('raised and struck-out text, and comments', () => {
    const styles =
      '<Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="u"><Font ss:VerticalAlign="Superscript"/></Style>';
    const rich = (inside: string) =>
      `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${inside}</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>`;
    const sheet = only(
      `<Row>${rich('532400<Sup>1</Sup>')}${rich('<B>μg/m<Sup><Font html:Size="8">3</Font></Sup></B>')}${rich('<S>88%</S>92%')}${data('Number', '9', 'ss:StyleID="s"')}${data('String', '9', 'ss:StyleID="u"')}</Row>`,
      styles,
    );
    expect(sheet.rows).toEqual([
      {
        line: 1,
        cells: ['532400', 'μg/m³', '92%', '9', '9'],
        hidden: false,
        faults: new Map([[3, 'struck-out']]),
        footnotes: new Map([[0, '1']]),
        comments: new Map([0, 1, 2].map((column) => [column, '批注'])),
        struck: new Map([[2, '88%']]),
      },
    ]);
  });

  test('what is hidden', () => {
    const rows = `<Column ss:Hidden="1"/><Column ss:Width="0"/><Row ss:Hidden="1">${data('String', 'a')}</Row><Row ss:Height="0">${data('String', 'b')}${data('String', 'c')}</Row><Row>${data('String', 'd')}</Row>`;
    expect(only(rows)).toMatchObject({ hiddenRows: 2, hiddenColumns: 2 });
    const options = (visible: string) =>
      `<x:WorksheetOptions><x:Visible>${visible}</x:Visible></x:WorksheetOptions>`;
    const sheets = ['SheetHidden', 'SheetVeryHidden'].map((each) => worksheet('', options(each))).join('');
    expect(read(book(sheets + worksheet(''))).map(({ hidden }) => hidden)).toEqual([true, true, false]);
  });

  test('other prefixes, and other encodings', () => {
    const text = `<?xml version="1.0" encoding="GB2312"?><s:Workbook xmlns:s="${EXCEL}spreadsheet"><s:Worksheet s:Name="表"><s:Table><s:Row><s:Cell s:Index="2"><s:Data s:Type="String">指标</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>`;
    for (const bytes of [
      encoded(text, 'gb18030'),
      encoded(text.replace('GB2312', 'UTF-8'), 'utf-8 with mark'),
      encoded(text, 'utf-16le'),
    ])
      expect(sheetsOf(readWorkbook(bytes, LIMITS)).map((sheet) => [sheet.name, table(sheet)])).toEqual([
        ['表', [[1, '', '指标']]],
      ]);
  });

  test.each([
    ['a document type', book('', '', '<!DOCTYPE Workbook [<!ENTITY a "b">]>'), 'corrupt'],
    ['an early end', book(worksheet(data('String', 'a'))).slice(0, -20), 'corrupt'],
    [
      'an index that is none',
      book(worksheet('<Row ss:Index="0"><Cell><Data ss:Type="String">a</Data></Cell></Row>')),
      'corrupt',
    ],
    [
      'a column far off',
      book(worksheet(`<Row>${data('String', 'a', 'ss:Index="9999"')}</Row>`)),
      'too-large',
    ],
    ['a row far off', book(worksheet(`<Row ss:Index="9999999">${data('String', 'a')}</Row>`)), 'corrupt'],
    [
      'cells without end',
      book(worksheet(`<Row>${data('Number', '1').repeat(900)}</Row>`.repeat(30))),
      'too-large',
    ],
    ['styles without end', book('', '<Style/>'.repeat(30_000)), 'too-large'],
    [
      'spans without end',
      book(worksheet('<Column ss:StyleID="a" ss:Span="999999999"/>'.repeat(300))),
      'none',
    ],
  ])('%s', (_, text, fault) => {
    const found = readWorkbook(new TextEncoder().encode(text), { ...LIMITS, cells: 20_000 });
    expect('fault' in found ? found.fault : 'none').toBe(fault);
  });

  test('random edits are read or refused', () => {
    const text = book(
      worksheet(
        `<Row>${data('Number', '1', 'ss:MergeDown="1"')}${data('String', 'a', 'ss:Index="3"')}</Row><Row ss:Index="2">${data('DateTime', '2023-12-31T00:00:00.000')}</Row>`,
      ),
    );
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.nat(8),
        fc.constantFrom('', '1', '"', '<', 'ss:Index="2"'),
        (at, drop, added) => {
          const found = readWorkbook(
            new TextEncoder().encode(`${text.slice(0, at)}${added}${text.slice(at + drop)}`),
            LIMITS,
          );
          expect('fault' in found ? found.fault : 'none').toMatch(/^(none|corrupt|unsupported|too-large)$/);
        },
      ),
    );
  });

  test('the file that was handed in', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="${EXCEL}spreadsheet" xmlns:ss="${EXCEL}spreadsheet"><Worksheet ss:Name="Sheet1"><Table><Row><Cell><Data ss:Type="String">指标</Data></Cell><Cell><Data ss:Type="String">年份</Data></Cell></Row><Row><Cell><Data ss:Type="String">申报率</Data></Cell><Cell><Data ss:Type="Number">2025</Data></Cell></Row></Table></Worksheet></Workbook>`;
    expect(read(text).map(table)).toEqual([
      [
        [1, '指标', '年份'],
        [2, '申报率', '2025'],
      ],
    ]);
  });
});

const VALUES = [
  ['指标', '年份', '数值'],
  ['申报率 <b>&', 2025, 0.8449],
  ['人数', 2025, 532400.4],
];

test.each(['xlml', 'fods'] as const)('as SheetJS saves them: %s', (bookType) => {
  const sheet = utils.aoa_to_sheet(VALUES, {});
  Object.assign(sheet.C2 ?? {}, { z: '0%' });
  const written = write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'buffer', bookType });
  const [read] = sheetsOf(readWorkbook(new Uint8Array(written), LIMITS));
  expect(read && table(read)).toEqual([
    [1, '指标', '年份', '数值'],
    [2, '申报率 <b>&', '2025', '84.49%'],
    [3, '人数', '2025', '532400.4'],
  ]);
});

const SOURCE = flatOds({
  styles: `<number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
    <style:style style:name="p" style:family="table-cell" style:data-style-name="N1"/>
    <number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
    <style:style style:name="d" style:family="table-cell" style:data-style-name="N2"/>
    <style:style style:name="out" style:family="table-cell"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
    <style:style style:name="flat" style:family="table-row"><style:table-row-properties style:row-height="0.5cm"/></style:style>`,
  rows: `<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>
    <table:table-row><table:table-cell table:number-columns-spanned="3" office:value-type="string"><text:p>附件1</text:p></table:table-cell></table:table-row>
    <table:table-row table:visibility="collapse"><table:table-cell office:value-type="string"><text:p>隐藏</text:p></table:table-cell></table:table-row>
    <table:table-row table:style-name="flat"><table:table-cell office:value-type="string"><text:p>合格率</text:p></table:table-cell>
      <table:table-cell office:value-type="float" office:value="2025"/><table:table-cell table:style-name="p" office:value-type="percentage" office:value="0.8449"/>
      <table:table-cell table:style-name="out" office:value-type="float" office:value="9"/><table:table-cell table:style-name="d" office:value-type="date" office:date-value="2023-12-31"/></table:table-row>`,
});

const EXPECTED = [
  [1, '附件1'],
  ['2 hidden', '隐藏'],
  [3, '合格率', '2025', '84.49%', '9', '2023-12-31', 'D3: struck-out'],
];

test('flat OpenDocument', () => {
  const [sheet] = sheetsOf(readWorkbook(SOURCE, LIMITS));
  expect(sheet && table(sheet)).toEqual(EXPECTED);
  expect(sheet).toMatchObject({ hiddenColumns: 1, merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] });
});

describe('as LibreOffice saves them', () => {
  for (const ending of ['fods', 'ods', 'xlsx', 'xls', 'xml:MS Excel 2003 XML'])
    libreOfficeTest(
      ending,
      () => {
        const [sheet] = sheetsOf(readWorkbook(throughLibreOffice(SOURCE, 'fods', ending), LIMITS));
        expect(sheet && table(sheet)).toEqual(EXPECTED);
        expect(sheet).toMatchObject({ hiddenColumns: 1, merges: [{ top: 0, left: 0, bottom: 0, right: 2 }] });
      },
      LIBREOFFICE_TIME,
    );
});
