import type { Steps } from '../tables/pause.js';
import type { Merge } from '../tables/sheet.js';
import { columnOf, rangeOf, wholeNumber } from '../tables/workbook/cell-reference.js';
import { cellAddress } from '../tables/workbook/workbook.js';
import type { Mark } from './marks.js';
import type { CellStyles } from './styles.js';
import { type Edits, type Tag, walking } from './xml-edit.js';

/** Within a sheet's part: merged cells and the styles of whole columns, which stand before or behind the cells. */
interface Frame {
  readonly merges: readonly Merge[];
  readonly columnStyle: (column: number) => number;
}

/** The marks of one sheet, each at the cell that shows: of merged cells the top left one. */
export function* anchored(xml: string, part: string, marks: readonly Mark[]): Steps<Mark[]> {
  const { merges } = yield* frameOf(xml, part);
  const byCell = new Map<string, Mark>();
  for (const mark of marks) {
    const merge = merges.find((one) => covers(one, mark));
    const at = merge ? { ...mark, line: merge.top + 1, column: merge.left + 1 } : mark;
    const key = cellAddress(at.line, at.column);
    byCell.set(key, union(byCell.get(key), at));
  }
  return [...byCell.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}

function covers({ top, left, bottom, right }: Merge, { line, column }: Mark): boolean {
  return top < line && line <= bottom + 1 && left < column && column <= right + 1;
}

function union(known: Mark | undefined, mark: Mark): Mark {
  if (!known) return mark;
  return {
    ...known,
    weight: known.weight === 'error' ? 'error' : mark.weight,
    isUnseen: known.isUnseen || mark.isUnseen || false,
    messages: [...new Set([...known.messages, ...mark.messages])],
  };
}

/** The highest number by which a sheet calls a style of its cells, rows or columns. */
export function* highestStyle(xml: string, part: string): Steps<number> {
  let highest = 0;
  yield* walking(xml, part, {
    open: ({ name, depth, attributes }) => {
      const isStyled = (depth === 4 && name === 'c') || (depth === 3 && (name === 'row' || name === 'col'));
      const style = isStyled ? (name === 'col' ? attributes.style : attributes.s) : undefined;
      if (style) highest = Math.max(highest, wholeNumber(style, 'a cell style'));
    },
  });
  return highest;
}

/** Fills the marked cells of a sheet; rows and cells that are not there yet are put where they belong. */
export function* fillCells(
  edits: Edits,
  part: string,
  marks: readonly Mark[],
  styles: CellStyles,
): Steps<void> {
  const { columnStyle } = yield* frameOf(edits.text, part);
  yield* walking(edits.text, part, new CellFiller(edits, marks, styles, columnStyle));
}

class CellFiller {
  /** By line, those still to come, in the order of their columns. */
  readonly #waiting: Map<number, Mark[]>;
  /** The lines whose rows are still to come, in order. */
  readonly #lines: number[];
  #line = 0;
  #column = 0;
  #row: Tag | null = null;

  constructor(
    private readonly edits: Edits,
    marks: readonly Mark[],
    private readonly styles: CellStyles,
    private readonly columnStyle: (column: number) => number,
  ) {
    this.#waiting = new Map();
    for (const mark of marks) this.#waiting.set(mark.line, [...(this.#waiting.get(mark.line) ?? []), mark]);
    this.#lines = [...this.#waiting.keys()];
  }

  open(tag: Tag): void {
    if (tag.depth === 3 && tag.name === 'row') this.#startRow(tag);
    if (tag.depth === 4 && tag.name === 'c') this.#cell(tag);
  }

  close(tag: Tag, closing: number): void {
    if (tag.depth === 3 && tag.name === 'row') {
      const rest = this.#cellsBefore(Number.POSITIVE_INFINITY, tag.prefix);
      if (rest !== '') this.edits.append(tag, closing, rest);
      this.#row = null;
    }
    if (tag.depth === 2 && tag.name === 'sheetData') {
      const rest = this.#rowsBefore(Number.POSITIVE_INFINITY, tag.prefix);
      if (rest !== '') this.edits.append(tag, closing, rest);
    }
  }

  #startRow(tag: Tag): void {
    const written = tag.attributes.r;
    const line = written === undefined ? this.#line + 1 : wholeNumber(written, 'a row number');
    this.edits.insert(tag.start, this.#rowsBefore(line, tag.prefix));
    if (this.#lines[0] === line) this.#lines.shift();
    this.#line = line;
    this.#column = 0;
    this.#row = tag;
  }

  #cell(tag: Tag): void {
    const reference = tag.attributes.r;
    const column = reference === undefined ? this.#column + 1 : columnOf(reference, this.#line) + 1;
    this.edits.insert(tag.start, this.#cellsBefore(column, tag.prefix));
    this.#column = column;
    const [mark, ...rest] = this.#waiting.get(this.#line) ?? [];
    if (mark?.column !== column) return;
    const base = Number(tag.attributes.s ?? 0);
    if (!mark.isUnseen) this.edits.attribute(tag, 's', String(this.styles.filled(base, mark.weight)));
    this.#waiting.set(this.#line, rest);
  }

  /** Marked cells of the row that are not in the sheet, up to a column. */
  #cellsBefore(column: number, prefix: string): string {
    const waiting = this.#waiting.get(this.#line);
    if (!waiting) return '';
    const due = waiting.filter((mark) => mark.column < column);
    this.#waiting.set(this.#line, waiting.slice(due.length));
    return due.map((mark) => this.#newCell(mark, prefix)).join('');
  }

  #rowsBefore(line: number, prefix: string): string {
    let rows = '';
    for (let next = this.#lines[0]; next !== undefined && next < line; next = this.#lines[0]) {
      this.#lines.shift();
      const cells = (this.#waiting.get(next) ?? []).map((mark) => this.#newCell(mark, prefix)).join('');
      rows += `<${prefix}row r="${next}">${cells}</${prefix}row>`;
    }
    return rows;
  }

  /** An empty cell takes its looks from its row, or else from its column. */
  #newCell({ line, column, weight }: Mark, prefix: string): string {
    const row = this.#row?.attributes;
    const ownRow = row?.customFormat === '1' || row?.customFormat === 'true' ? Number(row.s ?? 0) : null;
    const style = this.styles.filled(ownRow ?? this.columnStyle(column), weight);
    return `<${prefix}c r="${cellAddress(line, column)}" s="${style}"/>`;
  }
}

function* frameOf(xml: string, part: string): Steps<Frame> {
  const merges: Merge[] = [];
  const columns: { from: number; to: number; style: number }[] = [];
  yield* walking(xml, part, {
    open: ({ name, depth, attributes }) => {
      if (depth !== 3) return;
      if (name === 'mergeCell') merges.push(rangeOf(attributes.ref ?? ''));
      if (name === 'col')
        columns.push({
          from: Number(attributes.min),
          to: Number(attributes.max),
          style: Number(attributes.style ?? 0),
        });
    },
  });
  const columnStyle = (column: number) =>
    columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
  return { merges, columnStyle };
}
