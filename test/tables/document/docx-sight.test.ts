import { describe, expect, test } from 'vitest';
import { NO_PAUSE } from '../../../src/tables/pause.js';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, zip } from '../workbook/handmade.js';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WORD_2010 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"';
const run = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const table = (rows: string, properties = '') => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;
const style = (type: string, id: string, content: string, more = '') =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}>${content}</w:style>`;
const letters = (content: string) => `<w:rPr>${content}</w:rPr>`;

/** The sheet of a document with styles and lists of its own. */
async function sheetOf(body: string, styles = '', lists = '', before = '') {
  const target = (type: string) => `<Relationship Id="${type}" Type="x/${type}" Target="${type}.xml"/>`;
  const bytes = zip([
    {
      name: 'word/document.xml',
      content: `<w:document ${WORD} ${WORD_2010}>${before}<w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships>${target('styles')}${target('numbering')}</Relationships>`,
    },
    { name: 'word/styles.xml', content: `<w:styles ${WORD}>${styles}</w:styles>` },
    { name: 'word/numbering.xml', content: `<w:numbering ${WORD}>${lists}</w:numbering>` },
  ]);
  const read = await readSheets(bytes, LIMITS, NO_PAUSE, true);
  if ('fault' in read) throw new Error(read.detail);
  return read.sheets[0];
}

/** What a cell says beside another, and whether that can be trusted. */
async function read(one: string, styles = '', lists = ''): Promise<string | undefined> {
  const sheet = await sheetOf(table(row(one + cell(p(run('z'))))), styles, lists);
  const [first] = sheet?.rows ?? [];
  return first?.faults?.get(0) ?? first?.cells[0];
}

const WHITE = '<w:color w:val="FFFFFF"/>';
const fill = (colour: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
const styled = (id: string) => `<w:rStyle w:val="${id}"/>`;
const defaults = (content: string) =>
  `<w:docDefaults><w:rPrDefault>${letters(content)}</w:rPrDefault></w:docDefaults>`;
const clear = '<w14:textFill><w14:noFill/></w14:textFill>';
const white2010 =
  '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="FFFFFF"/></w14:solidFill></w14:textFill>';

describe('letters that nobody sees in a Word document', () => {
  test.each([
    ['white on paper', cell(p(run('95%', WHITE)))],
    ['nearly white', cell(p(run('95%', '<w:color w:val="fafafa"/>')))],
    ['white as the theme has it', cell(p(run('95%', '<w:color w:themeColor="background1"/>')))],
    ['red in a red cell', cell(p(run('95%', '<w:color w:val="FF0000"/>')), fill('FF0000'))],
    ['red in a red paragraph', cell(p(run('95%', '<w:color w:val="FF0000"/>'), fill('FF0000')))],
    ['red on red', cell(p(run('95%', `<w:color w:val="FF0000"/>${fill('FF0000')}`)))],
    ['yellow on yellow', cell(p(run('95%', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>')))],
    ['black on what is solid', cell(p(run('95%', '<w:color w:val="000000"/>')), '<w:shd w:val="solid"/>')],
    ['without a filling', cell(p(run('95%', clear)))],
    ['with a white filling', cell(p(run('95%', white2010)))],
    ['of a point', cell(p(run('95%', '<w:sz w:val="2"/>')))],
    ['as narrow as a line', cell(p(run('95%', '<w:w w:val="1"/>')))],
    ['that are hidden for good', cell(p(run('95%', '<w:specVanish/>')))],
    ['by their style', cell(p(run('95%', styled('a')))), style('character', 'a', letters(WHITE))],
    [
      'by the style of their paragraph',
      cell(p(run('95%'), '<w:pStyle w:val="a"/>')),
      style('paragraph', 'a', letters(WHITE)),
    ],
    [
      'by the usual style of letters',
      cell(p(run('95%'))),
      style('character', 'a', letters('<w:strike/>'), 'w:default="1"'),
    ],
    ['struck out unless something else is said', cell(p(run('95%'))), defaults('<w:strike/>')],
    ['hidden unless something else is said', cell(p(run('95%'))), defaults('<w:vanish/>')],
    ['white unless something else is said', cell(p(run('95%'))), defaults(WHITE)],
  ])('%s', async (_, one, styles = '') => {
    expect(await read(one, styles)).toBe('struck-out');
  });

  test.each([
    ['white in a dark cell', cell(p(run('95%', WHITE)), fill('1F3864'))],
    ['white in a dark paragraph', cell(p(run('95%', WHITE), fill('1F3864')))],
    ['white on black', cell(p(run('95%', `${WHITE}<w:highlight w:val="black"/>`)))],
    ['white on a pattern', cell(p(run('95%', WHITE)), '<w:shd w:val="pct50" w:fill="auto"/>')],
    ['of the colour that suits', cell(p(run('95%', '<w:color w:val="auto"/>')), fill('000000'))],
    ['red ones', cell(p(run('95%', '<w:color w:val="FF0000"/>')))],
    [
      'grey ones',
      cell(p(run('95%', '<w:color w:val="A6A6A6" w:themeColor="background1" w:themeShade="A6"/>'))),
    ],
    ['small ones', cell(p(run('95%', '<w:sz w:val="10"/><w:w w:val="66"/>')))],
    [
      'told to be black',
      cell(p(run('95%', `${styled('a')}<w:color w:val="000000"/>`))),
      style('character', 'a', letters(WHITE)),
    ],
    ['told not to be struck out', cell(p(run('95%', '<w:strike w:val="0"/>'))), defaults('<w:strike/>')],
  ])('but not %s', async (_, one, styles = '') => {
    expect(await read(one, styles)).toBe('95%');
  });

  test('in a part of a text', async () => {
    expect(await read(cell(p(run('95%') + run('1', WHITE))))).toBe('95%1 ⟦95%⟧');
    expect(await read(cell(p(run('8', WHITE) + run('9.5%'))))).toBe('89.5% ⟦9.5%⟧');
    expect(await read(cell(p(run('89.', '<w:sz w:val="2"/>') + run('5%'))))).toBe('89.5% ⟦5%⟧');
    expect(await read(cell(p(run('（示例）', WHITE) + run('95%'))))).toBe('95%');
  });

  test('of a page that may be coloured', async () => {
    const background = '<w:background w:color="FF0000"/>';
    const red = table(row(cell(p(run('95%', '<w:color w:val="FF0000"/>'))) + cell(p(run('z')))));
    const sheet = await sheetOf(red, '', '', background);
    expect([...(sheet?.rows[0]?.faults ?? [])]).toEqual([[0, 'struck-out']]);
  });
});

/** As Word brings it along: a dark first row with white letters, and bands below. */
const GRID = style(
  'table',
  'Grid',
  ['firstRow', 'lastRow']
    .map(
      (part) =>
        `<w:tblStylePr w:type="${part}">${letters(WHITE)}<w:tcPr>${fill('4472C4')}</w:tcPr></w:tblStylePr>`,
    )
    .join('') + `<w:tblStylePr w:type="band1Horz"><w:tcPr>${fill('D9E2F3')}</w:tcPr></w:tblStylePr>`,
);
const LOOK = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="04A0"/>';

describe('a table with a style', () => {
  const faultsOf = async (rows: string, properties: string, styles: string) => {
    const sheet = await sheetOf(table(rows, properties), styles);
    return sheet?.rows.flatMap(({ line, faults }) => [...(faults ?? [])].map(([at]) => `${line} ${at}`));
  };
  const plainRow = row(cell(p(run('a'))) + cell(p(run('95%'))));
  const whiteRow = row(cell(p(run('a', WHITE))) + cell(p(run('95%', WHITE))));

  test('white letters are seen in its dark rows, and only there', async () => {
    expect(await faultsOf(plainRow.repeat(3), LOOK, GRID)).toEqual([]);
    expect(await faultsOf(whiteRow + plainRow.repeat(2), LOOK, GRID)).toEqual([]);
    expect(await faultsOf(plainRow.repeat(2) + whiteRow, LOOK, GRID)).toEqual(['3 0', '3 1']);
  });

  test.each([
    ['a line through all of it', letters('<w:strike/>'), '', ['1 0', '1 1']],
    ['white letters', letters(WHITE), '', ['1 0', '1 1']],
    ['white letters in a dark table', `${letters(WHITE)}<w:tcPr>${fill('1F3864')}</w:tcPr>`, '', []],
    [
      'a hidden first column',
      `<w:tblStylePr w:type="firstCol">${letters('<w:vanish/>')}</w:tblStylePr>`,
      '<w:tblLook w:firstColumn="1"/>',
      ['1 0'],
    ],
    [
      'a hidden first column that is not asked for',
      `<w:tblStylePr w:type="firstCol">${letters('<w:vanish/>')}</w:tblStylePr>`,
      '<w:tblLook w:firstColumn="0"/>',
      [],
    ],
    // which column is the last one is known at the end only: all may be
    [
      'a last column that is struck out',
      `<w:tblStylePr w:type="lastCol">${letters('<w:strike/>')}</w:tblStylePr>`,
      '<w:tblLook w:lastColumn="1"/>',
      ['1 0', '1 1'],
    ],
  ])('%s', async (_, content, look, faults) => {
    const styles = style('table', 'a', content);
    expect(await faultsOf(plainRow, `<w:tblStyle w:val="a"/>${look}`, styles)).toEqual(faults);
  });

  test('rows that are hidden or have no height are told as such', async () => {
    const height = (value: number, rule: string) => `<w:trHeight w:val="${value}" w:hRule="${rule}"/>`;
    const cells = cell(p(run('a'))) + cell(p(run('95%')));
    const rows = ['<w:hidden/>', height(1, 'exact'), height(1, 'atLeast'), height(400, 'exact'), '']
      .map((properties) => row(cells, properties))
      .join('');
    const sheet = await sheetOf(table(rows));
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([true, true, false, false, false]);
    expect(sheet?.hiddenRows).toBe(2);
  });
});

const char = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}" ${more}/></w:r>`;
const field = (code: string, result: string, more = '') =>
  `${char('begin', more)}<w:r><w:instrText>${code}</w:instrText></w:r>${char('separate')}${result}${char('end')}`;
