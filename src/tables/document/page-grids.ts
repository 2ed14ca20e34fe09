import type { PagePiece } from './page-lines.js';
import type { Ruling, Rulings } from './page-rulings.js';

/** A cell of a ruled table, over one or several of its rows and columns, and what stands in it. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly pieces: readonly PagePiece[];
}

/** A table that lines are drawn around, in points from the lower left corner of its page. */
export interface Grid {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/** What is drawn nearer together than this is drawn at one place. */
const NEAR = 2.5;
const MOST_COLUMNS = 60;
const MOST_ROWS = 400;
/** A frame around a few words is no table. */
const FEWEST_CELLS = 4;

/** The ruled tables of a page, from the top down: at least two rows of two columns, with something in them. */
export function gridsOf(rulings: Rulings, pieces: readonly PagePiece[]): Grid[] {
  return tablesIn(rulings)
    .flatMap((own) => gridOf(own, pieces) ?? [])
    .sort((a, b) => b.top - a.top);
}

/** Lines that meet belong to one table. */
function tablesIn({ level, upright }: Rulings): Rulings[] {
  const columns = joinedRulings(upright);
  const left = new Set(joinedRulings(level));
  const tables: Rulings[] = [];
  for (const first of left) {
    left.delete(first);
    const own = [first];
    const across = new Set<Ruling>();
    for (const row of own)
      for (const column of columns) {
        if (across.has(column) || !meet(row, column)) continue;
        across.add(column);
        for (const other of left) if (meet(other, column) && left.delete(other)) own.push(other);
      }
    tables.push({ level: own, upright: [...across] });
  }
  return tables;
}

function meet(row: Ruling, column: Ruling): boolean {
  return covers(row, column.at, NEAR) && covers(column, row.at, NEAR);
}

function covers({ from, to }: Ruling, place: number, more: number): boolean {
  return place >= from - more && place <= to + more;
}

/** Pieces of one line as one. */
function joinedRulings(rulings: readonly Ruling[]): Ruling[] {
  const byPlace = [...rulings].sort((a, b) => a.at - b.at);
  const bands: Ruling[][] = [];
  for (const one of byPlace) {
    const band = bands.at(-1);
    if (band && one.at - (band[0]?.at ?? 0) <= NEAR) band.push(one);
    else bands.push([one]);
  }
  return bands.flatMap(joinedBand);
}

function joinedBand(band: readonly Ruling[]): Ruling[] {
  const whole: Ruling[] = [];
  for (const one of [...band].sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && one.from <= last.to + NEAR)
      whole[whole.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else whole.push(one);
  }
  return whole;
}

/** The places of lines, each once, in ascending order. */
function placesOf(rulings: readonly Ruling[]): number[] {
  const all = rulings.map(({ at }) => at).sort((a, b) => a - b);
  const places: number[] = [];
  for (const at of all) if (places.length === 0 || at - (places.at(-1) ?? 0) > NEAR) places.push(at);
  return places;
}

/** Where the lines of a table are: from the left, and from the top. */
interface Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rulings: Rulings;
}

function gridOf(rulings: Rulings, pieces: readonly PagePiece[]): Grid | null {
  const frame = { xs: placesOf(rulings.upright), ys: placesOf(rulings.level).reverse(), rulings };
  const [columns, rows] = [frame.xs.length - 1, frame.ys.length - 1];
  if (columns < 2 || rows < 2 || columns > MOST_COLUMNS || rows > MOST_ROWS) return null;
  const cells = cellsOf(frame);
  const owner = new Map(cells.flatMap((cell) => placesIn(cell).map((place) => [place, cell] as const)));
  for (const piece of pieces.flatMap((one) => partedAt(one, frame))) {
    const [row, column] = placeOf(piece, frame);
    owner.get(`${row} ${column}`)?.pieces.push(piece);
  }
  if (cells.filter((cell) => cell.pieces.length > 0).length < FEWEST_CELLS) return null;
  const [left = 0, right = 0] = [frame.xs[0], frame.xs.at(-1)];
  return { top: frame.ys[0] ?? 0, bottom: frame.ys.at(-1) ?? 0, left, right, rows, columns, cells };
}

interface OpenCell extends GridCell {
  readonly pieces: PagePiece[];
}

/** The cells, each as far to the right and down as no line parts it. */
function cellsOf({ xs, ys, rulings }: Frame): OpenCell[] {
  const middle = (places: readonly number[], i: number) => ((places[i] ?? 0) + (places[i + 1] ?? 0)) / 2;
  const isParted = (lines: readonly Ruling[], at: number, place: number) =>
    lines.some((one) => Math.abs(one.at - at) <= NEAR && covers(one, place, 0));
  const taken = new Set<string>();
  const cells: OpenCell[] = [];
  for (let row = 0; row + 1 < ys.length; row++)
    for (let column = 0; column + 1 < xs.length; column++) {
      if (taken.has(`${row} ${column}`)) continue;
      let [columns, rows] = [1, 1];
      while (
        column + columns + 1 < xs.length &&
        !isParted(rulings.upright, xs[column + columns] ?? 0, middle(ys, row))
      )
        columns += 1;
      while (row + rows + 1 < ys.length && !isParted(rulings.level, ys[row + rows] ?? 0, middle(xs, column)))
        rows += 1;
      const cell = { row, column, rows, columns, pieces: [] };
      for (const place of placesIn(cell)) taken.add(place);
      cells.push(cell);
    }
  return cells;
}

function placesIn({ row, column, rows, columns }: GridCell): string[] {
  return Array.from(
    { length: rows * columns },
    (_, i) => `${row + Math.floor(i / columns)} ${column + (i % columns)}`,
  );
}

/** The row and the column in whose middle a piece stands. */
function placeOf(piece: PagePiece, { xs, ys }: Frame): readonly [row: number, column: number] {
  const [x, y] = [(piece.left + piece.right) / 2, piece.bottom + piece.height / 3];
  const [row, column] = [ys.findLastIndex((at) => at >= y), xs.findLastIndex((at) => at <= x)];
  return row + 1 < ys.length && column + 1 < xs.length ? [row, column] : [-1, -1];
}

/** Letters that go on beyond an upright line belong to two cells: PDF.js joins what stands near together. */
function partedAt(piece: PagePiece, { rulings }: Frame): PagePiece[] {
  const lines = rulings.upright
    .filter((one) => covers(one, piece.bottom + piece.height / 3, 0))
    .map(({ at }) => at)
    .filter((at) => at > piece.left + NEAR && at < piece.right - NEAR)
    .sort((a, b) => a - b);
  const [at] = lines;
  if (at === undefined) return [piece];
  const letters = [...piece.text];
  const widths = letters.map((letter) => (/[\u0020-\u00ff]/.test(letter) ? 1 : 2));
  const whole = widths.reduce<number>((sum, width) => sum + width, 0);
  let passed = 0;
  const cut = widths.findIndex((width) => {
    const centre = piece.left + ((piece.right - piece.left) * (passed + width / 2)) / whole;
    passed += width;
    return centre > at;
  });
  if (cut <= 0) return [piece];
  const [before, after] = [letters.slice(0, cut).join(''), letters.slice(cut).join('')];
  return [
    { ...piece, text: before, right: at },
    ...partedAt(
      { ...piece, text: after, left: at },
      {
        xs: [],
        ys: [],
        rulings: { level: [], upright: rulings.upright.filter((one) => one.at > at + NEAR) },
      },
    ),
  ];
}
