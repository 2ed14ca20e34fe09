import type { Text } from '../../text/text.js';
import type { WordBlock } from './word-file.js';

/** A part of a section; one without a name goes without a heading. */
interface Part {
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
