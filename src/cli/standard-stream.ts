import { fstatSync, writeSync } from 'node:fs';
import type { OutputStream } from './terminal.js';

type Descriptor = 1 | 2;

/**
 * Standard output or standard error. Where it is no terminal it is written to directly: to load Node's streams takes a
 * tenth of a short run.
 */
export function standardStream(descriptor: Descriptor): OutputStream {
  return mayBeTerminal(descriptor) ? nodeStream(descriptor) : directStream(descriptor);
}

function mayBeTerminal(descriptor: Descriptor): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true; // closed, or something that only Node knows
  }
}

function nodeStream(descriptor: Descriptor): OutputStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', quietOnBrokenPipe);
  return {
    write: (content) => void stream.write(content),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

/** `plancheck … | head`: the reader has seen enough, which is no fault. */
function quietOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function directStream(descriptor: Descriptor): OutputStream {
  let left: OutputStream | null = null;
  const write = (content: string | Uint8Array) => {
    let rest = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      while (!left && rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') left = NOBODY;
      else if (code === 'EAGAIN')
        left = nodeStream(descriptor); // whoever gave us the pipe wants us to wait for it
      else throw error;
    }
    left?.write(rest);
  };
  return { write, isTTY: false, columns: undefined };
}

/** The reader has gone. */
const NOBODY: OutputStream = { write: () => {}, isTTY: false, columns: undefined };
