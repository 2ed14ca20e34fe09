import type { CellFault } from '../../tables/sheet.js';
import type { RowField } from '../facts/field.js';
import type { Layout } from './layout.js';
import { overColumns } from './over-columns.js';
import type { TableRow } from './row-cells.js';

/** A name, a year or a heading that is struck out: whoever strikes it takes back what stands there. */
export interface StruckCell {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

const STRUCK: CellFault = 'struck-out';
/** What is struck out of these takes back the values of its row. */
const NAMING: readonly RowField[] = ['indicator', 'area', 'plan', 'year', 'role'];

/** Headings that are struck out, by the columns that they stand over. */
export function struckHeadings(header: readonly TableRow[]): ReadonlyMap<number, StruckCell> {
  const found = overColumns(header, ({ line, cells, faults = new Map<number, CellFault>() }) =>
    [...faults].flatMap(([column, fault]) =>
      fault === STRUCK ? [[column, { line, column, text: cells[column] ?? '' }] as const] : [],
    ),
  );
  return new Map([...found].flatMap(([column, [first]]) => (first ? [[column, first]] : [])));
}

/** What is struck out of that by which a row says what it is about; null where nothing is. */
export function struckLabel({ cells, line, faults }: TableRow, { fields }: Layout): StruckCell | null {
  if (!faults) return null;
  const columns = NAMING.flatMap((field) => fields.get(field) ?? []);
  const column = columns.find((one) => faults.get(one) === STRUCK);
  return column === undefined ? null : { line, column, text: cells[column] ?? '' };
}
