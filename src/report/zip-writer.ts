import CRC32 from 'crc-32';
import { Deflate, deflateRaw } from 'pako';
import type { Steps } from '../tables/pause.js';

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const DEFLATE = 8;
/** Of the format: what wrote it, and what can read it. */
const VERSIONS = 20 | (20 << 16);
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1980-01-01, the day that zip archives begin with: no clock has a say. */
const DAY = 0x21;

/** A part as it lies in an archive. */
export interface Packed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export function pack(name: string, bytes: Uint8Array): Packed {
  return {
    name,
    method: DEFLATE,
    crc: CRC32.buf(bytes) >>> 0,
    size: bytes.length,
    packed: deflateRaw(bytes),
  };
}

/** So many characters are packed at one go. */
const LENGTH = 1 << 16;

/** A part that is packed as its text is made, of which no more than what it packs to is ever held. */
export function* packing(name: string, pieces: Iterable<string>): Steps<Packed> {
  const encoder = new TextEncoder();
  const deflate = new Deflate({ raw: true });
  let [crc, size] = [0, 0];
  const push = (text: string, isLast: boolean) => {
    const bytes = encoder.encode(text);
    crc = CRC32.buf(bytes, crc);
    size += bytes.length;
    deflate.push(bytes, isLast);
  };
  let text = '';
  for (const piece of pieces) {
    yield;
    text += piece;
    if (text.length < LENGTH) continue;
    push(text, false);
    text = '';
  }
  push(text, true);
  return { name, method: DEFLATE, crc: crc >>> 0, size, packed: deflate.result as Uint8Array };
}

/** A zip archive of the parts in their order. */
export function zip(parts: readonly Packed[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    directory.push(directoryEntry(part, name, at), name);
    pieces.push(localEntry(part, name), name, part.packed);
    at += 30 + name.length + part.packed.length;
  }
  const directorySize = directory.reduce((sum, piece) => sum + piece.length, 0);
  return joined([...pieces, ...directory, ending(parts.length, directorySize, at)]);
}

/** True for an archive as `zip` writes it: a program that has saved it since puts other marks and a day of its own on its parts. */
export function isAsZipped(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return false;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > end || !isOwnEntry(view, at)) return false;
    at += 46 + view.getUint16(at + 28, true);
  }
  return count > 0 && at === end;
}

/** No part of ours has anything behind its name. */
function isOwnEntry(view: DataView, at: number): boolean {
  return (
    view.getUint32(at, true) === DIRECTORY_ENTRY &&
    view.getUint32(at + 4, true) === VERSIONS &&
    view.getUint16(at + 8, true) === FLAGS &&
    view.getUint32(at + 12, true) === DAY << 16
  );
}

function localEntry(part: Packed, name: Uint8Array): Uint8Array {
  return record(30, [
    [0, LOCAL_ENTRY],
    [4, 20 | (FLAGS << 16)],
    [8, part.method],
    [12, DAY],
    [14, part.crc],
    [18, part.packed.length],
    [22, part.size],
    [26, name.length],
  ]);
}

function directoryEntry(part: Packed, name: Uint8Array, offset: number): Uint8Array {
  return record(46, [
    [0, DIRECTORY_ENTRY],
    [4, VERSIONS],
    [8, FLAGS | (part.method << 16)],
    [12, DAY << 16],
    [16, part.crc],
    [20, part.packed.length],
    [24, part.size],
    [28, name.length],
    [42, offset],
  ]);
}

function ending(count: number, size: number, offset: number): Uint8Array {
  return record(22, [
    [0, END_OF_DIRECTORY],
    [8, count | (count << 16)],
    [12, size],
    [16, offset],
  ]);
}

/** A record of so many bytes, zero but for these little-endian words of 32 bits, of which a later one wins. */
function record(length: number, words: readonly (readonly [at: number, word: number])[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  for (const [at, word] of words) view.setUint32(at, word >>> 0, true);
  return bytes;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
