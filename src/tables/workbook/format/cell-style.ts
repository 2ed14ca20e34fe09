import { type CellText, type Paint, storedAndShown } from '../../sheet.js';
import { cellOfRuns, type Look, PLAIN, type RichString, type Run, styled } from '../rich-text.js';
import { wordText } from './cell-text.js';
import type { Conditional } from './condition.js';
import { type NumberFormat, parseNumberFormat } from './number-format.js';
import { isLost, painted } from './paint.js';

/** What the style of a cell says that bears on what the cell means. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly look: Look;
  /** How its cells look, where they are not plain. */
  readonly paint?: Paint | undefined;
  /** Letters of the colour that they stand on, as white ones on white paper: nobody sees them. */
  readonly isUnseen?: boolean;
  /** The colour that they stand on, as RRGGBB; absent where it is not known. */
  readonly paper?: string | null;
  /** What they hold is shown as often as there is room. */
  readonly repeats?: boolean;
  /** How else its cells may look. */
  readonly conditionals?: readonly Conditional[];
}

export const GENERAL: CellStyle = { format: parseNumberFormat('General'), look: PLAIN };

/** Whether letters of this look are not seen, or of the colour of their paper, as well as by one that a number format gives to some of them. */
export function isUnseen(
  { ink, unseen = false }: Pick<Look, 'ink' | 'unseen'>,
  paper: string | null | undefined,
  { inks }: NumberFormat,
): boolean {
  if (unseen) return true;
  return [ink, ...inks].some((one) => isLost(one, paper));
}

/** What a cell of this style says that holds text. */
export function styledText(string: RichString, style: CellStyle): CellText {
  const { format, look } = style;
  const cell =
    typeof string === 'string' ? styled({ text: string }, look) : cellOfRuns(seenOf(string, style), look);
  return format.text === null ? cell : { ...cell, text: wordText(cell.text, format) };
}

/** Which parts are not seen is known when their paper is. */
function seenOf(
  runs: readonly Run[],
  { look, isUnseen: isHidden = false, paper }: CellStyle,
): readonly Run[] {
  return runs.map((run) => {
    const unseen = run.look === null ? isHidden : run.look.unseen || isLost(run.look.ink, paper);
    return unseen ? { ...run, look: { ...(run.look ?? look), unseen } } : run;
  });
}

/** A cell as its style has it look; of a text of several looks each part has been looked at. */
export function dressed(
  cell: CellText,
  { paint, isUnseen: isHidden, repeats = false }: CellStyle,
  string: RichString = '',
): CellText {
  const nobodySees = isHidden && cell.text.trim() !== '' && typeof string === 'string';
  const shown = repeats && /\d/.test(cell.text) ? repeated(cell) : cell;
  return painted(nobodySees ? { fault: 'unseen', ...shown } : shown, paint);
}

/** Two of a number look like another one. */
function repeated(cell: CellText): CellText {
  return { ...cell, text: storedAndShown(cell.text, cell.text + cell.text) };
}
