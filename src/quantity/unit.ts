import { Fraction } from 'fraction.js';
import { fold } from './fold.js';

/** What a bare number counts in: shares of one (`%` is 1/100), or things (`万人` is 10,000 of 人). */
export interface Unit {
  readonly dimension: 'ratio' | 'count';
  readonly scale: Fraction;
  /** The thing counted, as written; empty for a ratio or a mere 万. */
  readonly noun: string;
}

/** The words for one share in so many; the first names it in messages. */
const RATIO_WORDS: readonly (readonly [parts: number, words: readonly string[]])[] = [
  [100, ['%', '百分比', '百分数', '百分率', 'percent', 'percentage']],
  [1000, ['‰', '千分比', 'per mille']],
  [10_000, ['/万', '1/万', '‱']],
  [
    100_000,
    ['/10万', '1/10万', '/100000', '1/100000', '/十万', '1/十万', '每10万', '每十万', '/10万人', '/十万人'],
  ],
  [1, ['小数', 'fraction', 'ratio']],
];

const RATIOS: ReadonlyMap<string, Unit> = new Map(
  RATIO_WORDS.flatMap(([parts, words]) => {
    const unit: Unit = { dimension: 'ratio', scale: new Fraction(1, parts), noun: '' };
    return words.map((word) => [word, unit] as const);
  }),
);

const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['千万', 1e7],
  ['百万', 1e6],
  ['十万', 1e5],
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]);
const MULTIPLE = new RegExp(`^(${[...MULTIPLES.keys()].join('|')}) ?(.*)$`, 's');

/** Words for one and the same counted thing; nouns of different groups never stand for each other. */
const NOUNS: readonly (readonly string[])[] = [
  ['人', '名', '位', '人员', '人数', 'person', 'persons', 'people'],
  [
    '家',
    '个',
    '所',
    '户',
    '间',
    '处',
    'unit',
    'units',
    'institution',
    'institutions',
    'enterprise',
    'enterprises',
  ],
  ['人次', '次', 'times'],
  ['例', '件', '起', '宗', 'case', 'cases'],
  ['项', '条', 'item', 'items'],
  ['台', '套', 'set', 'sets'],
  ['元', 'yuan'],
  ['场', '期', '届'],
];
const GROUP_OF: ReadonlyMap<string, number> = new Map(
  NOUNS.flatMap((nouns, group) => nouns.map((noun) => [noun, group] as const)),
);

const ONE = new Fraction(1);

/**
 * Reads `%`, `％`, `‰`, `/10万`, `人`, `万人`, `家`, `percent` …; null for a word that is no unit known here.
 * `own` is a noun to accept besides the known ones: the indicator's own unit, whatever a plan calls it.
 */
export function parseUnit(text: string, own = ''): Unit | null {
  const word = fold(text).toLowerCase();
  const ratio = RATIOS.get(word) ?? (word.includes(' ') ? RATIOS.get(word.replaceAll(' ', '')) : undefined);
  if (ratio) return ratio;
  if (isNoun(word, own)) return { dimension: 'count', scale: ONE, noun: word };
  const [, multiple = '', noun = ''] = MULTIPLE.exec(word) ?? [];
  const scale = MULTIPLES.get(multiple);
  if (scale === undefined || (noun !== '' && !isNoun(noun, own))) return null;
  return { dimension: 'count', scale: new Fraction(scale), noun };
}

function isNoun(word: string, own: string): boolean {
  return GROUP_OF.has(word) || (own !== '' && word === fold(own).toLowerCase());
}

/** True where both nouns may stand for the same thing; an unnamed thing fits every noun. */
export function sameThing(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  const group = GROUP_OF.get(a);
  return group !== undefined && group === GROUP_OF.get(b);
}

/** A unit by the word that people know it by: `%`, `/10万`, `万人`, `家`. */
export function nameOfUnit(unit: Unit): string {
  if (unit.dimension === 'ratio') {
    return RATIO_WORDS.find(([parts]) => unit.scale.inverse().equals(parts))?.[1][0] ?? '';
  }
  const multiple = [...MULTIPLES].find(([, scale]) => unit.scale.equals(scale))?.[0] ?? '';
  return `${multiple}${unit.noun}`;
}
