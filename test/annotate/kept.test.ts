import { describe, expect, test } from 'vitest';
import { handBack } from '../../src/annotate/hand-back.js';
import { isKept } from '../../src/annotate/kept.js';
import type { Mark } from '../../src/annotate/marks.js';
import { DEFAULT_LIMITS, type ReadInput } from '../../src/measure/input.js';
import { NO_PAUSE } from '../../src/tables/pause.js';
import { type Part, xlsx, xlsxParts, zip } from '../tables/workbook/handmade.js';

const rows = (...all: readonly string[]) =>
  `<sheetData>${all.map((row) => `<row>${row}</row>`).join('')}</sheetData>`;
const cell = (value: number) => `<c><v>${value}</v></c>`;
const words = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('whether a workbook is read as it was', () => {
  const before = xlsx({ sheet: rows(cell(95) + words('甲'), cell(90)) });
  const isSame = (sheet: string, isCopy = false) =>
    isKept(before, xlsx({ sheet }), isCopy, DEFAULT_LIMITS, NO_PAUSE);

  test.each<[string, string, boolean]>([
    ['as it was', rows(cell(95) + words('甲'), cell(90)), true],
    ['with an empty cell to be marked', rows(`${cell(95)}${words('甲')}<c/>`, cell(90)), true],
    ['with another value', rows(cell(65) + words('甲'), cell(90)), false],
    ['with another text', rows(cell(95) + words('乙'), cell(90)), false],
    ['without a value', rows(`<c/>${words('甲')}`, cell(90)), false],
    ['without a row', rows(cell(95) + words('甲')), false],
    ['with one more row', rows(cell(95) + words('甲'), cell(90), cell(1)), false],
    [
      'with a value that cannot be trusted',
      rows(`<c><v>95</v><is><t>1</t></is></c>${words('甲')}`, cell(90)),
      false,
    ],
    ['as no workbook', '<sheetData><row>', false],
  ])('%s', async (_, sheet, expected) => {
    expect(await isSame(sheet)).toBe(expected);
  });

  test('under a copy may stand more rows', async () => {
    const sheet = rows(cell(95) + words('甲'), cell(90), words('注'));
    expect(await isSame(sheet, true)).toBe(true);
  });
});

describe('nothing is handed back', () => {
  const MARKS: readonly Mark[] = [{ sheet: '表', line: 1, column: 1, weight: 'error', messages: ['偏低'] }];
  const inColour = (colour: string) => {
    const styles: Part = {
      name: 'xl/styles.xml',
      content: `<styleSheet><fonts count="2"><font/><font><color rgb="${colour}"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>
        <cellXfs count="2"><xf/><xf fontId="1"/></cellXfs></styleSheet>`,
    };
    const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>95</v></c></row></sheetData>';
    const parts = xlsxParts({ sheet, parts: [{ name: '[Content_Types].xml', content: '<Types/>' }] });
    return zip(parts.map((part) => (part.name === styles.name ? styles : part)));
  };
  const made = (colour: string) =>
    handBack(
      inColour(colour),
      { file: 'a.xlsx', encoding: 'workbook' } as ReadInput,
      MARKS,
      DEFAULT_LIMITS,
      NO_PAUSE,
    );

  test('where a value would vanish in the colour of its mark', async () => {
    expect(await made('FFF9D3D3')).toEqual({ problem: 'differs' });
  });

  test('but where it is seen on it, it is', async () => {
    expect(await made('FFFF0000')).toMatchObject({ copied: false });
  });
});
