import type { DocumentLine } from './document.js';
import { joinedPieces, type PageLine, type PagePiece } from './page-lines.js';

interface Column {
  left: number;
  right: number;
}

/** Lines of cells, and those between them that lie within one of their columns, are a table; so they are over a page break. */
export function regionLines(lines: readonly PageLine[], firstTable = 0): DocumentLine[] {
  const out: DocumentLine[] = [];
  let table = firstTable;
  for (let at = 0; at < lines.length; ) {
    let headed = 0;
    const region = regionAt(lines, at);
    if (region.length > 0) {
      const columns = columnsOf(region);
      // headings may begin above the first line that has cells
      while (out.length > 0 && isHead(lines, at - (headed + 1), at, columns)) headed += 1;
      out.length -= headed;
      for (const line of lines.slice(at - headed, at))
        out.push(documentLine(line, laidOut(line, columns), table));
      for (const line of region) out.push(documentLine(line, laidOut(line, columns), table));
      table += 1;
      at += region.length;
      continue;
    }
    const line = lines[at];
    if (line) out.push(documentLine(line, [line.cells.map(({ text }) => text).join(' ')], null));
    at += 1;
  }
  return out;
}

const MOST_ABOVE = 3;

function isHead(lines: readonly PageLine[], at: number, start: number, columns: readonly Column[]): boolean {
  return start - at <= MOST_ABOVE && isNear(lines[at], lines[at + 1]) && isPart(lines[at], columns);
}

function documentLine(
  { page, line, pieces }: PageLine,
  cells: readonly string[],
  table: number | null,
): DocumentLine {
  const bottom = pieces.reduce((least, piece) => Math.min(least, piece.bottom), Number.POSITIVE_INFINITY);
  return { cells, place: { page, line }, table, bottom };
}

/** So many lines of a name may stand between two lines of cells. */
const MOST_BETWEEN = 8;
/** What is longer is no plan's table; the rest of it makes another. */
const MOST_ROWS = 1000;

/** The lines from here that make a table: at least two have cells, and the others lie in a column of these. */
function regionAt(lines: readonly PageLine[], start: number): readonly PageLine[] {
  if ((lines[start]?.cells.length ?? 0) < 2) return [];
  let [end, rows, columns]: [number, number, Column[]] = [start, 0, []];
  const most = Math.min(lines.length, start + MOST_ROWS);
  for (let at = start; at < most && at - end <= MOST_BETWEEN; at++) {
    const line = lines[at];
    if (!line || line.cells.length < 2) continue;
    const wider = columnsOf(lines.slice(start, at + 1));
    const between = lines.slice(end, at);
    if (!between.every((one) => liesWithin(one, wider, 0))) break;
    [columns, rows, end] = [wider, rows + 1, at + 1];
  }
  return rows < 2 ? [] : withTail(lines, start, end, columns);
}

/** What stands right under the last row within its columns is the end of a name. */
function withTail(lines: readonly PageLine[], start: number, end: number, columns: readonly Column[]) {
  let last = end;
  while (last < end + MOST_BETWEEN && isNear(lines[last - 1], lines[last]) && isPart(lines[last], columns))
    last += 1;
  return lines.slice(start, last);
}

function isPart(line: PageLine | undefined, columns: readonly Column[]): boolean {
  return line !== undefined && line.cells.length === 1 && liesWithin(line, columns, 1);
}

function isNear(above: PageLine | undefined, below: PageLine | undefined): boolean {
  const [over, under] = [above?.pieces[0], below?.pieces[0]];
  if (!over || !under || above?.page !== below?.page) return false;
  return over.bottom - under.bottom <= under.height * 1.6;
}

/** Whether all that a line holds lies in columns, of which the first may be ruled out. */
function liesWithin({ pieces }: PageLine, columns: readonly Column[], first: number): boolean {
  return pieces.every((piece) => columnAt(piece, columns) >= first);
}

/** The columns that the cells stand in, the narrow ones first: what lies over two of them spans these. */
function columnsOf(lines: readonly PageLine[]): Column[] {
  const cells = lines.flatMap((line) => (line.cells.length > 1 ? line.cells : []));
  const columns: Column[] = [];
  for (const { left, right } of [...cells].sort((a, b) => a.right - a.left - (b.right - b.left))) {
    const over = columns.filter((column) => left < column.right && right > column.left);
    const [only] = over;
    if (!only) columns.push({ left, right });
    else if (over.length === 1) {
      only.left = Math.min(only.left, left);
      only.right = Math.max(only.right, right);
    }
  }
  return columns.sort((a, b) => a.left - b.left);
}

/**
 * The column that a cell lies in, between where the one before ends and the next one begins: what is centred may begin before
 * the others of its column. -1 where it goes on beyond that.
 */
function columnAt(cell: PagePiece | undefined, columns: readonly Column[]): number {
  if (!cell) return -1;
  const fits = columns.flatMap(({ left, right }, i) => {
    const [before, next] = [columns[i - 1], columns[i + 1]];
    const start = before ? before.right - cell.height / 2 : left - cell.height;
    const end = next ? next.left + cell.height / 2 : right + cell.height * 2;
    return cell.left >= start && cell.right <= end ? [i] : [];
  });
  const over = fits.findLast((i) => overlap(cell, columns[i]) > 0);
  return over ?? fits.at(-1) ?? -1;
}

function overlap({ left, right }: PagePiece, column: Column | undefined): number {
  return column ? Math.min(right, column.right) - Math.max(left, column.left) : 0;
}

/** Each piece in the column that it begins in: cells of neighbouring columns may touch. */
function laidOut({ pieces }: PageLine, columns: readonly Column[]): string[] {
  const parts: PagePiece[][] = columns.map(() => []);
  for (const piece of pieces) {
    const within = columnAt(piece, columns);
    const at =
      within >= 0 ? within : columns.findLastIndex(({ left }) => piece.left >= left - piece.height / 2);
    parts[Math.max(at, 0)]?.push(piece);
  }
  return parts.map((part) => (part.length === 0 ? '' : joinedPieces(part).text.trim()));
}
