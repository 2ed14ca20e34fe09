import { rowFieldOf } from './blocks.js';
import { asRemark, type ColumnHeading, headsValues } from './column-heading.js';

/** What is to be known of columns besides their headings. */
export interface ColumnsAsked {
  /** Blank throughout. */
  readonly isGap: (column: number) => boolean;
  readonly holdsNumbers: (column: number) => boolean;
}

/** What stands in columns of another table is a remark beside this one. */
export function withoutAliens(
  columns: readonly ColumnHeading[],
  asked: ColumnsAsked,
): readonly ColumnHeading[] {
  const aliens = alienColumns(columns, asked);
  return aliens.size === 0
    ? columns
    : columns.map((column, i) => (aliens.has(i) ? asRemark(column) : column));
}

/**
 * The columns of tables of something else: behind a blank column what names rows (县区) comes before numbers that are no
 * values (企业数), so that it names the rows of these and not those of the table before.
 */
function alienColumns(columns: readonly ColumnHeading[], asked: ColumnsAsked): ReadonlySet<number> {
  const aliens = new Set<number>();
  for (const [from, to] of behindGaps(columns, asked)) {
    const within = columns.slice(from, to + 1);
    const field = within[0] && rowFieldOf(within[0]);
    const isNamed = field !== null && field !== undefined && field !== 'unit' && field !== 'note';
    const hasNumbers = within.some((column, i) => isUnknown(column) && asked.holdsNumbers(from + i));
    if (!isNamed || !hasNumbers || within.some(isOfValues)) continue;
    for (let i = from; i <= to; i += 1) aliens.add(i);
  }
  return aliens;
}

/** Each stretch of columns between blank ones, but the first. */
function behindGaps(columns: readonly ColumnHeading[], { isGap }: ColumnsAsked): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 1; i < columns.length; i += 1) {
    if (!isGap(i - 1) || isGap(i)) continue;
    let to = i;
    while (to + 1 < columns.length && !isGap(to + 1)) to += 1;
    if (columns.slice(0, i).some(isOfValues)) found.push([i, to]);
  }
  return found;
}

function isOfValues(column: ColumnHeading): boolean {
  return headsValues(column) || column.role !== null;
}

function isUnknown(column: ColumnHeading): boolean {
  return column.text !== '' && rowFieldOf(column) === null && !isOfValues(column) && !column.isRemark;
}
