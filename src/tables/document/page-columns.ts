import type { PagePiece } from './page-lines.js';

/** So many lines beside each other are two columns of text, and no rows of a table. */
const FEWEST = 6;
const SHORTEST = 10;
/** No page has more. */
const MOST_LINES = 400;
/** In letters: how far from the edge of its column a full line may end. */
const RAGGED = 1.6;

interface Run {
  readonly lines: readonly (readonly PagePiece[])[];
  /** Between these the page is blank from the first line to the last. */
  readonly gutter: readonly [from: number, to: number];
}

/** Text that is set in two columns, each from its top to its end, before what stands below both. */
export function inReadingOrder(
  lines: readonly PagePiece[][],
  cellsOf: (line: readonly PagePiece[]) => readonly PagePiece[],
): PagePiece[][] {
  if (lines.length > MOST_LINES) return [...lines];
  const out: PagePiece[][] = [];
  for (let at = 0; at < lines.length; ) {
    const run = runFrom(lines.slice(at), cellsOf);
    if (run && isProse(run, cellsOf)) {
      out.push(...sideOf(run, true), ...sideOf(run, false));
      at += run.lines.length;
    } else {
      const line = lines[at];
      if (line) out.push(line);
      at += 1;
    }
  }
  return out;
}

/** From a line of two cells on as long as all keep out of one gutter. */
function runFrom(
  lines: readonly PagePiece[][],
  cellsOf: (line: readonly PagePiece[]) => readonly PagePiece[],
): Run | null {
  const taken: PagePiece[][] = [];
  let gutter: Run['gutter'] | null = null;
  for (const line of lines) {
    const narrower = gutterWith(gutter, cellsOf(line));
    if (!narrower) break;
    gutter = narrower;
    taken.push(line);
  }
  return gutter && taken.length >= FEWEST ? { lines: taken, gutter } : null;
}

function gutterWith(gutter: Run['gutter'] | null, cells: readonly PagePiece[]): Run['gutter'] | null {
  const [first, second, third] = cells;
  if (!first || third) return null;
  const height = first.height;
  if (!second) {
    if (!gutter) return null;
    if (first.right <= gutter[1] - height / 2) return [Math.max(gutter[0], first.right), gutter[1]];
    if (first.left >= gutter[0] + height / 2) return [gutter[0], Math.min(gutter[1], first.left)];
    return null;
  }
  const [from, to] = [
    Math.max(gutter?.[0] ?? 0, first.right),
    Math.min(gutter?.[1] ?? second.left, second.left),
  ];
  return to - from >= height / 2 ? [from, to] : null;
}

/** Whether most lines of both sides are full ones of some length, as those of a table are not. */
function isProse(run: Run, cellsOf: (line: readonly PagePiece[]) => readonly PagePiece[]): boolean {
  const beside = run.lines.map(cellsOf).filter((cells) => cells.length === 2);
  if (beside.length < FEWEST) return false;
  return [0, 1].every((side) => {
    const cells = beside.flatMap((pair) => pair[side] ?? []);
    const end = Math.max(...cells.map(({ right }) => right));
    const full = cells.filter(
      ({ right, height, text }) => end - right <= height * RAGGED && text.length >= SHORTEST,
    );
    return full.length * 10 >= cells.length * 6;
  });
}

function sideOf({ lines, gutter: [from, to] }: Run, isLeft: boolean): PagePiece[][] {
  const middle = (from + to) / 2;
  return lines
    .map((line) => line.filter(({ left }) => left < middle === isLeft))
    .filter((line) => line.length > 0);
}
