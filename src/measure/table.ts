import { diagnostic, type Place } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import type { Plan } from '../plan/plan.js';
import { unitOf } from '../quantity/amount.js';
import type { RowField } from './headings.js';
import { type Layout, layoutOf, missingFields, type SeriesColumns } from './layout.js';
import type { Measurement } from './measurement.js';
import type { PlanNames } from './names.js';
import { NO_PREAMBLE, type Preamble, readPreamble, type SkipReason, skipReason } from './preamble.js';
import { RatioWatch } from './ratio.js';
import { RowReader, type TableRow, withinPeriod } from './row.js';

/** So many rows may stand above the header; as many are looked at before the table is read. */
const HEADER_WITHIN = 40;
const HEAD_ROWS = HEADER_WITHIN + 3;
const KEPT_SKIPS = 1000;
const KEPT_FIRST = 10;

export interface TableOptions {
  readonly names: PlanNames;
  readonly plan: Plan | null;
  readonly percentScale: 'percent' | 'fraction' | null;
  readonly log: DiagnosticLog;
  readonly onMeasurement: (measurement: Measurement) => void;
}

/** Where a table stands: its file, and its sheet in a workbook. */
export interface TablePlace {
  readonly file: string;
  /** The cell of a line and a column (both from 1) in words, such as `汇总!D7`; null in a text file. */
  readonly cell: ((line: number, column: number) => string) | null;
}

/** What was understood of a table, for people who want to see it. */
export interface TableNotes {
  readonly headerLine: number | null;
  readonly layout: Layout | null;
  readonly preamble: Preamble;
  readonly skipped: readonly { readonly line: number; readonly reason: SkipReason | 'above-header' }[];
  readonly first: readonly Measurement[];
  readonly rows: number;
}

/** Reads one table row by row: finds its header among the first rows, then hands each row below it to the RowReader. */
export class TableReader {
  #head: TableRow[] = [];
  #started = false;
  #reader: RowReader | null = null;
  #header: (readonly string[])[] = [];
  #layout: Layout | null = null;
  #headerLine: number | null = null;
  #preamble: Preamble = NO_PREAMBLE;
  #rows = 0;
  #empty = true;
  readonly #skipped: { line: number; reason: SkipReason | 'above-header' }[] = [];
  readonly #first: Measurement[] = [];
  readonly #ratios: RatioWatch;

  constructor(
    private readonly place: TablePlace,
    private readonly options: TableOptions,
  ) {
    this.#ratios = new RatioWatch((measurement) => this.#emit(measurement));
  }

