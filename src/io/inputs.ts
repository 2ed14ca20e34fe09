import { statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { isHidden, isNamedAsData, isTemporary, unfinished } from '../assess/inputs/file-names.js';
import { type ByteStream, type Found, type NamedBytes, Unreadable } from '../assess/inputs/input.js';
import { pathPattern } from '../assess/inputs/path-pattern.js';
import type { FileProblem } from '../diagnostic/codes.js';
import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { NO_PAUSE, type Pause } from '../tables/pause.js';
import { fileProblem, kindOf, openFile, readChunks } from './files.js';
import { countRead } from './much.js';
import { walk } from './walk.js';

const STDIN = '-';

/** So many files and folders may lie below a folder that is named, or match a pattern. */
const MOST_FILES = 20_000;

/** How files are looked for. */
export interface Finding {
  /** As many times as many files and folders may be there. */
  readonly raiseLimits?: number | undefined;
  readonly pause?: Pause;
}

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
  { raiseLimits = 1, pause = NO_PAUSE }: Finding = {},
): Promise<FoundInputs> {
  const diagnostics: Diagnostic[] = [];
  const expanded: Path[] = [];
  const most = MOST_FILES * raiseLimits;
  for (const path of named)
    for (const one of await expand(path, most, pause, diagnostics)) expanded.push(one);
  const files = new Map<string, Path>();
  for (const one of expanded.sort(byPath)) {
    const known = files.get(keyOf(one.path));
    if (!known) files.set(keyOf(one.path), one);
    else if (!one.found) files.set(keyOf(one.path), { path: known.path, ...sharedFolder(known, one) });
  }
  const sorted = [...files.values()].sort(byPath);
  const inputs = sorted.map(({ path, folder, found }) =>
    path === STDIN
      ? { name: '<stdin>', bytes: streamed(stdin) }
      : { name: path, bytes: new FileBytes(path, folder), ...(found && { found }) },
  );
  const read = sorted.filter(({ found }) => found === undefined || found.isNamedAsData);
  return { inputs, paths: read.map(({ path }) => path), diagnostics };
}

/** A path, and where it was found if nobody named it. */
interface Path {
  readonly path: string;
  /** In which it was found, and must lie. */
  readonly folder?: string;
  readonly found?: Found;
}

/** What was named by itself need lie in no folder. */
function sharedFolder(known: Path, { folder }: Path): Pick<Path, 'folder'> {
  return known.folder === undefined || folder === undefined ? {} : { folder };
}

const byPath = (a: Path, b: Path) => compareText(a.path, b.path);

/** `a.csv` and `./a.csv` are one file. */
function keyOf(path: string): string {
  return path === STDIN ? STDIN : resolve(path);
}

async function expand(path: string, most: number, pause: Pause, diagnostics: Diagnostic[]): Promise<Path[]> {
  if (path === STDIN) return [{ path }];
  const kind = kindOf(path);
  if (kind === 'file') return [{ path }];
  if (kind === 'directory') return inFolder(path, most, pause, diagnostics);
  if (kind === 'not-found' && /[*?[\]{}]/.test(path)) return byGlob(path, most, pause, diagnostics);
  diagnostics.push(diagnostic('PC200', { file: path }, { detail: kind }));
  return [];
}

async function inFolder(
  folder: string,
  most: number,
  pause: Pause,
  diagnostics: Diagnostic[],
): Promise<Path[]> {
  const hidden: Hidden[] = [];
  const { files, problems } = await walk(folder, {
    skips: (name, kind) => {
      if (isHidden(basename(name)) && hidden.length < MOST_TOLD)
        hidden.push({ name, isFolder: kind === 'folder' });
      return isTemporary(basename(name), kind === 'folder');
    },
    most,
    pause,
  });
  for (const one of hidden)
    if (await holdsData(folder, one, pause))
      diagnostics.push(
        diagnostic('PC291', { file: join(folder, one.name) }, { name: one.name, isHidden: true }),
      );
  for (const { name, problem } of problems)
    diagnostics.push(diagnostic('PC200', { file: join(folder, name) }, { detail: problem }));
  const paths: Path[] = [];
  for (const name of finished(files)) {
    paths.push(...found(folder, name, diagnostics));
    await pause();
  }
  if (paths.length === 0 && problems.length === 0)
    diagnostics.push(diagnostic('PC200', { file: folder }, { detail: 'empty-folder' }));
  return paths;
}

