import { meaningOf } from './heading.js';
import { bare, type DraftLine, joinedParts, type Place, rowNumber } from './line.js';

/** One row of a plan's table, put together of all its lines. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly from: Place;
  readonly to: Place;
  readonly group: string | null;
  /** Which lines belong to it could be told in more than one way. */
  readonly doubtful: boolean;
}

interface Shape {
  /** The column of the numbers; -1 where the rows have none. */
  readonly number: number;
  readonly name: number;
  readonly target: number;
  readonly group: number;
  readonly isKnown: (name: string) => boolean;
}

interface Draft {
  /** Null where the rows have none. */
  number: number | null;
  lines: DraftLine[];
  group: string | null;
  doubtful: boolean;
}

const ENUMERATED = /^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）])/;

/** The rows of a table whose names may be broken over lines, with the number beside whichever of them. */
export function recordsOf(
  heads: readonly string[],
  body: readonly DraftLine[],
  isKnown: (name: string) => boolean,
): TableRow[] {
  const shape = shapeOf(heads, body, isKnown);
  const drafts = shape.number < 0 ? byNames(body, shape) : byNumbers(body, shape);
  return withGroups(
    drafts.map((draft) => joined(draft, shape, heads.length)),
    body,
    shape,
  );
}

/** Over a page break, and where only the first row of a group names it, the others are of the same. */
function withGroups(rows: readonly TableRow[], body: readonly DraftLine[], shape: Shape): TableRow[] {
  let last: string | null = null;
  // where pages tell columns only by their letters, a group stands beside whichever of its rows
  const isAnywhere = shape.group < 0 || body.some(({ bottom }) => bottom !== undefined);
  return rows.map((row) => {
    last = row.group || last;
    return isAnywhere ? row : { ...row, group: last };
  });
}

function shapeOf(heads: readonly string[], body: readonly DraftLine[], isKnown: Shape['isKnown']): Shape {
  const meanings = heads.map(meaningOf);
  const number = meanings.indexOf('row');
  const numbers = body.filter(({ cells }) => rowNumber(cells[number]) !== null);
  return {
    number: numbers.length > 0 ? number : -1,
    name: meanings.indexOf('name'),
    target: Math.max(meanings.lastIndexOf('target'), meanings.lastIndexOf('year')),
    group: meanings.indexOf('group'),
    isKnown,
  };
}

/** A heading over some of the rows stands alone in its line, numbered by a Chinese numeral or where the numbers stand. */
function groupIn(line: DraftLine, { number }: Shape): string | null {
  const at = line.cells.findIndex((cell) => bare(cell) !== '');
  const alone = line.cells.filter((cell) => bare(cell) !== '').length === 1;
  const text = (line.cells[at] ?? '').trim();
  if (!alone || rowNumber(text) !== null) return null;
  return ENUMERATED.test(text) || (number >= 0 && at === number) ? withoutNumeral(text) : null;
}

function withoutNumeral(text: string): string {
  return text.replace(ENUMERATED, '').trim();
}

/** Each row has one number; the lines between two numbers go where they complete a row. */
function byNumbers(body: readonly DraftLine[], shape: Shape): Draft[] {
  const rows: Draft[] = [];
  let between: DraftLine[] = [];
  let group: string | null = null;
  let last = 0;
  for (const line of body) {
    const heading = groupIn(line, shape);
    if (heading !== null) {
      rows.at(-1)?.lines.push(...between);
      between = [];
      group = heading;
      continue;
    }
    const number = numberAfter(last, line.cells[shape.number]);
    if (number === null) between.push(line);
    else {
      last = number;
      const row = { number, lines: [line], group, doubtful: false };
      share(between, rows.at(-1) ?? null, row, shape);
      between = [];
      rows.push(row);
    }
  }
  rows.at(-1)?.lines.push(...between);
  return rows;
}

/** What may be a year is a number where it goes on from the one before. */
function numberAfter(last: number, cell: string | undefined): number | null {
  const number = rowNumber(cell);
  if (number !== null) return number;
  const next = Number(bare(cell));
  return next > last && next <= last + MOST_LEFT_OUT ? next : null;
}

/** So many numbers may be left out between two rows. */
const MOST_LEFT_OUT = 20;

/** No row of a plan goes over more lines. */
const MOST_LINES = 40;

