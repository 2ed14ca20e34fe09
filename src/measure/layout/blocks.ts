import { foldName } from '../../quantity/fold.js';
import { isValuePart, type RowField } from '../facts/field.js';
import { isSetAside } from '../facts/role.js';
import { type ColumnHeading, headsValues } from './column-heading.js';
import { type NamesIn, namesAnew } from './names-anew.js';

/** Tables side by side: what names the rows (指标, 县区) comes again after columns of values, or behind a column that is blank throughout. */
export function blocksOf(
  columns: readonly ColumnHeading[],
  isGap: (column: number) => boolean,
  namesIn: NamesIn,
): readonly (readonly [from: number, to: number])[] {
  const starts = [0];
  let seen = new Map<RowField, number>();
  let hasValues = false;
  for (const [i, column] of columns.entries()) {
    if (holdsValues(column)) hasValues = true;
    const isNamedAnew = hasValues && column.text === '' && namesAnew(i, starts.at(-1) ?? 0, namesIn);
    if (isNamedAnew && columns.slice(i).some(holdsValues)) {
      starts.push(i);
      seen = new Map();
      hasValues = false;
    }
    const field = rowFieldOf(column);
    if (field === null || field === 'unit' || field === 'note') continue;
    const before = seen.get(field);
    const isBehindGap = i > 0 && isGap(i - 1);
    if (hasValues && (before !== undefined || isBehindGap) && columns.slice(i).some(holdsValues)) {
      starts.push(before === undefined ? i : startOf(columns, i, before, starts.at(-1) ?? 0));
      seen = new Map();
      hasValues = false;
    }
    seen.set(field, i);
  }
  return starts.map((start, i) => [start, (starts[i + 1] ?? columns.length) - 1]);
}

/** A block whose columns before the one that comes again are those of the block before, whatever they are called. */
function startOf(columns: readonly ColumnHeading[], at: number, before: number, start: number): number {
  const first = at - (before - start);
  const isSame = columns.slice(start, before).every((column, i) => {
    return lowest(column) === lowest(columns[first + i]);
  });
  return isSame && first > before ? first : firstOfLabels(columns, at);
}

function lowest(column: ColumnHeading | undefined): string {
  return foldName(column?.lowest ?? '');
}

function holdsValues(column: ColumnHeading): boolean {
  return headsValues(column) || isSetAside(column.role);
}

/** The columns directly before that name rows too belong to the same table. */
function firstOfLabels(columns: readonly ColumnHeading[], at: number): number {
  let first = at;
  while (first > 0) {
    const before = columns[first - 1];
    if (!before || headsValues(before) || rowFieldOf(before) === null || rowFieldOf(before) === 'note') break;
    first -= 1;
  }
  return first;
}

/** What a column says of whole rows; null where it holds values, or what is set aside. */
export function rowFieldOf({ field, role }: ColumnHeading): RowField | null {
  return field === null || isValuePart(field) || isSetAside(role) ? null : field;
}
