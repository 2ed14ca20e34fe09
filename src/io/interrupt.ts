import type { Pause } from '../tables/pause.js';

/** The user stopped the run with Ctrl-C; nothing more is read or written. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

export function isInterrupted(error: unknown): boolean {
  return error instanceof Interrupted;
}

export function stopIfInterrupted(signal: AbortSignal | null | undefined): void {
  if (signal?.aborted) throw new Interrupted();
}

/** The chunks of a stream, until somebody interrupts it, even while it is waiting. */
export async function* untilInterrupted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal | null | undefined,
): AsyncGenerator<T> {
  if (!signal) {
    yield* source;
    return;
  }
  const chunks = source[Symbol.asyncIterator]();
  const stop = interruption(signal);
  for (;;) {
    stopIfInterrupted(signal);
    const next = await Promise.race([chunks.next(), stop]);
    if (next.done) return;
    yield next.value;
  }
}

function interruption(signal: AbortSignal): Promise<never> {
  const stop = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Interrupted()), { once: true });
  });
  stop.catch(() => {}); // it may come when nobody waits for it any more
  return stop;
}

/** Lets the signals and streams that wait have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Work goes on for so many seconds before a signal is looked for: within a tenth of one it is to be heard. */
const SECONDS = 0.025;

/** Pauses that let signals and timers have their turn, and end the work once the signal has come. */
export function pausesFor(signal: AbortSignal | null | undefined): Pause {
  let last = process.uptime(); // Node loads `performance` late, which takes as long as reading a small file
  const turn = async () => {
    await nextTurn();
    stopIfInterrupted(signal);
    last = process.uptime();
  };
  return () => (process.uptime() - last < SECONDS ? undefined : turn());
}
