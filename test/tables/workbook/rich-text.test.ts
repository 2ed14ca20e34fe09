import fc from 'fast-check';
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { cellOfRuns, type Look, PLAIN, type Run } from '../../../src/tables/workbook/rich-text.js';
import { readWorkbook, type Sheet } from '../../../src/tables/workbook/workbook.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../../libreoffice.js';
import {
  flatOds,
  LIMITS,
  type Part,
  record,
  sheetsOf,
  words,
  xls,
  xlsStream,
  xlsx,
  xlsxParts,
  zip,
} from './handmade.js';

const LOOKS: Readonly<Record<string, Look>> = {
  '^': { position: 'above', struck: false },
  _: { position: 'below', struck: false },
  '~': { position: 'line', struck: true },
};

/** `92%^{1}` is raised, `_{2}` lowered, `~{88%}` struck out. */
function runsOf(written: string): Run[] {
  return [...written.matchAll(/([\^_~])\{([^}]*)\}|[^^_~]+/g)].map(([all, mark = '', inside = '']) =>
    mark === '' ? { text: all, look: null } : { text: inside, look: LOOKS[mark] ?? null },
  );
}

const read = (written: string, own = PLAIN) => cellOfRuns(runsOf(written), own);

describe('raised and lowered digits', () => {
  test.each([
    ['532400^{1}', '532400', '1'],
    ['92.5%^{①}', '92.5%', '①'],
    ['92.5%^{1)}', '92.5%', '1)'],
    ['86^{注1}', '86', '注1'],
    ['4.2‰^{2}', '4.2‰', '2'],
    ['参保人数^{2}', '参保人数', '2'],
    ['参保人数（人）^{[3]}', '参保人数（人）', '[3]'],
    ['参保人数^{1}（人）^{2}', '参保人数（人）', '1 2'],
    ['^{1}注：含流动人口', '注：含流动人口', '1'],
    ['532400_{1}', '532400', '1'],
    ['GDP^{2}', 'GDP', '2'],
    ['532400^{1，2}', '532400', '1，2'],
    ['532400^{①}^{*}', '532400', '①*'],
    ['86%^{注2}', '86%', '注2'],
    ['86%^{iv}', '86%', 'iv'],
    ['10^{1}', '10', '1'],
  ])('%s is %s with the note %s', (written, text, footnote) => {
    expect(read(written)).toEqual({ text, footnote });
  });

  test.each([
    ['μg/m^{3}', 'μg/m³'],
    ['35μg/m^{3}（年均）', '35μg/m³（年均）'],
    ['万m^{2}', '万m²'],
    ['m·s^{-1}', 'm·s⁻¹'],
    ['1.5×10^{4}人', '1.5×10⁴人'],
    ['1/10^{5}', '1/10⁵'],
    // ten with a note, or a hundred: for the reader of values to ask
    ['10^{2}', '10²'],
    ['CO_{2}', 'CO2'],
    ['PM_{2.5}浓度', 'PM2.5浓度'],
    ['^{1}/_{2}', '1/2'],
    // within a number it is neither digit nor note
    ['12^{3}45', '12³45'],
    ['180^{1}/200', '180¹/200'],
    ['53^{1},240', '53¹,240'],
    ['12_{3}4', '12₃4'],
    // no note is called so
    ['92.5^{%}', '92.5%'],
    ['11.29^{万}人', '11.29万人'],
    ['532^{400}', '532⁴⁰⁰'],
    ['1^{st}', '1st'],
    ['92.5%^{（初步数）}', '92.5%（初步数）'],
  ])('%s is the text %s', (written, text) => {
    expect(read(written)).toEqual({ text });
  });

  test('a cell that is raised all over says what it says', () => {
    expect(read('^{92.5%}')).toEqual({ text: '92.5%' });
    expect(cellOfRuns([{ text: '92.5%', look: null }], { position: 'above', struck: false })).toEqual({
      text: '92.5%',
    });
  });

  test('marks without end are none', () => {
    const many = '*'.repeat(100_000);
    expect(read(`92.5%^{${many}!}`)).toEqual({ text: `92.5%${many}!` });
  });

  test('runs cut up by their colours are one', () => {
    expect(read('532^{}400^{1}^{2}')).toEqual({ text: '532400', footnote: '12' });
  });

  test('never is a raised digit read as one beside those on the line', () => {
    const piece = fc.constantFrom('1', '23', '92.5', '%', '人', 'm', '/', ' ', '10', '×', '，');
    const mark = fc.constantFrom('', '^', '_');
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, piece), { maxLength: 6 }), (pieces) => {
        const written = pieces.map(([m, text]) => (m === '' ? text : `${m}{${text}}`)).join('');
        const onLine = pieces.filter(([m, text]) => m === '' && text.trim() !== '');
        fc.pre(onLine.length > 0 && !/[/m]/.test(written));
        const digits = (text: string) => text.replace(/[^0-9]/g, '');
        expect(digits(read(written).text)).toBe(digits(onLine.map(([, text]) => text).join('')));
      }),
    );
  });
});

