import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, type Part, sheetsOf, xlsxParts, zip } from './handmade.js';

/** What is read of a cell whose style has this number format, or whose text has runs. */
function cellOf(cell: string, { format = 'General', fonts = '', fill = '', colours = '' } = {}) {
  const code = format.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const styles: Part = {
    name: 'xl/styles.xml',
    content: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts>
      <fonts><font/><font>${fonts}</font></fonts><fills><fill/><fill>${fill}</fill></fills>
      <cellXfs><xf/><xf numFmtId="200" fontId="1" fillId="${fill === '' ? 0 : 1}"/></cellXfs>${colours}</styleSheet>`,
  };
  const parts = xlsxParts({ sheet: `<sheetData><row>${cell}<c><v>1</v></c></row></sheetData>` });
  const book = zip(parts.map((part) => (part.name === styles.name ? styles : part)));
  const row = sheetsOf(readWorkbook(book, LIMITS))[0]?.rows[0];
  return { text: row?.cells[0], fault: row?.faults?.get(0), struck: row?.struck?.get(0) };
}

const number = (value: number) => `<c s="1"><v>${value}</v></c>`;
const string = (text: string) => `<c s="1" t="inlineStr"><is><t>${text}</t></is></c>`;
const runs = (...all: readonly (readonly [text: string, colour: string])[]) =>
  `<c s="1" t="inlineStr"><is>${all
    .map(([text, colour]) => `<r><rPr>${colour}</rPr><t>${text}</t></r>`)
    .join('')}</is></c>`;

describe('a format that shows another text than is stored', () => {
  test.each([
    ['nothing of a text', string('89.5%'), ';;;', '89.5% ⟦⟧'],
    ['nothing of a text alone', string('89.5%'), '0;0;0;', '89.5% ⟦⟧'],
    ['a word for a text', string('89.5%'), '0;0;0;"未统计"', '89.5% ⟦未统计⟧'],
    ['a text twice', string('9'), '@@"%"', '9 ⟦…⟧'],
    ['a digit in front', number(9), '"8"0', '9 ⟦89⟧'],
    ['a word', number(95), '[<50]0;"不达标"', '95 ⟦不达标⟧'],
  ])('%s', (_, cell, format, text) => {
    expect(cellOf(cell, { format }).text).toBe(text);
  });

  // the library that shows numbers takes it for the stroke of a fraction
  test.each(['0"/"0', String.raw`0\/0`, '*90.0', '0.0*9', 'General"5"'])(
    'digits that it puts to others: %s',
    (format) => {
      expect(cellOf(number(95), { format }).text).toMatch(/^95 ⟦.+⟧$/);
    },
  );

  test.each([
    ['a fraction', number(0.5), '# ?/?', '0.5'],
    ['a text as it is', string('89.5%'), '0;0;0;@', '89.5%'],
    ['a text with a word', string('89.5'), '@"%"', '89.5%'],
    ['a colour that is seen', number(95), '[Red]0.0', '95'],
    ['a colour of a negative number', number(95), '0;[红色]-0', '95'],
    ['a unit with a stroke', number(12), '0"元/人"', '12元/人'],
  ])('but not %s', (_, cell, format, text) => {
    expect(cellOf(cell, { format })).toEqual({ text, fault: undefined, struck: undefined });
  });
});

describe('letters of the colour of their paper', () => {
  test.each([
    ['by the format', number(95), { format: '[White]0.0' }],
    ['by the format, in Chinese', number(95), { format: '[白色]0.0' }],
    ['by the number of a colour in the format', number(95), { format: '[Color2]0.0' }],
    ['of the window', number(95), { fonts: '<color indexed="65"/>' }],
    [
      'of a palette of its own',
      number(95),
      {
        fonts: '<color indexed="1"/>',
        colours:
          '<colors><indexedColors><rgbColor rgb="FF000000"/><rgbColor rgb="00FFFFFF"/></indexedColors></colors>',
      },
    ],
  ])('%s', (_, cell, looks) => {
    expect(cellOf(cell, looks)).toMatchObject({ text: '95', fault: 'unseen' });
  });

  const WHITE = '<color rgb="FFFFFFFF"/>';
  test('all of a text of runs', () => {
    expect(cellOf(runs(['89.5%', WHITE]))).toMatchObject({ fault: 'unseen' });
  });
  test('a part of a number', () => {
    expect(cellOf(runs(['8', ''], ['9.', WHITE], ['5%', '']))).toMatchObject({ text: '89.5% ⟦85%⟧' });
  });
  test('a part of a text on a fill is seen', () => {
    const fill = '<patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill>';
    expect(cellOf(runs(['8', ''], ['9.', WHITE], ['5%', '']), { fill })).toMatchObject({ text: '89.5%' });
  });
});
