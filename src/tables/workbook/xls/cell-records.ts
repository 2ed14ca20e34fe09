import type { CellText } from '../../sheet.js';
import { corrupt } from '../budget.js';
import { type CellStyle, dressed, GENERAL, styledText } from '../format/cell-style.js';
import { numberText, truth } from '../format/cell-text.js';
import { shownText } from '../format/shown-text.js';
import { type RichString, styled } from '../rich-text.js';
import { type BiffRecord, BiffText, RECORD, rkNumber } from './biff.js';
import { SheetCalculation, storedResult } from './calculation.js';
import type { CellList } from './cell-list.js';
import type { Globals } from './globals.js';

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

/** Reads the cells of a sheet from its records. */
export class CellReader {
  readonly #globals: Globals;
  readonly #cells: CellList;
  readonly #sums: SheetCalculation;
  #lastStyle: CellStyle = GENERAL;

  constructor(globals: Globals, cells: CellList) {
    this.#globals = globals;
    this.#cells = cells;
    this.#sums = new SheetCalculation(globals.calculation);
  }

  /** Takes what the record holds, if it is one of cells; a formula's text comes in a record after it. */
  read({ type, view, chunks }: BiffRecord): void {
    if (type === RECORD.labelSst) this.#words(view, this.#shared(view.getUint32(6, true)));
    else if (type === RECORD.number) this.#number(view, view.getFloat64(6, true));
    else if (type === RECORD.rk) this.#number(view, rkNumber(view.getInt32(6, true)));
    else if (type === RECORD.mulRk) this.#numbers(view);
    else if (type === RECORD.formula) this.#formula(view);
    else if (type === RECORD.string) this.#result(chunks);
    else if (type === RECORD.label) this.#words(view, new BiffText(chunks, 6).text());
    else if (type === RECORD.rString)
      this.#words(view, this.#globals.fonts.rich(new BiffText(chunks, 6).textBeforeFonts()));
    else if (type === RECORD.boolErr)
      this.#plain(view, truthOrError(view.getUint8(6), view.getUint8(7) === 1));
    else this.#sums.read(type, view);
  }

  #numbers(view: DataView): void {
    for (let at = 4; at + 6 <= view.byteLength - 2; at += 6) {
      this.#number(view, rkNumber(view.getInt32(at + 2, true)), at, (at - 4) / 6);
    }
  }

  #formula(view: DataView): void {
    this.#lastStyle = this.#styleAt(view, 4);
    const result = storedResult(view);
    const fault = this.#sums.faultOf(view, result);
    if (result.kind === 'text') this.#add(view, { text: '', fault: 'formula-without-value' });
    else if (fault !== null) this.#add(view, { text: '', fault });
    else if (result.kind === 'number') this.#number(view, view.getFloat64(6, true));
    else if (result.kind === 'empty') this.#add(view, { text: '' });
    else this.#plain(view, truthOrError(result.code, result.kind === 'error'));
  }

  /** The text that the formula before gives. */
  #result(chunks: readonly Uint8Array[]): void {
    const text = new BiffText(chunks, 0).text();
    const style = this.#lastStyle;
    this.#cells.finishLast(
      this.#sums.isStale ? { text: '', fault: 'formula-stale' } : dressed(styledText(text, style), style),
    );
  }

  #words(view: DataView, string: RichString): void {
    const style = this.#styleAt(view, 4);
    this.#add(view, dressed(styledText(string, style), style, string));
  }

  #number(view: DataView, value: number, styleAt = 4, columnsOn = 0): void {
    const style = this.#styleAt(view, styleAt);
    const { format, look } = style;
    const { date1904 } = this.#globals;
    const shown = (): string => shownText(format.code, value, date1904);
    this.#add(view, dressed(styled(numberText(value, format, date1904, shown), look), style), columnsOn);
    if (value === 0) this.#cells.isZero();
  }

  #plain(view: DataView, cell: CellText): void {
    const style = this.#styleAt(view, 4);
    this.#add(view, dressed(styled(cell, style.look), style));
  }

  #add(view: DataView, cell: CellText, columnsOn = 0): void {
    this.#cells.add(view.getUint16(0, true), view.getUint16(2, true) + columnsOn, cell);
  }

  #shared(index: number): RichString {
    const text = this.#globals.strings[index];
    if (text === undefined) throw corrupt(`there is no shared string ${index}`);
    return text;
  }

  /** A style that does not exist is taken for none. */
  #styleAt(view: DataView, at: number): CellStyle {
    return this.#globals.styles[view.getUint16(at, true)] ?? GENERAL;
  }
}

function truthOrError(code: number, isError: boolean): CellText {
  if (!isError) return truth(String(code));
  return { text: ERRORS.get(code) ?? '#ERROR!', fault: 'error-value' };
}
