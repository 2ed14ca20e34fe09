import type { Steps } from '../../pause.js';
import type { Sheet } from '../../sheet.js';
import { type Budget, WorkbookError } from '../budget.js';
import type { Compound } from '../container/compound.js';
import { isTooSmall, POINTS_OF_DIGIT } from '../hidden.js';
import { boxLines, printedTexts } from '../print-header.js';
import { SheetBuilder } from '../sheet-builder.js';
import { BiffText, biffRecords, RECORD } from './biff.js';
import { CellList } from './cell-list.js';
import { CellReader } from './cell-records.js';
import { ConditionReader, rangeAt } from './conditions.js';
import { type BoundSheet, CHART, type Globals, readGlobals } from './globals.js';
import { NoteList } from './notes.js';
import { SheetWindow } from './xls-view.js';

/** Workbooks of Excel 97 to 2003 and of WPS: BIFF8 in a compound file ([MS-XLS]). */
export function* readXls(file: Compound, budget: Budget): Steps<Sheet[]> {
  if (file.has('EncryptedPackage'))
    throw new WorkbookError('encrypted', 'the workbook is password-protected');
  const stream = file.read('Workbook') ?? file.read('Book');
  if (stream === null) throw new WorkbookError('unsupported', 'a compound file without a workbook');
  const globals = yield* readGlobals(stream, budget);
  const sheets: Sheet[] = [];
  for (const sheet of globals.sheets) sheets.push(yield* readSheet(stream, sheet, globals, budget));
  return sheets;
}

function* readSheet(stream: Uint8Array, sheet: BoundSheet, globals: Globals, budget: Budget): Steps<Sheet> {
  const builder = new SheetBuilder(sheet.name, budget);
  if (sheet.kind === CHART) return yield* builder.finish(sheet.hidden);
  builder.isPainted = true;
  builder.conditions.date1904 = globals.date1904;
  const hiddenRows = new Set<number>();
  const told = new Set<number>();
  let noHeight = false;
  const cells = new CellList();
  const reader = new CellReader(globals, cells);
  const notes = new NoteList();
  const shown = new SheetWindow();
  const conditions = new ConditionReader(builder.conditions);
  for (const record of biffRecords(stream, sheet.position, budget)) {
    const { type, view } = record;
    if (conditions.read(record)) builder.isPainted = false;
    if (type === RECORD.mergeCells) addMerges(view, builder);
    else if (type === RECORD.row) {
      const row = view.getUint16(0, true);
      told.add(row);
      if (isHiddenRow(view)) hiddenRows.add(row);
    } else if (type === RECORD.defaultRow) {
      noHeight = view.byteLength >= 2 && (view.getUint16(0, true) & NO_HEIGHT) !== 0;
    } else if (type === RECORD.colInfo) {
      if (isHiddenColumn(view)) builder.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
    } else if (type === RECORD.window || type === RECORD.pane) shown.read(record);
    else if (type === RECORD.header || type === RECORD.footer) {
      if (view.byteLength > 3) builder.beside(printedTexts(new BiffText(record.chunks, 0).text()));
    } else if (!notes.read(record)) reader.read(record);
    if (cells.length > budget.limits.cells) budget.cells(cells.length);
    yield;
  }
  const { hidesZeros, from } = shown;
  if (hidesZeros) cells.hideZeros();
  if (from.column > 0) builder.hideColumns(0, from.column - 1);
  const isHidden = (row: number) => row < from.row || hiddenRows.has(row) || (noHeight && !told.has(row));
  conditions.finish();
  yield* addCells(cells, isHidden, builder);
  for (const { line, column, text } of notes.all()) builder.comment(line, column, text);
  builder.beside(boxLines(notes.boxes));
  return yield* builder.finish(sheet.hidden);
}

/** Of the rows that have no record of their own. */
const NO_HEIGHT = 0x0002;
/** In twentieths of a point. */
const HEIGHT = 0x7fff;

function isHiddenRow(view: DataView): boolean {
  return (view.getUint8(12) & 0x20) !== 0 || isTooSmall((view.getUint16(6, true) & HEIGHT) / 20);
}

function isHiddenColumn(view: DataView): boolean {
  return (view.getUint16(8, true) & 1) === 1 || isTooSmall((view.getUint16(4, true) / 256) * POINTS_OF_DIGIT);
}

function addMerges(view: DataView, builder: SheetBuilder): void {
  const count = view.getUint16(0, true);
  for (let at = 2; at < 2 + 8 * count; at += 8) builder.merge(rangeAt(view, at));
}

function* addCells(cells: CellList, isHidden: (row: number) => boolean, builder: SheetBuilder): Steps<void> {
  let current = -1;
  for (const { row, column, cell } of cells.inOrder()) {
    if (row !== current) {
      builder.startRow(row + 1, isHidden(row));
      yield;
    }
    current = row;
    builder.cell(column, cell);
  }
}
