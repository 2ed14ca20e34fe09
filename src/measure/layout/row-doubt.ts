import { diagnostic } from '../../diagnostic/diagnostic.js';
import { type Doubt, doubtIn } from '../facts/doubt.js';
import type { Said } from '../facts/scope.js';
import { isQualifier } from './qualifiers.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowLabels } from './row-labels.js';
import type { RowNotes } from './row-notes.js';

/**
 * Says how sure values are by what names them: the heading over them, those over what their rows are about, a name in their row,
 * or something around the table. Once for each text.
 */
export class DoubtReader {
  readonly #ofColumns: readonly (Said<Doubt> | null)[];
  /** What the headings of columns that tell what a row is about say of the whole table: 指标（未核实）. */
  readonly #ofLabels: Said<Doubt> | null;

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {
    const { headings, fields, open } = cells.layout;
    this.#ofColumns = headings.map(headed);
    const labels = [...fields.values(), ...open].filter((column) => !isQualifier(headings[column] ?? ''));
    this.#ofLabels =
      labels.map((column) => this.#ofColumns[column] ?? null).find((one) => one !== null) ?? null;
  }

  say(row: TableRow, column: number, { doubt }: RowLabels): void {
    this.#say(row, column, this.#ofColumns[column] ?? null);
    this.#say(row, column, this.#ofLabels);
    this.#say(row, column, doubt);
    this.#say(row, column, this.cells.context.around.near('doubt'));
  }

  #say({ line }: TableRow, column: number, said: Said<Doubt> | null): void {
    if (!said || !this.notes.once(`PC295 ${said.text}`)) return;
    const { context } = this.cells;
    const { at, value: doubt, text } = said;
    const place = at.in === 'line' ? context.placeOf(at.line, null) : context.placeOf(line, column);
    context.log.add(diagnostic('PC295', place, { text, at, doubt }));
  }
}

function headed(text: string): Said<Doubt> | null {
  const value = doubtIn(text);
  return value && { value, text, at: { in: 'heading', text } };
}
