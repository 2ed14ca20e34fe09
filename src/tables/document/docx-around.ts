import type { Steps } from '../pause.js';
import { commentText } from '../workbook/comment.js';
import { OfficeXmlReader } from '../workbook/container/office-xml.js';
import type { Target } from '../workbook/container/relationships.js';
import type { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { spokenLines } from '../workbook/print-header.js';
import { type Floating, paragraphsIn } from './docx-blocks.js';
import { floatingTable, type ReadRow } from './docx-cells.js';
import { noteKey, type WordContext } from './docx-context.js';
import { ParagraphText } from './docx-text.js';

/** What stands around the body of a document: on each page, under its pages, and in the margin. */
export interface AroundBody {
  readonly beside: readonly string[];
  /** Tables in what is printed on each page. */
  readonly tables: readonly Floating[];
  /** Comments by what the text calls them. */
  readonly comments: ReadonlyMap<string, string>;
  /** The lines of notes at the foot of a page or the end of the text, by what the text calls them. */
  readonly notes: ReadonlyMap<string, string>;
}

const PARTS = /^(?:header|footer|footnotes|endnotes|comments)$/;
const NOTES: Readonly<Record<string, string>> = { footnotes: 'footnote', endnotes: 'endnote' };

export function* readAround(
  archive: Archive,
  targets: ReadonlyMap<string, Target>,
  context: WordContext,
): Steps<AroundBody> {
  const beside: string[] = [];
  const tables: Floating[] = [];
  const comments = new Map<string, string>();
  const notes = new Map<string, string[]>();
  for (const { type, part } of eachOnce(targets)) {
    const bytes = PARTS.test(type) ? yield* archive.unpack(part) : null;
    if (bytes === null) continue;
    const xml = new OfficeXmlReader(bytes, part);
    if (type === 'comments') {
      yield* readComments(xml, comments, context);
      continue;
    }
    const note = NOTES[type];
    if (note !== undefined) yield* readNotes(xml, note, { notes, tables }, context);
    else for (const line of yield* linesOnPage(xml, tables, context)) beside.push(line);
  }
  return { beside: [...new Set(beside)], tables: different(tables), comments, notes: joined(notes) };
}

/** Every section of a document may name its header, and mostly all name the same. */
function eachOnce(targets: ReadonlyMap<string, Target>): Iterable<Target> {
  return new Map([...targets.values()].map((target) => [`${target.type} ${target.part}`, target])).values();
}

/** A line of what is printed on each page, or of a note, costs as much as a cell that holds it. */
function* linesOnPage(xml: XmlReader, tables: Floating[], context: WordContext): Steps<readonly string[]> {
  const lines: string[] = [];
  const { depth } = xml;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'close' && xml.depth < depth) break;
    if (event !== 'open' || (xml.name !== 'p' && xml.name !== 'tbl')) continue;
    const { shown, boxes, tables: within } = readBlock(xml, context);
    for (const table of within) tables.push(table);
    for (const line of spokenLines([shown, ...boxes])) {
      context.budget.cells(1);
      context.budget.text(line.length);
      lines.push(line);
    }
    yield;
  }
  return lines;
}

/** A table among what is printed on a page, or a paragraph, as if it were one. */
function readBlock(xml: XmlReader, context: WordContext): ParagraphText {
  const text = new ParagraphText(context, floatingTable);
  if (xml.name === 'p') text.read(xml);
  else text.takeTable(floatingTable(xml, context), holdsValues);
  return text;
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

/** Several notes of one number are one. */
function* readNotes(
  xml: XmlReader,
  element: string,
  found: { readonly notes: Map<string, string[]>; readonly tables: Floating[] },
  context: WordContext,
): Steps<void> {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== element) continue;
    const key = noteKey(element, xml);
    const note = found.notes.get(key) ?? [];
    found.notes.set(key, note);
    for (const line of yield* linesOnPage(xml, found.tables, context)) note.push(line);
  }
}

function joined(notes: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  return new Map([...notes].map(([key, lines]) => [key, lines.join('\n')]));
}

function* readComments(xml: XmlReader, comments: Map<string, string>, context: WordContext): Steps<void> {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'comment') continue;
    const [key, author] = [noteKey('comment', xml), xml.attributeOfAnyPrefix('author')];
    const text = new ParagraphText(context, floatingTable);
    for (const name of xml.children()) if (name === 'p') text.read(xml);
    context.budget.cells(1);
    context.budget.text(text.shown.length);
    comments.set(key, commentText(text.shown, author));
    yield;
  }
}
