import type { Fraction } from 'fraction.js';
import type { ValueField } from '../../diagnostic/codes.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { unitOf } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import { toDecimal } from '../../quantity/format.js';
import type { Unit } from '../../quantity/unit.js';
import type { Steps } from '../../tables/pause.js';
import type { ValuePart } from '../facts/field.js';
import type { Parts, Reading, Span } from '../measurement.js';
import type { CellReading, ValueFault } from '../value/cell.js';
import { CellContexts, type KnownContext } from '../value/cell-contexts.js';
import { faultDiagnostic } from '../value/fault.js';
import { withoutFacts, withoutName } from '../value/own-name.js';
import { joinParts, partsAsText, ratioText } from '../value/parts.js';
import { BesideValue } from './beside-value.js';
import { isBlank } from './blank.js';
import { brokenColumn } from './broken-cells.js';
import type { SeriesColumns } from './layout.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import { isShare, isWithoutUnit } from './row-unit.js';
import { UnitReader } from './row-units.js';
import { struckLabel } from './struck.js';

export interface ReadValue {
  readonly reading: Reading;
  readonly parts: Parts | null;
  readonly span?: Span;
  /** What stands in the cell behind the value. */
  readonly remark?: string;
  /** What a bare number was taken to count in. */
  readonly bareUnit?: Unit;
}

/** What a value is of, the unit beside the name of that, and those that its row names. */
export interface ValueOf {
  readonly indicator: Indicator;
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
  readonly area: string | null;
  readonly plan: Plan;
  readonly year: number;
}

/** Reads what a row says of one series: value, unit, numerator and denominator, and whether they go together. */
export class ValueReader {
  readonly #contexts: CellContexts;
  readonly #beside: BesideValue;
  readonly #units: UnitReader;
  /** What was said last to be struck out. */
  #struck = '';
  /** Which cell was said last to be none to trust. */
  #broken = '';

  constructor(private readonly cells: RowCells) {
    const { percentScale, contexts } = cells.context;
    this.#beside = new BesideValue(cells.layout);
    this.#units = new UnitReader(cells);
    this.#contexts = contexts ?? new CellContexts(percentScale);
  }

  /** Looks at the first rows for what a row may leave out. */
  prepare(rows: readonly TableRow[]): Steps<void> {
    return this.#units.prepare(rows);
  }

  reading(row: TableRow, series: SeriesColumns, of: ValueOf): ReadValue {
    const { indicator, area, plan, year } = of;
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
    const unnamed = withoutName(this.#textOf(row, series.at.value), indicator);
    const text = withoutFacts(unnamed, of, this.cells.context.facts);
    const around = this.#units.around(row, series, text, of);
    if (isFaulty(around)) return unread(around);
    const context = this.#contexts.ofValue(indicator, area, plan, around, year);
    const read = series.at.value === undefined ? MISSING : this.#contexts.read(text, context);
    const column = series.at.value;
    if ('fault' in read) return unread(this.#fault(row, column, read, indicator, indicator.unit, 'value'));
    if (read.kind === 'approximate' && !parts) {
      this.cells.report(row, column, (place) =>
        diagnostic('PC206', place, { text, indicator: indicator.name }),
      );
    }
    if (parts) return this.#joined(row, series, read, parts, indicator);
    const whole = this.#wholeOf(row, column, read, context, indicator);
    if (whole) return unread(whole);
    const { parts: written = null, span } = read;
    return {
      reading: read,
      parts: written,
      ...(span && { span }),
      ...remarkOf(read),
      ...(isWithoutUnit(text) && { bareUnit: around ?? unitOf(indicator.unit) }),
    };
  }

  /** A bare number for a share, which the numbers beside it show to be counted. */
  #wholeOf(
    row: TableRow,
    column: number | undefined,
    read: CellReading,
    { columnUnit, percentScale }: KnownContext,
    indicator: Indicator,
  ): Faulty | null {
    if (column === undefined || read.kind !== 'number' || !isShare(indicator) || read.parts) return null;
    const text = this.cells.text(row, column);
    if (columnUnit !== null || percentScale !== null || !BARE.test(fold(text))) return null;
    const whole = this.#beside.countedOf(row, column, read, indicator);
    if (whole === null) return null;
    const params = { text, whole, indicator: indicator.name };
    this.cells.report(row, column, (place) => diagnostic('PC278', place, params));
    return { kind: 'faulty', code: 'PC278' };
  }

  /** A raised figure beside a value is the mark of a footnote, which is said. */
  #textOf(row: TableRow, column: number | undefined): string {
    const text = this.cells.text(row, column);
    if (column === undefined) return text;
    const footnote = row.footnotes?.get(column);
    if (footnote !== undefined)
      this.cells.report(row, column, (place) => diagnostic('PC266', place, { footnote }));
    return text;
  }

  /** A name in the row or a heading over it is struck out, which is said once. */
  #isTakenBack(row: TableRow, series: SeriesColumns): boolean {
    const { layout, context } = this.cells;
    const { struck: headings, struckOver } = context.around;
    if (!row.faults && headings.size === 0 && struckOver === null) return false;
    const headed = Object.values(series.at).flatMap((column) => headings.get(column) ?? []);
    const struck = struckLabel(row, layout) ?? headed[0] ?? struckOver;
    if (struck === null) return false;
    const place = context.placeOf(struck.line, struck.column);
    const key = `${struck.line}:${struck.column}`;
    if (this.#struck !== key)
      context.log.add(diagnostic('PC234', place, { problem: 'struck-out', text: struck.text }));
    this.#struck = key;
    return true;
  }

