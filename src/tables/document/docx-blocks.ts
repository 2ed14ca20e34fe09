import type { ReadRow } from './docx-cells.js';
import type { ParagraphText } from './docx-text.js';

/** The paragraphs and tables of a box of text in which there is a table. */
export type Floating = readonly Block[];
export type Block = ParagraphText | readonly ReadRow[];

/** What has several rows of several cells; the rest only puts texts into their places. */
export function isTable(block: Block): boolean {
  if ('shown' in block) return false;
  const filled = (row: ReadRow) => [...row.cells].filter(({ paragraphs }) => paragraphs.shown.trim() !== '');
  return block.filter((row) => filled(row).length > 1).length > 1;
}

export function paragraphsIn(blocks: readonly Block[]): readonly ParagraphText[] {
  return blocks.flatMap((block) =>
    'shown' in block ? [block] : block.flatMap((row) => [...row.cells].map((cell) => cell.paragraphs)),
  );
}
