import type { Steps } from '../pause.js';
import { OfficeXmlReader } from '../workbook/container/office-xml.js';
import type { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { type Colour, type Letters, readLetters, shadeOf, together } from './docx-letters.js';
import { type Paragraph, readParagraph } from './docx-paragraph.js';
import type { Ground } from './docx-table-look.js';

/** What a style of tables says of all their cells, and of some by where they stand. */
export interface TableStyle extends Ground {
  readonly parts: ReadonlyMap<string, Ground>;
  /** How many rows or columns in a row look alike. */
  readonly bandRows: number;
  readonly bandColumns: number;
}

interface Style {
  readonly basedOn: string | null;
  readonly letters: Letters;
  readonly paragraph: Paragraph;
  readonly paper: Colour;
  readonly parts: ReadonlyMap<string, Ground>;
  readonly bandRows: number;
  readonly bandColumns: number;
}

const NOTHING: Style = {
  basedOn: null,
  letters: {},
  paragraph: {},
  paper: null,
  parts: new Map(),
  bandRows: 1,
  bandColumns: 1,
};

/** Styles are based on each other in no longer chains. */
const LONGEST_CHAIN = 50;

/** The styles of a document, as far as they bear on what its texts say. */
export class WordStyles {
  readonly #styles = new Map<string, Style>();
  /** The same with all that they are based on. */
  readonly #whole = new Map<string, Style>();
  /** The styles of what names none, by their kinds. */
  readonly #usual = new Map<string, string>();
  #letters: Letters = {};
  #paragraph: Paragraph = {};

  /** What is said of letters in a paragraph of a style, where the table around says something of its own. */
  lettersOf(ofTable: Letters, paragraph: string | null, own: Letters): Letters {
    const styles = [
      ofTable,
      this.#of('paragraph', paragraph).letters,
      this.#of('character', own.style).letters,
    ];
    return together(this.#letters, styles, own);
  }

  paragraphOf(style: string | null): Paragraph {
    return { ...this.#paragraph, ...this.#of('paragraph', style).paragraph };
  }

  table(style: string | null): TableStyle {
    return this.#of('table', style);
  }

  #of(kind: string, named: string | null | undefined): Style {
    const id = named ?? this.#usual.get(kind);
    if (id === undefined) return NOTHING;
    let whole = this.#whole.get(id);
    if (whole === undefined) {
      whole = this.#chain(id).reduceRight(based, NOTHING);
      this.#whole.set(id, whole);
    }
    return whole;
  }

  /** A style and what it is based on. */
  #chain(id: string): readonly Style[] {
    const chain: Style[] = [];
    let style = this.#styles.get(id);
    for (; style && chain.length < LONGEST_CHAIN; style = this.#styles.get(style.basedOn ?? ''))
      chain.push(style);
    return chain;
  }

  /** Reads what all paragraphs and letters have that say nothing else. */
  addUsual(xml: XmlReader): void {
    for (const name of xml.children())
      if (name === 'rPrDefault') for (const _ of xml.children()) this.#letters = readLetters(xml);
      else if (name === 'pPrDefault') for (const _ of xml.children()) this.#paragraph = readParagraph(xml);
      else xml.skip();
  }

  /** Reads the style whose element was just opened. */
  add(xml: XmlReader): void {
    const id = xml.attributeOfAnyPrefix('styleId') ?? '';
    const isUsual = xml.attributeOfAnyPrefix('default');
    if (isUsual !== null && !/^(?:0|false|off)$/.test(isUsual))
      this.#usual.set(xml.attributeOfAnyPrefix('type') ?? 'paragraph', id);
    this.#styles.set(id, readStyle(xml));
  }
}

function readStyle(xml: XmlReader): Style {
  const style: { -readonly [K in keyof Style]: Style[K] } = { ...NOTHING };
  const parts = new Map<string, Ground>();
  for (const name of xml.children()) {
    if (name === 'basedOn') style.basedOn = xml.attributeOfAnyPrefix('val');
    if (name === 'tblStylePr') parts.set(xml.attributeOfAnyPrefix('type') ?? '', readPart(xml));
    else if (name === 'rPr') style.letters = readLetters(xml);
    else if (name === 'pPr') style.paragraph = readParagraph(xml);
    else if (name === 'tcPr' || name === 'tblPr')
      for (const property of xml.children()) {
        const size = Math.max(1, Number.parseInt(xml.attributeOfAnyPrefix('val') ?? '', 10) || 1);
        if (property === 'shd') style.paper = shadeOf(xml) ?? style.paper;
        if (property === 'tblStyleRowBandSize') style.bandRows = size;
        if (property === 'tblStyleColBandSize') style.bandColumns = size;
        xml.skip();
      }
    else xml.skip();
  }
  return { ...style, parts };
}

function readPart(xml: XmlReader): Ground {
  let letters: Letters = {};
  let paper: Colour = null;
  for (const name of xml.children()) {
    if (name === 'rPr') letters = readLetters(xml);
    else if (name === 'tcPr')
      for (const property of xml.children()) {
        if (property === 'shd') paper = shadeOf(xml);
        xml.skip();
      }
    else xml.skip();
  }
  return { letters, paper };
}

function based(base: Style, own: Style): Style {
  const parts = new Map(base.parts);
  for (const [name, { letters, paper }] of own.parts) {
    const below = parts.get(name);
    parts.set(name, { letters: { ...below?.letters, ...letters }, paper: paper ?? below?.paper ?? null });
  }
  return {
    basedOn: own.basedOn,
    letters: { ...base.letters, ...own.letters },
    paragraph: { ...base.paragraph, ...own.paragraph },
    paper: own.paper ?? base.paper,
    parts,
    bandRows: Math.max(own.bandRows, base.bandRows),
    bandColumns: Math.max(own.bandColumns, base.bandColumns),
  };
}

export function* readWordStyles(archive: Archive, part: string | null): Steps<WordStyles> {
  const styles = new WordStyles();
  const bytes = part === null ? null : yield* archive.unpack(part);
  if (bytes === null) return styles;
  const xml = new OfficeXmlReader(bytes, part ?? '');
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event !== 'open' || xml.depth !== 2) continue;
    if (xml.name === 'style') styles.add(xml);
    else if (xml.name === 'docDefaults') styles.addUsual(xml);
    else xml.skip();
    yield;
  }
  return styles;
}
