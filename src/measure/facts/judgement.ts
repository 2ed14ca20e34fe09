import { fold } from '../../quantity/fold.js';

/** How far something came, as it is told of whatever was asked for. */
const HOW =
  '(?:已经?|[均都皆]|全部|提前|超额|超|如期|按期|按时|顺利|圆满|基本|大体|部分|总体|尚|仍|[未没]有?|不|略|稍|明显)';
const CAME = '(?:完成|达成|实现|达到?|符合|满足|滞后于?|落后于?|慢于|快于|[高低优超]于|超过|跟上)';
const OF_WHEN =
  '(?:了|序时|时序|时间|全年|年度|本年度?|当年|年初|中期|阶段性?|规划|五年|十四五|期末|总体|既定|预定|预期|[省市国]定|上级|考核|工作)*';
/** Of a value that is one of these, 目标值 and 完成率, such words tell what it is. */
const WHAT = '(?:目标|任务|计划|指标|进度|预期)(?:目标|任务|效果|水平|要求|进度)?(?:要求)?';

/** 达到序时进度, 超额完成年度目标, 未达预期目标. */
const TOLD = new RegExp(
  [
    `^${HOW}*${CAME}${OF_WHEN}(?:进度|预期|要求)(?:目标|任务|效果|水平|要求)?$`,
    `^${HOW}+(?:${CAME})?${OF_WHEN}${WHAT}$`,
    `^${OF_WHEN}${WHAT}(?:已经?|[均都]|全部|超额|基本|尚?未)+(?:完成|达成|实现|达到)$`,
  ].join('|'),
);
/** 完成目标 may as well be a name of shares, but where a column gives what somebody judged. */
const SHORT = new RegExp(`^${CAME}${OF_WHEN}${WHAT}$`);
const OF_JUDGES = /评[估价议定审判]|考[核评]|结[论果]|判[定断]|状态|情况|进展|意见|是否/;

/**
 * True for words that hold a value against what was to be reached, and do not say what it is: 达到序时进度 is said of a value that
 * is good enough, and 序时进度 of a share. `heading` is that of the column in which they stand.
 */
export function isJudgement(text: string, heading = ''): boolean {
  const folded = fold(text).replace(/[.。!！]+$/, '');
  return TOLD.test(folded) || (OF_JUDGES.test(fold(heading)) && SHORT.test(folded));
}
