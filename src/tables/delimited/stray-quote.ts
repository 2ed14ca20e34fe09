import { orEnd } from './line-breaks.js';

/** Lines of a quoted cell that are looked at. */
export const LOOKED_AT = 40;

/**
 * Whether the quote that the first of these lines opens and does not close is a letter like any other: most lines behind it
 * have as many cells as the line has then, and so have the table's rows. A cell that does hold several lines hardly ever
 * has lines like the rows around it. `widths` are those of the rows before.
 */
export function isStray(lines: readonly string[], delimiter: string, widths: ReadonlySet<number>): boolean {
  const [first = '', ...others] = lines;
  const rest = others.filter((line) => line.trim() !== '');
  const count = delimitersIn(first, delimiter);
  const alike = rest.filter((line) => delimitersIn(line, delimiter) === count).length;
  const mostAre = rest.length === 0 || alike > rest.length / 2;
  return openQuote(first, delimiter) >= 0 && mostAre && isUsual(count + 1, widths);
}

/** Lines of titles have a cell or two, and the quote may stand in the header. */
function isUsual(width: number, widths: ReadonlySet<number>): boolean {
  return (width > 1 && widths.has(width)) || (width > 2 && Math.max(0, ...widths) <= 2);
}

/** Whether a delimiter stands behind a line break within a cell. */
export function mayHoldRows(cells: readonly string[], delimiter: string): boolean {
  return cells.some((cell) => cell.includes(delimiter, orEnd(cell.search(/[\r\n]/), cell)));
}

/** Whether the quotes around a cell of several lines close before the end of a row; csv-parse leaves one in that closes nowhere. */
export function closesWithin(cells: readonly string[]): boolean {
  return cells.slice(0, -1).some((cell) => /[\r\n]/.test(cell) && !cell.startsWith('"'));
}

/** Where a line opens a quote that it does not close; -1 where it does not. */
export function openQuote(line: string, delimiter: string): number {
  for (const cell of cellStarts(line, delimiter)) if (cell.isOpen) return cell.at;
  return -1;
}

function delimitersIn(line: string, delimiter: string): number {
  return [...cellStarts(line, delimiter)].length - 1;
}

/** The cells of a line by itself; a quote that is not closed on it holds nothing together. */
function* cellStarts(line: string, delimiter: string): Generator<{ at: number; isOpen: boolean }> {
  for (let at = 0; ; ) {
    const isQuoted = line[at] === '"';
    const end = isQuoted ? closingQuote(line, at + 1) : at;
    yield { at, isOpen: end < 0 };
    const next = line.indexOf(delimiter, end < 0 ? at : end);
    if (next < 0) return;
    at = next + delimiter.length;
  }
}

/** Where a quote closes; two in a row are one that is meant. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}
