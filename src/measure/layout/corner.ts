import { fold } from '../../quantity/fold.js';
import { partIn } from '../facts/part.js';
import type { FactsReader } from '../facts/reader.js';
import type { ScopeText } from '../facts/scope.js';
import { isOnlyAValue } from './header-rows.js';
import { isByRole, type Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/**
 * 2025年 in the corner over the names of counties is said of the whole table: the first column of values is none where its
 * cells are names. So is 石家庄市 over those of indicators, 目标值, and 单位：万人.
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
  if (!corner || layout.series.length < 2 || !areNames) return { layout, said: [] };
  const series = layout.series.filter((one) => one !== corner);
  return { layout: { ...layout, series, open: [layout.from, ...layout.open] }, said: [said] };
}

function isName(cell: string, facts: FactsReader): boolean {
  const { place, indicator, period, role, rest } = facts.read(cell);
  return rest === '' && (place ?? indicator ?? period ?? role) !== null;
}
