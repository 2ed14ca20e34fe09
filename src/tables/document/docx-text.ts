import { BEGINS_AS_NUMBER, ENDS_AS_NUMBER, SAME_BOTH_WAYS } from '../number-edges.js';
import type { XmlReader } from '../workbook/container/xml.js';
import { type Look, PLAIN, plainText, type RichString, RunList } from '../workbook/rich-text.js';
import { type Block, type Floating, isTable, paragraphsIn } from './docx-blocks.js';
import type { ReadRow } from './docx-cells.js';
import { keepParagraph, noteKey, type WordContext } from './docx-context.js';
import {
  EQUATION,
  FLOATS,
  isInLine,
  isNumberAlone,
  NO_TEXT,
  ON_LINE,
  PICTURE,
  PROMPT,
  REFERENCE,
  SHIFTED,
} from './docx-elements.js';
import { OpenFields, type Result, resultOfSimple } from './docx-fields.js';
import { isOffLine, isStruck, isUnseen, type Letters, positionOf, readLetters } from './docx-letters.js';
import { type Paragraph, readParagraph } from './docx-paragraph.js';
import {
  formFieldOf,
  LETTERS,
  NO_CONTROL,
  OF_PAGE,
  shownIn,
  symbolOf,
  UNKNOWN,
  withControl,
} from './docx-symbols.js';
import { BOX, type Ground, PAGE } from './docx-table-look.js';

/** Letters by which the beginning of a paragraph is told, and its direction. */
const LOOKED_AT = 200;

interface RunLook {
  readonly look: Look | null;
  readonly font: string;
  /** It is raised or lowered to another line. */
  readonly isOffLine: boolean;
}

type ReadTable = (xml: XmlReader, context: WordContext) => readonly ReadRow[];

/** Gathers the text of paragraphs, those of one cell under each other. */
export class ParagraphText {
  readonly #runs = new RunList();
  /** What its letters may stand on, and whether what they say may be a value. */
  grounds = PAGE;
  isCell = false;
  /** How its letters look, and those of a run that says nothing of its own. */
  #run: RunLook = { look: null, font: '', isOffLine: false };
  #usual: RunLook = this.#run;
  /** How deep the properties of a content control stand that shows its prompt. */
  #promptAt: number | null = null;
  #control = NO_CONTROL;
  readonly #fields = new OpenFields();
  /** What is said of the paragraph that is read, by itself and its style. */
  #paragraph: Paragraph = {};
  #isRightToLeft = false;
  /** How the paragraph that is read begins. */
  #begun = '';
  /** What boxes say that are anchored in it. */
  readonly boxes: string[] = [];
  /** The comments on it and the notes at the foot of a page or the end of the text that it refers to, by their kinds and numbers. */
  readonly notes: string[] = [];

