import type { Steps } from '../pause.js';
import type { Sheet } from '../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../workbook/budget.js';
import { OfficeXmlReader } from '../workbook/container/office-xml.js';
import { relationships, typed } from '../workbook/container/relationships.js';
import type { XmlReader } from '../workbook/container/xml.js';
import type { Archive } from '../workbook/container/zip.js';
import { boxLines, spokenLines } from '../workbook/print-header.js';
import { cellOfRuns, PLAIN, type RichString, type Run } from '../workbook/rich-text.js';
import { SheetBuilder } from '../workbook/sheet-builder.js';
import { type AroundBody, readAround } from './docx-around.js';
import type { Floating } from './docx-blocks.js';
import { AROUND, floatingTable, type ReadRow, rowsOf } from './docx-cells.js';
import type { WordContext } from './docx-context.js';
import { inkOf } from './docx-letters.js';
import { readNumbering } from './docx-numbering.js';
import { readWordStyles } from './docx-styles.js';
import { type Control, NO_CONTROL, withControl } from './docx-symbols.js';
import { ParagraphText } from './docx-text.js';
import { OpenMerges } from './word-merges.js';

/**
 * The paragraphs and tables of a Word document (ECMA-376) as one sheet, in their order: a paragraph is a row of one cell, or
 * of as many as tabs part it into.
 */
export function* readDocx(archive: Archive, budget: Budget, prose: boolean): Steps<Sheet[]> {
  const main = typed(yield* relationships(archive, '', budget), 'officeDocument') ?? 'word/document.xml';
  const body = yield* archive.unpack(main);
  if (body === null) throw corrupt(`${main} is missing`);
  const targets = yield* relationships(archive, main, budget);
  const styles = yield* readWordStyles(archive, typed(targets, 'styles'));
  const numbering = yield* readNumbering(archive, typed(targets, 'numbering'));
  const context: WordContext = { styles, numbering, budget, background: null };
  const around = yield* readAround(archive, targets, context);
  const reader = new BodyReader(around, context);
  const xml = new OfficeXmlReader(body, main);
  for (let event = xml.next(); event !== 'end'; event = xml.next())
    if (event === 'open' && xml.name === 'background') context.background = inkOf(xml);
    else if (event === 'open' && xml.name === 'body') yield* reader.blocks(xml);
  if (!reader.hasTable && around.tables.length === 0 && !prose)
    throw new WorkbookError('unsupported', 'a document without a table', 'docx');
  return [yield* reader.finish()];
}

class BodyReader {
  readonly #sheet: SheetBuilder;
  /** What is still to be read of what floats. */
  readonly #floats: Floating[] = [];
  /** What speaks for all of the text, since no cell among values refers to it. */
  readonly #notes: Map<string, string>;
  #line = 0;
  hasTable = false;

  constructor(
    private readonly around: AroundBody,
    private readonly context: WordContext,
  ) {
    this.#sheet = new SheetBuilder('Word', context.budget);
    this.#sheet.beside(around.beside);
    this.#notes = new Map(around.notes);
  }

  *finish(): Steps<Sheet> {
    for (const table of this.around.tables) this.#floats.push(table);
    yield* this.#floating();
    this.#sheet.beside([...new Set(spokenLines([...this.#notes.values()]))]);
    return yield* this.#sheet.finish(false);
  }

  /** Every paragraph and table within the element just opened. */
  *blocks(xml: XmlReader, around = NO_CONTROL): Steps<void> {
    let control = around;
    for (const name of xml.children()) {
      yield;
      if (name === 'p') yield* this.#paragraph(xml, control);
      else if (name === 'tbl') yield* this.#table(xml);
      else if (name === 'sdtPr') control = withControl(xml, control);
      else if (AROUND.test(name)) yield* this.blocks(xml, control);
      else if (name === 'altChunk') throw corrupt('another document has to be put into it first');
      else xml.skip();
    }
  }

