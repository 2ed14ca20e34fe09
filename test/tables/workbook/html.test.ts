import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheets, type Sheet, type WorkbookLimits } from '../../../src/tables/workbook/workbook.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../../libreoffice.js';
import { encoded } from '../delimited/encoded.js';
import { flatOds, LIMITS, sheetsOf, table } from './handmade.js';

const page = async (content: string | Uint8Array, limits: Partial<WorkbookLimits> = {}) =>
  readSheets(typeof content === 'string' ? new TextEncoder().encode(content) : content, {
    ...LIMITS,
    ...limits,
  });
const sheetOf = async (content: string | Uint8Array): Promise<Sheet> => {
  const [only, ...more] = sheetsOf(await page(content));
  expect(more).toEqual([]);
  return only as Sheet;
};
const rowsOf = async (content: string | Uint8Array) => table(await sheetOf(content));

const TABLE = '<table><tr><th>指标</th><th>年份</th></tr><tr><td>申报率</td><td>2025</td></tr></table>';
const ROWS = [
  [1, '指标', '年份'],
  [2, '申报率', '2025'],
];

describe('what a page is written in', () => {
  const head = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>`;

  test.each([
    ['UTF-8 without a word', encoded(`<html>${TABLE}`, 'utf-8')],
    ['UTF-8 with its mark', encoded(`<html>${TABLE}`, 'utf-8 with mark')],
    ['UTF-16', encoded(`<html>${TABLE}`, 'utf-16le')],
    ['UTF-16 the other way round', encoded(`<html>${TABLE}`, 'utf-16be')],
    ['GBK without a word', encoded(`<html>${TABLE}`, 'gb18030')],
    ['GBK as it says', encoded(head('gb2312') + TABLE, 'gb18030')],
    ['GBK in other words', encoded(`<html><meta charset=GBK>${TABLE}`, 'gb18030')],
    ['GBK though it says UTF-8', encoded(head('utf-8') + TABLE, 'gb18030')],
    ['GBK though it says what anything may be', encoded(head('iso-8859-1') + TABLE, 'gb18030')],
    ['UTF-8 though it says GBK', encoded(head('gb2312') + TABLE, 'utf-8')],
    ['UTF-8 though it says UTF-16', encoded(head('utf-16') + TABLE, 'utf-8')],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(ROWS);
  });

  test('Big5 as it says', async () => {
    const big5 = Buffer.from(`${head('big5')}<table><tr><td>\xab\xfc\xbc\xd0</td></tr></table>`, 'latin1');
    expect(await rowsOf(big5)).toEqual([[1, '指標']]);
  });

  test('bytes of no encoding', async () => {
    const bytes = Buffer.concat([
      encoded('<html><table><tr><td>衡水市申报率合格率检测率', 'utf-8'),
      Buffer.from([0xff]),
    ]);
    expect(await page(bytes)).toMatchObject({ fault: 'corrupt', kind: 'html' });
  });
});

describe('the cells of a page', () => {
  const cells = async (row: string, before = '') =>
    (await sheetOf(`<html>${before}<table><tr>${row}</tr></table>`)).rows[0]?.cells ?? [];

  test.each([
    ['<td> a\n  b </td><td>a<br>b</td><td><p>a</p><p>b</p></td>', ['a b', 'a\nb', 'a\nb']],
    [
      '<td>&nbsp;</td><td>a&nbsp;b&#160;</td><td>&lt;5%</td><td>&#x5E74;&ge;</td>',
      ['', 'a\u00a0b', '<5%', '年≥'],
    ],
    ['<td>a<td>b<th>c', ['a', 'b', 'c']],
    ['<td><b>a<td>b</td>', ['a', 'b']],
    ['<td><div>a</div>b</td><td><ul><li>a<li>b</ul></td>', ['a\nb', 'a\nb']],
    ['<td>a<!-- b --><script>c</script><style>.d{}</style></td>', ['a']],
    [
      '<td><input value="92.5"><input type=hidden value=x></td><td><select><option>a<option selected>b</select></td>',
      ['92.5', 'b'],
    ],
    ['<td><a href=x>9</a><span>2</span></td>', ['92']],
    ['<td>=HYPERLINK("x")</td>', ['=HYPERLINK("x")']],
  ])('%s', async (row, expected) => {
    expect(await cells(row)).toEqual(expected);
  });

  test('raised, lowered and struck-out text', async () => {
    const css =
      '<style>.font6{vertical-align:super} td.xl5, .xl6{text-decoration:line-through;color:red}</style>';
    const sheet = await sheetOf(`<html>${css}<table><tr>
      <td>532400<sup>1</sup><td>532400<font class="font6">1</font><td>μg/m<sup>3</sup><td>CO<sub>2</sub>
      <td><s>88%</s>92%<td><del>88%</del><td class=xl5>88%<td style="TEXT-DECORATION: underline LINE-THROUGH">88%
      <td class="a xl6">88%<span style="text-decoration:none">92%</span><td><s>88%<td>92%`);
    const [row] = sheet.rows;
    expect(row?.cells).toEqual([
      '532400',
      '532400',
      'μg/m³',
      'CO2',
      '92%',
      '88%',
      '88%',
      '88%',
      '92%',
      '88%',
      '92%',
    ]);
    expect([...(row?.footnotes ?? [])]).toEqual([
      [0, '1'],
      [1, '1'],
    ]);
    expect([...(row?.struck ?? [])]).toEqual([
      [4, '88%'],
      [8, '88%'],
    ]);
    expect([...(row?.faults ?? [])]).toEqual([5, 6, 7, 9].map((column) => [column, 'struck-out']));
  });

  test.each([
    ['<td><span style="display:none">率</span>2.5%', '2.5%', '率'],
    ['<td><span style="visibility: hidden">率</span>2.5%', '2.5%', '率'],
    ['<td><span style="font-size:0">率</span>2.5%', '2.5%', '率'],
    ['<td><span style="font-size:0.0px !important">率</span>2.5%', '2.5%', '率'],
    ['<td><span style="opacity:0">率</span>2.5%', '2.5%', '率'],
    ['<td><span hidden>率</span>2.5%', '2.5%', '率'],
    ['<td>92.5%<span style="position:absolute;clip:rect(0,0,0,0)">（目标）</span>', '92.5%', '（目标）'],
    ['<td>92.5%<span style="clip: rect(1px, 1px, 1px, 1px)">（目标）</span>', '92.5%', '（目标）'],
    ['<td>92.5%<span style="clip-path:inset(50%)">（目标）</span>', '92.5%', '（目标）'],
    ['<td><span style="position:absolute;left:-9999px">9</span>2.5%', '2.5%', '9'],
    ['<td><span style="text-indent:-999em">率</span>2.5%', '2.5%', '率'],
    ['<td><dialog>率</dialog>2.5%', '2.5%', '率'],
    ['<td><span class="a no">率</span>2.5%', '2.5%', '率'],
    ['<td><div class=no><p>9<b>1</b></p></div>2.5%', '2.5%', '91'],
    ['<td style="font-size:0">率<span style="font-size:12pt">2.5%</span>', '2.5%', '率'],
    ['<td style="visibility:hidden">率<b style="visibility:visible">2.5%</b>', '2.5%', '率'],
  ])('what a cell does not show is no part of what it says: %s', async (cell, text, hidden) => {
    const { rows } = await sheetOf(`<html><style>.no{display:none}</style><table><tr>${cell}</table>`);
    expect(rows[0]?.cells.map((one) => one.trim())).toEqual([text]);
    expect([...(rows[0]?.struck ?? [])]).toEqual([[0, hidden]]);
  });

  test.each([
    '<td><span style="display:none">92.5%</span>',
    '<td style="visibility:hidden">92.5%',
    '<td style="font-size:0pt">92.5%',
    '<td><i hidden>92.5%</i><br>',
    '<tr style="text-decoration:line-through"><td>92.5%',
    '<tbody class=out><tr><td style="text-decoration:none">92.5%',
    '<s><table><tr><td>92.5%</table></s>',
  ])('a cell that shows nothing, or is in a row that is struck out, counts no more: %s', async (cell) => {
    const { rows } = await sheetOf(
      `<html><style>.out{text-decoration:line-through}</style><table>${cell}</table>`,
    );
    expect(rows[0]?.cells).toEqual(['92.5%']);
    expect([...(rows[0]?.faults ?? [])]).toEqual([[0, 'struck-out']]);
  });

  test('a size, a colour or a row of a table within a cell hides nothing', async () => {
    const inner = '<table><tr hidden><td>90%</table>';
    const { rows, hiddenRows } = await sheetOf(
      `<html><table><tr><td style="font-size:10pt;opacity:0.5;visibility:visible">92.5%<td>${inner}
       <tr><td style="text-indent:-105.0pt;left:-20px;clip:auto;clip:rect(0,50px,20px,0)">92.5%</table>`,
    );
    expect(rows.map(({ cells, faults }) => [cells.join(''), faults])).toEqual([
      ['92.5%', undefined],
      ['90%', undefined],
      ['92.5%', undefined],
    ]);
    expect(hiddenRows).toBe(1);
  });

  test.each([
    // what is stored and what is shown of it
    ['<td x:num="0.8449">84%</td>', '84.49%'],
    ['<td x:num="0.8449">84.5%</td>', '84.49%'],
    ['<td x:num="532400.4">532,400</td>', '532400.4'],
    ['<td x:num>84.49%</td>', '84.49%'],
    ['<td x:num="45291">2023/12/31</td>', '2023/12/31'],
    ['<td x:num="0.8449">91%</td>', '0.8449 ⟦91%⟧'],
    ['<td class=p x:num="0.95">65%</td>', '0.95 ⟦65%⟧'],
    ['<td class=p x:num="0.95">未统计</td>', '0.95 ⟦未统计⟧'],
    ['<td class=p x:num="0.95"></td>', '0.95 ⟦⟧'],
    ['<td sdval="95" sdnum="1033;0;0">65</td>', '95 ⟦65⟧'],
    [`<td style='mso-number-format:"#,##0.0"' x:num="-1234.56">-1,234.6</td>`, '-1234.56'],
    [`<td style='mso-number-format:"0.00E+00"' x:num="12345">1.23E+04</td>`, '12345'],
    ['<td class=p x:num="0.8449">84%</td>', '84.49%'],
    ['<td class=d x:num="45291">2023年</td>', '2023-12-31'],
    ['<td class=w x:num="11.291">11.29万</td>', '11.291万'],
    [`<td style='mso-number-format:"Percent"' x:num="0.8449">84.49%</td>`, '84.49%'],
    ['<td x:num="532400">532,400<sup>1</sup></td>', '532400'],
    ['<td sdval="0.8449" sdnum="2052;0;0%">84%</td>', '84.49%'],
    ['<td sdval="0.8449" sdnum="2052;">0.84</td>', '0.8449'],
    // the comments of LibreOffice
    [
      '<td sdval="0.8449" sdnum="2052;0;0%"><a class="comment-indicator"></a>\n<comment>2022年数</comment>84%</td>',
      '84.49%（2022年数）',
    ],
    ['<td><comment>2022年数</comment>84%<td>', '84%（2022年数）'],
    ['<td x:str="a">a</td>', 'a'],
  ])('%s', async (cell, text) => {
    const css = String.raw`<style><!-- .p{mso-number-format:0%;} .d{mso-number-format:"yyyy\0022年\0022m\0022月\0022d\0022日\0022"}
      .w{mso-number-format:"0\.00\0022万\0022"; mso-ignore:padding} --></style>`;
    expect(await cells(cell, css)).toEqual([text]);
  });

  test('a mark for an error is one', async () => {
    expect(await rowsOf('<html><table><tr><td x:err="#N/A">#N/A</td></tr></table>')).toEqual([
      [1, '#N/A', 'A1: error-value'],
    ]);
  });
});

describe('the tables of a page', () => {
  test('cells over several columns and rows', async () => {
    const sheet = await sheetOf(`<table>
      <tr><th rowspan=2>县区<th colspan="2">申报率<th rowspan=0>备注
      <tr><th>2024<th>2025
      <tr><td>桃城区<td>88<td>90
      <tr><td rowspan=9>冀州区<td>91</table>`);
    expect(table(sheet)).toEqual([
      [1, '县区', '申报率', '', '备注'],
      [2, '', '2024', '2025'],
      [3, '桃城区', '88', '90'],
      [4, '冀州区', '91'],
    ]);
    expect(sheet.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 3, bottom: 3, right: 3 },
    ]);
  });

  test('cells that would lie over each other', async () => {
    const sheet = await sheetOf('<table><tr><td>a<td rowspan=2>b<tr><td colspan=3>c<td>d</table>');
    expect(table(sheet)).toEqual([
      [1, 'a', 'b'],
      [2, 'c', '', 'd'],
    ]);
  });

  test('whatever they span, no cell is lost', async () => {
    const cell = fc.record({
      colspan: fc.integer({ min: 0, max: 4 }),
      rowspan: fc.integer({ min: 0, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          let count = 0;
          const text = rows
            .map(
              (row) =>
                `<tr>${row.map((each) => `<td colspan=${each.colspan} rowspan=${each.rowspan}>${++count}`).join('')}`,
            )
            .join('');
          const sheet = await sheetOf(`<table>${text}</table>`);
          const found = sheet.rows.flatMap(({ cells }) => cells.filter((each) => each !== '').map(Number));
          expect(found).toEqual(Array.from({ length: count }, (_, i) => i + 1));
          expect(sheet.rows.some(({ covered }) => covered)).toBe(false);
        },
      ),
    );
  });

  test('under each other, with the texts between them', async () => {
    expect(
      await rowsOf(`<html><h2>附件1　完成情况</h2><div>填报单位：<b>桃城区</b></div>${TABLE}<p>注：初步数</p>
        <h2>附件2</h2>${TABLE}${TABLE}<table><caption>附件3</caption><tr><td>a</table>末尾`),
    ).toEqual([
      [1, '附件1　完成情况'],
      [2, '填报单位：桃城区'],
      [3, '指标', '年份'],
      [4, '申报率', '2025'],
      [5, '注：初步数'],
      [6, '附件2'],
      [7, '指标', '年份'],
      [8, '申报率', '2025'],
      [10, '指标', '年份'],
      [11, '申报率', '2025'],
      [13, '附件3'],
      [14, 'a'],
      [15, '末尾'],
    ]);
  });

  test('within each other: what is in a cell comes below its row', async () => {
    expect(
      await rowsOf(`<table><tr><td colspan=2>标题</td></tr><tr><td rowspan=2>左</td><td>前${TABLE}后</td></tr>
      <tr><td>注</td></tr></table>`),
    ).toEqual([
      [1, '标题'],
      [2, '左', '前\n后'],
      [4, '指标', '年份'],
      [5, '申报率', '2025'],
      [7, '', '注'],
    ]);
  });

  test('rows without a table around them', async () => {
    expect(await rowsOf('<html><body><tr><td>a<td>b<tr><td>c</html>')).toEqual([
      [1, 'a', 'b'],
      [2, 'c'],
    ]);
  });

  test('what nobody sees is read, and marked', async () => {
    const sheet =
      await sheetOf(`<html><style>.h{display:none}</style><table><col><col width=0><col class=h span=2>
      <tr><td>a<td>b<td>c<td>d<td style="display:none">e<tr class=h><td>f<tr height=0><td>g<tr hidden><td>h</table>
      <div style="display:none"><table><tr><td>i</table></div>`);
    expect(sheet).toMatchObject({ hiddenRows: 4, hiddenColumns: 4 });
    expect(table(sheet)[0]).toEqual([1, 'a', 'b', 'c', 'd', 'e']);
  });

  test.each([
    ['<html><title>2025年 桃城区</title>', '2025年 桃城区'],
    [
      '<html><!--[if gte mso 9]><xml><x:ExcelWorksheet><x:Name>完成情况</x:Name></x:ExcelWorksheet></xml><![endif]-->',
      '完成情况',
    ],
    ['<html><xml><x:Name>完成情况</x:Name><x:Print/></xml>', '完成情况'],
    ['<html>', 'Sheet1'],
  ])('the name of the sheet: %s', async (head, name) => {
    expect(await sheetOf(head + TABLE)).toMatchObject({ name });
    expect(table(await sheetOf(head + TABLE))).toEqual(ROWS);
  });
});

describe('what is no table, or no page in good faith', () => {
  test.each(['<html><form>请登录</form>', '<html><frameset><frame src=a></frameset>', '<!DOCTYPE html>'])(
    '%s',
    async (content) => {
      expect(await page(content)).toMatchObject({ fault: 'unsupported', kind: 'html' });
    },
  );

  test.each([
    ['nesting without end', '<table><tr><td><div>'.repeat(10_000)],
    ['cells without end', `<table><tr>${'<td>'.repeat(30_000)}`],
    ['rows without end', `<table>${'<tr>'.repeat(30_000)}`],
    ['texts without end', `<table><tr><td>a</table>${'<p>a'.repeat(30_000)}`],
    ['columns without end', `<table><tr>${'<td colspan=1000>'.repeat(30_000)}a`],
    ['rows over each other without end', `<table>${'<tr><td colspan=1000 rowspan=65000>a'.repeat(5000)}`],
    ['a page of many megabytes', `<table>${'x'.repeat(5_000_000)}`],
  ])('%s', async (_, content) => {
    const read = await page(content, { cells: 20_000, inflatedBytes: 4_000_000 });
    expect(read).toHaveProperty('fault');
  });

  test('random edits are read or refused', async () => {
    const text = `<html><style>.x{mso-number-format:"0%"}</style><!-- c -->${TABLE}<table><tr><td colspan=2 rowspan=2 class=x x:num="0.5">50%<sup>1</sup><td>&amp;&nbsp;${TABLE}</table>`;
    const edit = fc.tuple(
      fc.nat(text.length),
      fc.nat(8),
      fc.constantFrom('', '<', '>', '"', '<td', '</table>', '<table>', '&', '<!--', '-->', '</'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
        let edited = text;
        for (const [at, drop, added] of edits) edited = edited.slice(0, at) + added + edited.slice(at + drop);
        const read = await page(`<html>${edited}`);
        expect('fault' in read ? read.fault : 'none').toMatch(/^(none|unsupported)$/);
      }),
    );
  });
});

test('the page that was handed in', async () => {
  const gbk = encoded(
    `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><style>.x{mso-number-format:"0%"}</style></head><body><table border=1><tr><th>指标</th><th>年份</th><th>数值</th></tr><tr><td>工业企业职业病危害项目申报率</td><td>2025</td><td>91%</td></tr><tr><td>工作场所职业病危害因素监测合格率</td><td>2025</td><td x:num="0.8449">84%</td></tr></table></body></html>`,
    'gb18030',
  );
  expect(await rowsOf(gbk)).toEqual([
    [1, '指标', '年份', '数值'],
    [2, '工业企业职业病危害项目申报率', '2025', '91%'],
    [3, '工作场所职业病危害因素监测合格率', '2025', '84.49%'],
  ]);
});

test('as SheetJS saves one', async () => {
  const sheet = utils.aoa_to_sheet([
    ['指标', '年份', '数值'],
    ['申报率 <b>&', 2025, '91%'],
    ['合格率', 2025, '84%'],
  ]);
  const written = write({ SheetNames: ['表'], Sheets: { 表: sheet } }, { type: 'buffer', bookType: 'html' });
  expect(await rowsOf(new Uint8Array(written))).toEqual([
    [1, '指标', '年份', '数值'],
    [2, '申报率 <b>&', '2025', '91%'],
    [3, '合格率', '2025', '84%'],
  ]);
});

libreOfficeTest(
  'as LibreOffice saves one',
  async () => {
    const cell = (value: string, style = '') =>
      `<table:table-cell ${style} office:value-type="float" office:value="${value}"/>`;
    const text = (inside: string, span = '') =>
      `<table:table-cell ${span} office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;
    const source = flatOds({
      styles: `<number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
        <style:style style:name="p" style:family="table-cell" style:data-style-name="N1"/>`,
      rows: [
        text('附件1', 'table:number-columns-spanned="2" table:number-rows-spanned="1"'),
        text('指标') + text('数值'),
        text('参保人数') + text('532400'),
        text('合格率') + cell('0.8449', 'table:style-name="p"'),
        text('人数') + cell('532400.4'),
      ]
        .map((cells) => `<table:table-row>${cells}</table:table-row>`)
        .join(''),
    });
    const sheet = await sheetOf(throughLibreOffice(source, 'fods', 'html'));
    expect(table(sheet)).toEqual([
      [1, '附件1'],
      [2, '指标', '数值'],
      [3, '参保人数', '532400'],
      [4, '合格率', '84.49%'],
      [5, '人数', '532400.4'],
    ]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  },
  LIBREOFFICE_TIME,
);

describe('the parts of a table', () => {
  const tr = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const head = `<thead>${tr('指标', '数值')}</thead>`;
  const foot = `<tfoot>${tr('合计', '50%')}</tfoot>`;
  const body = `<tbody>${tr('甲', '91%')}</tbody>`;
  const SHOWN = [
    [1, '指标', '数值'],
    [2, '甲', '91%'],
    [3, '合计', '50%'],
  ];

  test.each([
    ['last', head + body + foot],
    ['after the head', head + foot + body],
    ['first', foot + head + body],
    ['without its end', `${head}<tfoot>${tr('合计', '50%')}${body}`],
  ])('the foot written %s is shown last', async (_, table) => {
    expect(await rowsOf(`<html><table>${table}</table>`)).toEqual(SHOWN);
  });

  test('a second foot stays where it is', async () => {
    const second = `<tfoot>${tr('乙', '60%')}</tfoot>`;
    expect(await rowsOf(`<html><table>${head + foot + second + body}</table>`)).toEqual([
      [1, '指标', '数值'],
      [2, '乙', '60%'],
      [3, '甲', '91%'],
      [4, '合计', '50%'],
    ]);
  });

  test('the foot of a table within a cell is shown there', async () => {
    const inner = `<table>${foot}${body}</table>`;
    expect(await rowsOf(`<html><table>${head}${tr('里', inner)}${tr('外', '1')}</table>`)).toEqual([
      [1, '指标', '数值'],
      [2, '里'],
      [4, '甲', '91%'],
      [5, '合计', '50%'],
      [7, '外', '1'],
    ]);
  });

  test('what spans rows ends with its part', async () => {
    const wide = '<thead><tr><td rowspan="3">指标</td><td rowspan="0">数值</td></tr></thead>';
    const sheet = await sheetOf(`<html><table>${wide}${body}${tr('乙', '60%')}</table>`);
    expect(table(sheet)).toEqual([
      [1, '指标', '数值'],
      [2, '甲', '91%'],
      [3, '乙', '60%'],
    ]);
    expect(sheet.merges).toEqual([]);
  });

  test('what spans rows within its part does so', async () => {
    const rows = '<tbody><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr></tbody>';
    const sheet = await sheetOf(`<html><table>${head}${rows}</table>`);
    expect(table(sheet)).toEqual([
      [1, '指标', '数值'],
      [2, '甲', '1'],
      [3, '', '2'],
    ]);
    expect(sheet.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 0 }]);
  });
});

