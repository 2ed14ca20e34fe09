import { withOwnLetters } from './own-letters.js';

const REMEMBERED = 10_000;
const LONGEST = 200;

/**
 * The same few words stand in every row, so that each is looked up once; bounded, whatever a file holds. Where many texts
 * come once, those that come again stay known: of two lots the older is dropped when the younger is full.
 */
export function remembered<V>(look: (text: string) => V): (text: string) => V {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  const keep = (text: string, found: V) => {
    if (young.size >= REMEMBERED / 2) {
      old = young;
      young = new Map();
    }
    young.set(text, found);
    return found;
  };
  return (text) => {
    const known = young.get(text);
    if (known !== undefined || young.has(text)) return known as V;
    if (text.length > LONGEST) return look(text);
    const own = withOwnLetters(text); // what is found may be cut out of it
    return keep(own, old.has(own) ? (old.get(own) as V) : look(own));
  };
}

/** A long text is asked about again and again while its cell is read, and never after: only the last one is kept. */
export function latest<V>(look: (text: string) => V): (text: string) => V {
  let last: { readonly text: string; readonly found: V } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, found: look(text) };
    return last.found;
  };
}
