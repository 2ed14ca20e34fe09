import type { CellFault, CellText, Sheet } from '../../sheet.js';
import { type Budget, corrupt, WorkbookError } from '../budget.js';
import type { Compound } from '../container/compound.js';
import { BUILT_IN_FORMATS } from '../format/built-in-formats.js';
import { numberText, wordText } from '../format/cell-text.js';
import { type NumberFormat, parseNumberFormat } from '../format/number-format.js';
import { shownText } from '../format/shown-text.js';
import { SheetBuilder } from '../sheet-builder.js';
import { type BiffRecord, BiffText, biffRecords, RECORD, rkNumber } from './biff.js';

/** Workbooks of Excel 97 to 2003 and of WPS: BIFF8 in a compound file ([MS-XLS]). */
export function readXls(file: Compound, budget: Budget): Sheet[] {
  if (file.has('EncryptedPackage'))
    throw new WorkbookError('encrypted', 'the workbook is password-protected');
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream === null) throw new WorkbookError('unsupported', 'a compound file without a workbook');
  const globals = readGlobals(stream, budget);
  return globals.sheets.map((sheet) => readSheet(stream, sheet, globals, budget));
}

interface BoundSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: number;
  readonly position: number;
}

interface Globals {
  readonly sheets: readonly BoundSheet[];
  readonly strings: readonly string[];
  /** By the index of the cell style. */
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

const CHART = 2;
const MODULE = 6;

function readGlobals(stream: Uint8Array, budget: Budget): Globals {
  const sheets: BoundSheet[] = [];
  const codes = new Map(BUILT_IN_FORMATS);
  const styles: number[] = [];
  let strings: string[] = [];
  let date1904 = false;
  for (const record of biffRecords(stream, 0, budget)) {
    const { type, view } = record;
    if (type === RECORD.filePass) throw new WorkbookError('encrypted', 'the workbook is password-protected');
    if (type === RECORD.date1904) date1904 = view.getUint16(0, true) === 1;
    else if (type === RECORD.format)
      codes.set(view.getUint16(0, true), new BiffText(record.chunks, 2).text());
    else if (type === RECORD.xf) styles.push(view.getUint16(2, true));
    else if (type === RECORD.sst) strings = readStrings(record, budget);
    else if (type === RECORD.boundSheet) {
      budget.sheet();
      sheets.push(boundSheet(view));
    }
  }
  const parsed = new Map([...codes].map(([id, code]) => [id, parseNumberFormat(code)]));
  const formats = styles.map((id) => parsed.get(id) ?? GENERAL);
  return { sheets: sheets.filter((sheet) => sheet.kind !== MODULE), strings, formats, date1904 };
}

const GENERAL = parseNumberFormat('General');

function readStrings({ view, chunks }: BiffRecord, budget: Budget): string[] {
  const count = view.getUint32(4, true);
  const { cells } = budget.limits;
  if (count > cells) throw new WorkbookError('too-large', `more than ${cells} shared strings`);
  const reader = new BiffText(chunks, 8);
  return Array.from({ length: count }, () => reader.text());
}

/** The one text with a length of one byte. */
function boundSheet(view: DataView): BoundSheet {
  const wide = (view.getUint8(7) & 1) === 1;
  const codes = Array.from({ length: view.getUint8(6) }, (_, i) =>
    wide ? view.getUint16(8 + 2 * i, true) : view.getUint8(8 + i),
  );
  return {
    name: String.fromCharCode(...codes),
    hidden: (view.getUint8(4) & 3) !== 0,
    kind: view.getUint8(5),
    position: view.getUint32(0, true),
  };
}

function readSheet(stream: Uint8Array, sheet: BoundSheet, globals: Globals, budget: Budget): Sheet {
  const builder = new SheetBuilder(sheet.name, budget);
  if (sheet.kind === CHART) return builder.finish(sheet.hidden);
  const hiddenRows = new Set<number>();
  const cells = new CellList();
  const reader = new CellReader(globals, cells);
  for (const record of biffRecords(stream, sheet.position, budget)) {
    const { type, view } = record;
    if (type === RECORD.mergeCells) addMerges(view, builder);
    else if (type === RECORD.row && (view.getUint8(12) & 0x20) !== 0) hiddenRows.add(view.getUint16(0, true));
    else if (type === RECORD.colInfo && (view.getUint16(8, true) & 1) === 1) {
      builder.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
    } else reader.read(record);
    if (cells.length > budget.limits.cells) budget.cells(cells.length);
  }
  addCells(cells, hiddenRows, builder);
  return builder.finish(sheet.hidden);
}

/** Cells as they come, in parallel lists: a million objects would weigh more than what they say. */
class CellList {
  readonly #places: number[] = [];
  readonly #texts: string[] = [];
  readonly #faults = new Map<number, CellFault>();
  #sorted = true;

  get length(): number {
    return this.#places.length;
  }

  add(row: number, column: number, { text, fault }: CellText): void {
    const place = row * COLUMNS + column;
    this.#sorted &&= place > (this.#places.at(-1) ?? -1);
    if (fault !== undefined) this.#faults.set(this.#places.length, fault);
    this.#places.push(place);
    this.#texts.push(text);
  }

