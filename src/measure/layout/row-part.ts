import { diagnostic } from '../../diagnostic/diagnostic.js';
import { areAllOf, isOfCounties } from '../facts/part.js';
import type { Taken } from './remark-problems.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** 规上企业 over a table: its values may be of these only, which is said once. */
export function sayPart(
  cells: RowCells,
  notes: RowNotes,
  { line }: TableRow,
  column: number,
  { plan, area }: Taken,
): void {
  const { context } = cells;
  const part = context.around.near('part');
  if (!part || areAllOf(part.value, plan.jurisdiction.units.length)) return;
  if (isOfCounties(part.value) && (area !== null || areNamed(cells))) return;
  if (!notes.once(`PC288 ${part.text}`)) return;
  const { text, at, value } = part;
  const place = at.in === 'line' ? context.placeOf(at.line, null) : context.placeOf(line, column);
  context.log.add(diagnostic('PC288', place, { text, at, part: value }));
}

/** Rows, columns or sections say of which county they are, or that they are of all. */
function areNamed({ layout, context }: RowCells): boolean {
  const isInHeading = layout.series.some(({ place }) => place !== null);
  const isInSection = context.around.sections.some(({ places }) => places.length > 0);
  return layout.fields.has('area') || isInHeading || isInSection;
}
