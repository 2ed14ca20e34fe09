import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate } from '../../../src/tables/workbook/container/inflate.js';
import { plainDecimal, shiftedDecimal } from '../../../src/tables/workbook/format/decimal.js';
import {
  cellAddress,
  readWorkbook,
  type Sheet,
  type WorkbookLimits,
} from '../../../src/tables/workbook/workbook.js';
import {
  BOF,
  double,
  EOF,
  LIMITS,
  type Ods,
  ods,
  type Part,
  record,
  sheetsOf,
  style,
  table,
  wide,
  words,
  type Xlsx,
  xls,
  xlsStream,
  xlsx,
  xlsxParts,
  zip,
} from './handmade.js';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../fixtures/workbooks/${name}`, import.meta.url)));
}

function faultOf(bytes: Uint8Array, limits: Partial<WorkbookLimits> = {}): string {
  const workbook = readWorkbook(bytes, { ...LIMITS, ...limits });
  return 'fault' in workbook ? workbook.fault : 'none';
}

function xlsxTable(content: Xlsx): unknown[][] {
  return sheetsOf(readWorkbook(xlsx(content), LIMITS)).flatMap(table);
}

/** The text of one cell, given the inside of its element. */
function cellOf(attributes: string, inside: string, content: Xlsx = {}): unknown[] {
  const sheet = `<sheetData><row r="1"><c r="A1" ${attributes}>${inside}</c></row></sheetData>`;
  return (xlsxTable({ ...content, sheet })[0] ?? []).slice(1);
}

function formatted(value: number | string, format: string, workbook = ''): unknown {
  return cellOf('s="1"', `<v>${value}</v>`, { formats: [format], workbook })[0];
}

function odsTable(content: Ods): unknown[][] {
  return sheetsOf(readWorkbook(ods(content), LIMITS)).flatMap(table);
}

describe('what LibreOffice saves', () => {
  const merge = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

  test.each(['xlsx', 'xls', 'ods'])('libreoffice.%s', (ending) => {
    const [summary, counties, draft, empty, ...rest] = sheetsOf(
      readWorkbook(fixture(`libreoffice.${ending}`), LIMITS),
    );
    expect(summary).toMatchObject({ name: '汇总', hidden: false, hiddenRows: 1, hiddenColumns: 1 });
    expect(summary?.merges).toEqual([merge(0, 0, 0, 4)]);
    expect(summary && table(summary)).toEqual([
      [1, '附件1　职业病防治规划指标完成情况'],
      [2, '填报日期：', '2023-12-31'],
      [5, '指标名称', '年份', '数值', '内部编码', '备注'],
      [6, '百分数，显示有舍入', '2023', '89.96%', '7'],
      [7, '百分数，两位小数', '2023', '29%'],
      [8, '百分号只是文字', '2023', '92.5%'],
      [9, '千位分隔', '2023', '112900'],
      [10, '带万字', '2023', '11.291万'],
      [11, '按千显示而无单位', '2023', '112900 ⟦112.9⟧'],
      [12, '按千显示有单位', '2023', '112900'],
      [13, '千分号', '2023', '4.25‰'],
      [14, '带单位', '2023', '15家'],
      [15, '会计零', '2023', '0'],
      [16, '会计负数', '2023', '-1234.5'],
      [17, '很小的数', '2023', '0.00000012'],
      [18, '二进制噪声', '2023', '0.3'],
      [19, '是否', '2023', 'TRUE'],
      [20, '公式', '2023', '84.96%'],
      [21, '公式成文字', '2023', '约90%'],
      [22, '公式成空', '2023'],
      [23, '除以零', '2023', '#DIV/0!', 'C23: error-value'],
      [24, '中文日期', '2023-06-30', '2023-06-30 08:30:00'],
      ['25 hidden', '隐藏的行', '2022', '88%'],
      [26, '文字', '2023年末', '９２．５％', '', '第一行\n第二行 <b>&红色'],
    ]);
    expect(counties).toMatchObject({ name: '县（市、区）', hidden: false, hiddenRows: 0, hiddenColumns: 0 });
    expect(counties?.merges).toEqual([merge(0, 0, 1, 0), merge(0, 1, 0, 2), merge(0, 3, 1, 3)]);
    expect(counties && table(counties)).toEqual([
      [1, '县区', '申报率（％）', '', '备注'],
      [2, '', '2022', '2023'],
      [3, '桃城区', '88.9', '90.25'],
      [4, '冀州区', '/', '91'],
    ]);
    expect(draft).toMatchObject({ name: '草稿', hidden: true });
    expect(draft && table(draft)).toEqual([[1, '不要看']]);
    expect(empty).toMatchObject({ name: '空表', hidden: false, rows: [] });
    expect(rest).toEqual([]);
  });

  test.each(['xlsx', 'xls', 'ods'])('protected.%s needs a password', (ending) => {
    expect(faultOf(fixture(`protected.${ending}`))).toBe('encrypted');
  });
});

test.each(['xlsx', 'xls', 'ods'])('what SheetJS saves: sheetjs.%s', (ending) => {
  const [summary, draft] = sheetsOf(readWorkbook(fixture(`sheetjs.${ending}`), LIMITS));
  expect(summary && table(summary)).toEqual([
    [1, '城市', '指标名称', '年份', '数值', '备注'],
    [2, '衡水市', '工业企业职业病危害项目申报率', '2023', '88.9%'],
    [3, '衡水市', '工伤保险参保人数', '2023', '532400', '人'],
    [4, '衡水市', '工作场所职业病危害因素监测合格率', '2023', '/', '未开展'],
    // E5 lies under the merged range D5:E5.
    [5, '衡水市', '填报日期', '2023-12-31', 'TRUE'],
  ]);
  expect(draft).toMatchObject({ name: '__proto__', rows: [{ line: 1, cells: ['草稿'] }] });
});

describe('number cells', () => {
  test.each([
    // per cents: stored digits, not shown ones
    [0.925, '0%', '92.5%'],
    [0.8996, '0%', '89.96%'],
    [0.8996, '9', '89.96%'],
    [0.28999999999999998, '10', '29%'],
    ['0.30000000000000004', '0.0%', '30%'],
    [1, '0%', '100%'],
    [1.05, '0.0%', '105%'],
    [-0.05, '0.0%;[Red]-0.0%', '-5%'],
    [-0.05, '0.0%;(0.0%)', '-5%'],
    ['9.9999999999999995E-8', '0.00%', '0.00001%'],
    [0.925, '#,##0.0_%', '0.925'],
    [0.925, '0.0%"以上"', '92.5%以上'],
    [0.925, '"约"0.0%', '约92.5%'],
    [0.925, '[>=0.9]0.0%;0.000', '92.5%'],
    [0.5, '[>=0.9]0.0%;0.000', '0.5'],
    [92.5, '[<=1]0.0%;0.0', '92.5'],
    // a per cent sign, or another unit, as a word
    [92.5, '0.0"%"', '92.5%'],
    [92.5, '0.0\\%', '92.5%'],
    [4.25, '0.0"‰"', '4.25‰'],
    [3.5, '0.00"/10万"', '3.5/10万'],
    [11.291, '0.00"万"', '11.291万'],
    [15, 'General"家"', '15家'],
    [15, 'G/通用格式"家"', '15家'],
    [2023, '0"年"', '2023年'],
    [1234.5, '[$￥-804]#,##0.00', '￥1234.5'],
    // plain numbers
    [1234567, '#,##0', '1234567'],
    [1234567, '43', '1234567'],
    ['1.2E+5', '0.00E+00', '120000'],
    ['1.5e-9', 'General', '0.0000000015'],
    ['1E21', 'General', '1000000000000000000000'],
    [0.5, '# ?/?', '0.5'],
    [7, '000', '7'],
    [7, '[DBNum1][$-804]General', '7'],
    [0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0'],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    [-12.5, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', '-12.5'],
    [-12.5, '0.00_);[Red]\\(0.00\\)', '-12.5'],
    [12.5, '+0.0;-0.0', '+12.5'],
    [-12.5, '+0.0;-0.0', '-12.5'],
    [0.021, '"+"0.0%', '+2.1%'],
    [0.92, '0%"+"', '92%+'],
    [42, '@', '42'],
    // divided on the screen, with the unit that the division calls for
    [123456, '0!.0,"万"', '123456'],
    [123456, '0\\.0,"万"', '123456'],
    [123456, '0"."0,"万人"', '123456人'],
    [123456, '0!.0000"万"', '123456'],
    [123456789, '0!.00,,"亿"', '123456789'],
    [123456, '0.0,"千"', '123456'],
    // what is shown and what is stored differ without a reason: both
    [123456, '0.0,', '123456 ⟦123.5⟧'],
    [123456, '0.00,"万"', '123456 ⟦123.46万⟧'],
    [0, '0;-0;"未开展"', '0 ⟦未开展⟧'],
    [0, '0.0%;-0.0%;"-"', '0 ⟦-⟧'],
    [0, '0.0%;-0.0%;"—"', '0 ⟦—⟧'],
    [0, '#,##0;-#,##0;"—"', '0 ⟦—⟧'],
    [0, '#,##0;-#,##0;"–"', '0 ⟦–⟧'],
    [0, '0;-0;"－"', '0 ⟦－⟧'],
    [0, '0;-0;;@', '0 ⟦⟧'],
    [1, '"是";;"否"', '1 ⟦是⟧'],
    [0.925, '0%%', '0.925 ⟦9250%%⟧'],
    [5, '-0', '5 ⟦-5⟧'],
    [5, '"1"0', '5 ⟦15⟧'],
    [5, '0"E3"', '5 ⟦5E3⟧'],
    [5, '[h]:mm', '5 ⟦120:00⟧'],
    [13045678, '000"-"00000', '13045678 ⟦130-45678⟧'],
    [1, '"TRUE";"TRUE";"FALSE"', 'TRUE'],
    [0, '"TRUE";"TRUE";"FALSE"', 'FALSE'],
  ])('%s under %s is %s', (value, format, text) => {
    expect(formatted(value, format)).toBe(text);
  });

  test('what is stored where a number should be is shown and marked', () => {
    expect(cellOf('', '<v>NaN</v>')).toEqual(['NaN', 'A1: error-value']);
    expect(cellOf('', '<v>1,5</v>')).toEqual(['1,5', 'A1: error-value']);
  });

  test('a decimal of up to 15 digits comes through a double unchanged', () => {
    const digits = fc.integer({ min: 1, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 15 }), (number, places) => {
        const value = Number(`${number}e-${places}`);
        expect(Number(plainDecimal(value))).toBe(value);
        expect(plainDecimal(value)).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
        expect(plainDecimal(Number(shiftedDecimal(value, 2)))).toBe(
          plainDecimal(Number(`${number}e${2 - places}`)),
        );
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    [45291, '14', '2023-12-31'],
    [45291, '31', '2023-12-31'],
    [45291, '57', '2023年12月'],
    [45261, 'yyyy"年"m"月"', '2023年12月'],
    [45261, 'mmm-yy', '2023年12月'],
    [45261, 'yyyy/m', '2023年12月'],
    [45261, 'm"月"', '2023-12-01'],
    [45291, 'yyyy/m/d;@', '2023-12-31'],
    [45291, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2023-12-31'],
    [45291, '[DBNum1][$-804]yyyy"年"m"月"d"日";@', '2023-12-31'],
    [45291, 'm"月"d"日"', '2023-12-31'],
    [45291, 'yyyy', '2023'],
    [45291, 'yyyy"年"', '2023'],
    [45291, 'e"年"', '2023'],
    [45291.75, 'yyyy-mm-dd', '2023-12-31'],
    [45291.75, 'yyyy-mm-dd hh:mm', '2023-12-31 18:00:00'],
    [45291, 'yyyy-mm-dd hh:mm', '2023-12-31'],
    ['45290.99999999999', 'yyyy-mm-dd', '2023-12-31'],
    [0.75, 'h:mm', '18:00:00'],
    [0.75, '上午/下午h"时"mm"分"', '18:00:00'],
    [0.75, 'mm:ss', '18:00:00'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [2958465, 'yyyy-mm-dd', '9999-12-31'],
    [60, 'yyyy-mm-dd', '60 ⟦1900-02-29⟧'],
    [45291, 'bbbb', '45291 ⟦2566⟧'],
  ])('%s under %s is %s', (serial, format, text) => {
    expect(formatted(serial, format)).toBe(text);
  });

  test('days before the calendar begins and after it ends are no dates', () => {
    expect(formatted(0, 'yyyy-mm-dd')).toMatch(/^0 ⟦/);
    expect(formatted(-1, 'yyyy-mm-dd')).toMatch(/^-1 ⟦/);
    expect(formatted(2958466, 'yyyy-mm-dd')).toMatch(/^2958466 ⟦/);
  });

  test('the 1904 system counts from its own first day', () => {
    expect(formatted(43829, 'yyyy-mm-dd', '<workbookPr date1904="1"/>')).toBe('2023-12-31');
    expect(formatted(0, 'yyyy-mm-dd', '<workbookPr date1904="true"/>')).toBe('1904-01-01');
  });

  test('the strict form of a date', () => {
    expect(cellOf('t="d" s="1"', '<v>2023-12-31T00:00:00</v>', { formats: ['14'] })).toEqual(['2023-12-31']);
    expect(cellOf('t="d" s="1"', '<v>2023-12-31</v>', { formats: ['yyyy"年"'] })).toEqual(['2023']);
    expect(cellOf('t="d"', '<v>2023-12-31T08:30:00Z</v>')).toEqual(['2023-12-31 08:30:00']);
  });
});

describe('text cells', () => {
  const shared = (inside: string): unknown =>
    cellOf('t="s"', '<v>0</v>', { strings: `<si>${inside}</si>` })[0];

  test('are taken as they are', () => {
    expect(shared('<t xml:space="preserve"> ９２．５％ </t>')).toBe(' ９２．５％ ');
    expect(shared('<t>&lt;b&gt;&#20013;&#x6587;&amp;&quot;</t>')).toBe('<b>中文&"');
    expect(shared('<t><![CDATA[a<b&amp;]]></t>')).toBe('a<b&amp;');
    expect(shared('<t>a\r\nb</t>')).toBe('a\nb');
    expect(shared('<t>a_x000D_b_x005F_x0041_</t>')).toBe('a\rb_x0041_');
    expect(shared('<t>0012</t>')).toBe('0012');
    expect(shared('<t>=HYPERLINK("x")</t>')).toBe('=HYPERLINK("x")');
  });

  test('runs are joined and pronunciations left out', () => {
    const runs = '<r><rPr><b/></rPr><t>达</t></r><r><t xml:space="preserve">95% </t></r><r><t>以上</t></r>';
    expect(shared(`${runs}<rPh sb="0" eb="1"><t>da</t></rPh><phoneticPr fontId="1"/>`)).toBe('达95% 以上');
  });

  test('in the cell itself', () => {
    expect(cellOf('t="inlineStr"', '<is><t>中文</t></is>')).toEqual(['中文']);
    expect(cellOf('t="inlineStr"', '<is><r><t>中</t></r><r><t>文</t></r></is>')).toEqual(['中文']);
  });

  test('a text format may add a unit', () => {
    expect(cellOf('t="inlineStr" s="1"', '<is><t>92.5</t></is>', { formats: ['0;-0;0;@"%"'] })).toEqual([
      '92.5%',
    ]);
    expect(cellOf('t="inlineStr" s="1"', '<is><t>92.5</t></is>', { formats: ['0%'] })).toEqual(['92.5']);
  });

  test('booleans and errors', () => {
    expect(cellOf('t="b"', '<v>1</v>')).toEqual(['TRUE']);
    expect(cellOf('t="b"', '<v>0</v>')).toEqual(['FALSE']);
    expect(cellOf('t="e"', '<v>#N/A</v>')).toEqual(['#N/A', 'A1: error-value']);
  });
});

describe('formulas', () => {
  const none = ['', 'A1: formula-without-value'];

  test('give their stored result', () => {
    expect(cellOf('s="1"', '<f>1-0.1004</f><v>0.8996</v>', { formats: ['0%'] })).toEqual(['89.96%']);
    expect(cellOf('t="str"', '<f>"约"&amp;90</f><v>约90</v>')).toEqual(['约90']);
    expect(cellOf('t="str"', '<f>""</f><v></v>')).toEqual([]);
    expect(cellOf('', '<f t="shared" si="0"/><v>3</v>')).toEqual(['3']);
  });

  test('without one are marked, never read as zero', () => {
    expect(cellOf('', '<f>1+1</f>')).toEqual(none);
    expect(cellOf('', '<f>1+1</f><v/>')).toEqual(none);
    expect(cellOf('', '<f>1+1</f><v></v>')).toEqual(none);
    expect(cellOf('t="str"', '<f>A2</f>')).toEqual(none);
    expect(cellOf('t="n"', '<f t="shared" si="0"/>')).toEqual(none);
  });

  test('of a workbook that asks to be recalculated have no result to trust', () => {
    const workbook = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';
    const stale = ['', 'A1: formula-stale'];
    expect(cellOf('', '<f>1+1</f><v>0</v>', { workbook })).toEqual(stale);
    expect(cellOf('', '<f>1+1</f><v>2</v>', { workbook })).toEqual(stale);
    expect(cellOf('t="str"', '<f>""</f><v></v>', { workbook })).toEqual(stale);
    expect(cellOf('', '<f>1+1</f>', { workbook })).toEqual(none);
    expect(cellOf('', '<v>2</v>', { workbook })).toEqual(['2']);
  });
});

describe('the archive', () => {
  const parts = xlsxParts({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>' });

  test('may have 64-bit fields', () => {
    expect(sheetsOf(readWorkbook(zip(parts, true), LIMITS)).flatMap(table)).toEqual([[1, '1']]);
  });

  test('may name its parts with backslashes, a leading slash, in capitals; may store them', () => {
    const renamed = parts.map((part) => ({
      ...part,
      name: `/${part.name.replaceAll('/', '\\').toUpperCase()}`,
      stored: true,
    }));
    expect(sheetsOf(readWorkbook(zip(renamed), LIMITS)).flatMap(table)).toEqual([[1, '1']]);
  });

  test('may end in a comment', () => {
    const file = Buffer.concat([zip(parts), Buffer.from('中文')]);
    file.writeUInt16LE(6, file.length - 8);
    expect(sheetsOf(readWorkbook(new Uint8Array(file), LIMITS)).flatMap(table)).toEqual([[1, '1']]);
  });

  test('must give back what was put in', () => {
    const file = zip(parts.map((part) => ({ ...part, stored: true })));
    const at = Buffer.from(file).indexOf('<v>1</v>');
    file[at + 3] = '7'.charCodeAt(0);
    expect(readWorkbook(file, LIMITS)).toMatchObject({
      fault: 'corrupt',
      detail: expect.stringContaining('checksum'),
    });
  });
});

describe('the shape of a sheet', () => {
  test('rows and cells without an address follow the one before', () => {
    const sheet = `<sheetData><row><c><v>1</v></c><c/><c><v>3</v></c></row>
      <row r="4"><c r="B4"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row></sheetData>`;
    expect(xlsxTable({ sheet })).toEqual([
      [1, '1', '', '3'],
      [4, '', '4', '5'],
      [5, '6'],
    ]);
  });

  test('prefixes, comments and extensions make no difference', () => {
    const sheet = `<x:sheetViews/><!-- <row><c><v>9</v></c></row> --><x:sheetData><x:row r="1" spans="1:1">
      <x:c r="A1"><x:v>1</x:v><x:extLst><x:ext><x:v>8</x:v></x:ext></x:extLst></x:c></x:row></x:sheetData>
      <x:extLst><x:ext><x:sheetData><x:row r="2"><x:c r="A2"><x:v>7</x:v></x:c></x:row></x:sheetData></x:ext></x:extLst>`;
    expect(xlsxTable({ sheet })).toEqual([[1, '1']]);
  });

  test('a merged range has its text in the top left cell alone', () => {
    const sheet = `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row></sheetData>
      <mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C2:C2"/></mergeCells>`;
    expect(xlsxTable({ sheet })).toEqual([
      [1, '1', '', '3'],
      [2, '', '', '6'],
    ]);
  });

  test('hidden rows and columns are counted where they hold something', () => {
    const sheet = `<cols><col min="1" max="1" width="9"/><col min="2" max="16384" hidden="1"/></cols>
      <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="true"><c r="A3" s="0"/></row></sheetData>`;
    const [only] = sheetsOf(readWorkbook(xlsx({ sheet }), LIMITS));
    expect(only).toMatchObject({ hiddenRows: 1, hiddenColumns: 2 });
    expect(only?.rows.map((row) => row.hidden)).toEqual([false, true]);
  });

  test('sheets come in the order of their tabs; very hidden ones are hidden; charts have no rows', () => {
    const sheets = ['visible', 'hidden', 'veryHidden'].map(
      (state, i) => `<sheet name="${state}" r:id="s${i}" state="${state}"/>`,
    );
    const parts: Part[] = [
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.reverse().join('')}<sheet name="图" r:id="c"/></sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships>${[0, 1, 2].map((i) => `<Relationship Id="s${i}" Type="x/worksheet" Target="worksheets/${i}.xml"/>`).join('')}
          <Relationship Id="c" Type="x/chartsheet" Target="../xl/chartsheets/c.xml"/></Relationships>`,
      },
      ...[0, 1, 2].map((i) => ({
        name: `xl/worksheets/${i}.xml`,
        content: `<worksheet><sheetData><row><c><v>${i}</v></c></row></sheetData></worksheet>`,
      })),
      { name: 'xl/chartsheets/c.xml', content: '<chartsheet><drawing/></chartsheet>' },
    ];
    const found = sheetsOf(readWorkbook(zip(parts), LIMITS));
    expect(found.map((sheet) => [sheet.name, sheet.hidden, table(sheet)])).toEqual([
      ['veryHidden', true, [[1, '2']]],
      ['hidden', true, [[1, '1']]],
      ['visible', false, [[1, '0']]],
      ['图', false, []],
    ]);
  });

  test.each([
    ['a cell in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
  ])('%s: damaged, as Excel says too', (_, rows) => {
    expect(faultOf(xlsx({ sheet: `<sheetData>${rows}</sheetData>` }))).toBe('corrupt');
  });

  test('overlapping merged ranges: damaged', () => {
    const sheet = `<sheetData><row r="1"><c><v>1</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B1:C1"/></mergeCells>`;
    expect(faultOf(xlsx({ sheet }))).toBe('corrupt');
  });
});

