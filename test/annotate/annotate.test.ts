import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { annotating } from '../../src/annotate/annotate.js';
import type { Mark } from '../../src/annotate/marks.js';
import { Package } from '../../src/annotate/package.js';
import { DEFAULT_LIMITS } from '../../src/measure/input.js';
import { pack, zip } from '../../src/report/zip-writer.js';
import { atOnce } from '../../src/tables/pause.js';
import { readWorkbook } from '../../src/tables/workbook/workbook.js';
import { LIBREOFFICE_TIME, libreOfficeTest, throughLibreOffice } from '../libreoffice.js';

/** `填报表!D3` with what is to be said there. */
const mark = (cell: string, message: string, weight: Mark['weight'] = 'error'): Mark => {
  const [, sheet = '', letters = '', line = ''] = /^(.*)!([A-Z])(\d+)$/.exec(cell) ?? [];
  return { sheet, line: Number(line), column: letters.charCodeAt(0) - 64, weight, messages: [message] };
};

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/workbooks', `${name}.xlsx`));
const annotated = (bytes: Uint8Array, ...marks: Mark[]) => atOnce(annotating(bytes, marks, DEFAULT_LIMITS));
const book = (bytes: Uint8Array) =>
  read(bytes, { cellStyles: true, cellNF: true, cellFormula: true, bookFiles: true });

function parts(bytes: Uint8Array): Map<string, string> {
  const { files } = book(bytes) as WorkBook & { files: Record<string, { content: Uint8Array }> };
  return new Map(
    Object.entries(files).map(([name, { content }]) => [name, Buffer.from(content ?? []).toString('latin1')]),
  );
}

/** Fill and comment of each cell that has a comment. */
function marked(bytes: Uint8Array) {
  const { SheetNames, Sheets } = book(bytes);
  return SheetNames.flatMap((sheet) =>
    Object.entries(Sheets[sheet] ?? {}).flatMap(([at, cell]) =>
      cell.c
        ? [[`${sheet}!${at}`, cell.s?.fgColor?.rgb, cell.c.map(({ t }: { t: string }) => t).join('|')]]
        : [],
    ),
  );
}

/** What is read of a workbook but the comments on its cells. */
function withoutComments(bytes: Uint8Array): unknown {
  const read = readWorkbook(bytes, DEFAULT_LIMITS);
  if ('fault' in read) return read;
  const sheets = read.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map(({ comments: _, paints: __, ...row }) => row),
  }));
  return { ...read, sheets };
}

const [RED, YELLOW] = ['F9D3D3', 'FFF3C4'];

