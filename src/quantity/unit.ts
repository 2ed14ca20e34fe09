import { Fraction } from 'fraction.js';
import { fold } from './fold.js';

/** What a bare number counts in: shares of one (`%` is 1/100), or things (`万人` is 10,000 of 人). */
export interface Unit {
  readonly dimension: 'ratio' | 'count';
  readonly scale: Fraction;
  /** The thing counted, as written; empty for a ratio or a mere 万. */
  readonly noun: string;
}

const RATIOS: Readonly<Record<string, readonly [number, number]>> = {
  '%': [1, 100],
  百分比: [1, 100],
  百分数: [1, 100],
  percent: [1, 100],
  percentage: [1, 100],
  '‰': [1, 1000],
  千分比: [1, 1000],
  'per mille': [1, 1000],
  '/10万': [1, 100_000],
  '1/10万': [1, 100_000],
  '/100000': [1, 100_000],
  '1/100000': [1, 100_000],
  '/十万': [1, 100_000],
  '1/十万': [1, 100_000],
  每10万: [1, 100_000],
  每十万: [1, 100_000],
  '/万': [1, 10_000],
  '1/万': [1, 10_000],
  '‱': [1, 10_000],
  小数: [1, 1],
  fraction: [1, 1],
  ratio: [1, 1],
};

const MULTIPLES: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000, 千: 1000, 百: 100, 十: 10 };

/** Words for one and the same counted thing; nouns of different groups never stand for each other. */
const NOUNS: readonly (readonly string[])[] = [
  ['人', '名', '位', '人员', '人数', 'person', 'persons', 'people'],
  ['家', '个', '所', '户', '间', '处', 'unit', 'units', 'institution', 'institutions', 'enterprise', 'enterprises'],
  ['人次', '次', 'times'],
  ['例', '件', '起', '宗', 'case', 'cases'],
  ['项', '条', 'item', 'items'],
  ['台', '套', 'set', 'sets'],
  ['元', 'yuan'],
  ['场', '期', '届'],
];

/**
 * Reads `%`, `％`, `‰`, `/10万`, `人`, `万人`, `家`, `percent` …; null for a word that is no unit known here.
 * `own` is a noun to accept besides the known ones: the indicator's own unit, whatever a plan calls it.
 */
export function parseUnit(text: string, own = ''): Unit | null {
  const word = fold(text).toLowerCase();
  const known = (noun: string) => nounGroup(noun) >= 0 || (own !== '' && noun === own.toLowerCase());
  const ratio = Object.hasOwn(RATIOS, word) ? RATIOS[word] : undefined;
  if (ratio) return { dimension: 'ratio', scale: new Fraction(ratio[0], ratio[1]), noun: '' };
  if (known(word)) return { dimension: 'count', scale: new Fraction(1), noun: word };
  return multipleOf(word, known);
}

function multipleOf(word: string, known: (noun: string) => boolean): Unit | null {
  const scale = Object.hasOwn(MULTIPLES, word.charAt(0)) ? MULTIPLES[word.charAt(0)] : undefined;
  const noun = word.slice(1).trim();
  if (scale === undefined || (noun !== '' && !known(noun))) return null;
  return { dimension: 'count', scale: new Fraction(scale), noun };
}

/** True where both nouns may stand for the same thing; an unnamed thing fits every noun. */
export function sameThing(a: string, b: string): boolean {
  if (a === '' || b === '' || a === b) return true;
  const group = nounGroup(a);
  return group >= 0 && group === nounGroup(b);
}

function nounGroup(noun: string): number {
  return NOUNS.findIndex((group) => group.includes(noun));
}
