import { fold } from '../../quantity/fold.js';
import { parseUnit, type Unit } from '../../quantity/unit.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import { fieldOf } from '../facts/field.js';
import { isByRole, type Layout } from './layout.js';

/** No table counts in as many. */
const MOST = 50;

/** Which column tells the units of which values, where each has one of its own: 目标值,单位,完成值,单位. */
export class UnitColumns {
  readonly #only: number | undefined;
  readonly #all: readonly number[];
  /** Each stands before its values, and not behind them. */
  readonly #areBefore: boolean;

  constructor({ fields, open, headings, series, aside }: Layout) {
    this.#only = fields.get('unit');
    const others = open.filter((column) => fieldOf(headings[column] ?? '') === 'unit');
    this.#all = [...(this.#only === undefined ? [] : [this.#only]), ...others].sort((a, b) => a - b);
    const values = [
      ...series.flatMap(({ at }) => at.value ?? []),
      ...aside.flatMap(({ column, reason }) => (isByRole(reason) ? column : [])),
    ];
    this.#areBefore = (this.#all[0] ?? 0) < Math.min(...values);
  }

  /** The units that rows name in them, each once. */
  *namedIn(
    rows: readonly { readonly cells: readonly string[] }[],
  ): Steps<ReadonlyMap<number, readonly Unit[]>> {
    const named = new Map<number, readonly Unit[]>();
    for (const column of this.#all) {
      const texts = yield* inSteps(rows, ({ cells }) => [fold(cells[column] ?? '')]);
      named.set(
        column,
        [...new Set(texts)].slice(0, MOST).flatMap((text) => parseUnit(text) ?? []),
      );
    }
    return named;
  }

  of(value: number | undefined): number | undefined {
    if (this.#all.length < 2 || value === undefined) return this.#only;
    return this.#areBefore
      ? this.#all.findLast((column) => column < value)
      : this.#all.find((column) => column > value);
  }
}
