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

/** The lines of a page from the top down. */
export function pageLines(pieces: readonly PagePiece[], page: number): PageLine[] {
  const sorted = [...pieces].sort((a, b) => b.bottom - a.bottom || a.left - b.left);
  const lines: PagePiece[][] = [];
  for (const piece of sorted) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last && first && first.bottom - piece.bottom <= first.height * SAME_LINE) last.push(piece);
    else lines.push([piece]);
  }
  const whole = lines.map((line) => line.sort((a, b) => a.left - b.left));
  return withoutNumber(whole).map((line, i) => ({ page, line: i + 1, pieces: line, cells: cellsOf(line) }));
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
