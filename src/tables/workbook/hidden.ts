/** Whether nothing is seen of a row or column of this height or width in points. */
export function isTooSmall(points: number): boolean {
  return points < 1;
}

/** Whether letters of this size in points are dots on paper; of a size that is not told nothing is known. */
export function areDots(points: number): boolean {
  return points <= 2;
}

/** What a column is wide, in points, that has room for one digit. */
export const POINTS_OF_DIGIT = 5.25;
