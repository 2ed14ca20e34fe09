import { type Diagnostic, diagnostic, excerptOf, type Place } from '../../diagnostic/diagnostic.js';
import { fold } from '../../quantity/fold.js';
import { parseUnit } from '../../quantity/unit.js';
import { isBlank } from './blank.js';
import type { Layout } from './layout.js';
import type { TableRow } from './row-cells.js';

type PlaceOf = (line: number, column: number | null) => Place;

/** Tells rows whose cells may all stand in the wrong columns, since a delimiter is missing or too many. */
export class Shifts {
  /** Up to the last column with a heading. */
  readonly #width: number;
  readonly #needed: number;
  readonly #values: readonly number[];

  constructor(
    private readonly layout: Layout,
    private readonly placeOf: PlaceOf,
    /** A sheet stores no empty cells, and shifts none. */
    private readonly isText: boolean,
  ) {
    const { fields, series, headings } = layout;
    const noted = fields.get('note');
    const read = [...fields.values(), ...series.flatMap(({ at }) => Object.values(at))];
    this.#needed = Math.max(...read.filter((column) => column !== noted));
    this.#width =
      Math.max(
        headings.findLastIndex((heading) => heading !== ''),
        this.#needed,
      ) + 1;
    this.#values = series.flatMap(({ at }) => at.value ?? []);
  }

  /**
   * Cells beyond the header, a row that ends before a column that is read, or a number cut in two by its own comma:
   * `541,200` without quotes would be read as 541.
   */
  of(row: TableRow): Diagnostic | null {
    const { cells } = row;
    const cut = this.isText ? this.#cutNumber(row) : undefined;
    if (cut !== undefined) {
      const text = `${fold(cells[cut] ?? '')},${fold(cells[cut + 1] ?? '')}`;
      return diagnostic(
        'PC268',
        { ...this.placeOf(row.line, cut), excerpt: excerptOf(cells, cut) },
        { text },
      );
    }
    const isLast = this.layout.to === this.layout.headings.length - 1;
    const beyond =
      isLast &&
      cells.length > this.#width &&
      cells.findLastIndex((cell) => !isBlank(cell)) >= this.#width &&
      !this.#isUnitBeside(row);
    if (!beyond && !(this.isText && cells.length <= this.#needed)) return null;
    const params = { cells: cells.length, header: this.#width };
    return diagnostic('PC229', this.placeOf(row.line, null), params);
  }

  /** A heading merged over a value and its unit leaves the unit a column without one. */
  #isUnitBeside({ cells }: TableRow): boolean {
    const last = cells.findLastIndex((cell) => !isBlank(cell));
    const isBeside = this.layout.open.includes(last) && this.#values.includes(last - 1);
    return isBeside && last === this.#width && parseUnit(fold(cells[last] ?? '')) !== null;
  }

  /** One to three digits under a value, and three more in the next column, which is to hold no number. */
  #cutNumber({ cells }: TableRow): number | undefined {
    const { fields, headings } = this.layout;
    return this.#values.find((column) => {
      const next = column + 1;
      const mayHoldNone = next >= headings.length || fields.get('note') === next || headings[next] === '';
      return (
        mayHoldNone && /^\d{1,3}$/.test(fold(cells[column] ?? '')) && /^\d{3}$/.test(fold(cells[next] ?? ''))
      );
    });
  }
}
