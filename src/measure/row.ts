import type { Fraction } from 'fraction.js';
import type { Code, ValueField } from '../diagnostic/codes.js';
import { type Diagnostic, diagnostic, excerptOf, type Place } from '../diagnostic/diagnostic.js';
import type { DiagnosticLog } from '../diagnostic/log.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { unitOf } from '../quantity/amount.js';
import { fold } from '../quantity/fold.js';
import { toDecimal } from '../quantity/format.js';
import { parseUnit, type Unit } from '../quantity/unit.js';
import { faultDiagnostic } from './fault.js';
import { type RowField, takeUnit, type ValuePart } from './headings.js';
import type { Layout, SeriesColumns } from './layout.js';
import type { Measurement, Parts, Reading } from './measurement.js';
import type { PlanNames, PlanVocabulary } from './names.js';
import { joinParts, ratioText } from './parts.js';
import { isBlank, type Preamble } from './preamble.js';
import { type CellContext, readValue, type ValueFault } from './value.js';

/** One row of a table as it stands in its file. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** Cells without a usable content, by column, as a workbook tells them. */
  readonly faults?: ReadonlyMap<number, 'formula-without-value' | 'error-value'>;
}

export interface RowContext {
  readonly names: PlanNames;
  /** The plan for rows that name none. */
  readonly plan: Plan | null;
  readonly preamble: Preamble;
  readonly percentScale: 'percent' | 'fraction' | null;
  readonly log: DiagnosticLog;
  /** Where a cell stands; columns count from 0. */
  readonly placeOf: (
    line: number,
    column: number | null,
  ) => Place & { readonly line: number; readonly column: number };
}

type Faulty = Extract<Reading, { kind: 'faulty' }>;

const SUBTOTAL = /^(?:小计|其中|subtotal)|小计$/i;

/** A value as it was read, and whether only the heading or the row's unit says that it is in percent. */
interface ReadValue {
  readonly reading: Reading;
  readonly parts: Parts | null;
  readonly percent: boolean;
}

/** What a row is about; the unit may stand beside the indicator's name. */
interface Subject {
  readonly indicator: Indicator;
  readonly unit: Unit | null;
  readonly faulty: Faulty | null;
}

/** Turns the rows of a table into measurements, as its layout says. */
export class RowReader {
  readonly #years = new Map<string, number | null>();
  /** Up to the last column with a heading. */
  readonly #width: number;
  readonly #needed: number;
  /** Columns between the others that have no heading, until something is found in them. */
  readonly #unheaded: Set<number>;
  /** Columns in which a subtotal may say what it is. */
  readonly #labels: readonly number[];
  /** True where each row names its indicator; else the headings do, or the lines above the table. */
  readonly #named: boolean;

  constructor(
    private readonly layout: Layout,
    private readonly context: RowContext,
    private readonly onMeasurement: (
      measurement: Measurement,
      series: SeriesColumns,
      percent: boolean,
    ) => void,
  ) {
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
    this.#labels = (['row', 'area', 'indicator'] as const).flatMap((field) => fields.get(field) ?? []);
    // beside indicators as columns, 序号 only counts the counties
    this.#named =
      (fields.has('indicator') || fields.has('row')) && series.some((one) => one.indicator === null);
  }

  /** False for a subtotal, which is neither a county nor the whole. */
  read(row: TableRow): boolean {
    if (this.#labels.some((column) => SUBTOTAL.test(row.cells[column]?.trimStart() ?? ''))) return false;
    const shifted = this.#checkWidth(row);
    const plan = this.#plan(row);
    if (!plan) return true;
    const vocabulary = this.context.names.vocabulary(plan);
    const area = this.#area(row, vocabulary);
    if (area === undefined) return true;
    const subject = this.#named ? this.#subject(row, vocabulary) : null;
    if (this.#named && !subject) return true;
    for (const series of this.layout.series) this.#measure(row, series, vocabulary, area, subject, shifted);
    return true;
  }

  #measure(
    row: TableRow,
    series: SeriesColumns,
    vocabulary: PlanVocabulary,
    area: string | null,
    subject: Subject | null,
    shifted: Faulty | null,
  ): void {
    const found =
      series.indicator === null ? subject : this.#headed(row, series, series.indicator, vocabulary);
    const { indicator, unit, faulty } = found ?? this.#above(row, vocabulary) ?? NOBODY;
    const year = series.year ?? this.#year(row);
    if (!indicator || year === null) return;
    if (series.year === null) this.#checkPeriod(row, year, indicator);
    const column = series.at.value ?? series.at.numerator ?? 0;
    const untrusted = faulty ?? shifted;
    const { reading, parts, percent } = untrusted
      ? { reading: untrusted, parts: null, percent: false }
      : this.#reading(row, series, indicator, unit, area, vocabulary.plan, year);
    this.onMeasurement(
      {
        plan: vocabulary.plan.id,
        indicator: indicator.id,
        area,
        year,
        reading,
        parts,
        text: this.#text(row, series.at.value) || partsAsText(parts),
        note: this.#cell(row, 'note') || null,
        source: this.context.placeOf(row.line, column),
      },
      series,
      percent,
    );
  }

  #cell(row: TableRow, field: RowField): string {
    return this.#text(row, this.layout.fields.get(field));
  }

