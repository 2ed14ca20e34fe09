/** Codes in what is printed on each page: fonts, sizes and colours, the page's number, days, names of files. */
const CODES = /&(?:"[^"]*"|K[\dA-F]{6}|K\d{2}[+-]\d{3}|\d{1,3}|[PNDTFAZGBIUESXYOH])/gi;

/** The texts of a header or a footer of pages, each of its parts and lines by itself: `&C桃城区2025年&R第&P页`. */
export function printedTexts(written: string): readonly string[] {
  return spokenLines(
    written
      .replaceAll('&&', '＆')
      .split(/&[LCR]/)
      .map((part) => part.replace(CODES, ' ')),
  );
}

/** The lines of texts on pages that may say something, and are no mere numbers of these. */
export function spokenLines(texts: readonly string[]): readonly string[] {
  return linesOf(texts).filter((line) => /\p{L}|\d{4}/u.test(line));
}

/** The lines of texts in boxes, which may be mere numbers. */
export function boxLines(texts: readonly string[]): readonly string[] {
  return linesOf(texts).filter((line) => /[\p{L}\d]/u.test(line));
}

function linesOf(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/[\r\n]+/)).map((line) => line.trim());
}
