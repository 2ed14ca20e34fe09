import type { CellFault } from '../../sheet.js';
import { type BiffRecord, RECORD } from './biff.js';
import { formulaKind } from './formula-kind.js';

/** What a workbook says of the program that computed its formulas. */
export interface Calculation {
  /** By which version they were computed: 0 asks for all to be computed anew; null where nothing tells. */
  readonly version: number | null;
  /** By LibreOffice, which stores 0 for texts and for what is empty, if it took them over from another file. */
  readonly isOfLibreOffice: boolean;
}

export const NO_CALCULATION: Calculation = { version: null, isOfLibreOffice: false };

/** The name that it gives for who wrote the workbook, with its length before it. */
const LIBRE_OFFICE = [4, 0, 0, ...[...'Calc'].map((letter) => letter.charCodeAt(0))];

/** What is known with one more of the records that tell of it. */
export function calculationOf(known: Calculation, { type, view }: BiffRecord): Calculation {
  if (type === RECORD.computedBy)
    return view.byteLength < 8 ? known : { ...known, version: view.getUint32(4, true) };
  const isOfLibreOffice =
    view.byteLength >= LIBRE_OFFICE.length && LIBRE_OFFICE.every((byte, at) => view.getUint8(at) === byte);
  return { ...known, isOfLibreOffice };
}

/** A formula's result as its record has it; a text stands in a record of its own. */
export interface StoredResult {
  readonly kind: 'number' | 'empty' | 'text' | 'truth' | 'error';
  /** Of a truth or an error. */
  readonly code: number;
}

/** Where a result is no number, in place of its upper end. */
const NO_NUMBER = 0xffff;
const KINDS = ['text', 'truth', 'error', 'empty'] as const;

export function storedResult(view: DataView): StoredResult {
  const isNumber = view.getUint16(12, true) !== NO_NUMBER;
  return { kind: isNumber ? 'number' : (KINDS[view.getUint8(6)] ?? 'text'), code: view.getUint8(8) };
}

/** Of a formula to be computed when the workbook is opened: programs that compute nothing ask for it, and store 0. */
const ON_LOAD = 0x0002;
/** Where a formula's options, and the length of its tokens, stand in its record. */
const OPTIONS = 14;
const LENGTH = 20;

/** Tells which stored results of a sheet's formulas can be trusted: programs that compute nothing store 0 or the empty text. */
export class SheetCalculation {
  readonly #book: Calculation;
  #isUncomputed = false;
  #isComputedOnSave = true;

  constructor(book: Calculation) {
    this.#book = book;
  }

  /** Takes what a record before the cells says. */
  read(type: number, view: DataView): void {
    if (type === RECORD.uncomputed) this.#isUncomputed = true;
    else if (type === RECORD.computeOnSave) this.#isComputedOnSave = view.getUint16(0, true) !== 0;
  }

  /** All is to be computed anew when the workbook is opened. */
  get isStale(): boolean {
    return this.#isUncomputed || this.#book.version === 0;
  }

  /** Why a result cannot be trusted; null where it can. */
  faultOf(view: DataView, { kind }: StoredResult): CellFault | null {
    if (kind === 'empty' && this.#isEmptyForWant(view)) return 'formula-without-value';
    if (this.isStale) return 'formula-stale';
    return kind === 'number' && this.#isZeroForWant(view) ? 'formula-stale' : null;
  }

  #isEmptyForWant(view: DataView): boolean {
    const isComputed = this.#book.version !== null || this.#isComputedOnSave;
    return !isComputed || formulaKind(tokensOf(view)) === 'number';
  }

  #isZeroForWant(view: DataView): boolean {
    if (view.getFloat64(6, true) !== 0) return false;
    if ((view.getUint16(OPTIONS, true) & ON_LOAD) !== 0) return true;
    const kind = formulaKind(tokensOf(view));
    return kind === 'text' || (this.#book.isOfLibreOffice && kind !== 'number');
  }
}

function tokensOf(view: DataView): DataView {
  const at = LENGTH + 2;
  if (view.byteLength < at) return new DataView(view.buffer, view.byteOffset, 0);
  const length = Math.min(view.getUint16(LENGTH, true), view.byteLength - at);
  return new DataView(view.buffer, view.byteOffset + at, length);
}
