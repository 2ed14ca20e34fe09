import type { FileProblem } from '../diagnostic/codes.js';
import { fileProblem, readFile } from './files.js';

/** All bytes of one file, or of standard input for `-`, at most so many; else why there are none. */
export async function readBytes(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | FileProblem> {
  return path === '-' ? gathered(stdin, most).catch(problemOf) : readFile(path, most);
}

/** What the system refuses is a problem of the file; all else is none of it. */
function problemOf(error: unknown): FileProblem {
  if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  return fileProblem(error);
}

async function gathered(stdin: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | FileProblem> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    length += chunk.length;
    if (length > most) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
