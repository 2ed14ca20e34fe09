import type { Pause } from '../tables/pause.js';

/** So many steps of work before whatever else waits has its turn; one takes a millisecond at most, and mostly a hundredth of it. */
const STEPS = 64;

/** Pauses by what any engine may have: a page stays alive while a large file is read, and a signal is heard within it. */
export function turnsFor(signal: AbortSignal | undefined): Pause {
  let left = STEPS;
  const turn = async () => {
    left = STEPS;
    await nextTurn();
    signal?.throwIfAborted();
  };
  return () => {
    left -= 1;
    return signal?.aborted || left <= 0 ? turn() : undefined;
  };
}

interface Engine {
  readonly MessageChannel?: new () => {
    readonly port1: { onmessage: (() => void) | null; close(): void };
    readonly port2: { postMessage(message: null): void };
  };
}

/** By a message to itself, since browsers hold timers back that are set again and again; where there is none, at once. */
function nextTurn(): Promise<void> {
  const { MessageChannel } = globalThis as unknown as Engine;
  if (!MessageChannel) return Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
