import type { Facts } from '../facts/facts.js';

/** What the titles of tables say besides what they name. */
const OF_TITLES =
  /职业(?:病|健康|卫生)(?:防治)?|防治|规划|主要|工作|指标|情况|统计|汇总|一览|报表|明细|表|分?年度|各项|数据|各县(?:区|市区)/g;

/** True for a text of which nothing is left but what it names and the words of titles. */
export function isUnderstood({ rest }: Facts): boolean {
  return rest.replace(OF_TITLES, '') === '';
}
