import { double, ods, record, words, xls, xlsStream, xlsx, zip } from '../tables/workbook/handmade.js';

/** A file made to be small and to cost much, and what it is made of. */
export interface CostlyFile {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Uint8Array;
}

const NAME = '工业企业职业病危害项目申报率';
const times = (count: number, one: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => one(i)).join('');
const text = (content: string) => new TextEncoder().encode(content);

const inline = (ref: string, content: string) => `<c r="${ref}" t="inlineStr"><is><t>${content}</t></is></c>`;
const HEAD = `<row r="1">${['指标', '年份', '数值'].map((one, i) => inline(`${'ABC'[i]}1`, one)).join('')}</row>`;
const row = (line: number) =>
  `<row r="${line}">${inline(`A${line}`, NAME)}<c r="B${line}"><v>2025</v></c><c r="C${line}"><v>88.9</v></c></row>`;
const odsCell = (content: string, attributes = '') =>
  `<table:table-cell ${attributes}><text:p>${content}</text:p></table:table-cell>`;
const odsRow = (cells: string, attributes = '') =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const PAGE_TABLE = `<table><tr><th>指标</th><th>年份</th><th>数值</th></tr><tr><td>${NAME}</td><td>2025</td><td>88.9%</td></tr></table>`;
const ODS_HEAD = odsRow(['指标', '年份', '数值'].map((one) => odsCell(one)).join(''));

const RAISED = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
const wordRow = (...cells: string[]) =>
  `<w:tr>${cells.map((one) => `<w:tc><w:p><w:r><w:t>${one}</w:t></w:r></w:p></w:tc>`).join('')}</w:tr>`;
const WORD_TABLE = `<w:tbl>${wordRow('指标', '年份', '数值')}${wordRow(NAME, '2025', '88.9%')}</w:tbl>`;

function docx(body: string): Uint8Array {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const content = `<w:document ${namespace}><w:body>${body}</w:body></w:document>`;
  return zip([{ name: 'word/document.xml', content }]);
}

/** An ordinary table of about as many bytes. */
export function harmlessTable(size: number): Uint8Array {
  const line = (i: number) => `${NAME},${2021 + (i % 5)},88.9%\n`;
  return text(`指标,年份,数值\n${times(Math.max(1, Math.floor(size / text(line(0)).length)), line)}`);
}

/** As many maps as text in each: what comes out is their product. */
function styleMaps(count: number, letters: number): string {
  const long = `<number:number-style style:name="long"><number:text>${'x'.repeat(letters)}</number:text></number:number-style>`;
  const maps = times(
    count,
    () => '<style:map style:condition="value()&gt;1" style:apply-style-name="long"/>',
  );
  const styles = times(
    count,
    (i) =>
      `<number:number-style style:name="n${i}">${maps}</number:number-style><style:style style:name="s${i}" style:family="table-cell" style:data-style-name="n${i}"/>`,
  );
  return long + styles;
}

/** One shared string of as many letters, in as many cells of an .xls. */
function sharedStrings(letters: number, cells: number): Uint8Array {
  const pieces = [words(1, 0), words(1, 0)];
  const all = Buffer.concat([words(letters), Buffer.from([0]), Buffer.alloc(letters, 0x78)]);
  const sst = record(0x00fc, ...pieces, all.subarray(0, 8000));
  const rest: Buffer[] = [];
  for (let at = 8000; at < all.length; at += 8000)
    rest.push(record(0x003c, [0], all.subarray(at, at + 8000)));
  const labels = Array.from({ length: cells }, (_, i) => record(0x00fd, words(i, 0, 0, 0, 0)));
  return xls(xlsStream(labels, [sst, ...rest]));
}

/** As many empty strings as fit: three bytes each. */
function emptyStrings(count: number): Uint8Array {
  const PER = 2700;
  const records: Buffer[] = [];
  for (let left = count; left > 0; left -= PER) {
    const body = Buffer.alloc(3 * Math.min(left, PER));
    const isFirst = records.length === 0;
    const counts = Buffer.alloc(8);
    counts.writeUInt32LE(count, 0);
    counts.writeUInt32LE(count, 4);
    records.push(isFirst ? record(0x00fc, counts, body) : record(0x003c, body));
  }
  return xls(xlsStream([record(0x0203, words(0, 0, 0), double(1))], records));
}

