import type { Steps } from '../../pause.js';
import { columnOf } from '../cell-reference.js';
import { commentText } from '../comment.js';
import { type Target, typed } from '../container/relationships.js';
import { XmlReader } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { plainText } from '../rich-text.js';
import type { SheetBuilder } from '../sheet-builder.js';
import { readString } from './xlsx-string.js';

/** What is noted on the cells of the sheet with these targets. A thread of comments stands in a part of its own, and once more among the plain ones. */
export function* readComments(
  archive: Archive,
  targets: ReadonlyMap<string, Target>,
  builder: SheetBuilder,
): Steps<void> {
  const threads = new Map<string, string[]>();
  for (const target of [typed(targets, 'threadedComment')]) {
    const bytes = target === null ? null : yield* archive.unpack(target);
    if (bytes !== null) yield* readThreads(new XmlReader(bytes, target ?? ''), threads);
  }
  const plain = typed(targets, 'comments');
  const bytes = plain === null ? null : yield* archive.unpack(plain);
  if (bytes !== null) yield* readPlain(new XmlReader(bytes, plain ?? ''), threads, builder);
  for (const [reference, texts] of threads) put(reference, texts.join('；'), builder);
}

function* readThreads(xml: XmlReader, threads: Map<string, string[]>): Steps<void> {
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.name !== 'threadedComment') continue;
    const reference = xml.attribute('ref') ?? '';
    let text = '';
    for (const name of xml.children()) if (name === 'text') text += xml.textWithin();
    const thread = threads.get(reference) ?? [];
    threads.set(reference, thread);
    thread.push(text);
    yield;
  }
}

function* readPlain(
  xml: XmlReader,
  threads: ReadonlyMap<string, readonly string[]>,
  builder: SheetBuilder,
): Steps<void> {
  const authors: string[] = [];
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 3) continue;
    if (xml.name === 'author') authors.push(xml.textWithin());
    if (xml.name !== 'comment') continue;
    const reference = xml.attribute('ref') ?? '';
    const author = authors[Number(xml.attribute('authorId') ?? -1)] ?? null;
    let text = '';
    for (const name of xml.children()) if (name === 'text') text += plainText(readString(xml));
    if (!threads.has(reference)) put(reference, commentText(text, author), builder);
    yield;
  }
}

/** Of no cell that there is, nothing is noted. */
function put(reference: string, text: string, builder: SheetBuilder): void {
  const [, row = ''] = /^[A-Z]{1,3}(\d{1,7})$/.exec(reference) ?? [];
  if (row !== '') builder.comment(Number(row), columnOf(reference, Number(row)), text);
}
