/** Whether nothing is seen of a row or column of this height or width in points. */
export function isTooSmall(points: number): boolean {
  return points < 1;
}

/** What a column is wide, in points, that has room for one digit. */
export const POINTS_OF_DIGIT = 5.25;
