import type { FactsReader } from '../facts/reader.js';
import { Account, type Use } from './account.js';
import { type Card, type Filled, type Form, formIn, recordsOf } from './cards.js';
import type { TableRow } from './row-cells.js';
import type { TableSite } from './table-site.js';

/** Turns forms that run downwards into a header and a row for each record, of which each cell keeps its place in the file. */
export class Upright {
  /** What heads the columns; empty where nothing is turned. */
  #names: Card = [];
  /** What stands in the columns of each record, by its line. */
  readonly #records = new Map<number, readonly Filled[]>();
  /** The cells of which is told what became of them: one may speak for several records. */
  readonly #told = new Set<string>();
  /** The site for all that reads the rows: it tells the places that the cells have in the file. */
  readonly site: TableSite;
  private readonly account: Account | null;

  constructor(
    site: TableSite,
    private readonly facts: FactsReader,
  ) {
    const { account } = site;
    this.account = account;
    this.site = {
      ...site,
      placeOf: (line, column) => {
        const at = column === null ? null : this.#at(line, column, false);
        return at ? site.placeOf(at.line, at.column) : site.placeOf(line, column);
      },
      account:
        account &&
        new Account((line, column, use, text) => {
          const name = this.#names[column];
          const isName = text === name?.text;
          const at = this.#at(line, column, isName);
          const written = isName ? (name.row.cells[name.at] ?? text) : text; // 年份：
          if (!at) account.add(line, column, use, text);
          else if (this.#isNew(at)) account.add(at.line, at.column, use satisfies Use, written);
        }),
    };
  }

  /** All rows of a sheet as they are to be read; null for several such forms at once, which nobody can tell apart. */
  rows(rows: readonly TableRow[]): readonly TableRow[] | null {
    const form = formIn(rows, this.facts);
    if (form === null || form === 'several') return form === null ? rows : null;
    return [...form.before, ...this.#turned(form), ...form.after];
  }

  /** A record bears the line of one of its pairs, so that each has its own. */
  #turned({ cards }: Form): readonly TableRow[] {
    this.#names = cards[0] ?? [];
    const header = { line: this.#names[0]?.row.line ?? 1, cells: this.#names.map(({ text }) => text) };
    const names = this.#names.map(({ name }) => name);
    for (const { row, at } of cards.slice(1).flat())
      this.account?.add(row.line, at, 'header-again', row.cells[at] ?? '');
    const records = cards.flatMap((card) => {
      const lines = [...new Set(card.map(({ row }) => row.line))];
      return recordsOf(card, names).map((filled, i) => {
        const line = lines[i] ?? 1;
        this.#records.set(line, filled);
        return { line, cells: filled.map(textIn), ...marksOf(filled) };
      });
    });
    return [header, ...records];
  }

  #isNew({ line, column }: { line: number; column: number }): boolean {
    const key = `${line}:${column}`;
    const isNew = !this.#told.has(key);
    this.#told.add(key);
    return isNew;
  }

  #at(line: number, column: number, isName: boolean): { line: number; column: number } | null {
    const name = this.#names[column];
    if (isName)
      return name && line === this.#names[0]?.row.line ? { line: name.row.line, column: name.at } : null;
    const filled = this.#records.get(line)?.[column];
    if (!filled) return null;
    return { line: filled.row.line, column: filled.column ?? (name?.at ?? 0) + 1 };
  }
}

function textIn(filled: Filled): string {
  return filled?.column === undefined ? '' : (filled.row.cells[filled.column] ?? '');
}

/** What is known of the cells of a record or of their names, by their columns. */
function marksOf(record: readonly Filled[]): Pick<TableRow, 'faults' | 'footnotes' | 'comments' | 'paints'> {
  const marks = <T>(of: (filled: NonNullable<Filled>) => T | undefined) =>
    new Map(
      record.flatMap((filled, i) => {
        const mark = filled ? of(filled) : undefined;
        return mark === undefined ? [] : [[i, mark] as const];
      }),
    );
  const comments = marks(({ row, at, column = at + 1 }) => {
    const said = [column, at].flatMap((one) => row.comments?.get(one) ?? []);
    return said.length > 0 ? said.join('；') : undefined;
  });
  const paints = record.map((filled) => filled?.row.paints?.[filled.column ?? -1]);
  return {
    faults: marks(({ row, at, column = at + 1 }) => row.faults?.get(column) ?? row.faults?.get(at)),
    footnotes: marks(({ row, column = -1 }) => row.footnotes?.get(column)),
    ...(comments.size > 0 && { comments }),
    ...(paints.some((paint) => paint !== undefined) && { paints }),
  };
}
