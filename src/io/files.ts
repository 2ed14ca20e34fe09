import { closeSync, constants, fstatSync, openSync, read, readSync, type Stats, statSync } from 'node:fs';
import type { FileProblem } from '../diagnostic/codes.js';
import { whereOpened } from './within.js';

/** Says in plancheck's words why the system would not give a file. */
export function fileProblem(error: unknown): FileProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'permission';
    case 'EISDIR':
      return 'directory';
    default:
      return 'read';
  }
}

/** What stands at a path, or why nothing can be read there. */
export function kindOf(path: string): 'file' | 'directory' | FileProblem {
  try {
    const stats = statSync(path); // of thousands of files, one by one in the background takes ten times as long
    if (stats.isDirectory()) return 'directory';
    return stats.isFile() ? 'file' : 'not-a-file';
  } catch (error) {
    const problem = fileProblem(error);
    return problem === 'not-found' && path.includes(UNDECODED) ? 'bad-name' : problem;
  }
}

/** What Node puts for the bytes of a name that are no UTF-8; no file is found by it. */
const UNDECODED = '\ufffd';

/** An ordinary file, open for reading. */
export interface OpenFile {
  readonly descriptor: number;
  readonly stats: Stats;
}

/**
 * Opens a file for reading: the one way in which plancheck opens any. Only an ordinary file of at most so many bytes, and
 * without waiting for anybody to write to it: what looked like a file may be a pipe by the time that it is opened. What was
 * found within a folder must lie in it still.
 */
export function openFile(path: string, most: number, folder?: string): OpenFile | FileProblem {
  const kind = kindOf(path);
  if (kind !== 'file') return kind;
  try {
    const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    const problem = problemOf(stats, most) ?? problemWithin(folder, path, stats);
    if (problem === null) return { descriptor, stats };
    closeSync(descriptor);
    return problem;
  } catch (error) {
    return fileProblem(error);
  }
}

function problemOf(stats: Stats, most: number): FileProblem | null {
  if (!stats.isFile()) return 'not-a-file';
  return stats.size <= most ? null : 'too-large';
}

function problemWithin(folder: string | undefined, path: string, stats: Stats): FileProblem | null {
  if (folder === undefined) return null;
  try {
    const where = whereOpened(folder, path, stats);
    return where === 'within' ? null : where;
  } catch (error) {
    return fileProblem(error);
  }
}

/** All bytes of a file, which may have been found within a folder; what it holds beyond its own size is read too, up to `most`. */
export function readFile(path: string, most: number, folder?: string): Buffer | FileProblem {
  const file = openFile(path, most, folder);
  if (typeof file === 'string') return file;
  try {
    return allOf(file, most) ?? 'too-large';
  } catch (error) {
    return fileProblem(error);
  } finally {
    closeSync(file.descriptor);
  }
}

/** So many bytes of a file from a place on, or fewer where there are no more. */
export function readPart(path: string, from: number, count: number): Buffer | FileProblem {
  const file = openFile(path, Number.POSITIVE_INFINITY);
  if (typeof file === 'string') return file;
  try {
    const part = Buffer.allocUnsafe(count);
    return part.subarray(0, readSync(file.descriptor, part, 0, count, from));
  } catch (error) {
    return fileProblem(error);
  } finally {
    closeSync(file.descriptor);
  }
}

/** Files of the system itself say that they have no bytes, and have some. */
const LEAST = 1 << 12;

function allOf({ descriptor, stats }: OpenFile, most: number): Buffer | null {
  let room = Buffer.allocUnsafe(Math.max(stats.size + 1, LEAST));
  let length = 0;
  for (;;) {
    const count = readSync(descriptor, room, length, room.length - length, null);
    if (count === 0) return room.subarray(0, length);
    length += count;
    if (length > most) return null;
    if (length === room.length) room = Buffer.concat([room, Buffer.allocUnsafe(length)]);
  }
}

/** A file of at most so many bytes is read at one go, which takes a tenth of the time of waiting for each piece. */
const SMALL = 1 << 18;

/** A file's bytes in chunks; it is closed however the reading ends. Throws what the system says. */
export async function* readChunks({ descriptor, stats }: OpenFile): AsyncGenerator<Uint8Array> {
  try {
    if (stats.size <= SMALL) {
      const room = Buffer.allocUnsafe(stats.size === 0 ? LEAST : stats.size + 1);
      const length = fill(room, descriptor);
      if (length > 0) yield room.subarray(0, length);
      if (length < room.length) return;
    }
    for (;;) {
      const chunk = await nextChunk(descriptor, SMALL);
      if (chunk.length === 0) return;
      yield chunk;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Reads until there is no more, or no more room; gives how many bytes. */
function fill(room: Buffer, descriptor: number): number {
  let length = 0;
  while (length < room.length) {
    const count = readSync(descriptor, room, length, room.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}

function nextChunk(descriptor: number, room: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    read(descriptor, Buffer.allocUnsafe(room), 0, room, null, (error, count, chunk) =>
      error ? reject(error) : resolve(chunk.subarray(0, count)),
    );
  });
}
