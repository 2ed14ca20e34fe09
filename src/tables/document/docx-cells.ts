import { corrupt, tooLarge } from '../workbook/budget.js';
import type { XmlReader } from '../workbook/container/xml.js';
import { keepParagraph, type WordContext } from './docx-context.js';
import { type Colour, isOn, shadeOf } from './docx-letters.js';
import { type Control, NO_CONTROL, withControl } from './docx-symbols.js';
import { TableLook } from './docx-table-look.js';
import { ParagraphText } from './docx-text.js';
import type { WordCell } from './word-merges.js';

/** Elements around blocks that are no blocks themselves. */
export const AROUND = /^(?:sdt|sdtContent|customXml|smartTag|ins|moveTo|AlternateContent|Choice|Fallback)$/;

export interface ReadCell extends WordCell {
  /** Columns left out before it. */
  readonly before: number;
  readonly isDeleted: boolean;
  /** It is no wider than a line that is drawn. */
  readonly isNarrow: boolean;
}

const MOST_COLUMNS = 1000;

/** A row as its cells are read; what was noted of the row itself is known once the first of them is there. */
export interface ReadRow extends RowMarks {
  readonly cells: Iterable<ReadCell>;
}

interface RowMarks {
  isDeleted: boolean;
  /** It is hidden, or no higher than a line that is drawn. */
  isHidden: boolean;
}

/** Where in its table a cell is read. */
interface Place {
  readonly look: TableLook;
  /** How wide its columns are, in twentieths of a point. */
  readonly widths: number[];
  row: number;
  column: number;
  /** Of its row, up to here. */
  cells: number;
}

/** The rows of the table just opened, each to be read before the next is asked for. */
export function* rowsOf(xml: XmlReader, context: WordContext, place = placeIn(context)): Generator<ReadRow> {
  for (const name of xml.children()) {
    if (name === 'tr') {
      const row = { isDeleted: false, isHidden: false };
      place.column = 0;
      place.cells = 0;
      yield Object.assign(row, { cells: cellsOf(xml, row, context, place) });
      place.row += 1;
    } else if (name === 'tblPr') place.look.read(xml);
    else if (name === 'tblGrid') readWidths(xml, place.widths);
    else if (AROUND.test(name)) yield* rowsOf(xml, context, place);
    else xml.skip();
  }
}

function placeIn({ styles }: WordContext): Place {
  return { look: new TableLook(styles), widths: [], row: 0, column: 0, cells: 0 };
}

function* cellsOf(
  xml: XmlReader,
  row: RowMarks,
  context: WordContext,
  place: Place,
  around = NO_CONTROL,
): Generator<ReadCell> {
  let before = 0;
  let control = around;
  for (const name of xml.children()) {
    if (name === 'tc') {
      place.cells += 1;
      const { columns } = context.budget.limits;
      if (place.cells > columns) throw tooLarge('columns', columns);
      place.column += before;
      const cell = readCell(xml, context, place, control);
      place.column += cell.span;
      yield { ...cell, before };
      before = 0;
    } else if (name === 'trPr') before = ofRow(xml, row);
    else if (name === 'sdtPr') control = withControl(xml, control);
    else if (AROUND.test(name)) yield* cellsOf(xml, row, context, place, control);
    else xml.skip();
  }
}

function readWidths(xml: XmlReader, widths: number[]): void {
  for (const name of xml.children()) {
    if (name === 'gridCol' && widths.length < MOST_COLUMNS)
      widths.push(Number.parseFloat(xml.attributeOfAnyPrefix('w') ?? ''));
    xml.skip();
  }
}

/** In twentieths of a point: in no narrower column is anything read. */
const NARROWEST = 30;

/** Where a table may widen its columns for what is in them, it has to say twice that one has no width. */
function isNarrow(own: number | null, { look, widths, column }: Place, span: number): boolean {
  const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
  const isOfGrid = column < widths.length && width <= NARROWEST;
  const isItself = own !== null && own <= NARROWEST;
  return look.isFixed ? (own === null ? isOfGrid : isItself) : isItself && isOfGrid;
}

/** In twentieths of a point: in no higher row is anything read. */
const LOWEST_ROW = 60;

/** Gives the columns left out before the first cell. */
function ofRow(xml: XmlReader, row: RowMarks): number {
  let before = 0;
  for (const name of xml.children()) {
    if (name === 'gridBefore') before = countOf(xml);
    if (name === 'del' || name === 'moveFrom') row.isDeleted = true;
    if (name === 'hidden') row.isHidden ||= isOn(xml);
    if (name === 'trHeight')
      row.isHidden ||= xml.attributeOfAnyPrefix('hRule') === 'exact' && heightOf(xml) <= LOWEST_ROW;
    xml.skip();
  }
  return before;
}

function heightOf(xml: XmlReader): number {
  const height = Number.parseFloat(xml.attributeOfAnyPrefix('val') ?? '');
  return height >= 0 ? height : Number.POSITIVE_INFINITY;
}

function readCell(
  xml: XmlReader,
  context: WordContext,
  place: Place,
  around: Control,
): Omit<ReadCell, 'before'> {
  const { look, row, column } = place;
  const paragraphs = new ParagraphText(context, floatingTable);
  let own: CellMarks = { span: 1, merge: null, isDeleted: false };
  let ownWidth: number | null = null;
  const stand = (paper: Colour | undefined) => {
    paragraphs.grounds = look.grounds(row, column, paper);
  };
  const within = (isTable: boolean, before: Control): void => {
    let control = before;
    for (const name of xml.children()) {
      if (name === 'p') paragraphs.read(xml, control);
      else if (name === 'tcPr') {
        const { paper, width, ...marks } = properties(xml);
        if (!isTable) [own, ownWidth] = [marks, width];
        if (!isTable || paper !== undefined) stand(paper);
      } else if (name === 'sdtPr') control = withControl(xml, control);
      else if (name === 'altChunk') throw corrupt('another document has to be put into a cell first');
      else within(isTable || name === 'tbl', control);
    }
  };
  paragraphs.isCell = true;
  stand(undefined);
  within(false, around);
  paragraphs.fillFromBoxes();
  return { paragraphs, ...own, isNarrow: isNarrow(ownWidth, place, own.span) };
}

type CellMarks = Omit<ReadCell, 'before' | 'paragraphs' | 'isNarrow'>;

interface Properties extends CellMarks {
  readonly paper: Colour | undefined;
  /** Null where it is as wide as suits. */
  readonly width: number | null;
}

function properties(xml: XmlReader): Properties {
  let [span, merge, isDeleted]: [number, WordCell['merge'], boolean] = [1, null, false];
  let paper: Colour | undefined;
  let width: number | null = null;
  for (const name of xml.children()) {
    if (name === 'shd') paper = shadeOf(xml);
    if (name === 'tcW' && (xml.attributeOfAnyPrefix('type') ?? 'dxa') === 'dxa')
      width = Number.parseFloat(xml.attributeOfAnyPrefix('w') ?? '');
    if (name === 'gridSpan') span = Math.max(1, countOf(xml));
    if (name === 'vMerge') merge = xml.attributeOfAnyPrefix('val') === 'restart' ? 'begins' : 'goes-on';
    if (name === 'cellDel') isDeleted = true;
    xml.skip();
  }
  return { span, merge, isDeleted, paper, width };
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
    rows.push({ cells, isDeleted: row.isDeleted, isHidden: row.isHidden });
  }
  return rows;
}