  /** A formula without a result, or one whose result is an error, as a workbook tells it; be it that of the county's name or a remark. */
  #brokenCell(row: TableRow, series: SeriesColumns): Faulty | null {
    if (this.#isTakenBack(row, series)) return { kind: 'faulty', code: 'PC234' };
    const column = brokenColumn(row, series, this.cells.layout);
    const problem = column === null ? undefined : row.faults?.get(column);
    if (column === null || !problem) return null;
    const key = `${row.line}:${column}`;
    if (this.#broken !== key)
      this.cells.report(row, column, (place) =>
        diagnostic('PC234', place, { problem, text: this.cells.text(row, column) }),
      );
    this.#broken = key;
    return { kind: 'faulty', code: 'PC234' };
  }

  #fault(
    row: TableRow,
    column: number | undefined,
    fault: ValueFault,
    indicator: Indicator,
    unit: string,
    field: ValueField,
  ): Faulty {
    const cell = { text: this.cells.text(row, column), indicator: indicator.name, unit, field };
    this.cells.report(row, column, (place) => faultDiagnostic(fault, cell, place));
    return { kind: 'faulty', code: fault.fault };
  }

  /** The numerator and denominator of a share, both or neither; counts and answers have none. */
  #parts(
    row: TableRow,
    { at }: SeriesColumns,
    indicator: Indicator,
    units: number | null,
  ): Parts | Faulty | null {
    if (this.#isCountOver(row, at, indicator)) return this.#half(row, at, 'denominator', indicator);
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
      return this.#half(row, at, numerator === null ? 'denominator' : 'numerator', indicator);
    }
    if (numerator.lte(denominator))
      return this.#counted(row, at, { numerator, denominator }, indicator, units);
    const params = {
      numerator: toDecimal(numerator),
      denominator: toDecimal(denominator),
      indicator: indicator.name,
    };
    this.cells.report(row, at.numerator, (place) => diagnostic('PC208', place, params));
    return { kind: 'faulty', code: 'PC208' };
  }

  /** 92 under 完成数 beside 110 under 分母 is no share, but may be the count of one. */
  #isCountOver(row: TableRow, at: SeriesColumns['at'], indicator: Indicator): boolean {
    if (at.numerator !== undefined || at.denominator === undefined || !isShare(indicator)) return false;
    const isBare = BARE.test(fold(this.cells.text(row, at.value)));
    const { fields, headings } = this.cells.layout;
    const said = [headings[at.value ?? -1] ?? '', this.cells.text(row, fields.get('unit'))];
    return (
      isBare && this.cells.text(row, at.denominator) !== '' && !said.some((text) => /[%‰率]/.test(fold(text)))
    );
  }

  #half(
    row: TableRow,
    at: SeriesColumns['at'],
    present: 'numerator' | 'denominator',
    indicator: Indicator,
  ): Faulty {
    this.cells.report(row, at[present], (place) =>
      diagnostic('PC228', place, { present, indicator: indicator.name }),
    );
    return { kind: 'faulty', code: 'PC228' };
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
    this.cells.report(row, at.denominator, (place) => diagnostic('PC244', place, params));
    return { kind: 'faulty', code: 'PC244' };
  }

  /** Numerator and denominator of something that is no share say nothing of it; alone in a row they would be lost. */
  #checkNeedlessParts(row: TableRow, at: SeriesColumns['at'], indicator: Indicator): void {
    const column = [at.numerator, at.denominator].find(
      (one) => one !== undefined && !isBlank(row.cells[one] ?? ''),
    );
    if (column === undefined || !isBlank(this.cells.text(row, at.value))) return;
    this.cells.report(row, column, (place) => diagnostic('PC242', place, { indicator: indicator.name }));
  }

  #part(
    row: TableRow,
    column: number,
    field: Exclude<ValuePart, 'value'>,
    indicator: Indicator,
  ): Fraction | Faulty | null {
    const unit = indicator.counted?.zh ?? '个';
    const read = this.#contexts.read(this.#textOf(row, column), this.#contexts.ofPart(unit));
    if ('fault' in read) return this.#fault(row, column, read, indicator, unit, field);
    if (read.kind === 'missing') return null;
    if (read.kind === 'number') return read.value;
    return this.#fault(row, column, { fault: 'PC204', hint: 'number' }, indicator, unit, field);
  }

  #joined(
    row: TableRow,
    { at }: SeriesColumns,
    read: CellReading,
    parts: Parts,
    indicator: Indicator,
  ): ReadValue {
    const reading = joinParts(read, parts);
    if (reading !== 'contradiction') return { reading, parts, ...remarkOf(read) };
    const params = {
      text: this.cells.text(row, at.value),
      parts: partsAsText(parts),
      ratio: ratioText(parts),
      indicator: indicator.name,
    };
    this.cells.report(row, at.value, (place) => diagnostic('PC209', place, params));
    return unread({ kind: 'faulty', code: 'PC209' });
  }
}

function unread(reading: Faulty): ReadValue {
  return { reading, parts: null };
}

const BARE = /^\d[\d\s.,]*$/;
const MISSING: CellReading = { kind: 'missing' };

function isFaulty<T>(part: T | Faulty): part is Faulty {
  return (part as { kind?: unknown } | null)?.kind === 'faulty';
}

function remarkOf({ remark }: CellReading): { remark?: string } {
  return remark === undefined ? {} : { remark };
}
