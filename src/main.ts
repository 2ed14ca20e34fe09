import { run, unwritten } from './cli/run.js';
import { standardStream } from './cli/standard-stream.js';
import { EXIT } from './outcome/exit.js';

/** Wires the process to the program; sets the exit code and lets the streams drain. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  // a second Ctrl-C ends the process at once
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const argv = process.argv.slice(2);
  const stderr = standardStream(2, () => {
    process.exitCode = EXIT.untrusted;
  });
  const stdout = standardStream(1, ({ code }) => {
    process.exitCode = EXIT.untrusted;
    stderr.write(unwritten(argv, process.env, code));
  });
  const exitCode = await run(argv, {
    interrupted: interruption.signal,
    stdin: STDIN,
    stdout,
    stderr,
    env: process.env,
    configFrom: '.',
  });
  process.exitCode ??= exitCode; // what could not be written counts for more, and may only show later
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
