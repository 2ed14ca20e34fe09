import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import { fold } from '../../quantity/fold.js';
import { isTitleHeard } from '../facts/heard.js';
import { isSetAside } from '../facts/role.js';
import type { Scope } from '../facts/scope.js';
import { rivalOf } from './column-rivals.js';
import type { ColumnUses } from './column-uses.js';
import { isLikeAValue } from './header-rows.js';
import { type AsideColumn, isByRole, type Layout, type SeriesColumns } from './layout.js';
import { namesAgainst } from './names-against.js';
import { noteAgainst } from './notes-against.js';
import type { RowReader } from './row.js';
import { withinPeriod } from './row-subject.js';
import type { Surroundings } from './surroundings.js';
import type { TableOptions, TableSite } from './table-site.js';

/** What the notes on a table are made of. */
export interface NotedTable {
  readonly layout: Layout;
  readonly headerLine: number;
  readonly around: Surroundings;
}

/** Reports what is doubled, unclear or missing in a header; false where no row can be read under it. */
export function checkHeader(table: NotedTable, site: TableSite, { log, facts }: TableOptions): boolean {
  const { layout, headerLine, around } = table;
  const place = (column: number | null) => site.placeOf(headerLine, column);
  for (const [column, first] of layout.doubled) {
    const params = { header: layout.headings[column] ?? '', first: layout.headings[first] ?? '' };
    log.add(diagnostic('PC219', place(column), params));
  }
  for (const column of layout.unclear)
    log.add(diagnostic('PC267', place(column), { header: layout.headings[column] ?? '' }));
  const behind = layout.behind ?? [];
  for (const column of behind) {
    const text = layout.headings[column] ?? '';
    const params = { text, at: { in: 'heading', text }, problem: 'behind', plan: '' } as const;
    log.add(diagnostic('PC256', place(column), params));
  }
  const isAside = layout.aside.some(({ reason }) => isByRole(reason));
  if (layout.series.length === 0 && !isAside) {
    const isDated = ({ column }: AsideColumn) => facts.read(layout.headings[column] ?? '').period !== null;
    const hasYear =
      layout.fields.has('year') || around.table.periods.length > 0 || layout.aside.some(isDated);
    if (!hasYear) log.add(diagnostic('PC223', place(null), { field: 'year' }));
    log.add(diagnostic('PC223', place(null), { field: 'value' }));
  }
  for (const series of layout.series) checkYear(series, table, site, log);
  return layout.series.length > 0 && layout.doubled.length + behind.length === 0;
}

/** A year at the head of a column is checked once, there. */
function checkYear(
  { period, at }: SeriesColumns,
  { headerLine, around }: NotedTable,
  site: TableSite,
  log: DiagnosticLog,
): void {
  const plan = around.plan([]);
  const first = plan?.indicators[0];
  const year = period?.year ?? null;
  if (year === null || !first || plan.indicators.some((indicator) => withinPeriod(year, indicator))) return;
  const { base, end } = first.period;
  log.add(diagnostic('PC215', site.placeOf(headerLine, at.value ?? 0), { year, start: base, end }));
}

/** What is to be said of a table once all its rows have been read: where facts came from, and what was not used. */
export function sayTable(
  table: NotedTable,
  reader: RowReader,
  uses: ColumnUses,
  body: readonly (readonly string[])[],
  site: TableSite,
  options: TableOptions,
): void {
  const { log } = options;
  log.addAll([
    ...unreadColumns(table, uses, body, site, options),
    ...unheardCorner(table, uses, site, options),
    ...whatWasTold(table, reader, site),
    ...namesAgainst(table, reader, site, options.facts),
    ...partialTotal(table, reader),
    ...notesAgainst(table, reader, site),
    ...reader.saidAtEnd(),
    ...reader.setAside().map(({ place, ...params }) => diagnostic('PC261', place, params)),
  ]);
}

/** What stands in the corner over the names of rows, and is no name of a column, may bear on all values: 最高 over 申报率. */
function unheardCorner(
  { layout, headerLine }: NotedTable,
  uses: ColumnUses,
  site: TableSite,
  options: TableOptions,
): Diagnostic[] {
  const { from, open, headings } = layout;
  const text = headings[from] ?? '';
  const isOfNames = open.includes(from) && !uses.unread.has(from);
  const { role, doubt } = options.facts.read(text);
  const isAgainst = isSetAside(role) || doubt !== null; // 作废
  return isOfNames && (isAgainst || !isTitleHeard(text, options))
    ? [diagnostic('PC300', site.placeOf(headerLine, from), { text })]
    : [];
}

/** What was taken from around the table is said, since nobody wrote it into the rows. */
function whatWasTold({ headerLine, layout }: NotedTable, reader: RowReader, site: TableSite): Diagnostic[] {
  const { plan, area, period, replaced, replacing } = reader.told;
  const place = site.placeOf(headerLine, layout.from);
  const said: Diagnostic[] = [];
  if (plan) said.push(diagnostic('PC231', place, { what: 'plan', value: plan.name, at: plan.at }));
  if (area) said.push(diagnostic('PC231', place, { what: 'area', value: area.area, at: area.at }));
  if (period)
    said.push(
      diagnostic('PC231', place, {
        what: 'year',
        value: String(period.value.year ?? period.value.text),
        at: period.at,
      }),
    );
  if (replaced && replacing) {
    said.push(
      diagnostic('PC262', place, {
        year: replacing.value.text,
        at: replacing.at,
        wider: replaced.value.text,
        widerAt: replaced.at,
      }),
    );
  }
  return said;
}

