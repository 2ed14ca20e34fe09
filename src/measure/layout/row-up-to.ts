import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Indicator } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { isMissing } from '../../quantity/no-value.js';
import { remembered } from '../../quantity/remembered.js';
import { doneBy } from '../facts/done.js';
import { endOfMonth } from '../facts/period.js';
import { dayOf } from '../facts/time.js';
import { isDayOfData } from '../facts/until.js';
import type { RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';
import type { When } from './row-when.js';
import { cellPeriod } from './strays.js';

/** Values that are the year's up to one day only. */
interface Counted {
  readonly year: number;
  readonly indicator: string;
  readonly place: Place;
  /** The period as it is written; null where only the day of submission tells. */
  readonly period: string | null;
  readonly day: string;
  count: number;
}

/**
 * Tells up to which day of its year a value is: as its period says, else up to the day on which it was submitted, where the
 * year was not over then.
 */
export class UpToDays {
  readonly #counted = new Map<string, Counted>();
  /** How many values are. */
  count = 0;

  /** Columns of times that need not be that of the values: 完成时间. */
  readonly #others: readonly number[];

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {
    const { open, headings } = cells.layout;
    this.#others = open.filter((column) => mayBeOfValues(headings[column] ?? ''));
  }

  /**
   * Up to which ISO day a value is; null for that of a whole year, and after a word about it for one submitted in December,
   * when years are closed.
   */
  dayOf(row: TableRow, column: number, when: When, indicator: Indicator): string | null {
    this.#sayOthers(row, when.year);
    const submitted = when.asOf === null ? this.#submitted(row) : null;
    const day = when.asOf ?? submitted;
    if (day === null || day >= `${when.year}-12-31`) return null;
    this.#count(row, column, when, day, indicator);
    return submitted === null || day < `${when.year}-12-01` ? day : null;
  }

  #count(row: TableRow, column: number, when: When, day: string, { name }: Indicator): void {
    this.count += 1;
    const period = when.asOf === null ? null : when.text;
    const key = period ?? `${when.year} ${day}`;
    const known = this.#counted.get(key);
    const place = () => this.cells.context.placeOf(row.line, column);
    if (known) known.count += 1;
    else this.#counted.set(key, { year: when.year, indicator: name, place: place(), period, day, count: 1 });
  }

  /** One word about each day. */
  said(): readonly Diagnostic[] {
    return [...this.#counted.values()].map(({ place, period, day, year, indicator, count }) =>
      period === null
        ? diagnostic('PC277', place, { day, indicator, count, year })
        : diagnostic('PC257', place, { period, indicator, count }),
    );
  }

  #submitted(row: TableRow): string | null {
    const column = this.cells.layout.fields.get('submitted');
    const text = this.cells.text(row, column);
    const own = text === '' ? null : isoDay(text);
    if (own === null && text !== '') this.#sayUnheard(row, column, text);
    return own ?? this.cells.context.around.written;
  }

  /** What was done by the middle of the year may have been measured then; a day of the data is heard, and some months of it are not. */
  #sayOthers(row: TableRow, year: number): void {
    for (const column of this.#others) {
      const text = this.cells.text(row, column);
      const period = text === '' ? null : cellPeriod(text);
      if (period?.year == null) continue;
      const isSeason = isDayOfData(this.cells.layout.headings[column] ?? '');
      if (isSeason ? period.isPart : (isoDay(text) ?? '') < `${year}-12-01`)
        this.#sayUnheard(row, column, text);
    }
  }

  /** 6月30日 is of no year that is known. */
  #sayUnheard(row: TableRow, column: number | undefined, text: string): void {
    if (isMissing(fold(text).toLowerCase()) || !this.notes.once(`PC300 ${text}`)) return;
    this.cells.report(row, column, (place) => diagnostic('PC300', place, { text }));
  }
}

function mayBeOfValues(heading: string): boolean {
  return isDayOfData(heading) || doneBy(heading) === 'done';
}

/** The last day on which it may have been: of a mere month or year its last. */
const isoDay = remembered((text): string | null => {
  const folded = fold(text);
  const { year = null, month, isPart = false, upTo = null } = cellPeriod(folded) ?? {};
  const day = dayOf(folded) ?? (year !== null && upTo !== null ? `${year}-${upTo}` : null);
  if (day !== null || year === null) return day;
  if (isPart) return month === undefined ? null : endOfMonth(year, month);
  return `${year}-12-31`;
});
