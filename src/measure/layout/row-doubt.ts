import { diagnostic } from '../../diagnostic/diagnostic.js';
import { doubtIn } from '../facts/doubt.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** What a heading over a value, or something around the table, says of how sure its values are: once for each text. */
export function sayDoubt(
  { context, layout }: RowCells,
  notes: RowNotes,
  { line }: TableRow,
  column: number,
): void {
  const text = layout.headings[column] ?? '';
  const headed = doubtIn(text);
  const heading = headed && ({ value: headed, text, at: { in: 'heading', text } } as const);
  for (const said of [heading, context.around.doubt()]) {
    if (!said || !notes.once(`PC295 ${said.text}`)) continue;
    const { at, value: doubt } = said;
    const place = at.in === 'line' ? context.placeOf(at.line, null) : context.placeOf(line, column);
    context.log.add(diagnostic('PC295', place, { text: said.text, at, doubt }));
  }
}
