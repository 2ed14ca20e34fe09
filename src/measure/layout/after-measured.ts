import { fold } from '../../quantity/fold.js';
import type { Facts } from '../facts/facts.js';
import type { Period } from '../facts/period.js';
import { type ColumnHeading, headsValues } from './column-heading.js';
import type { RowCells, TableRow } from './row-cells.js';

/** What was so when the plan began, whether its year is told or not. */
const OF_BEGINNING = /基期|基数|基准|基线|现状/;

/** What stands beside a bare year and was before it. */
export type Earlier = 'measured' | 'base';

/**
 * What a bare year stands behind, beside which it may be one of which the plan demands something: 2025年 beside 2020年实际. A base
 * year says as much only of the single year beside it; beside several it opens a series.
 */
export function earlierThan(own: ColumnHeading, columns: readonly ColumnHeading[]): Earlier | null {
  const { role, period } = own;
  const year = period?.year ?? null;
  if (role !== null || year === null || !isWholeYear(period)) return null;
  if (columns.some((one) => one.role !== null && one.period?.year === year)) return null;
  const others = columns.filter((one) => one !== own && headsValues(one));
  const isEarlier = (one: ColumnHeading) => (one.period?.year ?? year) < year;
  if (others.some((one) => one.role === 'measured' && !isBase(one) && isEarlier(one))) return 'measured';
  const isAlone = others.every((one) => one.period?.year == null || one.period.year === year || isBase(one));
  return isAlone && others.some(isBase) ? 'base' : null;
}

/** No target is of 上半年. */
function isWholeYear(period: Period | null): boolean {
  return period !== null && period.upTo === null && !period.isPart && !period.isBase;
}

function isBase({ period, text, role }: ColumnHeading): boolean {
  if (period?.isBase) return true;
  return role === 'measured' && period === null && OF_BEGINNING.test(fold(text));
}

/** The same of rows, of which some say beside their years that they were measured and later ones nothing. */
export class YearsAfterMeasured {
  /** The first year that is said to be measured. */
  #first: number | null = null;
  /** The years of which some row says what its values are. */
  readonly #told = new Set<number>();

  constructor(private readonly cells: RowCells) {}

  /** To be asked of the first rows, one by one. */
  look(row: TableRow): void {
    const { role, period } = this.#read(row);
    const year = period?.year ?? null;
    if (role === null || year === null) return;
    this.#told.add(year);
    if (role === 'measured') this.#first = Math.min(year, this.#first ?? year);
  }

  /** No row is like another but for its year. */
  get isOpen(): boolean {
    return this.#first !== null;
  }

  /** How the row names its year, where that may as well be one of which the plan demands something. */
  of(row: TableRow): string | null {
    if (this.#first === null) return null;
    const { role, period } = this.#read(row);
    const year = period?.year ?? null;
    const isAfter = year !== null && year > this.#first && !this.#told.has(year);
    return role === null && isAfter && isWholeYear(period) ? this.cells.cell(row, 'year') : null;
  }

  #read(row: TableRow): Facts {
    return this.cells.context.facts.read(this.cells.cell(row, 'year'));
  }
}
