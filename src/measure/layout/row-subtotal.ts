import { remembered } from '../../quantity/remembered.js';
import type { RowContext, TableRow } from './row-cells.js';

/** Sums of some counties, means and the highest of all, which are the value of nobody. */
const SUBTOTAL =
  /^(?:小计|其中|subtotal|平均|均值|average|mean$)|(?:小计|平均|均值)$|^(?:最[高低大小][值数]?|中位[值数]|标准差|极差|max(?:imum)?|min(?:imum)?|median)\s*$/i;

/** The column, of those in which it may stand, that says so where the row is a subtotal; else null. */
export function subtotalIn(
  { cells }: TableRow,
  columns: readonly number[],
  { facts, names }: Pick<RowContext, 'facts' | 'names'>,
): number | null {
  const at = columns.find((column) => isSubtotal(cells[column] ?? ''));
  if (at === undefined) return null;
  const text = cells[at] ?? '';
  const { indicator, place, rest } = facts.read(text.replace(/^其中\s*[:：、]?/, ''));
  const isNamed = indicator !== null || (place !== null && rest === '');
  return isNamed || names.knowsIndicator(text) ? null : at;
}

/** 其中：分子 is no sum. */
const isSubtotal = remembered(
  (text) => SUBTOTAL.test(text.trimStart()) && !/^\s*其中\s*[:：、]?\s*分[子母]/.test(text),
);
