import type { Budget } from '../budget.js';
import { commentText } from '../comment.js';
import type { XmlReader } from '../container/xml.js';
import { type Look, type RichString, RunList } from '../rich-text.js';
import { countAttribute } from './ods-attributes.js';
import { isShape, readShape } from './ods-shapes.js';
import type { OdsStyles } from './ods-styles.js';

/** Those that may be hidden, each by itself. */
const HIDING = /^hidden-(?:text|paragraph)$/;

/** What a program makes anew whenever it opens the file: names, days, counts, and what depends on a condition. */
const FIELD =
  /^(?:sheet-name|table-(?:count|formula)|date|time|title|subject|keywords|description|file-name|template-name|author-(?:name|initials)|chapter|page-(?:number|count|continuation|variable-get)|(?:paragraph|word|character|image|object)-count|(?:print|creation|modification)-(?:date|time)|printed-by|initial-creator|creator|editing-(?:cycles|duration)|conditional-text|hidden-(?:text|paragraph)|expression|variable-(?:set|get|input)|user-(?:defined|field-get|field-input)|sequence|database-(?:display|name|row-number)|dde-connection|measure|sender-[a-z-]+|meta-field)$/;
const UNKNOWN = '\ufffd';

/** Reads the text of a cell, whose own look is given, paragraph by paragraph. */
export class CellTextReader {
  readonly #runs = new RunList();
  #paragraphs = 0;
  /** What is noted on the text, where it is, or at the foot of the page. */
  readonly notes: string[] = [];

  constructor(
    private readonly own: Look,
    private readonly styles: OdsStyles,
    private readonly budget: Budget,
    /** Takes what a shape says that is anchored in the text. */
    private readonly drawn: (texts: readonly string[]) => void,
  ) {}

  /** Null where there is no paragraph, not even an empty one. */
  get text(): RichString | null {
    return this.#paragraphs === 0 ? null : this.#runs.text;
  }

  /** Reads the paragraphs of the list whose element was just opened. */
  readList(xml: XmlReader): void {
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) return;
      if (event === 'open' && (xml.name === 'p' || xml.name === 'h')) this.read(xml);
    }
  }

  /** Reads the paragraph whose element was just opened. */
  read(xml: XmlReader): void {
    if (this.#paragraphs++ > 0) this.#add('\n', this.own);
    this.#readWithin(xml, this.own);
  }

  #readWithin(xml: XmlReader, look: Look): void {
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) return;
      if (event === 'text') this.#add(collapsed(xml.text(), this.#runs.last), look);
      else if (event !== 'open') continue;
      else if (xml.name === 's') this.#add(spaces(xml, this.budget), look);
      else if (xml.name === 'tab') this.#add('\t', look);
      else if (xml.name === 'line-break') this.#add('\n', look);
      else if (xml.name === 'annotation') this.notes.push(readAnnotation(xml));
      else if (xml.name === 'note') this.notes.push(readNote(xml));
      else if (xml.name === 'ruby-text') xml.skip();
      else if (isHidden(xml)) this.#add(xml.textWithin(), { ...look, unseen: true });
      else if (xml.name !== 'a' && isShape(xml.name)) this.drawn(readShape(xml));
      else if (xml.name === 'span') this.#readWithin(xml, this.#lookOfSpan(xml, look));
      else if (FIELD.test(xml.name)) this.#field(xml, look);
    }
  }

  /** What it came to last, where it is something; nobody knows what it comes to when it is looked at. */
  #field(xml: XmlReader, look: Look): void {
    const isFixed = xml.attribute('text:fixed') === 'true';
    const text = xml.textWithin();
    this.#add(!isFixed && /\d/.test(text) ? `${text}${UNKNOWN}` : text, look);
  }

  #lookOfSpan(xml: XmlReader, around: Look): Look {
    const name = xml.attribute('text:style-name');
    return name === null ? around : this.styles.lookOf('text', name, around);
  }

  #add(text: string, look: Look): void {
    this.#runs.add(text, look === this.own ? null : look);
  }
}

/** White space within a paragraph counts as one blank, and as none at its start; further blanks have an element. */
function collapsed(text: string, before: string): string {
  const single = text.replace(/[ \t\r\n]+/g, ' ');
  return before === '' || before === '\n' ? single.replace(/^ /, '') : single;
}

function spaces(xml: XmlReader, budget: Budget): string {
  const length = countAttribute(xml, 'text:c');
  budget.text(length);
  return ' '.repeat(length);
}

function isHidden(xml: XmlReader): boolean {
  return HIDING.test(xml.name) && xml.attribute('text:is-hidden') === 'true';
}

/** Paragraph by paragraph; who wrote it and when are elements beside. */
export function readAnnotation(xml: XmlReader): string {
  let author: string | null = null;
  const lines: string[] = [];
  for (const name of xml.children()) {
    if (name === 'creator') author = xml.textWithin();
    else if (name === 'p') lines.push(xml.textWithin());
  }
  return commentText(lines.join('\n'), author);
}

/** A footnote, without its mark in the text. */
function readNote(xml: XmlReader): string {
  const lines: string[] = [];
  for (const name of xml.children()) if (name === 'note-body') lines.push(xml.textWithin().trim());
  return commentText(lines.join('\n'), null);
}
