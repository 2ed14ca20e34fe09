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
  [100, ['%', '百分比', '百分数', '百分率', '百分之', 'percent', 'per cent', 'percentage']],
  [
    1000,
    [
      ...['‰', '千分比', '千分之', '千分数', '千分率'],
      ...['per mille', 'permille', 'per thousand', 'per 1000', 'per 1,000'],
    ],
  ],
  [10_000, ['/万', '1/万', '‱', '万分之', '万分比', '万分率']],
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
  ['万亿', 1e12],
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
  ['场', '期', '届'],
  ['床', '张', 'bed', 'beds'],
];

/** Words for one and the same measure: what can be divided, and so has decimals. */
const MEASURES: readonly (readonly string[])[] = [
  ['元', 'yuan'],
  ['美元', 'dollar', 'dollars'],
  ['岁', '周岁'],
  ['吨'],
  ['千克', '公斤', 'kg'],
  ['克'],
  ['毫克', 'mg'],
  ['微克', 'μg', 'ug'],
  ['吨标准煤', 'tce'],
  ['千瓦时', 'kwh'],
  ['千瓦', 'kw'],
  ['公里', '千米', 'km'],
  ['平方公里', '平方千米', 'km2'],
  ['米'],
  ['平方米', 'm2', '㎡'],
  ['立方米', 'm3'],
  ['升'],
  ['亩'],
  ['公顷', 'hm2'],
  ['小时'],
  ['分钟'],
];
const NAME_OF: ReadonlyMap<string, string> = new Map(
  [...NOUNS, ...MEASURES].flatMap((words) => words.map((word) => [word, words[0] ?? word] as const)),
);
const DIVISIBLE: ReadonlySet<string> = new Set(MEASURES.flat());

const ONE = new Fraction(1);

/**
 * Reads `%`, `％`, `‰`, `/10万`, `人`, `万人`, `吨标准煤/万元`, `percent` …; null for a word that is no unit known here.
 * `own` is a unit to accept besides the known ones: the indicator's own, whatever a plan calls it.
 */
export function parseUnit(text: string, own = ''): Unit | null {
  const word = folded(text);
  const ratio = RATIOS.get(word) ?? (word.includes(' ') ? RATIOS.get(word.replaceAll(' ', '')) : undefined);
  if (ratio) return ratio;
  const ownNoun = own === '' ? '' : nounOf(folded(own));
  if (isNoun(word, ownNoun)) return { dimension: 'count', scale: ONE, noun: word };
  const [, multiple = '', noun = ''] = MULTIPLE.exec(word) ?? [];
  const scale = MULTIPLES.get(multiple);
  if (scale === undefined || (noun !== '' && !isNoun(noun, ownNoun))) return null;
  return { dimension: 'count', scale: new Fraction(scale), noun };
}

/** A unit's word without differences of writing: `μg/m³` and `µg / m3`. */
function folded(text: string): string {
  return fold(text)
    .toLowerCase()
    .replaceAll('µ', 'μ')
    .replaceAll('²', '2')
    .replaceAll('³', '3')
    .replace(/ ?\/ ?/g, '/');
}

const BEFORE_NOUN = /^(?:万亿|亿|万)(?=.)/;

/** What a unit that is not known here counts: what follows its 万 or 亿. */
function nounOf(word: string): string {
  return word.replace(BEFORE_NOUN, '');
}

function isNoun(word: string, own: string): boolean {
  return NAME_OF.has(word) || (own !== '' && word === own) || isQuotient(word);
}

/** One known unit for each of another: 吨标准煤/万元, 张/千人. */
function isQuotient(word: string): boolean {
  const [of = '', each = '', more] = word.split('/');
  return more === undefined && NAME_OF.has(of) && NAME_OF.has(each.replace(/^(?:[十百千]?万|千)(?=.)/, ''));
}

/** True where both nouns may stand for the same thing; an unnamed thing fits every noun. */
export function sameThing(a: string, b: string): boolean {
  return a === '' || b === '' || sameNoun(a, b);
}

/** True where both nouns are words for the same thing. */
function sameNoun(a: string, b: string): boolean {
  return a === b || commonName(a) === commonName(b);
}

/** Of a noun, or of both of 吨标准煤/万元, the first word of its group. */
function commonName(noun: string): string {
  return noun
    .split('/')
    .map((word) => NAME_OF.get(word) ?? word)
    .join('/');
}

/** Whether what a noun names can be divided: of money, weights and ages there are parts, of persons and houses none. */
export function isDivisible(noun: string): boolean {
  return noun.includes('/') || DIVISIBLE.has(noun);
}

/** A unit by the word that people know it by: `%`, `/10万`, `万人`, `家`. */
export function nameOfUnit(unit: Unit): string {
  if (unit.dimension === 'ratio') {
    return RATIO_WORDS.find(([parts]) => unit.scale.inverse().equals(parts))?.[1][0] ?? '';
  }
  const multiple = [...MULTIPLES].find(([, scale]) => unit.scale.equals(scale))?.[0] ?? '';
  return `${multiple}${unit.noun}`;
}
