/** Where in an ascending list the first item stands that is not below a number; its length where all are. */
export function firstFrom<T>(ascending: readonly T[], least: number, of: (item: T) => number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = ascending[middle];
    if (item !== undefined && of(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
