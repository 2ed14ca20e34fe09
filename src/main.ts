import { run } from './cli/run.js';
import { standardStream } from './cli/standard-stream.js';

/** Wires the process to the program; sets the exit code and lets the streams drain. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  // a second Ctrl-C ends the process at once
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  process.exitCode = await run(process.argv.slice(2), {
    interrupted: interruption.signal,
    stdin: STDIN,
    stdout: standardStream(1),
    stderr: standardStream(2),
    env: process.env,
    configFrom: '.',
  });
  if (interruption.signal.aborted && stdinIsOpen) process.stdin.destroy(); // it would wait for ever
}

let stdinIsOpen = false;

/** Opened by who reads it: to open a stream that nobody reads takes time. */
const STDIN: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => {
    stdinIsOpen = true;
    return process.stdin[Symbol.asyncIterator]();
  },
};

export { run };
