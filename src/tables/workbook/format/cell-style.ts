import type { CellText, Paint } from '../../sheet.js';
import { cellOfRuns, type Look, PLAIN, type RichString, styled } from '../rich-text.js';
import { wordText } from './cell-text.js';
import { type NumberFormat, parseNumberFormat } from './number-format.js';

/** What the style of a cell says that bears on what the cell means. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly look: Look;
  /** How its cells look, where they are not plain. */
  readonly paint?: Paint | undefined;
  /** White letters on white paper, which nobody sees. */
  readonly isUnseen?: boolean;
}

export const GENERAL: CellStyle = { format: parseNumberFormat('General'), look: PLAIN };

/** What a cell of this style says that holds text. */
export function styledText(string: RichString, { format, look }: CellStyle): CellText {
  const cell = typeof string === 'string' ? styled({ text: string }, look) : cellOfRuns(string, look);
  return format.text === null ? cell : { ...cell, text: wordText(cell.text, format) };
}
