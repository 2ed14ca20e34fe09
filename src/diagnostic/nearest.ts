import { distance } from 'fastest-levenshtein';

/** The known name that is most like the given one, or null where none is like it enough to be what was meant. */
export function nearest(given: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const d = distance(given, name);
    if (d < least) {
      least = d;
      best = name;
    }
  }
  const longest = Math.max(given.length, best?.length ?? 0);
  return best !== null && least <= Math.max(1, Math.floor(longest / 2)) && least < longest ? best : null;
}

/** Whether two names are so many single-character edits apart, or fewer. */
export function isWithin(edits: number, a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= edits && distance(a, b) <= edits;
}
