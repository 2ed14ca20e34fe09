import { DESK_START, readDesk } from '../io/desk.js';
import { writeNew } from '../io/write.js';
import { EXIT } from '../outcome/exit.js';
import { say } from './say.js';
import type { Terminal } from './terminal.js';
import { usageError } from './usage.js';

/** `plancheck page`: the one file by which those without Node check their tables in a browser. */
export async function pageCommand(
  { output }: { readonly output?: string },
  { stdout, stderr, text }: Terminal,
): Promise<number> {
  const page = await readDesk();
  if (output === undefined) {
    stdout.write(new TextDecoder().decode(page));
    return EXIT.ok;
  }
  const reason = await writeNew(output, page, ({ start }) => start.startsWith(DESK_START));
  if (reason !== null) throw usageError('cannot-write', { path: output, reason });
  say(stderr, text.desk.written(output));
  return EXIT.ok;
}
