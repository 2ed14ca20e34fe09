import { readFileSync } from 'node:fs';
import type { FileProblem } from '../diagnostic/codes.js';
import { fileProblem } from './files.js';

/** All bytes of one file, or of standard input for `-`; else why there are none. */
export async function readBytes(
  path: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | FileProblem> {
  if (path === '-') return gathered(stdin);
  try {
    return readFileSync(path);
  } catch (error) {
    return fileProblem(error);
  }
}

async function gathered(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
