import { stageOf } from '../facts/stage.js';
import { type ColumnHeading, headsValues, keyOf, partOf } from './column-heading.js';

/** What was reported or given at first, beside the same once it was verified or corrected (自评值, 核定值): the latter counts. */
export function isSuperseded(at: number, columns: readonly ColumnHeading[]): boolean {
  const own = columns[at];
  if (!own || stageOf(own.text) === 'final') return false;
  return columns.some(
    (other) => stageOf(other.text) === 'final' && headsValues(other) && areOfOne(other, own),
  );
}

function areOfOne(a: ColumnHeading, b: ColumnHeading): boolean {
  return keyOf(a) === keyOf(b) && partOf(a) === partOf(b);
}

/** True for two columns that say the same of their values. */
export function areBoth(a: ColumnHeading | undefined, b: ColumnHeading | undefined): boolean {
  return a !== undefined && b !== undefined && areOfOne(a, b);
}

/** 折算值 beside 数值: a value of some kind, of which nobody says which counts. */
export function isRival(own: ColumnHeading): boolean {
  return /值$|\bvalues?$/i.test(own.lowest.trim()) && own.field === null;
}

/** 下半年 beside 全年: the value of a part of the year, beside that of all of it. */
export function isPartBesideAll(at: number, columns: readonly ColumnHeading[]): boolean {
  const own = columns[at];
  if (!own?.period?.isPart) return false;
  const { year } = own.period;
  return columns.some((other) => {
    const { period } = other;
    const isAll = period !== null && period.upTo === null && !period.isPart && !period.isBase;
    return (
      isAll && period.year === year && headsValues(other) && areOfOne({ ...other, period: own.period }, own)
    );
  });
}
