import { speaksOfAbove, speaksOfTable } from '../facts/direction.js';
import type { FactsReader } from '../facts/reader.js';
import type { Account, Use } from './account.js';
import { isBlank } from './blank.js';
import { isLikeAValue } from './header-rows.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';
import { isTitle } from './title-words.js';

/** True for a row with something like a value where values stand. */
export function holdsValue({ cells }: TableRow, { series }: Layout, facts: FactsReader): boolean {
  return series.some(({ at }) =>
    Object.values(at).some((column) => {
      const cell = cells[column] ?? '';
      return cell !== '' && isLikeAValue(cell, facts);
    }),
  );
}

/** What opens a note. */
const NOTE = /^\s*(?:注|备注|附注|说明)\s*\d*\s*[:：]/;

/** True for a row that names what it is about where the header has it do so. */
export function namesRow({ cells }: TableRow, { fields, series }: Layout, facts: FactsReader): boolean {
  const column = fields.get('indicator') ?? -1;
  if (facts.read(cells[column] ?? '').indicator !== null) return true;
  const area = fields.get('area') ?? -1;
  const needsNoName = series.length > 0 && series.every(({ indicator }) => indicator !== null);
  const isAlone = cells.every((cell, i) => i === area || isBlank(cell));
  const text = cells[area] ?? '';
  const said = facts.read(text);
  if (said.place === null || said.field !== null || isTitle(said)) return false;
  // 注：以上为我市规划数 stands there, too, and names no row
  const isName = said.rest === '' && !NOTE.test(text) && !speaksOfAbove(text) && !speaksOfTable(text);
  return isAlone ? needsNoName && isName : true;
}

/** The last column of a table in which a row holds something: what stands beyond the header is the last table's. */
export function lastColumn({ to, headings }: Layout, { length }: readonly string[]): number {
  return to === headings.length - 1 ? length - 1 : to;
}

/** True for a row with a number where names stand: it numbers the columns (甲 乙 1 2 3), as no row of values does. */
export function numbersColumns({ cells }: TableRow, { fields, open }: Layout): boolean {
  const names = [fields.get('indicator'), fields.get('area'), fields.get('plan'), ...open];
  return names.some((column) => column !== undefined && !isBlank(cells[column] ?? ''));
}

/** Gives account of each cell of a row that holds something, by its column. */
export function countCells(
  { cells, written = cells, line }: TableRow,
  layout: Layout,
  account: Account,
  useOf: (column: number) => Use,
): void {
  const last = lastColumn(layout, written);
  for (let column = layout.from; column <= last; column += 1) {
    const text = written[column] ?? '';
    if (!isBlank(text)) account.add(line, column, useOf(column), text);
  }
}
