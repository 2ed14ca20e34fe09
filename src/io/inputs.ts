import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { type ByteStream, type Found, type NamedBytes, Unreadable } from '../assess/inputs/input.js';
import type { FileProblem } from '../diagnostic/codes.js';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { fileProblem, kindOf, readChunks } from './files.js';

const STDIN = '-';
const DATA_FILE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods|et)$/i;

/** A file of at most so many bytes is read at one go, which takes a tenth of the time of opening a stream. */
const SMALL = 1 << 18;

/** The inputs that are there, and what was named and is not. */
export interface FoundInputs {
  readonly inputs: readonly NamedBytes[];
  /** Those that are data by their names, or were named; `-` for standard input. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The files that the arguments name: files, folders (whatever lies below, but for temporary files), globs, and `-`; each once,
 * in order of name.
 */
export async function findInputs(
  named: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): Promise<FoundInputs> {
  const diagnostics: Diagnostic[] = [];
  const expanded: Path[] = [];
  for (const path of named) for (const one of await expand(path, diagnostics)) expanded.push(one);
  const files = new Map<string, Path>();
  for (const one of expanded.sort(byPath)) {
    const known = files.get(keyOf(one.path));
    if (!known) files.set(keyOf(one.path), one);
    else if (!one.found) files.set(keyOf(one.path), { path: known.path });
  }
  const sorted = [...files.values()].sort(byPath);
  const inputs = sorted.map(({ path, found }) =>
    path === STDIN
      ? { name: '<stdin>', bytes: streamed(stdin) }
      : { name: path, bytes: new FileBytes(path), ...(found && { found }) },
  );
  const read = sorted.filter(({ found }) => found === undefined || found.isNamedAsData);
  return { inputs, paths: read.map(({ path }) => path), diagnostics };
}

/** A path, and where it was found if nobody named it. */
interface Path {
  readonly path: string;
  readonly found?: Found;
}

const byPath = (a: Path, b: Path) => compareText(a.path, b.path);

/** `a.csv` and `./a.csv` are one file. */
function keyOf(path: string): string {
  return path === STDIN ? STDIN : resolve(path);
}

async function expand(path: string, diagnostics: Diagnostic[]): Promise<Path[]> {
  if (path === STDIN) return [{ path }];
  const kind = kindOf(path);
  if (kind === 'file') return [{ path }];
  if (kind === 'directory') return inFolder(path, diagnostics);
  if (kind === 'not-found' && /[*?[\]{}]/.test(path)) return byGlob(path, diagnostics);
  diagnostics.push(diagnostic('PC200', { file: path }, { detail: kind }));
  return [];
}

function inFolder(folder: string, diagnostics: Diagnostic[]): Path[] {
  try {
    const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => !isTemporary(name));
    const files = names.flatMap((name) => found(folder, name, diagnostics));
    if (files.length === 0)
      diagnostics.push(diagnostic('PC200', { file: folder }, { detail: 'empty-folder' }));
    return files;
  } catch (error) {
    diagnostics.push(diagnostic('PC200', { file: folder }, { detail: fileProblem(error) }));
    return [];
  }
}

function found(folder: string, name: string, diagnostics: Diagnostic[]): Path[] {
  const path = join(folder, name);
  const isNamedAsData = DATA_FILE.test(name);
  if (onlyFiles([path], isNamedAsData ? diagnostics : []).length === 0) return [];
  return [{ path, found: { folder, isNamedAsData } }];
}

/** What programs and systems leave behind: locks of open workbooks, half of a download, pictures of pictures. */
const TEMPORARY =
  /^(?:[.~].*|.*~|.*\.(?:tmp|temp|part|crdownload|download|swp)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$/i;
const TEMPORARY_FOLDER = /^(?:[.~].*|__macosx|node_modules|\$recycle\.bin|system volume information)$/i;

function isTemporary(name: string): boolean {
  const parts = name.split(/[\\/]/);
  const file = parts.pop() ?? '';
  return TEMPORARY.test(file) || parts.some((part) => TEMPORARY_FOLDER.test(part));
}

async function byGlob(pattern: string, diagnostics: Diagnostic[]): Promise<Path[]> {
  const { glob } = await import('tinyglobby');
  const all = await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) });
  const files = all.filter((path) => !TEMPORARY.test(basename(path)));
  if (files.length === 0) diagnostics.push(diagnostic('PC200', { file: pattern }, { detail: 'no-match' }));
  return onlyFiles(files, diagnostics).map((path) => ({ path }));
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

/**
 * The bytes of a file, opened when they are asked for: of thousands of files one is open at a time. Whether it was written
 * to meanwhile is seen by its size and time.
 */
class FileBytes implements ByteStream {
  #before: Stamp | null = null;

  constructor(private readonly path: string) {}

  size(): number | null {
    this.#before = readable(() => stampOf(this.path));
    return this.#before?.size ?? null;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      if (this.#before && this.#before.size <= SMALL) yield readFileSync(this.path);
      else yield* readChunks(this.path);
    } catch (error) {
      throw unreadable(error);
    }
  }

  problem(): FileProblem | null {
    const after = readable(() => stampOf(this.path));
    return after?.size === this.#before?.size && after?.time === this.#before?.time ? null : 'changed';
  }
}

/** Standard input, which is read once, and can fail as a file can. */
async function* streamed(stdin: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stdin;
  } catch (error) {
    throw unreadable(error);
  }
}

interface Stamp {
  readonly size: number;
  readonly time: number;
}

/** What changes when a file is written to while it is read. */
function stampOf(path: string): Stamp | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? { size: stats.size, time: stats.mtimeMs } : null;
}

function readable<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw unreadable(error);
  }
}

/** What the system refuses is said of the file; a fault of the program, or an interruption, is none of it. */
function unreadable(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new Unreadable(fileProblem(error));
}
