import type { Steps } from '../pause.js';
import { OfficeXmlReader } from '../workbook/container/office-xml.js';
import type { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import type { Paragraph } from './docx-paragraph.js';

/** Numbers of paragraphs that end so are told from what stands behind them. */
const ENDS_APART = /[)）\]】〕、:：]\s*$/u;

/** A list whose number touches the text, by its levels. */
type List = Map<string, boolean>;

/** The lists of a document, as far as their numbers may be taken for the beginning of what they number. */
export class Numbering {
  readonly #kinds = new Map<string, List>();
  readonly #lists = new Map<string, { readonly kind: string; readonly own: List }>();

  /** Whether the number of a paragraph, which is no part of its text, stands directly before it. */
  touches({ list, level = '0' }: Paragraph): boolean {
    const found = list === undefined ? undefined : this.#lists.get(list);
    return found?.own.get(level) ?? this.#kinds.get(found?.kind ?? '')?.get(level) ?? false;
  }

  /** Reads the `abstractNum` or `num` element just opened. */
  add(xml: XmlReader): void {
    const isKind = xml.name === 'abstractNum';
    const id = xml.attributeOfAnyPrefix(isKind ? 'abstractNumId' : 'numId') ?? '';
    const own: List = new Map();
    const kind = readLevels(xml, own);
    if (isKind) this.#kinds.set(id, own);
    else this.#lists.set(id, { kind, own });
  }
}

/** Gives the kind of list that it names. */
function readLevels(xml: XmlReader, levels: List): string {
  let kind = '';
  for (const name of xml.children()) {
    if (name === 'abstractNumId') kind = xml.attributeOfAnyPrefix('val') ?? '';
    else if (name === 'lvl') levels.set(xml.attributeOfAnyPrefix('ilvl') ?? '0', isTouching(xml));
    else if (name === 'lvlOverride') readLevels(xml, levels);
    else xml.skip();
  }
  return kind;
}

function isTouching(xml: XmlReader): boolean {
  let [text, behind] = ['', 'tab'];
  for (const name of xml.children()) {
    if (name === 'lvlText') text = xml.attributeOfAnyPrefix('val') ?? '';
    if (name === 'suff') behind = xml.attributeOfAnyPrefix('val') ?? 'tab';
    xml.skip();
  }
  return behind !== 'tab' && text.trim() !== '' && !ENDS_APART.test(text);
}

export function* readNumbering(archive: Archive, part: string | null): Steps<Numbering> {
  const numbering = new Numbering();
  const bytes = part === null ? null : yield* archive.unpack(part);
  if (bytes === null) return numbering;
  const xml = new OfficeXmlReader(bytes, part ?? '');
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2) continue;
    if (xml.name === 'abstractNum' || xml.name === 'num') numbering.add(xml);
    else xml.skip();
    yield;
  }
  return numbering;
}
