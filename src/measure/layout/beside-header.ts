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
  const blank = body.findIndex(({ cells }) => cells.every(isBlank)); // below it another table may stand
  const own = blank < 0 ? body : body.slice(0, blank);
  const end = Math.max(-1, ...own.map(({ cells }) => cells.findLastIndex((cell) => !isBlank(cell))));
  if (end < 1) return { rows, at };
  const lines: TableRow[] = [];
  const above = rows.slice(at, at + depth);
  const isBlankOver = (column: number) => above.every(({ cells }) => isBlank(cells[column] ?? ''));
  const header = above.map((row) => {
    if (row.written) return row; // of which labels were put together already
    const isBeside = row.cells.map(
      (cell, i) =>
        i > end && !isBlank(cell) && (isLabel(cell) || (isBlankOver(i - 1) && isName(cell, facts))),
    );
    if (!isBeside.includes(true)) return row;
    lines.push({ line: row.line, cells: row.cells.map((cell, i) => (isBeside[i] ? cell : '')) });
    return { ...row, cells: row.cells.map((cell, i) => (isBeside[i] ? '' : cell)) };
  });
  if (lines.length === 0) return { rows, at };
  return { rows: [...rows.slice(0, at), ...lines, ...header, ...body], at: at + lines.length };
}

function isLabel(cell: string): boolean {
  const folded = fold(cell);
  return labelsIn(folded).length > 0 && !isOpenLabel(folded);
}

/** What heads no column, with a blank one before it. */
function isName(cell: string, facts: FactsReader): boolean {
  const { field, place, stranger, period, role, units, rest } = facts.read(cell);
  const isSaid = (place ?? stranger ?? period ?? role) !== null || units.length > 0;
  return field === null && (partIn(rest) !== null || (isSaid && (rest === '' || rest === stranger)));
}
