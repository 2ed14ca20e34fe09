import { withoutRadicals } from './radicals.js';
import { latest } from './remembered.js';

/**
 * Marks that nobody sees and that change nothing: zero-width blanks and joiners, variation selectors, and most marks of
 * writing direction. The one that turns every character round (U+202E) stays, since it makes `92.5` look like `5.29`.
 */
const INVISIBLE = /[\u180e\u200b-\u200d\u2060-\u2064\ufeff]/g;
const MARKS = '\\u061c\\u200e\\u200f\\u202a-\\u202d\\u2066-\\u2069';
const DIRECTION = new RegExp(`[${MARKS}]`, 'g');
const DIGIT = '[\\d.,〇零一二三四五六七八九十]';
const WITHIN_NUMBER = new RegExp(`${DIGIT}\\s*([${MARKS}][\\s${MARKS}]*)(?=${DIGIT})`, 'g');
const RIGHT_TO_LEFT = /[\u061c\u200f\u202b\u2067]/;
const SETS_APART = /[\u2066-\u2069]/;
const TURNING = new RegExp(`[${MARKS}\\u202e]`);
const SELECTORS = /[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/g;
/** Soft hyphens, and a digit where one follows. */
const SOFT_HYPHENS = /\u00ad+(\s*\d)?/g;
const OTHER_WIDTHS = /[\uff01-\uff5e\ufe50-\ufe6b\u2212]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** What the block of small forms stands for, in its order; two places of it are not assigned. */
const SMALL_FORMS = ',、.\ufe53;:?!—(){}〔〕#&*+-<>=\ufe67\\$%@';
const FOLDABLE = /[^\x21-\x7e\u4e00-\u9fff]/;

/**
 * A cell's text with full-width ASCII made half-width, every kind of blank made one space, invisible marks and the marks
 * of text (`'92`, `="92"`) removed, and the ends trimmed. Deliberately weaker than NFKC, which would turn `5²` into `52`.
 */
export function fold(text: string): string {
  return text.length > SHORT ? longFolded(text) : folded(text);
}

const SHORT = 200;
/** Nothing that is read is longer, with the blanks by which a title is set into the middle. */
const LONGEST = 20_000;
/** The dots say that there was more: what has them is no name and no value that anybody knows. */
const longFolded = latest((text) =>
  text.length > LONGEST ? `${folded(text.slice(0, LONGEST))}…` : folded(text),
);

function folded(text: string): string {
  return unmarked(FOLDABLE.test(text) ? evened(text) : text);
}

function evened(text: string): string {
  const even = withoutRadicals(text)
    .replace(INVISIBLE, '')
    .replace(SELECTORS, '')
    .replace(OTHER_WIDTHS, usualWidth);
  return (isTurnedAround(even) ? even : even.replace(DIRECTION, ''))
    .replace(SOFT_HYPHENS, shownHyphens)
    .replace(SPACES, ' ')
    .trim();
}

/**
 * True where marks of direction stand between the digits of a number and may have them shown in another order: 9 and 5 from
 * right to left are 59. All of its marks stay then, and it is no number. Around a number, and from left to right, they are harmless.
 */
function isTurnedAround(text: string): boolean {
  if (!TURNING.test(text)) return false;
  const within = [...text.matchAll(WITHIN_NUMBER)].map(([, marks = '']) => marks);
  return within.length > 0 && (RIGHT_TO_LEFT.test(text) || within.some((marks) => SETS_APART.test(marks)));
}

/** True for a folded text that may be shown in another order than it is stored. */
export function isTurned(folded: string): boolean {
  return TURNING.test(folded);
}

/** A soft hyphen shows at the end of a line only; but before a digit some programs show it, and then it is a minus or a dash. */
function shownHyphens(all: string, digit: string | undefined): string {
  return digit === undefined ? '' : all;
}

/** How spreadsheets and exports for them mark a number as text: before it, be it more than once, or around it. */
const MARK_BEFORE = /'(?!')\s*/y;
const MARKS_AROUND = /^="([^"]*)"$/;

function unmarked(text: string): string {
  if (!text.startsWith("'") && !text.startsWith('="')) return text;
  const bare = withoutMarksBefore(text);
  const within = MARKS_AROUND.exec(bare)?.[1];
  return within === undefined ? bare : withoutMarksBefore(within.trim());
}

function withoutMarksBefore(text: string): string {
  let start = 0;
  for (MARK_BEFORE.lastIndex = 0; MARK_BEFORE.test(text); ) start = MARK_BEFORE.lastIndex;
  return text.slice(start);
}

function usualWidth(char: string): string {
  const code = char.charCodeAt(0);
  if (code === 0x2212) return '-';
  return code < 0xff01 ? SMALL_FORMS.charAt(code - 0xfe50) : String.fromCharCode(code - 0xfee0);
}

const BETWEEN_DIGITS = /[\d０-９](\s+)(?=[\d０-９])/g;
const ONE_BLANK = /^[^\S\n\r\t\v\f\u2028\u2029]$/;

/**
 * True where two digits stand on two lines, at two tab stops or far apart: two numbers to whoever looks at the cell,
 * though folded they look like the thousands of one.
 */
export function parted(text: string): boolean {
  for (const [, blanks = ''] of text.replace(INVISIBLE, '').replace(DIRECTION, '').matchAll(BETWEEN_DIGITS)) {
    if (!ONE_BLANK.test(blanks)) return true;
  }
  return false;
}

const NOT_LETTERS = /[\s"'“”‘’「」『』《》〈〉()[\]{}【】〔〕﹝﹞,.;:!?、，。；：！？·・_/\\—–\u00ad-]+/g;

/** A name reduced to what tells it from other names: no blanks, brackets or punctuation, lower case. */
export function foldName(text: string): string {
  return fold(text).replace(NOT_LETTERS, '').toLowerCase();
}
