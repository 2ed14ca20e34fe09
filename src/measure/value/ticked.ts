import { chosenAmong, optionsOf, piecesOf } from '../facts/choice.js';
import { answerOf } from './words.js';

/**
 * Of a folded, lower-case text that offers answers with a box at each, such as `■是□否` or `是(√)否( )`, the one ticked;
 * null where none is, `unclear` where several are, or where a mark may belong to the one before it or after it. Undefined
 * for any other text.
 */
export function tickedAnswer(text: string): string | null | 'unclear' | undefined {
  const pieces = piecesOf(text);
  const words = pieces.filter((piece) => piece.mark === null);
  const asked = words.length > 0 && words.length < pieces.length;
  if (!asked || words.some(({ word }) => answerOf(word) === null)) return undefined;
  const options = optionsOf(pieces);
  if (!options) return 'unclear';
  // one box by itself says nothing, be it crossed or left empty
  if (options.length === 1 && options[0]?.mark !== 'ticked') return 'unclear';
  return chosenAmong(options);
}
