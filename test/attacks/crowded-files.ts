import { xlsx, zip } from '../tables/workbook/handmade.js';
import type { CostlyFile } from './costly-files.js';

const NAME = '工业企业职业病危害项目申报率';
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const table = (value: string) => `<w:tbl>${row(p('指标'), p('数值'))}${row(p(NAME), value)}</w:tbl>`;

/** A document with a part beside it, of the kind that its relationship says. */
function docx(value: string, kind = 'settings', content = ''): Uint8Array {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const target = `<Relationship Id="r" Type="x/${kind}" Target="beside.xml"/>`;
  return zip([
    {
      name: 'word/document.xml',
      content: `<w:document ${word}><w:body>${p('2023年')}${table(value)}</w:body></w:document>`,
    },
    { name: 'word/_rels/document.xml.rels', content: `<Relationships>${target}</Relationships>` },
    { name: 'word/beside.xml', content: `<w:beside ${word}>${content}</w:beside>` },
  ]);
}

const FLOATING = `<w:pict><w:tbl>${row(p('1'), p('1')).repeat(2)}</w:tbl></w:pict>`;

/** So many small things at one place that what takes them up one by one, and all again for each, never ends. */
export const CROWDED_FILES: readonly CostlyFile[] = [
  {
    name: 'notes of one number',
    file: 'notes.docx',
    bytes: () => docx(p('95%'), 'footnotes', `<w:footnote w:id="1">${p('x')}</w:footnote>`.repeat(40_000)),
  },
  {
    name: 'comments of one thread',
    file: 'thread.xlsx',
    bytes: () => {
      const cell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
      const sheet = `<row r="1">${cell('A1', '指标')}${cell('B1', '数值')}</row><row r="2">${cell('A2', NAME)}${cell('B2', '95%')}</row>`;
      const target = '<Relationship Id="r" Type="x/threadedComment" Target="../beside.xml"/>';
      const comment = '<threadedComment ref="B2"><text>x</text></threadedComment>';
      return xlsx({
        sheet: `<sheetData>${sheet}</sheetData>`,
        parts: [
          {
            name: 'xl/worksheets/_rels/sheet1.xml.rels',
            content: `<Relationships>${target}</Relationships>`,
          },
          {
            name: 'xl/beside.xml',
            content: `<ThreadedComments>${comment.repeat(160_000)}</ThreadedComments>`,
          },
        ],
      });
    },
  },
  {
    name: 'tables that float over one cell',
    file: 'floats.docx',
    bytes: () => docx(`<w:p><w:r><w:t>95%</w:t></w:r><w:r>${FLOATING.repeat(80_000)}</w:r></w:p>`),
  },
  {
    name: 'paragraphs in one box',
    file: 'box.docx',
    bytes: () =>
      docx(`<w:p><w:r><w:t>95%</w:t></w:r><w:r><w:pict>${'<w:p/>'.repeat(4_000_000)}</w:pict></w:r></w:p>`),
  },
  {
    name: 'lines over each page',
    file: 'header.docx',
    bytes: () => docx(p('95%'), 'header', p('甲').repeat(100_000)),
  },
];
