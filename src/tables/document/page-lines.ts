import { inReadingOrder } from './page-columns.js';

/** Letters that stand together on a page, in points from its lower left corner. */
export interface PagePiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

/** A line of a page; what stands far apart in it makes cells. */
export interface PageLine {
  readonly page: number;
  readonly line: number;
  readonly pieces: readonly PagePiece[];
  readonly cells: readonly PagePiece[];
}

/** The lines of a page from the top down, without its number. */
export function pageLines(pieces: readonly PagePiece[], page: number, before = 0): PageLine[] {
  const lines = inReadingOrder(withoutNumber(piecesInLines(pieces)), cellsOf);
  return lines.map((line, i) => ({ page, line: before + i + 1, pieces: line, cells: cellsOf(line) }));
}

/** What is left of a line where some of its pieces are told of elsewhere. */
export function lineWithout(line: PageLine, isElsewhere: (piece: PagePiece) => boolean): PageLine | null {
  const pieces = line.pieces.filter((piece) => !isElsewhere(piece));
  if (pieces.length === line.pieces.length) return line;
  return pieces.length === 0 ? null : { ...line, pieces, cells: cellsOf(pieces) };
}

/** The texts of pieces, line by line from the top down. */
export function linesOfText(pieces: readonly PagePiece[]): string[] {
  return piecesInLines(pieces).map((line) => joinedPieces(line).text.trim());
}

/** Words that were parted at the end of a line are whole again, and those of Latin letters stand apart. */
export function joinedText(before: string, after: string): string {
  if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  const isApart = /[\w,;.)%]$/.test(before) && /^[A-Za-z(]/.test(after);
  return isApart ? `${before} ${after}` : before + after;
}

function piecesInLines(pieces: readonly PagePiece[]): PagePiece[][] {
  const sorted = [...pieces].sort((a, b) => b.bottom - a.bottom || a.left - b.left);
  const lines: PagePiece[][] = [];
  for (const piece of sorted) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last && first && first.bottom - piece.bottom <= first.height * SAME_LINE) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

/** Letters of two fonts stand a little apart in height, and still in one line. */
const SAME_LINE = 0.4;
/** Wider than this, in letters, a gap parts two cells. */
const CELL_GAP = 1.1;
const WORD_GAP = 0.3;

function cellsOf(line: readonly PagePiece[]): PagePiece[] {
  const cells: PagePiece[] = [];
  for (const piece of line) {
    const last = cells.at(-1);
    const isNear = last && piece.left - last.right <= piece.height * CELL_GAP;
    if (isNear) cells[cells.length - 1] = joinedPieces([last, piece]);
    else cells.push({ ...piece, text: piece.text.trim() });
  }
  return cells;
}

/** Pieces of one cell as one. */
export function joinedPieces(pieces: readonly PagePiece[]): PagePiece {
  return pieces.reduce(joined);
}

/** Only words of Latin letters keep a blank between them. */
function joined(before: PagePiece, after: PagePiece): PagePiece {
  const isApart = after.left - before.right > after.height * WORD_GAP;
  const blank = isApart && /\w$/.test(before.text) && /^\w/.test(after.text) ? ' ' : '';
  return {
    ...before,
    text: `${before.text.trim()}${blank}${after.text.trim()}`,
    right: Math.max(before.right, after.right),
    height: Math.max(before.height, after.height),
  };
}

const PAGE_NUMBER = /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第\s*\d{1,4}\s*页.{0,12})$/;

/** Without the number of the page, which stands alone in its first or last line. */
function withoutNumber(lines: readonly PagePiece[][]): PagePiece[][] {
  const last = lines.length - 1;
  return lines.filter((line, i) => {
    const isEdge = i === 0 || i === last;
    return !isEdge || !PAGE_NUMBER.test(line.map(({ text }) => text).join('')) || !isAlone(lines, i);
  });
}

/** A number in a row of a table stands nearer to the other lines than a page's. */
function isAlone(lines: readonly PagePiece[][], at: number): boolean {
  const own = lines[at]?.[0];
  const other = lines[at === 0 ? 1 : at - 1]?.[0];
  return !own || !other || Math.abs(own.bottom - other.bottom) > own.height * 1.9;
}
