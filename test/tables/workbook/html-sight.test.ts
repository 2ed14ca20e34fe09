import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, sheetsOf } from './handmade.js';

/** What a person sees of a cell, where style sheets show other letters than are written. */
async function cellOf(styles: string, cell: string, around = '<table>') {
  const page = `<html><head><style>${styles}</style></head><body class=page>${around}<tr><td>指标<tr>${cell}</table>`;
  const [sheet] = sheetsOf(await readSheets(new TextEncoder().encode(page), LIMITS));
  const row = sheet?.rows.at(-1);
  return { text: row?.cells[0], fault: row?.faults?.get(0), struck: row?.struck?.get(0) };
}

const UNKNOWN = '\ufffd';

describe('a value is not read whose letters are seen otherwise', () => {
  test.each([
    ['a digit put before it', '.n::before{content:"9"}', '<td class=n>5%'],
    ['as the older way is', 'td:after{content:"0%"}', '<td>9'],
    ['by the number of its letter', String.raw`.n:before{content:"\39 "}`, '<td class=n>5%'],
    ['a count', '.n:before{content:counter(a)}', '<td class=n>%'],
    ['what stands in it otherwise', 'td:before{content:attr(data-n)}', '<td data-n=9>5%'],
    ['a word', '.n:before{content:"预计"}', '<td class=n>95%'],
    ['letters run backwards', '', '<td><bdo dir=rtl>59%</bdo>'],
    ['by a style', '', '<td style="unicode-bidi:bidi-override;direction:rtl">59'],
    ['a mirror', '.m span{transform:scaleX(-1)}', '<td class=m><span>95%</span>'],
    ['the last first', '', '<td><p style="display:flex;flex-direction:row-reverse"><b>9</b><b>5</b></p>'],
    ['dots in place of letters', '', '<td style="-webkit-text-security:disc">95%'],
    ['without its first letter', '.n::first-letter{font-size:0}', '<td class=n>95%'],
  ])('%s', async (_, styles, cell) => expect((await cellOf(styles, cell)).text).toContain(UNKNOWN));
});

describe('what stands apart is no part of the number beside it', () => {
  test.each([
    ['afloat', '<td><span style="float:right">9</span>5'],
    ['moved', '<td><span style="position:absolute;left:50px">9</span>5'],
  ])('%s', async (_, cell) => expect((await cellOf('', cell)).text).toBe('9\n5'));
});

describe('whatever a rule calls it by, what is hidden is told beside what is seen of a number', () => {
  test.each([
    ['its element', 'i{display:none}', '<td><i>9</i>5%'],
    ['its element in another', 'td span{display:none}', '<td><span>9</span>5%'],
    ['its element right in another', '.page td>span{display:none}', '<td><span>9</span>5%'],
    ['its id', '#x{display:none}', '<td><b id=x>9</b>5%'],
    ['an element of a class', 'span.x{display:none}', '<td><span class=x>9</span>5%'],
    ['an attribute', 'i[data-x]{display:none}', '<td><i data-x>9</i>5%'],
    ['an attribute alone', '[data-x="1"]{display:none}', '<td><i data-x=1>9</i>5%'],
    ['an attribute of what it stands in', 'td[data-x] i{display:none}', '<td data-x=1><i>9</i>5%'],
    ['a value that is set elsewhere', ':root{--x:none} i{display:var(--x)}', '<td><i>9</i>5%'],
    ['several classes', '.x.y{display:none}', '<td><span class="y x">9</span>5%'],
    ['one of a list, after a comment', '/* a{} */ u, i{display:none}', '<td><i>9</i>5%'],
    ['within a layer', '@layer a{i{display:none}}', '<td><i>9</i>5%'],
    ['as good as nothing high', 'i{height:0;overflow:hidden}', '<td><i>9</i>5%'],
    ['as good as nothing wide', 'i{max-width:0px;overflow-x:clip}', '<td><i>9</i>5%'],
    ['letters too small to see', 'i{font-size:.1px}', '<td><i>9</i>5%'],
    ['letters too faint to see', 'i{opacity:.01}', '<td><i>9</i>5%'],
  ])('%s', async (_, styles, cell) => expect(await cellOf(styles, cell)).toMatchObject({ text: '95% ⟦5%⟧' }));

  test('a whole table is, too', async () => {
    expect(await cellOf('table{visibility:hidden}', '<td>95%')).toMatchObject({ fault: 'struck-out' });
  });

  test('a line through an element in a cell counts', async () => {
    expect(await cellOf('td b{text-decoration:line-through}', '<td><b>95%</b>')).toMatchObject({
      fault: 'struck-out',
    });
  });
});

