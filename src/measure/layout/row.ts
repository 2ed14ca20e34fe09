import { diagnostic } from '../../diagnostic/diagnostic.js';
import { remembered } from '../../quantity/remembered.js';
import type { PlanVocabulary } from '../facts/names.js';
import { isBlank } from '../facts/preamble.js';
import type { Measurement } from '../measurement.js';
import { partsAsText } from '../value/parts.js';
import { type ReadValue, ValueReader } from '../value/row-value.js';
import type { Layout, SeriesColumns } from './layout.js';
import { MergedAreas } from './merged-areas.js';
import { type Faulty, RowCells, type RowContext, type TableRow } from './row-cells.js';
import { type Subject, SubjectReader } from './row-subject.js';

/** Sums of some counties, and means, which are the value of nobody. */
const SUBTOTAL = /^(?:小计|其中|subtotal|平均|均值|average|mean$)|(?:小计|平均|均值)$/i;

/** Whom a row speaks of, and of what, where the row itself names it. */
interface Who {
  readonly vocabulary: PlanVocabulary;
  readonly area: string | null;
  readonly subject: Subject | null;
}

/** Turns the rows of a table into measurements, as its layout says. */
export class RowReader {
  readonly #cells: RowCells;
  readonly #subjects: SubjectReader;
  readonly #values: ValueReader;
  /** Up to the last column with a heading. */
  readonly #width: number;
  readonly #needed: number;
  /** Columns between the others that have no heading, until something is found in them. */
  readonly #unheaded: Set<number>;
  /** Columns in which a subtotal may say what it is. */
  readonly #labels: readonly number[];
  /** The columns that name whom and what a row speaks of. */
  readonly #naming: readonly number[];
  readonly #merged = new MergedAreas();
  #last: { readonly cells: readonly string[]; readonly who: Who | null } = { cells: [], who: null };
  /** True where each row names its indicator; else the headings do, or the lines above the table. */
  readonly #named: boolean;

  constructor(
    private readonly layout: Layout,
    context: RowContext,
    private readonly onMeasurement: (measurement: Measurement) => void,
  ) {
    this.#cells = new RowCells(layout, context);
    this.#subjects = new SubjectReader(this.#cells);
    this.#values = new ValueReader(this.#cells);
    const { fields, series, headings } = layout;
    const read = new Set([...fields.values(), ...series.flatMap(({ at }) => Object.values(at))]);
    const noted = fields.get('note');
    this.#needed = Math.max(...[...read].filter((column) => column !== noted));
    this.#width =
      Math.max(
        headings.findLastIndex((heading) => heading !== ''),
        this.#needed,
      ) + 1;
    const blank = [...headings.keys()].filter((column) => headings[column] === '' && column < this.#width);
    this.#unheaded = new Set(blank.filter((column) => !read.has(column)));
    this.#naming = (['plan', 'row', 'area', 'indicator'] as const).flatMap(
      (field) => fields.get(field) ?? [],
    );
    this.#labels = (['row', 'area', 'indicator'] as const).flatMap((field) => fields.get(field) ?? []);
    // beside indicators as columns, 序号 only counts the counties
    this.#named =
      (fields.has('indicator') || fields.has('row')) && series.some((one) => one.indicator === null);
  }

  /** The column that says so where the row is a subtotal, which is neither a county nor the whole; else null. */
  read(row: TableRow): number | null {
    const same = this.#isOfTheSame(row);
    if (!same) {
      const subtotal = this.#labels.find((column) => this.#isSubtotal(row.cells[column] ?? ''));
      if (subtotal !== undefined) return subtotal;
    }
    const shifted = this.#checkWidth(row);
    const who = same ? this.#last.who : this.#whoIn(row);
    this.#last = { cells: row.cells, who: who?.subject?.faulty ? null : who };
    if (!who) return null;
    const untrusted = shifted ?? this.#checkMerged(row, who);
    for (const series of this.layout.series) this.#measure(row, series, who, untrusted);
    return null;
  }

