import { BEGINS_AS_NUMBER, ENDS_AS_NUMBER, SAME_BOTH_WAYS } from '../../number-edges.js';
import type { Steps } from '../../pause.js';
import type { Sheet } from '../../sheet.js';
import type { Budget } from '../budget.js';
import { type Look, PLAIN, plainText } from '../rich-text.js';
import { SheetBuilder } from '../sheet-builder.js';
import { pageCell } from './cell-value.js';
import type { PageStyle } from './declarations.js';
import { PageText } from './page-text.js';
import { GAP, type Gap, type PageRow, TableGrid, UNKNOWN } from './table-grid.js';

type Attributes = Readonly<Record<string, string>>;

export interface OpenCell {
  readonly column: number;
  readonly attributes: Attributes;
  readonly style: PageStyle;
  readonly look: Look;
  readonly text: PageText;
  note: string;
  hasPicture: boolean;
  /** What stands right before what comes next and may be more of a number: a picture, or the number of an item. */
  before: 'picture' | 'number' | null;
  /** Some of it is read from the right. */
  isRightToLeft: boolean;
}

interface OpenTable {
  readonly grid: TableGrid;
  cell: OpenCell | null;
  /** How many its `col` elements have told of. */
  columns: number;
  /** The rows of its `tfoot`, which are shown last wherever they are written. */
  readonly foot: PageRow[];
  isInFoot: boolean;
}

const UNTOUCHED = { before: null, isRightToLeft: false } as const;

/** What an empty table costs to keep, in cells. */
const COST_OF_TABLE = 10;

