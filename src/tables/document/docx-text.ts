import type { XmlReader } from '../workbook/container/xml.js';
import { type Look, PLAIN, plainText, type RichString, RunList } from '../workbook/rich-text.js';
import type { ReadRow } from './docx-cells.js';
import { keepParagraph, type WordContext } from './docx-context.js';
import { noteToggle, type Toggles } from './docx-styles.js';
import { formFieldOf, showsPrompt, symbolOf, UNKNOWN } from './docx-symbols.js';

/** Elements of a paragraph whose text is no part of it: what was deleted, and what older programs show in the stead of something else. */
const NO_TEXT = /^(?:del|moveFrom|delText|rt|annotation|Fallback|comment.*)$/;
const REFERENCE = /^(?:comment|footnote|endnote)Reference$/;
/** What floats over the page, a box of text it may be. */
const FLOATS = /^(?:drawing|pict|object|textbox|txbx)$/;
const PICTURE = /^(?:blip|imagedata|chart)$/;

/** What stands for a letter. */
const LETTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  ptab: '\t',
};

/** A field that draws an equation. */
const EQUATION = /^\s*eq\b/i;
/** Parts of an equation that stand where they come. */
const ON_LINE = /^(?:r|e|sSup|sSub|sSubSup|sup|sub|ins|moveTo)$/;
const SHIFTED: Readonly<Record<string, Look>> = {
  sup: { position: 'above', struck: false },
  sub: { position: 'below', struck: false },
};

/** The prompt of a content control that nobody has filled in counts as little as what is hidden. */
const PROMPT: Look = { position: 'line', struck: true };

const POSITIONS: Readonly<Record<string, Look['position']>> = { superscript: 'above', subscript: 'below' };

/** The paragraphs and tables of a box of text in which there is a table. */
export type Floating = readonly Block[];
type Block = ParagraphText | readonly ReadRow[];

type ReadTable = (xml: XmlReader, context: WordContext) => readonly ReadRow[];

/** Gathers the text of paragraphs, those of one cell under each other. */
export class ParagraphText {
  readonly #runs = new RunList();
  #ownLook: Look | null = null;
  /** How deep the properties of a content control stand that shows its prompt. */
  #promptAt: number | null = null;
  #isPrompt = false;
  /** The style of the paragraph that is read. */
  #style: string | null = null;
  /** The end of the last paragraph is deleted, so that the next goes on in its line. */
  #goesOn = false;
  /** What boxes say that are anchored in it. */
  readonly boxes: string[] = [];
  /** The comments on it and the notes at the foot of a page or the end of the text that it refers to, by their kinds and numbers. */
  readonly notes: string[] = [];

  /** Boxes with tables that are anchored in it. */
  readonly tables: Floating[] = [];
  #hasPicture = false;

  constructor(
    private readonly context: WordContext,
    private readonly readTable: ReadTable,
  ) {}

  get text(): RichString {
    return this.#runs.text;
  }

  /** Its text without what is struck out or hidden. */
  get shown(): string {
    const { text } = this.#runs;
    return typeof text === 'string' ? text : plainText(text.filter(({ look }) => !look?.struck));
  }

