import { readNumber } from './number.js';
import { parseUnit } from './unit.js';

/** The end of a range that a text names: everything from the number up or down, with the number itself or without. */
export interface Bound {
  readonly side: 'low' | 'high';
  readonly inclusive: boolean;
}

const WORDS: readonly (readonly [RegExp, Bound])[] = [
  [
    /^(?:>=|≥|≧|⩾|大于等于|大于或等于|达到或超过|不低于|不少于|不小于|至少|at least )/,
    { side: 'low', inclusive: true },
  ],
  [
    /^(?:<=|≤|≦|⩽|小于等于|小于或等于|不高于|不超过|不大于|不多于|至多|at most )/,
    { side: 'high', inclusive: true },
  ],
  [/^(?:>|大于|超过|超出|超|高于|多于|突破|逾|more than |over )/, { side: 'low', inclusive: false }],
  [/^(?:<|小于|低于|少于|不足|不到|less than |under )/, { side: 'high', inclusive: false }],
  [/(?:及|或|\(含\)|含)?以上(?: ?\(含\))?$/, { side: 'low', inclusive: true }],
  [/(?:(?:及|或|\(含\)|含)?以下|以内|之内)(?: ?\(含\))?$/, { side: 'high', inclusive: true }],
];

const REACHED =
  /^均?(?:已?达到?|为|(?:保持|稳定|维持)?在|(?:[由从][^,;]{1,12}?)?(?:已?(?:上升|提高|提升|增长|增加|扩大|下降|降低|减少|升|增|降|减))[至到为]) ?/;
const ENDS_AS_BOUND = /(?:以上|以下|以内|之内)(?: ?\(含\))?$/;

/** Parts a folded, lower-case text such as `≥95%`, `达95%以上`, `不足5%` into its bound and the amount; else null. */
export function takeBound(text: string): { readonly bound: Bound; readonly rest: string } | null {
  const phrase = ENDS_AS_BOUND.test(text) ? text.replace(REACHED, '') : text;
  for (const [words, bound] of WORDS) {
    if (words.test(phrase)) return { bound, rest: phrase.replace(words, '').trim() };
  }
  return null;
}

/** What a folded text leaves without 达到, 已达, 保持在 … before it; null where it has none of them. */
export function takeReached(text: string): string | null {
  const rest = text.replace(REACHED, '');
  return rest === text ? null : rest;
}

const BEFORE = /^(?:(?:大约|约为|约|将近|近|接近|大概|估计|≈|~|about |around |approx\.? ?|ca\.? ?) ?)+/;
const AFTER = /(?:左右|上下)$/;
const OR_MORE = /(?<=[\d十百千万亿成%‰])[多余](?![\d.])/;
const CHINESE_COUNT = /^[一二两三四五六七八九十百千万亿零〇]+/;

/** What a folded, lower-case text leaves without its 约, 近, 左右, 多 …; null where it has none of them. */
export function takeApproximation(text: string): string | null {
  const rest = text.replace(BEFORE, '').replace(AFTER, '').replace(OR_MORE, '').trim();
  return rest === text ? null : rest;
}

/** Numbers that are only ever said roundly and read nowhere else: 百家, 十人. */
export function isRoundNumber(text: string, own: string): boolean {
  const noun = text.replace(CHINESE_COUNT, '');
  return (
    noun !== text && readNumber(noun) === null && (noun === '' || parseUnit(noun, own)?.dimension === 'count')
  );
}