describe('stays as it is', () => {
  test.each([
    ['a mark that says nothing', '.n:before{content:"•"}', '<td class=n>95%'],
    ['a little picture', String.raw`.n:before{content:"\f101"}`, '<td class=n>95%'],
    ['what clears a line', '.n:after{content:".";visibility:hidden;height:0}', '<td class=n>95%'],
    ['nothing at all', '.n:after{content:""}', '<td class=n>95%'],
    [
      'labels on small screens',
      '@media (max-width:600px){td:before{content:attr(data-label) "："}}',
      '<td data-label=数值>95%',
    ],
    ['a label without a number', 'td:before{content:attr(data-label)}', '<td data-label=数值>95%'],
    ['what has another attribute', '[hidden]{display:none} td[data-x]{display:none}', '<td align=left>95%'],
    ['what is hidden elsewhere', '.menu span{display:none} #side td{display:none}', '<td><span>95%</span>'],
    ['what is shown while somebody points at it', 'td:hover span{display:none}', '<td><span>95%</span>'],
    ['beside what is hidden', 'i + span{color:red} .x ~ b{color:red}', '<td><span>95%</span>'],
    ['no wider than it must be', 'td{width:0} table{height:0}', '<td>95%'],
    ['small print', 'td{font-size:9px} span{font-size:.8em}', '<td><span>95%</span>'],
    ['a turned head', 'td{transform:none} th{transform:rotate(-45deg)}', '<td>95%'],
  ])('%s', async (_, styles, cell) =>
    expect(await cellOf(styles, cell)).toEqual({ text: '95%', fault: undefined, struck: undefined }),
  );
});

