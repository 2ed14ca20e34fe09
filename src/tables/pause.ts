/**
 * Called again and again in work that takes long: now and then whatever else waits has its turn, and where somebody has stopped
 * the work, this throws. Nothing most of the time, so that a loop need not wait.
 */
export type Pause = () => Promise<void> | undefined;

/** For work that nobody stops. */
export const NO_PAUSE: Pause = () => undefined;

/** Work in small steps, between which it can pause; a loop that goes through much has a step each time around. */
export type Steps<T> = Generator<undefined, T>;

/** How many steps have been taken, of whatever work: between two of them nothing else has its turn. */
let taken = 0;

export function stepsTaken(): number {
  return taken;
}

/** What each of many things comes to, a step for each. */
export function* inSteps<T, U>(all: Iterable<T>, work: (one: T) => readonly U[]): Steps<U[]> {
  const found: U[] = [];
  for (const one of all) {
    for (const each of work(one)) found.push(each); // they may be more than a call takes
    yield;
  }
  return found;
}

/** So many things are looked at in one step, where each of them takes a millisecond or much less. */
const FEW = 8;

/** Whether any of many things is so. */
export function* anyInSteps<T>(all: readonly T[], isSo: (one: T) => boolean): Steps<boolean> {
  for (const [i, one] of all.entries()) {
    if (isSo(one)) return true;
    if (i % FEW === 0) yield;
  }
  return false;
}

/** The work done without a pause. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    taken += 1;
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The work done with a pause wherever one is due; what the pause throws ends it. */
export async function withPauses<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    taken += 1;
    const { done, value } = steps.next();
    if (done) return value;
    const waiting = pause();
    if (waiting) await waiting;
  }
}
