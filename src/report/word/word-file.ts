import { printable } from '../said/printable.js';
import { pack, zip } from '../zip-writer.js';

/** What a letter is made of. */
export type WordBlock =
  /** Centred, in large letters; the first of a letter begins a page. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** The first row has the heads; `widths` are shares of the page's. */
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

/** A Word file as offices set theirs: A4 with the margins of official letters. The same bytes for the same blocks. */
export function wordFile(blocks: readonly WordBlock[]): Uint8Array {
  const body = blocks.map((block, i) => WRITTEN[block.kind](block as never, i > 0)).join('');
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', RELATIONS],
    [
      'word/document.xml',
      `${HEAD}<w:document xmlns:w="${WORD}"><w:body>${body}${PAGE}</w:body></w:document>`,
    ],
  ];
  return zip(parts.map(([name, xml]) => pack(name, new TextEncoder().encode(xml))));
}

type Writers = {
  readonly [K in WordBlock['kind']]: (block: Extract<WordBlock, { kind: K }>, isLater: boolean) => string;
};

/** Sizes in half points: 二号, 三号, 小四. */
const [TITLE_SIZE, TEXT_SIZE, CELL_SIZE] = [44, 32, 24];

const WRITTEN: Writers = {
  title: ({ text }, isLater) =>
    paragraph(text, {
      size: TITLE_SIZE,
      bold: true,
      more: `${isLater ? '<w:pageBreakBefore/>' : ''}<w:spacing w:after="400"/><w:jc w:val="center"/>`,
    }),
  text: ({ text }) =>
    paragraph(text, {
      size: TEXT_SIZE,
      more: '<w:spacing w:before="120" w:after="120" w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>',
    }),
  table: ({ rows, widths }) => table(rows, widths),
};

interface Setting {
  readonly size: number;
  readonly bold?: boolean;
  /** How the paragraph is set, in the order of the schema. */
  readonly more: string;
}

function paragraph(text: string, { size, bold = false, more }: Setting): string {
  const fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/>';
  const run = `<w:rPr>${fonts}${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return `<w:p><w:pPr>${more}</w:pPr><w:r>${run}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** In twentieths of a point, between the margins. */
const TEXT_WIDTH = 8844;

function table(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((TEXT_WIDTH * width) / whole));
  const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const cell = (text: string, column: number, isHead: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[column]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(text, { size: CELL_SIZE, bold: isHead, more: isHead ? '<w:jc w:val="center"/>' : '' })}</w:tc>`;
  const row = (cells: readonly string[], r: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${r === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((text, c) => cell(text, c, r === 0)).join('')}</w:tr>`;
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(row).join('')}</w:tbl><w:p/>`;
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const LINKS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const CONTENT_TYPES = `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;
const RELATIONS = `${HEAD}<Relationships xmlns="${LINKS}"><Relationship Id="rId1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`;
/** 37, 26, 35 and 28 millimetres. */
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
