import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator } from '../../plan/plan.js';
import { readSample } from '../value/sample.js';
import type { RowCells, TableRow } from './row-cells.js';

/** How many a survey asked for a rate; of anything else nobody asks that. */
export function sampleOf(
  row: TableRow,
  { kind, name }: Indicator,
  cells: RowCells,
): { readonly sample?: number } {
  const text = cells.cell(row, 'sample');
  const sample = kind === 'rate' ? readSample(text) : null;
  if (sample === null) return {};
  if (sample !== 'unread') return { sample };
  const column = cells.layout.fields.get('sample');
  cells.report(row, column, (place) => diagnostic('PC283', place, { text, indicator: name }));
  return {};
}
