import { fold } from '../../quantity/fold.js';

const MARK = '(?:[([【]\\s*)?(?:(?:注|备注|附注|说明|notes?)\\s*\\d*\\s*[:.、]\\s*)?';
const OF_ABOVE = new RegExp(
  `^${MARK}(?:以上|上述|上列|上表|上面|前述|前列|(?:all |the |these )*(?:(?:values?|figures?|data|numbers?|rows?) )?above\\b)`,
  'i',
);
const OF_BELOW = new RegExp(
  `^${MARK}(?:以下|下列|下述|下表|下面|后列|(?:all |the |these )*(?:(?:values?|figures?|data|numbers?|rows?) )?below\\b)`,
  'i',
);
const OF_TABLE = new RegExp(`^${MARK}(?:[本此该全整](?:张|个)?报?表|表[中内]|this table\\b)`, 'i');
const OF_A_ROW = new RegExp(`^${MARK}(?:[上下]|前一|后一|[本该此])一?(?:行|项|条)(?!工作|任务|目)`);
const COUNTED =
  /(?:以上|上述|上列|上面|前述|前列)的?([\d一二两三四五六七八九十]{1,3})\s*(?:个|项|条|行|家|县|区|指标)/;

/** Within so many letters a line says of what it speaks. */
const OPENING = 100;

/** True for a line that speaks of what stands above it: 以上为目标值, 上表系2024年数, the above are targets. */
export function speaksOfAbove(text: string): boolean {
  return OF_ABOVE.test(fold(text.slice(0, OPENING)));
}

/** True for a line that speaks of what stands below it. */
export function speaksOfBelow(text: string): boolean {
  return OF_BELOW.test(fold(text.slice(0, OPENING)));
}

/** True for a line that speaks of a whole table, wherever it stands in that: 本表为预计数. */
export function speaksOfTable(text: string): boolean {
  return OF_TABLE.test(fold(text.slice(0, OPENING)));
}

/** True for a line that speaks of one row beside it: 上一行为目标值. */
export function speaksOfRow(text: string): boolean {
  return OF_A_ROW.test(fold(text.slice(0, OPENING)));
}

const NUMERALS = '一二三四五六七八九十';

/** Of how many rows such a line speaks (以上两项); null where it does not say. */
export function countAbove(text: string): number | null {
  const [, number = ''] = COUNTED.exec(fold(text.slice(0, OPENING))) ?? [];
  if (/^\d+$/.test(number)) return Number(number);
  const count = NUMERALS.indexOf(number.replace('两', '二')) + 1;
  return number.length === 1 && count > 0 ? count : null;
}
