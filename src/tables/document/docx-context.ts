import type { Budget } from '../workbook/budget.js';
import type { XmlReader } from '../workbook/container/xml.js';
import type { Colour } from './docx-letters.js';
import type { Numbering } from './docx-numbering.js';
import type { WordStyles } from './docx-styles.js';

/** What is known of a document while its texts are read. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly numbering: Numbering;
  readonly budget: Budget;
  /** What its pages may be coloured with, or may not: a program can be told to. */
  background: Colour;
}

/** What it costs, in cells, to keep a paragraph with its looks until what it floats over is read. */
const COST_OF_KEPT = 6;

export function keepParagraph({ budget }: WordContext): void {
  budget.cells(COST_OF_KEPT);
}

/** By what a note, or a reference to it, is known: each kind has numbers of its own. */
export function noteKey(element: string, xml: XmlReader): string {
  return `${element.replace('Reference', '')} ${xml.attributeOfAnyPrefix('id') ?? ''}`;
}