describe('what is struck out', () => {
  test.each([
    ['~{88%}92%', { text: '92%', struck: '88%' }],
    ['92%~{（初步）}', { text: '92%', struck: '（初步）' }],
    ['~{88%}92%^{1}', { text: '92%', struck: '88%', footnote: '1' }],
    ['~{92.5%}', { text: '92.5%', fault: 'struck-out' }],
    ['~{92}~{.5%} ', { text: '92.5% ', fault: 'struck-out' }],
    // what is left is a note to nothing
    ['~{92.5%}^{1}', { text: '92.5%', fault: 'struck-out' }],
    ['92%~{ }', { text: '92%' }],
  ])('%s', (written, cell) => {
    expect(read(written)).toEqual(cell);
  });

  test('a run without a look of its own has its cell’s', () => {
    expect(read('88%^{1}', { position: 'line', struck: true })).toEqual({ text: '88%', fault: 'struck-out' });
  });
});

/** The rows of a sheet with all that it says of them. */
function marks(sheet: Sheet | undefined): unknown[] {
  return (sheet?.rows ?? []).map(({ line, cells, faults, footnotes, struck }) => ({
    line,
    cells,
    ...(faults && { faults: [...faults] }),
    ...(footnotes && { footnotes: [...footnotes] }),
    ...(struck && { struck: [...struck] }),
  }));
}

const first = (bytes: Uint8Array): Sheet | undefined => sheetsOf(readWorkbook(bytes, LIMITS))[0];

const EXPECTED = [
  { line: 1, cells: ['指标', '数值', '单位'], footnotes: [[1, '1']] },
  { line: 2, cells: ['参保人数', '532400', '人'], footnotes: [[1, '1']] },
  { line: 3, cells: ['达标率', '92%', '%'], struck: [[1, '88%']] },
  { line: 4, cells: ['浓度', '35', 'μg/m³'] },
  {
    line: 5,
    cells: ['作废', '91%', '0.5'],
    faults: [
      [1, 'struck-out'],
      [2, 'struck-out'],
    ],
  },
  { line: 6, cells: ['CO2', '95%'] },
];