/** What a line says of rows that have been read already. */
export function saidTooLate({ places, stranger, periods, role }: Scope, at: Place): Diagnostic[] {
  const place = places.find(({ value }) => value.owners.every(({ area }) => area !== null));
  const said = place ?? stranger ?? periods[0] ?? role;
  if (!said) return [];
  return [diagnostic('PC256', at, { text: said.text, at: said.at, problem: 'late', plan: '' })];
}

/** A table whose values have no year, and what it says of years that are none of the plan's. */
export function noYear({ table, sheet }: Surroundings, place: Place): Diagnostic {
  const texts = [...table.otherYears, ...sheet.otherYears];
  return texts.length > 0
    ? diagnostic('PC259', place, { texts: texts.join('、') })
    : diagnostic('PC223', place, { field: 'year' });
}

/** What the notes over or under a table say against its values, and those that say what nobody understands. */
function notesAgainst({ headerLine }: NotedTable, reader: RowReader, site: TableSite): Diagnostic[] {
  const own = reader.notesAgainst().filter(({ at }) => at.in !== 'cover');
  return own.map((note) =>
    noteAgainst(note, site.placeOf(note.at.in === 'line' ? note.at.line : headerLine, null)),
  );
}

/** 合计 under some of the units only may be the sum of those. */
function partialTotal({ around }: NotedTable, reader: RowReader): Diagnostic[] {
  const units = around.plan([])?.jurisdiction.units.length ?? 0;
  const listed = [...reader.areas].filter((area) => area !== null).length;
  if (!reader.total || listed === 0 || listed >= units) return [];
  return [diagnostic('PC271', reader.total, { listed, units })];
}

/** What is lost with a column: a remark, or values that another heading would have had read. */
function unreadColumns(
  { layout, headerLine, around }: NotedTable,
  uses: ColumnUses,
  body: readonly (readonly string[])[],
  site: TableSite,
  { names, facts }: TableOptions,
): Diagnostic[] {
  const across = layout.series.some(({ indicator }) => indicator !== null);
  const unlisted = [...uses.unread].filter(([at]) => layout.aside.every(({ column }) => column !== at));
  const notes = unlisted.map(([column, line]) => {
    const header = layout.headings[column] ?? '';
    return diagnostic('PC220', site.placeOf(header === '' ? line : headerLine, column), { header });
  });
  const headed = layout.aside.flatMap(({ column, reason, indicator }): Diagnostic[] => {
    const header = layout.headings[column] ?? '';
    const place = site.placeOf(headerLine, column);
    const count = body.filter((cells) => fold(cells[column] ?? '') !== '').length;
    if (reason === 'unknown' && !uses.unread.has(column)) return [];
    if (reason !== 'unknown' && reason !== 'remark' && reason !== 'half' && reason !== 'measured')
      return count === 0 ? [] : [diagnostic('PC261', place, { reason, text: header, count })];
    const isApart = reason !== 'unknown' && reason !== 'remark';
    const rival = isApart ? null : rivalOf(layout, column, indicator, body, facts);
    if (rival?.isSame) return [diagnostic('PC219', place, { header, first: rival.first })];
    if (rival && (!across || indicator !== null))
      return [diagnostic('PC289', place, { header, first: rival.first })];
    if (reason === 'remark' || reason === 'half') return [diagnostic('PC220', place, { header, reason })];
    const holdsValues = body.some((cells) => isLikeAValue(cells[column] ?? '', facts));
    const { place: named, stranger, period, role } = facts.read(header);
    const isRead = layout.series.some((one) => one.period?.year === period?.year);
    if (reason === 'unknown' && period && !isRead && !named && !isSetAside(role) && holdsValues)
      return [diagnostic('PC274', place, { header })];
    const plan = around.plan([]);
    if (plan && stranger && holdsValues && layout.series.some((one) => one.place !== null)) {
      const { jurisdiction } = plan;
      const nearest = names.vocabulary(plan).nearestArea(stranger);
      const params = { text: header, plan: jurisdiction.name, nearest, units: jurisdiction.units.length };
      return [diagnostic('PC211', place, params)];
    }
    if (reason === 'unknown' && named && holdsValues) {
      const params = {
        text: header,
        at: { in: 'heading', text: header },
        problem: 'heading',
        plan: '',
      } as const;
      return [diagnostic('PC256', place, params)];
    }
    if (!across || !holdsValues || reason !== 'unknown' || indicator !== null)
      return [diagnostic('PC220', place, { header })];
    return [diagnostic('PC249', place, { header, nearest: names.nearestIndicator(header) })];
  });
  return [...notes, ...headed];
}
