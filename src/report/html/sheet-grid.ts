import type { KeptCell, SheetAccount } from '../../assess/inputs/cell-account.js';

/** A row of a picture: a line of the sheet with its cells by their columns from 1, or blank lines in one. */
export type Drawn =
  | { readonly line: number; readonly cells: ReadonlyMap<number, KeptCell> }
  | { readonly from: number; readonly to: number };

/** So many blank lines are still drawn one by one, and so many where a merged cell reaches over them. */
const FEW = 2;
const MERGED = 50;

/** The lines of a sheet from its top on, many blank ones as one row. */
export function drawnRows({ cells, merges }: SheetAccount): Drawn[] {
  const lines = new Map<number, Map<number, KeptCell>>();
  for (const cell of cells) {
    const own = lines.get(cell.line) ?? new Map<number, KeptCell>();
    lines.set(cell.line, own.set(cell.column, cell));
  }
  const rows: Drawn[] = [];
  let next = 1;
  for (const line of [...lines.keys()].sort((a, b) => a - b)) {
    rows.push(...blankRows(next, line - 1, merges), { line, cells: lines.get(line) ?? new Map() });
    next = line + 1;
  }
  return rows;
}

/** Blank lines that a merged cell reaches are part of it, and stay lines. */
function blankRows(from: number, to: number, merges: SheetAccount['merges']): Drawn[] {
  const count = to - from + 1;
  const isReached = merges.some(({ top, bottom }) => bottom > top && top + 1 <= to && bottom + 1 >= from);
  if (count > (isReached ? MERGED : FEW)) return [{ from, to }];
  return Array.from({ length: Math.max(0, count) }, (_, i) => ({ line: from + i, cells: new Map() }));
}

/** A cell over several, or one that lies under it. */
export type Spanned = { readonly rows: number; readonly columns: number } | 'covered';

/** Merged cells by `line column`, as far as they are drawn in one piece. */
export function spansOf(
  { merges }: SheetAccount,
  drawn: readonly Drawn[],
  width: number,
): ReadonlyMap<string, Spanned> {
  const spans = new Map<string, Spanned>();
  const at = new Map(drawn.map((row, i) => ['line' in row ? row.line : 0, i] as const));
  for (const { top, left, bottom, right } of merges) {
    const rows = rowsFrom(drawn, at.get(top + 1), bottom + 1);
    const columns = Math.min(right + 1, width) - left;
    const keys = Array.from({ length: Math.max(0, columns) * rows }, (_, i) => {
      return `${top + 1 + Math.floor(i / columns)} ${left + 1 + (i % columns)}`;
    });
    if (keys.length < 2 || keys.some((key) => spans.has(key))) continue;
    for (const key of keys) spans.set(key, 'covered');
    spans.set(keys[0] ?? '', { rows, columns });
  }
  return spans;
}

/** How many lines are drawn one below the other, from a row on down to a line. */
function rowsFrom(drawn: readonly Drawn[], first: number | undefined, last: number): number {
  if (first === undefined) return 0;
  let rows = 0;
  for (let row = drawn[first]; row && 'line' in row && row.line <= last; row = drawn[first + rows]) rows += 1;
  return rows;
}
