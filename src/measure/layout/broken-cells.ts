import { diagnostic } from '../../diagnostic/diagnostic.js';
import { isLostFormula } from '../../tables/sheet.js';
import { isBlank } from './blank.js';
import type { Layout, SeriesColumns } from './layout.js';
import type { RowCells, TableRow } from './row-cells.js';
import { namingColumns } from './struck.js';

/**
 * The column of a row's cell whose content cannot be trusted, where a value hangs on it: its own, one that says what the row is
 * about, and one of words on it, which may be 预计, whose formula nobody knows the result of. Null where there is none.
 */
export function brokenColumn(
  { cells, faults }: TableRow,
  { at }: SeriesColumns,
  layout: Layout,
): number | null {
  if (!faults) return null;
  const values = Object.values(at);
  const own = [...values, ...namingColumns(layout)].find((column) => faults.has(column));
  if (own !== undefined) return own;
  const isBare = values.every((column) => isBlank(cells[column] ?? ''));
  return isBare ? null : (wordColumns(layout).find((column) => isLostFormula(faults.get(column))) ?? null);
}

function wordColumns({ fields, aside }: Layout): readonly number[] {
  const remarks = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
  return [...(['unit', 'note'] as const).flatMap((field) => fields.get(field) ?? []), ...remarks];
}

/** True where a cell that shows nothing is a formula that nobody knows the result of, which is then said. */
export function saysLost(cells: RowCells, row: TableRow, column: number | undefined): boolean {
  const problem = column === undefined ? undefined : row.faults?.get(column);
  if (problem === undefined || !isLostFormula(problem)) return false;
  cells.report(row, column, (place) => diagnostic('PC234', place, { problem, text: '' }));
  return true;
}
