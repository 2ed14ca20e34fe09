import { fold } from '../../quantity/fold.js';
import { isSetAside } from '../facts/role.js';
import { type Earlier, earlierThan } from './after-measured.js';
import { type ColumnHeading, headsValues } from './column-heading.js';
import { isReachedBy } from './reached-by.js';

/** 期末值 by itself; 期末完成值 was measured whatever stands beside it. */
const ENDING = /(?:期末|终期|末期)(?!.{0,4}(?:完成|实际|实有|实测|现状|达到))/;
/** 规划末期 beside any other time is one of the plan's times by its own words; two ends of plans were both measured. */
const OF_PLANS_END = /(?:规划|五年?["”]?)[期内]?[末终]/;
const MIDDLE = /中期(?!.{0,4}(?:完成|实际|实有|实测|现状|达到))/;
/** The other times at which a plan gives values. */
const OTHERS = /基期|基数|基准|现状|中期/;

/** Of a heading of values that may be what the plan demands at one of its own times. */
export interface Ending {
  readonly text: string;
  /** The columns of the plan's end, of which a row must fill one for that; null where it may be so in any row. */
  readonly beside: readonly number[] | null;
  /** It is a bare year, or one by which something is reached, and only titles tell which of both it is. */
  readonly after?: Earlier | 'reached';
}

/**
 * What is at the end of a time, beside 基期值 or 中期值, may be of the time reported or of the plan's, and be what that demands;
 * so may 中期值 beside that end, if it is there already, 2025年 behind 2024年计划, and 2025年 beside 2020年实际.
 */
export function endingOf(own: ColumnHeading, columns: readonly ColumnHeading[]): Ending | null {
  const { text } = own;
  if (isAfterPlanned(own, columns)) return { text, beside: null };
  if (isAt(OF_PLANS_END, own) && isOneTimeOfPlan(own, columns)) return { text, beside: null };
  if (isAt(ENDING, own)) return columns.some(isOfPlansTimes) ? { text, beside: null } : null;
  const beside = columns.flatMap((column, i) => (isAt(ENDING, column) ? [i] : []));
  if (isAt(MIDDLE, own)) return beside.length > 0 ? { text, beside } : null;
  const after = isReached(own) ? 'reached' : earlierThan(own, columns);
  return after && { text, beside: null, after };
}

function isOneTimeOfPlan(own: ColumnHeading, columns: readonly ColumnHeading[]): boolean {
  const others = columns.filter((column) => column !== own && headsValues(column));
  return own.role === null && others.length > 0 && !others.some((other) => isAt(OF_PLANS_END, other));
}

/** True for 2025年达到; 达到 by itself was measured. */
function isReached({ role, period, lowest }: ColumnHeading): boolean {
  return role === 'measured' && period?.year != null && isReachedBy(lowest);
}

/** True for a bare year behind one of which there is only what is planned or expected. */
function isAfterPlanned({ role, period }: ColumnHeading, columns: readonly ColumnHeading[]): boolean {
  if (role !== null || period?.year == null) return false;
  const { year } = period;
  const isDue = (column: ColumnHeading) => column.role === 'target' || column.role === 'forecast';
  const yearsOf = (some: readonly ColumnHeading[]) => some.flatMap((column) => column.period?.year ?? []);
  const due = yearsOf(columns.filter(isDue)).filter((one) => one < year);
  if (due.length === 0) return false;
  const told = new Set(yearsOf(columns.filter((column) => !isDue(column))));
  return due.some((one) => !told.has(one));
}

/** 终期目标 says what it is. */
function isAt(time: RegExp, { text, role }: ColumnHeading): boolean {
  return !isSetAside(role) && time.test(fold(text));
}

/** True for 基期值 and 中期值. */
function isOfPlansTimes({ text, period }: ColumnHeading): boolean {
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
