import { type Budget, corrupt, WorkbookError } from './budget.js';
import { BUILT_IN_FORMATS } from './number-format.js';
import type { Merge } from './sheet.js';

/** A worksheet of a BIFF8 stream: what the library is not asked for, and what it is handed. */
export interface BiffSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly { readonly from: number; readonly to: number }[];
  /** Formulas that promise a text which then does not come: [row, column], from 0. */
  readonly unfinished: readonly (readonly [number, number])[];
}

export interface Biff {
  readonly sheets: readonly BiffSheet[];
  readonly date1904: boolean;
  /** The same workbook reduced to its cells; its sheets are named by their numbers. */
  readonly stream: Uint8Array;
}

const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  colInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

/** Records of one cell each; all begin with row, column and style. */
const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.rString,
  RECORD.labelSst,
  RECORD.number,
  RECORD.label,
  RECORD.boolErr,
  RECORD.rk,
]);

const BIFF8 = 0x0600;
const CHART = 2;
const MODULE = 6;
/** A formula's result without its expression: a length that says that nothing follows. */
const FORMULA_HEAD = 20;
const NO_EXPRESSION = [0xff, 0xff];

interface RecordAt {
  readonly type: number;
  readonly data: Uint8Array;
  readonly view: DataView;
}

interface BoundSheet {
  readonly position: number;
  readonly hidden: boolean;
  readonly kind: number;
  readonly name: string;
}

/**
 * Reads a BIFF8 stream's skeleton ([MS-XLS]) and keeps of it the records that the library needs for cells: hyperlinks over
 * whole sheets, expressions, drawings and what else could keep it busy never reach it. Cells are counted before it makes any.
 */
export function reduceBiff(stream: Uint8Array, budget: Budget): Biff {
  const kept = new Records();
  const globals = readGlobals(stream, kept, budget);
  const counter = { cells: 0, limit: budget.limits.cells };
  const sheets = globals.sheets.map((sheet, index) => {
    kept.place(index);
    if (sheet.kind !== CHART) return readSheet(stream, sheet, globals.styles, kept, counter);
    kept.emptySheet();
    return emptySheet(sheet);
  });
  return { sheets, date1904: globals.date1904, stream: kept.bytes() };
}

interface Globals {
  readonly sheets: readonly BoundSheet[];
  readonly date1904: boolean;
  readonly styles: number;
}

function readGlobals(stream: Uint8Array, kept: Records, budget: Budget): Globals {
  const sheets: BoundSheet[] = [];
  const formats = new Set(BUILT_IN_FORMATS.keys());
  let date1904 = false;
  let styles = 0;
  let inStrings = false;
  for (const record of substream(stream, 0)) {
    const { type, data, view } = record;
    if (type === RECORD.filePass) throw new WorkbookError('encrypted', 'the workbook is password-protected');
    if (type === RECORD.date1904) date1904 = view.getUint16(0, true) === 1;
    if (type === RECORD.format) formats.add(view.getUint16(0, true));
    if (type === RECORD.xf) styles++;
    if (type === RECORD.sst) refuseManyStrings(view.getUint32(4, true), budget);
    inStrings = type === RECORD.sst || (inStrings && type === RECORD.continue);
    if (type === RECORD.boundSheet) sheets.push(boundSheet(data, view));
    else if (type === RECORD.xf) kept.add(type, knownFormat(data, formats));
    else if (inStrings || type === RECORD.format || type === RECORD.bof) kept.add(type, data);
  }
  const listed = sheets.filter((sheet) => sheet.kind !== MODULE);
  kept.finishGlobals(listed.length);
  return { sheets: listed, date1904, styles };
}

function refuseManyStrings(count: number, budget: Budget): void {
  const { cells } = budget.limits;
  if (count > cells) throw new WorkbookError('too-large', `more than ${cells} shared strings`);
}

/** The library keeps number formats from one file to the next, so an undefined one must not be looked up there. */
function knownFormat(style: Uint8Array, formats: ReadonlySet<number>): Uint8Array {
  if (style.length < 4) throw corrupt('a cell style is cut short');
  const id = (style[2] ?? 0) | ((style[3] ?? 0) << 8);
  if (formats.has(id)) return style;
  const general = style.slice();
  general.fill(0, 2, 4);
  return general;
}

function boundSheet(data: Uint8Array, view: DataView): BoundSheet {
  const length = view.getUint8(6);
  const wide = (view.getUint8(7) & 1) === 1;
  const text = data.subarray(8, 8 + length * (wide ? 2 : 1));
  return {
    position: view.getUint32(0, true),
    hidden: (view.getUint8(4) & 3) !== 0,
    kind: view.getUint8(5),
    name: wide ? new TextDecoder('utf-16le').decode(text) : String.fromCharCode(...text),
  };
}

function emptySheet({ name, hidden }: BoundSheet): BiffSheet {
  return { name, hidden, merges: [], hiddenRows: new Set(), hiddenColumns: [], unfinished: [] };
}

