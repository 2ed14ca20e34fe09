import { describe, expect, test } from 'vitest';
import { readSheets, readWorkbook } from '../../../src/tables/workbook/workbook.js';
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

const WHITE = '<color rgb="FFFFFFFF"/>';
const NONE = '<fill><patternFill patternType="none"/></fill>';
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;

/** The faults of a number and a text in a font on a fill. */
function faultsOf(font: string, fill: string, behind = ''): readonly unknown[] {
  const styles: Part = {
    name: 'xl/styles.xml',
    content: `<styleSheet><fonts><font/><font>${font}</font></fonts><fills>${NONE}${fill}</fills>
      <cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`,
  };
  const cells = '<c s="1"><v>92.5</v></c><c s="1" t="inlineStr"><is><t>92.5%</t></is></c><c><v>1</v></c>';
  const parts = xlsxParts({ sheet: `<sheetData><row>${cells}</row></sheetData>${behind}` });
  const book = zip(parts.map((part) => (part.name === styles.name ? styles : part)));
  return [...(sheetsOf(readWorkbook(book, LIMITS))[0]?.rows[0]?.faults ?? [])];
}

const BOTH = [
  [0, 'unseen'],
  [1, 'unseen'],
];

describe('letters of the colour of their paper', () => {
  test.each([
    ['without a fill', WHITE, NONE],
    ['on white', WHITE, solid('rgb="FFFFFFFF"')],
    ['by their number', '<color indexed="9"/>', NONE],
    ['of nearly white', '<color rgb="FFFAFAFA"/>', NONE],
    ['that are blue, on blue', '<color rgb="FF4472C4"/>', solid('rgb="FF4472C4"')],
    ['of bold text', `<b/>${WHITE}`, NONE],
    ['that are as light as their paper', '<color theme="4" tint="0.8"/>', solid('theme="4" tint="0.8"')],
    ['that come to white', '<color rgb="FF000000" tint="1"/>', NONE],
    ['that come to grey, on it', '<color rgb="FFFFFFFF" tint="-0.5"/>', solid('rgb="FF808080"')],
    ['that are light blue, on it', '<color rgb="FF4472C4" tint="0.8"/>', solid('rgb="FFDAE3F3"')],
    ['of the first colour of a theme that is not there', '<color theme="0"/>', NONE],
    ['of the second, on black', '<color theme="1"/>', solid('rgb="FF000000"')],
    ['of a colour of the theme, on it', '<color theme="5"/>', solid('theme="5"')],
    ['without a colour, on black', '', solid('rgb="FF000000"')],
    ['of the colour that suits, on black', '<color auto="1"/>', solid('indexed="64"')],
    ['on a few dots', WHITE, '<fill><patternFill patternType="gray125"/></fill>'],
    [
      'on lines that nobody sees',
      '<color rgb="FFFF0000"/>',
      '<fill><patternFill patternType="darkGrid"><fgColor rgb="FFFF0000"/><bgColor rgb="FFFE0000"/></patternFill></fill>',
    ],
    [
      'on a gradient of one colour',
      '<color rgb="FFFF0000"/>',
      '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FFFF0000"/></stop></gradientFill></fill>',
    ],
  ])('%s are not seen', (_, font, fill) => {
    expect(faultsOf(font, fill)).toEqual(BOTH);
  });

  test.each([
    ['black ones', '<color rgb="FF000000"/>', NONE],
    ['grey ones', '<color rgb="FFD9D9D9"/>', NONE],
    ['white ones on black', WHITE, solid('rgb="FF000000"')],
    ['white ones on blue', WHITE, solid('rgb="FF4472C4"')],
    ['white ones on a pattern', WHITE, '<fill><patternFill patternType="darkGrid"/></fill>'],
    ['those of a colour that is nearly theirs', '<color rgb="FF4472C4"/>', solid('rgb="FF5B9BD5"')],
    ['those with a tint', '<color rgb="FFFFFFFF" tint="-0.5"/>', NONE],
    ['those of another tint', '<color theme="4"/>', solid('theme="4" tint="0.8"')],
    ['those of another colour of the theme', '<color theme="4"/>', solid('theme="5"')],
    ['those without a colour', '', solid('theme="4" tint="-0.5"')],
    ['white ones, on a darker colour of the theme', '<color theme="0"/>', solid('theme="4" tint="-0.25"')],
    [
      'white ones on a gradient',
      WHITE,
      '<fill><gradientFill><stop position="0"><color rgb="FF4472C4"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill>',
    ],
    ['black ones on a few dots', '', '<fill><patternFill patternType="gray125"/></fill>'],
  ])('%s are seen', (_, font, fill) => {
    expect(faultsOf(font, fill)).toEqual([]);
  });

  test.each([
    ['a table', '<tableParts count="1"><tablePart/></tableParts>'],
    ['a condition', '<conditionalFormatting sqref="A1:B1"/>'],
    ['a picture', '<picture/>'],
  ])('may be seen where %s colours the sheet', (_, behind) => {
    expect(faultsOf(WHITE, NONE, behind)).toEqual([]);
  });
});

