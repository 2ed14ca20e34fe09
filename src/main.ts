import { run, unwritten } from './cli/run.js';
import { say } from './cli/say.js';
import { standardStream } from './cli/standard-stream.js';
import { whenMuchIsRead } from './io/much.js';
import { theStandardInput } from './io/standard-input.js';
import { EXIT } from './outcome/exit.js';

/**
 * Wires the process to the program; sets the exit code and lets the streams drain, unless it is to `end` at once. `cache` is
 * the user's own folder for what is kept from run to run, null where nothing is to be; `atMuch` is called before much is read.
 */
export async function main(
  end: (exitCode: number) => void,
  cache: string | null,
  atMuch: () => void,
): Promise<void> {
  whenMuchIsRead(atMuch);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (interruption.signal.aborted) end(EXIT.interrupted); // a second Ctrl-C
      interruption.abort();
    });
  const argv = process.argv.slice(2);
  let isLost = false;
  const lose = () => {
    isLost = true;
    process.exitCode = EXIT.untrusted;
  };
  const stderr = standardStream(2, lose);
  const stdout = standardStream(1, ({ code }) => {
    lose();
    say(stderr, unwritten(argv, process.env, code));
  });
  const exitCode = await run(argv, {
    interrupted: interruption.signal,
    stdin: STDIN,
    stdout,
    stderr,
    env: process.env,
    configFrom: '.',
    cache: cache ?? undefined,
  });
  if (!isLost) process.exitCode = exitCode; // what could not be written counts for more, and may only show later
  if (interruption.signal.aborted && stdinIsOpen) process.stdin.destroy(); // it would wait for ever
}

let stdinIsOpen = false;

/** Opened by who reads it: to open a stream that nobody reads takes time. */
const STDIN: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => {
    stdinIsOpen = true;
    return theStandardInput[Symbol.asyncIterator]();
  },
};

export { run };
