import type { Use } from './account.js';
import { isBlank } from './blank.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/** What each column of a table is used for, and which hold something that nothing reads. */
export class ColumnUses {
  readonly #uses: readonly (Use | null)[];
  /** Columns whose heading says nothing of them, in which a row held something that says nothing of its values; with the line of that row. */
  readonly unread = new Map<number, number>();

  constructor(
    private readonly layout: Layout,
    /** True for a cell in an open column that tells something of the values of its row. */
    private readonly isHeard: (row: TableRow, column: number) => boolean,
  ) {
    this.#uses = staticUses(layout);
  }

  /** The use of a cell of a row that is read; cells beyond the header have none that can be trusted. */
  of(row: TableRow, column: number): Use {
    const use = this.#uses[column];
    if (use) return use;
    if (!this.layout.open.includes(column)) return 'untrusted';
    if (this.isHeard(row, column)) return 'label';
    return (this.layout.headings[column] ?? '') === '' ? 'no-heading' : 'unknown-heading';
  }

  /** Notes the open columns that hold what is not heard. */
  look(row: TableRow): void {
    for (const column of this.layout.open) {
      const cell = row.cells[column] ?? '';
      if (!this.unread.has(column) && !isBlank(cell) && !this.isHeard(row, column))
        this.unread.set(column, row.line);
    }
  }
}

function staticUses({ fields, series, aside, headings }: Layout): readonly (Use | null)[] {
  const uses: (Use | null)[] = headings.map(() => null);
  for (const [field, column] of fields) uses[column] = field;
  for (const { at } of series)
    for (const [part, column] of Object.entries(at)) uses[column] = part as keyof typeof at;
  for (const { column, reason } of aside) if (reason !== 'unknown') uses[column] = reason;
  return uses;
}
