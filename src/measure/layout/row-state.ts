import type { AreaReader } from './row-area.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { LabelReader } from './row-labels.js';
import type { RowRemarks } from './row-remarks.js';
import type { WhenReader } from './row-when.js';
import type { WhoseReader } from './row-whose.js';

/** What rows leave behind for those below them: the names and years that a blank may stand for. */
export class RowState {
  constructor(
    private readonly cells: RowCells,
    private readonly areas: AreaReader,
    private readonly labels: LabelReader,
    private readonly whose: WhoseReader,
    private readonly when: WhenReader,
    private readonly remarks: RowRemarks,
  ) {}

  /**
   * True for a row that rests on no other, and after which everything stands as if it alone had been read of any number that
   * are so, too: each names all that a blank below it might stand for.
   */
  isSettled(row: TableRow): boolean {
    const { text, column } = this.areas.placeText(row);
    return (
      this.cells.context.around.table.notes.length === 0 &&
      (column === undefined || text !== '') &&
      this.labels.isSettled(row) &&
      this.whose.blank.isSettled &&
      this.when.isTold(row)
    );
  }

  /** Counts such a row that is not read. */
  pass(): void {
    this.remarks.open();
  }

  /** To be called with the last of such rows, before another row is read. */
  resume(row: TableRow): void {
    this.labels.open(row);
    const labels = this.labels.read(row);
    this.whose.blank.open(row, labels === 'unknown' ? null : labels);
    this.when.open(row);
  }
}
