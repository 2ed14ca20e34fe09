import { bare } from './line.js';

/** What a note under a table says of the cells that bear its mark. */
export type Explained =
  | { readonly says: 'accumulates' }
  | { readonly says: 'average' }
  | { readonly says: 'year'; readonly year: number }
  | { readonly says: 'words'; readonly words: string };

export interface Note {
  readonly marks: readonly string[];
  readonly explained: Explained;
}

const NOTE = /^(?:注|备注|说明)\d*[:：.．]|^(?:[*＊※]|[①-⑳])(?!\d)|^\[注\]/;

/** Whether a line is a note under a table. */
export function isNote(text: string): boolean {
  return NOTE.test(bare(text));
}

const BRACKET_PAIRS: readonly (readonly [mark: string, named: RegExp])[] = [
  ['[]', /\[\]|［］|方括号/],
  ['〔〕', /〔〕/],
  ['【】', /【】/],
  ['{}', /\{\}/],
  ['()', /^\(\)|、\(\)/],
];
const STAR = /[*※]|[①-⑳]/g;

/** The notes that explain marks: `[ ]内为五年累计数；带*号的为2019年数。` */
export function notesIn(texts: readonly string[]): Note[] {
  return texts.flatMap((text) =>
    bare(text)
      .replace(/^(?:注|备注|说明)\d*[:：.．]/, '')
      .split(/[;；。]/)
      .flatMap(noteOf),
  );
}

function noteOf(words: string): Note[] {
  const brackets = BRACKET_PAIRS.flatMap(([mark, named]) => (named.test(words) ? [mark] : []));
  const marks = [...brackets, ...new Set(words.match(STAR) ?? [])];
  return marks.length === 0 ? [] : [{ marks, explained: explainedBy(words) }];
}

function explainedBy(words: string): Explained {
  if (/累计|合计|总数|总量/.test(words)) return { says: 'accumulates' };
  if (/年均|平均/.test(words)) return { says: 'average' };
  const [, year] = /((?:19|20)\d{2})年(?:数|值|数据|数值|底|末)?/.exec(words) ?? [];
  return year === undefined ? { says: 'words', words } : { says: 'year', year: Number(year) };
}

/** A cell without the marks that notes explain, and these. */
export interface Undressed {
  readonly text: string;
  readonly marks: readonly string[];
}

const WRAPPED: readonly (readonly [mark: string, pattern: RegExp])[] = [
  ['[]', /^\[(.+)\]$/],
  ['〔〕', /^〔(.+)〕$/],
  ['【】', /^【(.+)】$/],
  ['{}', /^\{(.+)\}$/],
  ['()', /^\(([^()]*\d[^()]*)\)$/],
];
const STARRED = /^([*※①-⑳]*)(.*?)([*※①-⑳]*)$/s;

/** 〔12〕以上 is 12以上 in brackets. */
function limited(text: string): { readonly amount: string; readonly way: string } {
  const [, amount = text, way = ''] = /^(.*[\])〕】}])(以上|以下|以内|左右)$/.exec(text) ?? [];
  return { amount, way };
}

/** `23.2*` is 23.2 with a star, `〔5000〕` is 5000 in brackets. */
export function undressed(folded: string): Undressed {
  const [, before = '', middle = '', after = ''] = STARRED.exec(folded) ?? [];
  const stars = [...before, ...after];
  const { amount: text, way } = limited(middle.trim());
  const found = WRAPPED.find(([, pattern]) => pattern.test(text));
  if (!found) return { text: text + way, marks: stars };
  const [mark, pattern] = found;
  const within = undressed(pattern.exec(text)?.[1] ?? '');
  return { text: within.text + way, marks: [...stars, mark, ...within.marks] };
}
