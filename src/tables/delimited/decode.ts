import { atOnce, type Steps } from '../pause.js';
import { aligned, skipping } from './aligned.js';
import { isPlainUtf8 } from './plain-utf8.js';
import { decodeChunk, LineCount, StrictDecoder } from './strict-decoder.js';

/** How a text file's bytes are to be read, and how many of them the mark at their start takes. */
export interface Encoding {
  readonly name: string;
  readonly skip: number;
  /** All bytes were looked at, and are of it. */
  readonly isShown?: boolean;
  /** All of the text, where it took decoding it to find out the encoding, and somebody wants it. */
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
 * else GB18030. `whole` says that these are all the bytes; a head may end within a character. The text of long ones, of which
 * `isTextWanted` is false, need not be made to see that it is UTF-8. Null where none fits.
 */
export function* findEncoding(
  head: Uint8Array,
  whole: boolean,
  forced: string | null,
  isTextWanted = whole,
): Steps<Encoding | null> {
  const mark = markOf(head);
  if (mark && (forced === null || sameFamily(mark[1], forced)))
    return { name: mark[1], skip: mark[0].length };
  if (forced !== null) return { name: forced, skip: 0 };
  for (const name of TRIED) {
    const text = yield* textOf(head, name, whole, isTextWanted);
    if (text !== null) return { name, skip: 0, isShown: whole, ...(isTextWanted && { text }) };
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

const LINE_FEED = 0x0a;

/** So many bytes are decoded between two steps. */
const STRIDE = 1 << 20;

/** The text of bytes that are all of the encoding, else null; where it is not wanted only whether they are. */
function* textOf(bytes: Uint8Array, name: string, whole: boolean, isWanted: boolean): Steps<string | null> {
  const decoder = new TextDecoder(name, { fatal: true, ignoreBOM: true });
  const texts: string[] = [];
  let at = 0;
  do {
    const piece = linesOf(bytes.subarray(at, at + STRIDE));
    at += piece.length;
    yield;
    if (!isWanted && name === 'utf-8' && isPlainUtf8(piece)) continue;
    const text = decodeChunk(decoder, piece, whole && at >= bytes.length);
    if (text === null) return null;
    if (isWanted) texts.push(text);
  } while (at < bytes.length);
  return texts.join('');
}

/** Whole lines, or all of it where there is none. */
function linesOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(LINE_FEED) + 1;
  return end === 0 ? bytes : bytes.subarray(0, end);
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
  const decoder = new StrictDecoder(encoding.name);
  async function* known(text: string): AsyncGenerator<string> {
    let from = 0;
    for await (const chunk of bytes) {
      yield text.slice(from, from + chunk.length); // no letter takes less than a byte
      from += chunk.length;
    }
  }
  async function* pieces(): AsyncGenerator<string> {
    for await (const { chunk, isLast } of aligned(skipping(bytes, encoding.skip), encoding.name)) {
      yield decoder.take(chunk, isLast);
      if (decoder.faultLine !== null) return;
    }
  }
  return {
    chunks: encoding.text === undefined ? pieces() : known(encoding.text),
    faultLine: () => decoder.faultLine,
  };
}
