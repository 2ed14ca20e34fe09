import { distance } from 'fastest-levenshtein';

/** The known name that is most like the given one, or null where none is like it enough to be what was meant. */
export function nearest(given: string, known: Iterable<string>): string | null {
  return nearestWithin(given, known, 1 / 2);
}

function nearestWithin(given: string, known: Iterable<string>, share: number): string | null {
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
  return best !== null && least <= Math.max(1, Math.floor(longest * share)) && least < longest ? best : null;
}

/**
 * The known word that somebody most likely wanted to type: with a third of its letters wrong at most, or two of them the other way
 * round, or cut short where only one goes on like that. Null where it is likelier that another was meant, or none.
 */
export function nearMiss(given: string, known: readonly string[]): string | null {
  const longer = known.filter((name) => name.startsWith(given));
  if (given.length >= SHORTEST && longer.length === 1) return longer[0] ?? null;
  return known.find((name) => isSwapped(given, name)) ?? nearestWithin(given, known, 1 / 3);
}

/** Fewer letters are the beginning of too much. */
const SHORTEST = 3;

function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

/** Whether two names are so many single-character edits apart, or fewer. */
export function isWithin(edits: number, a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= edits && distance(a, b) <= edits;
}