  /** Boxes with tables that are anchored in it. */
  readonly tables: Floating[] = [];
  #hasPicture = false;
  /** It stands in the line, right before what comes next. */
  #isPictureBefore = false;

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
    const isHidden = this.#control.isPrompt || this.#promptAt !== null || !this.#fields.isShown;
    return isHidden ? PROMPT : this.#run.look;
  }

  /** Reads the paragraph whose element was just opened, within the controls around it. */
  read(xml: XmlReader, control = NO_CONTROL): RichString {
    this.#control = control;
    if (this.#runs.length > 0 && !this.#paragraph.goesOn) this.#runs.add('\n', null);
    this.#begun = '';
    this.#startParagraph({});
    if (control.isBound) this.#doubt();
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) break;
      if (event === 'close' && xml.depth < (this.#promptAt ?? 0) - 1) this.#promptAt = null;
      if (event === 'open') this.#element(xml);
    }
    if (this.#isRightToLeft && !SAME_BOTH_WAYS.test(this.#begun)) this.#doubt();
    return this.#runs.text;
  }

  #startParagraph(own: Paragraph): void {
    this.#paragraph = { ...this.context.styles.paragraphOf(own.style ?? null), ...own };
    this.#isRightToLeft = this.#paragraph.isRightToLeft ?? false;
    this.#startRun({});
    this.#usual = this.#run;
  }

  #startRun(own: Letters): void {
    const { styles } = this.context;
    const style = this.#paragraph.style ?? null;
    const on = this.grounds.map(({ letters, paper }) => ({
      letters: styles.lettersOf(letters, style, own),
      paper,
    }));
    const { font = '', isRightToLeft = false } = on[0]?.letters ?? {};
    const raised = on.some(({ letters }) => isOffLine(letters));
    this.#run = { look: this.#lookOn(on, on[0]?.letters ?? own), font, isOffLine: raised };
    this.#isRightToLeft ||= isRightToLeft;
  }

  /** What a value is to be read from that may not be what is shown is not read as one. */
  #doubt(): void {
    if (this.isCell) this.#runs.add(UNKNOWN, null);
  }

  #write(text: string, look: Look | null): void {
    const beginsHere = this.#begun.trim() === '' && BEGINS_AS_NUMBER.test(text);
    if (beginsHere && this.context.numbering.touches(this.#paragraph)) this.#doubt();
    if (text.trim() !== '' && this.#run.isOffLine) this.#doubt();
    if (this.#isPictureBefore && /^\S/.test(text) && BEGINS_AS_NUMBER.test(text)) this.#doubt();
    this.#isPictureBefore = false;
    if (this.#begun.length < LOOKED_AT) this.#begun += text.slice(0, LOOKED_AT);
    this.#runs.add(text, look);
  }

  /**
   * A cell in which nothing stands but a box says what the box does; of a picture nobody knows what it says, nor where a number
   * in a box stands to that of its cell.
   */
  fillFromBoxes(): void {
    const inside = plainText(this.text).trim();
    if (/\p{Nd}/u.test(inside) && this.boxes.some((box) => isNumberAlone(box))) this.#doubt();
    if (inside !== '') return;
    const said = this.boxes.splice(0).join('\n');
    this.#runs.add(said === '' && this.#hasPicture ? UNKNOWN : said, null);
  }

  #element(xml: XmlReader): void {
    const { name } = xml;
    const letter = LETTERS.get(name);
    if (name === 't') this.#write(shownIn(this.#run.font, xml.textWithin()), this.#look);
    else if (name === 'sdtPr') this.#controlled(xml);
    else if (name === 'pPr') this.#startParagraph(readParagraph(xml));
    else if (name === 'r') this.#run = this.#usual;
    else if (name === 'rPr') this.#startRun(readLetters(xml));
    else if (FLOATS.test(name)) this.#floating(xml);
    else if (REFERENCE.test(name)) this.notes.push(noteKey(name, xml));
    else if (NO_TEXT.test(name)) xml.skip();
    else if (name === 'sym') this.#write(symbolOf(xml), this.#look);
    else if (name === 'ffData') this.#runs.add(formFieldOf(xml), null);
    else if (name === 'instrText') this.#code(xml.textWithin());
    else if (name === 'fldChar') this.#field(xml);
    else if (name === 'fldSimple') this.#result(xml, resultOfSimple(xml));
    else if (name === 'oMath') this.#equation(xml, null);
    else if (name === 'rt') this.#reading(xml.textWithin());
    else if (name === 'bdo' || name === 'dir') this.#turn(xml);
    else if (OF_PAGE.test(name)) this.#doubt();
    else if (letter !== undefined) {
      this.#runs.add(letter, null);
      xml.skip();
    }
  }

  #controlled(xml: XmlReader): void {
    const { depth } = xml;
    const { isPrompt, isBound } = withControl(xml);
    if (isPrompt) this.#promptAt ??= depth;
    if (isBound) this.#doubt();
  }

  #code(text: string): void {
    if (EQUATION.test(text)) this.#runs.add(UNKNOWN, null);
    this.#fields.code(text);
  }

  #field(xml: XmlReader): void {
    const type = xml.attributeOfAnyPrefix('fldCharType');
    if (type === 'begin') this.#fields.begin(xml);
    if (type === 'separate') this.#result(xml, this.#fields.separate());
    if (type === 'end') this.#fields.end();
  }

  /** The day is another whenever the document is opened: it is none of the document's. */
  #result(xml: XmlReader, result: Result | null): void {
    if (result === 'renewed') this.#doubt();
    if (result !== 'today') return;
    this.#runs.add(UNKNOWN, null);
    if (xml.name === 'fldSimple') xml.skip();
  }

  /** How letters below it are to be read, which may be figures as well. */
  #reading(text: string): void {
    if (/\p{Nd}/u.test(text)) this.#doubt();
  }

  #turn(xml: XmlReader): void {
    if (xml.attributeOfAnyPrefix('val') !== 'rtl') return;
    if (xml.name === 'bdo') this.#runs.add(UNKNOWN, null);
    this.#isRightToLeft = true;
  }

  #lookOn(on: readonly Ground[], letters: Letters): Look | null {
    const position = positionOf(letters);
    const { shade } = this.#paragraph;
    const { background } = this.context;
    const struck = on.some(({ letters }) => isStruck(letters));
    const unseen = !struck && on.some(({ letters, paper }) => isUnseen(letters, shade ?? paper, background));
    return struck || unseen || position !== 'line' ? { position, struck: struck || unseen, unseen } : null;
  }

  /** What is set over, under or around something else there is not told by its letters: 1 over 2 is not 12. */
  #equation(xml: XmlReader, look: Look | null): void {
    let own = look;
    for (const name of xml.children()) {
      if (name === 't') this.#runs.add(xml.textWithin(), own);
      else if (name === 'rPr') {
        this.#startRun(readLetters(xml));
        const { struck = false, unseen = false } = this.#run.look ?? {};
        own = struck ? { ...(look ?? PLAIN), struck, unseen } : look;
      } else if (NO_TEXT.test(name) || name.endsWith('Pr')) xml.skip();
      else {
        if (!ON_LINE.test(name)) this.#runs.add(UNKNOWN, null);
        this.#equation(xml, SHIFTED.get(name) ?? look);
      }
    }
  }

  #pictured(isInText: boolean): void {
    this.#hasPicture = true;
    if (!isInText) return;
    if (ENDS_AS_NUMBER.test(this.#runs.last)) this.#doubt();
    else this.#isPictureBefore = true;
  }

  /** The paragraphs and tables of boxes. */
  #floating(xml: XmlReader): void {
    const blocks: Block[] = [];
    let isInText = false;
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) break;
      if (event !== 'open') continue;
      isInText = isInLine(xml) ?? isInText;
      if (xml.name === 'tbl') blocks.push(this.readTable(xml, this.context));
      else if (PICTURE.test(xml.name)) this.#pictured(isInText);
      else if (xml.name === 'textpath') this.boxes.push(xml.attribute('string') ?? '');
      else if (xml.name === 'p') {
        keepParagraph(this.context);
        const within = new ParagraphText(this.context, this.readTable);
        within.grounds = BOX;
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
