import { atOnce, type Steps } from '../pause.js';

/** How a text file's bytes are to be read, and how many of them the mark at their start takes. */
export interface Encoding {
  readonly name: string;
  readonly skip: number;
  /** All of the text, where it took decoding it to find out the encoding. */
  readonly text?: string;
}

const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** The encodings tried where nothing says which: Excel's "CSV UTF-8", and the GBK that Chinese Excel writes without a mark. */
const TRIED = ['utf-8', 'gb18030'] as const;

/**
 * The encoding of a file that begins with these bytes: the forced one, else that of a byte order mark, else strict UTF-8,
 * else GB18030. `whole` says that these are all the bytes; a head may end within a character. Null where none fits.
 */
export function* findEncoding(
  head: Uint8Array,
  whole: boolean,
  forced: string | null,
): Steps<Encoding | null> {
  const mark = markOf(head);
  if (mark && (forced === null || sameFamily(mark[1], forced)))
    return { name: mark[1], skip: mark[0].length };
  if (forced !== null) return { name: forced, skip: 0 };
  for (const name of TRIED) {
    const text = yield* textOf(head, name, whole);
    if (text !== null) return { name, skip: 0, ...(whole && { text }) };
    if (name === 'utf-8' && isDamagedUtf8(head)) return { name, skip: 0 };
  }
  return null;
}

/** The same at one go. */
export function detectEncoding(head: Uint8Array, whole: boolean, forced: string | null): Encoding | null {
  return atOnce(findEncoding(head, whole, forced));
}

const SAMPLE = 1 << 16;

/**
 * Text with a broken byte here and there is of the encoding that the rest is in, and the byte is to be reported: as GB18030
 * it would be other words. Of GB18030 read as UTF-8 most is broken.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) <= 0x7f) first += 1; // tens of times as fast as `findIndex`
  const text = new TextDecoder().decode(bytes.subarray(first, first + SAMPLE), { stream: true });
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const foreign = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  return foreign - broken >= 8 * (broken + 1);
}

/** The canonical name of an encoding label, or null where there is none of that name. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding.replace(/^gbk$/, 'gb18030');
  } catch {
    return null;
  }
}

/** Zero bytes are in no text but UTF-16. */
export function isBinary(head: Uint8Array, forced: string | null): boolean {
  const utf16 = (forced ?? markedEncoding(head) ?? '').startsWith('utf-16');
  return !utf16 && head.subarray(0, SAMPLE).includes(0);
}

/** The encoding that a byte order mark at the start tells, or null where there is none. */
function markedEncoding(head: Uint8Array): string | null {
  return markOf(head)?.[1] ?? null;
}

function markOf(head: Uint8Array) {
  return MARKS.find(([bytes]) => bytes.every((byte, i) => head[i] === byte));
}

/** Of the two kinds of UTF-16 the mark knows better than who asked for UTF-16. */
function sameFamily(a: string, b: string): boolean {
  return a.replace(/[lb]e$/, '') === b.replace(/[lb]e$/, '');
}

/** So many bytes are decoded between two steps. */
const STRIDE = 1 << 20;

/** The text of bytes that are all of the encoding, else null; of those that are not the whole only whether they are. */
function* textOf(bytes: Uint8Array, name: string, whole: boolean): Steps<string | null> {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const texts: string[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += STRIDE) {
    const text = decodeChunk(decoder, bytes.subarray(at, at + STRIDE), whole && at + STRIDE >= bytes.length);
    if (text === null) return null;
    if (whole) texts.push(text);
    yield;
  }
  return texts.join('');
}

/** The line of the first byte that is not of the encoding, in bytes that are not all of it. */
export function* lineOfFault(bytes: Uint8Array, name: string): Steps<number> {
  const decoder = new TextDecoder(name);
  const lines = new LineCount();
  let line = 1;
  for (let at = 0; at < bytes.length; at += STRIDE) {
    const text = decoder.decode(bytes.subarray(at, at + STRIDE), { stream: true });
    const fault = text.indexOf('\ufffd');
    line = lines.add(fault < 0 ? text : text.slice(0, fault));
    if (fault >= 0) break;
    yield;
  }
  return line;
}

