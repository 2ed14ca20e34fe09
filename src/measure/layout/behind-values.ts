import type { ColumnsAsked } from './aliens.js';
import { rowFieldOf } from './blocks.js';
import { type ColumnHeading, headsValues } from './column-heading.js';

/** What counts or tells apart the rows themselves, whoever they are of. */
const OF_ROWS = /[编代][码号]|序号|批次|版本|主键|行号|邮编|电话|^id$|\bid\b|key/i;

/**
 * Columns behind the values that name rows (县区, 年份) and stand directly before numbers that are no values (人口): they may be
 * of these numbers alone. Behind a blank column they are; without one nobody can tell.
 */
export function namesBehindValues(columns: readonly ColumnHeading[], asked: ColumnsAsked): readonly number[] {
  const last = columns.findLastIndex((column) => headsValues(column));
  if (last < 0) return [];
  const found: number[] = [];
  for (let i = last + 1; i < columns.length; i += 1) {
    const column = columns[i];
    if (!column || asked.isGap(i)) return [];
    const field = rowFieldOf(column);
    if (field === 'area' || field === 'plan' || field === 'year') found.push(i);
    else return found.length > 0 && isOfNumbers(column) && asked.holdsNumbers(i) ? found : [];
  }
  return [];
}

function isOfNumbers(column: ColumnHeading): boolean {
  const isUnknown = column.text !== '' && rowFieldOf(column) === null && column.role === null;
  return isUnknown && !column.isRemark && !OF_ROWS.test(column.text);
}