function readSheet(
  stream: Uint8Array,
  sheet: BoundSheet,
  styles: number,
  kept: Records,
  counter: { cells: number; readonly limit: number },
): BiffSheet {
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns: { from: number; to: number }[] = [];
  const unfinished: (readonly [number, number])[] = [];
  let awaiting: readonly [number, number] | null = null;
  let inText = false;
  for (const { type, data, view } of substream(stream, sheet.position)) {
    const cells = cellsIn(type, data);
    counter.cells += cells;
    if (counter.cells > counter.limit)
      throw new WorkbookError('too-large', `more than ${counter.limit} cells`);
    if (cells > 0) {
      checkStyles(type, data, view, styles);
      if (awaiting !== null) unfinished.push(awaiting);
      awaiting = promisesText(type, data) ? [view.getUint16(0, true), view.getUint16(2, true)] : null;
    }
    inText = type === RECORD.string ? awaiting !== null : inText && type === RECORD.continue;
    if (inText) awaiting = null;
    if (merges.length + hiddenColumns.length > counter.limit) {
      throw new WorkbookError('too-large', `more than ${counter.limit} merged ranges`);
    }
    if (type === RECORD.mergeCells) merges.push(...mergesIn(view));
    else if (type === RECORD.row && (view.getUint8(12) & 0x20) !== 0) hiddenRows.add(view.getUint16(0, true));
    else if (type === RECORD.colInfo && (view.getUint16(8, true) & 1) === 1) {
      hiddenColumns.push({ from: view.getUint16(0, true), to: view.getUint16(2, true) });
    } else if (type === RECORD.formula) kept.add(type, data.subarray(0, FORMULA_HEAD), NO_EXPRESSION);
    else if (cells > 0 || inText || type === RECORD.bof) kept.add(type, data);
  }
  if (awaiting !== null) unfinished.push(awaiting);
  kept.add(RECORD.eof, new Uint8Array());
  return { name: sheet.name, hidden: sheet.hidden, merges, hiddenRows, hiddenColumns, unfinished };
}

function cellsIn(type: number, data: Uint8Array): number {
  if (type === RECORD.mulRk) return Math.floor((data.length - 6) / 6);
  return CELLS.has(type) ? 1 : 0;
}

/** A cell of an unknown style might be a per cent as well as not. */
function checkStyles(type: number, data: Uint8Array, view: DataView, styles: number): void {
  const end = type === RECORD.mulRk ? data.length - 2 : 6;
  for (let at = 4; at < end; at += 6) {
    if (view.getUint16(at, true) >= styles) throw corrupt('a cell has an unknown style');
  }
}

/** A formula whose result is a text carries a mark in the place of the number; the text follows in a record of its own. */
function promisesText(type: number, data: Uint8Array): boolean {
  return type === RECORD.formula && data[6] === 0 && data[12] === 0xff && data[13] === 0xff;
}

function* mergesIn(view: DataView): Generator<Merge> {
  const count = view.getUint16(0, true);
  for (let i = 0; i < count; i++) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map((at) =>
      view.getUint16(2 + 8 * i + at, true),
    );
    yield { top, left, bottom, right };
  }
}

/** The records from a BOF to its EOF, without those of charts and the like embedded between. */
function* substream(stream: Uint8Array, from: number): Generator<RecordAt> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  for (let at = from; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > stream.length) throw corrupt('the file ends early');
    if (at === from) refuseOtherVersion(type, length < 2 ? 0 : view.getUint16(at + 4, true));
    if (type === RECORD.bof) depth++;
    else if (type === RECORD.eof && --depth === 0) return;
    if (depth === 1) {
      yield {
        type,
        data: stream.subarray(at + 4, end),
        view: new DataView(view.buffer, view.byteOffset + at + 4, length),
      };
    }
    at = end;
  }
  throw corrupt('the file ends early');
}

function refuseOtherVersion(type: number, version: number): void {
  if (type === RECORD.bof && version === BIFF8) return;
  if (type === RECORD.bof || [0x09, 0x0209, 0x0409].includes(type)) {
    throw new WorkbookError('unsupported', 'a workbook of Excel 95 or earlier');
  }
  throw corrupt('a sheet is not where the workbook says');
}

/** A BIFF stream in the making. */
class Records {
  readonly #parts: Uint8Array[] = [];
  #length = 0;
  /** Where each sheet's position is to be filled in. */
  readonly #places: { readonly record: Uint8Array; position: number }[] = [];

  add(type: number, data: Uint8Array, tail: readonly number[] = []): void {
    const length = data.length + tail.length;
    this.#push(new Uint8Array([type & 0xff, type >> 8, length & 0xff, length >> 8]));
    this.#push(data);
    if (tail.length > 0) this.#push(new Uint8Array(tail));
  }

  finishGlobals(sheets: number): void {
    for (let i = 0; i < sheets; i++) {
      const name = new TextEncoder().encode(sheetKey(i));
      const record = new Uint8Array([0, 0, 0, 0, 0, 0, name.length, 0, ...name]);
      this.#places.push({ record, position: 0 });
      this.add(RECORD.boundSheet, record);
    }
    this.add(RECORD.eof, new Uint8Array());
  }

  /** The sheet of this index begins here. */
  place(index: number): void {
    const place = this.#places[index];
    if (place !== undefined) place.position = this.#length;
  }

  emptySheet(): void {
    this.add(RECORD.bof, new Uint8Array([0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    this.add(RECORD.eof, new Uint8Array());
  }

  bytes(): Uint8Array {
    for (const { record, position } of this.#places) new DataView(record.buffer).setUint32(0, position, true);
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #push(part: Uint8Array): void {
    this.#parts.push(part);
    this.#length += part.length;
  }
}

/** The name by which the library knows a sheet: numbers cannot clash, nor be `__proto__`. */
export function sheetKey(index: number): string {
  return `S${index}`;
}
