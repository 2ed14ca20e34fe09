import { alternativesIn, matcherOf } from './glob.js';

/** What a pattern of paths means, for whoever goes through the folders. */
export interface PathPattern {
  /** The folder from which all that it matches lies below; '' for the working folder. */
  readonly folder: string;
  /** Whether a path, from that folder on, is meant. */
  readonly isMeant: (path: string) => boolean;
  /** Whether what is meant may lie within a folder at this path. */
  readonly mayHold: (path: string) => boolean;
}

/** One step of a pattern: `**` for any number of folders, or which names are meant. */
type Step = '**' | ((name: string) => boolean);

const ANY_FOLDERS = '**';
const MAGIC = /[*?[\]{}]/;

/** A name that begins with a dot is only meant by a pattern that says so. */
export function pathPattern(pattern: string): PathPattern {
  const steps = pattern.split('/');
  const plain = Math.min(
    steps.findIndex((step) => MAGIC.test(step)),
    steps.length - 1,
  );
  const ways = alternativesIn(steps.slice(plain).join('/')).map((one) => one.split('/').map(stepOf));
  const places = (path: string) =>
    ways.map((way) => [way.length, placesAfter(way, path.split('/'))] as const);
  return {
    folder: steps.slice(0, plain).join('/') || (pattern.startsWith('/') ? '/' : ''),
    isMeant: (path) => places(path).some(([end, at]) => at.has(end)),
    mayHold: (path) => places(path).some(([end, at]) => [...at].some((place) => place < end)),
  };
}

function stepOf(pattern: string): Step {
  if (pattern === ANY_FOLDERS) return ANY_FOLDERS;
  const isMatch = matcherOf(pattern);
  return pattern.startsWith('.') ? isMatch : (name) => !name.startsWith('.') && isMatch(name);
}

/** Which steps may come next after these names, all ways to match followed at once. */
function placesAfter(way: readonly Step[], names: readonly string[]): ReadonlySet<number> {
  let at = withFolders(way, [0]);
  for (const name of names) {
    const next = [...at].flatMap((place) => {
      const step = way[place];
      if (step === ANY_FOLDERS) return name.startsWith('.') ? [] : [place];
      return step?.(name) ? [place + 1] : [];
    });
    at = withFolders(way, next);
  }
  return at;
}

/** With the steps past each `**`, which may stand for no folder. */
function withFolders(way: readonly Step[], places: readonly number[]): ReadonlySet<number> {
  const all = new Set(places);
  for (const place of all) if (way[place] === ANY_FOLDERS) all.add(place + 1);
  return all;
}
