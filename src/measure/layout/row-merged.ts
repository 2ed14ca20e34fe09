import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold } from '../../quantity/fold.js';
import { isMissing } from '../../quantity/no-value.js';
import { isBlank } from './blank.js';
import { isByRole, type Layout, type SeriesColumns } from './layout.js';
import type { Faulty, MergedRange, RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** One value in a cell merged over several rows or columns of values is the value of none; that there is none may be said of all. */
export function mergedValue(
  cells: RowCells,
  notes: RowNotes,
  row: TableRow,
  { at }: SeriesColumns,
): Faulty | null {
  if (!row.merged) return null;
  for (const column of Object.values(at)) {
    const range = row.merged.get(column);
    if (
      !range ||
      saysMissing(row.cells[range.left] ?? '') ||
      (range.rows < 2 && valuesWithin(range, cells.layout) < 2)
    )
      continue;
    if (notes.once(`PC263 ${range.name}`))
      cells.report(row, column, (place) => diagnostic('PC263', place, { range: range.name }));
    return { kind: 'faulty', code: 'PC263' };
  }
  return null;
}

function saysMissing(text: string): boolean {
  return !isBlank(text) && isMissing(fold(text).toLowerCase());
}

/** Targets and other values that are set aside are values, too. */
function valuesWithin({ left, right }: MergedRange, { series, aside }: Layout): number {
  const others = aside.filter(({ reason }) => isByRole(reason)).map(({ column }) => column);
  const columns = [...series.flatMap(({ at }) => Object.values(at)), ...others];
  return columns.filter((column) => column >= left && column <= right).length;
}
