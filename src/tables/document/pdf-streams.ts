import { Z_BUF_ERROR, Z_NO_FLUSH, Z_OK, ZStream, zlibInflate, zlibInflateInit } from 'pako';

/** Bytes that one packed stream of a PDF may unpack to, and all of them; a page of text has some ten thousand. */
const MOST_OF_ONE = 1 << 26;
const MOST_OF_ALL = 1 << 28;
const ROOM = 1 << 16;
const STREAM = new TextEncoder().encode('stream');
/** So much of what stands before a stream is looked at for how it is packed. */
const BEFORE = 400;
const PACKED_TWICE = /\/Filter\s*\[[^\]]*\/(?:Fl|LZW)[^\]]*\/(?:Fl|LZW)/;

/**
 * Whether a PDF unpacks to more than may be read: told before, into a room that is used again, since the library unpacks whatever
 * it is given. Packed twice is nothing but a bomb.
 */
export function unpacksTooFar(bytes: Uint8Array): boolean {
  const words = new TextDecoder('latin1');
  let all = 0;
  for (let at = indexOf(bytes, 0); at >= 0; at = indexOf(bytes, at + 1)) {
    if (PACKED_TWICE.test(words.decode(bytes.subarray(Math.max(0, at - BEFORE), at)))) return true;
    const size = unpackedSize(bytes.subarray(afterLineEnd(bytes, at + STREAM.length)));
    all += size;
    if (size > MOST_OF_ONE || all > MOST_OF_ALL) return true;
  }
  return false;
}

function indexOf(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(STREAM[0] ?? 0, from); at >= 0; at = bytes.indexOf(STREAM[0] ?? 0, at + 1))
    if (STREAM.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

/** 0 for what is not packed by DEFLATE; of what is, as far as it goes or is allowed to. */
function unpackedSize(packed: Uint8Array): number {
  const stream = new ZStream();
  stream.input = packed;
  stream.avail_in = packed.length;
  stream.output = new Uint8Array(ROOM);
  zlibInflateInit(stream);
  let size = 0;
  for (;;) {
    stream.next_out = 0;
    stream.avail_out = ROOM;
    const status: number = zlibInflate(stream, Z_NO_FLUSH);
    size += stream.next_out;
    const goesOn = (status === Z_OK || status === Z_BUF_ERROR) && stream.next_out === ROOM;
    if (!goesOn || size > MOST_OF_ONE) return size;
  }
}
