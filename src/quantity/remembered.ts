const REMEMBERED = 10_000;
const LONGEST = 200;

/** The same few words stand in every row, so that each is looked up once; bounded, whatever a file holds. */
export function remembered<V>(look: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as V;
    const found = look(text);
    if (known.size < REMEMBERED && text.length <= LONGEST) known.set(text, found);
    return found;
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
