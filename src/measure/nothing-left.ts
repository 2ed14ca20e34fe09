import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { SheetReader } from './layout/sheet-reader.js';
import type { Table } from './layout/table.js';
import type { TableOptions } from './layout/table-site.js';

/** So many of the words that set values aside are enough to find them by. */
const MOST_SAID = 3;

/**
 * A file whose every value was set aside as a target, a forecast, the province's or the like tells nothing that was measured,
 * nor does one without any value of somebody whom no plan knows.
 */
export function sayNothingLeft(
  file: string,
  readers: readonly SheetReader[],
  { log, names }: Pick<TableOptions, 'log' | 'names'>,
): void {
  const tables = readers.flatMap((reader) => reader.tables);
  const hasRows = tables.some(({ rows }) => rows > 0);
  if (!hasRows || tables.some(({ considered }) => considered > 0)) return;
  const isWider = tables.some(({ wider }) => wider > 0);
  const aside = tables.flatMap((table) => table.setAside());
  const reasons = [...new Set(aside.map(({ reason }) => reason)), ...(isWider ? (['wider'] as const) : [])];
  const first = tables.find((table) => table.setAside().length > 0 || table.wider > 0);
  const said = [...new Set(aside.map(({ text }) => text.trim()))]
    .filter((text) => text !== '')
    .slice(0, MOST_SAID);
  const unread = [...new Set(tables.flatMap(unknownHeadings))].slice(0, MOST_SAID);
  if (reasons.length > 0) log.add(diagnostic('PC252', first?.place ?? { file }, { reasons, said, unread }));
  else if (!log.hasErrorsIn(file))
    log.addAll(tables.flatMap((table) => ofStranger(table, names) ?? []).slice(0, 1));
}

/** The columns that nothing explains, one of which may hold what is missed. */
function unknownHeadings({ layout }: Table): readonly string[] {
  return layout.aside.flatMap(({ column, reason }) =>
    reason === 'unknown' ? layout.headings[column] || [] : [],
  );
}

/** Where values stand, they are said not to be used. */
function ofStranger({ around, place }: Table, names: TableOptions['names']): Diagnostic | null {
  const [stranger, plan] = [around.stranger(), around.plan([])];
  if (!stranger || !plan) return null;
  const { value: text, at } = stranger;
  const nearest = names.vocabulary(plan).nearestArea(text);
  const params = { text, at, problem: 'stranger', plan: plan.jurisdiction.name, nearest } as const;
  return diagnostic('PC256', place, params);
}
