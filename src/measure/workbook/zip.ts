import { type Budget, corrupt, WorkbookError } from './budget.js';
import { inflate } from './inflate.js';

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64_EXTRA = 1;
/** DEFLATE cannot do better than this, so a larger claim is a lie that no memory need be kept ready for. */
const MAX_RATIO = 1032;
const MAX_PARTS = 65_535;

interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** The parts of a zip archive by name; a part is unpacked when asked for, within the budget and never beyond its declared size. */
export interface Archive {
  has(name: string): boolean;
  names(): Iterable<string>;
  /** Null when there is no such part. */
  read(name: string): Uint8Array | null;
}

export function openArchive(bytes: Uint8Array, budget: Budget): Archive {
  const entries = new Map<string, Entry>();
  for (const entry of directory(bytes)) {
    const key = partKey(entry.name);
    // Two parts of one name would be read one way here and the other way elsewhere.
    if (entries.has(key)) throw corrupt(`two parts are named ${entry.name}`);
    entries.set(key, entry);
    if (entries.size > MAX_PARTS) throw new WorkbookError('too-large', `more than ${MAX_PARTS} parts`);
  }
  return {
    has: (name) => entries.has(partKey(name)),
    names: () => entries.keys(),
    read: (name) => {
      const entry = entries.get(partKey(name));
      return entry === undefined ? null : unpack(bytes, entry, budget);
    },
  };
}

/** Part names are compared without case; some writers put backslashes or a leading slash. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function* directory(bytes: Uint8Array): Generator<Entry> {
  const view = viewOf(bytes);
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
}

function entryAt(view: DataView, at: number, nameLength: number, extraLength: number): Entry {
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

function unpack(bytes: Uint8Array, entry: Entry, budget: Budget): Uint8Array {
  if (entry.encrypted) throw new WorkbookError('encrypted', `${entry.name} is encrypted`);
  const packed = packedBytes(bytes, entry);
  if (entry.size > packed.length * MAX_RATIO + MAX_RATIO)
    throw corrupt(`${entry.name} declares an impossible size`);
  budget.unpack(entry.size, entry.name);
  const unpacked = decompress(entry, packed);
  if (crc32(unpacked) !== entry.crc) throw corrupt(`${entry.name} is damaged (checksum)`);
  return unpacked;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = viewOf(bytes);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw corrupt(`${entry.name} is not where the zip directory says`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw corrupt('the file ends early');
  return bytes.subarray(start, start + entry.packedSize);
}

function decompress(entry: Entry, packed: Uint8Array): Uint8Array {
  if (entry.method === 8) return inflate(packed, entry.size);
  if (entry.method !== 0)
    throw new WorkbookError('unsupported', `${entry.name}: compression method ${entry.method}`);
  if (packed.length !== entry.size) throw corrupt(`${entry.name} has not the size it declares`);
  return packed;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) crc = (CRC_TABLE[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
