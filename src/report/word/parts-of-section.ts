import type { Text } from '../../text/text.js';
import type { WordBlock, WordCell } from './word-file.js';

/** A part of a section; one without a name goes without a heading. */
export interface Part {
  readonly name: string | null;
  readonly blocks: readonly WordBlock[];
}

/** The parts of one section one after the other, those with names numbered. */
export function parts(all: readonly Part[], { word }: Text): WordBlock[] {
  let count = 0;
  return all.flatMap(({ name, blocks }) => {
    if (name === null) return blocks;
    count += 1;
    return [{ kind: 'heading', level: 2, text: word.numbered(count, 2, name) }, ...blocks];
  });
}

/** A head and a row for each of many things, made as they are written. */
export function* listed<T>(
  head: readonly WordCell[],
  all: readonly T[],
  rowOf: (one: T, i: number) => readonly WordCell[],
): Generator<readonly WordCell[]> {
  yield head;
  for (const [i, one] of all.entries()) yield rowOf(one, i);
}
