import type { Budget } from '../budget.js';
import type { XmlReader } from '../container/xml.js';
import { type Look, type RichString, RunList } from '../rich-text.js';
import { countAttribute } from './ods-attributes.js';
import type { OdsStyles } from './ods-styles.js';

/** Elements in a paragraph that stand for themselves: pronunciation, footnotes, comments, drawings. */
const NO_TEXT = /^(ruby-text|note|annotation|frame|custom-shape|rect|line)$/;

/** Reads the text of a cell, whose own look is given, paragraph by paragraph. */
export class CellTextReader {
  readonly #runs = new RunList();
  #paragraphs = 0;

  constructor(
    private readonly own: Look,
    private readonly styles: OdsStyles,
    private readonly budget: Budget,
  ) {}

  /** Null where there is no paragraph, not even an empty one. */
  get text(): RichString | null {
    return this.#paragraphs === 0 ? null : this.#runs.text;
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
      else if (NO_TEXT.test(xml.name)) xml.skip();
      else if (xml.name === 'span') this.#readWithin(xml, this.#lookOfSpan(xml, look));
    }
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
