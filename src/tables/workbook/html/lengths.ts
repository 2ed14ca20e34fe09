/** A length of one in dots of the screen; those that depend on the window or on what is around at a usual size of it. */
const DOTS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 4 / 3],
  ['pc', 16],
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
  ['in', 96],
  ['cm', 37.8],
  ['mm', 3.78],
  ['vw', 12],
  ['vh', 8],
  ['%', 6],
]);

const LENGTH = /(?<![\w.#])[-+]?(?:\d+\.?\d*|\.\d+)(?:[a-z]+|%)?(?![\w.])/g;

/** The lengths in a value, in dots. */
export function dotsOf(value: string): readonly number[] {
  return [...value.matchAll(LENGTH)].flatMap(([length]) => {
    const number = Number.parseFloat(length);
    const dots = DOTS.get(/(?:[a-z]+|%)?$/.exec(length)?.[0] ?? '');
    return dots === undefined ? [] : number * dots;
  });
}

/** Nothing so far out is on the page. */
const FAR = 600;
/** What is moved by so much may stand before what is written before it. */
const BESIDE = 4;

/** Whether something lies so far to the left or above that nobody sees it. */
export function isFarOut(value: string): boolean {
  return dotsOf(value).some((dots) => dots <= -FAR);
}

/** The same of what may be moved to any side. */
export function isFarOff(value: string): boolean {
  return dotsOf(value).some((dots) => Math.abs(dots) >= FAR);
}

export function isMoved(value: string): boolean {
  return dotsOf(value).some((dots) => Math.abs(dots) >= BESIDE);
}