  /** Gives the last cell, a formula's, the text that comes after it. */
  finishLast(text: string): void {
    const last = this.#places.length - 1;
    if (this.#faults.get(last) !== 'formula-without-value') throw corrupt('a text belongs to no formula');
    this.#faults.delete(last);
    this.#texts[last] = text;
  }

  /** Some writers put cells down as their program came to them, not in the order of the sheet. */
  *inOrder(): Generator<{ row: number; column: number; text: CellText }> {
    const order = this.#sorted ? this.#places.keys() : this.#order();
    for (const index of order) {
      const place = this.#places[index] ?? 0;
      const text = this.#texts[index] ?? '';
      const fault = this.#faults.get(index);
      const column = place % COLUMNS;
      yield {
        row: (place - column) / COLUMNS,
        column,
        text: fault === undefined ? { text } : { text, fault },
      };
    }
  }

  #order(): number[] {
    return [...this.#places.keys()].sort((a, b) => (this.#places[a] ?? 0) - (this.#places[b] ?? 0));
  }
}

const COLUMNS = 0x10000;

function addMerges(view: DataView, builder: SheetBuilder): void {
  const count = view.getUint16(0, true);
  for (let at = 2; at < 2 + 8 * count; at += 8) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((i) => view.getUint16(at + i, true));
    builder.merge({ top, left, bottom, right });
  }
}

function addCells(cells: CellList, hiddenRows: ReadonlySet<number>, builder: SheetBuilder): void {
  let current = -1;
  for (const { row, column, text } of cells.inOrder()) {
    if (row !== current) builder.startRow(row + 1, hiddenRows.has(row));
    current = row;
    builder.cell(column, text);
  }
}

/** Error codes ([MS-XLS] 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/** Where a formula's result is no number, in place of its upper end. */
const NO_NUMBER = 0xffff;

class CellReader {
  readonly #globals: Globals;
  readonly #cells: CellList;

  constructor(globals: Globals, cells: CellList) {
    this.#globals = globals;
    this.#cells = cells;
  }

  /** Takes what the record holds, if it is one of cells; a formula's text comes in a record after it. */
  read({ type, view, chunks }: BiffRecord): void {
    if (type === RECORD.labelSst) this.#word(view, this.#shared(view.getUint32(6, true)));
    else if (type === RECORD.number) this.#number(view, view.getFloat64(6, true));
    else if (type === RECORD.rk) this.#number(view, rkNumber(view.getInt32(6, true)));
    else if (type === RECORD.mulRk) this.#numbers(view);
    else if (type === RECORD.formula) this.#formula(view);
    else if (type === RECORD.string) this.#cells.finishLast(new BiffText(chunks, 0).text());
    else if (type === RECORD.label || type === RECORD.rString)
      this.#word(view, new BiffText(chunks, 6).text());
    else if (type === RECORD.boolErr) this.#add(view, truthOrError(view.getUint8(6), view.getUint8(7) === 1));
  }

  #numbers(view: DataView): void {
    for (let at = 4; at + 6 <= view.byteLength - 2; at += 6) {
      this.#number(view, rkNumber(view.getInt32(at + 2, true)), at, (at - 4) / 6);
    }
  }

  #formula(view: DataView): void {
    const kind = view.getUint16(12, true) === NO_NUMBER ? view.getUint8(6) : null;
    if (kind === null) this.#number(view, view.getFloat64(6, true));
    else if (kind === 1 || kind === 2) this.#add(view, truthOrError(view.getUint8(8), kind === 2));
    else if (kind === 3) this.#add(view, { text: '' });
    else this.#add(view, { text: '', fault: 'formula-without-value' });
  }

  #word(view: DataView, text: string): void {
    this.#add(view, { text: wordText(text, this.#formatAt(view, 4)) });
  }

  #number(view: DataView, value: number, styleAt = 4, columnsOn = 0): void {
    const format = this.#formatAt(view, styleAt);
    const { date1904 } = this.#globals;
    const shown = (): string => shownText(format.code, value, date1904);
    this.#add(view, numberText(value, format, date1904, shown), columnsOn);
  }

  #add(view: DataView, text: CellText, columnsOn = 0): void {
    this.#cells.add(view.getUint16(0, true), view.getUint16(2, true) + columnsOn, text);
  }

  #shared(index: number): string {
    const text = this.#globals.strings[index];
    if (text === undefined) throw corrupt(`there is no shared string ${index}`);
    return text;
  }

  /** A cell of an unknown style might be a per cent as well as not. */
  #formatAt(view: DataView, at: number): NumberFormat {
    const format = this.#globals.formats[view.getUint16(at, true)];
    if (format === undefined) throw corrupt('a cell has an unknown style');
    return format;
  }
}

function truthOrError(code: number, isError: boolean): CellText {
  if (!isError) return { text: code === 0 ? 'FALSE' : 'TRUE' };
  return { text: ERRORS.get(code) ?? '#ERROR!', fault: 'error-value' };
}