  get #look(): Look | null {
    return this.#isPrompt || this.#promptAt !== null ? PROMPT : this.#ownLook;
  }

  /** Reads the paragraph whose element was just opened; `isPrompt` where a control around it shows its prompt. */
  read(xml: XmlReader, isPrompt = false): RichString {
    this.#isPrompt = isPrompt;
    if (this.#runs.length > 0 && !this.#goesOn) this.#runs.add('\n', null);
    this.#style = null;
    this.#goesOn = false;
    this.#ownLook = this.#lookOf({}, null, 'line');
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) return this.#runs.text;
      if (event === 'close' && xml.depth < (this.#promptAt ?? 0) - 1) this.#promptAt = null;
      if (event === 'open') this.#element(xml);
    }
  }

  /** A cell in which nothing stands but a box says what the box does; of a picture nobody knows what it says. */
  fillFromBoxes(): void {
    if (plainText(this.text).trim() !== '') return;
    const said = this.boxes.splice(0).join('\n');
    this.#runs.add(said === '' && this.#hasPicture ? UNKNOWN : said, null);
  }

  #element(xml: XmlReader): void {
    const { name } = xml;
    if (name === 't') this.#runs.add(xml.textWithin(), this.#look);
    else if (name === 'sdtPr') this.#control(xml);
    else if (name === 'pPr') this.#ofParagraph(xml);
    else if (name === 'r') this.#ownLook = this.#lookOf({}, null, 'line');
    else if (name === 'rPr') this.#ownLook = this.#readLook(xml);
    else if (FLOATS.test(name)) this.#floating(xml);
    else if (REFERENCE.test(name)) this.notes.push(noteKey(name, xml));
    else if (NO_TEXT.test(name)) xml.skip();
    else if (name === 'sym') this.#runs.add(symbolOf(xml), this.#look);
    else if (name === 'ffData') this.#runs.add(formFieldOf(xml), null);
    else if (name === 'instrText') this.#runs.add(EQUATION.test(xml.textWithin()) ? UNKNOWN : '', null);
    else if (name === 'oMath') this.#equation(xml, null);
    else if (LETTERS[name] !== undefined) {
      this.#runs.add(LETTERS[name], null);
      xml.skip();
    }
  }

  #control(xml: XmlReader): void {
    const { depth } = xml;
    if (showsPrompt(xml)) this.#promptAt ??= depth;
  }

  #ofParagraph(xml: XmlReader): void {
    for (const name of xml.children()) {
      if (name === 'pStyle') this.#style = xml.attributeOfAnyPrefix('val');
      if (name !== 'rPr') xml.skip();
      else
        for (const mark of xml.children()) {
          if (mark === 'del' || mark === 'moveFrom') this.#goesOn = true;
          xml.skip();
        }
    }
  }

  #readLook(xml: XmlReader): Look | null {
    const toggles: Toggles = {};
    let style: string | null = null;
    let position: Look['position'] = 'line';
    for (const name of xml.children()) {
      const value = xml.attributeOfAnyPrefix('val') ?? '';
      if (name === 'rStyle') style = value;
      if (name === 'vertAlign') position = POSITIONS[value] ?? 'line';
      noteToggle(toggles, xml);
      xml.skip();
    }
    return this.#lookOf(toggles, style, position);
  }

  #lookOf(own: Toggles, style: string | null, position: Look['position']): Look | null {
    const struck = this.context.styles.takesBack(own, this.#style, style);
    return struck || position !== 'line' ? { position, struck } : null;
  }

  /** What is set over, under or around something else there is not told by its letters: 1 over 2 is not 12. */
  #equation(xml: XmlReader, look: Look | null): void {
    let own = look;
    for (const name of xml.children()) {
      if (name === 't') this.#runs.add(xml.textWithin(), own);
      else if (name === 'rPr')
        own = this.#readLook(xml)?.struck ? { ...(look ?? PLAIN), struck: true } : look;
      else if (NO_TEXT.test(name) || name.endsWith('Pr')) xml.skip();
      else {
        if (!ON_LINE.test(name)) this.#runs.add(UNKNOWN, null);
        this.#equation(xml, SHIFTED[name] ?? look);
      }
    }
  }

  /** The paragraphs of boxes, once: what older programs show in their stead says the same again. */
  #floating(xml: XmlReader): void {
    const blocks: Block[] = [];
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) break;
      if (event !== 'open') continue;
      if (xml.name === 'Fallback') xml.skip();
      else if (xml.name === 'tbl') blocks.push(this.readTable(xml, this.context));
      else if (PICTURE.test(xml.name)) this.#hasPicture = true;
      else if (xml.name === 'textpath') this.boxes.push(xml.attribute('string') ?? '');
      else if (xml.name === 'p') {
        keepParagraph(this.context);
        const within = new ParagraphText(this.context, this.readTable);
        within.read(xml);
        blocks.push(within);
      }
    }
    if (blocks.some(isTable)) this.tables.push(blocks);
    else for (const paragraph of paragraphsIn(blocks)) this.#take(paragraph);
  }

  /** A table that stands where texts do is one of them, unless it is there for what it holds. */
  takeTable(rows: readonly ReadRow[], isMeant: (rows: readonly ReadRow[]) => boolean): void {
    if (isTable(rows) && isMeant(rows)) this.tables.push([rows]);
    else for (const paragraph of paragraphsIn([rows])) this.#take(paragraph);
  }

  #take({ shown, boxes, tables, notes }: ParagraphText): void {
    for (const note of notes) this.notes.push(note);
    if (shown.trim() !== '') this.boxes.push(shown);
    for (const box of boxes) this.boxes.push(box);
    for (const table of tables) this.tables.push(table);
  }
}

/** By what a note, or a reference to it, is known: each kind has numbers of its own. */
export function noteKey(element: string, xml: XmlReader): string {
  return `${element.replace('Reference', '')} ${xml.attributeOfAnyPrefix('id') ?? ''}`;
}

/** What has several rows of several cells; the rest only puts texts into their places. */
function isTable(block: Block): boolean {
  if (block instanceof ParagraphText) return false;
  const filled = (row: ReadRow) => [...row.cells].filter(({ paragraphs }) => paragraphs.shown.trim() !== '');
  return block.filter((row) => filled(row).length > 1).length > 1;
}

export function paragraphsIn(blocks: readonly Block[]): readonly ParagraphText[] {
  return blocks.flatMap((block) =>
    block instanceof ParagraphText
      ? block
      : block.flatMap((row) => [...row.cells].map((cell) => cell.paragraphs)),
  );
}
