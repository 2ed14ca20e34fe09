/** A line that is drawn along a page, in points from its lower left corner: at a height or a width, from one place to another. */
export interface Ruling {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

/** What a page draws, as PDF.js lists it: what is done, by its number, and with what. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers of what matters here. */
export interface DrawingCodes {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
  readonly endPath: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [x: number, y: number];

/** More is a drawing and no table. */
const MOST = 2000;

/** The straight lines of a page, each turned as the page is; none where there are too many. */
export function rulingsOf(drawing: Drawing, codes: DrawingCodes, turned: (point: Point) => Point): Rulings {
  const level: Ruling[] = [];
  const upright: Ruling[] = [];
  for (const [from, to] of strokes(drawing, codes)) {
    const [[x1, y1], [x2, y2]] = [turned(from), turned(to)];
    const [width, height] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
    if (height <= THICK && width > THICK)
      level.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (width <= THICK && height > THICK)
      upright.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
    if (level.length + upright.length > MOST) return { level: [], upright: [] };
  }
  return { level, upright };
}

/** A line may be drawn as a box that is no thicker. */
const THICK = 2.5;

/** Every side of every path that is painted, in the page's own points. */
function* strokes({ fnArray, argsArray }: Drawing, codes: DrawingCodes): Generator<readonly [Point, Point]> {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [i, code] of fnArray.entries()) {
    const args = argsArray[i];
    if (code === codes.save) saved.push(matrix);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (code === codes.transform) matrix = times(matrix, args);
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(matrix);
      matrix = times(matrix, (args as readonly unknown[] | null)?.[0]);
    } else if (code === codes.constructPath) {
      const [painted, data] = (args ?? []) as readonly unknown[];
      const path = (data as readonly unknown[] | undefined)?.[0];
      if (painted !== codes.endPath && path) yield* sides(path as ArrayLike<number>, matrix);
    }
  }
}

function times(a: Matrix, other: unknown): Matrix {
  const b = Array.from((other ?? []) as ArrayLike<number>);
  if (b.length !== 6) return a;
  const [b0 = 1, b1 = 0, b2 = 0, b3 = 1, b4 = 0, b5 = 0] = b;
  return [
    a[0] * b0 + a[2] * b1,
    a[1] * b0 + a[3] * b1,
    a[0] * b2 + a[2] * b3,
    a[1] * b2 + a[3] * b3,
    a[0] * b4 + a[2] * b5 + a[4],
    a[1] * b4 + a[3] * b5 + a[5],
  ];
}

/** How many numbers follow each step of a path: move, line, curve, simpler curve, close. */
const STEPS = [2, 2, 6, 4, 0];

function* sides(path: ArrayLike<number>, matrix: Matrix): Generator<readonly [Point, Point]> {
  let [start, last]: [Point | null, Point | null] = [null, null];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 0;
    const length = STEPS[step];
    if (length === undefined) return;
    const end = at + length;
    const point: Point | null = length === 0 ? start : placed(path[end - 1] ?? 0, path[end] ?? 0, matrix);
    if (step === 0) start = point;
    else if ((step === 1 || step === 4) && last && point) yield [last, point];
    last = point;
    at = end + 1;
  }
}

function placed(x: number, y: number, m: Matrix): Point {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
