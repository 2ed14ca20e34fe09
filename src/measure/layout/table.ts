import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../../diagnostic/log.js';
import type { Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { mayBeMeasured, type RowField } from '../facts/headings.js';
import type { PlanNames } from '../facts/names.js';
import {
  isBlank,
  NO_PREAMBLE,
  type Preamble,
  RowSieve,
  readPreamble,
  type SkipReason,
} from '../facts/preamble.js';
import type { Measurement } from '../measurement.js';
import type { CellContexts } from '../value/cell-contexts.js';
import { type Layout, layoutOf, missingFields, type SeriesColumns } from './layout.js';
import { RowReader } from './row.js';
import type { TableRow } from './row-cells.js';
import { withinPeriod } from './row-subject.js';
import { alignmentOf } from './shifted.js';

/** So many rows may stand above the header; as many are looked at before the table is read. */
const HEADER_WITHIN = 40;
const HEAD_ROWS = HEADER_WITHIN + 3;
const KEPT_SKIPS = 1000;
/** The beginning of a number, a bound or an answer. */
const LIKE_A_VALUE = /^\s*[-+≥≤<>＜＞]?\s*(?:[\d０-９]|是|否|有|无|已|未|约)/;
const KEPT_FIRST = 10;

export interface TableOptions {
  readonly names: PlanNames;
  readonly plan: Plan | null;
  readonly percentScale: 'percent' | 'fraction' | null;
  /** Of all tables of the run; without them each table has its own. */
  readonly contexts?: CellContexts;
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
  #sieve = new RowSieve([]);
  #remarked = false;
  #layout: Layout | null = null;
  #headerLine: number | null = null;
  #preamble: Preamble = NO_PREAMBLE;
  #rows = 0;
  #empty = true;
  readonly #skipped: { line: number; reason: SkipReason | 'above-header' }[] = [];
  readonly #first: Measurement[] = [];

  constructor(
    private readonly place: TablePlace,
    private readonly options: TableOptions,
  ) {}

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
    this.#empty = rows.every((row) => row.cells.every(isBlank));
    const at = this.#findHeader(rows);
    if (at < 0 || !this.#layout) return;
    const body = rows.slice(at + this.#layout.depth);
    this.#readAbove(rows.slice(0, at), rows.slice(at, at + this.#layout.depth));
    if (!this.#checkHeader(this.#layout, body) || !this.#align(body)) return;
    this.#reader = new RowReader(
      this.#layout,
      { ...this.options, preamble: this.#preamble, placeOf: (line, column) => this.#placeOf(line, column) },
      (measurement) => this.#emit(measurement),
    );
    for (const row of body) this.#body(row);
  }

  #readAbove(titles: readonly TableRow[], header: readonly TableRow[]): void {
    for (const { line, cells } of titles) if (!cells.every(isBlank)) this.#skip(line, 'above-header');
    this.#headerLine = header[0]?.line ?? null;
    this.#sieve = new RowSieve([...titles, ...header].map((row) => row.cells));
    this.#preamble = readPreamble(titles, this.options.names, this.options.plan);
  }

  /** False where the names of the indicators stand under another heading than theirs, and it is not certain which. */
  #align(body: readonly TableRow[]): boolean {
    if (!this.#layout) return false;
    const { names, log } = this.options;
    const cells = body.map((row) => row.cells).filter((row) => this.#sieve.reason(row) === null);
    const alignment = alignmentOf(this.#layout, cells, (name) => names.knowsIndicator(name));
    if (alignment.type === 'straight') return true;
    const { from, to } = alignment;
    const params = { header: this.#layout.headings[from] ?? '', column: to + 1 };
    const place = this.#placeOf(this.#headerLine ?? 1, from);
    log.add(diagnostic(alignment.type === 'moved' ? 'PC250' : 'PC251', place, params));
    if (alignment.type === 'moved') this.#layout = alignment.layout;
    return alignment.type === 'moved';
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
  #checkHeader(layout: Layout, body: readonly TableRow[]): boolean {
    const { log } = this.options;
    const line = this.#headerLine ?? 1;
    for (const [column, first] of layout.doubled) {
      const params = { header: layout.headings[column] ?? '', first: layout.headings[first] ?? '' };
      log.add(diagnostic('PC219', this.#placeOf(line, column), params));
    }
    for (const column of layout.ignored) {
      log.add(this.#unread(column, layout, body));
    }
    this.#checkTitle(layout);
    const missing = missingFields(layout, this.#fromPreamble());
    for (const field of missing) log.add(diagnostic('PC223', this.#placeOf(line, null), { field }));
    const usable = missing.length === 0 && layout.doubled.length === 0 && this.#knowsReporter(layout);
    if (usable) this.#sayPreamble(layout, line);
    return usable;
  }

  /** Another city's file under this city's plan: all its rows would be judged without a word. */
  #checkTitle({ fields }: Layout): void {
    const { plan: chosen, log } = this.options;
    const titled = this.#preamble.plan;
    if (!chosen || !titled || fields.has('plan')) return;
    const [named, meant] = [titled.value.jurisdiction.name, chosen.jurisdiction.name];
    if (named === meant) return;
    const params = { text: titled.text, named, chosen: meant, plan: chosen.id };
    log.add(diagnostic('PC246', this.#placeOf(titled.line, null), params));
  }

  /** What is lost with a column: a remark, or values that another heading would have had read. */
  #unread(column: number, { headings, series }: Layout, body: readonly TableRow[]): Diagnostic {
    const header = headings[column] ?? '';
    const place = this.#placeOf(this.#headerLine ?? 1, column);
    const across = series.some(({ indicator }) => indicator !== null);
    const holdsValues = body.some(({ cells }) => LIKE_A_VALUE.test(cells[column] ?? ''));
    if (!across || !holdsValues || !mayBeMeasured(fold(header)))
      return diagnostic('PC220', place, { header });
    return diagnostic('PC249', place, { header, nearest: this.options.names.nearestIndicator(header) });
  }

  /** Values of somebody unknown must not be taken for those of the whole. */
  #knowsReporter({ fields }: Layout): boolean {
    const { stranger } = this.#preamble;
    const plan = this.options.plan ?? this.#preamble.plan?.value;
    if (!stranger || fields.has('area') || fields.has('plan') || !plan) return true;
    const { names, log } = this.options;
    const { text, line } = stranger;
    const vocabulary = names.vocabulary(plan);
    if (vocabulary.isOutsider(text)) {
      log.count(diagnostic('PC240', this.#placeOf(line, null), { text, plan: plan.id, count: 1 }));
      return false;
    }
    const nearest = vocabulary.nearestArea(text);
    const params = { text, plan: plan.id, nearest, units: plan.jurisdiction.units.length };
    log.add(diagnostic('PC211', this.#placeOf(line, null), params));
    return false;
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
    const seeming = this.#sieve.reason(row.cells) ?? (this.#isProse(row.cells) ? 'remark' : null);
    const reason = seeming === 'remark' && this.#hasValue(row) ? null : seeming;
    if (reason === 'remark') this.#remarked = true;
    if (reason !== null) {
      if (reason !== 'blank') this.#skip(row.line, reason);
      return;
    }
    if (!this.#reader) return;
    this.#rows += 1;
    const subtotal = this.#reader.read(row);
    if (subtotal === null) return;
    this.#skip(row.line, 'subtotal');
    const text = row.cells[subtotal] ?? '';
    this.options.log.add(diagnostic('PC237', this.#placeOf(row.line, subtotal), { text }));
  }

  /** A lone cell that is a sentence, a date, or goes on with the remarks above it; no value stands beside it. */
  #isProse(cells: readonly string[]): boolean {
    const start = cells.findIndex((cell) => !isBlank(cell));
    if (cells.some((cell, i) => i > start && !isBlank(cell))) return false;
    const text = fold(cells[start] ?? '');
    if (this.options.names.knowsIndicator(text) || this.#holdsValue(start)) return false;
    return this.#remarked || /[。;:]|^\d{4}年\d{1,2}月/.test(text);
  }

  #holdsValue(column: number): boolean {
    return this.#layout?.series.some(({ at }) => Object.values(at).includes(column)) ?? false;
  }

  #hasValue({ cells }: TableRow): boolean {
    const columns = this.#layout?.series.flatMap(({ at }) => Object.values(at)) ?? [];
    return columns.some((column) => LIKE_A_VALUE.test(cells[column] ?? ''));
  }

  #skip(line: number, reason: SkipReason | 'above-header'): void {
    if (this.#skipped.length < KEPT_SKIPS) this.#skipped.push({ line, reason });
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
