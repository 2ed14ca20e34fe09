import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectLibreOfficeUnderCi, LIBREOFFICE_TIME, libreOfficeTest, resaved } from '../../libreoffice.js';
import { xlsxParts, zip } from '../../tables/workbook/handmade.js';
import { readExample } from '../example.js';
import { said } from './variants.js';

/** A box over the cells, its paragraphs, and whether it is hidden. */
interface Box {
  readonly paragraphs: readonly string[];
  readonly isHidden?: boolean;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ROWS = [
  ['指标', '2025年'],
  ['申报率', '91%'],
  ['监测合格率', '88%'],
];
const BOTH = ['* 申报率 2025 0.91', '* 合格率 2025 0.88'];

function relationship(type: string, target: string): string {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TYPES}/${type}" Target="${target}"/></Relationships>`;
}

function shape({ paragraphs, isHidden = false }: Box, i: number): string {
  const lines = paragraphs.map((text) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`).join('');
  return `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${6 + 4 * i}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${9 + 4 * i}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${i + 2}" name="TextBox ${i}"${isHidden ? ' hidden="1"' : ''}/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="571500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:lstStyle/>${lines}</xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** A workbook of one sheet with boxes over its cells, as Excel writes it. */
function withBoxes(boxes: readonly Box[], rows: readonly (readonly string[])[] = ROWS): Uint8Array {
  const cells = rows.map(
    (row, r) =>
      `<row r="${r + 1}">${row.map((text, c) => `<c r="${'AB'[c]}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
  );
  const content = (kind: string, part: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
  const types = [
    content('spreadsheetml.sheet.main', 'workbook.xml'),
    content('spreadsheetml.worksheet', 'worksheets/sheet1.xml'),
    content('spreadsheetml.styles', 'styles.xml'),
    content('drawing', 'drawings/drawing1.xml'),
  ];
  const all = xlsxParts({
    sheet: `<sheetData>${cells.join('')}</sheetData><drawing r:id="rId1"/>`,
    parts: [
      {
        name: '[Content_Types].xml',
        content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types.join('')}</Types>`,
      },
      { name: '_rels/.rels', content: relationship('officeDocument', 'xl/workbook.xml') },
      {
        name: 'xl/worksheets/_rels/sheet1.xml.rels',
        content: relationship('drawing', '../drawings/drawing1.xml'),
      },
      {
        name: 'xl/drawings/drawing1.xml',
        content: `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${boxes.map(shape).join('')}</xdr:wsDr>`,
      },
    ],
  });
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  // another program needs the names of the vocabularies, which this one passes over
  return zip(
    all.map((part) => ({
      ...part,
      content: String(part.content)
        .replace(/<(workbook|worksheet|styleSheet)\b/, `<$1 xmlns="${main}"`)
        .replace('<Relationships>', `<Relationships xmlns="${PACKAGE}/relationships">`)
        .replace('<worksheet xmlns', `<worksheet xmlns:r="${TYPES}" xmlns`),
    })),
  );
}

async function read(bytes: Uint8Array, file = 'x.xlsx') {
  const example = await readExample(bytes, { plan: 'hengshui', file });
  return { values: said(example), faults: example.faults };
}

const alone = (...paragraphs: string[]): readonly Box[] => [{ paragraphs }];

/** What a box says over a table of two values of 2025, and what comes of it. */
const CASES: Readonly<
  Record<string, readonly [readonly Box[], values: readonly string[], faults?: readonly string[]]>
> = {
  'a title is of the sheet': [
    alone('桃城区2025年指标完成情况'),
    ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.91'],
  ],
  'an office that reports is, too': [
    alone('填报单位：桃城区卫生健康局', '填报人：张三'),
    ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.91'],
  ],
  'another year than that of the heading is a doubt': [alone('注：以上为2024年数据'), BOTH, ['PC284@1:1']],
  'a note on one indicator is of its value': [
    alone('说明：', '1.监测合格率为2024年数据。'),
    ['* 合格率 2025 PC285', '* 申报率 2025 0.91'],
    ['PC285@3:2'],
  ],
  'all of them are targets': [alone('以上均为目标值'), [], ['PC252@1:1']],
  'the second box is heard as well': [
    [{ paragraphs: ['审核人：李四'] }, { paragraphs: ['桃城区'] }],
    ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.91'],
  ],
  'a bare value is told, and not read': [alone('88.9%'), BOTH, ['PC301@-:-']],
  'a bare number is told as well': [alone('53.24'), BOTH, ['PC301@-:-']],
  'a name with its value': [alone('申报率：85'), BOTH, ['PC301@-:-']],
  'rows of a table': [alone('指标 数值', '申报率 85%'), BOTH, ['PC301@-:-']],
  'what a value should be': [alone('申报率应为85%'), BOTH, ['PC301@-:-']],
  'a place with a value': [
    alone('桃城区 88.9%'),
    ['桃城区 合格率 2025 0.88', '桃城区 申报率 2025 0.91'],
    ['PC301@-:-'],
  ],
  'several values, once': [
    [{ paragraphs: ['85%'] }, { paragraphs: ['86%', '1.2万人'] }],
    BOTH,
    ['PC301@-:-'],
  ],
  'the number of a step': [[{ paragraphs: ['1'] }, { paragraphs: ['2'] }], BOTH],
  'how to fill it in': [alone('请填写百分数，如92.5%'), BOTH],
  'what it means': [alone('申报率指已申报企业数÷应申报企业数×100%'), BOTH],
  'a unit': [alone('单位：%'), BOTH],
  'a year and a telephone': [alone('2025', '联系人：张三 0318-2012345'), BOTH],
  'who signed and when says nothing': [alone('审核人：李四', '2026年1月5日'), BOTH],
};

describe('what a box over the cells says', () => {
  test.each(Object.entries(CASES))('%s', async (_, [boxes, values, faults = []]) => {
    expect(await read(withBoxes(boxes))).toEqual({ values: [...values].sort(), faults });
  });

  test('nothing where it is hidden', async () => {
    const hidden = [{ paragraphs: ['桃城区'], isHidden: true }];
    expect(await read(withBoxes(hidden))).toEqual({ values: [...BOTH].sort(), faults: [] });
  });

  libreOfficeTest.each(['xls', 'ods', 'fods', 'xlsx'])(
    'the same in an .%s',
    async (ending) => {
      expectLibreOfficeUnderCi();
      const all = Object.entries(CASES);
      const folder = mkdtempSync(join(tmpdir(), 'plancheck-boxes-'));
      try {
        const files = all.map((_, i) => join(folder, `${i}.xlsx`));
        for (const [i, [, [boxes]]] of all.entries()) writeFileSync(files[i] ?? '', withBoxes(boxes));
        const saved = resaved(files, folder, ending);
        for (const [i, [name, [, values, faults = []]]] of all.entries()) {
          const bytes = new Uint8Array(readFileSync(saved[i] ?? ''));
          expect(await read(bytes, `x.${ending}`), name).toEqual({ values: [...values].sort(), faults });
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LIBREOFFICE_TIME,
  );
});
