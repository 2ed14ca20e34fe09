import { corrupt } from '../budget.js';

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ZIP64_EXTRA = 1;

/** What the archive's directory says of a part. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The central directory, which has every part's sizes and checksum; the header before a part need not. */
export function* zipDirectory(bytes: Uint8Array): Generator<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let { at, count } = directoryPlace(view);
  for (; count > 0; count--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw corrupt('broken zip directory');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw corrupt('broken zip directory');
    yield entryAt(view, at, nameLength, extraLength);
    at = next;
  }
  // other programs go by the directory's length: what they would find behind its last part must not be passed over
  if (at + 4 <= bytes.length && view.getUint32(at, true) === DIRECTORY_ENTRY)
    throw corrupt('the zip directory holds more parts than it says');
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const wide = zip64Fields(view, at + 46 + nameLength, extraLength);
  const wideOr = (value: number): number => (value === 0xffffffff ? (wide.shift() ?? value) : value);
  const size = wideOr(view.getUint32(at + 24, true));
  const packedSize = wideOr(view.getUint32(at + 20, true));
  const offset = wideOr(view.getUint32(at + 42, true));
  return {
    name: new TextDecoder().decode(name),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
  };
}

/** Where the central directory starts and how many entries it holds, from the record at the end of the file. */
function directoryPlace(view: DataView): { at: number; count: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const wide = zip64Place(view, at - 20);
    return wide ?? { at: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
  }
  throw corrupt('the file ends early: no zip directory');
}

/** Streaming writers (Apache POI among them) put the 64-bit records into small files too. */
function zip64Place(view: DataView, locator: number): { at: number; count: number } | null {
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) return null;
  const at = uint64(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== ZIP64_END_OF_DIRECTORY) {
    throw corrupt('broken zip directory');
  }
  return { at: uint64(view, at + 48), count: uint64(view, at + 32) };
}

function zip64Fields(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (at + 4 + size > from + length) throw corrupt('broken zip directory');
    if (view.getUint16(at, true) === ZIP64_EXTRA) {
      return Array.from({ length: Math.min(3, size >> 3) }, (_, i) => uint64(view, at + 4 + i * 8));
    }
    at += 4 + size;
  }
  return [];
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
