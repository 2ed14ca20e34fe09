import type { PackProblem } from '../../diagnostic/codes.js';
import { hashOf, type NewHash } from '../../digest/hash.js';
import { jsonParts } from '../json-parts.js';
import type { RuleFile } from './files.js';

/** Rule files of many places as one file: their texts as they are, and the documents that they were made from by their SHA-256. */
export interface RulePack {
  readonly schema: typeof SCHEMA;
  readonly files: readonly PackedFile[];
  readonly sources: readonly PackedSource[];
}

export interface PackedFile {
  /** Within the folder, with slashes. */
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

/** The document that a rule file names as its source; without a hash where it did not lie in the folder. */
export interface PackedSource {
  readonly file: string;
  readonly source: string;
  readonly sha256: string | null;
}

const SCHEMA = 'plancheck/pack@1';

/** Bytes of a pack, and files in it. */
export const MOST_PACKED_BYTES = 1 << 24;
const MOST_FILES = 10_000;

/** The same bytes for the same folder, whenever and wherever it is packed. */
export function packText(files: readonly PackedFile[], sources: readonly PackedSource[]): string {
  const pack: RulePack = { schema: SCHEMA, files, sources };
  return `${JSON.stringify(pack, null, 2)}\n`;
}

/** Whether bytes, or the first of them, begin as a pack does, of whatever version. */
export function isPack(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return /^\s*\{\s*"schema"\s*:\s*"plancheck\/pack@/.test(start);
}

/** So many bytes are enough to tell a pack. */
export const HEAD = 200;

/** The files of a pack, or why it is not trusted: as a whole, or because of the file of that name. */
export type Unpacked =
  | { readonly files: readonly RuleFile[] }
  | { readonly problem: PackProblem; readonly name: string | null };

/** A pack is trusted as a whole or not at all: a file that is not what was packed may be anybody's. */
export function unpack(pack: string, bytes: Uint8Array, newHash: NewHash): Unpacked {
  const read = readPack(bytes);
  if (typeof read === 'string') return { problem: read, name: null };
  const names = new Set<unknown>();
  const files: RuleFile[] = [];
  for (const { name, sha256, text } of read) {
    if (names.has(name) || !isName(name)) return { problem: 'pack-name', name: null };
    const content = new TextEncoder().encode(text);
    if (hashOf(content, newHash) !== sha256) return { problem: 'pack-changed', name };
    names.add(name);
    files.push({ file: `${pack}/${name}`, bytes: content, packed: { pack, name } });
  }
  return { files };
}

function readPack(bytes: Uint8Array): readonly PackedFile[] | PackProblem {
  if (bytes.length > MOST_PACKED_BYTES) return 'pack-size';
  try {
    if (jsonParts(bytes) > MOST_PARTS) return 'pack-damaged'; // a pack is a few long texts
    const read = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Partial<RulePack>;
    if (read.schema !== SCHEMA) return 'pack-newer';
    const files: unknown = read.files;
    return isFiles(files) ? files : 'pack-damaged';
  } catch {
    return 'pack-damaged';
  }
}

function isFiles(files: unknown): files is PackedFile[] {
  if (!Array.isArray(files) || files.length > MOST_FILES) return false;
  return files.every((file: unknown) => {
    const { name, sha256, text } = Object(file) as Partial<PackedFile>;
    return [name, sha256, text].every((part) => typeof part === 'string');
  });
}

/** Commas and brackets that the files of a pack and their sources need at most. */
const MOST_PARTS = MOST_FILES * 10;
/** A name that a rule file in a folder may have: no step leads out of it, none is hidden, and no configuration is one. */
function isName(name: string): boolean {
  const steps = name.split('/');
  const isPlain = (step: string) => step !== '' && !step.startsWith('.');
  return (
    name.length <= 500 &&
    !/[\\:\p{Cc}\p{Cf}]/u.test(name) &&
    /\.ya?ml$/i.test(name) &&
    steps.every(isPlain) &&
    steps.at(-1) !== 'plancheck.yaml'
  );
}

/** Of a folder or a pack, what only stands beside rule files to try them. */
export function isCases(name: string): boolean {
  return /\.cases\.ya?ml$/i.test(name);
}

/** Rule files by their names, the first of a name counting: each of thousands may name another as its parent. */
export class FilesByName<F extends RuleFile> {
  readonly #byName = new Map<string, F>();
  readonly #inPacks = new Map<string, F>();

  constructor(files: readonly F[]) {
    for (const one of files) this.add(one);
  }

  add(one: F): void {
    if (!this.#byName.has(one.file)) this.#byName.set(one.file, one);
    const { packed } = one;
    const key = packed && `${packed.pack}\n${packed.name}`;
    if (key !== undefined && !this.#inPacks.has(key)) this.#inPacks.set(key, one);
  }

  named(file: string): F | undefined {
    return this.#byName.get(file);
  }

  /**
   * The file to which a path leads from a file of a pack: another of the same pack, or none. Undefined where the file came in
   * no pack.
   */
  besideInPack(path: string, child: string): F | null | undefined {
    const from = this.named(child)?.packed;
    return from && (this.#inPacks.get(`${from.pack}\n${pathFrom(from.name, path)}`) ?? null);
  }
}

/** A path as seen from the folder of a file; both with slashes. */
export function pathFrom(file: string, path: string): string {
  const steps = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return (path.startsWith('/') ? '/' : '') + steps.join('/');
}
