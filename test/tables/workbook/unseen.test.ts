import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../../src/tables/workbook/workbook.js';
import { LIMITS, type Part, sheetsOf, xlsxParts, zip } from './handmade.js';

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

describe('white letters', () => {
  test.each([
    ['without a fill', WHITE, NONE],
    ['on white', WHITE, solid('rgb="FFFFFFFF"')],
    ['by their number', '<color indexed="9"/>', NONE],
    ['of bold text', `<b/>${WHITE}`, NONE],
  ])('%s are not seen', (_, font, fill) => {
    expect(faultsOf(font, fill)).toEqual(BOTH);
  });

  test.each([
    ['black ones', '<color rgb="FF000000"/>', NONE],
    ['grey ones', '<color rgb="FFD9D9D9"/>', NONE],
    ['white ones on black', WHITE, solid('rgb="FF000000"')],
    ['white ones on blue', WHITE, solid('rgb="FF4472C4"')],
    ['white ones on a pattern', WHITE, '<fill><patternFill patternType="darkGrid"/></fill>'],
    ['those with a tint', '<color rgb="FFFFFFFF" tint="-0.5"/>', NONE],
  ])('%s are seen', (_, font, fill) => {
    expect(faultsOf(font, fill)).toEqual([]);
  });

  test.each([
    ['a table', '<tableParts count="1"><tablePart/></tableParts>'],
    ['a condition', '<conditionalFormatting sqref="A1"/>'],
    ['a picture', '<picture/>'],
  ])('may be seen where %s colours the sheet', (_, behind) => {
    expect(faultsOf(WHITE, NONE, behind)).toEqual([]);
  });
});
