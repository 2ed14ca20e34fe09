import { run } from './cli/run.js';
import type { OutputStream } from './cli/terminal.js';

/** Wires the process to the program; sets the exit code and lets the streams drain. */
export async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', quietOnBrokenPipe);
  const interruption = new AbortController();
  // a second Ctrl-C ends the process at once
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  process.exitCode = await run(process.argv.slice(2), {
    interrupted: interruption.signal,
    stdin: STDIN,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
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

function output(stream: NodeJS.WriteStream): OutputStream {
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
