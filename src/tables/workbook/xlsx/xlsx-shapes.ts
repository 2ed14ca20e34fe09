import type { Steps } from '../../pause.js';
import { type Target, typed } from '../container/relationships.js';
import { XmlReader } from '../container/xml.js';
import type { Archive } from '../container/zip.js';
import { boxLines } from '../print-header.js';
import type { SheetBuilder } from '../sheet-builder.js';

/** What boxes and shapes say that lie over the cells of the sheet with these targets, each of their paragraphs by itself. */
export function* readShapes(
  archive: Archive,
  targets: ReadonlyMap<string, Target>,
  builder: SheetBuilder,
): Steps<void> {
  const drawing = typed(targets, 'drawing');
  const bytes = drawing === null ? null : yield* archive.unpack(drawing);
  if (bytes === null) return;
  const xml = new XmlReader(bytes, drawing ?? '');
  let isHidden = false;
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open') continue;
    if (xml.name === 'cNvPr') isHidden = ['1', 'true'].includes(xml.attribute('hidden') ?? '');
    // what programs show that do not know the shape itself
    else if (xml.name === 'Fallback') xml.skip();
    else if (xml.name === 'txBody') {
      const paragraphs = readParagraphs(xml);
      if (!isHidden) builder.beside(boxLines(paragraphs));
      yield;
    }
  }
}

function readParagraphs(xml: XmlReader): readonly string[] {
  const depth = xml.depth;
  const texts: string[] = [];
  for (;;) {
    const event = xml.next();
    if (event === 'close' && xml.depth < depth) return texts;
    if (event !== 'open') continue;
    if (xml.name === 'p' || xml.name === 'br') {
      if (texts.at(-1) !== '') texts.push(''); // those that are empty are not worth their room
    } else if (xml.name === 't') texts.push((texts.pop() ?? '') + xml.textWithin());
  }
}
