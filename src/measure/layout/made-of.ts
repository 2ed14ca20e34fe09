import { Fraction } from 'fraction.js';
import { parseAmount } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { FactsReader } from '../facts/reader.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

const COUNTED = /(?:数量?|人次|总量)(?:\s*\([^()]*\))?$/;
/** Where the two may stand beside the rate that is made of them. */
const BESIDE = [
  [1, 2],
  [-2, -1],
  [-1, 1],
] as const;

/**
 * The rows that count what a rate beside them is made of: 应申报数 100 and 已申报数 92 below 申报率 92%. Their names may be any,
 * since the numbers tell; where these do not come to the rate, nobody knows what they are.
 */
export function* countingRows(
  layout: Layout,
  rows: readonly TableRow[],
  facts: FactsReader,
): Steps<ReadonlySet<TableRow>> {
  const column = layout.fields.get('indicator');
  const found = new Set<TableRow>();
  if (column === undefined) return found;
  const nameOf = (row: TableRow) => fold(row.cells[column] ?? '');
  const kinds = yield* inSteps(rows, (row) => [kindOf(nameOf(row), facts)]);
  for (const [at, rate] of rows.entries()) {
    if (kinds[at] !== 'rate') continue;
    for (const offsets of BESIDE) {
      const pair = offsets.flatMap((offset) => {
        const row = rows[at + offset];
        return row && kinds[at + offset] === 'count' && isOfSame(rate, row, layout) ? row : [];
      });
      const [one, other] = pair;
      if (one && other && isMadeOf(rate, one, other, layout)) for (const row of pair) found.add(row);
    }
    yield;
  }
  return found;
}

function kindOf(name: string, facts: FactsReader): 'rate' | 'count' | null {
  const { indicator, place, period } = facts.read(name);
  if (indicator !== null) return 'rate';
  return COUNTED.test(name) && (place ?? period) === null ? 'count' : null;
}

/** Of the same county and year, be it said or not. */
function isOfSame(one: TableRow, other: TableRow, { fields }: Layout): boolean {
  return (['area', 'plan', 'year'] as const).every((field) => {
    const [a, b] = [one, other].map(({ cells }) => fold(cells[fields.get(field) ?? -1] ?? ''));
    return a === b || a === '' || b === '';
  });
}

/** In each column of values the two come to the rate, or nothing stands there. */
function isMadeOf(rate: TableRow, one: TableRow, other: TableRow, { series }: Layout): boolean {
  const columns = series.flatMap(({ at }) => Object.values(at));
  const told = columns.map((column) =>
    [rate, one, other].map(({ cells }) => fold(cells[column] ?? '').toLowerCase()),
  );
  const filled = told.filter((texts) => texts.some((text) => text !== ''));
  return filled.length > 0 && filled.every(([share = '', a = '', b = '']) => isQuotient(share, a, b));
}

function isQuotient(share: string, a: string, b: string): boolean {
  const [told, ...counts] = [share, a, b].map((text) => parseAmount(text));
  const [part, whole] = counts
    .flatMap((count) => (count && count.unit?.dimension !== 'ratio' ? count.number.value : []))
    .sort((one, two) => one.compare(two));
  if (!told || !part || !whole || whole.lte(0) || part.lt(0)) return false;
  const scale = told.unit?.dimension === 'ratio' ? told.unit.scale : told.unit ? null : PERCENT;
  if (scale === null) return false;
  const half = told.number.step.mul(scale).div(2);
  return part.div(whole).sub(told.number.value.mul(scale)).abs().lte(half);
}

const PERCENT = new Fraction(1, 100);
