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
  const classes = Array.from({ length: 50_000 }, (_, i) => `q${i}`).join(' ');
  await cellOf('.zz td{display:none}', '<td>1<td>2<tr>'.repeat(20_000), `<table class="${classes}">`);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);