describe('OpenDocument', () => {
  const number = (value: string, attributes = '', type = 'float'): string =>
    `<table:table-cell ${attributes} office:value-type="${type}" office:value="${value}"/>`;
  const row = (...cells: string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
  const text = (inside: string): string =>
    `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;
  const cell = (inside: string): unknown[] => (odsTable({ rows: row(inside) })[0] ?? []).slice(1);

  test('a percentage is one by its type, and by its style', () => {
    const styles = `<number:percentage-style style:name="N1"><number:number/><number:text>%</number:text></number:percentage-style>
      <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;
    expect(cell(number('0.8996', '', 'percentage'))).toEqual(['89.96%']);
    expect(odsTable({ rows: row(number('0.8996', 'table:style-name="ce1"')), styles })).toEqual([
      [1, '89.96%'],
    ]);
  });

  test('a percentage in place of which nothing or a word is shown is no 0%', () => {
    const shown = (
      zero: string,
    ): string => `<number:percentage-style style:name="P0"><number:number/><number:text>%</number:text></number:percentage-style>
      <number:number-style style:name="N1"><number:text>${zero}</number:text><style:map style:condition="value()&gt;0" style:apply-style-name="P0"/>
      <style:map style:condition="value()&lt;0" style:apply-style-name="P0"/></number:number-style>
      <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;
    const zero = (text: string): string =>
      `<table:table-cell table:style-name="ce1" office:value-type="percentage" office:value="0"><text:p>${text}</text:p></table:table-cell>`;
    const share = number('0.86', 'table:style-name="ce1"', 'percentage');
    expect(odsTable({ rows: row(zero(''), share), styles: shown('') })).toEqual([[1, '0 ⟦⟧', '86%']]);
    expect(odsTable({ rows: row(zero('-'), share), styles: shown('-') })).toEqual([[1, '0 ⟦-⟧', '86%']]);
  });

  test('a cell takes its style from the row or the column, and a style from its parent', () => {
    const common = `<number:percentage-style style:name="N1"><number:number/><number:text>%</number:text></number:percentage-style>
      <style:style style:name="rate" style:family="table-cell" style:data-style-name="N1"/>`;
    const styles = '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="rate"/>';
    const rows = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/>
      ${row(number('1'), number('1'), number('0.5'))}
      <table:table-row table:default-cell-style-name="ce1">${number('0.25')}</table:table-row>`;
    expect(odsTable({ rows, styles, common })).toEqual([
      [1, '1', '1', '50%'],
      [2, '25%'],
    ]);
  });

  test('words among the digits and a divisor in the style', () => {
    const styles = `<number:number-style style:name="N1"><number:number number:display-factor="1000">
        <number:embedded-text number:position="1">.</number:embedded-text></number:number><number:text>万</number:text></number:number-style>
      <style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`;
    expect(odsTable({ rows: row(number('123456', 'table:style-name="ce1"')), styles })).toEqual([
      [1, '123456'],
    ]);
  });

  test('repeated cells and rows stand as often as they say; empty ones cost nothing', () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${number('7', 'table:number-columns-repeated="3"')}
      <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row-group><table:table-header-rows>${row(text('末'))}</table:table-header-rows></table:table-row-group>`;
    expect(odsTable({ rows })).toEqual([
      [1, '7', '7', '7'],
      [2, '7', '7', '7'],
      [1048003, '末'],
    ]);
  });

  test('text: blanks, tabs, breaks, spans; no comments, drawings or pronunciations', () => {
    const paragraph = `a <text:s text:c="2"/>b<text:tab/>c<text:line-break/><text:span>d</text:span><text:a>e</text:a>
        f<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zi</text:ruby-text></text:ruby>`;
    const comment =
      '<office:annotation><text:p>9</text:p></office:annotation><draw:frame><draw:text-box><text:p>8</text:p></draw:text-box></draw:frame>';
    expect(cell(text(`${paragraph}</text:p>${comment}<text:p>g`))).toEqual(['a   b\tc\nde f字\ng']);
  });

  test('formulas and errors', () => {
    expect(cell('<table:table-cell table:formula="of:=1+1"/>')).toEqual(['', 'A1: formula-without-value']);
    expect(cell('<table:table-cell table:formula="of:=&quot;&quot;"><text:p/></table:table-cell>')).toEqual(
      [],
    );
    expect(
      cell(
        '<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>',
      ),
    ).toEqual(['#DIV/0!', 'A1: error-value']);
  });

  test('dates and times', () => {
    expect(cell('<table:table-cell office:value-type="date" office:date-value="2023-12-31"/>')).toEqual([
      '2023-12-31',
    ]);
    expect(
      cell('<table:table-cell office:value-type="date" office:date-value="2023-12-31T08:30:00"/>'),
    ).toEqual(['2023-12-31 08:30:00']);
    expect(cell('<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/>')).toEqual([
      '08:30:00',
    ]);
    expect(
      cell(
        '<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00</text:p></table:table-cell>',
      ),
    ).toEqual(['PT36H00M00S [36:00]']);
  });

  test('what a merged range covers is not shown', () => {
    const rows = row(
      '<table:table-cell table:number-columns-spanned="2" office:value-type="string"><text:p>a</text:p></table:table-cell>',
      `<table:covered-table-cell office:value-type="string"><text:p>b</text:p></table:covered-table-cell>`,
      text('c'),
    );
    expect(odsTable({ rows })).toEqual([[1, 'a', '', 'c']]);
  });

  test('a text document is none', () => {
    const content =
      '<office:document-content><office:body><office:text/></office:body></office:document-content>';
    expect(
      faultOf(
        zip([
          { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
          { name: 'content.xml', content },
        ]),
      ),
    ).toBe('unsupported');
  });
});

function xlsTable(sheet: readonly Buffer[], globals: readonly Buffer[] = []): unknown[][] {
  return sheetsOf(readWorkbook(xls(xlsStream(sheet, globals)), LIMITS)).flatMap(table);
}

describe('the binary format', () => {
  const number = (row: number, column: number, value: number, xf = 0): Buffer =>
    record(0x0203, words(row, column, xf), double(value));
  const label = (row: number, column: number, text: string): Buffer =>
    record(0x0204, words(row, column, 0), wide(text));
  const formula = (row: number, column: number, result: Buffer): Buffer =>
    record(0x0006, words(row, column, 0), result, words(0, 0, 0, 5), [0x44, 0, 0, 0, 0]);
  const mark = (kind: number, value = 0): Buffer => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
  const shared = (column: number, index: number): Buffer => record(0x00fd, words(0, column, 0, index, 0));

  test('numbers in all their packings', () => {
    const rk = (value: number): Buffer => Buffer.from(new Int32Array([value]).buffer);
    const upper = (value: number): number => double(value).readInt32LE(4);
    const sheet = [
      record(0x027e, words(0, 0, 0), rk((9250 << 2) | 3)),
      record(
        0x00bd,
        words(0, 1, 0),
        rk((-7 << 2) | 2),
        words(0),
        rk(upper(0.5)),
        words(0),
        rk(upper(150) | 1),
        words(3),
      ),
      number(0, 4, 0.1 + 0.2),
    ];
    expect(xlsTable(sheet)).toEqual([[1, '92.5', '-7', '0.5', '1.5', '0.3']]);
  });

  test('formats: built in, the Chinese ones too, and defined', () => {
    const defined = record(0x041e, words(164), wide('0.00"万"'));
    const sheet = [number(0, 0, 0.8996, 1), number(0, 1, 45291, 2), number(0, 2, 11.29, 3)];
    expect(xlsTable(sheet, [defined, style(9), style(31), style(164)])).toEqual([
      [1, '89.96%', '2023-12-31', '11.29万'],
    ]);
    const since1904 = record(0x0022, words(1));
    expect(xlsTable([number(0, 0, 43829, 1)], [since1904, style(14)])).toEqual([[1, '2023-12-31']]);
  });

  test('results of formulas', () => {
    const sheet = [
      formula(0, 0, double(0.5)),
      formula(0, 1, mark(0)),
      record(0x04bc, words(0, 0, 0, 0)),
      record(0x0207, wide('约90%')),
      formula(0, 2, mark(1, 1)),
      formula(0, 3, mark(2, 0x2a)),
      formula(0, 4, mark(3)),
      formula(0, 5, mark(0)),
      number(0, 6, 7),
    ];
    expect(xlsTable(sheet)).toEqual([
      [1, '0.5', '约90%', 'TRUE', '#N/A', '', '', '7', 'D1: error-value', 'F1: formula-without-value'],
    ]);
  });

  test('texts that run over several records, each with its own width', () => {
    const strings = record(0x00fc, words(4, 0, 4, 0), wide('中文'), words(6), [0], Buffer.from('abc'));
    const second = record(
      0x003c,
      [1],
      Buffer.from('四五六', 'utf16le'),
      words(2),
      [0x0d],
      words(1),
      words(6, 0),
      Buffer.from('富文', 'utf16le'),
    );
    const third = record(0x003c, words(0, 0), Buffer.alloc(6), words(1), [0], Buffer.from('z'));
    const sheet = [0, 1, 2, 3].map((index) => shared(index, index));
    expect(xlsTable(sheet, [strings, second, third])).toEqual([[1, '中文', 'abc四五六', '富文', 'z']]);
  });

  test('cells in any order; what is embedded between them does not count', () => {
    const chart = [BOF, label(0, 0, '图'), EOF];
    const sheet = [number(1, 1, 4), ...chart, number(0, 1, 2), label(1, 0, '三'), number(0, 0, 1)];
    expect(xlsTable(sheet)).toEqual([
      [1, '1', '2'],
      [2, '三', '4'],
    ]);
  });

  test.each([
    ['an unknown shared string', [shared(0, 3)]],
    ['a text without a formula', [record(0x0207, wide('a'))]],
    ['a text cut short', [record(0x0204, words(0, 0, 0, 9), [1])]],
    ['a record cut short', [record(0x0203, words(0, 0, 0))]],
  ])('%s: damaged', (_, sheet) => {
    expect(faultOf(xls(xlsStream(sheet)))).toBe('corrupt');
  });

  test('passwords, older versions, other documents', () => {
    expect(faultOf(xls(xlsStream([], [record(0x002f, words(0))])))).toBe('encrypted');
    const excel95 = Buffer.from(xlsStream([]));
    excel95.writeUInt16LE(0x0500, 4);
    expect(faultOf(xls(excel95))).toBe('unsupported');
    const other = CFB.utils.cfb_new();
    CFB.utils.cfb_add(other, 'WordDocument', Buffer.alloc(10));
    expect(faultOf(new Uint8Array(CFB.write(other, { type: 'buffer' })))).toBe('unsupported');
  });

  test('sheets that share a long substream count each time', () => {
    const junk = Array.from({ length: 200 }, () => record(0x1234, Buffer.alloc(8000)));
    const stream = xlsStream(junk);
    const bound = stream.subarray(
      stream.indexOf(Buffer.from([0x85, 0, 10, 0])),
      stream.indexOf(Buffer.from([0x0a, 0, 0, 0])),
    );
    const position = stream.readUInt32LE(stream.indexOf(bound) + 4) + 100 * bound.length;
    const moved = Buffer.from(bound);
    moved.writeUInt32LE(position, 4);
    const many = Buffer.concat(Array.from({ length: 100 }, () => moved));
    expect(faultOf(xls(xlsStream(junk, [many])), { inflatedBytes: 100 << 20 })).toBe('too-large');
  });
});

describe('what is no workbook', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  test.each([
    ['a zip archive of something else', zip([{ name: 'a.txt', content: 'a' }]), 'unsupported'],
    ['an empty zip archive', zip([]), 'unsupported'],
    [
      'a text document',
      zip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        },
        { name: 'word/document.xml', content: '<document/>' },
      ]),
      'unsupported',
    ],
    [
      'a binary workbook',
      zip([
        { name: '[Content_Types].xml', content: '<Types/>' },
        {
          name: '_rels/.rels',
          content:
            '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        },
      ]),
      'unsupported',
    ],
    ['a worksheet of Excel 4', new Uint8Array([0x09, 0x04, 0x06, 0, 0, 0, 0x10, 0, 0, 0]), 'unsupported'],
    ['text', bytes('城市,年份'), 'unsupported'],
    ['nothing', new Uint8Array(), 'unsupported'],
    [
      'a part that is missing',
      zip([
        {
          name: 'xl/workbook.xml',
          content: '<workbook><sheets><sheet name="a" id="r"/></sheets></workbook>',
        },
      ]),
      'corrupt',
    ],
  ])('%s', (_, file, fault) => {
    expect(faultOf(file)).toBe(fault);
  });
});

describe('limits', () => {
  const cells = (count: number): string =>
    `<sheetData><row r="1">${'<c><v>1</v></c>'.repeat(count)}</row></sheetData>`;

  test('are kept to the last one', () => {
    const file = xlsx({ sheet: cells(100) });
    expect(faultOf(file, { cells: 220, columns: 100, bytes: file.length })).toBe('none');
    expect(faultOf(file, { cells: 190 })).toBe('too-large');
    expect(faultOf(file, { columns: 99 })).toBe('too-large');
    expect(faultOf(file, { bytes: file.length - 1 })).toBe('too-large');
    expect(faultOf(file, { inflatedBytes: 1000 })).toBe('too-large');
  });

  test.each(['xlsx', 'xls', 'ods'])('hold for libreoffice.%s', (ending) => {
    const file = fixture(`libreoffice.${ending}`);
    expect(faultOf(file, { cells: 50 })).toBe('too-large');
    expect(faultOf(file, { columns: 3 })).toBe('too-large');
    expect(faultOf(file, { inflatedBytes: 2000 })).toBe('too-large');
  });

  test('do not stop a sheet that only claims to be large', () => {
    const sheet = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols>
      <sheetData><row r="1048576"><c r="B1048576"><v>1</v></c><c r="XFD1048576" s="0"/></row></sheetData>`;
    expect(xlsxTable({ sheet })).toEqual([[1048576, '', '1']]);
  });
});