const simple = (code: string, result: string) => `<w:fldSimple w:instr="${code}">${result}</w:fldSimple>`;
const list = (text: string, behind: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${text}"/>${behind}</w:lvl></w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const NOTHING = '<w:suff w:val="nothing"/>';
const control = (properties: string, content: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const BOUND = '<w:dataBinding w:xpath="/a/b"/>';
const way = (requires: string, content: string) =>
  `<mc:Choice Requires="${requires}" xmlns:zz="urn:zz">${content}</mc:Choice>`;
const ways = (...content: string[]) =>
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${content.join('')}</mc:AlternateContent>`;

describe('what a Word document shows beside what it holds', () => {
  test.each([
    ['the number of a page', cell(p(field(' PAGE ', run('9')) + run('5%')))],
    ['the number of pages', cell(p(simple(' NUMPAGES ', run('9')) + run('5%')))],
    ['a number in a row of them', cell(p(simple(' SEQ a ', run('9')) + run('5%')))],
    ['a formula', cell(p(field('=0.65*100', run('95%'))))],
    ['a formula over cells', cell(p(field(' =SUM(ABOVE) \\# "0.0" ', run('95'))))],
    ['a field that is to be renewed', cell(p(field(' REF a ', run('95%'), 'w:dirty="1"')))],
    ['the number of a page as it is', cell(p(`<w:r><w:pgNum/></w:r>${run('5%')}`))],
    ['what stands elsewhere too', cell(p(control(BOUND, run('95%'))))],
    ['what stands elsewhere too, around a paragraph', cell(control(BOUND, p(run('95%'))))],
    ['what stands elsewhere too, around a cell', control(BOUND, cell(p(run('95%'))))],
    ['what is turned round', cell(p(`<w:bdo w:val="rtl">${run('95%')}</w:bdo>`))],
    ['parts of a number from the right', cell(p(run('540 123'), '<w:bidi/>'))],
    [
      'the same by a style',
      cell(p(run('540 123'), '<w:pStyle w:val="a"/>')),
      style('paragraph', 'a', '<w:pPr><w:bidi/></w:pPr>'),
    ],
    ['a range from the right', cell(p(`<w:dir w:val="rtl">${run('85%～95%')}</w:dir>`))],
    [
      'digits over digits',
      cell(p(`<w:r><w:ruby><w:rt>${run('9')}</w:rt><w:rubyBase>${run('5%')}</w:rubyBase></w:ruby></w:r>`)),
    ],
    [
      'digits in a font of pictures',
      cell(p(run('95%', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'))),
    ],
    ['a number before it', cell(p(run('5%'), NUMBERED)), '', list('%1', NOTHING)],
    ['a number and a point before it', cell(p(run('5%'), NUMBERED)), '', list('%1.', NOTHING)],
    [
      'a number and a blank before it',
      cell(p(run('540'), NUMBERED)),
      '',
      list('%1', '<w:suff w:val="space"/>'),
    ],
    [
      'a number by a style',
      cell(p(run('5%'), '<w:pStyle w:val="a"/>')),
      style('paragraph', 'a', `<w:pPr>${NUMBERED}</w:pPr>`),
      list('%1', NOTHING),
    ],
  ])('%s makes it unreadable', async (_, one, styles = '', lists = '') => {
    expect(await read(one, styles, lists)).toContain('\ufffd');
  });

  test.each([
    ['a link', cell(p(field(' HYPERLINK "http://a" ', run('95%'))))],
    ['a reference', cell(p(field(' REF a \\h ', run('95%'))))],
    ['what a form was filled in with', cell(p(field(' FORMTEXT ', run('95%'))))],
    ['a field within a field', cell(p(field(` IF ${field(' PAGE ', run('9'))} = 1 `, run('95%'))))],
    ['a control without a store', cell(p(control('<w:text/>', run('95%'))))],
    ['a list with tabs', cell(p(run('95%'), NUMBERED)), '', list('%1.', '')],
    ['a list with brackets', cell(p(run('95%'), NUMBERED)), '', list('（%1）', NOTHING)],
    ['a list of which nothing is shown', cell(p(run('95%'), NUMBERED)), '', list('', NOTHING)],
    ['no list', cell(p(run('95%'), '<w:numPr><w:numId w:val="0"/></w:numPr>')), '', list('%1', NOTHING)],
    ['one number from the right', cell(p(run('95%'), '<w:bidi/>'))],
    ['a paragraph told to run to the right', cell(p(run('95%'), '<w:bidi w:val="0"/>'))],
    ['a font of letters', cell(p(run('95%', '<w:rFonts w:ascii="Arial" w:hAnsi="Wingdings"/>')))],
    ['elements of nobody', cell(p(`<z:t xmlns:z="urn:z">9</z:t>${run('95%')}`))],
    [
      'elements that are called as all objects do',
      cell(p(`<w:r><w:constructor/></w:r>${run('95%', '<w:vertAlign w:val="toString"/>')}`)),
    ],
    [
      'a way that nobody knows',
      cell(p(ways(way('zz', run('65%')), `<mc:Fallback>${run('95%')}</mc:Fallback>`))),
    ],
    ['the first of two ways', cell(p(ways(way('w14', run('95%')), way('w', run('65%')))))],
    [
      'what is written twice for older programs',
      cell(p(ways(way('w14', run('95%')), `<mc:Fallback>${run('65%')}</mc:Fallback>`))),
    ],
  ])('%s is read as it is', async (_, one, styles = '', lists = '') => {
    expect((await read(one, styles, lists))?.trim()).toBe('95%');
  });

  test('what stands in a field before its result is not shown', async () => {
    const one = char('begin') + run('9') + char('end') + run('5%');
    expect(await read(cell(p(one)))).toBe('5%');
  });

  test('a tick is one in a font of ticks', async () => {
    expect(await read(cell(p(run('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'))))).toBe('✓');
  });

  test('the day on which it is looked at is none of its own, and page numbers and captions are text', async () => {
    const sheet = await sheetOf(
      p(simple(' DATE \\@ yyyy ', run('2023')) + run('年')) +
        p(run('表') + simple(' SEQ 表 ', run('1')) + run(' 指标')) +
        p(run('第') + field(' PAGE ', run('1')) + run('页')),
    );
    expect(sheet?.rows.map(({ cells }) => cells[0])).toEqual(['\ufffd年', '表1 指标', '第1页']);
  });
});

describe('a mark of a note is no digit, however it is raised', () => {
  const MARK = style('character', 'mark', letters('<w:vertAlign w:val="superscript"/>'));
  const BASED = `${MARK}${style('character', 'own', '<w:basedOn w:val="mark"/>')}`;
  test.each<[string, string, string]>([
    ['by its style', run('1', '<w:rStyle w:val="mark"/>'), MARK],
    ['by a style based on one', run('1', '<w:rStyle w:val="own"/>'), BASED],
    ['by being moved up and made smaller', run('1', '<w:position w:val="6"/><w:sz w:val="14"/>'), ''],
    ['by being moved down and made smaller', run('1', '<w:position w:val="-4"/><w:sz w:val="14"/>'), ''],
  ])('%s', async (_, mark, styles) => {
    expect(await read(cell(p(`${run('89.5')}${mark}${run('%')}`)), styles)).toBe('89.5%');
  });

  test.each<[string, string, string]>([
    ['what is moved and no smaller', run('1', '<w:position w:val="2"/>'), ''],
    [
      'what is put back on its line',
      run('1', '<w:rStyle w:val="mark"/><w:vertAlign w:val="baseline"/>'),
      MARK,
    ],
  ])('but %s is', async (_, digit, styles) => {
    expect(await read(cell(p(`${run('89.5')}${digit}${run('%')}`)), styles)).toBe('89.51%');
  });
});

const DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';
const BLIP = '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>';
const picture = (way: 'inline' | 'anchor') =>
  `<w:r><w:drawing><wp:${way} ${DRAWING}>${BLIP}</wp:${way}></w:drawing></w:r>`;
const older = (around: 'pict' | 'object', style: string) =>
  `<w:r><w:${around}><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="${style}"><v:imagedata/></v:shape></w:${around}></w:r>`;
const box = (text: string) =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${p(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;

describe('a value of a Word document is not read', () => {
  test.each([
    ['on another line than its row', cell(p(run('95%', '<w:position w:val="60"/>')))],
    ['a digit of which is', cell(p(run('9', '<w:position w:val="-40"/>') + run('5%')))],
    ['beside a number in a box', cell(p(run('5%') + box('9')))],
    ['beside a share in a box', cell(p(box('9.5%') + run('5%')))],
    ['behind a picture in its line', cell(p(picture('inline') + run('5%')))],
    ['behind a picture of the older kind', cell(p(older('pict', 'width:9pt;height:9pt') + run('5%')))],
    ['behind an equation that is an object', cell(p(older('object', 'width:9pt') + run('5%')))],
    ['before a picture that may be a digit', cell(p(run('9') + picture('inline') + run('%')))],
  ])('%s', async (_, one) => expect(await read(one)).toContain('\ufffd'));

  test.each([
    ['in no room', cell(p(run('95%', '<w:fitText w:val="20" w:id="1"/>'))), 'struck-out'],
    ['a digit of which is', cell(p(run('9', '<w:fitText w:val="20"/>') + run('5%'))), '95% ⟦5%⟧'],
  ])('put %s', async (_, one, expected) => expect(await read(one)).toBe(expected));

  test.each([
    ['a little raised', cell(p(run('95%', '<w:position w:val="3"/>')))],
    ['in its room', cell(p(run('95%', '<w:fitText w:val="900"/>')))],
    ['beside a box of words', cell(p(run('95%') + box('见附件2')))],
    ['beside a seal', cell(p(picture('anchor') + run('95%')))],
    ['beside a seal of the older kind', cell(p(older('pict', 'position:absolute;width:90pt') + run('95%')))],
    ['behind a picture with a blank', cell(p(`${picture('inline')}${run(' 95%')}`))],
    ['behind an equation that is lowered', cell(p(`${run('', '<w:position w:val="-24"/>')}${run('95%')}`))],
  ])('but %s it is', async (_, one) => expect((await read(one))?.trim()).toBe('95%'));
});

describe('columns of no width in Word are told as hidden', () => {
  const narrow = (width: string, type = 'dxa') => `<w:tcW w:w="${width}" w:type="${type}"/>`;
  const grid = (...widths: number[]) =>
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const FIXED = '<w:tblLayout w:type="fixed"/>';
  const cells = (width = '') => row(cell(p(run('a'))) + cell(p(run('95%')), width));

  test.each([
    ['by itself, where columns are as told', FIXED, grid(900, 900), narrow('0'), 1],
    ['by the grid, where columns are as told', FIXED, grid(900, 0), '', 1],
    ['by both', '', grid(900, 0), narrow('10'), 1],
    ['by itself, where a program widens it', '', grid(900, 900), narrow('0'), 0],
    ['by the grid, where a program widens it', '', grid(900, 0), '', 0],
    ['as wide as suits', FIXED, grid(900, 900), narrow('0', 'auto'), 0],
    ['narrow', FIXED, grid(900, 300), narrow('300'), 0],
    ['of a width that is not told', FIXED, '', '', 0],
  ])('%s', async (_, properties, columns, width, hidden) => {
    const sheet = await sheetOf(table(columns + cells(width), properties));
    expect(sheet?.hiddenColumns).toBe(hidden);
  });
});
