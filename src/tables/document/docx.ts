import type { Steps } from '../pause.js';
import type { Sheet } from '../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../workbook/budget.js';
import { relationships, typed } from '../workbook/container/relationships.js';
import { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { spokenLines } from '../workbook/print-header.js';
import { cellOfRuns, PLAIN, type RichString } from '../workbook/rich-text.js';
import { SheetBuilder } from '../workbook/sheet-builder.js';
import { type AroundBody, readAround } from './docx-around.js';
import { ParagraphText } from './docx-text.js';

/**
 * The paragraphs and tables of a Word document (ECMA-376) as one sheet, in their order: a paragraph is a row of one cell, or
 * of as many as tabs part it into.
 */
export function* readDocx(archive: Archive, budget: Budget, prose: boolean): Steps<Sheet[]> {
  const main = typed(relationships(archive, '', budget), 'officeDocument') ?? 'word/document.xml';
  const body = yield* archive.unpack(main);
  if (body === null) throw corrupt(`${main} is missing`);
  const around = yield* readAround(archive, relationships(archive, main, budget));
  const reader = new BodyReader(budget, around);
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
  ) {
    this.#sheet = new SheetBuilder('Word', budget);
    this.#sheet.beside(around.beside);
  }

  *finish(): Steps<Sheet> {
    return yield* this.#sheet.finish(false);
  }

  /** Every paragraph and table within the element just opened. */
  *blocks(xml: XmlReader): Steps<void> {
    for (const name of xml.children()) {
      yield;
      if (name === 'p') this.#paragraph(xml);
      else if (name === 'tbl') yield* this.#table(xml);
      else if (AROUND.test(name)) yield* this.blocks(xml);
      else if (name === 'altChunk') throw corrupt('another document has to be put into it first');
      else xml.skip();
    }
  }

  #paragraph(xml: XmlReader): void {
    const paragraph = new ParagraphText();
    const text = paragraph.read(xml);
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
    const open: OpenMerges = new Map();
    this.hasTable = true;
    yield* this.#rows(xml, open);
    for (const merge of open.values()) this.#close(merge);
  }

  *#rows(xml: XmlReader, open: OpenMerges): Steps<void> {
    for (const name of xml.children()) {
      yield;
      if (name === 'tr') yield* this.#row(xml, open);
      else if (AROUND.test(name)) yield* this.#rows(xml, open);
      else xml.skip();
    }
  }

  *#row(xml: XmlReader, open: OpenMerges): Steps<void> {
    this.#sheet.startRow(++this.#line, false);
    let column = 0;
    for (const cell of cellsOf(xml)) {
      yield;
      if (cell.before > 0) column += cell.before;
      this.#merge(cell, column, open);
      this.#put(column, cell.paragraphs.text);
      this.#noted(column, cell.paragraphs);
      column += cell.span;
    }
  }

  /** What begins here ends above; what spans columns alone is merged at once. */
  #merge({ merge, span }: WordCell, column: number, open: OpenMerges): void {
    const above = open.get(column);
    const row = this.#line - 1;
    if (merge === 'goes-on' && above && above.bottom === row - 1) {
      above.bottom = row;
      return;
    }
    if (above) {
      open.delete(column);
      this.#close(above);
    }
    const one = { top: row, bottom: row, left: column, right: column + span - 1 };
    if (merge === null) this.#close(one);
    else open.set(column, one);
  }

  #close(merge: OpenMerge): void {
    this.#sheet.merge(merge);
  }
}

/** What may go on in the next row, by its first column. */
type OpenMerges = Map<number, OpenMerge>;

interface OpenMerge {
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
}

interface WordCell {
  readonly paragraphs: ParagraphText;
  readonly span: number;
  /** Columns left out before it. */
  readonly before: number;
  readonly merge: 'begins' | 'goes-on' | null;
}

const MOST_COLUMNS = 1000;

function* cellsOf(xml: XmlReader): Generator<WordCell> {
  let before = 0;
  for (const name of xml.children()) {
    if (name === 'tc') {
      yield { ...readCell(xml), before };
      before = 0;
    } else if (name === 'trPr') before = gridBefore(xml);
    else if (AROUND.test(name)) yield* cellsOf(xml);
    else xml.skip();
  }
}

function gridBefore(xml: XmlReader): number {
  let before = 0;
  for (const name of xml.children()) {
    if (name === 'gridBefore') before = countOf(xml);
    xml.skip();
  }
  return before;
}

function readCell(xml: XmlReader): Omit<WordCell, 'before'> {
  const paragraphs = new ParagraphText();
  let [span, merge]: [number, WordCell['merge']] = [1, null];
  const within = (): void => {
    for (const name of xml.children()) {
      if (name === 'p') paragraphs.read(xml);
      else if (name === 'tcPr') ({ span, merge } = properties(xml));
      else if (name === 'Fallback') xml.skip();
      else within();
    }
  };
  within();
  paragraphs.fillFromBoxes();
  return { paragraphs, span, merge };
}

function properties(xml: XmlReader): Pick<WordCell, 'span' | 'merge'> {
  let [span, merge]: [number, WordCell['merge']] = [1, null];
  for (const name of xml.children()) {
    if (name === 'gridSpan') span = Math.max(1, countOf(xml));
    if (name === 'vMerge') merge = xml.attributeOfAnyPrefix('val') === 'restart' ? 'begins' : 'goes-on';
    xml.skip();
  }
  return { span, merge };
}

function countOf(xml: XmlReader): number {
  const count = Number.parseInt(xml.attributeOfAnyPrefix('val') ?? '', 10);
  return count >= 0 ? Math.min(count, MOST_COLUMNS) : 0;
}

/** A text cut at its tabs. */
function tabbed(text: RichString): RichString[] {
  if (typeof text === 'string') return text.split('\t');
  return text.some((run) => run.text.includes('\t'))
    ? text
        .map((run) => run.text)
        .join('')
        .split('\t')
    : [text];
}