  #text(row: TableRow, column: number | undefined): string {
    return column === undefined ? '' : (row.cells[column] ?? '').trim();
  }

  #report(row: TableRow, column: number | undefined, make: (place: Place) => Diagnostic): void {
    this.context.log.add(make(this.#place(row, column)));
  }

  #place(row: TableRow, column: number | undefined): Place {
    const place = this.context.placeOf(row.line, column ?? null);
    return column === undefined ? place : { ...place, excerpt: excerptOf(row.cells, column) };
  }

  /** For what takes time to say, and may stand in every row. */
  #offer(code: Code, row: TableRow, column: number | undefined, make: (place: Place) => Diagnostic): void {
    const { file } = this.context.placeOf(row.line, null);
    this.context.log.offer(code, file, () => make(this.#place(row, column)));
  }

  /**
   * Cells beyond the header, or a row that ends before a column that is read, may all stand in the wrong columns:
   * `541,200` without quotes would be read as 541.
   */
  #checkWidth(row: TableRow): Faulty | null {
    const { cells } = row;
    const beyond = cells.length > this.#width && cells.findLastIndex((cell) => !isBlank(cell)) >= this.#width;
    const sheet = this.context.placeOf(row.line, null).cell !== undefined; // stores no empty cells, and shifts none
    const shifted = beyond || (!sheet && cells.length <= this.#needed);
    if (shifted) {
      const params = { cells: cells.length, header: this.#width };
      this.#report(row, undefined, (place) => diagnostic('PC229', place, params));
    }
    for (const column of this.#unheaded) {
      if (isBlank(cells[column] ?? '')) continue;
      this.#unheaded.delete(column);
      this.#report(row, column, (place) => diagnostic('PC220', place, { header: '' }));
    }
    return shifted ? { kind: 'faulty', code: 'PC229' } : null;
  }

  #plan(row: TableRow): Plan | null {
    const text = this.#cell(row, 'plan');
    const column = this.layout.fields.get('plan');
    if (text === '') {
      const plan = this.context.plan ?? this.context.preamble.plan?.value ?? this.#planOfArea(row);
      if (!plan) this.#report(row, column, (place) => diagnostic('PC221', place, {}));
      return plan;
    }
    const found = this.context.names.find(text);
    if (found.length === 1) return found[0] ?? null;
    const several = found.map((plan) => plan.id).join(', ');
    this.#offer('PC210', row, column, (place) => {
      const nearest = found.length === 0 ? this.context.names.nearest(text) : null;
      return diagnostic('PC210', place, { text, nearest, several });
    });
    return null;
  }

  /** A national table may name each city in its column of areas. */
  #planOfArea(row: TableRow): Plan | null {
    const found = this.context.names.find(this.#cell(row, 'area'));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  #area(row: TableRow, vocabulary: PlanVocabulary): string | null | undefined {
    const column = this.layout.fields.get('area');
    const text = this.#text(row, column);
    if (text === '') return column === undefined ? (this.context.preamble.area?.value ?? null) : null;
    const area = vocabulary.area(text);
    if (area !== undefined) return area;
    const { id, jurisdiction } = vocabulary.plan;
    if (vocabulary.isOutsider(text)) {
      const place = this.context.placeOf(row.line, column ?? null);
      this.context.log.count(diagnostic('PC240', place, { text, plan: id, count: 1 }));
      return undefined;
    }
    this.#offer('PC211', row, column, (place) => {
      const nearest = vocabulary.nearestArea(text);
      return diagnostic('PC211', place, { text, plan: id, nearest, units: jurisdiction.units.length });
    });
    return undefined;
  }

  /** The indicator that the heading names; a plan without it is only worth a word where the cell holds something. */
  #headed(row: TableRow, series: SeriesColumns, text: string, vocabulary: PlanVocabulary): Subject | null {
    const indicator = vocabulary.indicator(text);
    if (indicator) return { indicator, unit: null, faulty: null };
    const filled = Object.values(series.at).find((column) => !isBlank(row.cells[column] ?? ''));
    if (filled !== undefined) this.#unknownIndicator(row, filled, text, vocabulary);
    return null;
  }

  /** 指标：… above the table, where the table itself has no place for it. */
  #above(row: TableRow, vocabulary: PlanVocabulary): Subject | null {
    const text = this.#named ? null : this.context.preamble.indicator;
    if (text === null) return null;
    const indicator = vocabulary.indicator(text);
    if (!indicator) this.#unknownIndicator(row, undefined, text, vocabulary);
    return indicator && { indicator, unit: null, faulty: null };
  }

  #subject(row: TableRow, vocabulary: PlanVocabulary): Subject | null {
    const text = this.#cell(row, 'indicator');
    const rowText = fold(this.#cell(row, 'row'));
    const number = /^\d{1,4}$/.test(rowText) ? Number(rowText) : null;
    const byRow = number === null ? null : vocabulary.row(number);
    if (text === '' && byRow) return { indicator: byRow, unit: null, faulty: null };
    const { indicator, unit } = byName(text, vocabulary);
    if (!indicator) {
      const field = text === '' && this.layout.fields.has('row') ? 'row' : 'indicator';
      this.#unknownIndicator(row, this.layout.fields.get(field), text === '' ? rowText : text, vocabulary);
      return null;
    }
    if (number === null || indicator.row === number) return { indicator, unit, faulty: null };
    const params = { row: number, name: text, rowName: byRow?.name ?? null, nameRow: indicator.row };
    this.#report(row, this.layout.fields.get('row'), (place) => diagnostic('PC213', place, params));
    return { indicator, unit, faulty: { kind: 'faulty', code: 'PC213' } };
  }

  #unknownIndicator(
    row: TableRow,
    column: number | undefined,
    text: string,
    vocabulary: PlanVocabulary,
  ): void {
    this.#offer('PC212', row, column, (place) => {
      const nearest = vocabulary.nearestIndicator(text);
      return diagnostic('PC212', place, { text, plan: vocabulary.plan.id, nearest });
    });
  }

  #year(row: TableRow): number | null {
    const column = this.layout.fields.get('year');
    const text = this.#text(row, column);
    if (text === '' && column === undefined) return this.context.preamble.year?.value ?? null;
    const known = this.#years.get(text);
    const year = known === undefined ? readYear(text) : known;
    if (this.#years.size < 1000) this.#years.set(text, year);
    if (year === null) this.#report(row, column, (place) => diagnostic('PC214', place, { text }));
    return year;
  }

  #checkPeriod(row: TableRow, year: number, indicator: Indicator): void {
    if (withinPeriod(year, indicator)) return;
    const { base, end } = indicator.period;
    this.#report(row, this.layout.fields.get('year'), (place) =>
      diagnostic('PC215', place, { year, start: base, end }),
    );
  }

  #reading(
    row: TableRow,
    series: SeriesColumns,
    indicator: Indicator,
    nameUnit: Unit | null,
    area: string | null,
    plan: Plan,
    year: number,
  ): ReadValue {
    const broken = this.#brokenCell(row, series);
    if (broken) return unread(broken);
    const { units } = plan.jurisdiction;
    const parts = this.#parts(
      row,
      series,
      indicator,
      area === null && units.length > 0 ? units.length : null,
    );
    if (isFaulty(parts)) return unread(parts);
    const unit = this.#unit(row, indicator);
    if (isFaulty(unit)) return unread(unit);
    const text = this.#text(row, series.at.value);
    const context = this.#cellContext(indicator, area, plan, unit ?? nameUnit ?? series.unit, year);
    const read = series.at.value === undefined ? ({ kind: 'missing' } as const) : readValue(text, context);
    const column = series.at.value;
    if ('fault' in read) return unread(this.#fault(row, column, read, indicator, indicator.unit, 'value'));
    if (read.kind === 'approximate' && !parts) {
      this.#report(row, column, (place) => diagnostic('PC206', place, { text, indicator: indicator.name }));
    }
    if (parts) return { ...this.#joined(row, series, read, parts, indicator), percent: false };
    return { reading: read, parts: null, percent: isShare(indicator) && isPercent(context.columnUnit) };
  }

  /** A formula without a result, or one whose result is an error, as a workbook tells it. */
  #brokenCell(row: TableRow, series: SeriesColumns): Faulty | null {
    if (!row.faults) return null;
    for (const column of Object.values(series.at)) {
      const problem = row.faults.get(column);
      if (!problem) continue;
      this.#report(row, column, (place) =>
        diagnostic('PC234', place, { problem, text: this.#text(row, column) }),
      );
      return { kind: 'faulty', code: 'PC234' };
    }
    return null;
  }

  #cellContext(
    indicator: Indicator,
    area: string | null,
    plan: Plan,
    unit: Unit | null,
    year: number,
  ): CellContext {
    const units = plan.jurisdiction.units.length;
    return {
      kind: indicator.kind === 'coverage' && area !== null ? 'presence' : indicator.kind,
      unit: indicator.unit,
      columnUnit: unit ?? fitting(this.context.preamble.unit, indicator),
      percentScale: this.context.percentScale,
      baselineText: baselineWords(indicator, year),
      unitCount: area === null && units > 0 ? units : null,
    };
  }

  #unit(row: TableRow, indicator: Indicator): Unit | Faulty | null {
    const column = this.layout.fields.get('unit');
    const text = fold(this.#text(row, column));
    if (NO_UNIT.test(text)) return null;
    const unit = parseUnit(text) ?? (text === fold(indicator.unit) ? unitOf(indicator.unit) : null);
    if (unit) return unit;
    const params = {
      unit: text,
      indicator: indicator.name,
      field: 'value',
      expected: indicator.unit,
    } as const;
    this.#report(row, column, (place) => diagnostic('PC218', place, params));
    return { kind: 'faulty', code: 'PC218' };
  }

  #fault(
    row: TableRow,
    column: number | undefined,
    fault: ValueFault,
    indicator: Indicator,
    unit: string,
    field: ValueField,
  ): Faulty {
    const cell = { text: this.#text(row, column), indicator: indicator.name, unit, field };
    this.#report(row, column, (place) => faultDiagnostic(fault, cell, place));
    return { kind: 'faulty', code: fault.fault };
  }

  /** The numerator and denominator of a share, both or neither; counts and answers have none. */
  #parts(
    row: TableRow,
    { at }: SeriesColumns,
    indicator: Indicator,
    units: number | null,
  ): Parts | Faulty | null {
    if (at.numerator === undefined || at.denominator === undefined) return null;
    if (!isShare(indicator)) {
      this.#checkNeedlessParts(row, at, indicator);
      return null;
    }
    const numerator = this.#part(row, at.numerator, 'numerator', indicator);
    const denominator = this.#part(row, at.denominator, 'denominator', indicator);
    if (isFaulty(numerator)) return numerator;
    if (isFaulty(denominator)) return denominator;
    if (numerator === null && denominator === null) return null;
    if (numerator === null || denominator === null) {
      const present = numerator === null ? 'denominator' : 'numerator';
      this.#report(row, at[present], (place) =>
        diagnostic('PC228', place, { present, indicator: indicator.name }),
      );
      return { kind: 'faulty', code: 'PC228' };
    }
    if (numerator.lte(denominator))
      return this.#counted(row, at, { numerator, denominator }, indicator, units);
    const params = {
      numerator: toDecimal(numerator),
      denominator: toDecimal(denominator),
      indicator: indicator.name,
    };
    this.#report(row, at.numerator, (place) => diagnostic('PC208', place, params));
    return { kind: 'faulty', code: 'PC208' };
  }

  /** A coverage of the whole counts the plan's own units, no more and no fewer. */
  #counted(
    row: TableRow,
    at: SeriesColumns['at'],
    parts: Parts,
    indicator: Indicator,
    units: number | null,
  ): Parts | Faulty {
    const { denominator } = parts;
    if (indicator.kind !== 'coverage' || units === null || denominator.equals(units) || denominator.equals(0))
      return parts;
    const params = { indicator: indicator.name, denominator: toDecimal(denominator), units };
    this.#report(row, at.denominator, (place) => diagnostic('PC244', place, params));
    return { kind: 'faulty', code: 'PC244' };
  }

  /** Numerator and denominator of something that is no share say nothing of it; alone in a row they would be lost. */
  #checkNeedlessParts(row: TableRow, at: SeriesColumns['at'], indicator: Indicator): void {
    const column = [at.numerator, at.denominator].find(
      (one) => one !== undefined && !isBlank(row.cells[one] ?? ''),
    );
    if (column === undefined || !isBlank(this.#text(row, at.value))) return;
    this.#report(row, column, (place) => diagnostic('PC242', place, { indicator: indicator.name }));
  }

  #part(
    row: TableRow,
    column: number,
    field: Exclude<ValuePart, 'value'>,
    indicator: Indicator,
  ): Fraction | Faulty | null {
    const unit = indicator.counted?.zh ?? '个';
    const read = readValue(this.#text(row, column), { ...PART, unit });
    if ('fault' in read) return this.#fault(row, column, read, indicator, unit, field);
    if (read.kind === 'missing') return null;
    if (read.kind === 'number') return read.value;
    return this.#fault(row, column, { fault: 'PC204', hint: 'number' }, indicator, unit, field);
  }

  #joined(row: TableRow, { at }: SeriesColumns, read: Reading, parts: Parts, indicator: Indicator) {
    const reading = joinParts(read, parts);
    if (reading !== 'contradiction') return { reading, parts };
    const params = {
      text: this.#text(row, at.value),
      parts: partsAsText(parts),
      ratio: ratioText(parts),
      indicator: indicator.name,
    };
    this.#report(row, at.value, (place) => diagnostic('PC209', place, params));
    return { reading: { kind: 'faulty', code: 'PC209' } as const, parts: null };
  }
}