describe('hostile files', () => {
  const MEGABYTE = 1 << 20;

  test('a bomb that declares its size is not unpacked', () => {
    const sheet = '0'.repeat(80 * MEGABYTE);
    expect(faultOf(xlsx({ sheet }))).toBe('too-large');
  });

  test('a bomb that declares less stops at what it declares', () => {
    const bomb = { name: 'xl/worksheets/sheet1.xml', content: '0'.repeat(80 * MEGABYTE), size: 1000 };
    const file = zip([...xlsxParts({}).filter((part) => part.name !== bomb.name), bomb]);
    expect(readWorkbook(file, LIMITS)).toMatchObject({
      fault: 'corrupt',
      detail: expect.stringContaining('declares'),
    });
  });

  test('a small part that declares a huge size has no memory kept for it', () => {
    const liar = { name: 'xl/worksheets/sheet1.xml', content: '<worksheet/>', size: 60 * MEGABYTE };
    const file = zip([...xlsxParts({}).filter((part) => part.name !== liar.name), liar]);
    expect(readWorkbook(file, LIMITS)).toMatchObject({
      fault: 'corrupt',
      detail: expect.stringContaining('impossible'),
    });
  });

  test('one large sheet listed many times counts each time', () => {
    const sheets = Array.from({ length: 100 }, (_, i) => `<sheet name="${i}" r:id="rId1"/>`).join('');
    const parts = xlsxParts({ sheet: `<sheetData/>${' '.repeat(MEGABYTE)}` });
    const workbook = {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
    };
    expect(faultOf(zip([workbook, ...parts.slice(1)]), { inflatedBytes: 16 * MEGABYTE })).toBe('too-large');
  });

  test('a long shared string in many cells counts each time', () => {
    const sheet = `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(100)}</sheetData>`;
    expect(faultOf(xlsx({ sheet, strings: `<si><t>${'长'.repeat(MEGABYTE / 8)}</t></si>` }))).toBe(
      'too-large',
    );
  });

  test('sheets and references without end', () => {
    const [workbook, references, ...rest] = xlsxParts({});
    const sheets = '<sheet name="a" r:id="rId1"/>'.repeat(20_000);
    const many = {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`,
    };
    expect(faultOf(zip([many, references as Part, ...rest]))).toBe('too-large');
    const targets = Array.from(
      { length: 2000 },
      (_, i) => `<Relationship Id="r${i}" Type="a" Target="b"/>`,
    ).join('');
    const links = {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${targets}</Relationships>`,
    };
    expect(faultOf(zip([workbook as Part, links, ...rest]), { cells: 1999 })).toBe('too-large');
  });

  test('a number of a million digits with a letter behind takes no longer than it is', () => {
    expect(cellOf('', `<v>${'1'.repeat(1_000_000)}x</v>`).at(-1)).toBe('A1: error-value');
  });

  test('more shared strings than cells are allowed', () => {
    expect(faultOf(xlsx({ strings: '<si/>'.repeat(1000) }), { cells: 900 })).toBe('too-large');
  });

  test.each([
    [
      'entities that multiply',
      '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
    ],
    [
      'an external entity',
      '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>',
    ],
    ['an unknown entity', '<worksheet><sheetData><row><c><v>&nbsp;</v></c></row></sheetData></worksheet>'],
    [
      'a forbidden character number',
      '<worksheet><sheetData><row><c t="str"><v>&#xD800;</v></c></row></sheetData></worksheet>',
    ],
    ['an attribute twice', '<worksheet><sheetData><row r="1" r="1"/></sheetData></worksheet>'],
    [
      'a forbidden character',
      '<worksheet><sheetData><row><c t="str"><v>\u0001</v></c></row></sheetData></worksheet>',
    ],
    ['tags that do not match', '<worksheet><sheetData></worksheet></sheetData>'],
    ['two roots', '<worksheet/><worksheet/>'],
    ['an unquoted value', '<worksheet><sheetData><row r=1/></sheetData></worksheet>'],
    ['an early end', '<worksheet><sheetData><row><c><v>1</v></c></row>'],
    ['no element', '   '],
  ])('%s', (_, content) => {
    const name = 'xl/worksheets/sheet1.xml';
    expect(faultOf(zip([...xlsxParts({}).filter((part) => part.name !== name), { name, content }]))).toBe(
      'corrupt',
    );
  });

  test.each([
    ['nesting without end', '<a>'.repeat(100_000)],
    ['nesting that closes', `<worksheet>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</worksheet>`],
  ])('%s goes deeper than is read', (_, content) => {
    const name = 'xl/worksheets/sheet1.xml';
    const parts = [...xlsxParts({}).filter((part) => part.name !== name), { name, content }];
    expect(readWorkbook(zip(parts), LIMITS)).toMatchObject({
      fault: 'too-large',
      limit: { of: 'levels', most: 256 },
    });
  });

  test.each([
    ['a text', `<![CDATA[${']'.repeat(2 * MEGABYTE)}]]>`],
    ['a comment', `<!--${'- '.repeat(MEGABYTE)}-->`],
    ['attributes', `<a ${Array.from({ length: 200_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
  ])('%s of two megabytes is not joined piece by piece', (_, piece) => {
    expect(faultOf(xlsx({ sheet: piece }))).toBe('too-large');
  });

  test('another encoding than Unicode is believed where it is declared, and not guessed at', () => {
    const name = 'xl/worksheets/sheet1.xml';
    const rest = xlsxParts({}).filter((part) => part.name !== name);
    const sheet = '<worksheet><sheetData><row><c t="str"><v>中</v></c></row></sheetData></worksheet>';
    const gbk = sheet.replace('中', '\xd6\xd0');
    const tableOf = (content: Buffer) =>
      sheetsOf(readWorkbook(zip([...rest, { name, content }]), LIMITS)).flatMap(table);
    const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet}`, 'utf16le');
    expect(tableOf(utf16)).toEqual([[1, '中']]);
    for (const label of ['GBK', 'gb2312', 'GB18030'])
      expect(tableOf(Buffer.from(`<?xml version="1.0" encoding="${label}"?>${gbk}`, 'latin1'))).toEqual([
        [1, '中'],
      ]);
    const fault = (content: string | Buffer) => faultOf(zip([...rest, { name, content }]));
    expect(fault(Buffer.from(gbk, 'latin1'))).toBe('corrupt');
    expect(fault(`<?xml version="1.0" encoding="GBK"?>${sheet}`)).toBe('corrupt');
    expect(fault(`<?xml version="1.0" encoding="EBCDIC"?>${sheet}`)).toBe('unsupported');
  });

  test('OpenDocument cells and rows repeated without end', () => {
    const cell = (attributes: string): string =>
      `<table:table-cell ${attributes} office:value-type="float" office:value="1"/>`;
    const rows = (repeated: number, inside: string): string =>
      `<table:table-row table:number-rows-repeated="${repeated}">${inside}</table:table-row>`;
    const few = { cells: 10_000 };
    expect(faultOf(ods({ rows: rows(1_048_576, cell('')) }), few)).toBe('too-large');
    expect(faultOf(ods({ rows: rows(1, cell('table:number-columns-repeated="999999999"')) }))).toBe(
      'too-large',
    );
    expect(faultOf(ods({ rows: rows(999_999_999, cell('')) }), few)).toBe('too-large');
    expect(
      faultOf(
        ods({
          rows: rows(
            1,
            '<table:table-cell office:value-type="string"><text:p><text:s text:c="999999999"/></text:p></table:table-cell>',
          ),
        }),
      ),
    ).toBe('too-large');
    expect(
      faultOf(
        ods({
          rows: rows(
            1,
            '<table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="999999999"/>',
          ),
        }),
      ),
    ).not.toBe('none');
  });

  test.each([
    ['a part', 1, false],
    ['several parts', 2, false],
    ['a part of a wide one', 1, true],
  ])('a zip directory that holds more than it says, by %s', (_, hidden, wide) => {
    const file = Buffer.from(zip(xlsxParts({ strings: '<si/>' }), wide));
    const [at, size] = wide ? [file.indexOf('PK\x06\x06', 0, 'latin1') + 32, 4] : [file.length - 12, 2];
    const count = file.readUIntLE(at, size);
    file.writeUIntLE(count - hidden, at, size);
    expect(readWorkbook(new Uint8Array(file), LIMITS)).toMatchObject({
      fault: 'corrupt',
      detail: expect.stringContaining('more parts than it says'),
    });
  });

  test('two parts of one name', () => {
    expect(faultOf(zip([...xlsxParts({}), { name: 'XL/Workbook.xml', content: '<workbook/>' }]))).toBe(
      'corrupt',
    );
  });

  test.each(['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods', 'sheetjs.xls'])(
    '%s cut off anywhere is damaged',
    (name) => {
      const file = fixture(name);
      const whole = JSON.stringify(readWorkbook(file, LIMITS));
      const lengths = Array.from({ length: 200 }, (_, i) => Math.floor((file.length * i) / 200));
      for (const length of [...lengths, file.length - 1, file.length - 2, file.length - 22]) {
        const workbook = readWorkbook(file.subarray(0, length), LIMITS);
        // Compound files end in padding that nobody misses.
        if ('sheets' in workbook) expect(JSON.stringify(workbook)).toBe(whole);
        else expect(['corrupt', 'unsupported']).toContain(workbook.fault);
      }
    },
  );

  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 });

  test.each(['libreoffice.xlsx', 'libreoffice.xls', 'libreoffice.ods', 'protected.xls'])(
    '%s with random edits is read or refused',
    (name) => {
      const file = fixture(name);
      fc.assert(
        fc.property(edits, (changes) => {
          const edited = file.slice();
          for (const [at, byte] of changes) edited[at % edited.length] = byte;
          const workbook = readWorkbook(edited, LIMITS);
          expect('sheets' in workbook || workbook.detail.length > 0).toBe(true);
        }),
        { numRuns: 300 },
      );
    },
  );

  test('random parts under a valid directory are read or refused', () => {
    const sheet = Buffer.from(
      String(
        xlsxParts({ sheet: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' })[3]
          ?.content,
      ),
    );
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '/',
      '<c ',
      '</c>',
      '<v>',
      '1',
      't="s"',
      '<row r="',
      '<!--',
      '<![CDATA[',
      '中',
    );
    fc.assert(
      fc.property(fc.nat(sheet.length), fc.array(pieces, { maxLength: 8 }), (at, inserted) => {
        const content = Buffer.concat([
          sheet.subarray(0, at),
          Buffer.from(inserted.join('')),
          sheet.subarray(at),
        ]);
        const parts = xlsxParts({ strings: '<si><t>a</t></si>' }).filter(
          (part) => !part.name.endsWith('sheet1.xml'),
        );
        readWorkbook(zip([...parts, { name: 'xl/worksheets/sheet1.xml', content }]), LIMITS);
      }),
    );
  });

  test('a compound file whose chains run in circles ends', () => {
    const file = fixture('libreoffice.xls');
    const view = new DataView(file.buffer);
    const fat = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector++) view.setUint32(fat + 4 * sector, sector, true);
    expect(faultOf(file)).toBe('corrupt');
  });
});

