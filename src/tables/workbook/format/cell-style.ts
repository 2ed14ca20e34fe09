import type { CellText, Paint } from '../../sheet.js';
import { cellOfRuns, type Look, PLAIN, type RichString, styled } from '../rich-text.js';
import { wordText } from './cell-text.js';
import { type NumberFormat, parseNumberFormat } from './number-format.js';
import { painted } from './paint.js';

/** What the style of a cell says that bears on what the cell means. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly look: Look;
  /** How its cells look, where they are not plain. */
  readonly paint?: Paint | undefined;
  /** Letters of the colour that they stand on, as white ones on white paper: nobody sees them. */
  readonly isUnseen?: boolean;
}

export const GENERAL: CellStyle = { format: parseNumberFormat('General'), look: PLAIN };

/** What a cell of this style says that holds text. */
export function styledText(string: RichString, { format, look }: CellStyle): CellText {
  const cell = typeof string === 'string' ? styled({ text: string }, look) : cellOfRuns(string, look);
  return format.text === null ? cell : { ...cell, text: wordText(cell.text, format) };
}

/** A cell as its style has it look. Parts of a text may have colours of their own, in which they are seen. */
export function dressed(cell: CellText, { paint, isUnseen }: CellStyle, string: RichString = ''): CellText {
  const nobodySees = isUnseen && cell.text.trim() !== '' && typeof string === 'string';
  return painted(nobodySees ? { fault: 'unseen', ...cell } : cell, paint);
}
