import { corrupt } from './budget.js';

const MAX_BITS = 15;
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A canonical Huffman code: how many symbols have each length, and the symbols in the order of their codes. */
interface Huffman {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/**
 * Raw DEFLATE (RFC 1951) into exactly `size` bytes. Written here because it must stop at the declared size, which a zip
 * bomb exceeds, must run at once and not in a promise, and must run in a browser too: no platform call does all three.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  return new Inflater(packed, size).run();
}

class Inflater {
  readonly #packed: Uint8Array;
  readonly #out: Uint8Array;
  #at = 0;
  #filled = 0;
  #bits = 0;
  #bitCount = 0;

  constructor(packed: Uint8Array, size: number) {
    this.#packed = packed;
    this.#out = new Uint8Array(size);
  }

  run(): Uint8Array {
    let last = false;
    while (!last) {
      last = this.#take(1) === 1;
      this.#block(this.#take(2));
    }
    if (this.#filled !== this.#out.length) throw corrupt('a part unpacks to less than it declares');
    return this.#out;
  }

  #block(type: number): void {
    if (type === 0) this.#stored();
    else if (type === 1) this.#compressed(FIXED.literals, FIXED.distances);
    else if (type === 2) this.#dynamic();
    else throw corrupt('broken DEFLATE data');
  }

  #stored(): void {
    this.#bits = 0;
    this.#bitCount = 0;
    const length = this.#byte() | (this.#byte() << 8);
    const complement = this.#byte() | (this.#byte() << 8);
    if (length !== (~complement & 0xffff)) throw corrupt('broken DEFLATE data');
    if (this.#at + length > this.#packed.length) throw corrupt('the file ends early');
    this.#room(length);
    this.#out.set(this.#packed.subarray(this.#at, this.#at + length), this.#filled);
    this.#at += length;
    this.#filled += length;
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const described = this.#take(4) + 4;
    const order = new Uint8Array(19);
    for (let i = 0; i < described; i++) order[CODE_LENGTH_ORDER[i] ?? 0] = this.#take(3);
    const lengths = this.#codeLengths(huffman(order), literals + distances);
    this.#compressed(huffman(lengths.subarray(0, literals)), huffman(lengths.subarray(literals)));
  }

  #codeLengths(code: Huffman, count: number): Uint8Array {
    const lengths = new Uint8Array(count);
    for (let i = 0; i < count; ) {
      const symbol = this.#symbol(code);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw corrupt('broken DEFLATE data');
      const value = symbol === 16 ? (lengths[i - 1] ?? 0) : 0;
      const repeat =
        symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (i + repeat > count) throw corrupt('broken DEFLATE data');
      lengths.fill(value, i, i + repeat);
      i += repeat;
    }
    return lengths;
  }

  #compressed(literals: Huffman, distances: Huffman): void {
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.#room(1);
        this.#out[this.#filled++] = symbol;
      } else this.#copy(symbol - 257, distances);
    }
  }

  #copy(lengthCode: number, distances: Huffman): void {
    const length = extended(LENGTH_BASE, lengthCode) + this.#take(extended(LENGTH_EXTRA, lengthCode));
    const distanceCode = this.#symbol(distances);
    const distance =
      extended(DISTANCE_BASE, distanceCode) + this.#take(extended(DISTANCE_EXTRA, distanceCode));
    const from = this.#filled - distance;
    if (from < 0) throw corrupt('broken DEFLATE data');
    this.#room(length);
    if (distance >= length) this.#out.copyWithin(this.#filled, from, from + length);
    else for (let i = 0; i < length; i++) this.#out[this.#filled + i] = this.#out[from + i] ?? 0;
    this.#filled += length;
  }

  /** Bit by bit through the lengths; the state is kept in locals, for here the time goes. */
  #symbol({ counts, symbols }: Huffman): number {
    const packed = this.#packed;
    let bits = this.#bits;
    let left = this.#bitCount;
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= MAX_BITS; length++) {
      if (left === 0) {
        if (this.#at >= packed.length) throw corrupt('the file ends early');
        bits = packed[this.#at++] ?? 0;
        left = 8;
      }
      value |= bits & 1;
      bits >>>= 1;
      left--;
      const count = counts[length] ?? 0;
      if (value - count < first) {
        this.#bits = bits;
        this.#bitCount = left;
        return symbols[index + value - first] ?? 0;
      }
      index += count;
      first = (first + count) << 1;
      value <<= 1;
    }
    throw corrupt('broken DEFLATE data');
  }

  #take(count: number): number {
    while (this.#bitCount < count) {
      this.#bits |= this.#byte() << this.#bitCount;
      this.#bitCount += 8;
    }
    const value = this.#bits & ((1 << count) - 1);
    this.#bits >>>= count;
    this.#bitCount -= count;
    return value;
  }

  #byte(): number {
    const byte = this.#packed[this.#at++];
    if (byte === undefined) throw corrupt('the file ends early');
    return byte;
  }

  #room(length: number): void {
    if (this.#filled + length > this.#out.length) throw corrupt('a part unpacks to more than it declares');
  }
}

function extended(table: readonly number[], code: number): number {
  const value = table[code];
  if (value === undefined) throw corrupt('broken DEFLATE data');
  return value;
}

function huffman(lengths: Uint8Array): Huffman {
  const counts = new Uint16Array(MAX_BITS + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  refuseOversubscribed(counts);
  const starts = new Uint16Array(MAX_BITS + 2);
  for (let i = 1; i <= MAX_BITS; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const at = starts[length] ?? 0;
    symbols[at] = symbol;
    starts[length] = at + 1;
  });
  return { counts, symbols };
}

function refuseOversubscribed(counts: Uint16Array): void {
  let left = 1;
  for (let i = 1; i <= MAX_BITS; i++) {
    left = (left << 1) - (counts[i] ?? 0);
    if (left < 0) throw corrupt('broken DEFLATE data');
  }
}

const FIXED = {
  literals: huffman(
    Uint8Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)),
  ),
  distances: huffman(new Uint8Array(30).fill(5)),
};
