import type { Steps } from '../pause.js';
import { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';

/** What takes a text back: a line through it, two of them, or that it is hidden. */
const TOGGLES = ['strike', 'dstrike', 'vanish'] as const;

/** Each of them on or off, where something says so. */
export type Toggles = { [T in (typeof TOGGLES)[number]]?: boolean };

const OFF = /^(?:0|false|off|none)$/;

/** Notes it where the element just opened is one of them. */
export function noteToggle(toggles: Toggles, xml: XmlReader): void {
  const toggle = TOGGLES.find((name) => name === xml.name);
  if (toggle) toggles[toggle] = !OFF.test(xml.attributeOfAnyPrefix('val') ?? '');
}

interface Style {
  readonly toggles: Toggles;
  readonly basedOn: string | null;
}

/** Styles are based on each other in no longer chains. */
const LONGEST_CHAIN = 50;

/** The styles of a document, as far as they take texts back. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  #usual: string | null = null;

  /** What stands on letters themselves counts; else two styles that both say it undo each other (ECMA-376, 17.7.3). */
  takesBack(own: Toggles, ofParagraph: string | null, ofLetters: string | null): boolean {
    const paragraph = ofParagraph ?? this.#usual;
    return TOGGLES.some(
      (toggle) => own[toggle] ?? this.#says(paragraph, toggle) !== this.#says(ofLetters, toggle),
    );
  }

  #says(id: string | null, toggle: keyof Toggles): boolean {
    let style = id === null ? undefined : this.#styles.get(id);
    for (let steps = 0; style && steps < LONGEST_CHAIN; steps++) {
      if (style.toggles[toggle] !== undefined) return style.toggles[toggle];
      style = this.#styles.get(style.basedOn ?? '');
    }
    return false;
  }

  /** Reads the style whose element was just opened. */
  add(xml: XmlReader): void {
    const id = xml.attributeOfAnyPrefix('styleId') ?? '';
    const isUsual = xml.attributeOfAnyPrefix('type') === 'paragraph' && xml.attributeOfAnyPrefix('default');
    if (isUsual && !OFF.test(isUsual)) this.#usual = id;
    const toggles: Toggles = {};
    let basedOn: string | null = null;
    for (const name of xml.children()) {
      if (name === 'basedOn') basedOn = xml.attributeOfAnyPrefix('val');
      if (name === 'rPr')
        for (const _ of xml.children()) {
          noteToggle(toggles, xml);
          xml.skip();
        }
      else xml.skip();
    }
    this.#styles.set(id, { toggles, basedOn });
  }
}

export function* readWordStyles(archive: Archive, part: string | null): Steps<WordStyles> {
  const styles = new WordStyles();
  const bytes = part === null ? null : yield* archive.unpack(part);
  if (bytes === null) return styles;
  const xml = new XmlReader(bytes, part ?? '');
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2) continue;
    if (xml.name === 'style') styles.add(xml);
    else xml.skip();
    yield;
  }
  return styles;
}
