import { isBlank } from './blank.js';
import type { TableRow } from './row-cells.js';

/** What is said of headings, by column; of one over several columns it is said of each. */
export function overColumns<T>(
  header: readonly TableRow[],
  saidOf: (row: TableRow) => Iterable<readonly [column: number, said: T]>,
): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, readonly T[]>();
  const width = Math.max(0, ...header.map(({ cells }) => cells.length));
  for (const row of header) {
    for (const [column, said] of saidOf(row)) {
      const next = row.cells.findIndex((cell, at) => at > column && !isBlank(cell));
      const end = next < 0 ? Math.max(width, column + 1) : next;
      for (let at = column; at < end; at += 1) found.set(at, [...(found.get(at) ?? []), said]);
    }
  }
  return found;
}
