import type { Steps } from '../pause.js';
import { commentText } from '../workbook/comment.js';
import type { Target } from '../workbook/container/relationships.js';
import { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { spokenLines } from '../workbook/print-header.js';
import type { WordStyles } from './docx-styles.js';
import { ParagraphText } from './docx-text.js';

/** What stands around the body of a document: on each page, under its pages, and in the margin. */
export interface AroundBody {
  readonly beside: readonly string[];
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
  const comments = new Map<string, string>();
  for (const { type, part } of targets.values()) {
    const bytes = ON_PAGES.test(type) || type === 'comments' ? yield* archive.unpack(part) : null;
    if (bytes === null) continue;
    const xml = new XmlReader(bytes, part);
    if (type === 'comments') yield* readComments(xml, comments, styles);
    else beside.push(...(yield* readLines(xml, styles)));
  }
  return { beside: [...new Set(beside)], comments };
}

function* readLines(xml: XmlReader, styles: WordStyles): Steps<readonly string[]> {
  const lines: string[] = [];
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'p') continue;
    const text = new ParagraphText(styles);
    text.read(xml);
    lines.push(...spokenLines([text.shown, ...text.boxes]));
    yield;
  }
  return lines;
}

function* readComments(xml: XmlReader, comments: Map<string, string>, styles: WordStyles): Steps<void> {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'comment') continue;
    const [id, author] = [xml.attributeOfAnyPrefix('id') ?? '', xml.attributeOfAnyPrefix('author')];
    const text = new ParagraphText(styles);
    for (const name of xml.children()) if (name === 'p') text.read(xml);
    comments.set(id, commentText(text.shown, author));
    yield;
  }
}
