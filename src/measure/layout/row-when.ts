import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import { planAgainst } from '../facts/checkpoint.js';
import { type Period, yearPeriod } from '../facts/period.js';
import type { Said } from '../facts/scope.js';
import type { WhenValue } from '../facts/when.js';
import { saysLost } from './broken-cells.js';
import type { SeriesColumns } from './layout.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import { ownPeriods, type RowLabels } from './row-labels.js';
import type { RowNotes } from './row-notes.js';
import { filledColumn, withinPeriod } from './row-subject.js';
import { cellPeriod } from './strays.js';

/** Of which year a value is, and up to which day of it; `faulty` where it is of a part of the year that cannot be judged. */
export interface When {
  readonly year: number;
  /** ISO day; null for a year as a whole. */
  readonly asOf: string | null;
  /** The period as it is written. */
  readonly text: string;
  readonly faulty: Faulty | null;
}

type Told = Extract<WhenValue, { type: 'period' }>;

/** Tells of which year the values of a row are, by the row, its columns and what stands around the table. */
export class WhenReader {
  /** Columns in which rows name their years. */
  readonly #columns: readonly number[];
  /** The year that the nearest row above names there, or else the first row that does. */
  #told: number | null = null;
  readonly #across: ReadonlySet<number | null>;

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
    /** Said once, at the header: a table that does not tell its year. */
    private readonly onNoYear: () => void,
  ) {
    const { series, fields, open, headings } = cells.layout;
    this.#across = new Set(series.map(({ period }) => period?.year ?? null));
    const unnamed = open.filter((column) => (headings[column] ?? '') === '');
    const year = fields.get('year');
    this.#columns = year === undefined ? unnamed : [year, ...unnamed];
  }

  /** Looks at the first rows for the first year that any of them names. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    yield* anyInSteps(rows, (row) => {
      this.#told = this.#yearIn(row);
      return this.#told !== null;
    });
  }

  /** To be called first of every row: a blank under a year may be the rest of a merged cell. */
  open(row: TableRow): void {
    this.#told = this.#yearIn(row) ?? this.#told;
  }

  /** True for a row after which a blank cannot mean the year of one before it. */
  isTold(row: TableRow): boolean {
    return this.#columns.length === 0 || this.#yearIn(row) !== null;
  }

  #yearIn(row: TableRow): number | null {
    for (const column of this.#columns) {
      const text = this.cells.text(row, column);
      const { period, indicator: other, rest } = this.cells.context.facts.read(text);
      const year = (cellPeriod(text) ?? (rest === '' && other === null ? period : null))?.year ?? null;
      if (year !== null) return year;
    }
    return null;
  }

  /** What says of a value that it is that of a beginning, which is no year's own but for the plan's base year. */
  opening(
    { periods }: RowLabels,
    { period }: SeriesColumns,
    { period: { base } }: Indicator,
  ): Said<'earlier'> | null {
    const isOpening = ({ opens, year }: Period) => opens === 'year' || (opens === 'period' && year !== base);
    const own = periods.find(({ value }) => isOpening(value))?.value;
    const opening = own ?? (period && isOpening(period) ? period : null);
    if (!opening) return null;
    return { value: 'earlier', at: { in: 'heading', text: opening.text }, text: opening.text };
  }

  /** Null, after a word about it, where nobody knows the year. */
  when(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    indicator: Indicator,
    plan: Plan,
  ): When | null {
    const column = this.cells.layout.fields.get('year');
    const written = this.cells.text(row, column);
    const { rest, indicator: other } = this.cells.context.facts.read(written);
    // 2016—2020 is no year, whatever stands around the table
    const isSpan = labels.periods.length === 0 && namesYears(written);
    const isOther = rest !== '' || (other !== null && labels.indicator !== written) || isSpan;
    if (isOther && ownPeriods(this.cells, row).length === 0) {
      this.cells.report(row, column, (place) => diagnostic('PC214', place, { text: written }));
      return null;
    }
    const heading = { in: 'heading', text: series.period?.text ?? '' } as const;
    const ofSeries = series.period ? [{ value: series.period, at: heading, text: series.period.text }] : [];
    const own = ofSeries.length > 0 ? [...labels.periods, ...ofSeries] : labels.periods;
    const isDated = own.some(
      ({ value: { year, isBase, checkpoint } }) => year !== null || isBase || checkpoint,
    );
    const unsaid = isDated ? null : this.cells.context.around.unsaidOf('period');
    if (unsaid) {
      if (this.notes.once(`unsaid year ${unsaid.text}`))
        this.cells.report(row, filledColumn(row, series), (place) =>
          diagnostic('PC214', place, { text: unsaid.text }),
        );
      return null;
    }
    if (own.some(({ value }) => isOtherBase(value, indicator))) {
      const at = column ?? filledColumn(row, series);
      const text = written === '' && at !== undefined ? (this.cells.layout.headings[at] ?? '') : written;
      this.cells.report(row, at, (place) => diagnostic('PC214', place, { text }));
      return null;
    }
    const against = againstBase(labels.periods, own, indicator);
    if (against) return this.#contradiction(row, series, against);
    const when = this.#inPlan(
      this.cells.context.around.when(own, this.#across, plan, indicator.period.base),
      plan,
    );
    if (when.type === 'unsaid') return this.#noYear(row, series, column, written);
    if (when.type === 'contradiction') return this.#contradiction(row, series, when);
    const { period } = when;
    if (!isDated && this.#isBlankBeside(row, series, when)) {
      const blank = this.#columns[0];
      if (!saysLost(this.cells, row, blank))
        this.cells.report(row, blank, (place) => diagnostic('PC214', place, { text: '' }));
      return null;
    }
    const year =
      period.isBase && period.year === null ? indicator.period.base : (period.year ?? indicator.period.base);
    if (labels.periods.length > 0) this.#checkPeriod(row, year, indicator);
    else if (ofSeries.length === 0 && !this.cells.context.around.isOfSection(when.from))
      this.notes.tell({ period: this.notes.told.period ?? when.from });
    if (labels.periods.length === 0 && series.period === null)
      this.#checkAround(row, series, year, indicator);
    if (when.replaced && !this.notes.told.replaced)
      this.notes.tell({ replaced: when.replaced, replacing: when.from });
    const faulty = period.isPart ? this.#partOfYear(row, series, period) : null;
    const asOf = period.upTo === null ? null : `${year}-${period.upTo}`;
    return { year, asOf, text: period.text, faulty };
  }

  #contradiction(row: TableRow, series: SeriesColumns, { first, second }: Against): null {
    this.cells.report(row, filledColumn(row, series), (place) =>
      diagnostic('PC255', place, {
        what: 'year',
        first: first.value.text,
        firstAt: first.at,
        second: second.value.text,
        secondAt: second.at,
      }),
    );
    return null;
  }

  /** True for a row without a year, between rows that name another one than what stands around the table. */
  #isBlankBeside(row: TableRow, series: SeriesColumns, { period, from }: Told): boolean {
    const { sections, asked } = this.cells.context.around;
    const isSaid = from === asked.period || sections.some(({ periods }) => periods.length > 0);
    const isFilled = filledColumn(row, series) !== undefined;
    return this.#told !== null && period.year !== this.#told && isFilled && !isSaid;
  }

  /** 中期评估 in a title is of the year for which the plan orders it, where no other is told; 中期 is of no other. */
  #inPlan(when: WhenValue, plan: Plan): WhenValue {
    const against = when.type === 'period' ? planAgainst(plan, when.period) : null;
    if (against && when.type === 'period')
      return { type: 'contradiction', first: when.from, second: against };
    const named = when.type === 'unsaid' ? this.cells.context.around.checkpoint() : null;
    const year = named && plan.checkpoints.find(({ name }) => name === named.value)?.year;
    if (!named || year == null) return when;
    const value = { ...yearPeriod(year), text: String(year) };
    return { type: 'period', period: value, from: { ...named, value }, replaced: null };
  }

  #noYear(row: TableRow, series: SeriesColumns, column: number | undefined, written: string): null {
    if (column !== undefined)
      this.cells.report(row, column, (place) => diagnostic('PC214', place, { text: written }));
    else if (filledColumn(row, series) !== undefined && this.notes.once('no year')) this.onNoYear();
    return null;
  }

  #partOfYear(row: TableRow, series: SeriesColumns, { text, span }: Period): Faulty {
    const column = filledColumn(row, series);
    if (column !== undefined && this.notes.once(`PC258 ${text}`))
      this.cells.report(row, column, (place) =>
        diagnostic('PC258', place, { text, isOfYears: span !== undefined }),
      );
    return { kind: 'faulty', code: 'PC258' };
  }

  /** Once for a year that a title or the like says of all rows. */
  #checkAround(row: TableRow, series: SeriesColumns, year: number, indicator: Indicator): void {
    const isNew = !withinPeriod(year, indicator) && this.notes.once(`PC215 ${year}`);
    if (isNew) this.#checkPeriod(row, year, indicator, filledColumn(row, series));
  }

  #checkPeriod(
    row: TableRow,
    year: number,
    indicator: Indicator,
    column = this.cells.layout.fields.get('year'),
  ): void {
    if (withinPeriod(year, indicator)) return;
    const { base, end } = indicator.period;
    this.cells.report(row, column, (place) => diagnostic('PC215', place, { year, start: base, end }));
  }
}

/** True for what names two years, as a span of so many does that it is no period. */
function namesYears(text: string): boolean {
  return (text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)?.length ?? 0) > 1;
}

/** Two times that one value cannot be of. */
interface Against {
  readonly first: Said<Period>;
  readonly second: Said<Period>;
}

/** 2025年（基期） in a plan of which that is another year. */
function isOtherBase({ isBase, year }: Period, { period: { base } }: Indicator): boolean {
  return isBase && year !== null && year !== base;
}

/** 申报率（基数） in a row of 2025; under a heading of base values the year is that of the row's other values. */
function againstBase(
  labels: readonly Said<Period>[],
  own: readonly Said<Period>[],
  { period: { base } }: Indicator,
): Against | null {
  const first = labels.find(({ value }) => value.isBase && value.year === null);
  const second = own.find(({ value }) => value.year !== null && value.year !== base);
  return first && second ? { first, second } : null;
}
