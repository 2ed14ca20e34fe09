import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotating } from '../../src/annotate/annotate.js';
import { DEFAULT_LIMITS } from '../../src/measure/input.js';
import { atOnce } from '../../src/tables/pause.js';
import { WorkbookError } from '../../src/tables/workbook/budget.js';
import { readWorkbook } from '../../src/tables/workbook/workbook.js';
import { readExample } from '../measure/example.js';
import { type Part, record, xls, xlsStream, zip } from '../tables/workbook/handmade.js';
import { type Edit, edited, edits, encoded } from './edits.js';
import { partsOf } from './parts.js';
import { fuzz, TIMEOUT } from './runs.js';
import { RECORDS } from './xls-records.js';

/**
 * Workbooks that are whole as archives and as lists of records, and say strange things: they reach the readers behind the
 * sums and lengths at which random bytes end. Whatever they say, no exception, and a word about each.
 */
const MARKUP = encoded([
  ...['<', '>', '/>', '</', '<!--', ']]>', '<![CDATA[', '&amp;', '&#0;', '&#x10ffff;', '&x;', '"', "'", '='],
  ...[
    '<row r="1048576">',
    '<row r="0">',
    '<c r="XFD1">',
    '<c r="A0">',
    ' r="ZZZZ9"',
    ' t="s"',
    ' t="e"',
    ' s="99999"',
  ],
  ...[
    '<v>-1</v>',
    '<v>1e308</v>',
    '<v>NaN</v>',
    '<v>99999999999</v>',
    '<f>',
    '<is>',
    '<mergeCell ref="A1:XFD1048576"/>',
  ],
  ...[
    ' table:number-rows-repeated="1048576"',
    ' table:number-columns-repeated="16384"',
    '<text:s text:c="999999999"/>',
  ],
  ...[
    ' office:value-type="float"',
    ' office:value="x"',
    ' table:number-rows-spanned="99999"',
    ' colspan="99999"',
  ],
  ...[
    '<table>',
    '<tr>',
    '<td rowspan=9>',
    '</table>',
    '<script>',
    '<style>',
    '.a{mso-number-format:"0%"}',
    ' class=a',
  ],
  ...[
    '衡水市',
    '2023年',
    '88.9%',
    '指标',
    '\u202e',
    '\u0000',
    '\ufffe',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
    '<?xml version="1.0"?>',
    '<!DOCTYPE a>',
  ],
]);

const fixture = (...path: readonly string[]) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', ...path)));

/** Something is said of every file; a fault is a diagnostic. */
async function readsAs(file: string, bytes: Uint8Array): Promise<void> {
  const { measurements, diagnostics, input } = await readExample(bytes, { file, plan: 'hengshui' });
  expect(measurements.length + diagnostics.length + input.rows, 'something is said').toBeGreaterThan(0);
}

interface Changed {
  readonly archive: number;
  readonly part: number;
  readonly all: readonly Edit[];
}

const changed: fc.Arbitrary<Changed> = fc.record({
  archive: fc.nat(),
  part: fc.nat(),
  all: edits(MARKUP, 1 << 16),
});

/** One part changed, and the archive packed anew. */
function packed(archives: readonly (readonly Part[])[], { archive, part, all }: Changed): Uint8Array {
  const parts = archives[archive % archives.length] ?? [];
  const at = part % parts.length;
  return zip(
    parts.map((one, i) => (i === at ? { ...one, content: edited(Buffer.from(one.content), all) } : one)),
  );
}

/** The head of a stream of records in the version that Excel writes. */
const BEGIN = Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06]);
const XLSX = [
  partsOf('workbooks', 'form.xlsx'),
  partsOf('workbooks', 'libreoffice.xlsx'),
  partsOf('workbooks', 'sheetjs.xlsx'),
  partsOf('shapes-merged-header-workbook', 'input.xlsx'),
];
const ODS = [partsOf('workbooks', 'libreoffice.ods'), partsOf('workbooks', 'sheetjs.ods')];
/** A document with its one part, which is named for what it is, or read. */
const DOCX: readonly Part[] = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  {
    name: 'word/document.xml',
    content:
      '<w:document><w:body><w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2023年</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>',
  },
];

describe('archives with right sums', () => {
  test('.xlsx', { timeout: TIMEOUT }, () =>
    fuzz('.xlsx', 0.12, changed, (one) => readsAs('x.xlsx', packed(XLSX, one))),
  );

  test('.ods', { timeout: TIMEOUT }, () =>
    fuzz('.ods', 0.08, changed, (one) => readsAs('x.ods', packed(ODS, one))),
  );

  test('.docx', { timeout: TIMEOUT }, () =>
    fuzz('.docx', 0.02, changed, (one) => readsAs('x.docx', packed([DOCX], one))),
  );
});

