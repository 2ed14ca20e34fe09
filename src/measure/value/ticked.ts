import { answerOf } from './words.js';

type Mark = 'ticked' | 'crossed' | 'empty';

const MARKS: Readonly<Record<string, Mark>> = {
  ...marks('ticked', '■☑✅√✓✔●◉▣'),
  ...marks('crossed', '☒×✕✖✗✘❌x'),
  ...marks('empty', '□☐○◯▢'),
};

/** A mark, in brackets or not, or empty brackets; else the words up to the next one. */
const PIECE =
  /[([【] ?([√✓✔☑✅■●×✕✖✗✘x]?) ?[)\]】]|([■☑✅√✓✔●◉▣☒×✕✖✗✘❌□☐○◯▢])|([^([【■☑✅√✓✔●◉▣☒×✕✖✗✘❌□☐○◯▢]+)/g;
const BETWEEN = /^[ ,/;、|]+|[ ,/;、|.。]+$/g;

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
  const chosen = options.filter(({ mark }) => mark === 'ticked');
  if (chosen.length > 0) return chosen.length === 1 ? (chosen[0]?.word ?? null) : 'unclear';
  return options.length === 1 ? 'unclear' : crossedAmong(options);
}

interface Piece {
  readonly word: string;
  readonly mark: Mark | null;
}

function marks(mark: Mark, signs: string): Record<string, Mark> {
  return Object.fromEntries([...signs].map((sign) => [sign, mark]));
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].flatMap(([whole, within, sign, words]): Piece[] => {
    if (words === undefined) return [{ word: whole, mark: MARKS[sign ?? within ?? ''] ?? 'empty' }];
    const word = words.replace(BETWEEN, '');
    return word === '' ? [] : [{ word, mark: null }];
  });
}

/** Each word with its mark, where all marks stand before their words or all behind. */
function optionsOf(pieces: readonly Piece[]): { word: string; mark: Mark }[] | null {
  const options: { word: string; mark: Mark }[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const [a, b] = [pieces[i], pieces[i + 1]];
    const mark = a?.mark ?? b?.mark;
    const word = a?.mark == null ? a?.word : b?.word;
    const straight = a && b && (a.mark === null) !== (b.mark === null);
    if (!straight || !mark || word === undefined || (a.mark === null) !== (pieces[0]?.mark === null))
      return null;
    options.push({ word, mark });
  }
  return options;
}

/** A cross in one of otherwise empty boxes is how many programs tick; beside a tick it says no. */
function crossedAmong(options: readonly { word: string; mark: Mark }[]): string | null | 'unclear' {
  const crossed = options.filter(({ mark }) => mark === 'crossed');
  if (crossed.length === 0) return null;
  return crossed.length === 1 ? (crossed[0]?.word ?? null) : 'unclear';
}
