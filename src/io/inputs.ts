import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { InputBytes } from '../measure/read.js';
import { fileProblem, kindOf, readChunks } from './files.js';

const STDIN = '-';
const NOTHING = new Uint8Array();
const DATA_FILE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|et)$/i;

/** A file is recognised by so many of its first bytes; a smaller one is looked at whole. */
const HEAD = 16 * 1024 * 1024;

/** A file of at most so many bytes is read at one go, which takes a tenth of the time of opening a stream. */
const SMALL = 1 << 18;

/** One data file to be read, by its name as shown. */
export interface Input {
  readonly file: string;
  readonly path: string;
}

/** The files that the arguments name: files, folders (every data file below), globs, and `-`; each once, in order of name. */
export async function findInputs(
  paths: readonly string[],
): Promise<{ inputs: Input[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const named: string[] = [];
  for (const path of paths) for (const file of await expand(path, diagnostics)) named.push(file);
  const files = new Map<string, string>();
  for (const path of named.sort(compareText)) if (!files.has(keyOf(path))) files.set(keyOf(path), path);
  const inputs = [...files.values()]
    .sort(compareText)
    .map((path) => ({ file: path === STDIN ? '<stdin>' : path, path }));
  return { inputs, diagnostics };
}

/** `a.csv` and `./a.csv` are one file. */
function keyOf(path: string): string {
  return path === STDIN ? STDIN : resolve(path);
}

async function expand(path: string, diagnostics: Diagnostic[]): Promise<string[]> {
  if (path === STDIN) return [STDIN];
  const kind = kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'directory') return inFolder(path, diagnostics);
  if (kind === 'not-found' && /[*?[\]{}]/.test(path)) return byGlob(path, diagnostics);
  diagnostics.push(diagnostic('PC200', { file: path }, { detail: kind }));
  return [];
}

function inFolder(folder: string, diagnostics: Diagnostic[]): string[] {
  try {
    const names = (readdirSync(folder, { recursive: true }) as string[]).filter(
      (name) => DATA_FILE.test(name) && !/(?:^|[\\/])[.~]/.test(name),
    );
    if (names.length === 0)
      diagnostics.push(diagnostic('PC200', { file: folder }, { detail: 'empty-folder' }));
    return onlyFiles(
      names.map((name) => join(folder, name)),
      diagnostics,
    );
  } catch (error) {
    diagnostics.push(diagnostic('PC200', { file: folder }, { detail: fileProblem(error) }));
    return [];
  }
}

async function byGlob(pattern: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  if (files.length === 0) diagnostics.push(diagnostic('PC200', { file: pattern }, { detail: 'no-match' }));
  return onlyFiles(files, diagnostics);
}

/** A folder may be called `2023.csv`, and a pipe too: reading that would wait for ever. */
function onlyFiles(paths: readonly string[], diagnostics: Diagnostic[]): string[] {
  const files: string[] = [];
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind === 'file') files.push(path);
    else if (kind !== 'directory') diagnostics.push(diagnostic('PC200', { file: path }, { detail: kind }));
  }
  return files;
}

/** An input opened for reading. */
export interface OpenInput extends InputBytes {
  /** Reads what is left, closes the file, and says what was read; null where there was more than may be read. */
  readonly finish: () => Promise<{ readonly sha256: string | null; readonly changed: boolean } | null>;
}

/**
 * Opens an input and reads its head; the rest streams, and the SHA-256 is taken as it passes where it is asked for. Null
 * for one too large.
 */
export async function openInput(
  { file, path }: Input,
  stdin: AsyncIterable<Uint8Array>,
  most: number,
  hashed = true,
): Promise<OpenInput | null> {
  const before = stampOf(path);
  if (before && before.size > most) return null;
  const small = before !== null && before.size <= SMALL;
  const chunks = counted(path === STDIN ? stdin : small ? readWhole(path) : readChunks(path), most);
  const { head, whole } = await readHead(chunks.next);
  const hash = hashed ? (await import('node:crypto')).createHash('sha256').update(head) : null;
  async function* rest(): AsyncGenerator<Uint8Array> {
    for (let chunk = await chunks.next(); chunk; chunk = await chunks.next()) {
      hash?.update(chunk);
      yield chunk;
    }
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield head;
    if (!whole) yield* rest();
  }
  const finish = async () => {
    for await (const _ of rest());
    if (chunks.tooMany()) return null;
    const after = stampOf(path);
    return {
      sha256: hash?.digest('hex') ?? null,
      changed: after?.size !== before?.size || after?.time !== before?.time,
    };
  };
  return { file, head, whole, bytes: bytes(), finish };
}

async function* readWhole(path: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(path);
}

/** Chunk by chunk, until the end or until there are too many bytes. */
function counted(source: AsyncIterable<Uint8Array>, most: number) {
  const chunks = source[Symbol.asyncIterator]();
  let length = 0;
  const next = async (): Promise<Uint8Array | null> => {
    if (length > most) return null;
    const { done, value } = await chunks.next();
    if (done) return null;
    length += value.length;
    if (length <= most) return value;
    await chunks.return?.();
    return null;
  };
  return { next, tooMany: () => length > most };
}

async function readHead(
  next: () => Promise<Uint8Array | null>,
): Promise<{ head: Uint8Array; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const chunk = await next();
    if (!chunk)
      return { head: parts.length === 1 ? (parts[0] ?? NOTHING) : Buffer.concat(parts), whole: true };
    parts.push(chunk);
    length += chunk.length;
  }
  return { head: Buffer.concat(parts), whole: false };
}

/** What changes when a file is written to while it is read. */
function stampOf(path: string): { size: number; time: number } | null {
  const stats = path === STDIN ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats ? { size: stats.size, time: stats.mtimeMs } : null;
}
