import { foldName } from '../../quantity/fold.js';
import { divisionIn } from '../facts/division.js';
import type { Facts } from '../facts/facts.js';

/** What the titles of tables say besides what they name. */
const OF_TITLES =
  /职业(?:病|健康|卫生)(?:防治)?|防治|规划|主要|工作|指标|情况|统计|汇总|一览|报表|明细|表|分?年度|各项|数据|各县(?:区|市区)/g;

/** True for a text of which nothing is left but what it names and the words of titles. */
export function isUnderstood({ rest }: Facts): boolean {
  return rest.replace(OF_TITLES, '') === '';
}

/** Words that only titles have; 全市汇总 and 榕城区数据 may as well be the name of a row. */
const ONLY_OF_TITLES = /职业|防治|规划|情况|表/;

/** True for a text that names something and has besides only words of titles: 揭阳市2023年职业病防治指标完成情况表. */
export function isTitle(facts: Facts): boolean {
  return ONLY_OF_TITLES.test(facts.rest) && isUnderstood(facts);
}

/** 枣强县 and 枣强县情况, and no title, label or office. */
export function isBareName({
  text,
  facts: { place },
}: {
  readonly text: string;
  readonly facts: Facts;
}): boolean {
  return place !== null && foldName(text).replace(/情况$/, '') === foldName(place.text);
}

/** A division that no plan knows, or an office of one: 汕头市卫生健康局. */
export function isOfStranger({ stranger, rest }: Facts): boolean {
  return stranger !== null && divisionIn(stranger) === stranger && rest.startsWith(stranger);
}
