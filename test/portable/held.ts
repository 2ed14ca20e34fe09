/** What was put into a program, by reading the format of the program: of Linux (ELF) or of Windows (PE), each of 64 bits. */
const NAME = 'NODE_SEA_BLOB';

const NOTES = 4;
const RESOURCES = 2;

export interface Program {
  readonly machine: 'x64' | 'arm64' | null;
  readonly blob: Buffer | null;
  /** Of Windows: bytes of the certificates by which it is signed. */
  readonly signature: number;
}

export function programOf(bytes: Buffer): Program {
  return bytes.subarray(0, 4).toString('latin1') === '\x7fELF' ? elfOf(bytes) : peOf(bytes);
}

function elfOf(bytes: Buffer): Program {
  const machine = ({ 62: 'x64', 183: 'arm64' } as const)[bytes.readUInt16LE(18)] ?? null;
  const [start, size, count] = [
    Number(bytes.readBigUInt64LE(32)),
    bytes.readUInt16LE(54),
    bytes.readUInt16LE(56),
  ];
  for (let i = 0; i < count; i += 1) {
    const header = start + i * size;
    if (bytes.readUInt32LE(header) !== NOTES) continue;
    const from = Number(bytes.readBigUInt64LE(header + 8));
    const blob = noteIn(bytes.subarray(from, from + Number(bytes.readBigUInt64LE(header + 32))));
    if (blob) return { machine, blob, signature: 0 };
  }
  return { machine, blob: null, signature: 0 };
}

/** Of notes, each a length of name, a length of contents, a type, and both padded to four bytes, the contents of ours. */
function noteIn(notes: Buffer): Buffer | null {
  for (let at = 0; at < notes.length; ) {
    const [nameLength, length] = [notes.readUInt32LE(at), notes.readUInt32LE(at + 4)];
    const from = at + 12 + padded(nameLength);
    if (notes.subarray(at + 12, at + 12 + NAME.length).toString('latin1') === NAME)
      return notes.subarray(from, from + length);
    at = from + padded(length);
  }
  return null;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

function peOf(bytes: Buffer): Program {
  const start = bytes.readUInt32LE(0x3c);
  if (bytes.subarray(start, start + 4).toString('latin1') !== 'PE\0\0') throw new Error('no program');
  const machine = ({ 34404: 'x64', 43620: 'arm64' } as const)[bytes.readUInt16LE(start + 4)] ?? null;
  const directories = start + 24 + 112;
  const sections = start + 24 + bytes.readUInt16LE(start + 20);
  const placeOf = (address: number) => {
    for (let at = sections; at < sections + bytes.readUInt16LE(start + 6) * 40; at += 40) {
      const from = bytes.readUInt32LE(at + 12);
      if (address >= from && address < from + bytes.readUInt32LE(at + 16))
        return address - from + bytes.readUInt32LE(at + 20);
    }
    throw new Error('outside all sections');
  };
  const root = placeOf(bytes.readUInt32LE(directories + 8 * RESOURCES));
  const data = resourceIn(bytes, root, root);
  const from = data === null ? 0 : placeOf(bytes.readUInt32LE(data));
  return {
    machine,
    blob: data === null ? null : bytes.subarray(from, from + bytes.readUInt32LE(data + 4)),
    signature: bytes.readUInt32LE(directories + 8 * 4 + 4),
  };
}

/** Where the place and the length of the resource of our name stand; a folder of resources holds names and folders. */
function resourceIn(bytes: Buffer, root: number, folder: number, isOurs = false): number | null {
  const count = bytes.readUInt16LE(folder + 12) + bytes.readUInt16LE(folder + 14);
  for (let at = folder + 16; at < folder + 16 + 8 * count; at += 8) {
    const [name, offset] = [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    const isNamed = isOurs || (name >= 2 ** 31 && textAt(bytes, root + (name - 2 ** 31)) === NAME);
    if (offset < 2 ** 31) {
      if (isNamed) return root + offset;
      continue;
    }
    const found = resourceIn(bytes, root, root + (offset - 2 ** 31), isNamed);
    if (found !== null) return found;
  }
  return null;
}

function textAt(bytes: Buffer, place: number): string {
  return bytes.subarray(place + 2, place + 2 + 2 * bytes.readUInt16LE(place)).toString('utf16le');
}
