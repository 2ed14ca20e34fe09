import { firstFrom } from '../../tables/ascending.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { Merge, Paint, Sheet, SheetRow } from '../../tables/sheet.js';
import { OpenMerges } from '../../tables/workbook/open-merges.js';
import { isBlank } from './blank.js';
import type { MergedRange, TableRow } from './row-cells.js';

type CellAddress = (line: number, column: number) => string;

/**
 * The rows of a sheet. What stands in a cell merged downwards is repeated in each row that it spans and that holds something
 * else, as it is meant where it names whose or of what the rows are; a value that is merged with others is marked, since it
 * is the value of none.
 */
export function* rowsOf(sheet: Sheet, addressOf: CellAddress): Steps<Iterable<TableRow>> {
  if (sheet.merges.length === 0) return withBlanks(sheet.rows.map(tableRow));
  const extents = yield* inSteps(sheet.rows, (row) => [extentOf(row)]);
  return withBlanks(filledRows(sheet, extents, yield* spansOf(sheet, extents, addressOf)));
}

/** Most programs write no blank rows: one stands for all that are left out before a row. */
function* withBlanks(rows: Iterable<TableRow>): Generator<TableRow, void> {
  let next = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.line > next) yield { cells: [], line: next };
    next = row.line + 1;
    yield row;
  }
}

/** One row after the other, as each is asked for. */
function* filledRows(
  sheet: Sheet,
  extents: readonly Extent[],
  spans: readonly Span[],
): Generator<TableRow, void> {
  const open = new OpenMerges<Span>();
  let next = 0;
  let merged = new MergedColumns([]);
  for (const [i, row] of sheet.rows.entries()) {
    const at = row.line - 1;
    let isOther = open.close(at).length > 0;
    for (let span = spans[next]; span !== undefined && span.merge.top <= at; span = spans[++next]) {
      if (span.merge.bottom >= at && open.open(span)) isOther = true;
    }
    if (isOther) merged = new MergedColumns(open.all.map(({ range }) => range));
    yield open.all.length === 0 ? tableRow(row) : filled(row, extents[i] ?? NOTHING, open.all, merged);
  }
}

/** A merged range that shows a text. */
interface Span {
  readonly merge: Merge;
  readonly text: string;
  readonly range: MergedRange;
  /** The text is struck out. */
  readonly isStruck: boolean;
  readonly paint: Paint | undefined;
}

/** The columns in which a row holds something: the first and the last. */
interface Extent {
  readonly first: number;
  readonly last: number;
}

const NOTHING: Extent = { first: Number.POSITIVE_INFINITY, last: -1 };

function extentOf({ cells }: SheetRow): Extent {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return first < 0 ? NOTHING : { first, last: cells.findLastIndex((cell) => !isBlank(cell)) };
}

function holdsElse({ first, last }: Extent, { left, right }: Merge): boolean {
  return first < left || last > right;
}

/** The merged ranges that show a text, from the top down. */
function* spansOf(
  { rows, merges }: Sheet,
  extents: readonly Extent[],
  addressOf: CellAddress,
): Steps<Span[]> {
  const filled = rows.flatMap(({ line }, i) => {
    const extent = extents[i] ?? NOTHING;
    return extent === NOTHING ? [] : [{ line, extent }];
  });
  const byLine = new Map(rows.map((row) => [row.line, row]));
  yield;
  return yield* inSteps(merges, (merge) => {
    const { top, left, bottom, right } = merge;
    const { cells, faults, paints } = byLine.get(top + 1) ?? {};
    const text = cells?.[left] ?? '';
    const isStruck = faults?.get(left) === 'struck-out';
    if (isBlank(text)) return [];
    const name = `${addressOf(top + 1, left + 1)}:${addressOf(bottom + 1, right + 1)}`;
    return [
      {
        merge,
        text,
        isStruck,
        paint: paints?.[left],
        range: { name, rows: rowsWithin(filled, merge), left, right },
      },
    ];
  });
}

/** How many rows of a range hold something besides it, two at most. */
function rowsWithin(
  filled: readonly { readonly line: number; readonly extent: Extent }[],
  merge: Merge,
): number {
  let count = 0;
  for (let i = firstFrom(filled, merge.top + 1, ({ line }) => line); count < 2; i += 1) {
    const row = filled[i];
    if (!row || row.line > merge.bottom + 1) break;
    if (holdsElse(row.extent, merge)) count += 1;
  }
  return count;
}

/** The merged ranges that a row lies in, by their columns. */
class MergedColumns {
  /** From the left to the right; no two share a column. */
  constructor(private readonly ranges: readonly MergedRange[]) {}

  get(column: number): MergedRange | undefined {
    const range = this.ranges[firstFrom(this.ranges, column, ({ right }) => right)];
    return range !== undefined && range.left <= column ? range : undefined;
  }
}

function filled(
  row: SheetRow,
  extent: Extent,
  spans: readonly Span[],
  merged: TableRow['merged'] & {},
): TableRow {
  const cells = [...row.cells];
  const faults = new Map(row.faults);
  const paints = [...(row.paints ?? [])];
  for (const { merge, text, isStruck, paint } of spans) {
    if (merge.top === row.line - 1 || !holdsElse(extent, merge)) continue;
    while (cells.length <= merge.left) cells.push('');
    if (cells[merge.left] !== '') continue;
    cells[merge.left] = text;
    if (isStruck) faults.set(merge.left, 'struck-out');
    if (paint) paints[merge.left] = paint;
  }
  for (const [column, text] of row.covered ?? [])
    if (liesUnder(spans, column, text)) faults.set(column, 'covered');
  const marks = { ...(faults.size > 0 && { faults }), ...(paints.length > 0 && { paints }) };
  return { ...tableRow(row), cells, written: row.cells, merged, ...marks };
}

/** What another column shows in its place is no word of this one, unless it says the same. */
function liesUnder(spans: readonly Span[], column: number, covered: string): boolean {
  const { text = covered } = spans.find(({ merge }) => merge.left < column && merge.right >= column) ?? {};
  return !isBlank(covered) && covered !== text;
}

function tableRow({ cells, line, faults, footnotes, comments, paints }: SheetRow): TableRow {
  return {
    cells,
    line,
    ...(faults && { faults }),
    ...(footnotes && { footnotes }),
    ...(comments && { comments }),
    ...(paints && { paints }),
  };
}
