import { foldName } from '../../quantity/fold.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import type { FactsReader } from '../facts/reader.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

/** Tells what 合计 under the rows of one indicator is of, where its own row names none. */
export class OnlyName {
  #name = '';

  constructor(
    private readonly layout: Layout,
    private readonly facts: FactsReader,
  ) {}

  /** Looks at the first rows for whether all of them are of one indicator. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    const column = this.layout.fields.get('indicator') ?? -1;
    const written = [...new Set(rows.map(({ cells }) => cells[column] ?? ''))]; // of thousands of rows few, and quickly told
    const name = written.find((one) => foldName(one) !== '') ?? '';
    const isOther = (one: string) => ![foldName(name), ''].includes(foldName(one));
    const isOne = name !== '' && !(yield* anyInSteps(written, isOther));
    this.#name = isOne && this.facts.read(name).indicator !== null ? name : '';
  }

  /** The name for a row of the whole that has none; null for any other row. */
  of({ cells }: TableRow): string | null {
    const { fields, open } = this.layout;
    if (this.#name === '' || foldName(cells[fields.get('indicator') ?? -1] ?? '') !== '') return null;
    const isWhole = [fields.get('area'), fields.get('row'), ...open].some((column) => {
      const { place, rest } = this.facts.read(cells[column ?? -1] ?? '');
      return place !== null && rest === '' && place.owners.every(({ area }) => area === null);
    });
    return isWhole ? this.#name : null;
  }
}