/** Lays the tables of a page under each other, as Excel shows them, with the texts between them as rows of one cell. */
export class PageTables {
  readonly #budget: Budget;
  readonly #rows: (PageRow | Gap)[] = [];
  readonly #grids: TableGrid[] = [];
  readonly #open: OpenTable[] = [];
  readonly #hiddenColumns: { from: number; to: number }[] = [];
  #outside = new PageText();
  #isAfterTable = false;
  #count = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get cell(): OpenCell | null {
    return this.#open.at(-1)?.cell ?? null;
  }

  get hasTable(): boolean {
    return this.#grids.length > 0;
  }

  startTable(hidden: boolean): void {
    this.breakLine(hidden, false);
    if (this.#isAfterTable) this.#target(this.#open.length).push(GAP);
    this.#count += COST_OF_TABLE;
    this.#budget.mayHold(this.#count);
    const grid = new TableGrid(this.#budget.limits.columns);
    const table = { grid, cell: null, columns: 0, foot: [], isInFoot: false };
    this.#grids.push(table.grid);
    this.#open.push(table);
  }

  endTable(): void {
    this.endGroup();
    this.#open.at(-1)?.grid.settle();
    for (const row of this.#open.pop()?.foot ?? []) this.#target(this.#open.length).push(row);
    this.#isAfterTable = true;
    if (this.#open.length > 0) this.#target(this.#open.length).push(GAP);
  }

  startRow(hidden: boolean): void {
    const table = this.#table();
    this.endRow();
    const row = table.grid.startRow(hidden);
    this.#budget.mayHold(++this.#count);
    if (table.isInFoot) table.foot.push(row);
    else this.#target(this.#open.length - 1).push(row);
    this.#isAfterTable = true;
  }

  endRow(): void {
    this.endCell();
    this.#open.at(-1)?.grid.endRow();
  }

  /** A `thead`, `tbody` or `tfoot`. */
  startGroup(name: string): void {
    this.endGroup();
    const table = this.#open.at(-1);
    if (table) table.isInFoot = name === 'tfoot' && table.foot.length === 0;
  }

  endGroup(): void {
    this.endRow();
    const table = this.#open.at(-1);
    if (!table) return;
    table.grid.endGroup();
    table.isInFoot = false;
  }

  startCell(attributes: Attributes, style: PageStyle, hidden: boolean): OpenCell {
    const table = this.#table();
    this.endCell();
    if (table.grid.row === null) this.startRow(hidden);
    this.#budget.mayHold(++this.#count);
    const column = table.grid.place(attributes);
    if (style.hidden || attributes.hidden !== undefined) {
      this.#hiddenColumns.push({ from: column, to: column });
      table.grid.row?.leftOut.push(column);
    }
    const look = { ...PLAIN, struck: style.struck ?? false };
    const text = new PageText();
    table.cell = { column, attributes, style, look, text, ...{ note: '', hasPicture: false }, ...UNTOUCHED };
    return table.cell;
  }

  endCell(): void {
    const table = this.#open.at(-1);
    if (!table?.cell) return;
    const { column, attributes, style, look, text, note, hasPicture, isRightToLeft } = table.cell;
    const inside = plainText(text.text);
    if (isRightToLeft && /\p{Nd}/u.test(inside) && !SAME_BOTH_WAYS.test(inside)) text.add(UNKNOWN, null);
    const plain = pageCell(text.text, look, attributes, style.format);
    const cell = note.trim() === '' ? plain : { ...plain, text: `${plain.text}（${note.trim()}）` };
    table.grid.put(column, hasPicture && cell.text.trim() === '' ? { ...cell, text: UNKNOWN } : cell);
    table.cell = null;
  }

  /** A `col` element. */
  column({ span, width }: Attributes, hidden: boolean): void {
    const table = this.#open.at(-1);
    if (!table) return;
    const from = table.columns;
    table.columns += Math.max(1, Number.parseInt(span ?? '1', 10) || 1);
    if (!hidden && width !== '0') return;
    this.#hiddenColumns.push({ from, to: table.columns - 1 });
    table.grid.leaveOut(from, table.columns - 1);
  }

  text(text: string, look: Look | null, isRightToLeft = false): void {
    const { cell } = this;
    if (cell) {
      if (this.#touches(cell, text, isRightToLeft)) cell.text.add(UNKNOWN, null);
      cell.text.add(text, look);
      this.#budget.mayHold(cell.text.runs);
    } else if (this.#open.length === 0 || text.trim() !== '') this.#outside.add(text, look);
  }

  /** The comment on a cell, which LibreOffice writes before its text and shows under the mouse. */
  note(text: string): void {
    const { cell } = this;
    if (cell) cell.note += text;
  }

  /** Whether what comes next may go on with something that is no text, or, from the right, stand on the other side of what is before it. */
  #touches(cell: OpenCell, text: string, isRightToLeft: boolean): boolean {
    const { before } = cell;
    if (before === 'picture' || text.trim() !== '') cell.before = null;
    cell.isRightToLeft ||= isRightToLeft;
    if (isRightToLeft && ENDS_AS_NUMBER.test(cell.text.last) && /^\p{Nd}/u.test(text)) return true;
    return (
      before !== null && BEGINS_AS_NUMBER.test(text) && (before === 'number' || text === text.trimStart())
    );
  }

  /** Of a cell in which nothing but a picture stands nobody knows what it says, nor of one in which it may be a part of a number. */
  picture(isSeen: boolean): void {
    const { cell } = this;
    if (!cell) return;
    cell.hasPicture = true;
    if (isSeen && ENDS_AS_NUMBER.test(cell.text.last)) cell.text.add(UNKNOWN, null);
    else if (isSeen) cell.before = 'picture';
  }

  /** A number stands before what comes next, as before each item of a list. */
  number(): void {
    const { cell } = this;
    if (cell) cell.before = 'number';
  }

  /** What comes next stands on another line; what came before outside of tables is a row. */
  breakLine(hidden: boolean, isHeading: boolean): void {
    if (this.cell) {
      this.cell.text.breakLine();
      return;
    }
    const cell = pageCell(this.#outside.text, PLAIN, {}, undefined);
    this.#outside = new PageText();
    if (cell.text === '') return;
    if (isHeading && this.#isAfterTable) this.#target(this.#open.length).push(GAP);
    this.#budget.mayHold(++this.#count);
    this.#target(this.#open.length).push({
      cells: [{ column: 0, cell }],
      hidden,
      leftOut: [],
      inner: [],
      line: 0,
    });
    this.#isAfterTable = false;
  }

  *finish(name: string): Steps<Sheet> {
    const builder = new SheetBuilder(name, this.#budget);
    for (const row of numbered(this.#rows)) {
      builder.startRow(row.line, row.hidden);
      for (const { column, cell } of row.cells) builder.cell(column, cell);
      yield;
    }
    for (const grid of this.#grids) for (const merge of grid.merges()) builder.merge(merge);
    for (const { from, to } of this.#hiddenColumns) builder.hideColumns(from, to);
    return yield* builder.finish(false);
  }

  /** Rows without a table around them make one. */
  #table(): OpenTable {
    if (this.#open.length === 0) this.startTable(false);
    return this.#open.at(-1) as OpenTable;
  }

  /** Where a row goes that so many open tables are around. */
  #target(depth: number): (PageRow | Gap)[] {
    return (
      this.#open.slice(0, depth).findLast(({ grid }) => grid.row !== null)?.grid.row?.inner ?? this.#rows
    );
  }
}

/** The rows with their lines; gaps beside each other are one, and none is at the top. */
function* numbered(rows: readonly (PageRow | Gap)[]): Generator<PageRow> {
  let line = 0;
  let isBlank = true;
  for (const row of flat(rows)) {
    if (row !== GAP || !isBlank) line += 1;
    isBlank = row === GAP;
    if (row === GAP) continue;
    row.line = line;
    yield row;
  }
}

function* flat(rows: readonly (PageRow | Gap)[]): Generator<PageRow | Gap> {
  for (const row of rows) {
    yield row;
    if (row !== GAP) yield* flat(row.inner);
  }
}
