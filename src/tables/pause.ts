/**
 * Called again and again in work that takes long: now and then whatever else waits has its turn, and where somebody has stopped
 * the work, this throws. Nothing most of the time, so that a loop need not wait.
 */
export type Pause = () => Promise<void> | undefined;

/** For work that nobody stops. */
export const NO_PAUSE: Pause = () => undefined;
