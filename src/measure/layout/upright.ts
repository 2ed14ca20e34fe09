import { fold } from '../../quantity/fold.js';
import { type Field, fieldOf, isRemarkHeading, isValuePart } from '../facts/field.js';
import { isBareLabel } from '../facts/label.js';
import { Account, type Use } from './account.js';
import { isBlank } from './blank.js';
import type { TableRow } from './row-cells.js';
import type { TableSite } from './table-site.js';

/** A form that runs downwards: each row a name (指标, 年份, 数值) and what is filled in beside it. */
interface Form {
  readonly before: readonly TableRow[];
  readonly pairs: readonly TableRow[];
  readonly after: readonly TableRow[];
  /** The columns of the names and of what is filled in. */
  readonly names: number;
  readonly filled: number;
}

/** With fewer names it may as well be something else. */
const LEAST_NAMES = 3;

/** Turns a form that runs downwards into a header and one row, of which each cell keeps its place in the file. */
export class Upright {
  #form: Form | null = null;
  /** The site for all that reads the rows: it tells the places that the cells have in the file. */
  readonly site: TableSite;

  constructor(site: TableSite) {
    const { account } = site;
    this.site = {
      ...site,
      placeOf: (line, column) => {
        const at = column === null ? null : this.#at(line, column, false);
        return at ? site.placeOf(at.line, at.column) : site.placeOf(line, column);
      },
      account:
        account &&
        new Account((line, column, use, text) => {
          const at = this.#at(line, column, use === 'heading') ?? { line, column };
          account.add(at.line, at.column, use satisfies Use, text);
        }),
    };
  }

  /** All rows of a sheet as they are to be read; null for several such forms at once, which nobody can tell apart. */
  rows(rows: readonly TableRow[]): readonly TableRow[] | null {
    const form = formIn(rows);
    if (form === null || form === 'several') return form === null ? rows : null;
    this.#form = form;
    const { before, pairs, after, names, filled } = form;
    const line = pairs[0]?.line ?? 1;
    const header = { line, cells: pairs.map(({ cells }) => nameIn(cells[names])) };
    const record = { line, cells: pairs.map(({ cells }) => cells[filled] ?? ''), ...marksOf(pairs, filled) };
    return [...before, header, record, ...after];
  }

  #at(line: number, column: number, isName: boolean): { line: number; column: number } | null {
    const form = this.#form;
    const pair = form && line === form.pairs[0]?.line ? form.pairs[column] : undefined;
    return form && pair ? { line: pair.line, column: isName ? form.names : form.filled } : null;
  }
}

function marksOf(pairs: readonly TableRow[], filled: number): Pick<TableRow, 'faults' | 'footnotes'> {
  const of = <T>(marks: (row: TableRow) => ReadonlyMap<number, T> | undefined) =>
    new Map(
      pairs.flatMap((row, i) => {
        const mark = marks(row)?.get(filled);
        return mark === undefined ? [] : [[i, mark] as const];
      }),
    );
  return { faults: of(({ faults }) => faults), footnotes: of(({ footnotes }) => footnotes) };
}

/** Rows of a name and what is filled in, as long as nothing else stands beside them; a title before, remarks after. */
function formIn(rows: readonly TableRow[]): Form | 'several' | null {
  const first = rows.findIndex((row) => fieldIn(row) !== null);
  const last = rows.findLastIndex((row) => fieldIn(row) !== null);
  const within = rows.slice(first, last + 1).filter(({ cells }) => !cells.every(isBlank));
  const [names, filled] = within[0] ? columnsOf(within[0]) : [];
  const fields = within.flatMap((row) => fieldIn(row) ?? []);
  if (names === undefined || filled === undefined || fields.length < LEAST_NAMES) return null;
  if (!within.some(isOfValue) || !fields.includes('indicator')) return null;
  if (within.some((row) => columnsOf(row)[0] !== names || !isPair(row, names))) return null;
  const isSingle = new Set(fields).size === fields.length;
  const isNarrow = within.every((row) =>
    columnsOf(row)
      .slice(1)
      .every((column) => column === filled),
  );
  if (!isSingle || !isNarrow) return 'several';
  return { before: rows.slice(0, first), pairs: within, after: rows.slice(last + 1), names, filled };
}

/** 完成值 and nothing beside it may be a section of a table, and gives a form no value. */
function isOfValue(row: TableRow): boolean {
  return isValuePart(fieldIn(row)) && columnsOf(row).length > 1;
}

function columnsOf({ cells }: TableRow): number[] {
  return cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
}

/** The field that a row names first, where it names no other: a header names several. */
function fieldIn(row: TableRow): Field | null {
  const [first, ...others] = columnsOf(row);
  if (first === undefined || others.some((column) => fieldOf(nameIn(row.cells[column])) !== null))
    return null;
  return fieldOf(nameIn(row.cells[first]));
}

function isPair(row: TableRow, names: number): boolean {
  const name = nameIn(row.cells[names]);
  return fieldIn(row) !== null || isRemarkHeading(name) || isBareLabel(fold(name));
}

function nameIn(cell = ''): string {
  return cell.replace(/[:：]\s*$/, '');
}
