import type { XmlReader } from '../workbook/container/xml.js';
import { type Look, type RichString, RunList } from '../workbook/rich-text.js';

/** Elements of a paragraph whose text is no part of it: what was deleted, field codes, drawings, other renderings. */
const NO_TEXT =
  /^(?:pPr|del|moveFrom|delText|instrText|drawing|pict|object|AlternateContent|rt|annotation|comment.*)$/;

/** What stands for a letter. */
const LETTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  ptab: '\t',
};

const PLAIN_RUN: Look = { position: 'line', struck: false };

/** Gathers the text of paragraphs, those of one cell under each other. */
export class ParagraphText {
  readonly #runs = new RunList();
  #look: Look | null = null;

  get text(): RichString {
    return this.#runs.text;
  }

  /** Reads the paragraph whose element was just opened. */
  read(xml: XmlReader): RichString {
    if (this.#runs.length > 0) this.#runs.add('\n', null);
    const depth = xml.depth;
    for (;;) {
      const event = xml.next();
      if (event === 'close' && xml.depth < depth) return this.#runs.text;
      if (event === 'open') this.#element(xml);
    }
  }

  #element(xml: XmlReader): void {
    const { name } = xml;
    if (name === 't') this.#runs.add(xml.textWithin(), this.#look);
    else if (name === 'r') this.#look = null;
    else if (name === 'rPr') this.#look = lookOf(xml);
    else if (NO_TEXT.test(name)) xml.skip();
    else if (LETTERS[name] !== undefined) {
      this.#runs.add(LETTERS[name], null);
      xml.skip();
    }
  }
}

const OFF = /^(?:0|false|off|none)$/;

function lookOf(xml: XmlReader): Look | null {
  let look = PLAIN_RUN;
  for (const name of xml.children()) {
    const value = xml.attributeOfAnyPrefix('val') ?? '';
    if (name === 'vertAlign' && value === 'superscript') look = { ...look, position: 'above' };
    if (name === 'vertAlign' && value === 'subscript') look = { ...look, position: 'below' };
    if (/^d?strike$/.test(name) && !OFF.test(value)) look = { ...look, struck: true };
    xml.skip();
  }
  return look === PLAIN_RUN ? null : look;
}
