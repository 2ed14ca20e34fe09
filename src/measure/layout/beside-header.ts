import { fold } from '../../quantity/fold.js';
import { isOpenLabel, labelsIn } from '../facts/label.js';
import { partIn } from '../facts/part.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import type { TableRow } from './row-cells.js';

/** Rows, and where among them a header begins. */
export interface Headed {
  readonly rows: readonly TableRow[];
  readonly at: number;
}

/**
 * What stands to the right of a header, and over nothing, as a line above it: 指标 | 完成值 | 单位：‰, or behind a blank column 桃城区.
 */
export function withLineBeside({ rows, at }: Headed, depth: number, facts: FactsReader): Headed {
  const body = rows.slice(at + depth);
  const end = Math.max(-1, ...body.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell))));
  if (end < 1) return { rows, at };
  const lines: TableRow[] = [];
  const header = rows.slice(at, at + depth).map((row) => {
    const isBeside = row.cells.map((cell, i) => i > end && isLine(cell, row.cells[i - 1], facts));
    if (!isBeside.includes(true)) return row;
    lines.push({ line: row.line, cells: row.cells.map((cell, i) => (isBeside[i] ? cell : '')) });
    return { ...row, cells: row.cells.map((cell, i) => (isBeside[i] ? '' : cell)) };
  });
  if (lines.length === 0) return { rows, at };
  return { rows: [...rows.slice(0, at), ...lines, ...header, ...body], at: at + lines.length };
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
