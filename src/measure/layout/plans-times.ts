import { fold } from '../../quantity/fold.js';
import type { ColumnHeading } from './column-heading.js';

/** 期末值 by itself; 期末完成值 was measured whatever stands beside it. */
const ENDING = /期末(?!.{0,4}(?:完成|实际|实有|实测|现状|达到))/;
/** The other times at which a plan gives values. */
const OTHERS = /基期|基数|基准|现状|中期/;

/** True for a heading of what is at the end of a time: of the one reported, or of the plan's. */
export function isEnding({ text }: ColumnHeading): boolean {
  return ENDING.test(fold(text));
}

/** True for 基期值 and 中期值, beside which 期末值 may be what the plan demands. */
export function isOfPlansTimes({ text, period }: ColumnHeading): boolean {
  return period?.isBase === true || OTHERS.test(fold(text));
}
