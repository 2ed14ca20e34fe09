import { corrupt } from '../budget.js';

const END_OF_CHAIN = 0xfffffffe;
const NO_ENTRY = 0xffffffff;
const HEADER_FAT_ENTRIES = 109;
const MINI_SECTOR = 64;
const MINI_CUTOFF = 4096;

/** The streams at the root of an OLE2 compound file ([MS-CFB]) by name. */
export interface Compound {
  has(name: string): boolean;
  /** Null when there is no such stream. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Every chain is followed for as many steps as the file has sectors, so that a circle ends. */
export function openCompound(bytes: Uint8Array): Compound {
  const file = new CompoundFile(bytes);
  const entries = new Map(file.rootEntries().map((entry) => [entry.name.toLowerCase(), entry]));
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry === undefined ? null : file.content(entry);
    },
  };
}

class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #sectors: number;
  readonly #fat: readonly number[];
  readonly #entries: readonly Entry[];
  #miniFat: Uint8Array | null = null;
  #miniStream: Uint8Array | null = null;

  constructor(bytes: Uint8Array) {
    if (bytes.length < 512) throw corrupt('the file ends early');
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw corrupt('broken compound file');
    this.#sectorSize = 1 << shift;
    this.#sectors = Math.ceil(bytes.length / this.#sectorSize);
    this.#fat = this.#fatSectors();
    this.#entries = entriesOf(this.#chain(this.#view.getUint32(48, true), bytes.length, false), shift === 9);
  }

  /** The root's children stand in a tree of their own. */
  rootEntries(): Entry[] {
    const found: Entry[] = [];
    const seen = new Set<number>();
    const waiting = [this.#entries[0]?.child ?? NO_ENTRY];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const entry = this.#entries[id];
      if (entry === undefined || seen.has(id)) continue;
      seen.add(id);
      found.push(entry);
      waiting.push(entry.left, entry.right);
    }
    return found;
  }

  content(entry: Entry): Uint8Array {
    if (entry.size > this.#bytes.length) throw corrupt('the file ends early');
    return entry.size < MINI_CUTOFF ? this.#miniChain(entry) : this.#chain(entry.start, entry.size, true);
  }

  #fatSectors(): number[] {
    const list: number[] = [];
    for (let i = 0; i < HEADER_FAT_ENTRIES; i++) list.push(this.#view.getUint32(76 + 4 * i, true));
    const perSector = this.#sectorSize / 4 - 1;
    let next = this.#view.getUint32(68, true);
    for (let step = 0; this.#isSector(next); step++) {
      if (step > this.#sectors) throw corrupt('broken compound file');
      const at = this.#offset(next);
      for (let i = 0; i < perSector; i++) list.push(this.#uint32(at + 4 * i));
      next = this.#uint32(at + 4 * perSector);
    }
    return list.filter((sector) => this.#isSector(sector));
  }

  /** At most `size` bytes of a chain of sectors; a chain that ends before them is a truncated file if they are all needed. */
  #chain(start: number, size: number, whole: boolean): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    let sector = start;
    for (let step = 0; sector !== END_OF_CHAIN && length < size; step++) {
      if (step > this.#sectors) throw corrupt('broken compound file');
      if (!this.#isSector(sector)) throw corrupt('the file ends early');
      const at = this.#offset(sector);
      const part = this.#bytes.subarray(at, Math.min(at + this.#sectorSize, at + size - length));
      parts.push(part);
      length += part.length;
      sector = this.#next(sector);
    }
    if (whole && length < size) throw corrupt('the file ends early');
    return joined(parts, length);
  }

  #miniChain(entry: Entry): Uint8Array {
    const root = this.#entries[0];
    this.#miniStream ??= root === undefined ? new Uint8Array() : this.#chain(root.start, root.size, false);
    this.#miniFat ??= this.#chain(this.#view.getUint32(60, true), this.#bytes.length, false);
    const fat = new DataView(this.#miniFat.buffer, this.#miniFat.byteOffset, this.#miniFat.byteLength);
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let sector = entry.start; length < entry.size; sector = fat.getUint32(4 * sector, true)) {
      if (4 * sector + 4 > fat.byteLength) throw corrupt('the file ends early');
      const at = sector * MINI_SECTOR;
      const part = this.#miniStream.subarray(at, Math.min(at + MINI_SECTOR, at + entry.size - length));
      if (part.length === 0) throw corrupt('the file ends early');
      parts.push(part);
      length += part.length;
    }
    return joined(parts, length);
  }

  #next(sector: number): number {
    const perSector = this.#sectorSize / 4;
    const fatSector = this.#fat[Math.floor(sector / perSector)];
    if (fatSector === undefined) throw corrupt('broken compound file');
    return this.#uint32(this.#offset(fatSector) + 4 * (sector % perSector));
  }

  #uint32(at: number): number {
    if (at + 4 > this.#bytes.length) throw corrupt('the file ends early');
    return this.#view.getUint32(at, true);
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  #isSector(sector: number): boolean {
    return sector < this.#sectors && this.#offset(sector) < this.#bytes.length;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Version 3 leaves the upper half of a size undefined. */
function entriesOf(directory: Uint8Array, version3: boolean): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true) + (version3 ? 0 : view.getUint32(at + 124, true) * 2 ** 32),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
    });
  }
  return entries;
}
