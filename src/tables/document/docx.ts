import type { Steps } from '../pause.js';
import type { Sheet } from '../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../workbook/budget.js';
import { relationships, typed } from '../workbook/container/relationships.js';
import { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { spokenLines } from '../workbook/print-header.js';
import { cellOfRuns, PLAIN, type RichString, type Run } from '../workbook/rich-text.js';
import { SheetBuilder } from '../workbook/sheet-builder.js';
import { type AroundBody, readAround } from './docx-around.js';
import { readWordStyles, type WordStyles } from './docx-styles.js';
import { showsPrompt } from './docx-symbols.js';
import { ParagraphText } from './docx-text.js';
import { OpenMerges, type WordCell } from './word-merges.js';

/**
 * The paragraphs and tables of a Word document (ECMA-376) as one sheet, in their order: a paragraph is a row of one cell, or
 * of as many as tabs part it into.
 */
export function* readDocx(archive: Archive, budget: Budget, prose: boolean): Steps<Sheet[]> {
  const main = typed(relationships(archive, '', budget), 'officeDocument') ?? 'word/document.xml';
  const body = yield* archive.unpack(main);
  if (body === null) throw corrupt(`${main} is missing`);
  const targets = relationships(archive, main, budget);
  const styles = yield* readWordStyles(archive, typed(targets, 'styles'));
  const around = yield* readAround(archive, targets, styles);
  const reader = new BodyReader(budget, around, styles);
  const xml = new XmlReader(body, main);
  for (let event = xml.next(); event !== 'end'; event = xml.next())
    if (event === 'open' && xml.name === 'body') yield* reader.blocks(xml);
  if (!reader.hasTable && !prose)
    throw new WorkbookError('unsupported', 'a document without a table', 'docx');
  return [yield* reader.finish()];
}

/** Elements around blocks that are no blocks themselves. */
const AROUND = /^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo|AlternateContent|Choice)$/;

class BodyReader {
  readonly #sheet: SheetBuilder;
  #line = 0;
  hasTable = false;

  constructor(
    budget: Budget,
    private readonly around: AroundBody,
    private readonly styles: WordStyles,
  ) {
    this.#sheet = new SheetBuilder('Word', budget);
    this.#sheet.beside(around.beside);
  }

  *finish(): Steps<Sheet> {
    return yield* this.#sheet.finish(false);
  }

  /** Every paragraph and table within the element just opened. */
  *blocks(xml: XmlReader, isWithin = false): Steps<void> {
    let isPrompt = isWithin;
    for (const name of xml.children()) {
      yield;
      if (name === 'p') this.#paragraph(xml, isPrompt);
      else if (name === 'tbl') yield* this.#table(xml);
      else if (name === 'sdtPr') isPrompt ||= showsPrompt(xml);
      else if (AROUND.test(name)) yield* this.blocks(xml, isPrompt);
      else if (name === 'altChunk') throw corrupt('another document has to be put into it first');
      else xml.skip();
    }
  }

  #paragraph(xml: XmlReader, isPrompt: boolean): void {
    const paragraph = new ParagraphText(this.styles);
    const text = paragraph.read(xml, isPrompt);
    this.#sheet.startRow(++this.#line, false);
    for (const [column, part] of tabbed(text).entries()) this.#put(column, part);
    this.#noted(0, paragraph);
  }

  #put(column: number, text: RichString): void {
    const cell = typeof text === 'string' ? { text } : cellOfRuns(text, PLAIN);
    this.#sheet.cell(column, { ...cell, text: cell.text.trim() });
  }

  /** What boxes over a text and comments on it say. */
  #noted(column: number, { boxes, comments }: ParagraphText): void {
    this.#sheet.beside(spokenLines(boxes));
    const said = comments.flatMap((id) => this.around.comments.get(id) || []);
    this.#sheet.comment(this.#line, column, said.join('；'));
  }

  *#table(xml: XmlReader): Steps<void> {
    const merges = new OpenMerges((merge) => this.#sheet.merge(merge));
    this.hasTable = true;
    yield* this.#rows(xml, merges);
    merges.closeAll();
  }

  *#rows(xml: XmlReader, merges: OpenMerges): Steps<void> {
    for (const name of xml.children()) {
      yield;
      if (name === 'tr') yield* this.#row(xml, merges);
      else if (AROUND.test(name)) yield* this.#rows(xml, merges);
      else xml.skip();
    }
  }

  /** A row that is deleted is none, but for a cell of it that goes on in the next. */
  *#row(xml: XmlReader, merges: OpenMerges): Steps<void> {
    const row = { isDeleted: false };
    let column = 0;
    let isOpen = false;
    for (const cell of cellsOf(xml, row, this.styles)) {
      yield;
      if (cell.isDeleted) continue;
      column += cell.before;
      if (row.isDeleted) merges.leave(cell, column);
      else {
        if (!isOpen) this.#sheet.startRow(++this.#line, false);
        isOpen = true;
        const { paragraphs } = merges.put(cell, column, this.#line - 1);
        this.#put(column, paragraphs.text);
        this.#noted(column, paragraphs);
      }
      column += cell.span;
    }
  }
}

interface ReadCell extends WordCell {
  /** Columns left out before it. */
  readonly before: number;
  readonly isDeleted: boolean;
}

const MOST_COLUMNS = 1000;

/** The cells of a row; what was noted of the row itself is known once the first of them is there. */
function* cellsOf(
  xml: XmlReader,
  row: { isDeleted: boolean },
  styles: WordStyles,
  isWithin = false,
): Generator<ReadCell> {
  let before = 0;
  let isPrompt = isWithin;
  for (const name of xml.children()) {
    if (name === 'tc') {
      yield { ...readCell(xml, styles, isPrompt), before };
      before = 0;
    } else if (name === 'trPr') before = ofRow(xml, row);
    else if (name === 'sdtPr') isPrompt ||= showsPrompt(xml);
    else if (AROUND.test(name)) yield* cellsOf(xml, row, styles, isPrompt);
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

function readCell(xml: XmlReader, styles: WordStyles, isPrompt: boolean): Omit<ReadCell, 'before'> {
  const paragraphs = new ParagraphText(styles);
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

/** A text cut at its tabs. */
function tabbed(text: RichString): RichString[] {
  if (typeof text === 'string') return text.split('\t');
  const parts: Run[][] = [[]];
  for (const run of text) {
    const [first = '', ...others] = run.text.split('\t');
    parts.at(-1)?.push({ ...run, text: first });
    for (const other of others) parts.push([{ ...run, text: other }]);
  }
  return parts;
}
