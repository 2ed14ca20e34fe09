import type { FactsReader } from '../facts/reader.js';
import type { Use } from './account.js';
import { isBlank } from './blank.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/** What each column of a table is used for, and which hold something that nothing reads. */
export class ColumnUses {
  readonly #uses: readonly (Use | null)[];
  /** Columns whose heading says nothing of them, in which a row held something that is no name either; with the line of that row. */
  readonly unread = new Map<number, number>();

  constructor(
    private readonly layout: Layout,
    private readonly facts: FactsReader,
  ) {
    this.#uses = staticUses(layout);
  }

  /** The use of a cell of a row that is read; cells beyond the header have none that can be trusted. */
  of(row: TableRow, column: number): Use {
    const use = this.#uses[column];
    if (use) return use;
    if (!this.layout.open.includes(column)) return 'untrusted';
    if (this.#isName(row.cells[column] ?? '')) return 'label';
    return (this.layout.headings[column] ?? '') === '' ? 'no-heading' : 'unknown-heading';
  }

  /** Notes the open columns that hold what is no name. */
  look(row: TableRow): void {
    for (const column of this.layout.open) {
      const cell = row.cells[column] ?? '';
      if (!this.unread.has(column) && !isBlank(cell) && !this.#isName(cell))
        this.unread.set(column, row.line);
    }
  }

  /** True for a place, a year or another fact by itself. */
  #isName(cell: string): boolean {
    const { rest, isRemark, place, period, indicator, role, units, doubt } = this.facts.read(cell.trim());
    if (rest !== '' || isRemark) return false;
    return (
      doubt !== null ||
      place !== null ||
      period !== null ||
      indicator !== null ||
      role !== null ||
      units.length > 0
    );
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
