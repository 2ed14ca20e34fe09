import type { Stats } from 'node:fs';
import type { WriteProblem } from '../diagnostic/codes.js';
import { readFile, readPart } from './files.js';

/** What stands where an output is to be written, to tell whether it is an earlier output of the same kind. */
export interface OldFile {
  /** Its first and its last bytes as text. */
  readonly start: string;
  readonly end: string;
  /** All of it; null where it is larger than a workbook may be. */
  readonly bytes: () => Uint8Array | null;
}

/** Whether an old file may be replaced. */
export type IsOwn = (old: OldFile) => boolean | Promise<boolean>;

const WRITABLE = 0o222;

/** Why what stands at a path is not to be replaced; null where it is, or where nothing stands there. */
export async function whyNotReplaced(
  path: string,
  old: Stats | null,
  isOwn: IsOwn,
): Promise<WriteProblem | null> {
  if (/[\\/]$/.test(path)) return old?.isDirectory() ? 'directory' : 'no-folder';
  if (!old) return null;
  if (old.isSymbolicLink()) return 'link';
  if (!old.isFile()) return old.isDirectory() ? 'directory' : 'not-a-file';
  if ((old.mode & WRITABLE) === 0) return 'permission';
  return old.size === 0 || (await isOwn(oldFile(path, old.size))) ? null : 'not-ours';
}

/** So many bytes at either end tell what a text is. */
const LOOKED_AT = 1 << 13;
/** Bytes of an old workbook. */
const MOST = 1 << 26;

function oldFile(path: string, size: number): OldFile {
  const text = (from: number) => {
    const bytes = readPart(path, from, LOOKED_AT);
    return typeof bytes === 'string' ? '' : bytes.toString();
  };
  const bytes = () => {
    const all = readFile(path, MOST);
    return typeof all === 'string' ? null : all;
  };
  return { start: text(0), end: text(Math.max(0, size - LOOKED_AT)), bytes };
}