/** A part that the first sheet refers to. */
function besideTheSheet(kind: 'drawing' | 'comments', content: string): { name: string; content: string }[] {
  const relationship = `<Relationship Id="r" Type="x/${kind}" Target="../beside.xml"/>`;
  return [
    {
      name: 'xl/worksheets/_rels/sheet1.xml.rels',
      content: `<Relationships>${relationship}</Relationships>`,
    },
    { name: 'xl/beside.xml', content },
  ];
}

export const COSTLY_FILES: readonly CostlyFile[] = [
  {
    name: 'style maps times text',
    file: 'a.ods',
    bytes: () =>
      ods({
        styles: styleMaps(400, 4000),
        rows:
          ODS_HEAD +
          times(400, (i) =>
            odsRow(odsCell('1', `table:style-name="s${i}" office:value-type="float" office:value="1"`)),
          ),
      }),
  },
  {
    name: 'a number text of 30 MB',
    file: 'b.ods',
    bytes: () =>
      ods({
        rows:
          ODS_HEAD + odsRow(odsCell('9'.repeat(30_000_000), 'office:value-type="float" office:value="1"')),
      }),
  },
  {
    name: 'a number value of 30 MB',
    file: 'b2.ods',
    bytes: () =>
      ods({
        rows:
          ODS_HEAD +
          odsRow(odsCell('1', `office:value-type="float" office:value="${'9'.repeat(30_000_000)}"`)),
      }),
  },
  {
    name: 'a date text of 10 MB, three times',
    file: 'b3.ods',
    bytes: () =>
      ods({
        rows:
          ODS_HEAD +
          odsRow(odsCell('9'.repeat(10_000_000), 'office:value-type="date" office:date-value="x"').repeat(3)),
      }),
  },
  {
    name: 'a format of 30 MB',
    file: 'b4.ods',
    bytes: () =>
      ods({
        styles: `<number:number-style style:name="n"><number:text>${'x'.repeat(15_000_000)}</number:text><number:number><number:embedded-text number:position="1">${'y'.repeat(10_000_000)}</number:embedded-text></number:number></number:number-style><style:style style:name="s" style:family="table-cell" style:data-style-name="n"/>`,
        rows:
          ODS_HEAD + odsRow(odsCell('1', 'table:style-name="s" office:value-type="float" office:value="1"')),
      }),
  },
  {
    name: 'repeated rows',
    file: 'c.ods',
    bytes: () => ods({ rows: ODS_HEAD + odsRow(odsCell(NAME), 'table:number-rows-repeated="1048000"') }),
  },
  {
    name: 'repeated columns',
    file: 'd.ods',
    bytes: () =>
      ods({
        rows: ODS_HEAD + times(2000, () => odsRow(odsCell(NAME, 'table:number-columns-repeated="1000"'))),
      }),
  },
  {
    name: 'repeated rows of long text',
    file: 'e.ods',
    bytes: () =>
      ods({ rows: ODS_HEAD + odsRow(odsCell('字'.repeat(3000)), 'table:number-rows-repeated="10000"') }),
  },
  {
    name: 'repeated blanks',
    file: 'f.ods',
    bytes: () => ods({ rows: ODS_HEAD + odsRow(odsCell('x<text:s text:c="30000000"/>y')) }),
  },
  {
    name: 'vertical merges',
    file: 'g.xlsx',
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${times(40_000, (i) => row(i + 2))}</sheetData><mergeCells>${times(1000, (i) => `<mergeCell ref="${column(i + 3)}2:${column(i + 3)}40001"/>`)}</mergeCells>`,
      }),
  },
  { name: 'one shared string in many cells', file: 'h.xls', bytes: () => sharedStrings(30_000, 60_000) },
  { name: 'empty shared strings', file: 'i.xls', bytes: () => emptyStrings(5_000_000) },
  {
    name: 'empty shared strings of a newer workbook',
    file: 'i.xlsx',
    bytes: () =>
      xlsx({ strings: '<si/>'.repeat(6_000_000), sheet: `<sheetData>${HEAD}${row(2)}</sheetData>` }),
  },
  { name: 'lines of empty quotes', file: 'j.csv', bytes: () => text('""\n'.repeat(5_333_333)) },
  { name: 'lines of quotes and a comma', file: 'k.csv', bytes: () => text('"",""\n'.repeat(2_666_666)) },
  {
    name: 'one value said in twenty ways of half a million letters',
    file: 'k2.csv',
    bytes: () =>
      text(`指标,年份,数值\n${times(20, (i) => `${NAME},2025,${80 + i}%${'x'.repeat(500_000)}\n`)}`),
  },
  { name: 'empty lines', file: 'l.csv', bytes: () => text('\n'.repeat(16_000_000)) },
  { name: 'lines of commas', file: 'm.csv', bytes: () => text(`${','.repeat(1000)}\n`.repeat(16_000)) },
  { name: 'lines of short cells', file: 'm2.csv', bytes: () => text(`${'a,'.repeat(500)}\n`.repeat(8_000)) },
  { name: 'different words', file: 'n.csv', bytes: () => text(times(400_000, (i) => `甲${i},乙${i}\n`)) },
  {
    name: 'different areas under a header',
    file: 'o.csv',
    bytes: () => text(`县区,指标,年份,数值\n${times(120_000, (i) => `甲${i}县,${NAME},2025,${i}\n`)}`),
  },
  {
    name: 'different notes',
    file: 'p.csv',
    bytes: () => text(`指标,年份,数值,备注\n${times(120_000, (i) => `${NAME},2025,88.9%,注${i}\n`)}`),
  },
  {
    name: 'different sentences as notes',
    file: 'p2.csv',
    bytes: () =>
      text(
        `指标,年份,数值,备注\n${times(99_000, (i) => `${NAME},2025,88.9%,经核实第${i}家企业已完成申报\n`)}`,
      ),
  },
  {
    name: 'different notes of 19,000 letters',
    file: 'p3.csv',
    bytes: () =>
      text(
        `指标,年份,数值,备注\n${times(8000, (i) => `${NAME},2025,88.9%,${i}待核实${'x'.repeat(19_000)}\n`)}`,
      ),
  },
  {
    name: 'different words of 19,000 letters for days of submission',
    file: 'p12.csv',
    bytes: () =>
      text(
        `指标,年份,数值,更新时间\n${times(8000, (i) => `${NAME},2025,88.9%,${i}无从得知${'x'.repeat(19_000)}\n`)}`,
      ),
  },
  {
    name: 'different kinds of 19,000 letters',
    file: 'p6.csv',
    bytes: () =>
      text(`指标,年份,类型,数值\n${times(8000, (i) => `${NAME},2025,${i}${'x'.repeat(19_000)},95%\n`)}`),
  },
  {
    name: 'different areas of 19,000 letters',
    file: 'p7.csv',
    bytes: () =>
      text(
        `县区,指标,年份,数值\n${times(8000, (i) => `桃城区${i}${'x'.repeat(19_000)},${NAME},2025,95%\n`)}`,
      ),
  },
  {
    name: 'rows of 250,000 letters, each in a column of its own',
    file: 'p8.csv',
    bytes: () =>
      text(
        `指标,年份,数值,${times(800, (i) => `甲乙${i},`)}某\n${times(800, (i) => `${NAME},2025,95%,${','.repeat(i)}甲乙${','.repeat(800 - i)}${'x'.repeat(250_000)}\n`)}`,
      ),
  },
  {
    name: 'different years of 19,000 letters',
    file: 'p9.csv',
    bytes: () =>
      text(
        `县区,指标,年份,数值\n${times(7000, (i) => `桃城区,${NAME},2025年${i}${'x'.repeat(19_000)},95%\n`)}`,
      ),
  },
  {
    name: 'rows of 990,000 letters',
    file: 'p10.csv',
    bytes: () => text(`指标,年份,数值,其他\n${`${NAME},2025,95%,${'x'.repeat(990_000)}\n`.repeat(200)}`),
  },
  {
    name: 'different notes beside 66,000 letters',
    file: 'p4.csv',
    bytes: () =>
      text(
        `指标,年份,数值,备注,其他\n${times(3000, (i) => `${NAME},2025,88.9%,经核实第${i}家企业已完成申报,${'x'.repeat(66_000)}\n`)}`,
      ),
  },
  {
    name: 'short rows between rows of 66,000 letters',
    file: 'p5.csv',
    bytes: () =>
      text(
        `指标,年份,数值,备注\n${times(3000, (i) => `${NAME},2025,88.9%,经核实第${i}家企业已完成申报\n,,,${'x'.repeat(66_000)}\n`)}`,
      ),
  },
  {
    name: 'many cells',
    file: 'q.xlsx',
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${times(500, (i) => `<row r="${i + 2}">${'<c><v>1</v></c>'.repeat(990)}</row>`)}</sheetData>`,
      }),
  },
  {
    name: 'many sheets',
    file: 'r.xlsx',
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${row(2)}</sheetData>`,
        workbook: `<sheets>${times(4000, (i) => `<sheet name="s${i}" sheetId="${i + 2}" r:id="rId1"/>`)}</sheets>`,
      }),
  },
  {
    name: 'a page of empty cells',
    file: 's.html',
    bytes: () => text(`<table>${`<tr>${'<td>'.repeat(1000)}`.repeat(3000)}</table>`),
  },
  {
    name: 'a page of spans',
    file: 't.html',
    bytes: () => text(`<table>${'<tr><td colspan=1000 rowspan=60000>x'.repeat(300_000)}</table>`),
  },
  ...['.a{}', '.a1{display:none}', '.a1,', '.a1{mso-number-format:"0.1"}'].map((rule, i) => ({
    name: `classes of a page: ${rule}`,
    file: `css${i}.html`,
    bytes: () =>
      text(
        `<html><style>${times(Math.floor(14e6 / (rule.length + 6)), (n) => rule.replace(/a1?/, `a${n}`))}{display:none}</style>${PAGE_TABLE}`,
      ),
  })),
  {
    name: 'attributes of one element',
    file: 'attributes.html',
    bytes: () => text(`<html>${PAGE_TABLE}<b ${times(1_500_000, (i) => `a${i}=1 `)}>`),
  },
  {
    name: 'classes of one element',
    file: 'class.html',
    bytes: () => text(`<html>${PAGE_TABLE}<b class="${'a '.repeat(7_500_000)}">`),
  },
  {
    name: 'a title of 15 MB',
    file: 'title.html',
    bytes: () => text(`<html><title>${'x'.repeat(15_000_000)}</title>${PAGE_TABLE}`),
  },
  {
    name: 'tables in stacks of a hundred',
    file: 'stacks.html',
    bytes: () =>
      text(`<html>${`${'<table><tr><td>'.repeat(100)}${'</table>'.repeat(100)}`.repeat(6_500)}${PAGE_TABLE}`),
  },
  {
    name: 'texts on a page beside the cells',
    file: 'printed.xlsx',
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${row(2)}</sheetData><headerFooter>${'<oddHeader>桃城区a</oddHeader>'.repeat(700_000)}</headerFooter>`,
      }),
  },
  ...['<a:p/>', '<a:p><a:r><a:t>桃城区a</a:t></a:r></a:p>'].map((paragraph, i) => ({
    name: `boxes over the cells: ${paragraph}`,
    file: `boxes${i}.xlsx`,
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${row(2)}</sheetData>`,
        parts: besideTheSheet(
          'drawing',
          `<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:txBody>${paragraph.repeat(Math.floor(30e6 / text(paragraph).length))}</a:txBody></d>`,
        ),
      }),
  })),
  {
    name: 'comments on cells that hold nothing',
    file: 'comments.xlsx',
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${row(2)}</sheetData>`,
        parts: besideTheSheet(
          'comments',
          `<comments><commentList>${times(480_000, (i) => `<comment ref="A${i + 9}"><text><t>x</t></text></comment>`)}</commentList></comments>`,
        ),
      }),
  },
  {
    name: 'cells under one that is merged',
    file: 'covered.xlsx',
    bytes: () =>
      xlsx({
        sheet: `<sheetData>${HEAD}${times(490_000, (i) => `<row r="${i + 4}"><c r="A${i + 4}"><v>1</v></c></row>`)}</sheetData><mergeCells><mergeCell ref="A4:A500000"/></mergeCells>`,
      }),
  },
  {
    name: 'signs that open no tag',
    file: 'u2.html',
    bytes: () => text(`<table><tr><td>${'<'.repeat(15_500_000)}`),
  },
  { name: 'deep tags', file: 'u.html', bytes: () => text(`<table><tr><td>${'<b>'.repeat(4_000_000)}`) },
  {
    name: 'tables within tables',
    file: 'v.html',
    bytes: () => text(`${'<table><tr><td>'.repeat(1_000_000)}`),
  },
  {
    name: 'cells of a Word table that go on from nothing',
    file: 'x.docx',
    bytes: () =>
      docx(
        `<w:tbl><w:tr>${'<w:tc><w:tcPr><w:vMerge/></w:tcPr></w:tc>'.repeat(300_000)}</w:tr></w:tbl>${WORD_TABLE}`,
      ),
  },
  {
    name: 'letters that are raised by turns',
    file: 'y.docx',
    bytes: () => docx(`<w:p>${`${RAISED}<w:r><w:t>a</w:t></w:r>`.repeat(200_000)}</w:p>${WORD_TABLE}`),
  },
  {
    name: 'number formats at their longest',
    file: 'w.xlsx',
    bytes: () =>
      xlsx({
        formats: Array.from({ length: 4000 }, (_, i) => `${'0'.repeat(250)}${i}`),
        sheet: `<sheetData>${HEAD}${times(20_000, (i) => `<row r="${i + 2}"><c r="C${i + 2}" s="${1 + (i % 4000)}"><v>0.1${i}</v></c></row>`)}</sheetData>`,
      }),
  },
];