/** The same as a flat OpenDocument. */
const SOURCE = flatOds({
  styles: `<style:style style:name="low" style:family="text"><style:text-properties style:text-position="sub 58%"/></style:style>
    <style:style style:name="sup" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
    <style:style style:name="up" style:family="text"><style:text-properties style:text-position="33% 58%"/></style:style>
    <style:style style:name="out" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
    <style:style style:name="gone" style:family="table-cell" style:parent-style-name="Default"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="double"/></style:style>`,
  rows: [
    [text('指标'), text(`数值${span('sup', '1')}`), text('单位')],
    [text('参保人数'), text(`532400${span('up', '1')}`), text('人')],
    [text('达标率'), text(`${span('out', '88%')}92%`), text('%')],
    [text('浓度'), text('35'), text(`μg/m${span('sup', '3')}`)],
    [
      text('作废'),
      text(span('out', '9') + span('out', '1%')),
      '<table:table-cell table:style-name="gone" office:value-type="float" office:value="0.5"><text:p>0.5</text:p></table:table-cell>',
    ],
    [text(`CO${span('low', '2')}`), text('95%')],
  ]
    .map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`)
    .join(''),
});

function text(inside: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`;
}

function span(style: string, inside: string): string {
  return `<text:span text:style-name="${style}">${inside}</text:span>`;
}

describe('as LibreOffice saves them', () => {
  for (const ending of ['xlsx', 'xls', 'ods'])
    libreOfficeTest(
      `.${ending}`,
      () => expect(marks(first(throughLibreOffice(SOURCE, 'fods', ending)))).toEqual(EXPECTED),
      LIBREOFFICE_TIME,
    );
});

test('as hucre saves them', async () => {
  const cell = (richText: NonNullable<Cell['richText']>): Cell => ({
    value: null,
    type: 'richText',
    richText,
  });
  const cells = new Map<string, Cell>([
    ['0,0', cell([{ text: '532400' }, { text: '1', font: { vertAlign: 'superscript' } }])],
    [
      '0,1',
      cell([
        { text: '88%', font: { strikethrough: true } },
        { text: '92%', font: { bold: true } },
      ]),
    ],
    ['0,2', { value: 0.5, type: 'number', style: { font: { strikethrough: true } } }],
  ]);
  expect(marks(first(await writeXlsx({ sheets: [{ name: '表', cells }] })))).toEqual([
    {
      line: 1,
      cells: ['532400', '92%', '0.5'],
      faults: [[2, 'struck-out']],
      footnotes: [[0, '1']],
      struck: [[1, '88%']],
    },
  ]);
});

describe('xlsx', () => {
  const run = (inside: string, properties = '') => `<r>${properties}<t>${inside}</t></r>`;
  const raised = '<rPr><b/><vertAlign val="superscript"/></rPr>';
  const fonts = '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>';
  const styles: Part = {
    name: 'xl/styles.xml',
    content: `<styleSheet>${fonts}<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>`,
  };
  const only = (rows: string, strings?: string) => {
    const parts = xlsxParts({ sheet: `<sheetData>${rows}</sheetData>`, ...(strings && { strings }) });
    return marks(first(zip(parts.map((part) => (part.name === styles.name ? styles : part)))));
  };

  test('runs of inline strings', () => {
    const inline = `<c t="inlineStr"><is>${run('5')}${run('324')}${run('00')}${run('1', raised)}</is></c>`;
    expect(only(`<row>${inline}</row>`)).toEqual([{ line: 1, cells: ['532400'], footnotes: [[0, '1']] }]);
  });

  test('a run without properties has the font of its cell, one with any has not', () => {
    const strings = `<si>${run('88%')}${run('92%', '<rPr><i/></rPr>')}</si><si><t>88%</t></si>`;
    const cells = [0, 1, 2].flatMap((style) => [0, 1].map((i) => `<c s="${style}" t="s"><v>${i}</v></c>`));
    expect(only(`<row>${cells.join('')}</row>`, strings)).toEqual([
      {
        line: 1,
        cells: ['88%92%', '88%', '92%', '88%', '88%92%', '88%'],
        faults: [[3, 'struck-out']],
        struck: [[2, '88%']],
      },
    ]);
  });

  test('what is struck out says nothing more of its formula; an empty cell has nothing struck out', () => {
    const cells = `<c s="1"><f>1/0</f></c><c s="1" t="e"><v>#N/A</v></c><c s="1" t="b"><v>1</v></c><c s="1" t="str"><f>A1</f><v></v></c><c s="1"/>`;
    expect(only(`<row>${cells}</row>`)).toEqual([
      {
        line: 1,
        cells: ['', '#N/A', 'TRUE'],
        faults: [
          [0, 'formula-without-value'],
          [1, 'struck-out'],
          [2, 'struck-out'],
        ],
      },
    ]);
  });

  test('runs count, however short', () => {
    const strings = `<si>${`${run('1')}${run('2', raised)}`.repeat(600)}</si>`;
    expect(readWorkbook(xlsx({ strings }), { ...LIMITS, cells: 1000 })).toMatchObject({ fault: 'too-large' });
  });
});

describe('the binary format', () => {
  const font = (flags: number, position: number) =>
    record(0x0031, words(200, flags, 0, 400, position), [0, 0, 0, 0, 1, 0, 0x41]);
  // none has the number 4: the raised one is the seventh
  const fonts = [0, 0, 0, 0, 0, 0].map(() => font(0, 0)).concat(font(0, 1), font(8, 0));
  const style = (index: number) => record(0x00e0, words(index, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  const rich = (text: string, runs: readonly number[]) =>
    Buffer.concat([
      words(text.length),
      Buffer.from([9]),
      words(runs.length / 2),
      Buffer.from(text, 'utf16le'),
      words(...runs),
    ]);
  const strings = (...all: Buffer[]) => record(0x00fc, words(all.length, 0, all.length, 0), ...all);
  const shared = (column: number, xf: number, index: number) =>
    record(0x00fd, words(0, column, xf, index, 0));
  const only = (sheet: readonly Buffer[], globals: readonly Buffer[]) =>
    marks(first(xls(xlsStream(sheet, globals))));

  test('runs of the shared strings, and fonts of styles', () => {
    const globals = [
      ...fonts,
      style(8),
      strings(rich('5324001', [6, 7]), rich('88%92%', [0, 8, 3, 0]), rich('88%92%', [3, 0])),
    ];
    expect(only([shared(0, 0, 0), shared(1, 0, 1), shared(2, 1, 2), shared(3, 0, 2)], globals)).toEqual([
      {
        line: 1,
        cells: ['532400', '92%', '92%', '88%92%'],
        footnotes: [[0, '1']],
        struck: [
          [1, '88%'],
          [2, '88%'],
        ],
      },
    ]);
  });

  test('numbers, truths and texts of formulas that are struck out', () => {
    const mark = (kind: number, value = 0) => Buffer.from([kind, 0, value, 0, 0, 0, 0xff, 0xff]);
    const sheet = [
      record(0x0203, words(0, 0, 1), Buffer.from(new Float64Array([92.5]).buffer)),
      record(0x0205, words(0, 1, 1), [1, 0]),
      record(0x0006, words(0, 2, 1), mark(0), words(0, 0, 0, 3, 0x1e, 1)),
      record(0x0207, words(2), [0], Buffer.from('86')),
    ];
    expect(only(sheet, [...fonts, style(8)])).toEqual([
      {
        line: 1,
        cells: ['92.5', 'TRUE', '86'],
        faults: [0, 1, 2].map((column) => [column, 'struck-out']),
      },
    ]);
  });
});
