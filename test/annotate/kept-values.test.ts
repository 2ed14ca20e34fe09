import { describe, expect, test } from 'vitest';
import { annotating } from '../../src/annotate/annotate.js';
import type { Mark } from '../../src/annotate/marks.js';
import { Package } from '../../src/annotate/package.js';
import { DEFAULT_LIMITS } from '../../src/measure/input.js';
import { atOnce } from '../../src/tables/pause.js';
import { WorkbookError } from '../../src/tables/workbook/budget.js';
import { readWorkbook } from '../../src/tables/workbook/workbook.js';
import { type Part, sheetsOf, table, xlsxParts, zip } from '../tables/workbook/handmade.js';

/** Workbooks whose cells speak of styles, or whose parts are written, as no office program does it: their cells say after marking what they said before. */
const MARKS: readonly Mark[] = [{ sheet: '表', line: 1, column: 2, weight: 'error', messages: ['偏低'] }];
const CONTENT_TYPES = { name: '[Content_Types].xml', content: '<Types/>' };
const EMPTY_FILL = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>';

/** One cell to be marked, and one of this style beside it. */
const row = (style: string, marked = '') =>
  `<row r="1"><c r="A1" ${style}><v>45291</v></c><c r="B1" ${marked}><v>0.889</v></c></row>`;
const sheet = (rows: string) => `<sheetData>${rows}</sheetData>`;

function workbook(cells: string, cellXfs: string, sheets: readonly Part[] = []): readonly Part[] {
  const names = sheets.map((_, i) => `<sheet name="表${i + 2}" sheetId="${i + 2}" r:id="rId${i + 10}"/>`);
  const parts = xlsxParts({ sheet: cells, parts: [CONTENT_TYPES, ...sheets] });
  return parts.map((part) => {
    const content = String(part.content);
    if (part.name === 'xl/styles.xml')
      return {
        ...part,
        content: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="yyyy-mm-dd"/></numFmts>${EMPTY_FILL}${cellXfs}</styleSheet>`,
      };
    if (part.name === 'xl/workbook.xml')
      return { ...part, content: content.replace('</sheets>', `${names.join('')}</sheets>`) };
    if (part.name === 'xl/_rels/workbook.xml.rels')
      return {
        ...part,
        content: content.replace(
          '</Relationships>',
          `${sheets.map(({ name }, i) => `<Relationship Id="rId${i + 10}" Type="x/worksheet" Target="/${name}"/>`).join('')}</Relationships>`,
        ),
      };
    return part;
  });
}

const cellsOf = (bytes: Uint8Array) => sheetsOf(readWorkbook(bytes, DEFAULT_LIMITS)).map(table);
const annotated = (parts: readonly Part[]) => atOnce(annotating(zip(parts), MARKS, DEFAULT_LIMITS));

const PLAIN = '<xf numFmtId="0"/>';
const DAY = '<xf numFmtId="200"/>';
const PERCENT = '<xf numFmtId="9"/>';
const xfs = (...all: readonly string[]) => `<cellXfs>${all.join('')}</cellXfs>`;

describe('each cell says what it said', () => {
  test.each<[string, readonly Part[], unknown]>([
    [
      'where one has a style that is not there, which the next new one would be',
      workbook(sheet(row('s="2"', 's="1"')), xfs(PLAIN, DAY)),
      [[[1, '45291', '0.889 ⟦1900-01-00⟧']]],
    ],
    [
      'where that stands in a sheet without marks',
      workbook(sheet(row('', 's="1"')), xfs(PLAIN, PERCENT), [
        { name: 'xl/worksheets/sheet2.xml', content: `<worksheet>${sheet(row('s="2"'))}</worksheet>` },
      ]),
      [[[1, '45291', '88.9%']], [[1, '45291', '0.889']]],
    ],
    [
      'where one has no style, and the first is no plain one',
      workbook(sheet(row('s="1"')), xfs(PERCENT, PLAIN)),
      [[[1, '45291', '88.9%']]],
    ],
    ['where the style has no name', workbook(sheet(row('s=""')), xfs(PERCENT)), [[[1, '4529100%', '88.9%']]]],
    [
      'where there are no styles',
      workbook(sheet(row('s="3"', 's="1"')), '<cellXfs/>'),
      [[[1, '45291', '0.889']]],
    ],
  ])('%s', (_, parts, cells) => {
    expect(cellsOf(zip(parts))).toEqual(cells);
    expect(cellsOf(annotated(parts))).toEqual(cells);
  });

  test('where its part is in another encoding', () => {
    const parts = workbook('', xfs(PLAIN)).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...part,
            content: Buffer.from(
              `<?xml version="1.0" encoding="GBK"?><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>\u00b9\u00a4\u00c9\u00cb</t></is></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>`,
              'latin1',
            ),
          }
        : part,
    );
    expect(cellsOf(zip(parts))).toEqual([[[1, '工伤', '7']]]);
    expect(cellsOf(annotated(parts))).toEqual([[[1, '工伤', '7']]]);
  });
});

test('a row whose style is not there stays plain', () => {
  const parts = workbook(`<sheetData>${row('')}<row r="3" s="1" customFormat="1"/></sheetData>`, xfs(PLAIN));
  expect(new Package(annotated(parts), DEFAULT_LIMITS).read('xl/styles.xml')).toMatch(
    /<cellXfs[^>]*><xf numFmtId="0"\/><xf [^>]*fillId="0"[^>]*\/><xf [^>]*fillId="1"/,
  );
});

describe('a workbook is named of which nobody knows how its styles count', () => {
  test.each([
    ['two lists', xfs(PLAIN) + xfs(DAY)],
    ['something else among them', xfs(PLAIN, '<x/>', DAY)],
    ['fills in two lists', EMPTY_FILL + xfs(PLAIN)],
  ])('%s', (_, lists) => {
    expect(() => annotated(workbook(sheet(row('')), lists))).toThrow(WorkbookError);
  });

  test('a style whose number no workbook reaches', () => {
    expect(() => annotated(workbook(sheet(row('s="99999"')), xfs(PLAIN)))).toThrow(WorkbookError);
  });
});

test('what nobody sees is not painted, by which it could be read', () => {
  const white = workbook(sheet(row('s="0"', 's="1"')), xfs(PLAIN, '<xf fontId="1"/>')).map((part) => ({
    ...part,
    content: String(part.content).replace(
      EMPTY_FILL,
      `<fonts count="2"><font/><font><color rgb="FFFFFFFF"/></font></fonts>${EMPTY_FILL}`,
    ),
  }));
  const faultsOf = (bytes: Uint8Array) => [
    ...(sheetsOf(readWorkbook(bytes, DEFAULT_LIMITS))[0]?.rows[0]?.faults ?? []),
  ];
  const unseen = MARKS.map((mark) => ({ ...mark, isUnseen: true }));
  expect(faultsOf(zip(white))).toEqual([[1, 'unseen']]);
  expect(faultsOf(atOnce(annotating(zip(white), unseen, DEFAULT_LIMITS)))).toEqual([[1, 'unseen']]);
});
