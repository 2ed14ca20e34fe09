import type { SetAside } from '../../diagnostic/codes.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold } from '../../quantity/fold.js';
import { isMissing, saysNothing } from '../../quantity/no-value.js';
import { isSetAside, type Role } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import { filledCells } from './blank.js';
import type { SeriesColumns } from './layout.js';
import type { RowCells, TableRow } from './row-cells.js';
import { filledColumn } from './row-subject.js';

/** That nobody reports any more. */
const STOPPED = /停报|停止(?:上报|填报|统计|报送)|不再(?:上报|填报|统计|报送)/;

/** Words in a row without a value that take one back which another row has: 停报 and 作废 in its remarks, 未报 in place of it. */
export function takenBackIn(
  row: TableRow,
  { at }: SeriesColumns,
  remark: string | undefined,
  cells: RowCells,
): { readonly takesBack?: string } {
  const said = [cells.cell(row, 'note'), remark ?? ''].find((text) => text !== '' && isAgainst(text, cells));
  const written = cells.text(row, at.value);
  const word = fold(written).toLowerCase();
  const text = said ?? (isMissing(word) && !saysNothing(word) ? written : undefined);
  return text === undefined ? {} : { takesBack: text };
}

function isAgainst(text: string, { context }: RowCells): boolean {
  return STOPPED.test(text) || context.remarks.read(text).isVoid;
}

/**
 * What sets a value aside that is no measured one; 作废 beside a blank is a remark on that, and on the value of another row. A row
 * of names and 作废 without any value, 冀州区 | 作废, is told: it takes back what stands in others.
 */
export function asideBy(
  role: Said<Role> | null,
  row: TableRow,
  series: SeriesColumns,
  cells: RowCells,
): Said<SetAside> | null {
  const value = role?.value ?? null;
  if (!role || !isSetAside(value)) return null;
  const isNothing = (column: number) => isMissing(fold(cells.text(row, column)).toLowerCase());
  const isOnBlank = cells.cell(row, 'note') !== '' && Object.values(series.at).every(isNothing);
  if (value !== 'void') return { ...role, value };
  if (isOnBlank) return null;
  if (isFirstOfNone(row, series, cells))
    cells.report(row, undefined, (place) =>
      diagnostic('PC284', place, { text: filledCells(row.cells).join(' '), problem: 'void', of: null }),
    );
  return { ...role, value };
}

function isFirstOfNone(row: TableRow, series: SeriesColumns, { layout }: RowCells): boolean {
  return series === layout.series[0] && layout.series.every((one) => filledColumn(row, one) === undefined);
}
