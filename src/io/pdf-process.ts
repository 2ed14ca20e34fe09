import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ReadPdf } from '../assess/rules/document.js';
import type { Pause } from '../tables/pause.js';
import { stopIfInterrupted } from './interrupt.js';

/** Megabytes that all but bytes may take, of which the library itself counts how many it unpacks. */
const MOST_MEMORY = 128;
/** No document of a plan takes a hundredth of it. */
const MOST_MILLISECONDS = 120_000;

/** What the process runs: this very module, as it was built. */
const IN_PROCESS = 'require(process.argv[1]).answer()';

/**
 * Reads a PDF in a process of its own, since nobody knows what the library does on the worst of them: that is ended where
 * somebody interrupts the run, where it takes too much memory, and after two minutes. The sources, as the tests run them, have
 * no file that Node could run, and read it here.
 */
export async function readPdfApart(
  bytes: Uint8Array,
  interrupted: AbortSignal | undefined,
  pause: Pause,
): Promise<ReadPdf> {
  const module = fileURLToPath(import.meta.url);
  if (!module.endsWith('.cjs')) return readHere(bytes, pause);
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, '-e', IN_PROCESS, module], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const end = () => child.kill('SIGKILL');
  const clock = setTimeout(end, MOST_MILLISECONDS);
  interrupted?.addEventListener('abort', end, { once: true });
  try {
    child.stdin.on('error', () => {}); // it may have ended before it has read all
    child.stdin.end(bytes);
    const said = await allOf(child);
    stopIfInterrupted(interrupted);
    return said ?? { fault: 'too-large' };
  } finally {
    clearTimeout(clock);
    interrupted?.removeEventListener('abort', end);
    end();
  }
}

/** What the process answered; null where it was ended, or could not be started. */
function allOf(child: ChildProcess): Promise<ReadPdf | null> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? JSON.parse(Buffer.concat(chunks).toString()) : null));
  });
}

/** What the process does: reads the bytes that it is given, and says what they are. */
export async function answer(): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const read = await readHere(Buffer.concat(chunks)).catch(() => ({ fault: 'corrupt' }));
  process.stdout.write(JSON.stringify(read));
}

async function readHere(bytes: Uint8Array, pause?: Pause): Promise<ReadPdf> {
  return (await import('../tables/document/pdf.js')).readPdf(bytes, pause);
}
