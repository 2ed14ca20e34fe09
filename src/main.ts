import { run } from './cli/run.js';
import type { OutputStream } from './cli/terminal.js';

/** Wires the process to the program; sets the exit code and lets the streams drain. */
export async function main(): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', quietOnBrokenPipe);
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort()); // a second Ctrl-C ends the process at once
  process.exitCode = await run(process.argv.slice(2), {
    interrupted: interruption.signal,
    stdin: process.stdin,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
  });
  if (interruption.signal.aborted) process.stdin.destroy(); // it would wait for ever
}

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
