import CRC32 from 'crc-32';
import { atOnce, type Steps } from '../../pause.js';
import { type Budget, corrupt, tooLarge, WorkbookError } from '../budget.js';
import { inflating } from './inflate.js';
import { type ZipEntry, zipDirectory } from './zip-directory.js';

const LOCAL_ENTRY = 0x04034b50;
/** DEFLATE cannot do better than this, so a larger claim is a lie that no memory need be kept ready for. */
const MAX_RATIO = 1032;
const MAX_PARTS = 65_535;

/** The parts of a zip archive by name; a part is unpacked when asked for, within the budget and never beyond its declared size. */
export interface Archive {
  has(name: string): boolean;
  /** Null when there is no such part. */
  unpack(name: string): Steps<Uint8Array | null>;
  /** The same at one go. */
  read(name: string): Uint8Array | null;
}

export function openArchive(bytes: Uint8Array, budget: Budget): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of zipDirectory(bytes)) {
    const key = partKey(entry.name);
    // Two parts of one name would be read one way here and the other way elsewhere.
    if (entries.has(key)) throw corrupt(`two parts are named ${entry.name}`);
    entries.set(key, entry);
    if (entries.size > MAX_PARTS) throw tooLarge('parts', MAX_PARTS);
  }
  function* unpack(name: string): Steps<Uint8Array | null> {
    const entry = entries.get(partKey(name));
    return entry === undefined ? null : yield* unpacked(bytes, entry, budget);
  }
  return {
    has: (name) => entries.has(partKey(name)),
    unpack,
    read: (name) => atOnce(unpack(name)),
  };
}

/** Part names are compared without case; some writers put backslashes or a leading slash. */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function* unpacked(bytes: Uint8Array, entry: ZipEntry, budget: Budget): Steps<Uint8Array> {
  if (entry.encrypted) throw new WorkbookError('encrypted', `${entry.name} is encrypted`);
  const packed = packedBytes(bytes, entry);
  if (entry.size > packed.length * MAX_RATIO + MAX_RATIO)
    throw corrupt(`${entry.name} declares an impossible size`);
  budget.unpack(entry.size);
  const part = yield* decompress(entry, packed);
  if ((yield* checksum(part)) !== entry.crc) throw corrupt(`${entry.name} is damaged (checksum)`);
  return part;
}

const STRIDE = 1 << 20;

function* checksum(bytes: Uint8Array): Steps<number> {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += STRIDE) {
    sum = CRC32.buf(bytes.subarray(at, at + STRIDE), sum);
    yield;
  }
  return sum >>> 0;
}

/** A part as it lies in the archive, not yet unpacked. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw corrupt(`${entry.name} is not where the zip directory says`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packedSize > bytes.length) throw corrupt('the file ends early');
  return bytes.subarray(start, start + entry.packedSize);
}

function* decompress(entry: ZipEntry, packed: Uint8Array): Steps<Uint8Array> {
  if (entry.method === 8) return yield* inflating(packed, entry.size);
  if (entry.method !== 0)
    throw new WorkbookError('unsupported', `${entry.name}: compression method ${entry.method}`);
  if (packed.length !== entry.size) throw corrupt(`${entry.name} has not the size it declares`);
  return packed;
}