/** Neither the row, the heading nor the lines above say what is measured. */
const NOBODY = { indicator: null, unit: null, faulty: null } as const;

/** The indicator of a name; the unit may stand in brackets after it, as the statistics portals write it. */
function byName(
  text: string,
  vocabulary: PlanVocabulary,
): { indicator: Indicator | null; unit: Unit | null } {
  const indicator = text === '' ? null : vocabulary.indicator(text);
  const taken = indicator ? null : takeUnit(text);
  return taken
    ? { indicator: vocabulary.indicator(taken.name), unit: taken.unit }
    : { indicator, unit: null };
}

function unread(reading: Faulty): ReadValue {
  return { reading, parts: null, percent: false };
}

function isShare({ kind }: Indicator): boolean {
  return kind === 'rate' || kind === 'coverage';
}

function isPercent(unit: Unit | null): boolean {
  return unit?.dimension === 'ratio' && unit.scale.equals(PERCENT);
}

const PERCENT = unitOf('%').scale;

const NO_UNIT = /^(?:|\/|-+|[—―–]+|无|是\/否)$/;

/** A numerator or denominator is a count of the things that the indicator counts. */
const PART: Omit<CellContext, 'unit'> = {
  kind: 'count',
  columnUnit: null,
  percentScale: null,
  baselineText: null,
  unitCount: null,
};

