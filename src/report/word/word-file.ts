import type { Steps } from '../../tables/pause.js';
import type { Language } from '../../text/language.js';
import { printable } from '../said/printable.js';
import { type Packed, pack, packing, zip } from '../zip-writer.js';
import { CONTENT_TYPES, FOOTER, HEAD, PAGE, RELATIONS, RELATIONS_OF_DOCUMENT, WORD } from './parts.js';
import { settings, styles } from './styles.js';

/** What a letter or a report is made of. */
export type WordBlock =
  /** Centred, in large letters; each but the first begins a page. */
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | WordTable;

export interface WordTable {
  readonly kind: 'table';
  readonly columns: readonly WordColumn[];
  /** The first one has the heads, and comes again on each page. */
  readonly rows: Iterable<readonly WordCell[]>;
}

/** How wide it is as a share of the page's width, and whether what it holds is short and stands in the middle. */
export interface WordColumn {
  readonly share: number;
  readonly centred?: boolean;
}

export type WordCell = string | { readonly text: string; readonly bold: boolean };

/** What the file says of itself. */
export interface WordAbout {
  readonly title: string;
  readonly language: Language;
}

/** A Word file as offices set theirs: A4 with the margins of official letters. The same bytes for the same blocks. */
export function* wordFile(blocks: readonly WordBlock[], about: WordAbout): Steps<Uint8Array> {
  const parts: readonly (readonly [name: string, xml: string | Iterable<string>])[] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', RELATIONS],
    ['docProps/core.xml', core(about.title)],
    ['word/_rels/document.xml.rels', RELATIONS_OF_DOCUMENT],
    ['word/document.xml', documentPieces(blocks)],
    ['word/footer1.xml', FOOTER],
    ['word/settings.xml', settings()],
    ['word/styles.xml', styles(about.language)],
  ];
  const packed: Packed[] = [];
  for (const [name, xml] of parts)
    packed.push(typeof xml === 'string' ? pack(name, bytesOf(HEAD + xml)) : yield* packing(name, xml));
  return zip(packed);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function* documentPieces(blocks: readonly WordBlock[]): Generator<string> {
  yield `${HEAD}<w:document ${WORD}><w:body>`;
  for (const [i, block] of blocks.entries()) yield* WRITTEN[block.kind](block as never, i > 0);
  yield `${PAGE}</w:body></w:document>`;
}

type Writers = {
  readonly [K in WordBlock['kind']]: (
    block: Extract<WordBlock, { kind: K }>,
    isLater: boolean,
  ) => Iterable<string>;
};

const WRITTEN: Writers = {
  title: ({ text }, isLater) => [paragraph(text, 'Title', isLater ? '<w:pageBreakBefore/>' : '')],
  heading: ({ level, text }) => [paragraph(text, `Heading${level}`)],
  text: ({ text }) => [paragraph(text, 'BodyText')],
  table: ({ columns, rows }) => table(columns, rows),
};

function paragraph(text: string, style: string, more = '', run = ''): string {
  const properties = `<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>`;
  const runProperties = run === '' ? '' : `<w:rPr>${run}</w:rPr>`;
  return `<w:p>${properties}<w:r>${runProperties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** In twentieths of a point, between the margins. */
const TEXT_WIDTH = 8844;

function* table(columns: readonly WordColumn[], rows: Iterable<readonly WordCell[]>): Generator<string> {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((TEXT_WIDTH * share) / whole));
  const cell = (content: WordCell, c: number, isHead: boolean) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[c]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${inCell(content, isHead, columns[c]?.centred === true)}</w:tc>`;
  const row = (cells: readonly WordCell[], isHead: boolean) =>
    `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((one, c) => cell(one, c, isHead)).join('')}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const look = `<w:tblStyle w:val="TableGrid"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  yield `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
  let isHead = true;
  for (const cells of rows) {
    yield row(cells, isHead);
    isHead = false;
  }
  // a paragraph keeps two tables apart, and must follow one at the end
  yield `</w:tbl>${paragraph('', 'TableText')}`;
}

function inCell(content: WordCell, isHead: boolean, centred: boolean): string {
  if (isHead) return paragraph(textIn(content), 'TableHead');
  const bold = typeof content !== 'string' && content.bold ? '<w:b/>' : '';
  return paragraph(textIn(content), 'TableText', centred ? '<w:jc w:val="center"/>' : '', bold);
}

function textIn(content: WordCell): string {
  return typeof content === 'string' ? content : content.text;
}

/** Who made it and what it is; no day, for the same report is the same file tomorrow. */
function core(title: string): string {
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  return `<cp:coreProperties ${names}><dc:title>${escaped(title)}</dc:title><dc:creator>plancheck</dc:creator></cp:coreProperties>`;
}

function escaped(text: string): string {
  return printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
