import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';

/** The end of what is told: 数据时间：2025年6月 is the year up to then. */
const UNTIL = /截止|截至|^(?:统计|数据)(?:时间|日期|时点)$|^时点$|^(?:data)?asof(?:date)?$/;
const A_MONTH =
  /^(?:((?:19|20)\d{2})\s*[-年/.]\s*(\d{1,2})\s*月?份?|(\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?|(\d{1,2}\s*月\s*\d{1,2}\s*日))$/;

/** True for a name under which the end of a time stands. */
export const isUntil: (name: string) => boolean = remembered((name) => UNTIL.test(foldName(name)));

/** When something was measured or looked at. */
const OF_DATA = /(?:监测|检测|调查|采[集样]|抽[查样检]|测[量定]|观测)(?:时间|日期|时点)$/;

/** True for 检测日期, under which the day of the data stands. */
export const isDayOfData: (name: string) => boolean = remembered((name) => OF_DATA.test(foldName(name)));

/** 6月 and 6月30日 under such a name are 截至6月 and 截至6月30日. */
export function untilMonth(folded: string): string {
  return folded.replace(A_MONTH, (_, year?: string, month?: string, alone?: string, day?: string) => {
    if (day !== undefined) return `截至${day}`;
    return year === undefined ? `截至${alone}月` : `截至${year}年${month}月`;
  });
}

/** What a cell says under a heading. */
export function underHeading(text: string, heading: string): string {
  return text !== '' && isUntil(heading) ? untilMonth(fold(text)) : text;
}
