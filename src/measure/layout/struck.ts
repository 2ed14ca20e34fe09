import type { CellFault } from '../../tables/sheet.js';
import type { RowField } from '../facts/field.js';
import type { Scope, ScopeText } from '../facts/scope.js';
import type { Layout } from './layout.js';
import { overColumns } from './over-columns.js';
import { missable, names } from './peers.js';
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

/** A line of which some text is struck out, as it stands in its cell. */
export function struckText({ text, at, column = 0 }: ScopeText): StruckCell {
  return { line: at.in === 'line' ? at.line : 1, column, text };
}

/** The first of the texts over a table that is struck out and says what none of the others does, which nobody then knows. */
export function struckTitle(texts: readonly ScopeText[], said: Scope): StruckCell | null {
  const taken = texts.find(
    ({ isStruck, facts }) => isStruck && missable(facts).some((kind) => !names(said, kind)),
  );
  return taken ? struckText(taken) : null;
}

/** True for a cell that is struck out all over. */
export function isStruckOut(faults: TableRow['faults'] | undefined, column: number): boolean {
  return faults?.get(column) === STRUCK;
}

/** The columns that say what a row is about, each by a heading of its own. */
export function namingColumns({ fields }: Layout): readonly number[] {
  return NAMING.flatMap((field) => fields.get(field) ?? []);
}

/** What is struck out of that by which a row says what it is about; null where nothing is. */
export function struckLabel({ cells, line, faults }: TableRow, layout: Layout): StruckCell | null {
  if (!faults) return null;
  const column = namingColumns(layout).find((one) => faults.get(one) === STRUCK);
  return column === undefined ? null : { line, column, text: cells[column] ?? '' };
}