describe('what is drawn in a cell', () => {
  test.each([
    ['an equation', '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>', '\ufffd\ufffd'],
    ['an equation beside digits', '1<math><msup><mn>0</mn></msup></math>', '1\ufffd'],
    ['a text in a drawing', '<svg><g><text>91<tspan>%</tspan></text></g></svg>', '\ufffd\ufffd'],
    ['a picture', '<img src="tick.png" alt="√">', '\ufffd'],
    ['a picture beside a hard blank', '&nbsp;<img src="tick.png"/>', '\ufffd'],
    ['a picture beside a value', '91%<img src="up.gif"/>', '91%'],
    ['a drawing', '<svg><path d="M0 0"/></svg>', '\ufffd'],
    ['a bar', '<meter value="0.91">91%</meter>', '\ufffd'],
    ['another page', '<iframe src="x.html">91%</iframe>', '\ufffd'],
    ['what a program that knows no drawings shows', '<canvas>5%</canvas>91%', '91%'],
    ['what may be chosen', '<datalist><option value="5%">5%</datalist>91%', '91%'],
    ['an object', '<object data="x.pdf">91%</object>', '\ufffd'],
    ['a drawing without a text', '<svg><title>排序</title><path d="M0 0"/></svg>91%', '91%'],
  ])('%s', async (_, content, text) => {
    expect(await rowsOf(`<html><table><tr><td>${content}</td><td>z</td></tr></table>`)).toEqual([
      [1, text, 'z'],
    ]);
  });

  test('a drawing beside the tables says nothing', async () => {
    expect(await rowsOf(`<html>${TABLE}<svg><text>50%</text></svg>`)).toEqual(ROWS);
  });
});
