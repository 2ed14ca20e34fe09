import { fold } from '../../quantity/fold.js';
import type { RowField } from '../facts/field.js';
import { partIn } from '../facts/part.js';
import { numeral } from '../facts/period.js';
import type { FactsReader } from '../facts/reader.js';
import type { ScopeText } from '../facts/scope.js';
import { isOnlyAValue } from './header-rows.js';
import { isByRole, type Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/**
 * 2025年 in the corner over the names of counties is said of the whole table: the first column of values is none where its
 * cells are names, or number the rows before their names. So is 石家庄市 over those of indicators, 目标值, and 单位：万人.
 */
export function withCorner(
  layout: Layout,
  body: readonly (readonly string[])[],
  header: readonly TableRow[],
  facts: FactsReader,
): { readonly layout: Layout; readonly said: readonly ScopeText[] } {
  const text = layout.headings[layout.from] ?? '';
  const said = { text, facts: facts.read(text), at: { in: 'line', line: header[0]?.line ?? 1 } } as const;
  const corner = layout.series.find(({ at }) => at.value === layout.from && at.numerator === undefined);
  const cells = body.map((row) => row[layout.from] ?? '').filter((cell) => fold(cell) !== '');
  const areNames =
    cells.some((cell) => isName(cell, facts)) && !cells.some((cell) => isOnlyAValue(cell, facts));
  const { stranger, units, written, rest } = said.facts;
  const isSaid = (stranger ?? written ?? partIn(rest)) !== null || units.length > 0;
  if (!corner && areNames && isSaid && layout.open.includes(layout.from)) return { layout, said: [said] };
  const isOfRole = layout.aside.some(({ column, reason }) => column === layout.from && isByRole(reason));
  if (isOfRole && areNames) {
    const aside = layout.aside.filter(({ column }) => column !== layout.from);
    return { layout: { ...layout, aside, open: [layout.from, ...layout.open] }, said: [said] };
  }
  if (!corner || layout.series.length < 2) return { layout, said: [] };
  const series = layout.series.filter((one) => one !== corner);
  const open = [layout.from, ...layout.open];
  if (areNames) return { layout: { ...layout, series, open }, said: [said] };
  const standBefore = NAMES.some((field) => (layout.fields.get(field) ?? -1) > layout.from);
  if (!standBefore || !countRows(cells)) return { layout, said: [] };
  const headings = layout.headings.with(layout.from, '');
  return { layout: { ...layout, series, open, headings }, said: [said] };
}

/** What names the rows that are numbered. */
const NAMES = ['indicator', 'area'] as const satisfies readonly RowField[];

/** True for 1, 2, 3, for （一）、（二） and for 3, 7, as the plan numbers its rows, one below the other. */
function countRows(cells: readonly string[]): boolean {
  const numbers = cells.map((cell) => numeral(NUMBERED.exec(fold(cell))?.[1]));
  return numbers.length > 0 && numbers.every((number, i) => number > (numbers[i - 1] ?? 0));
}

const NUMBERED = /^\(?(\d{1,3}|[一二三四五六七八九十]{1,3})\)?[.、]?$/;

function isName(cell: string, facts: FactsReader): boolean {
  const { place, indicator, period, role, rest } = facts.read(cell);
  return rest === '' && (place ?? indicator ?? period ?? role) !== null;
}
