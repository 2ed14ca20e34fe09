import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { kindOf, readChunks } from './files.js';

export const STDIN = '-';
const DATA_FILE = /\.(?:csv|tsv|txt|xlsx|xls|ods|et|xlsm)$/i;

/** One data file to be read: its name as shown, and its bytes, which also feed the checksum. */
export interface Input {
  readonly file: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** The files that the arguments name: files, folders (every data file below), globs, and `-`; each once, in order of name. */
export async function findInputs(paths: readonly string[], stdin: AsyncIterable<Uint8Array>): Promise<{ inputs: Input[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const files = new Set<string>();
  for (const path of paths) for (const file of await expand(path, diagnostics)) files.add(file);
  const inputs = [...files].sort(compareText).map((file) => ({
    file: file === STDIN ? '<stdin>' : file,
    bytes: () => (file === STDIN ? stdin : readChunks(file)),
  }));
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
  const names = (await readdir(folder, { recursive: true })).filter((name) => DATA_FILE.test(name) && !/(?:^|[\\/])[.~]/.test(name));
  if (names.length === 0) diagnostics.push(diagnostic('PC200', { file: folder }, { detail: 'empty-folder' }));
  return names.map((name) => join(folder, name));
}

async function byGlob(pattern: string, diagnostics: Diagnostic[]): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, { expandDirectories: false });
  if (files.length === 0) diagnostics.push(diagnostic('PC200', { file: pattern }, { detail: 'no-match' }));
  return files;
}

/** Passes the bytes on while taking their SHA-256. */
export function hashing(bytes: AsyncIterable<Uint8Array>): { bytes: AsyncIterable<Uint8Array>; digest: () => string } {
  const hash = createHash('sha256');
  async function* pass() {
    for await (const chunk of bytes) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes: pass(), digest: () => hash.digest('hex') };
}
