import { diagnostic } from '../../diagnostic/diagnostic.js';
import { areAllOf } from '../facts/part.js';
import type { Taken } from './remark-problems.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** 规上企业 over a table: its values may be of these only, which is said once. */
export function sayPart(
  { context }: RowCells,
  notes: RowNotes,
  { line }: TableRow,
  column: number,
  { plan }: Taken,
): void {
  const part = context.around.part();
  if (!part || areAllOf(part.value, plan.jurisdiction.units.length) || !notes.once(`PC288 ${part.text}`))
    return;
  const { text, at, value } = part;
  const place = at.in === 'line' ? context.placeOf(at.line, null) : context.placeOf(line, column);
  context.log.add(diagnostic('PC288', place, { text, at, part: value }));
}
