import { type Budget, corrupt, WorkbookError } from '../budget.js';

const BIFF8 = 0x0600;
/** What keeping a continuation takes beside its bytes, so that millions of empty ones are too many. */
const CONTINUE_COST = 1000;

/** Record types of [MS-XLS] that bear on what the cells say. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  header: 0x0014,
  footer: 0x0015,
  note: 0x001c,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  pane: 0x0041,
  writer: 0x005c,
  object: 0x005d,
  uncomputed: 0x005e,
  computeOnSave: 0x005f,
  colInfo: 0x007d,
  boundSheet: 0x0085,
  palette: 0x0092,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  conditions: 0x01b0,
  condition: 0x01b1,
  textObject: 0x01b6,
  computedBy: 0x01c1,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  defaultRow: 0x0225,
  window: 0x023e,
  rk: 0x027e,
  format: 0x041e,
  newConditions: 0x0879,
  bof: 0x0809,
} as const;

export interface BiffRecord {
  readonly type: number;
  readonly view: DataView;
  /** The record's own data and that of the records that continue it: texts are marked anew at each seam. */
  readonly chunks: readonly Uint8Array[];
}

/** The records of the substream at `from`, without those of charts and the like embedded in it. */
export function* biffRecords(stream: Uint8Array, from: number, budget: Budget): Generator<BiffRecord> {
  let pending: { type: number; view: DataView; chunks: Uint8Array[] } | null = null;
  for (const { type, data } of substream(stream, from, budget)) {
    if (type === RECORD.continue) {
      pending?.chunks.push(data);
      continue;
    }
    if (pending !== null) yield pending;
    pending = { type, view: viewOf(data), chunks: [data] };
  }
  if (pending !== null) yield pending;
}

function* substream(
  stream: Uint8Array,
  from: number,
  budget: Budget,
): Generator<{ type: number; data: Uint8Array }> {
  const view = viewOf(stream);
  let depth = 0;
  for (let at = from; at + 4 <= stream.length; ) {
    const type = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) throw corrupt('the file ends early');
    // Substreams can be made to overlap, so what counts is what is gone through.
    budget.unpack(end - at + (type === RECORD.continue ? CONTINUE_COST : 0));
    if (at === from) refuseOtherVersion(type, end < at + 6 ? 0 : view.getUint16(at + 4, true));
    if (type === RECORD.bof) depth++;
    else if (type === RECORD.eof && --depth === 0) return;
    else if (depth === 1) yield { type, data: stream.subarray(at + 4, end) };
    at = end;
  }
  throw corrupt('the file ends early');
}

function refuseOtherVersion(type: number, version: number): void {
  if (type === RECORD.bof && version === BIFF8) return;
  if (type === RECORD.bof || [0x09, 0x0209, 0x0409].includes(type)) {
    throw new WorkbookError('unsupported', 'a workbook of Excel 95 or earlier', 'old-xls');
  }
  throw corrupt('a sheet is not where the workbook says');
}

/** A text, and from which of its characters on it has which font; up to the first of them it has its cell's. */
export interface BiffString {
  readonly text: string;
  readonly fonts: readonly { readonly from: number; readonly font: number }[];
}

/** Reads texts from a record and its continuations. */
export class BiffText {
  readonly #chunks: readonly Uint8Array[];
  #chunk = 0;
  #at: number;

  constructor(chunks: readonly Uint8Array[], at: number) {
    this.#chunks = chunks;
    this.#at = at;
  }

  get ended(): boolean {
    if (this.#at < (this.#chunks[this.#chunk]?.length ?? 0)) return false;
    for (let i = this.#chunk + 1; i < this.#chunks.length; i++) if (this.#chunks[i]?.length) return false;
    return true;
  }

  /** A text with a length of two bytes; what is attached to it beside its runs is passed over. */
  rich(): BiffString {
    const length = this.#uint16();
    const flags = this.#byte();
    const count = flags & 8 ? this.#uint16() : 0;
    const attached = flags & 4 ? this.#uint16() + this.#uint16() * 0x10000 : 0;
    const text = this.#characters(length, (flags & 1) === 1);
    const fonts = this.#fonts(count);
    this.#skip(attached);
    return { text, fonts };
  }

  text(): string {
    return this.rich().text;
  }

  /** A text of so many characters that begins with how wide they are, as in the record that continues a text box. */
  ofLength(length: number): string {
    return this.#characters(length, (this.#byte() & 1) === 1);
  }

  /** A text whose fonts come after it, and may be missing. */
  textBeforeFonts(): BiffString {
    const text = this.text();
    return { text, fonts: this.ended ? [] : this.#fonts(this.#uint16()) };
  }

  #fonts(count: number): BiffString['fonts'] {
    return Array.from({ length: count }, () => ({ from: this.#uint16(), font: this.#uint16() }));
  }

  #characters(length: number, wide: boolean): string {
    let text = '';
    let width = wide ? 2 : 1;
    for (;;) {
      const chunk = this.#current();
      const end = Math.min(this.#at + (length - text.length) * width, chunk.length);
      text += width === 2 ? utf16(chunk, this.#at, end) : latin1(chunk, this.#at, end);
      this.#at = end;
      if (text.length === length) return text;
      // The rest stands in the next record, which says for itself how wide its characters are.
      this.#nextChunk();
      width = this.#byte() & 1 ? 2 : 1;
    }
  }

  #skip(count: number): void {
    let left = count;
    while (left > this.#current().length - this.#at) {
      left -= this.#current().length - this.#at;
      this.#nextChunk();
    }
    this.#at += left;
  }

  #uint16(): number {
    return this.#byte() | (this.#byte() << 8);
  }

  #byte(): number {
    while (this.#at >= this.#current().length) this.#nextChunk();
    return this.#current()[this.#at++] ?? 0;
  }

  #current(): Uint8Array {
    const chunk = this.#chunks[this.#chunk];
    if (chunk === undefined) throw corrupt('a text is cut short');
    return chunk;
  }

  #nextChunk(): void {
    this.#chunk++;
    this.#at = 0;
  }
}

function utf16(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at + 1 < end; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return text;
}

/** Not an encoding: UTF-16 whose upper bytes are all zero is stored without them. */
function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

/** A number squeezed into 30 bits: a whole one or the upper part of a double, perhaps a hundredfold. */
export function rkNumber(rk: number): number {
  const value = rk & 2 ? rk >> 2 : doubleOf(rk & ~3);
  return rk & 1 ? value / 100 : value;
}

function doubleOf(upper: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setInt32(0, upper);
  return view.getFloat64(0);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