/** Of ink on paper, as RRGGBB; null where nothing says it. */
const COLOURS: readonly (readonly [ink: string | null, paper: string | null, isSeen: boolean])[] = [
  ['ffffff', null, false],
  ['ffffff', 'ffffff', false],
  ['0000ff', '0000ff', false],
  ['ffffff', '0000ff', true],
  ['000000', null, true],
  [null, null, true],
];

/** The numbers of the colours of an .xls. */
const NUMBERS: Readonly<Record<string, number>> = { '000000': 8, ffffff: 9, '0000ff': 12 };

const CELLS: Readonly<Record<string, (ink: string | null, paper: string | null) => Uint8Array>> = {
  '.xls': (ink, paper) => {
    const font = (colour: number) => record(0x0031, words(200, 0, colour, 400, 0), [0, 0, 0, 0]);
    const [letters, fill] = [ink, paper].map((code) => (code === null ? 0x7fff : (NUMBERS[code] ?? 0)));
    const own = record(0x00e0, words(1, 0, 0, 0, 0, 0, 0, 0, paper === null ? 0 : 0x0400, fill ?? 0));
    const number = record(0x0203, words(0, 0, 1), double(92.5));
    return xls(xlsStream([number], [font(0x7fff), font(letters ?? 0), own]));
  },
  '.ods': (ink, paper) => {
    const letters = ink === null ? '' : `<style:text-properties fo:color="#${ink}"/>`;
    const fill = paper === null ? '' : `<style:table-cell-properties fo:background-color="#${paper}"/>`;
    return ods({
      rows: '<table:table-row><table:table-cell table:style-name="a" office:value-type="float" office:value="92.5"/></table:table-row>',
      styles: `<style:style style:name="a" style:family="table-cell">${letters}${fill}</style:style>`,
    });
  },
  'an XML Spreadsheet': (ink, paper) => {
    const letters = ink === null ? '' : `<Font ss:Color="#${ink}"/>`;
    const fill = paper === null ? '' : `<Interior ss:Color="#${paper}" ss:Pattern="Solid"/>`;
    return new TextEncoder().encode(`<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="a">${letters}${fill}</Style></Styles><Worksheet ss:Name="a"><Table><Row>
        <Cell ss:StyleID="a"><Data ss:Type="Number">92.5</Data></Cell></Row></Table></Worksheet></Workbook>`);
  },
  'a web page': (ink, paper) => {
    const styles = [ink && `color:#${ink}`, paper && `background:#${paper}`].filter(Boolean).join(';');
    return new TextEncoder().encode(`<html><table><tr><td style="${styles}">92.5</table></html>`);
  },
};

describe.each(Object.entries(CELLS))('in %s', (_, make) => {
  test.each(COLOURS)('%s on %s', async (ink, paper, isSeen) => {
    const [sheet] = sheetsOf(await readSheets(make(ink, paper), LIMITS));
    const faults = [...(sheet?.rows[0]?.faults?.values() ?? [])];
    expect(faults).toEqual(isSeen ? [] : [expect.stringMatching(/^(?:unseen|struck-out)$/)]);
  });
});

/** LibreOffice gives letters without a colour one that is seen on what they stand on; Excel and browsers show them black. */
test.each([
  ['.xls', false],
  ['.ods', true],
  ['an XML Spreadsheet', false],
  ['a web page', false],
])('letters without a colour on black in %s', async (format, isSeen) => {
  const book = CELLS[format]?.(null, '000000') ?? new Uint8Array();
  const [sheet] = sheetsOf(await readSheets(book, LIMITS));
  expect(sheet?.rows[0]?.faults?.has(0) ?? false).toBe(!isSeen);
});

const cellOf = async (page: string) => {
  const [sheet] = sheetsOf(await readSheets(new TextEncoder().encode(`<html>${page}</html>`), LIMITS));
  return sheet?.rows.at(-1)?.cells[0] ?? '';
};

describe('in a web page', () => {
  test.each([
    ['a part of a cell', '<table><tr><td><span style="color:#FFF">9</span>5%'],
    ['by an older element', '<table><tr><td><font color=white>9</font>5%'],
    [
      'in a row of the same colour',
      '<table><tr bgcolor="#000000"><td><b style="color:rgb(0, 0, 0)">9</b><i style="color:white">5%',
    ],
    ['by a rule for a class', '<style>.a{color:white}</style><table><tr><td><span class=a>9</span>5%'],
    ['clear ones', '<table><tr><td><span style="color:rgba(0,0,0,0)">9</span>5%'],
  ])('%s is told beside what is seen', async (_, page) => expect(await cellOf(page)).toBe('95% ⟦5%⟧'));

  test.each([
    ['in a painted row', '<table><tr style="background:#305496 none"><td style="color:white">95%'],
    ['in a painted table', '<table bgcolor=navy><tr><td style="color:white">95%'],
    ['in a painted page', '<body style="background:#222"><table><tr><td style="color:#fff">95%'],
    ['before a picture', '<table><tr><td style="color:white;background:url(a.png)">95%'],
    [
      'as Excel writes it',
      '<style>.x{color:white;background:#4472C4;mso-pattern:#4472C4 none}</style><table><tr><td class=x>95%',
    ],
    [
      'of the colour around it',
      '<table><tr bgcolor="#000080" style="color:white"><td style="color:inherit">95%',
    ],
  ])('%s is seen', async (_, page) => expect(await cellOf(page)).toBe('95%'));
});