test('style sheets that are made to cost much do not', async () => {
  const started = performance.now();
  const rules = [
    '['.repeat(1e6),
    `a${' '.repeat(1e6)}b`,
    'a>'.repeat(5e5),
    '.a'.repeat(5e5),
    `${'@media'.repeat(2e5)}{a`,
  ];
  for (const one of [...rules, '/*'.repeat(5e5)]) await cellOf(`${one}{display:none}}`, '<td>1');
  const classes = Array.from({ length: 1000 }, (_, i) => `q${i}`).join(' ');
  await cellOf('.zz td{display:none}', '<td>1<td>2<tr>'.repeat(20_000), `<table class="${classes}">`);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);

test('no element has more classes than anybody gives one', async () => {
  const page = `<table class="${'q '.repeat(1001)}"><tr><td>1</table>`;
  expect(await readSheets(new TextEncoder().encode(page), LIMITS)).toMatchObject({ fault: 'corrupt' });
});

describe('a cell that is left out of its row moves those behind it under other headings', () => {
  const HEAD = '<td>指标<td>2022年<td>2023年';
  const rowsOf = async (rows: string, before = '') => {
    const page = `<style>.n{display:none}</style><table>${before}<tr>${rows}</table>`;
    const [sheet] = sheetsOf(await readSheets(new TextEncoder().encode(page), LIMITS));
    return sheet?.rows.map(({ cells }) => cells);
  };

  test.each([
    ['in one row', `${HEAD}<tr><td>甲<td class=n>1<td>2<td>3`, ['甲', '1', `2${UNKNOWN}`, '3']],
    [
      'in all but one',
      '<td>指标<td class=n>2022年<td>2023年<tr><td>甲<td>1<td>2',
      ['甲', '1', `2${UNKNOWN}`],
    ],
    ['by its attribute', `${HEAD}<tr><td>甲<td hidden>1<td>2`, ['甲', '1', `2${UNKNOWN}`]],
  ])('%s', async (_, rows, last) => expect((await rowsOf(rows))?.at(-1)).toEqual(last));

  test.each([
    ['in all rows', '<td>指标<td class=n>2022年<td>2023年<tr><td>甲<td class=n>1<td>2'],
    ['of nothing behind', `${HEAD}<tr><td>甲<td>1<td class=n>2`],
    ['in a row that is left out itself', `${HEAD}<tr class=n><td>甲<td class=n>1<td>2`],
  ])('but not %s', async (_, rows) => expect((await rowsOf(rows))?.flat().join()).not.toContain(UNKNOWN));

  test('nor in a column that the table leaves out, as Excel writes it', async () => {
    const columns = '<col><col style="display:none"><col>';
    const rows = '<td>标题<td>其中<td>年份<tr><td>甲<td class=n>1<td>2';
    expect(await rowsOf(rows, columns)).toEqual([
      ['标题', '其中', '年份'],
      ['甲', '1', '2'],
    ]);
  });
});

describe('what is not seen of a page, or seen elsewhere', () => {
  test.each([
    ['what is closed', '<td><details>95%</details>', { fault: 'struck-out' }],
    [
      'beside its summary',
      '<td><details><summary>见下</summary><p>95%</details>',
      { text: '见下', struck: '95%' },
    ],
  ])('%s', async (_, cell, said) => expect(await cellOf('', cell)).toMatchObject(said));

  test.each([
    ['what is open', '<td><details open>95%</details>'],
    ['the summary of what is closed', '<td><details><summary>95%</summary></details>'],
  ])('but %s', async (_, cell) =>
    expect(await cellOf('', cell)).toMatchObject({ text: '95%', fault: undefined }),
  );

  test.each([
    ['a cell that is moved', 'td{position:relative;left:6em}'],
    ['a cell that is moved otherwise', 'td{transform:translateX(-6em)}'],
    ['a row that is moved', 'tr{position:relative;right:6em}'],
  ])('%s', async (_, styles) => expect((await cellOf(styles, '<td>95%')).text).toContain(UNKNOWN));

  test.each([
    ['a cell in its place', 'td{position:relative}'],
    ['a table that is moved', 'table{position:relative;left:6em}'],
  ])('but %s', async (_, styles) => expect((await cellOf(styles, '<td>95%')).text).toBe('95%'));
});

describe('of several rules the one is followed that a browser follows', () => {
  const HIDDEN = '95% ⟦5%⟧';
  test.each([
    [
      'the last of the sheet, not of the classes',
      '.b{display:inline} .a{display:none}',
      '<i class="a b">',
      HIDDEN,
    ],
    ['the last of the sheet', '.a{display:none} .b{display:inline}', '<i class="b a">', '95%'],
    ['what is important', '.a{display:none !important} .b{display:inline}', '<i class="a b">', HIDDEN],
    [
      'what is important, whatever the element says',
      'i{display:none!important}',
      '<i style="display:inline">',
      HIDDEN,
    ],
    ['the element, where nothing is', 'i{display:none}', '<i style="display:inline">', '95%'],
    ['two classes before one', '.a.a{display:none} .b{display:inline}', '<i class="a b">', HIDDEN],
    ['an id before a class', '#x{display:none} .b{display:inline}', '<i id=x class=b>', HIDDEN],
    ['a class in a place before a class', 'td .a{display:none} .a{display:inline}', '<i class=a>', HIDDEN],
    ['the one that is a value', 'i{display:none;display:nothing}', '<i>', HIDDEN],
    ['a name written by the number of its letter', String.raw`.\61 {display:none}`, '<i class=a>', HIDDEN],
    ['no name of letters that mean something', String.raw`.a\:b{display:none}`, '<i class=a>', '95%'],
  ])('%s', async (_, styles, element, text) =>
    expect(await cellOf(styles, `<td>${element}9</i>5%`)).toMatchObject({ text }),
  );
});

describe('a style sheet holds for what stands before it, too', () => {
  const pageOf = async (sheet: string) => {
    const page = `<table><tr><td>指标<tr><td class=n><i>9</i>5%</table>${sheet}`;
    return sheetsOf(await readSheets(new TextEncoder().encode(page), LIMITS))[0]?.rows.at(-1);
  };
  test.each([
    ['what it hides', '<style>i{display:none}</style>', '95% ⟦5%⟧'],
    ['what it puts beside', '<style>.n::before{content:"低于"}</style>', '\ufffd95%'],
    ['within a drawing', '<svg><style>i{display:none}</style></svg>', '95% ⟦5%⟧'],
    ['but none that is a comment', '<!--<style>i{display:none}</style>-->', '95%'],
  ])('%s', async (_, sheet, text) => expect((await pageOf(sheet))?.cells[0]).toBe(text));

  test('or has the colour of the page', async () => {
    expect((await pageOf('<style>td{color:#fff}</style>'))?.faults?.get(0)).toBe('struck-out');
  });
});

describe('a value is not read beside which something else may be more of it', () => {
  test.each([
    ['the number of an item', '', '<td><ol start=9><li>5%</ol>'],
    ['the number of an item, by a style', 'ul{list-style:decimal inside}', '<td><ul><li>5%</ul>'],
    ['the number of what is made an item', 'b{display:list-item}', '<td><b>5%</b>'],
    ['a picture before it', '', '<td><img src=9.png>5%'],
    ['a picture in it', '', '<td>9<img src=5.png>%'],
    ['a picture behind a digit', '', '<td>9<img src=5.png>'],
    ['letters on top of each other', '.n{letter-spacing:-2em}', '<td class=n>59%'],
    ['a part of each letter', '.n{clip-path:inset(0 30% 0 0)}', '<td class=n>88%'],
    ['a mask', '.n{mask-image:url(a.png)}', '<td class=n>88%'],
    ['a row that is mirrored', 'tr{transform:scaleX(-1)}', '<td>59%'],
    ['a blur', 'td{filter:blur(8px)}', '<td>59%'],
    ['a digit moved over another', '', '<td><b style="position:relative;left:2em">9</b>5%'],
    ['a digit moved back', '', '<td>9<b style="margin-left:-1.2em">5</b>%'],
    ['places in a grid', '', '<td><p style="display:grid"><b style="grid-column:2">9</b><b>5</b></p>'],
    ['parts from the right', '', '<td dir=rtl>540 123'],
    ['a sign from the right', '', '<td dir=rtl>≥95%'],
    ['by a rule for the page', '.page{direction:rtl}', '<td>540 123'],
    ['boxes from the right', '', '<td dir=rtl><b style="display:inline-block">9</b>5%'],
    ['what stands in the place of it', '', '<td><div><template shadowrootmode=open>65%</template>95%</div>'],
  ])('%s', async (_, styles, cell) => expect((await cellOf(styles, cell)).text).toContain(UNKNOWN));

  test('nor a page of which a part stands in the place of another', async () => {
    const page = '<div><template shadowrootmode=open>z</template><table><tr><td>95%</table></div>';
    const read = await readSheets(new TextEncoder().encode(`<html>${page}</html>`), LIMITS);
    expect(read).toMatchObject({ fault: 'corrupt' });
  });
});

describe('what nobody sees of a cell is no value', () => {
  test.each([
    ['clear letters', '', '<td style="-webkit-text-fill-color:transparent">95%'],
    ['filled with the colour of the paper', '', '<td style="-webkit-text-fill-color:#fff">95%'],
    ['filtered away', '', '<td style="filter:opacity(0)">95%'],
    ['filtered nearly away', '', '<td style="filter:opacity(2%)">95%'],
    ['shrunk', '', '<td style="transform:scale(0)">95%'],
    ['shrunk, by itself', '', '<td style="scale:0">95%'],
    ['far away', '', '<td style="transform:translateX(-9999px)">95%'],
    ['far away, by itself', '', '<td style="translate:0 200em">95%'],
    ['not rendered', '', '<td style="content-visibility:hidden">95%'],
    ['in a table that is not', 'table{content-visibility:hidden}', '<td>95%'],
    ['in what is not seen around the table', '.page{visibility:hidden}', '<td>95%'],
    ['in what is not seen around the table for good', '.page{opacity:0}', '<td style="opacity:1">95%'],
    ['no wide', '', '<td><b style="width:1px;height:1px;overflow:hidden">95%</b>'],
    ['no line high', '', '<td><p style="line-height:0;overflow:hidden">95%</p>'],
    ['cut away', '', '<td style="clip-path:inset(0 100% 0 0)">95%'],
    ['cut to a point', '', '<td style="clip-path:polygon(0 0, 0 0, 0 0)">95%'],
    ['put out by popover', '', '<td><b popover>95%</b>'],
    ['put out by hidden', '', '<td><b hidden=until-found>95%</b>'],
    ['red on red, by names', '', '<td bgcolor=red><font color=red>95%</font>'],
    ['red on red, by a name and a code', '', '<td bgcolor=red><font color="#F00">95%</font>'],
    ['red on red, by a code and parts', '', '<td style="background:#f00;color:rgb(255 0 0)">95%'],
    ['red on red, by shares', '', '<td style="background:red;color:rgb(100%,0%,0%)">95%'],
    ['red on red, by hue', '', '<td style="background:red;color:hsl(0, 100%, 50%)">95%'],
    ['white by hue', '', '<td style="color:hsla(120deg 10% 100% / 1)">95%'],
    ['nearly clear', '', '<td style="color:rgb(0 0 0 / 3%)">95%'],
    ['a name that is nearly white', '', '<td style="color:snow">95%'],
    [
      'of a colour that nobody knows, on it',
      '',
      '<td style="color:lab(50 40 9);background:lab(50 40 9)">95%',
    ],
    ['of the colour of the letters', '', '<td style="background:currentColor">95%'],
    ['black on black, without a word', '', '<td style="background:#000">95%'],
    ['white on next to white', '', '<td style="color:#fff;background:rgba(0,0,0,.02)">95%'],
    ['by the page', '', '<td>95%', '<body text=white><table>'],
  ])('%s', async (_, styles, cell, around = '<table>') =>
    expect(await cellOf(styles, cell, around)).toMatchObject({ text: '95%', fault: 'struck-out' }),
  );
});

describe('an ordinary page stays as it is', () => {
  test.each([
    [
      'letters told to be seen in what is clear',
      '',
      '<td style="color:transparent"><b style="color:black">95%</b>',
    ],
    ['a little closer letters', 'td{letter-spacing:-.5px}', '<td>95%'],
    ['wider letters', 'td{letter-spacing:1em}', '<td>95%'],
    ['a list of signs', '', '<td><ul><li>95%</ul>'],
    ['a list without signs', 'ol{list-style:none}', '<td><ol><li>95%</ol>'],
    ['a list of letters', '', '<td><ol type=a><li>95%</ol>'],
    ['an arrow behind', '', '<td>95%<img src=up.gif>'],
    ['a mark with a blank', '', '<td><img src=ok.gif> 95%'],
    ['a dot that keeps a place', '', '<td><img src=dot.gif width=1 height=12>95%'],
    ['one number from the right', '', '<td dir=rtl>95%'],
    ['told to run to the right', '.page{direction:ltr}', '<td dir=ltr>95%'],
    ['a cell cut with dots', 'td{max-width:0;overflow:hidden;text-overflow:ellipsis}', '<td>95%'],
    ['a cell no wider than it must be', 'td{width:1px;overflow:hidden}', '<td>95%'],
    ['black in a dark theme of names', 'td{background:midnightblue;color:ghostwhite}', '<td>95%'],
    ['a light veil', 'td{background:rgba(0,0,0,.05)}', '<td>95%'],
    ['a clear paper', 'td{background:transparent}', '<td>95%'],
    ['a colour of the window', 'td{color:windowtext;background:white none}', '<td>95%'],
    ['in its middle', 'p{position:absolute;transform:translate(-50%,-50%)}', '<td><p>95%</p>'],
    ['a sign a little higher', '', '<td><b style="position:relative;top:-2px;left:1px">95%</b>'],
    ['a shadow', 'td{filter:drop-shadow(0 0 2px #000)}', '<td>95%'],
    ['a mask that is none', 'td{mask:none;clip-path:none;clip:auto}', '<td>95%'],
    ['a template nobody shows', '', '<td><template>65%</template>95%'],
    [
      'a page two boxes of which are turned round',
      '',
      '<td>95%',
      '<div style="display:flex;flex-direction:row-reverse"><table>',
    ],
  ])('%s', async (_, styles, cell, around = '<table>') =>
    expect(await cellOf(styles, cell, around)).toMatchObject({ text: '95%', fault: undefined }),
  );
});
