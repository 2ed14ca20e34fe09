const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FOLDABLE = /[^\x21-\x7e\u4e00-\u9fff]/;

/**
 * A cell's text with full-width ASCII made half-width, every kind of blank made one space, invisible marks
 * removed, and the ends trimmed. Deliberately weaker than NFKC, which would turn `5²` into `52`.
 */
export function fold(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text
    .replace(ZERO_WIDTH, '')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\ufe6a/g, '%')
    .replace(/[\u2212\ufe63]/g, '-')
    .replace(SPACES, ' ')
    .trim();
}

const NOT_LETTERS = /[\s"'“”‘’「」『』《》〈〉()[\]{}【】〔〕﹝﹞,.;:!?、，。；：！？·・_/\\—–-]+/g;

/** A name reduced to what tells it from other names: no blanks, brackets or punctuation, lower case. */
export function foldName(text: string): string {
  return fold(text).replace(NOT_LETTERS, '').toLowerCase();
}
