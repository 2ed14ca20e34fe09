import { describe, expect, test } from 'vitest';
import { readSheets } from '../../../src/tables/workbook/workbook.js';
import { flatOds, LIMITS, ods, record, sheetsOf, wide, words, xls, xlsStream, xlsx } from './handmade.js';

/** A stretch of a text, and whether nobody sees it. */
type Stretch = readonly [text: string, isUnseen: boolean];
/** How a format makes a cell of stretches that nobody sees by their colour, or by their size. */
type Make = (parts: readonly Stretch[], by: 'colour' | 'size') => Uint8Array;

const XLSX = { colour: '<color rgb="FFFFFFFF"/>', size: '<sz val="1"/>' };
const xlsxRuns = (parts: readonly Stretch[], by: 'colour' | 'size') =>
  parts
    .map(([text, isUnseen]) => `<r><rPr>${isUnseen ? XLSX[by] : '<sz val="11"/>'}</rPr><t>${text}</t></r>`)
    .join('');

const ODS = { colour: 'fo:color="#ffffff"', size: 'fo:font-size="1pt"' };
const odsOf = (parts: readonly Stretch[], by: 'colour' | 'size') => ({
  rows: `<table:table-row><table:table-cell office:value-type="string"><text:p>${parts
    .map(([text, isUnseen]) =>
      isUnseen ? `<text:span text:style-name="T1">${text}</text:span>` : `<text:span>${text}</text:span>`,
    )
    .join('')}</text:p></table:table-cell></table:table-row>`,
  styles: `<style:style style:name="T1" style:family="text"><style:text-properties ${ODS[by]}/></style:style>`,
});

/** A text of fonts 1 (which is seen) and 2 (which is not), as BIFF8 keeps it in its cell. */
const xlsOf: Make = (parts, by) => {
  const font = (twips: number, colour: number) =>
    record(0x0031, words(twips, 0, colour, 400, 0), [0, 0, 0, 0]);
  const text = parts.map(([part]) => part).join('');
  const starts = parts.map((_, i) =>
    parts
      .slice(0, i)
      .map(([part]) => part)
      .join(''),
  );
  const runs = parts.flatMap(([, isUnseen], i) => [starts[i]?.length ?? 0, isUnseen ? 2 : 1]);
  const label = record(0x00d6, words(0, 0, 0), wide(text), words(parts.length, ...runs));
  const unseen = by === 'colour' ? font(220, 9) : font(20, 8);
  return xls(xlsStream([label], [font(220, 0x7fff), font(220, 0x7fff), unseen]));
};

const XMLSS = { colour: 'html:Color="#FFFFFF"', size: 'html:Size="1"' };
const PAGE = { colour: 'color:white', size: 'font-size:1px' };

const FORMATS: Readonly<Record<string, Make>> = {
  'texts within cells of .xlsx': (parts, by) =>
    xlsx({ sheet: `<sheetData><row><c t="inlineStr"><is>${xlsxRuns(parts, by)}</is></c></row></sheetData>` }),
  'shared texts of .xlsx': (parts, by) =>
    xlsx({
      sheet: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>',
      strings: `<si>${xlsxRuns(parts, by)}</si>`,
    }),
  '.xls': xlsOf,
  '.ods': (parts, by) => ods(odsOf(parts, by)),
  '.fods': (parts, by) => flatOds(odsOf(parts, by)),
  'XML Spreadsheets': (parts, by) => {
    const space = 'urn:schemas-microsoft-com:office:spreadsheet';
    const text = parts
      .map(([part, isUnseen]) => `<Font ${isUnseen ? XMLSS[by] : 'html:Size="11"'}>${part}</Font>`)
      .join('');
    return new TextEncoder().encode(
      `<Workbook xmlns="${space}" xmlns:ss="${space}" xmlns:html="http://www.w3.org/TR/REC-html40"><Worksheet ss:Name="a"><Table><Row><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">${text}</ss:Data></Cell></Row></Table></Worksheet></Workbook>`,
    );
  },
  'web pages': (parts, by) => {
    const text = parts.map(([part, is]) => `<span style="${is ? PAGE[by] : ''}">${part}</span>`).join('');
    return new TextEncoder().encode(`<html><table><tr><td>${text}</table></html>`);
  },
};

const cellOf = async (book: Uint8Array) => {
  const [sheet] = sheetsOf(await readSheets(book, LIMITS));
  const [row] = sheet?.rows ?? [];
  return row?.faults?.get(0) ?? row?.cells[0];
};

const CASES: readonly (readonly [string, readonly Stretch[], string])[] = [
  [
    'a first digit',
    [
      ['8', true],
      ['9.5%', false],
    ],
    '89.5% ⟦9.5%⟧',
  ],
  [
    'whole digits and the point',
    [
      ['89.', true],
      ['5%', false],
    ],
    '89.5% ⟦5%⟧',
  ],
  [
    'digits in the middle',
    [
      ['8', false],
      ['9.', true],
      ['5%', false],
    ],
    '89.5% ⟦85%⟧',
  ],
  [
    'a per cent sign',
    [
      ['0.95', false],
      ['%', true],
    ],
    '0.95% ⟦0.95⟧',
  ],
  [
    'a thousand, a blank between',
    [
      ['1 ', true],
      ['588', false],
    ],
    '1 588 ⟦588⟧',
  ],
  [
    'a digit before a blank that is seen',
    [
      ['1', true],
      [' ', false],
      ['588', false],
    ],
    '1 588 ⟦588⟧',
  ],
  [
    'a word of nearness',
    [
      ['约', true],
      ['95%', false],
    ],
    '约95% ⟦95%⟧',
  ],
  [
    'a unit of size',
    [
      ['11.29', false],
      ['万', true],
      ['人', false],
    ],
    '11.29万人 ⟦11.29人⟧',
  ],
  [
    'a denial',
    [
      ['未', true],
      ['设立', false],
    ],
    '未设立 ⟦设立⟧',
  ],
];

/** What says nothing of the value is left out, as before. */
const HARMLESS: readonly (readonly [string, readonly Stretch[], string])[] = [
  [
    'a label',
    [
      ['合格率：', true],
      ['95%', false],
    ],
    '95%',
  ],
  [
    'leading noughts',
    [
      ['00', true],
      ['95%', false],
    ],
    '95%',
  ],
  [
    'what rows are sorted by',
    [
      ['0095', true],
      ['95%', false],
    ],
    '95%',
  ],
  [
    'a share to sort by',
    [
      ['0.95', true],
      ['95%', false],
    ],
    '95%',
  ],
  [
    'a mark behind words',
    [
      ['桃城区', false],
      ['1', true],
    ],
    '桃城区',
  ],
  [
    'nothing',
    [
      ['95', false],
      ['%', false],
    ],
    '95%',
  ],
];

describe.each(Object.entries(FORMATS))('in %s', (_, make) => {
  describe.each(['colour', 'size'] as const)('by its %s', (by) => {
    test.each(CASES)('%s that nobody sees is told beside what is seen', async (_, parts, expected) => {
      expect(await cellOf(make(parts, by))).toBe(expected);
    });

    test.each(HARMLESS)('%s is not', async (_, parts, expected) => {
      expect(await cellOf(make(parts, by))).toBe(expected);
    });

    test('a whole that nobody sees is no value', async () => {
      expect(await cellOf(make([['95%', true]], by))).toMatch(/^(?:unseen|struck-out)$/);
    });
  });
});
