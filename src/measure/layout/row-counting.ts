import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import {
  type Counting,
  countingSaid,
  countingTitled,
  isCounted,
  isOfAll,
  isOfYear,
  isOfYearAlone,
  isUpToYear,
  saidOfYear,
} from '../facts/counting.js';
import { isInstruction } from '../facts/remark.js';
import type { Said } from '../facts/scope.js';
import type { SeriesColumns } from './layout.js';
import type { Taken } from './remark-problems.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import type { RowRemarks } from './row-remarks.js';
import type { Subject } from './row-subject.js';

/** Tells whether a count is of all up to its time or of its time alone, wherever a table says so, and refuses one that is not what the plan counts. */
export class CountingReader {
  /** The columns of a row that may say it of its values. */
  readonly #columns: readonly number[];
  /** Where one heading says 累计, the others are of their time alone, whatever the title says. */
  readonly #isByHeading: boolean;

  constructor(
    private readonly cells: RowCells,
    private readonly remarks: RowRemarks,
  ) {
    const { fields, open, aside, series } = cells.layout;
    const remarked = aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    this.#columns = [
      ...(['note', 'role'] as const).flatMap((name) => fields.get(name) ?? []),
      ...remarked,
      ...open,
    ];
    this.#isByHeading = series.some(({ isTotal }) => isTotal);
  }

  /** Null where nothing says it; what stands nearest to the value decides. */
  of(
    row: TableRow,
    series: SeriesColumns,
    subject: Subject,
    remark: string | undefined,
    taken: Taken,
  ): Said<Counting> | null {
    if (!isCounted(subject.indicator.kind)) return null;
    const column = series.at.value ?? 0;
    const heading = this.cells.layout.headings[column] ?? '';
    if ((series.isTotal || countingTitled(heading) === 'total') && !this.#isOfColumns(series, heading))
      return { value: 'total', text: heading, at: { in: 'heading', text: heading } };
    const line = { in: 'line', line: row.line } as const;
    if (subject.isTotal) return { value: 'total', text: this.cells.cell(row, 'indicator'), at: line };
    const titled = [this.cells.cell(row, 'year'), this.cells.cell(row, 'indicator')];
    const total = titled.find((text) => countingTitled(text) === 'total');
    if (total !== undefined) return { value: 'total', text: total, at: line }; // 2023年累计
    const said = this.#said(row, column, remark, taken);
    for (const { own, text } of said) {
      const value = countingSaid(own);
      if (value) return { value, text, at: line };
    }
    const upTo = subject.indicator.accumulates ? this.#upTo(row, heading, said) : null;
    if (upTo !== null) return { value: 'total', text: upTo, at: line };
    return this.#isByHeading || OWN.test(fold(heading)) ? null : this.cells.context.around.counting();
  }

  /** 累计 beside quarters or counties is the sum of these, and 本年累计 that of the months. */
  #isOfColumns(own: SeriesColumns, heading: string): boolean {
    const isPart = ({ place, period }: SeriesColumns) =>
      place !== null || period?.isPart === true || (period?.upTo ?? null) !== null;
    const others = this.cells.layout.series.filter((one) => one !== own);
    return isOfYear(heading) || (own.place === null && others.some(isPart));
  }

  /** What adds up over the years is all of it where its time is said by its end. */
  #upTo(row: TableRow, heading: string, said: readonly Remarked[]): string | null {
    const dated = [heading, this.cells.cell(row, 'year'), this.cells.cell(row, 'indicator')];
    return dated.find(isUpToYear) ?? said.find(({ own }) => isOfAll(own))?.text ?? null;
  }

  /** What remarks and notes say of the value, those that are on values of other years left out. */
  #said(row: TableRow, column: number, remark: string | undefined, taken: Taken): readonly Remarked[] {
    const texts = [...this.remarks.on(row, column, remark, taken), ...this.#texts(row)];
    return texts.flatMap((text) => {
      const own = saidOfYear(text, taken.year);
      return own === null ? [] : [{ own, text }];
    });
  }

  /** 当年数 beside a value under 累计数: nobody knows which it is. */
  doubt(
    row: TableRow,
    column: number,
    remark: string | undefined,
    said: Said<Counting> | null,
    taken: Taken,
  ): void {
    if (said?.value !== 'total') return;
    const against = this.#said(row, column, remark, taken).find(
      ({ own, text }) => isOfYearAlone(own) && !isInstruction(text),
    );
    if (!against) return;
    const { plan, area, year, indicator } = taken;
    const of = { indicator: indicator.name, area: area ?? plan.jurisdiction.name, year };
    this.cells.report(row, column, (place) =>
      diagnostic('PC284', place, { text: against.text, problem: 'year', of }),
    );
  }

  #texts(row: TableRow): string[] {
    return this.#columns.map((column) => this.cells.text(row, column));
  }

  /** A sum of years is no value of one of them, and what came in a year is not all that there is. */
  fault(
    row: TableRow,
    column: number,
    { annual, accumulates, name }: Indicator,
    said: Said<Counting> | null,
    { year }: Taken,
  ): Faulty | null {
    if (!said) return null;
    const { value: counting, text, at } = said;
    const isMeant = counting === 'total' ? !annual : annual || accumulates || COUNTS_NEW.test(name);
    if (isMeant) return null;
    const params = { text, at, indicator: name, year, counting };
    this.cells.report(row, column, (place) => diagnostic('PC279', place, params));
    return { kind: 'faulty', code: 'PC279' };
  }
}

/** A text, and what it says of values of the year at hand. */
interface Remarked {
  readonly own: string;
  readonly text: string;
}

/** Headings of what came in the year alone. */
const OWN = /当年|本年|当期|本期|年度/;
const COUNTS_NEW = /新增|净增|增加/;
