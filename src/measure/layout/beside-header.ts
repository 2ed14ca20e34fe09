import { fold } from '../../quantity/fold.js';
import { isOpenLabel, labelsIn } from '../facts/label.js';
import { partIn } from '../facts/part.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { opensTable } from './header-search.js';
import type { TableRow } from './row-cells.js';

/** So many rows show over which columns a header stands. */
const BELOW = 5;

/**
 * Rows of which what stands to the right of a header, and over nothing, is given as a line above that: 指标 | 完成值 | 单位：‰, or
 * behind a blank column 桃城区.
 */
export function withLinesBeside(rows: readonly TableRow[], facts: FactsReader): readonly TableRow[] {
  return rows.flatMap((row, i) => {
    const below = rows.slice(i + 1, i + 1 + BELOW);
    const end = Math.max(-1, ...below.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell))));
    const isBeside = row.cells.map(
      (cell, at) => at > end && end > 0 && isLine(cell, row.cells[at - 1], facts),
    );
    if (!isBeside.includes(true)) return [row];
    const header = row.cells.map((cell, at) => (isBeside[at] ? '' : cell));
    if (!opensTable(header, facts)) return [row];
    const line = { line: row.line, cells: row.cells.map((cell, at) => (isBeside[at] ? cell : '')) };
    return [line, { ...row, cells: header }];
  });
}

function isLine(cell: string, before: string | undefined, facts: FactsReader): boolean {
  if (isBlank(cell)) return false;
  const folded = fold(cell);
  if (labelsIn(folded).length > 0) return !isOpenLabel(folded);
  const { field, place, stranger, period, role, units, rest } = facts.read(cell);
  if (!isBlank(before ?? '') || field !== null) return false;
  const isSaid = (place ?? stranger ?? period ?? role) !== null || units.length > 0;
  return partIn(rest) !== null || (isSaid && (rest === '' || rest === stranger));
}
