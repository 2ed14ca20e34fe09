import type { XmlReader } from '../workbook/container/xml.js';
import { type Colour, isOn, shadeOf } from './docx-letters.js';

/** What is said of a paragraph, by a style or of it alone, as far as something says it. */
export interface Paragraph {
  readonly style?: string;
  readonly shade?: Colour;
  readonly isRightToLeft?: boolean;
  /** By which list it is numbered, and on which level of it. */
  readonly list?: string;
  readonly level?: string;
  /** Its end is deleted, so that the next goes on in its line. */
  readonly goesOn?: boolean;
}

/** What the `pPr` element just opened says. */
export function readParagraph(xml: XmlReader): Paragraph {
  const paragraph: { -readonly [K in keyof Paragraph]: Paragraph[K] } = {};
  const { depth } = xml;
  for (const name of xml.children()) {
    const value = xml.attributeOfAnyPrefix('val') ?? '';
    if (name === 'pStyle') paragraph.style = value;
    if (name === 'shd') paragraph.shade = shadeOf(xml);
    if (name === 'bidi') paragraph.isRightToLeft = isOn(xml);
    if (name === 'numPr')
      for (const each of xml.children()) {
        const number = xml.attributeOfAnyPrefix('val') ?? '';
        if (each === 'numId') paragraph.list = number;
        if (each === 'ilvl') paragraph.level = number;
        xml.skip();
      }
    else if (name === 'rPr')
      for (const mark of xml.children()) {
        if (mark === 'del' || mark === 'moveFrom') paragraph.goesOn = true;
        xml.skip();
      }
    else if (xml.depth > depth) xml.skip();
  }
  return paragraph;
}
