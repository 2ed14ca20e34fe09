import type { Steps } from '../pause.js';
import { commentText } from '../workbook/comment.js';
import type { Target } from '../workbook/container/relationships.js';
import { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { spokenLines } from '../workbook/print-header.js';
import { floatingTable, type ReadRow } from './docx-cells.js';
import type { WordStyles } from './docx-styles.js';
import { type Floating, ParagraphText, paragraphsIn } from './docx-text.js';

/** What stands around the body of a document: on each page, under its pages, and in the margin. */
export interface AroundBody {
  readonly beside: readonly string[];
  /** Tables in what is printed on each page. */
  readonly tables: readonly Floating[];
  /** Comments by the number to which the text refers. */
  readonly comments: ReadonlyMap<string, string>;
}

const ON_PAGES = /^(?:header|footer|footnotes|endnotes)$/;

export function* readAround(
  archive: Archive,
  targets: ReadonlyMap<string, Target>,
  styles: WordStyles,
): Steps<AroundBody> {
  const beside: string[] = [];
  const tables: Floating[] = [];
  const comments = new Map<string, string>();
  for (const { type, part } of targets.values()) {
    const bytes = ON_PAGES.test(type) || type === 'comments' ? yield* archive.unpack(part) : null;
    if (bytes === null) continue;
    const xml = new XmlReader(bytes, part);
    if (type === 'comments') {
      yield* readComments(xml, comments, styles);
      continue;
    }
    const page = yield* readPage(xml, styles);
    beside.push(...spokenLines(page.flatMap(({ shown, boxes }) => [shown, ...boxes])));
    tables.push(...page.flatMap((paragraph) => paragraph.tables));
  }
  return { beside: [...new Set(beside)], tables: different(tables), comments };
}

/** What is printed on a page, as if it stood in one paragraph after another. */
function* readPage(xml: XmlReader, styles: WordStyles): Steps<readonly ParagraphText[]> {
  const paragraphs: ParagraphText[] = [];
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || (xml.name !== 'p' && xml.name !== 'tbl')) continue;
    const text = new ParagraphText(styles, floatingTable);
    if (xml.name === 'p') text.read(xml);
    else text.takeTable(floatingTable(xml, styles), holdsValues);
    paragraphs.push(text);
    yield;
  }
  return paragraphs;
}

const VALUE = /^[\d,.]+\s*(?:[%‰％]|万?[人家个例户]|[\d,.]+)$/;

/** Tables put the parts of a header into their places; few are there for their values. */
function holdsValues(rows: readonly ReadRow[]): boolean {
  return rows.some((row) => [...row.cells].some(({ paragraphs }) => VALUE.test(paragraphs.shown.trim())));
}

/** Each kind of page has a header of its own, which mostly says the same. */
function different(tables: readonly Floating[]): readonly Floating[] {
  return [...new Map(tables.map((one) => [wordsOf(one), one])).values()];
}

function wordsOf(table: Floating): string {
  return paragraphsIn(table)
    .map(({ shown }) => shown)
    .join('\t');
}

function* readComments(xml: XmlReader, comments: Map<string, string>, styles: WordStyles): Steps<void> {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'comment') continue;
    const [id, author] = [xml.attributeOfAnyPrefix('id') ?? '', xml.attributeOfAnyPrefix('author')];
    const text = new ParagraphText(styles, floatingTable);
    for (const name of xml.children()) if (name === 'p') text.read(xml);
    comments.set(id, commentText(text.shown, author));
    yield;
  }
}