/** What somebody hid in a folder. */
interface Hidden {
  readonly name: string;
  readonly isFolder: boolean;
}

/** So many hidden files and folders are looked at. */
const MOST_TOLD = 100;
/** More in a hidden folder are those of a program. */
const MOST_HIDDEN = 1_000;

async function holdsData(folder: string, { name, isFolder }: Hidden, pause: Pause): Promise<boolean> {
  if (!isFolder) return isNamedAsData(name);
  const skips: Parameters<typeof walk>[1]['skips'] = (path, kind) =>
    kind === 'link' || isTemporary(basename(path), kind === 'folder');
  const { files } = await walk(join(folder, name), { skips, most: MOST_HIDDEN, pause });
  return files.some(isNamedAsData);
}

/** Without what is left of a file that was fetched or saved again. */
function finished(files: readonly string[]): readonly string[] {
  const known = new Set(files);
  return files.filter((name) => !known.has(unfinished(name)?.whole ?? ''));
}

function found(folder: string, name: string, diagnostics: Diagnostic[]): Path[] {
  const path = join(folder, name);
  const isData = isNamedAsData(name);
  if (onlyFiles([path], isData ? diagnostics : []).length === 0) return [];
  return [{ path, folder, found: { folder, isNamedAsData: isData } }];
}

async function byGlob(
  pattern: string,
  most: number,
  pause: Pause,
  diagnostics: Diagnostic[],
): Promise<Path[]> {
  const { folder, isMeant, mayHold } = pathPattern(shown(pattern));
  const { files, problems } = await walk(folder || '.', {
    skips: (name, kind) =>
      isTemporary(basename(name), kind === 'folder') ||
      !((kind !== 'folder' && isMeant(shown(name))) || (kind !== 'file' && mayHold(shown(name)))),
    most,
    pause,
  });
  const isAsked = (name: string) => isMeant(shown(name)) || kindOf(join(folder, name)) === 'directory';
  const missed = problems.filter(({ name, problem }) =>
    name === '' ? problem !== 'not-found' : isAsked(name),
  );
  for (const { name, problem } of missed)
    diagnostics.push(
      diagnostic(
        'PC200',
        { file: problem === 'too-many' ? pattern : join(folder, name) },
        { detail: problem },
      ),
    );
  const asked = finished(files).filter((name) => isMeant(shown(name)));
  for (const name of asked)
    if (unfinished(name)?.wasFetched)
      diagnostics.push(diagnostic('PC290', { file: join(folder, name) }, { kind: 'unfinished' }));
  const paths = asked.flatMap((name) => (unfinished(name) ? [] : [join(folder, name)]));
  if (asked.length === 0 && missed.length === 0)
    diagnostics.push(diagnostic('PC200', { file: pattern }, { detail: 'no-match' }));
  return onlyFiles(paths, diagnostics).map((path) => ({ path, folder: folder || '.' }));
}

/** A path as patterns are written, on every system. */
function shown(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** A pipe may be called `2023.csv`: reading that would wait for ever. */
function onlyFiles(paths: readonly string[], diagnostics: Diagnostic[]): string[] {
  return paths.filter((path) => {
    const kind = kindOf(path);
    if (kind !== 'file') diagnostics.push(diagnostic('PC200', { file: path }, { detail: kind }));
    return kind === 'file';
  });
}

/**
 * The bytes of a file, opened when they are asked for: of thousands of files one is open at a time. Whether it was written
 * to meanwhile is seen by its size and time.
 */
class FileBytes implements ByteStream {
  readonly isRepeatable = true;
  #before: Stamp | null = null;

  constructor(
    private readonly path: string,
    private readonly folder: string | undefined,
  ) {}

  size(): number | null {
    this.#before = readable(() => stampOf(this.path));
    return this.#before?.size ?? null;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const file = openFile(this.path, Number.POSITIVE_INFINITY, this.folder); // `openInput` counts the bytes
    if (typeof file === 'string') throw new Unreadable(file);
    countRead(file.stats.size);
    try {
      yield* readChunks(file);
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
    for await (const chunk of stdin) {
      countRead(chunk.length);
      yield chunk;
    }
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
