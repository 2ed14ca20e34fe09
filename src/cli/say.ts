import { printable } from '../report/said/printable.js';
import type { OutputStream } from './terminal.js';

/** Before each call of a stack trace; whatever else looks like the end of a line stands in a name. */
const CALLS = /\n(?=\s+at )/;

/**
 * The one door for sentences on standard error: whatever they name, a file above all, nothing in it acts on a terminal. What a
 * renderer has laid out, colours and all, it has made printable itself.
 */
export function say(stderr: OutputStream, sentence: string): void {
  stderr.write(`${sentence.split(CALLS).map(printable).join('\n')}\n`);
}