  /** What an indicator is called is no word for a subtotal: 平均受教育年限, 其中：…. */
  #isSubtotal(text: string): boolean {
    return isSubtotal(text) && !this.#cells.context.names.knowsIndicator(text);
  }

  /** A blank under the name of a county may be the rest of a merged cell, and then its value is not the whole's. */
  #checkMerged(row: TableRow, { vocabulary, subject }: Who): Faulty | null {
    const column = this.layout.fields.get('area');
    if (column === undefined) return null;
    const written = this.#cells.text(row, column);
    const year = this.#cells.cell(row, 'year');
    const above = this.#merged.above(vocabulary.plan, written, subject?.indicator ?? null, year);
    if (above === null) return null;
    this.#cells.report(row, column, (place) => diagnostic('PC247', place, { area: above }));
    return { kind: 'faulty', code: 'PC247' };
  }

  /** True where the row speaks of what the row before it spoke of, as in most tables most rows do. */
  #isOfTheSame({ cells }: TableRow): boolean {
    const { who, cells: last } = this.#last;
    if (!who) return false;
    for (const column of this.#naming) if (cells[column] !== last[column]) return false;
    return true;
  }

  /** Null, after a word about it, where it is not known of whom or what the row speaks. */
  #whoIn(row: TableRow): Who | null {
    const plan = this.#subjects.plan(row);
    if (!plan) return null;
    const vocabulary = this.#cells.context.names.vocabulary(plan);
    const area = this.#subjects.area(row, vocabulary);
    if (area === undefined) return null;
    const subject = this.#named ? this.#subjects.named(row, vocabulary) : null;
    return this.#named && !subject ? null : { vocabulary, area, subject };
  }

  #measure(
    row: TableRow,
    series: SeriesColumns,
    { vocabulary, area, subject }: Who,
    doubt: Faulty | null,
  ): void {
    const found =
      series.indicator === null ? subject : this.#subjects.headed(row, series, series.indicator, vocabulary);
    const { indicator, unit, faulty } =
      found ?? (this.#named ? null : this.#subjects.above(row, vocabulary)) ?? NOBODY;
    const year = series.year ?? this.#subjects.year(row);
    if (!indicator || this.#subjects.several(row, series, indicator) || year === null) return;
    if (series.year === null) this.#subjects.checkPeriod(row, year, indicator);
    const column = series.at.value ?? series.at.numerator ?? 0;
    const untrusted = faulty ?? doubt;
    const { reading, parts, remark }: ReadValue = untrusted
      ? { reading: untrusted, parts: null }
      : this.#values.reading(row, series, indicator, unit, area, vocabulary.plan, year);
    this.onMeasurement({
      plan: vocabulary.plan.id,
      indicator: indicator.id,
      area,
      year,
      reading,
      parts,
      text: this.#cells.text(row, series.at.value) || partsAsText(parts),
      note: [this.#cells.cell(row, 'note'), remark ?? ''].filter((said) => said !== '').join(' ') || null,
      source: this.#cells.context.placeOf(row.line, column),
    });
  }

  /**
   * Cells beyond the header, or a row that ends before a column that is read, may all stand in the wrong columns:
   * `541,200` without quotes would be read as 541.
   */
  #checkWidth(row: TableRow): Faulty | null {
    const { cells } = row;
    const beyond = cells.length > this.#width && cells.findLastIndex((cell) => !isBlank(cell)) >= this.#width;
    const shifted = beyond || (cells.length <= this.#needed && !this.#isOfSheet(row));
    if (shifted) {
      const params = { cells: cells.length, header: this.#width };
      this.#cells.report(row, undefined, (place) => diagnostic('PC229', place, params));
    }
    for (const column of this.#unheaded) {
      if (isBlank(cells[column] ?? '')) continue;
      this.#unheaded.delete(column);
      this.#cells.report(row, column, (place) => diagnostic('PC220', place, { header: '' }));
    }
    return shifted ? { kind: 'faulty', code: 'PC229' } : null;
  }

  /** A sheet stores no empty cells, and shifts none. */
  #isOfSheet({ line }: TableRow): boolean {
    return this.#cells.context.placeOf(line, null).cell !== undefined;
  }
}

const isSubtotal = remembered((text) => SUBTOTAL.test(text.trimStart()));

/** Neither the row, the heading nor the lines above say what is measured. */
const NOBODY = { indicator: null, unit: null, faulty: null } as const;
