import { statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { FileProblem } from '../diagnostic/codes.js';

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
    return fileProblem(error);
  }
}

/** A file's bytes in chunks; the handle is closed however the reading ends. */
export async function* readChunks(path: string, size = 1 << 18): AsyncGenerator<Uint8Array> {
  let handle: FileHandle | null = null;
  try {
    const { open } = await import('node:fs/promises');
    handle = await open(path);
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(size), 0, size, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle?.close();
  }
}
