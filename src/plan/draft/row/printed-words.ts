import { fold } from '../../../quantity/fold.js';

/** 县区, 县（市、区）, 县级 and the like, of which each is meant. */
const COUNTIES = /(?:各|每一?个?|所有)(?:县|区|市)[县区市级()、]*|^县级/;
const ONE = /(?<![\d.十百])[1一] ?[家个所次](?!百分点)/;
const OTHER_NUMBER = /\d|[二两三四五六七八九十] ?[家个所]/;

/** Whether words ask for at least one in every county: 各县（市、区）至少确定1家. */
export function isEach(words: string): boolean {
  const text = fold(words).replaceAll(' ', '');
  return COUNTIES.test(text) && ONE.test(text) && !OTHER_NUMBER.test(text.replace(ONE, ''));
}

/** Whether a target of a coverage means all of the units: 至少1家, 完成, 全覆盖, 已完成. */
export function isAllOfThem(words: string): boolean {
  return (
    isEach(words) ||
    /^(?:≥|>=|至少|不少于)?(?:1|一)[家个所](?:以上)?$|^全?覆盖$/.test(words) ||
    isDone(words) ||
    isThere(words)
  );
}

/** Whether a target is that something is there: 建成, 设立, 有. */
export function isThere(words: string): boolean {
  return /^(?:已|全部)?(?:建成|建立|设立|成立|设有|具备|有)$/.test(words);
}

/** Whether a target is that something is done, which takes somebody's word: 完成, 落实. */
export function isDone(words: string): boolean {
  return /^(?:已|全部|全面|基本)?(?:完成|落实|实现)$/.test(words);
}
