import type { Merge, Sheet, SheetRow } from '../../tables/sheet.js';
import { isBlank } from './blank.js';
import type { MergedRange, TableRow } from './row-cells.js';

type CellAddress = (line: number, column: number) => string;

/**
 * The rows of a sheet. What stands in a cell merged downwards is repeated in each row that it spans and that holds something
 * else, as it is meant where it names whose or of what the rows are; a value that is merged with others is marked, since it
 * is the value of none.
 */
export function rowsOf(sheet: Sheet, addressOf: CellAddress): readonly TableRow[] {
  if (sheet.merges.length === 0) return sheet.rows.map(tableRow);
  const spans = spansOf(sheet, addressOf);
  let active: Span[] = [];
  let next = 0;
  return sheet.rows.map((row) => {
    const at = row.line - 1;
    active = active.filter(({ merge }) => merge.bottom >= at);
    for (let span = spans[next]; span !== undefined && span.merge.top <= at; span = spans[++next]) {
      if (span.merge.bottom >= at) active.push(span);
    }
    return active.length === 0 ? tableRow(row) : filled(row, active);
  });
}

interface Span {
  readonly merge: Merge;
  readonly text: string;
  readonly range: MergedRange;
}

/** The merged ranges from the top down, with the text of each and the number of its rows that hold something besides. */
function spansOf(sheet: Sheet, addressOf: CellAddress): Span[] {
  const byLine = new Map(sheet.rows.map((row) => [row.line, row]));
  const lines = sheet.rows.map(({ line }) => line);
  return [...sheet.merges]
    .sort((a, b) => a.top - b.top)
    .map((merge) => {
      const { top, left, bottom, right } = merge;
      const name = `${addressOf(top + 1, left + 1)}:${addressOf(bottom + 1, right + 1)}`;
      const covered = lines.slice(firstFrom(lines, top + 1), firstFrom(lines, bottom + 2));
      const rows = covered.filter((line) => holdsElse(byLine.get(line)?.cells ?? [], left, right)).length;
      return { merge, text: byLine.get(top + 1)?.cells[left] ?? '', range: { name, rows, left, right } };
    });
}

/** The index of the first of these ascending lines that is not before `line`. */
function firstFrom(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holdsElse(cells: readonly string[], left: number, right: number): boolean {
  return cells.some((cell, column) => (column < left || column > right) && !isBlank(cell));
}

function filled(row: SheetRow, spans: readonly Span[]): TableRow {
  const cells = [...row.cells];
  const merged = new Map<number, MergedRange>();
  for (const { merge, text, range } of spans) {
    if (isBlank(text)) continue;
    for (let column = merge.left; column <= merge.right; column += 1) merged.set(column, range);
    if (merge.top === row.line - 1 || !holdsElse(row.cells, merge.left, merge.right)) continue;
    while (cells.length <= merge.left) cells.push('');
    if (cells[merge.left] === '') cells[merge.left] = text;
  }
  return { ...tableRow(row), cells, merged };
}

function tableRow({ cells, line, faults, footnotes }: SheetRow): TableRow {
  return { cells, line, ...(faults && { faults }), ...(footnotes && { footnotes }) };
}
