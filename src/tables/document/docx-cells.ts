import type { XmlReader } from '../workbook/container/xml.js';
import { keepParagraph, type WordContext } from './docx-context.js';
import { showsPrompt } from './docx-symbols.js';
import { ParagraphText } from './docx-text.js';
import type { WordCell } from './word-merges.js';

/** Elements around blocks that are no blocks themselves. */
export const AROUND = /^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo|AlternateContent|Choice)$/;

export interface ReadCell extends WordCell {
  /** Columns left out before it. */
  readonly before: number;
  readonly isDeleted: boolean;
}

const MOST_COLUMNS = 1000;

/** A row as its cells are read; what was noted of the row itself is known once the first of them is there. */
export interface ReadRow {
  readonly cells: Iterable<ReadCell>;
  isDeleted: boolean;
}

/** The rows of the table just opened, each to be read before the next is asked for. */
export function* rowsOf(xml: XmlReader, context: WordContext): Generator<ReadRow> {
  for (const name of xml.children()) {
    if (name === 'tr') {
      const row = { isDeleted: false };
      yield Object.assign(row, { cells: cellsOf(xml, row, context) });
    } else if (AROUND.test(name)) yield* rowsOf(xml, context);
    else xml.skip();
  }
}

function* cellsOf(
  xml: XmlReader,
  row: { isDeleted: boolean },
  context: WordContext,
  isWithin = false,
): Generator<ReadCell> {
  let before = 0;
  let isPrompt = isWithin;
  for (const name of xml.children()) {
    if (name === 'tc') {
      yield { ...readCell(xml, context, isPrompt), before };
      before = 0;
    } else if (name === 'trPr') before = ofRow(xml, row);
    else if (name === 'sdtPr') isPrompt ||= showsPrompt(xml);
    else if (AROUND.test(name)) yield* cellsOf(xml, row, context, isPrompt);
    else xml.skip();
  }
}

/** Gives the columns left out before the first cell. */
function ofRow(xml: XmlReader, row: { isDeleted: boolean }): number {
  let before = 0;
  for (const name of xml.children()) {
    if (name === 'gridBefore') before = countOf(xml);
    if (name === 'del' || name === 'moveFrom') row.isDeleted = true;
    xml.skip();
  }
  return before;
}

function readCell(xml: XmlReader, context: WordContext, isPrompt: boolean): Omit<ReadCell, 'before'> {
  const paragraphs = new ParagraphText(context, floatingTable);
  let own: Omit<ReadCell, 'before' | 'paragraphs'> = { span: 1, merge: null, isDeleted: false };
  const within = (isTable: boolean, isWithin: boolean): void => {
    let shows = isWithin;
    for (const name of xml.children()) {
      if (name === 'p') paragraphs.read(xml, shows);
      else if (name === 'tcPr' && !isTable) own = properties(xml);
      else if (name === 'sdtPr') shows ||= showsPrompt(xml);
      else if (name === 'Fallback') xml.skip();
      else within(isTable || name === 'tbl', shows);
    }
  };
  within(false, isPrompt);
  paragraphs.fillFromBoxes();
  return { paragraphs, ...own };
}

function properties(xml: XmlReader): Omit<ReadCell, 'before' | 'paragraphs'> {
  let [span, merge, isDeleted]: [number, WordCell['merge'], boolean] = [1, null, false];
  for (const name of xml.children()) {
    if (name === 'gridSpan') span = Math.max(1, countOf(xml));
    if (name === 'vMerge') merge = xml.attributeOfAnyPrefix('val') === 'restart' ? 'begins' : 'goes-on';
    if (name === 'cellDel') isDeleted = true;
    xml.skip();
  }
  return { span, merge, isDeleted };
}

function countOf(xml: XmlReader): number {
  const count = Number.parseInt(xml.attributeOfAnyPrefix('val') ?? '', 10);
  return count >= 0 ? Math.min(count, MOST_COLUMNS) : 0;
}

/** A table in a box of text, which is read as a whole: the text that it floats over goes on behind it. */
export function floatingTable(xml: XmlReader, context: WordContext): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  for (const row of rowsOf(xml, context)) {
    const cells: ReadCell[] = [];
    for (const cell of row.cells) {
      keepParagraph(context);
      cells.push(cell);
    }
    rows.push({ cells, isDeleted: row.isDeleted });
  }
  return rows;
}
