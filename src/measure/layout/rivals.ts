import { stageOf } from '../facts/stage.js';
import { type ColumnHeading, headsValues, keyOf, partOf } from './column-heading.js';

/** What some columns of values say, so that each column is held against all of them at once. */
type Sayings = ReadonlySet<string>;

/** What was reported or given at first, beside the same once it was verified or corrected (自评值, 核定值): the latter counts. */
export function isSuperseded(own: ColumnHeading, finals: Sayings): boolean {
  return finals.size > 0 && stageOf(own.text) !== 'final' && finals.has(saidOf(own));
}

/** What the columns of values say that were verified or corrected. */
export function finalsOf(columns: readonly ColumnHeading[]): Sayings {
  return new Set(
    columns.filter((column) => headsValues(column) && stageOf(column.text) === 'final').map(saidOf),
  );
}

/** 折算值 beside 数值: a value of some kind, of which nobody says which counts. */
export function isRival(own: ColumnHeading): boolean {
  return /值$|\bvalues?$/i.test(own.lowest.trim()) && own.field === null;
}

/** The column of values that says the same as another does, for each of those where there is one. */
export function besideRivals(
  rivals: readonly number[],
  values: readonly number[],
  columns: readonly ColumnHeading[],
): readonly (readonly [rival: number, value: number])[] {
  if (rivals.length === 0) return [];
  const said = columns.map(saidOf);
  const first = new Map(values.map((at) => [said[at], at] as const).reverse());
  return rivals.flatMap((rival) => {
    const beside = first.get(said[rival]);
    return beside === undefined ? [] : [[rival, beside] as const];
  });
}

/** 下半年 beside 全年: the value of a part of the year, beside that of all of it. */
export function isPartBesideAll(own: ColumnHeading, wholes: Sayings): boolean {
  return own.period?.isPart === true && wholes.has(saidOfYear(own));
}

/** 2025年12月 closes a year where it stands alone, and is the last of the months where another of them stands beside it. */
export function withMonths(columns: readonly ColumnHeading[]): readonly ColumnHeading[] {
  if (!columns.some(({ period }) => period?.isPart && period.month !== undefined)) return columns;
  return columns.map((column) =>
    column.period?.month === undefined ? column : { ...column, period: { ...column.period, isPart: true } },
  );
}

/** What the columns say that hold the values of whole years; nobody asks where there are no others. */
export function wholesOf(columns: readonly ColumnHeading[]): Sayings {
  if (!columns.some(({ period }) => period?.isPart)) return new Set();
  return new Set(columns.filter((column) => isOfWholeYear(column) && headsValues(column)).map(saidOfYear));
}

/** 累计 beside 当月 is all of the year that the title says. */
function isOfWholeYear({ period, isTotal }: ColumnHeading): boolean {
  if (period === null) return isTotal;
  return period.upTo === null && !period.isPart && !period.isBase && !period.opens;
}

function saidOf(column: ColumnHeading): string {
  return `${keyOf(column)}\n${partOf(column)}`;
}

function saidOfYear(column: ColumnHeading): string {
  return `${column.period?.year ?? null}\n${saidOf({ ...column, period: null, isTotal: false })}`;
}
