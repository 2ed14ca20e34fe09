import type { LaterThan } from '../../diagnostic/codes.js';
import { diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Kind } from '../../plan/plan.js';
import { type DayDone, type DayTold, dayDone, doneBy } from '../facts/done.js';
import type { Reading } from '../measurement.js';
import type { Taken } from './remark-problems.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import type { RowNotes } from './row-notes.js';

/** Of these a value that is not nothing says that something is there; of a coverage only where it is one county's. */
const THERE: ReadonlySet<Kind> = new Set(['presence', 'attestation']);

/** Holds the day on which something was done, in a column or a line of its own, against the value that says that it is done. */
export class DoneDays {
  readonly #columns: readonly { readonly column: number; readonly by: 'done' | 'planned' }[];
  /** The days told around the table that were looked at last, and where they stand. */
  #days: readonly unknown[] = NONE;
  #told: readonly PlacedDay[] = NONE;

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
  ) {
    const { headings, fields, series } = cells.layout;
    const read = new Set([...fields.values(), ...series.flatMap(({ at }) => Object.values(at))]);
    this.#columns = headings.flatMap((heading, column) => {
      const by = read.has(column) ? null : (doneBy(heading) ?? doneBy(heading.split(' ').at(-1) ?? ''));
      return by === null ? [] : [{ column, by }];
    });
  }

  /** Why a value is not to be trusted: what it says to be there came, or was to come, after the time that it is of. */
  fault(row: TableRow, column: number, reading: Reading, taken: Taken): Faulty | null {
    const days = [...this.#daysOf(row), ...this.#ofTable()];
    if (days.length === 0 || !saysDone(reading)) return null;
    const { asOf, year, indicator } = taken;
    const until = asOf ?? `${year}-12-31`;
    const isOne = indicator.kind === 'coverage' && taken.area !== null;
    const isThere = THERE.has(indicator.kind) || isOne;
    for (const { heading, text, by, ...told } of days) {
      const done = dayDone(text);
      if (done === null || done.day <= until) continue;
      const params: LaterThan = {
        heading,
        text,
        value: this.cells.text(row, column),
        indicator: indicator.name,
        year,
        asOf,
      };
      const code = isThere && isDone(by, done) ? 'PC297' : 'PC298';
      if (code === 'PC297' || this.notes.once(`PC298 ${heading} ${text}`))
        this.cells.report(row, told.column, (place) => diagnostic(code, told.place ?? place, params));
      if (code === 'PC297') return { kind: 'faulty', code };
    }
    return null;
  }

  #daysOf(row: TableRow): readonly PlacedDay[] {
    if (this.#columns.length === 0) return NONE;
    return this.#columns.map(({ column, by }) => ({
      heading: this.cells.layout.headings[column] ?? '',
      text: this.cells.text(row, column),
      by,
      column,
    }));
  }

  /** 完成时间：2026年3月 in a line above or below the table is told of all of its values. */
  #ofTable(): readonly PlacedDay[] {
    const { context } = this.cells;
    const { days } = context.around.table;
    if (days === this.#days) return this.#told;
    this.#days = days;
    this.#told = days.flatMap(({ value, at }) =>
      at.in === 'line' ? [{ ...value, place: context.placeOf(at.line, null) }] : [],
    );
    return this.#told;
  }
}

/** Where a day is told: in a column, or in a line. */
interface PlacedDay extends DayTold {
  readonly column?: number;
  readonly place?: Place;
}

const NONE: readonly never[] = [];

/** 预计2026年3月 under 完成时间 is a plan. */
function isDone(by: 'done' | 'planned', { isPlanned }: DayDone): boolean {
  return by === 'done' && !isPlanned;
}

/** True for a value of something that is there, be it in part. */
function saysDone(reading: Reading): boolean {
  if (reading.kind === 'answer') return reading.answer === 'yes';
  if (reading.kind === 'number') return reading.value.compare(0) > 0;
  return reading.kind === 'range' && (reading.low?.value.compare(0) ?? 0) > 0;
}
