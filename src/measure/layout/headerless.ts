import { fold } from '../../quantity/fold.js';
import { type Field, fieldOf } from '../facts/field.js';
import { isBareLabel } from '../facts/label.js';
import type { FactsReader } from '../facts/reader.js';
import type { Headed } from './beside-header.js';
import { isBlank } from './blank.js';
import { isLikeAValue } from './header-rows.js';
import { labelRow } from './label-pairs.js';
import { isLine } from './lines.js';
import { kindsOf } from './peers.js';
import type { TableRow } from './row-cells.js';
import { loneText } from './row-kind.js';
import type { TableSite } from './table-site.js';

/**
 * Gives a header to names and values beside each other that have none: where each row names an indicator, all in one column, one
 * other column holds the values, and all that stands around them is understood; so may several such pairs of columns stand side
 * by side. Null for anything else, since the heading that is missing might say what the values are. `found` is the row that may
 * be the header as it is, or -1.
 */
export function headed(
  given: readonly TableRow[],
  found: number,
  facts: FactsReader,
  { together }: Pick<TableSite, 'together'>,
): Headed | null {
  const parts = given.map((row) => spelled(row, facts) ?? row);
  const rows = parts.map((row) => labelled(row) ?? labelRow(row, facts) ?? row);
  const named = rows.map(({ cells }) => cells.findIndex((cell) => isName(cell, facts)));
  const first = named.findIndex((column) => column >= 0);
  const last = named.findLastIndex((column) => column >= 0);
  const names = named[first] ?? -1;
  if (names < 0 || named.some((column) => column >= 0 && column !== names)) return null;
  const labels = rows.filter((row, i) => row !== parts[i]);
  if (found >= 0 && named[found] !== names && (labels.length < 2 || rows[found] === parts[found]))
    return null;
  const isRow = (i: number) => named[i] === names || rows[i]?.cells.every(isBlank);
  const isLabels = (i: number) => labels.includes(rows[i] as TableRow) && (i < first || i > last);
  const areBeside = rows.every(
    (row, i) => isRow(i) || isLabels(i) || isBeside(row, i > first && i < last, facts),
  );
  const within = rows.filter((_, i) => named[i] === names);
  const cells = areBeside ? headings(within, names, facts) : null;
  if (cells === null || !areCounted(within, cells, rows, facts)) return null;
  const at = firstSection(rows, first, last, facts);
  for (const [i, row] of given.entries()) {
    const lone = parts[i] === row ? null : loneText(row.cells);
    if (lone) together.put(row.line, lone.column);
  }
  const header = { line: rows[first]?.line ?? 1, cells, written: [] };
  return { rows: [...rows.slice(0, at), header, ...rows.slice(at)], at };
}

/** A small number without a unit anywhere may as well be a weight, a rank or a page. */
const SMALL = /^\d{1,2}(?:\.\d+)?$|^100$/;

function areCounted(
  rows: readonly TableRow[],
  cells: readonly string[],
  all: readonly TableRow[],
  facts: FactsReader,
): boolean {
  if (cells.includes('单位')) return true;
  const values = cells.flatMap((cell, column) => (cell === '数值' ? [column] : []));
  const hasUnit = (texts: readonly string[]) =>
    texts.some((text) => !isBlank(text) && facts.read(text).units.length > 0);
  const around = all.filter((row) => !rows.includes(row));
  if (around.some((row) => hasUnit(row.cells))) return true;
  return rows.every((row) =>
    values.every((value) => !SMALL.test(fold(row.cells[value] ?? '')) || hasUnit(row.cells)),
  );
}

function isName(cell: string, facts: FactsReader): boolean {
  if (isBlank(cell)) return false;
  const { indicator, rest } = facts.read(cell);
  return indicator !== null && rest === '';
}

/** An indicator and its value in one cell, as a list has them: 2.申报率：88.9%； */
const SPELLED = /^(.{2,100}?)\s*[:：]\s*([^:：]{1,40}?)\s*[;；。,，]?$/;

/** The same in two cells, of which the file has but one. */
function spelled(row: TableRow, facts: FactsReader): TableRow | null {
  const text = loneText(row.cells)?.text;
  const [, name = '', value = ''] = (text !== undefined && SPELLED.exec(fold(text))) || [];
  if (!isName(name, facts) || !isLikeAValue(value, facts)) return null;
  return { ...row, cells: [name, value], written: row.written ?? row.cells };
}

