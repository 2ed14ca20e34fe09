import { overColumns } from './over-columns.js';
import type { TableRow } from './row-cells.js';

/** What is noted on headings, by column; on one over several columns it is noted on each. */
export function headingComments(header: readonly TableRow[]): ReadonlyMap<number, readonly string[]> {
  return overColumns(header, ({ comments }) => comments ?? []);
}

/** What is noted on a value, nearest first: on its cell, on those that say what its row is about, on its heading. */
export function commentsAround(
  row: TableRow,
  headings: ReadonlyMap<number, readonly string[]>,
  columns: readonly number[],
  value: number,
): readonly string[] {
  if (!row.comments && headings.size === 0) return NONE;
  const own = row.comments?.get(value);
  const others = commentsOnLabels(row, headings, columns, value);
  return own === undefined ? others : [own, ...others];
}

/** What is noted on the cells that say what a row is about, or head its columns: not on the value itself. */
export function commentsOnLabels(
  { comments }: TableRow,
  headings: ReadonlyMap<number, readonly string[]>,
  columns: readonly number[],
  value: number,
): readonly string[] {
  if (!comments && headings.size === 0) return NONE;
  const own = columns.flatMap((column) => comments?.get(column) ?? []);
  return [...own, ...[...columns, value].flatMap((column) => headings.get(column) ?? [])];
}

const NONE: readonly string[] = [];
