import { describe, expect, test } from 'vitest';
import { hueOf, PALETTE, paintOf } from '../../../src/tables/workbook/format/paint.js';

describe('what people call a colour', () => {
  test.each([
    ['FFFF0000', 'red'],
    ['#c00000', 'red'],
    ['FFC7CE', 'pink'],
    ['FFFF00', 'yellow'],
    ['FFF2CC', 'yellow'],
    ['FFC000', 'yellow'],
    ['FF6600', 'orange'],
    ['FCE4D6', 'orange'],
    ['993300', 'brown'],
    ['92D050', 'green'],
    ['E2EFDA', 'green'],
    ['00B050', 'green'],
    ['00FFFF', 'cyan'],
    ['0070C0', 'blue'],
    ['DDEBF7', 'blue'],
    ['7030A0', 'purple'],
    ['FF00FF', 'pink'],
    ['808080', 'grey'],
    ['EDEDED', 'grey'],
    ['000000', null],
    ['FFFFFF', null],
    ['333333', null],
    ['transparent', null],
    ['', null],
    [undefined, null],
  ])('%s is %s', (code, hue) => {
    expect(hueOf(code)).toBe(hue);
  });
});

test('the palette of workbooks has 64 colours, of which the first eight come twice, and those of the window', () => {
  expect(PALETTE).toHaveLength(66);
  expect(PALETTE.slice(64)).toEqual(['000000', 'ffffff']);
  expect(PALETTE.slice(8, 16)).toEqual(PALETTE.slice(0, 8));
  expect(hueOf(PALETTE[43])).toBe('yellow');
});

test('black letters on white are no paint', () => {
  expect(paintOf({ ink: null, fill: null, bold: false })).toBeUndefined();
  expect(paintOf({ bold: true })).toMatchObject({ bold: true, ink: null });
});
