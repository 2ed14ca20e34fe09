import { saysAnother } from './remark.js';

const HAN = '[\\u4e00-\\u9fff]';
const SHARE = `\\d{1,3}(?:\\.\\d+)? ?[%‰]|百分之[零一二三四五六七八九十百点]+|[一二三四五六七八九]成[一二三四五六七八九半]?`;
/** Not a month and a day, nor a year and a month. */
const FRACTION = `(?!\\d{1,2}\\/\\d{1,2}(?!\\d)|20\\d\\d\\/)\\d+ ?${HAN}?\\/ ?\\d+`;
const OF_SO_MANY = `\\d+${HAN}{0,4}中(?:已?有)?\\d+`;
const VALUE = new RegExp(`^${HAN}{0,8}[ :]?(?:${SHARE}|${FRACTION}|${OF_SO_MANY})${HAN}{0,4}$`);
/** 应报200，已报190. */
const DUE_AND_DONE = new RegExp(`应${HAN}{0,6}\\d+${HAN}?[,;、 ]*(?:已|实)${HAN}{0,6}\\d+${HAN}?$`);
/** Beside these a share is none of the indicator: what is asked for, a change, a reason, or what something weighs. */
const OF_ELSE =
  /目标|要求|任务|标准|应达|须达|需达|不低于|力争|争取|[≥≤><]|提高|提升|上升|下降|降低|增长|增加|减少|超过|同比|环比|[比较].+年|误差|偏差|权重|占比|分值|得分|^[因由如若按]|未[^,]{0,4}$/;

/** Longer remarks tell a story. */
const LONGEST = 200;
/** About so much is of the same thing. */
const ABOUT = /大约|大概|左右|约/g;

/** Whether a folded remark tells what a blank value should tell: 实际95%, 190/200, 应报200,已报190; of the year, where it names years. */
export function tellsAValue(remark: string, year: number): boolean {
  if (remark.length > LONGEST) return false;
  const years: readonly string[] = remark.match(/(?<!\d)(?:19|20)\d\d(?=年)/g) ?? [];
  if (years.length > 0 && !years.includes(`${year}`)) return false;
  if (saysAnother(remark.replace(ABOUT, ''), false)) return false;
  if (DUE_AND_DONE.test(remark)) return true;
  const clauses = remark.replace(/(?:19|20)\d\d年/g, '').split(/[,，;；。.!]\s*(?!\d)/);
  return clauses.some((clause) => VALUE.test(clause.trim()) && !OF_ELSE.test(clause.trim()));
}