function isFaulty<T>(part: T | Faulty): part is Faulty {
  return part !== null && typeof part === 'object' && 'kind' in part && part.kind === 'faulty';
}

/** A unit above the table speaks only for the indicators that it can be meant for. */
function fitting(unit: Unit | null, indicator: Indicator): Unit | null {
  return unit && unit.dimension === unitOf(indicator.unit).dimension ? unit : null;
}

/** The words that the plan prints for a baseline; a figure without its unit stands for nothing but its own year. */
function baselineWords({ baseline, period }: Indicator, year: number): string | null {
  if (!baseline) return null;
  return year === period.base || !/^[\d０-９]/.test(baseline.text) ? baseline.text : null;
}

function partsAsText(parts: Parts | null): string {
  return parts ? `${toDecimal(parts.numerator)}/${toDecimal(parts.denominator)}` : '';
}

export function withinPeriod(year: number, indicator: Indicator): boolean {
  const { base, end } = indicator.period;
  const reference = indicator.target.type === 'change' ? indicator.target.from : base;
  return (year >= base && year <= end) || year === reference;
}

/** `2023`, `2023年`, `2023年末`, `2023年度`, `２０２３`; null for anything else. */
export function readYear(text: string): number | null {
  const match = /^((?:19|20)\d{2})(?:年(?:末|底|度|终)?)?$/.exec(fold(text));
  return match ? Number(match[1]) : null;
}
