import type { Steps } from '../../tables/pause.js';
import { type Measurement, quoted } from '../measurement.js';
import { partsAsText } from '../value/parts.js';
import type { SeriesColumns } from './layout.js';
import { isExtreme } from './remark-problems.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import { CountingReader } from './row-counting.js';
import { DisplacedValues } from './row-displaced.js';
import { DoneDays } from './row-done.js';
import { DoubtReader } from './row-doubt.js';
import type { RowLabels } from './row-labels.js';
import type { Measured } from './row-meaning.js';
import { mergedValue } from './row-merged.js';
import type { RowNotes } from './row-notes.js';
import type { RowRemarks } from './row-remarks.js';
import { sampleOf } from './row-sample.js';
import { takenBackIn } from './row-taken-back.js';
import { unitWithin } from './row-unit.js';
import { UpToDays } from './row-up-to.js';
import { type ReadValue, ValueReader } from './row-value.js';
import { spanOf } from './span.js';

/** Makes a measurement of what a row holds, once it is known whose it is, of what and when. */
export class MeasuredReader {
  readonly #values: ValueReader;
  readonly #doubts: DoubtReader;
  readonly #done: DoneDays;
  readonly #displaced: DisplacedValues;
  readonly #counting: CountingReader;
  readonly upTo: UpToDays;

  constructor(
    private readonly cells: RowCells,
    private readonly notes: RowNotes,
    private readonly remarks: RowRemarks,
  ) {
    this.#values = new ValueReader(cells);
    this.#doubts = new DoubtReader(cells, notes);
    this.#done = new DoneDays(cells, notes);
    this.#displaced = new DisplacedValues(cells, notes);
    this.#counting = new CountingReader(cells, remarks);
    this.upTo = new UpToDays(cells, notes);
  }

  /** Looks at the first rows for what a row may leave out. */
  prepare(rows: readonly TableRow[]): Steps<void> {
    return this.#values.prepare(rows);
  }

  measurement(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    { who, subject, when, isMeasured }: Measured,
    doubt: Faulty | null,
  ): Measurement {
    const { vocabulary, area } = who;
    const { indicator, unit, faulty } = subject;
    const untrusted =
      faulty ?? doubt ?? who.faulty ?? when.faulty ?? mergedValue(this.cells, this.notes, row, series);
    const of = { indicator, unit, units: labels.units, area, plan: vocabulary.plan, year: when.year };
    const read: ReadValue = untrusted
      ? { reading: untrusted, parts: null }
      : this.#values.reading(row, series, of);
    const { parts, span, remark } = read;
    const column = columnOf(series.at);
    const isBlank = read.reading.kind === 'missing';
    const reading = (isBlank ? this.#displaced.fault(row, indicator, of.year) : null) ?? read.reading;
    const isGiven = reading.kind !== 'missing';
    const asOf = isGiven ? this.upTo.dayOf(row, column, when, indicator) : when.asOf;
    const bareUnit = read.bareUnit ?? null;
    const taken = {
      plan: of.plan,
      area,
      year: of.year,
      asOf,
      indicator,
      unit: bareUnit,
      ownUnit: bareUnit ? null : unitWithin(this.cells.text(row, series.at.value)),
      isExtreme: isExtreme(read),
    };
    const isHeld = isGiven && !isBlank && !untrusted;
    if (isHeld) this.#doubts.say(row, column, labels);
    const counting = isHeld ? this.#counting.of(row, series, subject, remark, taken) : null;
    this.#counting.doubt(row, column, remark, counting, taken);
    const denied = isHeld
      ? (this.remarks.fault(row, column, remark, taken) ??
        this.#done.fault(row, column, reading, taken) ??
        this.#counting.fault(row, column, indicator, counting, taken))
      : null;
    return {
      plan: vocabulary.plan.id,
      indicator: indicator.id,
      area,
      year: when.year,
      ...(asOf !== null && { asOf }),
      reading: denied ?? reading,
      parts: denied ? null : parts,
      ...sampleOf(row, indicator, this.cells),
      ...(reading.kind === 'missing' && takenBackIn(row, series, remark, this.cells)),
      ...spanOf(span, indicator, counting?.value === 'total', reading),
      text: quoted(this.cells.text(row, series.at.value)) || partsAsText(parts),
      note: this.#note(row, column, remark),
      source: this.cells.context.placeOf(row.line, column),
      ...(who.isUntold && { isUntold: true }),
      ...(isMeasured ? { isMeasured } : this.cells.context.around.isOfPlan && { isUnderPlan: true }),
    };
  }

  /** What stands beside a value: its remark, the mark of a footnote, and the row's own note. */
  #note(row: TableRow, column: number, remark: string | undefined): string | null {
    const footnote = row.footnotes?.get(column) ?? '';
    const said = [this.cells.cell(row, 'note'), remark ?? '', footnote].filter((text) => text !== '');
    return said.length > 0 ? said.join(' ') : null;
  }
}

/** Where a value stands, or else what it is made of. */
export const columnOf = ({ value, numerator = 0 }: SeriesColumns['at']) => value ?? numerator;