  row(row: TableRow): void {
    if (this.#started) this.#body(row);
    else {
      this.#head.push(row);
      if (this.#head.length >= HEAD_ROWS) this.#start();
    }
  }

  /** To be called after the last row. True where the table was one of measurements. */
  finish(): boolean {
    if (!this.#started) this.#start();
    const { log } = this.options;
    for (const { series, count } of this.#ratios.finish()) {
      const column = series.at.value ?? 0;
      const header = this.#layout?.headings[column] ?? '';
      log.add(diagnostic('PC232', this.#placeOf(this.#headerLine ?? 1, column), { header, count }));
    }
    return this.#reader !== null;
  }

  notes(): TableNotes {
    return {
      headerLine: this.#headerLine,
      layout: this.#layout,
      preamble: this.#preamble,
      skipped: this.#skipped,
      first: this.#first,
      rows: this.#rows,
    };
  }

  /** Why there is nothing to read, once all rows have been seen: no row at all, or none that is a header. */
  get emptiness(): 'empty' | 'no-header' {
    return this.#empty ? 'empty' : 'no-header';
  }

  #start(): void {
    this.#started = true;
    const rows = this.#head;
    this.#head = [];
    this.#empty = rows.every((row) => skipReason(row.cells, []) === 'blank');
    const at = this.#findHeader(rows);
    if (at < 0 || !this.#layout) return;
    for (const { line, cells } of rows.slice(0, at)) {
      if (skipReason(cells, []) !== 'blank') this.#skip(line, 'above-header');
    }
    this.#headerLine = rows[at]?.line ?? null;
    this.#header = rows.slice(at, at + this.#layout.depth).map((row) => row.cells);
    this.#preamble = readPreamble(rows.slice(0, at), this.options.names);
    if (!this.#checkHeader(this.#layout)) return;
    this.#reader = new RowReader(
      this.#layout,
      { ...this.options, preamble: this.#preamble, placeOf: (line, column) => this.#placeOf(line, column) },
      (measurement, series) => this.#watch(measurement, series),
    );
    for (const row of rows.slice(at + this.#layout.depth)) this.#body(row);
  }

  #findHeader(rows: readonly TableRow[]): number {
    const { names } = this.options;
    for (let at = 0; at < Math.min(HEADER_WITHIN, rows.length); at += 1) {
      const below = rows.slice(at, at + 3).map((row) => row.cells);
      this.#layout = layoutOf(below, (name) => names.knowsIndicator(name));
      if (this.#layout) return at;
    }
    return -1;
  }

  /** Reports what is doubled, missing or not read; false where the table cannot be read at all. */
  #checkHeader(layout: Layout): boolean {
    const { log } = this.options;
    const line = this.#headerLine ?? 1;
    for (const [column, first] of layout.doubled) {
      const params = { header: layout.headings[column] ?? '', first: layout.headings[first] ?? '' };
      log.add(diagnostic('PC219', this.#placeOf(line, column), params));
    }
    for (const column of layout.ignored) {
      log.add(diagnostic('PC220', this.#placeOf(line, column), { header: layout.headings[column] ?? '' }));
    }
    const missing = missingFields(layout, this.#fromPreamble());
    for (const field of missing) log.add(diagnostic('PC223', this.#placeOf(line, null), { field }));
    const usable = missing.length === 0 && layout.doubled.length === 0;
    if (usable) this.#sayPreamble(layout, line);
    return usable;
  }

  #fromPreamble(): Set<RowField> {
    const { year, indicator } = this.#preamble;
    return new Set<RowField>([
      ...(year ? (['year'] as const) : []),
      ...(indicator ? (['indicator'] as const) : []),
    ]);
  }

  /** What was taken from the lines above the table is said, since nobody wrote it into the rows. */
  #sayPreamble(layout: Layout, line: number): void {
    const { plan, area, year } = this.#preamble;
    const { log } = this.options;
    const say = (what: 'plan' | 'area' | 'year', value: string, from: number) =>
      log.add(diagnostic('PC231', this.#placeOf(line, null), { what, value, line: from }));
    if (plan && !layout.fields.has('plan') && !this.options.plan) say('plan', plan.value.id, plan.line);
    if (area?.value && !layout.fields.has('area')) say('area', area.value, area.line);
    if (year && !layout.fields.has('year') && layout.series.some((one) => one.year === null)) {
      say('year', String(year.value), year.line);
    }
    for (const series of layout.series) this.#checkYear(series, line);
  }

  /** A year at the head of a column is checked once, there. */
  #checkYear({ year, at }: SeriesColumns, line: number): void {
    const plan = this.options.plan ?? this.#preamble.plan?.value;
    const first = plan?.indicators[0];
    if (year === null || !first || plan.indicators.some((indicator) => withinPeriod(year, indicator))) return;
    const { base, end } = first.period;
    this.options.log.add(diagnostic('PC215', this.#placeOf(line, at.value ?? 0), { year, start: base, end }));
  }

  #body(row: TableRow): void {
    const reason = skipReason(row.cells, this.#header);
    if (reason !== null) {
      if (reason !== 'blank') this.#skip(row.line, reason);
      return;
    }
    if (!this.#reader) return;
    this.#rows += 1;
    if (this.#reader.read(row)) return;
    this.#skip(row.line, 'subtotal');
    const text = row.cells[this.#layout?.fields.get('area') ?? 0] ?? '';
    this.options.log.add(diagnostic('PC237', this.#placeOf(row.line, null), { text }));
  }

  #skip(line: number, reason: SkipReason | 'above-header'): void {
    if (this.#skipped.length < KEPT_SKIPS) this.#skipped.push({ line, reason });
  }

  #watch(measurement: Measurement, series: SeriesColumns): void {
    const unit = series.unit ?? this.#preamble.unit;
    const percent = unit?.dimension === 'ratio' && unit.scale.equals(unitOf('%').scale);
    if (percent && this.options.percentScale === null) this.#ratios.add(measurement, series);
    else this.#emit(measurement);
  }

  #emit(measurement: Measurement): void {
    if (this.#first.length < KEPT_FIRST) this.#first.push(measurement);
    this.options.onMeasurement(measurement);
  }

  #placeOf(line: number, column: number | null): Place & { line: number; column: number } {
    const place = { file: this.place.file, line, column: (column ?? 0) + 1 };
    return this.place.cell ? { ...place, cell: this.place.cell(line, place.column) } : place;
  }
}