/** What may become of a record: left out, said twice, put elsewhere, of another type, or saying something else. */
const recordChange = fc.record({
  at: fc.nat(),
  what: fc.oneof(
    fc.record({ kind: fc.constantFrom('drop' as const, 'double' as const) }),
    fc.record({ kind: fc.constant('move' as const), to: fc.nat() }),
    fc.record({ kind: fc.constant('type' as const), type: fc.constantFrom(...Object.values(RECORDS)) }),
    fc.record({
      kind: fc.constant('data' as const),
      all: edits(encoded(['\u0000', '\u00ff', 'x', '衡']), 64),
    }),
  ),
});
type RecordChange = typeof recordChange extends fc.Arbitrary<infer C> ? C : never;

function changedRecords(records: readonly Buffer[], { at, what }: RecordChange): readonly Buffer[] {
  const here = at % records.length;
  const one = records[here] ?? record(0);
  const data = one.subarray(4);
  switch (what.kind) {
    case 'drop':
      return records.toSpliced(here, 1);
    case 'double':
      return records.toSpliced(here, 0, one);
    case 'move':
      return records.toSpliced(here, 1).toSpliced(what.to % records.length, 0, one);
    case 'type':
      return records.with(here, record(what.type, data));
    case 'data':
      return records.with(
        here,
        record(one.readUInt16LE(0), Buffer.from(edited(data, what.all)).subarray(0, 8224)),
      );
  }
}

const [GLOBALS, CELLS] = substreams(fixture('workbooks', 'sheetjs.xls'));
const bookChanges = fc.array(recordChange, { minLength: 1, maxLength: 4 });

test('records of an .xls, with lengths that are right', { timeout: TIMEOUT }, () =>
  fuzz('.xls', 0.1, fc.tuple(bookChanges, bookChanges, fc.boolean()), async ([globals, cells, both]) => {
    const changedGlobals = both ? globals.reduce(changedRecords, GLOBALS) : GLOBALS;
    await readsAs('x.xls', xls(xlsStream(cells.reduce(changedRecords, CELLS), changedGlobals)));
  }),
);

/** The records of a workbook that another program wrote: of the workbook, and of its first sheet, without what frames them. */
function substreams(bytes: Uint8Array): readonly [readonly Buffer[], readonly Buffer[]] {
  const stream = Buffer.from(bytes);
  const lists: Buffer[][] = [];
  for (let at = stream.indexOf(BEGIN); at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (type === RECORDS.stream) lists.push([]);
    else if (type !== RECORDS.endOfStream && type !== RECORDS.sheet)
      lists.at(-1)?.push(stream.subarray(at, end));
    if (type === RECORDS.endOfStream && lists.length === 2) break;
    at = end;
  }
  const [first = [], second = []] = lists;
  if (first.length === 0 || second.length === 0) throw new Error('the workbook has no records');
  return [first, second];
}

test('web pages as they come', { timeout: TIMEOUT }, () => {
  const pages = [
    fixture('reading-web-page-named-xls', 'input.xls'),
    ...encoded([
      '<html><head><style>.p{mso-number-format:"0%"}</style></head><body><table><tr><th>指标<th colspan=2>2023年<tr><td rowspan=2>工业企业职业病危害项目申报率<td class=p>0.889<td><b>x</b></table></body></html>',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">指标</Data></Cell></Row></Table></Worksheet></Workbook>',
    ]),
  ];
  const page = fc.tuple(fc.constantFrom(...pages), edits(MARKUP));
  return fuzz('web pages', 0.06, page, ([bytes, all]) => readsAs('x.xls', edited(bytes, all)));
});

test(
  'a workbook that can be read is annotated so that it can be read again, or is named as it is',
  {
    timeout: TIMEOUT,
  },
  () =>
    fuzz('annotate', 0.04, changed, async (one) => {
      const bytes = packed(XLSX, one);
      const before = await readWorkbook(bytes, DEFAULT_LIMITS);
      if ('fault' in before) return;
      const [sheet] = before.sheets;
      const marks = [
        {
          sheet: sheet?.name ?? '',
          line: 3,
          column: 4,
          weight: 'error' as const,
          messages: ['<&"\u0000\u202e]]>'],
        },
      ];
      const made = annotatedOrNull(bytes, marks);
      if (made === null) return;
      const after = await readWorkbook(made, DEFAULT_LIMITS);
      expect('fault' in after ? after.detail : sheetTexts(after)).toEqual(sheetTexts(before));
    }),
);

function annotatedOrNull(bytes: Uint8Array, marks: Parameters<typeof annotating>[1]): Uint8Array | null {
  try {
    return atOnce(annotating(bytes, marks, DEFAULT_LIMITS));
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** What the cells say, which marks do not change. */
function sheetTexts({
  sheets,
}: {
  readonly sheets: readonly { readonly rows: readonly { readonly cells: readonly string[] }[] }[];
}) {
  return sheets.map(({ rows }) => rows.map(({ cells }) => cells.join('\t')));
}