/** So long that 160,000 rows of three cells come to what a workbook may unpack to, just below 32 MiB. */
const PADDING = 'ht="15.'.padEnd(36, '0');
const paddedRow = (line: number, value: string) =>
  row(line).replace('<row', `<row ${PADDING}"`).replace('88.9', value);
const fullSheet = (value: string) =>
  `<sheetData>${HEAD}${times(160_000, (i) => paddedRow(i + 2, value))}</sheetData>`;

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** With all that a workbook must have to bear marks. */
function markable(sheet: string, ...parts: { name: string; content: string }[]): Uint8Array {
  const needed = [
    { name: '[Content_Types].xml', content: `<Types xmlns="${TYPES}"/>` },
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      content: '<workbook><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet>${sheet}</worksheet>` },
  ];
  return zip([...needed, ...parts]);
}

/** Workbooks that go to the limits of what is read. */
export const FULL_WORKBOOKS: readonly CostlyFile[] = [
  { name: 'a full sheet', file: 'a.xlsx', bytes: () => markable(fullSheet('88.9')) },
  { name: 'a full sheet of faults', file: 'b.xlsx', bytes: () => markable(fullSheet('150')) },
  {
    name: 'a full sheet of long notes',
    file: 'c.xlsx',
    bytes: () => {
      const noted = (line: number) =>
        row(line).replace('</row>', `${inline(`D${line}`, '注'.repeat(3000))}</row>`);
      return markable(`<sheetData>${HEAD}${times(3600, (i) => noted(i + 2))}</sheetData>`);
    },
  },
];

/** The letters of a column, from 0. */
function column(index: number): string {
  const left = Math.floor(index / 26);
  return (left > 0 ? column(left - 1) : '') + String.fromCharCode(65 + (index % 26));
}
