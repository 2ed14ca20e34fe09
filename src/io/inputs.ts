import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { InputBytes } from '../measure/read.js';
import { kindOf, readChunks } from './files.js';

const STDIN = '-';
const DATA_FILE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|et)$/i;

/** A file is recognised by so many of its first bytes; a smaller one is looked at whole. */
const HEAD = 16 * 1024 * 1024;

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
  const files = new Set<string>();
  for (const path of paths) for (const file of await expand(path, diagnostics)) files.add(file);
  const inputs = [...files]
    .sort(compareText)
    .map((path) => ({ file: path === STDIN ? '<stdin>' : path, path }));
  return { inputs, diagnostics };
}

async function expand(path: string, diagnostics: Diagnostic[]): Promise<string[]> {
  if (path === STDIN) return [STDIN];
  const kind = await kindOf(path);
  if (kind === 'file') return [path];
  if (kind === 'directory') return inFolder(path, diagnostics);
  if (kind === 'not-found' && /[*?[\]{}]/.test(path)) return byGlob(path, diagnostics);
  diagnostics.push(diagnostic('PC200', { file: path }, { detail: kind }));
  return [];
}

async function inFolder(folder: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => DATA_FILE.test(name) && !/(?:^|[\\/])[.~]/.test(name),
  );
  if (names.length === 0) diagnostics.push(diagnostic('PC200', { file: folder }, { detail: 'empty-folder' }));
  return names.map((name) => join(folder, name));
}

async function byGlob(pattern: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { expandDirectories: false });
  if (files.length === 0) diagnostics.push(diagnostic('PC200', { file: pattern }, { detail: 'no-match' }));
  return files;
}

/** An input opened for reading; `digest` and `changed` hold once its bytes have passed by. */
export interface OpenInput extends InputBytes {
  readonly digest: () => string;
  readonly changed: () => boolean;
}

/** Opens an input and reads its head; the rest streams, and the SHA-256 is taken as it passes. */
export async function openInput({ file, path }: Input, stdin: AsyncIterable<Uint8Array>): Promise<OpenInput> {
  const before = stampOf(path);
  const chunks = (path === STDIN ? stdin : readChunks(path))[Symbol.asyncIterator]();
  const { head, whole } = await readHead(chunks);
  const hash = createHash('sha256');
  async function* bytes() {
    hash.update(head);
    yield head;
    if (whole) return;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      hash.update(next.value);
      yield next.value;
    }
  }
  return {
    file,
    head,
    whole,
    bytes: bytes(),
    digest: () => hash.digest('hex'),
    changed: () => stampOf(path) !== before,
  };
}

async function readHead(chunks: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; whole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD) {
    const next = await chunks.next();
    if (next.done) return { head: Buffer.concat(parts), whole: true };
    parts.push(next.value);
    length += next.value.length;
  }
  return { head: Buffer.concat(parts), whole: false };
}

/** What changes when a file is written to while it is read. */
function stampOf(path: string): string {
  const stats = path === STDIN ? undefined : statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}
