import { fold } from '../../quantity/fold.js';

/** Numbers and marks that stand before a name in any style: 1. （2） 三、 (四) ⑤ 第六、 ● */
const NUMBERING =
  /^(?:其中\s*[:、]?|\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?[.、．,，)]|第(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[项条](?![均都皆]?[为是系未])|[、,，.])|[①-⒛㈠-㈩❶-❿⓪-⓿]|[*•·●■◆○※▲])\s*/;
/** Marks of footnotes after a name. */
const FOOTNOTE = /(?<=\S)\s*(?:[*†‡※#★☆①-⑳❶-❿]|[([]注?\d{1,2}[)\]]|注\d{1,2})+$/;

/** A name without the numbering before it, and what kind of numbering that is: `1.` and `2.` are of one kind. */
export function takeNumbering(text: string): { readonly name: string; readonly style: string } {
  const folded = fold(text);
  const [number = ''] = NUMBERING.exec(folded) ?? [];
  const style = number
    .trim()
    .replace(/\d+/g, '1')
    .replace(/[一二三四五六七八九十]+/g, '一')
    .replace(/[①-⒛㈠-㈩❶-❿⓪-⓿]/g, '①');
  return { name: folded.slice(number.length), style };
}

/** A name or a year without the mark of a footnote behind it. */
export function unmarked(folded: string): string {
  return folded.replace(FOOTNOTE, '');
}
