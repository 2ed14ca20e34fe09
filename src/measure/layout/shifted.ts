import { fold } from '../../quantity/fold.js';
import type { Layout } from './layout.js';

/** Tells whether a text names an indicator of any plan that may be meant. */
export type KnowsIndicator = (name: string) => boolean;

/** What the rows say of a header: that it stands over its columns, how it should, or that it cannot be trusted. */
export type Alignment =
  | { readonly type: 'straight' }
  /**
   * 指标名称 stands over the numbers and nothing over the names, as Jieyang's plan prints it; or over the classes of indicators
   * (主要指标 | 申报率), be it merged over both.
   */
  | { readonly type: 'moved'; readonly layout: Layout; readonly from: number; readonly to: number }
  | { readonly type: 'wrong'; readonly from: number; readonly to: number };

const STRAIGHT: Alignment = { type: 'straight' };

/** Compares where the header puts the names of indicators with where the first rows have them. */
export function alignmentOf(
  layout: Layout,
  rows: readonly (readonly string[])[],
  knows: KnowsIndicator,
): Alignment {
  const from = layout.fields.get('indicator');
  if (from === undefined || columnHas(rows, from, knows)) return STRAIGHT;
  const to = layout.headings.findIndex((_, column) => columnHas(rows, column, knows));
  if (to < 0) return STRAIGHT;
  if (to !== from + 1 || layout.headings[to] !== '') return { type: 'wrong', from, to };
  const others = layout.open.filter((column) => column !== to);
  const fields = new Map(layout.fields).set('indicator', to);
  if (!allNumbers(rows, from))
    return { type: 'moved', layout: { ...layout, fields, open: [from, ...others] }, from, to };
  if (layout.fields.has('row')) return { type: 'wrong', from, to };
  return { type: 'moved', layout: { ...layout, fields: fields.set('row', from), open: others }, from, to };
}

function columnHas(rows: readonly (readonly string[])[], column: number, knows: KnowsIndicator): boolean {
  return rows.some((cells) => {
    const text = fold(cells[column] ?? '');
    return text !== '' && (knows(text) || knows(text.replace(/ ?\([^()]*\)$/, '')));
  });
}

function allNumbers(rows: readonly (readonly string[])[], column: number): boolean {
  return rows.every((cells) => /^\d{0,3}$/.test(fold(cells[column] ?? '')));
}