describe('a form with formulas, a chart, conditional fills, choices, a comment and merged cells', () => {
  const form = fixture('form');
  const made = annotated(
    form,
    mark('填报表!D3', 'too low'),
    mark('填报表!D5', 'no number', 'warning'),
    mark('填报表!E4', 'not there'),
  );

  test('has its cells filled and commented, and keeps the comment that it had', () =>
    expect(marked(made)).toEqual([
      ['填报表!D3', RED, '含2023年新增企业\n\ntoo low'],
      ['填报表!E4', RED, 'not there'],
      ['填报表!D5', YELLOW, 'no number'],
    ]));

  test('keeps every other part byte by byte', () => {
    const [before, after] = [parts(form), parts(made)];
    const changed = [...after]
      .filter(([name, content]) => before.get(name) !== content)
      .map(([name]) => name);
    expect(changed.sort()).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
  });

  test('keeps the rest of the sheet: undoing the three cells gives it back', () => {
    const [before, after] = [parts(form), parts(made)].map(
      (each) => each.get('xl/worksheets/sheet1.xml') ?? '',
    );
    const undone = after
      ?.replace(/(<c r="D3" s=")\d+/, '$15')
      .replace(/(<c r="D5" s=")\d+/, '$14')
      .replace(/<c r="E4" s="\d+"\/>/, '');
    expect(undone).toBe(before);
  });

  test('only adds to the styles, and number formats go with the cell', () => {
    const [before = '', after = ''] = [parts(form), parts(made)].map((each) => each.get('xl/styles.xml'));
    const count = (xml: string, list: string) => Number(new RegExp(`<${list} count="(\\d+)"`).exec(xml)?.[1]);
    for (const list of ['fonts', 'borders', 'cellStyleXfs', 'cellStyles', 'dxfs'])
      expect(count(after, list), list).toBe(count(before, list));
    expect(count(after, 'fills')).toBe(count(before, 'fills') + 2);
    expect(book(made).Sheets['填报表']?.D3?.z).toBe(book(form).Sheets['填报表']?.D3?.z);
    expect(book(made).Sheets['填报表']?.D4?.f).toBe('D3-0.05');
  });

  test('reads as it did before', () => expect(withoutComments(made)).toEqual(withoutComments(form)));

  test('comes out the same each time, and a workbook without marks as it was', () => {
    expect(Buffer.compare(made, annotated(form, ...[mark('填报表!D3', 'too low')]))).not.toBe(0);
    expect(
      Buffer.compare(annotated(form, mark('填报表!D3', 'x')), annotated(form, mark('填报表!D3', 'x'))),
    ).toBe(0);
    expect(parts(annotated(form))).toEqual(parts(form));
  });

  libreOfficeTest(
    'opens in LibreOffice with values, chart, choices and marks',
    () => {
      const back = throughLibreOffice(made);
      expect(marked(back)).toEqual(marked(made));
      expect(withoutComments(back)).toEqual(withoutComments(form));
      const [ours, theirs] = [throughLibreOffice(form), back].map((bytes) => parts(bytes));
      // LibreOffice gives the axes a number of its own each time
      const chart = (one = new Map<string, string>()) =>
        one.get('xl/charts/chart1.xml')?.replaceAll(/(axId|crossAx) val="\d+"/g, '$1');
      expect(chart(theirs)).toBe(chart(ours));
      const sheet = theirs?.get('xl/worksheets/sheet1.xml') ?? '';
      for (const part of [
        '<dataValidation ',
        '<conditionalFormatting ',
        '<mergeCell ref="A3:A6"',
        '<drawing ',
      ])
        expect(sheet).toContain(part);
      expect(theirs?.get('xl/workbook.xml')).toBe(ours?.get('xl/workbook.xml'));
    },
    2 * LIBREOFFICE_TIME,
  );
});

describe.each(['libreoffice', 'sheetjs'])('a workbook that %s wrote', (name) => {
  const bytes = fixture(name);
  const made = annotated(bytes, mark('汇总!D3', 'said'));

  test('reads as it did before, its marks apart', () => {
    expect(withoutComments(made)).toEqual(withoutComments(bytes));
    expect(marked(made)).toEqual([['汇总!D3', RED, 'said']]);
  });

  test('keeps every part of the other sheets', () => {
    const [before, after] = [parts(bytes), parts(made)];
    for (const [part, content] of before)
      if (/sheet[2-9]\.xml$|sharedStrings|workbook\.xml|theme|docProps/.test(part))
        expect(after.get(part), part).toBe(content);
  });

  libreOfficeTest(
    'opens in LibreOffice',
    () => expect(marked(throughLibreOffice(made))).toEqual([['汇总!D3', RED, 'said']]),
    LIBREOFFICE_TIME,
  );
});

/** The least that a workbook may be; `sheet` is what stands between the tags of its only sheet. */
function least(
  sheet: string,
  settings: { prefix?: string; root?: string; more?: Record<string, string> } = {},
): Uint8Array {
  const { prefix = '', root = '', more = {} } = settings;
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageReferences = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const xmlns = prefix === '' ? `xmlns="${main}"` : `xmlns:${prefix.replace(':', '')}="${main}"`;
  const all = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${packageReferences}"><Relationship Id="rId1" Type="${references}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<${prefix}workbook ${xmlns} xmlns:r="${references}"><${prefix}sheets><${prefix}sheet name="表" sheetId="1" r:id="rId1"/></${prefix}sheets></${prefix}workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageReferences}"><Relationship Id="rId1" Type="${references}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<${prefix}worksheet ${xmlns} ${root}>${sheet}</${prefix}worksheet>`,
    ...more,
  };
  return zip(Object.entries(all).map(([name, text]) => pack(name, new TextEncoder().encode(text))));
}

const sheetOf = (bytes: Uint8Array) =>
  Buffer.from(parts(bytes).get('xl/worksheets/sheet1.xml') ?? '', 'latin1').toString('utf8');

describe('what a writer may leave out or do its own way', () => {
  test('no comments: the new ones are referred to from where the sheet lies, since some readers know no other way', () => {
    const made = annotated(least('<sheetData/>'), mark('表!A1', 'here'));
    const references = parts(made).get('xl/worksheets/_rels/sheet1.xml.rels') ?? '';
    expect([...references.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      '../comments1.xml',
      '../drawings/vmlDrawing1.vml',
    ]);
  });

  test('no styles, no references of cells', () => {
    const made = annotated(
      least('<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row></sheetData>'),
      mark('表!B1', 'here'),
    );
    expect(marked(made)).toEqual([['表!B1', RED, 'here']]);
    expect(sheetOf(made)).toContain('<c t="inlineStr"><is><t>a</t></is></c><c s="1"><v>1</v></c>');
  });

  test('a prefix on every element', () => {
    const made = annotated(
      least('<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>', {
        prefix: 'x:',
      }),
      mark('表!A1', 'one'),
      mark('表!B1', 'two'),
    );
    expect(sheetOf(made)).toMatch(
      /<x:c s="1" r="A1"><x:v>1<\/x:v><\/x:c><x:c r="B1" s="1"\/><\/x:row><\/x:sheetData><x:legacyDrawing /,
    );
    expect(marked(made).map(([at]) => at)).toEqual(['表!A1', '表!B1']);
  });

  test('rows and cells that are not there are put in their places', () => {
    const made = annotated(
      least(
        '<cols><col min="2" max="3" style="0"/></cols><sheetData><row r="2"/><row r="5"><c r="B5"><v>1</v></c><c r="D5"><v>2</v></c></row></sheetData>',
      ),
      ...['A1', 'C2', 'B4', 'A5', 'C5', 'E5', 'B9'].map((cell) => mark(`表!${cell}`, cell)),
    );
    const order = [...sheetOf(made).matchAll(/<(?:row|c) [^>]*?r="(\w+)"/g)].map((match) => match[1]);
    expect(order).toEqual(['1', 'A1', '2', 'C2', '4', 'B4', '5', 'A5', 'B5', 'C5', 'D5', 'E5', '9', 'B9']);
  });

  test('an empty sheet', () => {
    const made = annotated(least('<sheetData/>'), mark('表!B2', 'x'));
    expect(sheetOf(made)).toContain('<sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>');
  });

  test('within merged cells the top left one is marked, once for all of them', () => {
    const made = annotated(
      least(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>',
      ),
      mark('表!A2', 'second', 'warning'),
      mark('表!A3', 'third'),
      mark('表!A1', 'second'),
    );
    expect(marked(made)).toEqual([['表!A1', RED, 'second\n\nthird']]);
  });

  test('the reference to the boxes stands before what must follow it', () => {
    const made = annotated(
      least(
        '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><tableParts count="0"/><extLst/>',
      ),
      mark('表!A1', 'x'),
    );
    expect(sheetOf(made)).toMatch(
      /<pageMargins [^>]*\/><legacyDrawing [^>]*\/><tableParts count="0"\/><extLst\/>/,
    );
  });

  test('a bare comment becomes the first of two runs', () => {
    const references = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>原有</t></text></comment></commentList></comments>';
    const made = annotated(
      least('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>', {
        more: {
          'xl/comments1.xml': comments,
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${references}/comments" Target="../comments1.xml"/></Relationships>`,
        },
      }),
      mark('表!A1', '新的'),
    );
    expect(marked(made)).toEqual([['表!A1', RED, '原有\n\n新的']]);
  });

  test('text that acts in XML does not', () => {
    const evil = '</t></r><x/> & "quoted" _x0041_ ]]>';
    const made = annotated(least('<sheetData/>'), mark('表!A1', evil));
    expect(marked(made)).toEqual([['表!A1', RED, evil]]);
  });
});

