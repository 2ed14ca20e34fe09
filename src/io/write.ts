import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Why nothing can be written to a path, in the system's words; null where it can. Asked before the work begins. */
export async function whyNotWritable(path: string): Promise<string | null> {
  try {
    const existing = await stat(path).catch(() => null);
    if (existing && !existing.isFile()) return 'EISDIR';
    await access(dirname(path), constants.W_OK);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

/** Writes the whole file or none of it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const { default: writeFileAtomic } = await import('write-file-atomic');
  await writeFileAtomic(path, content instanceof Uint8Array ? Buffer.from(content) : content);
}