function decoded(bytes: Uint8Array, name: string, whole: boolean): string | null {
  try {
    return new TextDecoder(name, { fatal: true, ignoreBOM: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** Decoded text as it streams, and the line of the first byte that is not of the encoding. */
export interface Decoded {
  readonly chunks: AsyncIterable<string>;
  /** Null while nothing has failed; known once the chunks have been read. */
  faultLine(): number | null;
}

/**
 * Decodes strictly; never a replacement character in place of a byte. Reads the bytes to their end, even where their text
 * is known.
 */
export function decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): Decoded {
  let fault: number | null = null;
  async function* known(text: string): AsyncGenerator<string> {
    let from = 0;
    for await (const chunk of bytes) {
      yield text.slice(from, from + chunk.length); // no letter takes less than a byte
      from += chunk.length;
    }
  }
  async function* pieces(): AsyncGenerator<string> {
    const decoder = new TextDecoder(encoding.name, { fatal: true, ignoreBOM: true });
    const lines = new LineCount();
    for await (const { chunk, isLast } of aligned(skipping(bytes, encoding.skip), encoding.name)) {
      const whole = decodeChunk(decoder, chunk, isLast);
      const text = whole ?? longestPrefix(chunk, encoding.name);
      const line = lines.add(text);
      if (whole === null) fault = line;
      yield whole ?? wholeLines(text);
      if (whole === null) return;
    }
  }
  return { chunks: encoding.text === undefined ? pieces() : known(encoding.text), faultLine: () => fault };
}

async function* skipping(bytes: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of bytes) {
    const rest = chunk.subarray(left);
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}

/**
 * The bytes in chunks that start with a whole character: cut after a line feed, which no longer character contains. The last
 * chunk, which may be empty, is what stands behind the last line feed.
 */
async function* aligned(
  bytes: AsyncIterable<Uint8Array>,
  encoding: string,
): AsyncGenerator<{ chunk: Uint8Array; isLast: boolean }> {
  let held = new Uint8Array();
  for await (const chunk of bytes) {
    const all = held.length === 0 ? chunk : joined(held, chunk);
    const end = afterLastLineFeed(all, encoding);
    const cut = end === 0 ? all.length : end; // a chunk that is one line is decoded all the same
    held = all.slice(cut);
    yield { chunk: all.subarray(0, cut), isLast: false };
  }
  yield { chunk: held, isLast: true };
}

const LINE_FEED = 0x0a;

/** 0 where there is none. */
function afterLastLineFeed(bytes: Uint8Array, encoding: string): number {
  if (!encoding.startsWith('utf-16')) return bytes.lastIndexOf(LINE_FEED) + 1;
  const low = encoding === 'utf-16le' ? 0 : 1;
  let at = bytes.length - (bytes.length % 2) - 2;
  while (at >= 0 && !(bytes[at + low] === LINE_FEED && bytes[at + 1 - low] === 0)) at -= 2;
  return at + 2;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Null where a byte of the chunk is not of the encoding, or the last one ends within a character. */
function decodeChunk(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Uint8Array,
  isLast: boolean,
): string | null {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch (error) {
    if ((error as Error).name !== 'TypeError') throw error; // by its name: the decoder may be of another realm
    return null;
  }
}

/** Without the beginning of a line that cannot be read to its end: half a row says something else. */
function wholeLines(text: string): string {
  return text.slice(0, Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

/** The text before the first undecodable byte, found by halving. */
function longestPrefix(bytes: Uint8Array, encoding: string): string {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle), encoding, false) !== null) good = middle;
    else bad = middle;
  }
  return new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true });
}

/** Counts the lines of a text that comes in pieces. */
class LineCount {
  #line = 1;
  #afterReturn = false;

  /** Takes a piece, and gives the line on which it ends. */
  add(text: string): number {
    const goesOn = this.#afterReturn && text.startsWith('\n');
    this.#line += breaksIn(text) - (goesOn ? 1 : 0);
    if (text !== '') this.#afterReturn = text.endsWith('\r');
    return this.#line;
  }
}

function breaksIn(text: string): number {
  if (text.includes('\r')) return text.match(/\r\n|\n|\r/g)?.length ?? 0;
  let breaks = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
