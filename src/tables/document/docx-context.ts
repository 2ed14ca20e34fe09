import type { Budget } from '../workbook/budget.js';
import type { WordStyles } from './docx-styles.js';

/** What is known of a document while its texts are read. */
export interface WordContext {
  readonly styles: WordStyles;
  readonly budget: Budget;
}

/** What it costs, in cells, to keep a paragraph with its looks until what it floats over is read. */
const COST_OF_KEPT = 6;

export function keepParagraph({ budget }: WordContext): void {
  budget.cells(COST_OF_KEPT);
}
