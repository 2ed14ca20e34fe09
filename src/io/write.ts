import { statSync } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { WriteProblem } from '../diagnostic/codes.js';

/** Why nothing can be written to a path; null where it can. Asked before the work begins. */
export async function whyNotWritable(path: string): Promise<WriteProblem | null> {
  try {
    const existing = await stat(path).catch(() => null);
    if (existing && !existing.isFile()) return 'directory';
    await access(dirname(path), constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'no-folder';
    return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'permission' : 'other';
  }
}

/** Whether two paths lead to one file that is there, by whatever names. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** Writes the whole file or none of it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(path, content instanceof Uint8Array ? Buffer.from(content) : content);
}
