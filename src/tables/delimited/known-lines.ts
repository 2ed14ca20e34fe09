/** So many lines and bytes of them are kept: files that repeat themselves have fewer, and no file fills the memory. */
const MOST_LINES = 1 << 16;
const MOST_BYTES = 1 << 23;
/** A longer line holds more than a row of values. */
const LONGEST = 1 << 12;
/** So many lines are looked up before it is asked whether any came again: of fewer than one in ten none is worth the looking. */
const TRIAL = 1 << 17;
const LEAST_AGAIN = 0.1;
/** So many lines may have places next to each other: by chance there are never so many. */
const MOST_PLACES = 64;

const LINE_FEED = 0x0a;
/** Ctrl-Z, which may end a text. */
const END_MARK = 0x1a;

/**
 * The cells of lines that were split before, by the bytes of the line: what is the same to the last byte has the same cells. Of a
 * line in which a row begins and ends with its line feed, in an encoding of which no letter holds one. Lines that come again
 * mostly do so in the order in which they came: before one is looked for, it is held against the one that followed last time.
 */
export class KnownLines {
  readonly #slots = new Int32Array(4 * MOST_LINES).fill(-1);
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [0];
  readonly #cells: string[][] = [];
  /** Which line came last behind each; and the one that was found or learnt last. */
  readonly #next: number[] = [];
  #last = -1;
  #bytes = new Uint8Array(1 << 16);
  #chunk: Uint8Array = new Uint8Array();
  #view = viewOf(this.#chunk);
  #own = viewOf(this.#bytes);
  #looked = 0;
  #again = 0;

  /** Few lines come again, and to look for them only costs. */
  get isVain(): boolean {
    return this.#looked > TRIAL && this.#again < this.#looked * LEAST_AGAIN;
  }

  /** The bytes that lines are asked of from now on. */
  open(chunk: Uint8Array): void {
    this.#chunk = chunk;
    this.#view = viewOf(chunk);
  }

  /** Where the line that begins there ends, behind its line feed; the end of the chunk where there is none. */
  endOf(start: number): number {
    const at = this.#chunk.indexOf(LINE_FEED, start);
    return at < 0 ? this.#chunk.length : at + 1;
  }

  /** Which of the known lines begins there; -1 where nobody has seen it. */
  find(start: number): number {
    this.#looked += 1;
    const next = this.#next[this.#last] ?? -1;
    const known = next >= 0 && this.#isAt(next, start) ? next : this.#lookedUp(start);
    if (known < 0) return -1;
    this.#again += 1;
    this.#follow(known);
    return known;
  }

  cellsOf(known: number): string[] {
    return this.#cells[known] ?? [];
  }

  lengthOf(known: number): number {
    return (this.#starts[known + 1] ?? 0) - (this.#starts[known] ?? 0);
  }

  #lookedUp(start: number): number {
    const end = this.endOf(start);
    if (end - start > LONGEST) return -1;
    const slot = this.#slotOf(start, hashOf(this.#view, start, end));
    return slot === null ? -1 : (this.#slots[slot] ?? -1);
  }

  #follow(known: number): void {
    if (this.#last >= 0) this.#next[this.#last] = known;
    this.#last = known;
  }

  /** Keeps the cells of a whole line that is a row, unless there are too many. */
  learn(start: number, end: number, cells: string[]): void {
    const count = this.#cells.length;
    const from = this.#starts[count] ?? 0;
    const to = from + end - start;
    if (end - start > LONGEST || count >= MOST_LINES || to > MOST_BYTES) return;
    const hash = hashOf(this.#view, start, end);
    const slot = this.#slotOf(start, hash);
    if (slot === null || (this.#slots[slot] ?? -1) >= 0) return;
    const line = this.#chunk.subarray(start, end);
    if (line.includes(END_MARK)) return;
    this.#makeRoom(to);
    this.#bytes.set(line, from);
    this.#slots[slot] = count;
    this.#hashes.push(hash);
    this.#starts.push(to);
    this.#cells.push(cells);
    this.#next.push(-1);
    this.#follow(count);
  }

  /** Where the line is kept, or would be; null where lines made for it have all the places that it might have. */
  #slotOf(start: number, hash: number): number | null {
    const mask = this.#slots.length - 1;
    for (let i = 0; i < MOST_PLACES; i += 1) {
      const slot = (hash + i) & mask;
      const known = this.#slots[slot] ?? -1;
      if (known < 0 || (this.#hashes[known] === hash && this.#isAt(known, start))) return slot;
    }
    return null;
  }

  /** Whether these bytes stand there: with the line feed that ends them, they are all of a line. */
  #isAt(known: number, start: number): boolean {
    const from = this.#starts[known] ?? 0;
    const length = (this.#starts[known + 1] ?? 0) - from;
    if (start + length > this.#chunk.length) return false;
    return areSame(this.#own, from, this.#view, start, length);
  }

  #makeRoom(length: number): void {
    if (length <= this.#bytes.length) return;
    const bytes = new Uint8Array(2 * this.#bytes.length);
    bytes.set(this.#bytes);
    this.#bytes = bytes;
    this.#own = viewOf(bytes);
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Four bytes at a time, the last ones by themselves. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = mixed(hash, view.getInt32(at, true));
  for (; at < end; at += 1) hash = mixed(hash, view.getUint8(at));
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

function mixed(hash: number, part: number): number {
  const one = Math.imul(hash ^ part, 0x9e3779b1);
  return one ^ (one >>> 13);
}

function areSame(a: DataView, from: number, b: DataView, start: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4)
    if (a.getInt32(from + at, true) !== b.getInt32(start + at, true)) return false;
  for (; at < length; at += 1) if (a.getUint8(from + at) !== b.getUint8(start + at)) return false;
  return true;
}
