type Mark = 'ticked' | 'crossed' | 'empty';

const TICKED = '■☑✅√✓✔●◉▣';
const CROSSED = '☒×✕✖✗✘❌';
const BOXES = '□☐▢☑☒';
const EMPTY = '□☐▢○◯';

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ...marks('ticked', TICKED),
  ...marks('crossed', `${CROSSED}x`),
  ...marks('empty', EMPTY),
]);

/** A mark, in brackets or not, or empty brackets; else the words up to the next one. */
const PIECE =
  /[([【] ?([√✓✔☑✅■●×✕✖✗✘x]?) ?[)\]】]|([■☑✅√✓✔●◉▣☒×✕✖✗✘❌□☐○◯▢])|([^([【■☑✅√✓✔●◉▣☒×✕✖✗✘❌□☐○◯▢]+)/g;
const BETWEEN = /^[ ,/;、|]+|[ ,/;、|.。]+$/g;

/** Words, or a mark that belongs to the words beside it. */
export interface Piece {
  readonly word: string;
  readonly mark: Mark | null;
}

/** One of several answers that a form offers, with the mark at it. */
export interface Option {
  readonly word: string;
  readonly mark: Mark;
}

function marks(mark: Mark, signs: string): [string, Mark][] {
  return [...signs].map((sign) => [sign, mark]);
}

/** The words of a folded text and the marks between them, in their order. */
export function piecesOf(folded: string): Piece[] {
  return [...folded.matchAll(PIECE)].flatMap(([whole, within, sign, words]): Piece[] => {
    if (words === undefined) return [{ word: whole, mark: MARKS.get(sign ?? within ?? '') ?? 'empty' }];
    const word = words.replace(BETWEEN, '');
    return word === '' ? [] : [{ word, mark: null }];
  });
}

/** Each word with its mark, where all marks stand before their words or all behind; null where one may belong to either. */
export function optionsOf(pieces: readonly Piece[]): Option[] | null {
  const options: Option[] = [];
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

/** The one that is ticked, null where none is, `unclear` where several are. */
export function chosenAmong(options: readonly Option[]): string | null | 'unclear' {
  const ticked = options.filter(({ mark }) => mark === 'ticked');
  // a cross in one of otherwise empty boxes is how many programs tick; beside a tick it says no
  const chosen = ticked.length > 0 ? ticked : options.filter(({ mark }) => mark === 'crossed');
  if (chosen.length === 0) return null;
  return chosen.length === 1 ? (chosen[0]?.word ?? null) : 'unclear';
}

const OFFERS = new RegExp(`[${BOXES}${EMPTY}]|[([【] ?[)\\]】]`);
const HAS_BOX = new RegExp(`[${BOXES}]`);

/**
 * What a folded text that offers several answers says by the one that is ticked, with what stands before them: of
 * 数据性质：□实际 ☑计划 it is 数据性质：计划. Null where the boxes leave open which of them is meant; any other text as it is.
 */
export function withChosen(folded: string): string | null {
  if (!OFFERS.test(folded)) return folded;
  const { lead, pieces } = parted(folded);
  const options = optionsOf(pieces);
  if (options === null || options.length < 2) return folded;
  const chosen = chosenAmong(options);
  if (chosen !== null && chosen !== 'unclear') return `${lead}${chosen}`;
  // 2023年（ ）月（ ）日 is left to be filled in, and offers nothing
  return HAS_BOX.test(folded) ? null : folded;
}

/** The label or the title before the answers, and these: where the text ends in words, its marks stand before theirs. */
function parted(folded: string): { readonly lead: string; readonly pieces: readonly Piece[] } {
  const [label = ''] = /^[^:：]{1,20}[:：]\s*/.exec(folded) ?? [];
  const pieces = piecesOf(folded.slice(label.length));
  const [first, ...rest] = pieces;
  const isTitle = first?.mark === null && pieces.at(-1)?.mark === null;
  return isTitle ? { lead: `${label}${first.word} `, pieces: rest } : { lead: label, pieces };
}
