import { fold, foldName } from '../../quantity/fold.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import type { PlanVocabulary } from '../facts/names.js';
import { isLikeAValue } from './header-rows.js';
import type { RowCells, TableRow } from './row-cells.js';

/** A row with a number, the name of its indicator if it has one, and what else tells it from others. */
interface Numbered {
  readonly number: number;
  readonly name: string;
  readonly labels: string;
  /** What stands in words where the header names neither values nor what a row is about. */
  readonly others: string;
}

/**
 * Tells numbers that only count the rows of a table from those that a plan has given to its indicators: who numbers a form of
 * her own begins at 1 and goes on.
 */
export class RowNumbers {
  #rows: readonly Numbered[] = [];
  /** The numbers beside which a name stands. */
  #named: ReadonlySet<number> = new Set();
  #areInTurn = false;
  readonly #known = new Map<PlanVocabulary, boolean>();

  /** Columns of which the header says what they hold. */
  readonly #explained: ReadonlySet<number>;

  constructor(private readonly cells: RowCells) {
    const { fields, series, aside } = cells.layout;
    this.#explained = new Set([
      ...fields.values(),
      ...series.flatMap(({ at }) => Object.values(at)),
      ...aside.flatMap(({ reason, column }) => (reason === 'remark' ? column : [])),
    ]);
  }

  /** Looks at the first rows for how they are numbered. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    if (!this.cells.layout.fields.has('row')) return;
    this.#rows = yield* inSteps(rows, (row) => [this.#numbered(row)].filter((one) => one !== null));
    this.#named = new Set(this.#rows.flatMap(({ name, number }) => (name === '' ? [] : number)));
    const isNext = (i: number) => this.#rows[i]?.number === (this.#rows[i - 1]?.number ?? 0) + 1;
    const [first] = this.#rows;
    const goesOn = this.#rows.some((_, i) => i > 0 && isNext(i));
    const areAllFirst = this.#rows.every(({ number, name }) => number === 1 && name === first?.name);
    this.#areInTurn =
      (goesOn || areAllFirst) && this.#rows.every(({ number }, i) => number === 1 || isNext(i));
    this.#known.clear();
  }

  /** True where names stand beside the numbers but not beside this one, so that a blank there may be the rest of a merged name. */
  isUnderNames(number: number): boolean {
    return this.#rows[0]?.name !== '' && this.#named.size > 0 && !this.#named.has(number);
  }

  /** True where they count, and are none of this plan's. */
  areCounts(vocabulary: PlanVocabulary): boolean {
    const known = this.#known.get(vocabulary) ?? (this.#areInTurn && this.#areNotOf(vocabulary));
    this.#known.set(vocabulary, known);
    return known;
  }

  /** A number in a merged cell is that of its first row. */
  #numbered(row: TableRow): Numbered | null {
    const column = this.cells.layout.fields.get('row') ?? -1;
    const text = fold((row.written ?? row.cells)[column] ?? '');
    if (!/^\d{1,4}$/.test(text)) return null;
    const labels = (['plan', 'area', 'year', 'role'] as const).map((field) => this.cells.cell(row, field));
    return {
      number: Number(text),
      name: foldName(this.cells.cell(row, 'indicator')),
      labels: labels.join('\n').trim(),
      others: this.#others(row),
    };
  }

  #others({ cells }: TableRow): string {
    const isWord = (text: string) => /\p{L}/u.test(text) && !isLikeAValue(text, this.cells.context.facts);
    return cells.filter((text, column) => !this.#explained.has(column) && isWord(text)).join('\n');
  }

  #areNotOf(vocabulary: PlanVocabulary): boolean {
    const named = this.#rows.filter(({ name }) => name !== '');
    if (named.length === 0) return this.#areOfOthers();
    const rows = named.map((row) => ({ ...row, own: vocabulary.indicator(row.name)?.row ?? null }));
    const known = rows.filter(({ own }) => own !== null);
    if (known.every(({ number, own }) => number === own)) return false;
    return isSorted(known) || isRepeated(known) || isNumberedAnew(known) || isFormAgain(known);
  }

  /** Rows without names that other labels tell apart, each from all others: an indicator would come again in one of them. */
  #areOfOthers(): boolean {
    const areDistinct = (texts: readonly string[]) =>
      texts.length > 1 && texts.every((text) => text !== '') && new Set(texts).size === texts.length;
    if (this.#rows.some(({ number }, i) => number !== i + 1)) return false;
    return (
      areDistinct(this.#rows.map(({ labels }) => labels)) ||
      areDistinct(this.#rows.map(({ others }) => others))
    );
  }
}

interface Known {
  readonly number: number;
  readonly own: number | null;
  readonly name: string;
  readonly labels: string;
}

/** Some of a plan's indicators in its order, numbered anew; two that changed places are none. */
function isSorted(rows: readonly Known[]): boolean {
  return rows.every(({ number, own }, i) => number === 1 || (own ?? 0) > (rows[i - 1]?.own ?? 0));
}

/**
 * Some of a plan's indicators in an order of the form's own: their numbers are not those of each other, and few happen to be
 * right. Nobody misnumbers most of a form.
 */
function isNumberedAnew(rows: readonly Known[]): boolean {
  const right = rows.filter(({ number, own }) => number === own).length;
  return !isExchange(rows) && right * 2 < rows.length;
}

function isExchange(rows: readonly Known[]): boolean {
  const numbers = new Set(rows.map(({ number }) => number));
  return rows.every(({ own }) => own !== null && numbers.has(own));
}

/** One form filled in by several, each from 1 on: whatever stands under a number stands under it again, wherever it comes. */
function isFormAgain(rows: readonly Known[]): boolean {
  const times = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const { name, number } of rows) {
    if ((numbers.get(name) ?? number) !== number) return false;
    numbers.set(name, number);
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const isAgain = ({ name, number, own }: Known) => number === own || (times.get(name) ?? 0) > 1;
  return rows.every(isAgain) && !isExchange(rows);
}

/** One indicator under several numbers, of another county or year each. */
function isRepeated(rows: readonly Known[]): boolean {
  const numbers = new Map<string, Set<number>>();
  for (const { name, number } of rows) numbers.set(name, (numbers.get(name) ?? new Set()).add(number));
  const isAgain = [...numbers.values()].some(({ size }) => size > 1);
  return isAgain && new Set(rows.map(({ name, labels }) => `${name}\n${labels}`)).size === rows.length;
}