/** Gives each of the lines between two numbers to the row before or to the row after it. */
function share(between: readonly DraftLine[], before: Draft | null, after: Draft, shape: Shape): void {
  if (between.length === 0) return;
  if (!before) {
    after.lines.unshift(...between);
    return;
  }
  if (between.length > MOST_LINES) {
    before.lines.push(...between);
    before.doubtful = after.doubtful = true;
    return;
  }
  const ways = between.map((_, i) => i).concat(between.length);
  const costs = ways.map((at) => {
    const first = [...before.lines, ...between.slice(0, at)];
    const second = [...between.slice(at), ...after.lines];
    return cost(first, shape, true) + cost(second, shape, false) + nearness(first, second);
  });
  const least = Math.min(...costs);
  const best = ways.filter((at) => costs[at] === least);
  const at = best.at(-1) ?? between.length;
  before.lines.push(...between.slice(0, at));
  after.lines.unshift(...between.slice(at));
  if (best.length > 1) before.doubtful = after.doubtful = true;
}

/** On a page the lines of a row stand nearer to each other than to the next row's: the wider the gap, the better it parts. */
function nearness(first: readonly DraftLine[], second: readonly DraftLine[]): number {
  const gap = gapBetween(first.at(-1), second[0]);
  const others = [...first, ...second].flatMap((line, i, all) => gapBetween(all[i - 1], line) ?? []);
  return gap === null || others.length === 0 ? 0 : (Math.max(...others) - gap) / 2;
}

/** In points; null over a page break and where there are no pages. */
function gapBetween(above: DraftLine | undefined, below: DraftLine | undefined): number | null {
  if (above?.bottom === undefined || below?.bottom === undefined) return null;
  return above.place.page === below.place.page ? above.bottom - below.bottom : null;
}

/** How unlike one row some lines are: two targets, none though no more lines may bring it, a name cut within brackets. */
function cost(lines: readonly DraftLine[], shape: Shape, isWhole: boolean): number {
  const filledIn = (column: number) => lines.filter(({ cells }) => bare(cells[column]) !== '').length;
  const targets = shape.target < 0 ? 1 : filledIn(shape.target);
  const name = nameOf(lines, shape);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const others = Array.from({ length: width }, (_, i) => i).filter((i) => i !== shape.name);
  const twice = others.reduce((sum, i) => sum + Math.max(0, filledIn(i) - 1), 0);
  return (
    Math.max(0, targets - 1) * 8 +
    (isWhole && targets === 0 ? 8 : 0) +
    twice * 2 +
    (isWhole && name === '' ? 8 : 0) +
    (isWhole && !isBalanced(name) ? 4 : 0) -
    (shape.isKnown(name) ? 3 : 0)
  );
}

function isBalanced(name: string): boolean {
  const count = (pattern: RegExp) => (name.match(pattern) ?? []).length;
  return count(/[(（《“]/g) === count(/[)）》”]/g);
}

function nameOf(lines: readonly DraftLine[], { name }: Shape): string {
  return joinedParts(lines.map(({ cells }) => (cells[name] ?? '').trim()));
}

/** Without numbers a row begins with each name; a line without one goes on with the row before. */
function byNames(body: readonly DraftLine[], shape: Shape): Draft[] {
  const rows: Draft[] = [];
  let waiting: DraftLine[] = [];
  let group: string | null = null;
  for (const line of body) {
    const heading = groupIn(line, shape);
    const onlyName = line.cells.every((cell, i) => i === shape.name || bare(cell) === '');
    if (heading !== null) group = heading;
    else if (bare(line.cells[shape.name]) === '') rows.at(-1)?.lines.push(line);
    else if (onlyName) waiting.push(line);
    else {
      rows.push({ number: null, lines: [...waiting, line], group, doubtful: waiting.length > 0 });
      waiting = [];
    }
  }
  return waiting.length === 0
    ? rows
    : [...rows, ...waiting.map((line) => ({ number: null, lines: [line], group, doubtful: true }))];
}

function joined({ number, lines, group, doubtful }: Draft, shape: Shape, width: number): TableRow {
  const cells = Array.from({ length: width }, (_, i) => {
    if (number !== null && i === shape.number) return String(number);
    const parts = lines.map(({ cells }) => (cells[i] ?? '').trim()).filter((part) => part !== '');
    return joinedParts(parts);
  });
  const own = shape.group < 0 ? '' : (cells[shape.group] ?? '');
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) throw new Error('a row without a line');
  return { cells, from: first.place, to: last.place, group: own === '' ? group : own, doubtful };
}
