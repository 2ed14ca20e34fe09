import { isName, meaningOf } from './heading.js';
import { bare, type DraftLine, rowNumber } from './line.js';

/** Whether the first column holds the rows' numbers: a line that has something else there has nothing beside it. */
function isNumbered(body: readonly DraftLine[]): boolean {
  const first = body.filter(({ cells }) => bare(cells[0]) !== '');
  const numbers = first.filter(({ cells }) => rowNumber(cells[0]) !== null);
  const others = first.filter((line) => !numbers.includes(line));
  const alone = others.every(({ cells }) => cells.slice(1).every((cell) => bare(cell) === ''));
  return numbers.length > 0 && alone;
}

const ROW = '序号';

/**
 * The headings over the columns that they speak of. The numbers of the rows often have none: then the first heading
 * stands over them instead of over the names, or the headings are one fewer than the columns.
 */
export function alignedHeads(heads: readonly string[], body: readonly DraftLine[]): string[] {
  const width = widthOf(body);
  const known = trimmed(heads, width);
  if (known.some((head) => meaningOf(head) === 'row') || !isNumbered(body)) return known;
  const [first = '', second = ''] = known;
  if (bare(first) === '') return [ROW, ...known.slice(1)];
  if (!isName(first)) return known;
  if (known.length < width) return [ROW, ...known];
  return bare(second) === '' ? [ROW, first, ...known.slice(2)] : known;
}

/** Without blank headings over nothing. */
function trimmed(heads: readonly string[], width: number): string[] {
  const last = heads.findLastIndex((head) => bare(head) !== '');
  return heads.slice(0, Math.max(last + 1, Math.min(heads.length, width)));
}

/** Up to the last column that anything stands in. */
function widthOf(body: readonly DraftLine[]): number {
  return Math.max(0, ...body.map(({ cells }) => cells.findLastIndex((cell) => bare(cell) !== '') + 1));
}

/** A second line of headings belongs under the first: what spans several of its columns stands over each. */
export function joinedHeads(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, i) => {
    const [above = '', below = ''] = [upper[i], lower[i]];
    if (bare(above) !== '') over = above;
    const spans = bare(above) === '' && bare(below) !== '';
    return spans || bare(below) !== '' ? `${over}${bare(below) === bare(over) ? '' : below}` : above;
  });
}

/** Whether a line goes on with the headings: over neither numbers nor names it says more of other columns. */
export function isSecondHeader(upper: readonly string[], line: DraftLine): boolean {
  const words = line.cells.map((cell, i) => [i, bare(cell)] as const).filter(([, cell]) => cell !== '');
  if (words.length === 0) return false;
  return words.every(([i, cell]) => {
    const above = meaningOf(upper[i] ?? '');
    if (cell === bare(upper[i])) return true;
    return above !== 'row' && above !== 'name' && isHeading(cell);
  });
}

function isHeading(cell: string): boolean {
  return meaningOf(cell) !== null || /^[(（].*[)）]$/.test(cell);
}
