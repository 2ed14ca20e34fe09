import { foldName } from '../../quantity/fold.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import { isBlank } from './blank.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/**
 * Tells rows that leave their indicator blank since it is that of the row above, as merged cells come out in a text file: where
 * no name stands twice, and what the row says behind its blank (完成, 2025年, 冀州区) no row of the same name has said.
 */
export class ContinuedNames {
  readonly #names: number | undefined;
  /** Columns behind the names, which tell the rows of one name apart; and those before, which hold for several names. */
  readonly #inner: readonly number[];
  readonly #outer: readonly number[];
  #isMerged = false;
  #line = 0;
  #above = '';
  readonly #seen = new Set<string>();

  constructor({ fields, open }: Layout) {
    const names = fields.get('indicator');
    const telling = (['role', 'year', 'area', 'plan', 'row'] as const).flatMap(
      (field) => fields.get(field) ?? [],
    );
    const labels = [...telling, ...open];
    this.#names = names;
    this.#inner = labels.filter((column) => column > (names ?? 0));
    this.#outer = labels.filter((column) => column < (names ?? 0));
  }

  /** Looks at the first rows for whether a name stands once for several. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    const names = new Set<string>();
    const isAgain = ({ cells }: TableRow) => {
      const name = foldName(cells[this.#names ?? -1] ?? '');
      return name !== '' && names.size === names.add(name).size;
    };
    this.#isMerged = this.#inner.length > 0 && !(yield* anyInSteps(rows, isAgain));
  }

  /** Whether any row of the table may go on with the name above it. */
  get mayGoOn(): boolean {
    return this.#isMerged && this.#names !== undefined;
  }

  /** To be asked once of every row, in their order. */
  goesOn({ cells, line }: TableRow): boolean {
    if (!this.#isMerged || this.#names === undefined) return false;
    const isNext = line === this.#line + 1;
    this.#line = line;
    const textOf = (column: number) => foldName(cells[column] ?? '');
    const inner = this.#inner.map(textOf);
    const key = inner.join('\n');
    const outer = this.#outer.map(textOf).join('\n');
    const isNamed = !isBlank(cells[this.#names] ?? '');
    const isOuterSame = outer === this.#above || this.#outer.every((column) => isBlank(cells[column] ?? ''));
    const isNew = isNext && this.#seen.size > 0 && isOuterSame && !this.#seen.has(key);
    const isOn = !isNamed && isNew && inner.some((text) => text !== '');
    if (!isOn) this.#seen.clear();
    if (isNamed) this.#above = outer;
    if (isNamed || isOn) this.#seen.add(key);
    return isOn;
  }
}
