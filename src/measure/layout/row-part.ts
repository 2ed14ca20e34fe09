import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** 规上企业 over a table: its values may be of these only, which is said once. */
export function sayPart({ context }: RowCells, notes: RowNotes, { line }: TableRow, column: number): void {
  const part = context.around.part();
  if (!part || !notes.once(`PC288 ${part.text}`)) return;
  const { text, at, value } = part;
  const place = at.in === 'line' ? context.placeOf(at.line, null) : context.placeOf(line, column);
  context.log.add(diagnostic('PC288', place, { text, at, part: value }));
}