  *#paragraph(xml: XmlReader, control: Control): Steps<void> {
    const paragraph = new ParagraphText(this.context, floatingTable);
    paragraph.read(xml, control);
    this.#lines(paragraph);
    yield* this.#floating();
  }

  #lines(paragraph: ParagraphText): void {
    this.#sheet.startRow(++this.#line, false);
    for (const [column, part] of tabbed(paragraph.text).entries()) this.#put(column, part);
    this.#noted(0, paragraph, false);
  }

  #put(column: number, text: RichString): void {
    const cell = typeof text === 'string' ? { text } : cellOfRuns(text, PLAIN);
    this.#sheet.cell(column, { ...cell, text: cell.text.trim() });
  }

  /** What boxes over a text and comments on it say, and among values the notes to which it refers. */
  #noted(column: number, { boxes, tables, notes }: ParagraphText, isAmongValues: boolean): void {
    for (const table of tables) this.#floats.push(table);
    this.#sheet.beside(boxLines(boxes));
    const said = [...new Set(notes)].flatMap((key) => {
      const lines = isAmongValues ? this.around.notes.get(key) : undefined;
      if (lines !== undefined) this.#notes.delete(key);
      return (lines?.replaceAll('\n', '；') ?? this.around.comments.get(key)) || [];
    });
    this.#sheet.comment(this.#line, column, said.join('；'));
  }

  /** What floats with a table in it is read behind what it is anchored in, and behind it what is anchored in that. */
  *#floating(): Steps<void> {
    for (const float of this.#floats) {
      this.#line += 1;
      for (const block of float)
        if (block instanceof ParagraphText) this.#lines(block);
        else yield* this.#rows(block);
      this.#line += 1;
    }
    this.#floats.length = 0;
  }

  *#table(xml: XmlReader): Steps<void> {
    yield* this.#rows(rowsOf(xml, this.context));
    yield* this.#floating();
  }

  *#rows(rows: Iterable<ReadRow>): Steps<void> {
    const merges = new OpenMerges((merge) => this.#sheet.merge(merge));
    this.hasTable = true;
    let isAmongValues = false;
    for (const row of rows) {
      yield;
      const cells = yield* this.#row(row, merges);
      isAmongValues ||= cells.some(([, { shown }]) => isLikeAValue(shown));
      for (const [column, paragraphs] of cells) this.#noted(column, paragraphs, isAmongValues);
    }
    merges.closeAll();
  }

  /** The cells that are put. A row that is deleted is none, but for a cell of it that goes on in the next. */
  *#row(row: ReadRow, merges: OpenMerges): Steps<readonly (readonly [number, ParagraphText])[]> {
    const cells: [number, ParagraphText][] = [];
    let column = 0;
    let isOpen = false;
    for (const cell of row.cells) {
      yield;
      if (cell.isDeleted) continue;
      column += cell.before;
      if (row.isDeleted) merges.leave(cell, column);
      else {
        if (!isOpen) this.#sheet.startRow(++this.#line, row.isHidden);
        isOpen = true;
        const { paragraphs } = merges.put(cell, column, this.#line - 1);
        this.#put(column, paragraphs.text);
        if (cell.isNarrow) this.#sheet.hideColumns(column, column + cell.span - 1);
        cells.push([column, paragraphs]);
      }
      column += cell.span;
    }
    return cells;
  }
}

/** A number, a tick, an answer: above the first of them stand the headings of a table. */
const VALUE =
  /^(?:[<>≤≥约近达]{0,2}\d|[√×✓✗☑]|(?:是|否|有|无|[已未](?:设|建|完成|成立|确定|达)[\u4e00-\u9fff]?)$)/;
const TIME = /^(?:\d[\d.,、~至到—–-]*[年月季]|(?:19|20)\d\d(?![\d.,%]))/;
const MOST_LOOKED_AT = 40;

function isLikeAValue(shown: string): boolean {
  const text = shown.slice(0, MOST_LOOKED_AT).normalize('NFKC').replace(/\s+/g, '');
  return VALUE.test(text) && !TIME.test(text);
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
