import { run } from '../src/cli/run.js';

/** What one run of the program left behind. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input holds. */
  readonly stdin?: string | Uint8Array;
  /** Where `plancheck.yaml` is looked for; nowhere by default, whatever folder the tests are run in. */
  readonly configFrom?: string;
}

/** Runs the whole program in this process, its streams collected as strings; no terminal, no locale, no colour. */
export async function runProgram(
  argv: readonly string[],
  { env = {}, stdin = '', configFrom }: World = {},
  program = run,
): Promise<Ran> {
  const stdout = collector();
  const stderr = collector();
  const world = { stdin: chunks(stdin), stdout, stderr, env, ...(configFrom && { configFrom }) };
  const code = await program(argv, world);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function collector() {
  const written: Uint8Array[] = [];
  return {
    write: (content: string | Uint8Array) =>
      void written.push(typeof content === 'string' ? new TextEncoder().encode(content) : content),
    isTTY: false,
    columns: undefined,
    text: () => Buffer.concat(written).toString('utf8'),
  };
}

async function* chunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  if (bytes.length > 0) yield bytes;
}
