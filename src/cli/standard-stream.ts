import { fstatSync, statSync, writeSync } from 'node:fs';
import type { OutputStream } from './terminal.js';

type Descriptor = 1 | 2;

/** Where it is called something else, as on Windows, nothing is known of it. */
const NULL_DEVICE = '/dev/null';

/** Told once, when nothing more can be written, and why. */
export type OnFailure = (error: NodeJS.ErrnoException) => void;

/**
 * Standard output or standard error. Where it is no terminal it is written to directly, and `/dev/null` too: to load
 * Node's streams takes a tenth of a short run. A reader that has gone (`plancheck … | head`) has seen enough, which is no
 * failure.
 */
export function standardStream(descriptor: Descriptor, onFailure: OnFailure): OutputStream {
  return mayBeTerminal(descriptor) ? nodeStream(descriptor, onFailure) : directStream(descriptor, onFailure);
}

function mayBeTerminal(descriptor: Descriptor): boolean {
  try {
    const stats = fstatSync(descriptor);
    return stats.isCharacterDevice() && stats.rdev !== statSync(NULL_DEVICE).rdev;
  } catch {
    return true; // closed, or something that only Node knows
  }
}

function nodeStream(descriptor: Descriptor, onFailure: OnFailure): OutputStream {
  const stream = descriptor === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') onFailure(error);
  });
  return {
    write: (content) => void stream.write(content),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

function directStream(descriptor: Descriptor, onFailure: OnFailure): OutputStream {
  let instead: OutputStream | null = null;
  const write = (content: string | Uint8Array) => {
    let rest = typeof content === 'string' ? Buffer.from(content) : content;
    try {
      while (!instead && rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // whoever gave us a pipe that is full at times wants us to wait for it
      instead = code === 'EAGAIN' ? nodeStream(descriptor, onFailure) : NOBODY;
      if (code !== 'EAGAIN' && code !== 'EPIPE') onFailure(error as NodeJS.ErrnoException);
    }
    instead?.write(rest);
  };
  return { write, isTTY: false, columns: undefined };
}

/** For what nobody can read any more. */
const NOBODY: OutputStream = { write: () => {}, isTTY: false, columns: undefined };