/** What a form says of all its values. */
const LABELS: readonly (Field | null)[] = ['plan', 'area', 'year', 'submitted'];

/** 年份 and what is filled in beside it, as one label with its value. */
function labelled(row: TableRow): TableRow | null {
  const filled = row.cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text, column }]));
  const [label, value] = filled;
  if (filled.length !== 2 || !label || !value) return null;
  const name = label.text.replace(/[:：]\s*$/, '');
  const field = fieldOf(name);
  const isLabel = LABELS.includes(field) && fieldOf(value.text) === null;
  if (!isLabel && !isBareLabel(fold(name))) return null;
  const cells = row.cells.map((_, column) => (column === label.column ? `${name}：${value.text}` : ''));
  return { ...row, cells, written: row.written ?? row.cells };
}

/** Titles and labels above, notes below, and headings of sections in between. */
function isBeside(row: TableRow, isBetween: boolean, facts: FactsReader): boolean {
  return isBetween ? loneText(row.cells) !== null : isLine(row.cells, facts);
}

/** Where the lines above the first row begin that name what the headings of sections between the rows do: they are the first of them. */
function firstSection(rows: readonly TableRow[], first: number, last: number, facts: FactsReader): number {
  const kinds = (row: TableRow | undefined) => kindsOf(facts.read(loneText(row?.cells ?? [])?.text ?? ''));
  const named = new Set(rows.slice(first, last).flatMap(kinds));
  let at = first;
  while (kinds(rows[at - 1]).some((kind) => named.has(kind))) at -= 1;
  return at;
}

/** The names of the columns; null where one of them may be anything, or not exactly one behind each column of names holds values. */
function headings(rows: readonly TableRow[], names: number, facts: FactsReader): string[] | null {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, column) => rows.map(({ cells }) => cells[column] ?? ''));
  const starts = columns.flatMap((cells, column) =>
    column === names || areNames(cells, facts) ? [column] : [],
  );
  const found = starts.flatMap((start, i) => {
    const from = i === 0 ? 0 : start;
    return headingsOf(columns.slice(from, starts[i + 1]), start - from, facts) ?? [];
  });
  return found.length === width ? found : null;
}

/** Each of them that is filled names an indicator. */
function areNames(cells: readonly string[], facts: FactsReader): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => isName(cell, facts));
}

function headingsOf(
  columns: readonly (readonly string[])[],
  names: number,
  facts: FactsReader,
): string[] | null {
  const values = columns.flatMap((cells, column) =>
    column > names && holdValues(cells, facts) ? column : [],
  );
  const [value] = values;
  if (value === undefined || values.length > 1) return null;
  const found = columns.map((cells, column) => {
    if (column === names) return '指标';
    return column === value ? '数值' : headingOf(cells, column > value, column < names, facts);
  });
  const known = found.flatMap((heading) => heading ?? []);
  return known.length === columns.length ? known : null;
}

/** Something like a value in any of them, and no year, which may head them; 完成 beside 目标 is none. */
function holdValues(cells: readonly string[], facts: FactsReader): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  const said = filled.map((cell) => facts.read(cell));
  const areRoles = said.every(({ role, rest }) => role !== null && rest === '');
  const isYear = said.some(({ period, rest }) => period !== null && rest === '');
  return !areRoles && !isYear && filled.some((cell) => isLikeAValue(cell, facts));
}

/** A column without values: units, names, numbers of the rows before their names, or what is remarked behind the values. */
function headingOf(
  cells: readonly string[],
  isBehind: boolean,
  isBefore: boolean,
  facts: FactsReader,
): string | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0 || (isBefore && cells.every((cell, i) => Number(fold(cell)) === i + 1))) return '';
  const said = filled.map((cell) => facts.read(cell));
  if (said.every(({ units, rest }) => units.length > 0 && rest === '')) return '单位';
  // a table that names more in columns has lost its header, and what that said with it
  if (said.every(({ place, period, rest }) => (place ?? period) !== null && rest === '')) return null;
  if (isBehind) return '备注';
  return said.every(({ rest, isRemark, field }) => rest === '' && !isRemark && field === null) ? '' : null;
}
