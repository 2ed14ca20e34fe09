import {
  close,
  fchmodSync,
  fchownSync,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  promises,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFile,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { WriteProblem } from '../diagnostic/codes.js';
import { type IsOwn, whyNotReplaced } from './old-file.js';

/** What the system says when it refuses; all else is `other`. */
const PROBLEMS: Readonly<Record<string, WriteProblem>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'permission',
  EPERM: 'permission',
  EROFS: 'permission',
  EISDIR: 'directory',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
};

/** What a file is to hold. */
export type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** The files begun and not yet put in their places; whatever ends the process, they do not outlive it. */
const begun = new Set<string>();
let watching = false;

const writeTo: (opened: number, data: string | Uint8Array) => Promise<void> = promisify(writeFile);
const toDisk = promisify(fsync);
const closed = promisify(close);

/**
 * The one door through which files are written. Nothing that is there is replaced but an earlier output of the same kind, and
 * no link is followed.
 *
 * A file that is written beside its place and put there when it is whole, so that nobody ever finds half of one. It is
 * opened before the work begins: what cannot be written is known at once.
 */
export class OutputFile {
  private isOpen = true;

  private constructor(
    /** As given. */
    readonly path: string,
    /** Where the file will stand, the same for every way to write the path. */
    readonly place: string,
    private readonly isOwn: IsOwn,
    private readonly beside: string,
    private readonly opened: number,
  ) {}

  /** Opens a new file in the folder of `path`, whose name is hidden so that nobody takes it for data. */
  static async open(path: string, isOwn: IsOwn): Promise<OutputFile | WriteProblem> {
    try {
      const old = await statOf(path);
      const refused = await whyNotReplaced(path, old, isOwn);
      if (refused) return refused;
      const place = await placeOf(path);
      const [beside, opened] = openBeside(place, old);
      return new OutputFile(path, place, isOwn, beside, opened);
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Writes the content, once, to where it does not count yet; piece by piece where it is made so. */
  async write(content: Content): Promise<WriteProblem | null> {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    return problemIn(async () => {
      for await (const piece of pieces) await writeTo(this.opened, piece);
      await toDisk(this.opened);
      await this.close();
      return null;
    });
  }

  /** Puts what was written in its place, and takes away what stood there; what came there meanwhile is looked at first. */
  async put(): Promise<WriteProblem | null> {
    return problemIn(async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const old = await statOf(this.place);
        const refused = await whyNotReplaced(this.place, old, this.isOwn);
        if (refused) return refused;
        if (!(old ? replace(old, this.place, this.beside) : fill(this.place, this.beside))) continue;
        begun.delete(this.beside);
        return null;
      }
      return 'not-ours';
    });
  }

  /** Leaves nothing behind, unless it was put in its place. */
  async discard(): Promise<void> {
    if (!begun.delete(this.beside)) return;
    await this.close().catch(() => {}); // what cannot be written is taken away all the same
    await promises.rm(this.beside, { force: true });
  }

  /** Once: its number may be that of another file afterwards. */
  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await closed(this.opened);
  }
}

/** So often somebody else may have been faster. */
const TRIES = 5;

/**
 * Puts a file in the place of what was looked at, unless another stands there by now. Nothing else of this process comes between
 * the last look and the renaming; the system has no way to ask and to rename at once.
 */
function replace(looked: Stats, place: string, beside: string): boolean {
  const old = lstatSync(place, { throwIfNoEntry: false });
  if (!old || !isUnchanged(looked, old)) return false;
  renameSync(beside, place);
  return true;
}

function isUnchanged(a: Stats, b: Stats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** Puts a file where nothing stands, unless something has come: a second name is refused then, and a renaming would not be. */
function fill(place: string, beside: string): boolean {
  try {
    linkSync(beside, place);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_SECOND_NAMES.has(code)) throw error;
    if (lstatSync(place, { throwIfNoEntry: false })) return false;
    renameSync(beside, place);
    return true;
  }
  rmSync(beside, { force: true });
  return true;
}

/** What file systems say that do not give a file two names. */
const NO_SECOND_NAMES = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'UNKNOWN']);

/** Why nothing can be written to a path; null where it can. */
export async function whyNotWritable(path: string): Promise<WriteProblem | null> {
  const file = await OutputFile.open(path, () => false);
  if (typeof file === 'string') return file;
  await file.discard();
  return null;
}

/** Makes a folder and those above it, where they are missing; null where it is there then. */
export function makeFolder(path: string): WriteProblem | null {
  try {
    makeFolders(path);
    return null;
  } catch (error) {
    return problemOf(error);
  }
}

/** One after the other, from above: Node's own way never ends where the system says of a folder in one that is there that this is missing, as in /proc. */
function makeFolders(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error; // another run may have made it
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Whether two paths lead to one file that is there, by whatever names. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map(whatIsAt);
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** Links in a circle lead to no file, and a name that is too long is that of none. */
function whatIsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Writes a whole file or none of it: a new one, or in the place of an earlier output of the same kind. */
export async function writeNew(
  path: string,
  content: string | Uint8Array,
  isOwn: IsOwn = () => false,
): Promise<WriteProblem | null> {
  const file = await OutputFile.open(path, isOwn);
  if (typeof file === 'string') return file;
  try {
    return (await file.write(content)) ?? (await file.put());
  } finally {
    await file.discard();
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await promises.lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}

/** With the links of its folder followed, so that one place has one name. */
async function placeOf(path: string): Promise<string> {
  return join(await promises.realpath(dirname(path)), basename(path));
}

/**
 * A file of a name that nobody has, with the rights of the one that it will replace. It is made and noted as begun at once: a
 * signal that ends the process between the two would leave it behind.
 */
function openBeside(place: string, old: Stats | null): [string, number] {
  for (let number = 1; ; number += 1) {
    const beside = join(dirname(place), `.plancheck-${process.pid}-${number}.tmp`);
    try {
      const opened = openSync(beside, 'wx');
      begin(beside);
      if (old) likeOld(opened, old);
      return [beside, opened];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Who may not give files away keeps them, and some file systems know no rights. */
function likeOld(opened: number, { mode, uid, gid }: Stats): void {
  const settings = [() => fchownSync(opened, uid, gid), () => fchmodSync(opened, mode & 0o777)];
  for (const set of settings) {
    try {
      set();
    } catch {}
  }
}

function begin(beside: string): void {
  if (!watching) process.once('exit', removeBegun);
  watching = true;
  begun.add(beside);
}

function removeBegun(): void {
  for (const beside of begun) rmSync(beside, { force: true });
}

async function problemIn(work: () => Promise<WriteProblem | null>): Promise<WriteProblem | null> {
  try {
    return await work();
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): WriteProblem {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return PROBLEMS[code] ?? 'other';
}
