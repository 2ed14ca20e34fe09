import { fold } from '../../quantity/fold.js';
import { type ColumnHeading, headsValues } from './column-heading.js';

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

/** 报告期 beside 基期 and no other values heads the values of the time reported, and not the names of times. */
export function withReported(columns: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const isOther = (column: ColumnHeading) => headsValues(column) && !column.period?.isBase;
  if (!columns.some(({ period }) => period?.isBase) || columns.some(isOther)) return columns;
  return columns.map((column) =>
    column.field === 'year' && REPORTED.test(fold(column.lowest))
      ? { ...column, field: null, role: 'measured' }
      : column,
  );
}

const REPORTED = /^(?:报告|统计)期[值数]?$/;