test('of however many sheets, what kinds of parts there are is read three times (for free names, for templates, for what is new), and there is a step for each', () => {
  const made = utils.book_new();
  const names = Array.from({ length: 40 }, (_, i) => `第${i}县`);
  for (const name of names) utils.book_append_sheet(made, utils.aoa_to_sheet([['指标', 1]]), name);
  const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }));
  const marks = names.map(
    (sheet): Mark => ({ sheet, line: 1, column: 2, weight: 'error', messages: ['差'] }),
  );
  const read = vi.spyOn(Package.prototype, 'read');
  const steps = annotating(bytes, marks, DEFAULT_LIMITS);
  let count = 0;
  while (!steps.next().done) count += 1;
  expect(read.mock.calls.filter(([part]) => part === '[Content_Types].xml')).toHaveLength(3);
  expect(count).toBeGreaterThan(80);
  read.mockRestore();
});

test('a large sheet is gone through in small steps, and packed in them', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => ['指标', `甲${i}`.repeat(20)]);
  const stepsOf = (count: number) => {
    const made = utils.book_new(utils.aoa_to_sheet(rows(count)), '甲');
    const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'xlsx', bookSST: false }));
    const marks: Mark[] = [{ sheet: '甲', line: 1, column: 2, weight: 'error', messages: ['差'] }];
    const steps = annotating(bytes, marks, DEFAULT_LIMITS);
    let steppedOver = 0;
    while (!steps.next().done) steppedOver += 1;
    return steppedOver;
  };
  // each row has at least a hundred characters, which are unpacked, gone through four times, and packed again
  expect(stepsOf(20_000) - stepsOf(10)).toBeGreaterThan((20_000 * 100 * 5) / (1 << 16));
});