test('a part is read the same wherever the pieces end that the parser gets', () => {
  const text = '中&amp;\r\n<![CDATA[<&]]><!-- - -->%';
  for (let padding = 65_500; padding < 65_640; padding++) {
    const sheet = `<sheetData><!--${' '.repeat(padding)}--><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData>`;
    expect(xlsxTable({ sheet })).toEqual([[1, '中&\n<&%']]);
  }
});

test('DEFLATE of another length than declared is refused, and what stands behind it is not looked at', () => {
  const packed = deflateRawSync(Buffer.alloc(1000, 'a'));
  expect(inflate(new Uint8Array(Buffer.concat([packed, Buffer.alloc(1 << 20)])), 1000).length).toBe(1000);
  expect(() => inflate(new Uint8Array(packed), 999)).toThrow('more than it declares');
  expect(() => inflate(new Uint8Array(packed), 1001)).toThrow('less than it declares');
  expect(() => inflate(new Uint8Array(packed).subarray(0, -1), 1000)).toThrow(/ends early|more than/);
  expect(() => inflate(new Uint8Array([7]), 1000)).toThrow('broken');
});

test('DEFLATE is unpacked as zlib packs it, at every level', () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.tuple(fc.nat(255), fc.nat(70_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(9), fc.nat(4), (pieces, level, strategy) => {
      const content = new Uint8Array(Buffer.concat(pieces));
      const packed = new Uint8Array(deflateRawSync(content, { level, strategy }));
      expect(Buffer.compare(inflate(packed, content.length), content)).toBe(0);
    }),
  );
});

