import type { Fraction } from 'fraction.js';
import type { Indicator } from '../../plan/plan.js';
import { parseAmount } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import type { Exact } from '../value/cell.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/** The numbers of a row that show that a bare number for a share was counted: 完成数 83 of 任务数 90, which is 92.2 %. */
export class BesideValue {
  readonly #columns: readonly number[];
  /** Columns of numbers of things; true for those of what was to be done, which may be percentages themselves. */
  readonly #counts: ReadonlyMap<number, boolean>;

  constructor(private readonly layout: Layout) {
    const { aside, headings } = layout;
    const numbers = aside.filter(({ reason }) => OF_NUMBERS.has(reason));
    this.#columns = numbers.map(({ column }) => column);
    const counts = numbers.filter(
      ({ column, reason }) => reason !== 'share' && COUNTS.test((headings[column] ?? '').trim()),
    );
    this.#counts = new Map(counts.map(({ column, reason }) => [column, reason === 'target']));
  }

  /** The text of the number that it is counted of, where one of two is a share of the other; null where nothing shows that. */
  countedOf(row: TableRow, column: number, { value }: Exact, indicator: Indicator): string | null {
    if (this.#columns.length === 0) return null;
    const number = value.mul(100);
    const amounts = this.#columns.flatMap((at) => {
      const text = fold(row.cells[at] ?? '');
      const amount = text === '' ? null : parseAmount(text.toLowerCase());
      return amount ? [{ at, text, amount }] : [];
    });
    const bare = amounts.filter(({ amount }) => amount.unit?.dimension !== 'ratio');
    const shares = amounts.filter(({ amount }) => amount.unit?.dimension === 'ratio');
    const quotient = bare.find(({ amount }) =>
      shares.some((share) => isQuotient(number, amount.number.value, share.amount)),
    );
    if (quotient) return quotient.text;
    const isCount = COUNTS.test((this.layout.headings[column] ?? '').trim()) && number.d === 1n;
    const task = bare.find(({ at, amount }) => {
      const { value: due } = amount.number;
      const isTask = this.#counts.get(at);
      return isTask !== undefined && due.gte(number) && !(isTask && isTarget(due, indicator));
    });
    return isCount && task ? task.text : null;
  }
}

const OF_NUMBERS: ReadonlySet<string> = new Set(['target', 'share', 'unknown', 'half']);
/** 任务数, 完成家数; 数值 is no number of things. */
const COUNTS = /(?:数|总量|数量)(?:\s*[(（][^()（）%％‰]*[)）])?$/;

type Amount = NonNullable<ReturnType<typeof parseAmount>>;

function isQuotient(number: Fraction, other: Fraction, { number: share, unit }: Amount): boolean {
  if (other.lte(0) || !unit) return false;
  const shown = share.value.mul(unit.scale);
  const half = share.step.mul(unit.scale).div(2);
  return number.div(other).sub(shown).abs().lte(half);
}

function isTarget(due: Fraction, { target }: Indicator): boolean {
  return target.type === 'threshold' && target.value.mul(100).equals(due);
}
