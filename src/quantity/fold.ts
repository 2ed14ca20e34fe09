/**
 * Marks that nobody sees and that change nothing: zero-width blanks, variation selectors, and the controls that ask
 * for left-to-right order, which digits have anyway. Those that ask for right-to-left order stay, since they make `92.5`
 * look like `5.29`; so does the soft hyphen, which some programs show as a minus.
 */
const INVISIBLE = /[\u200b-\u200e\u202a\u202c\u202d\u2060\u2066\u2069\ufeff]|[\ufe0e\ufe0f]/g;
const OTHER_WIDTHS = /[\uff01-\uff5e\ufe50-\ufe6b\u2212]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
/** What the block of small forms stands for, in its order; two places of it are not assigned. */
const SMALL_FORMS = ',、.\ufe53;:?!—(){}〔〕#&*+-<>=\ufe67\\$%@';
const FOLDABLE = /[^\x21-\x7e\u4e00-\u9fff]/;

/**
 * A cell's text with full-width ASCII made half-width, every kind of blank made one space, invisible marks
 * removed, and the ends trimmed. Deliberately weaker than NFKC, which would turn `5²` into `52`.
 */
export function fold(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text.replace(INVISIBLE, '').replace(OTHER_WIDTHS, usualWidth).replace(SPACES, ' ').trim();
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
  for (const [, blanks = ''] of text.replace(INVISIBLE, '').matchAll(BETWEEN_DIGITS)) {
    if (!ONE_BLANK.test(blanks)) return true;
  }
  return false;
}

const NOT_LETTERS = /[\s"'“”‘’「」『』《》〈〉()[\]{}【】〔〕﹝﹞,.;:!?、，。；：！？·・_/\\—–\u00ad-]+/g;

/** A name reduced to what tells it from other names: no blanks, brackets or punctuation, lower case. */
export function foldName(text: string): string {
  return fold(text).replace(NOT_LETTERS, '').toLowerCase();
}