describe('whatever a program saves comes back', () => {
  const number = fc
    .integer({ min: -1e9, max: 1e9 })
    .chain((digits) => fc.nat(6).map((places) => Number(`${digits}e-${places}`)));
  const text = fc.string({
    unit: fc.constantFrom('a', '中', '％', '<', '&', '"', ' ', '9', '.', '/'),
    minLength: 1,
    maxLength: 8,
  });
  const cell = fc.oneof(
    number.map((v) => ({ cell: { t: 'n' as const, v }, expected: plainDecimal(v) })),
    number.map((v) => ({ cell: { t: 'n' as const, v, z: '0.00%' }, expected: `${shiftedDecimal(v, 2)}%` })),
    text.map((v) => ({ cell: { t: 's' as const, v: `x${v}x` }, expected: `x${v}x` })),
    fc.boolean().map((v) => ({ cell: { t: 'b' as const, v }, expected: v ? 'TRUE' : 'FALSE' })),
    fc.constant({ cell: null, expected: '' }),
  );

  test.each(['xlsx', 'biff8', 'ods'] as const)('%s', (bookType) => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const book = utils.book_new();
          utils.book_append_sheet(
            book,
            utils.aoa_to_sheet(rows.map((row) => row.map((each) => each.cell))),
            '表',
          );
          const file = new Uint8Array(write(book, { type: 'buffer', bookType }));
          const expected = rows.map((row) => row.map((each) => each.expected));
          const [sheet] = sheetsOf(readWorkbook(file, LIMITS));
          expect(rows.map((_, i) => padded(sheet, i + 1, expected[i]?.length ?? 0))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  function padded(sheet: Sheet | undefined, line: number, length: number): string[] {
    const cells = sheet?.rows.find((row) => row.line === line)?.cells ?? [];
    return Array.from({ length }, (_, i) => cells[i] ?? '');
  }
});

test('addresses are those of the spreadsheet', () => {
  expect([cellAddress(7, 4), cellAddress(1, 1), cellAddress(10, 26), cellAddress(1, 27)]).toEqual([
    'D7',
    'A1',
    'Z10',
    'AA1',
  ]);
  expect([cellAddress(1, 52), cellAddress(1, 702), cellAddress(1, 703), cellAddress(9, 16384)]).toEqual([
    'AZ1',
    'ZZ1',
    'AAA1',
    'XFD9',
  ]);
});
