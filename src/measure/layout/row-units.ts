import type { DiagnosticParams } from '../../diagnostic/codes.js';
import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Indicator } from '../../plan/plan.js';
import { unitOf } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import { saysNothing } from '../../quantity/no-value.js';
import { remembered } from '../../quantity/remembered.js';
import { nameOfUnit, parseUnit, type Unit } from '../../quantity/unit.js';
import type { Steps } from '../../tables/pause.js';
import { isBlank } from './blank.js';
import { commentsAround } from './comments.js';
import type { SeriesColumns } from './layout.js';
import type { Faulty, RowCells, TableRow } from './row-cells.js';
import { fits, isAgainst, isWithoutUnit, unitFor, unitWithin } from './row-unit.js';
import { UnitColumns } from './unit-columns.js';

/** What a value is of, the unit beside the name of that, and those that its row names. */
interface Named {
  readonly indicator: Indicator;
  readonly unit: Unit | null;
  readonly units: readonly Unit[];
}

/** Tells what the bare number of a value counts in, by what stands around it. */
export class UnitReader {
  /** Pairs of units that contradict each other, each told once. */
  readonly #told = new Set<string>();

  readonly #columns: UnitColumns;
  /** The units in columns of them. */
  #inRows: ReadonlyMap<number, readonly Unit[]> = new Map();

  constructor(private readonly cells: RowCells) {
    this.#columns = new UnitColumns(cells.layout);
  }

  /** Looks at the first rows for the units that they name. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    this.#inRows = yield* this.#columns.namedIn(rows);
  }

  /** By its row, its heading, comments, titles; null where nothing says it. */
  around(
    row: TableRow,
    { at, units: headed }: Pick<SeriesColumns, 'at' | 'units'>,
    text: string,
    { indicator, unit: named, units }: Named,
  ): Unit | Faulty | null {
    const column = at.value;
    const unit = this.#unit(row, this.#columns.of(column), indicator);
    if (unit && 'kind' in unit) return unit;
    const { series } = this.cells.layout;
    const isOfOne = series.length === 1 || series.every((one) => one.indicator === null);
    const nearest = unit ?? named ?? unitFor(indicator, units, isOfOne);
    const said = nearest ?? this.#headed(row, column, headed, indicator);
    if (said && 'kind' in said) return said;
    this.#sayOther(row, column, indicator, said);
    const told = said ?? this.#noted(row, column, indicator);
    return (
      told ??
      this.#said(row, column, indicator) ??
      this.#elsewhere(row, column, indicator) ??
      this.#inOtherRows(row, column, indicator) ??
      this.#unfit(row, column, text, indicator)
    );
  }

  /** A heading's only unit is that of all its values, and of several the one that can be meant. */
  #headed(
    row: TableRow,
    column: number | undefined,
    units: readonly Unit[],
    indicator: Indicator,
  ): Unit | Faulty | null {
    const [only = null, ...others] = units;
    const fitting = units.filter((one) => fits(one, indicator));
    return others.length === 0 ? only : this.#one(row, column, indicator, fitting);
  }

  /** What the nearest words around the table say. */
  #said(row: TableRow, column: number | undefined, indicator: Indicator): Unit | Faulty | null {
    const fitting = this.cells.context.around.units((one) => fits(one, indicator));
    return this.#one(row, column, indicator, fitting);
  }

  /** By two units that both can be meant a bare number is two values. */
  #one(
    row: TableRow,
    column: number | undefined,
    indicator: Indicator,
    [unit, ...others]: readonly Unit[],
  ): Unit | Faulty | null {
    const other = unit && others.find(({ scale }) => !scale.equals(unit.scale));
    if (!unit || !other) return unit ?? null;
    return this.#doubt(row, column, indicator, unit, { other: nameOfUnit(other) }) ?? unit;
  }

  /** The unit that stands beside another table of the sheet, where a bare number would be another by it. */
  #elsewhere(row: TableRow, column: number | undefined, indicator: Indicator): Unit | Faulty | null {
    const { unitsBetween, unitsBelow } = this.cells.context.around;
    const [between, below] = [unitsBetween, unitsBelow].map((units) =>
      units.find(({ value }) => fits(value, indicator)),
    );
    // the last table has its unit under it: so has this one
    if (between && below?.value.scale.equals(between.value.scale)) return between.value;
    const { scale } = unitOf(indicator.unit);
    const said = [between, below].find((one) => one && !one.value.scale.equals(scale));
    return said ? this.#doubt(row, column, indicator, said.value, { at: said.at }) : null;
  }

  /** A blank under 万人 may be the rest of a merged cell, by which a bare number is another. */
  #inOtherRows(row: TableRow, column: number | undefined, indicator: Indicator): Faulty | null {
    const at = this.#columns.of(column);
    const { dimension, noun, scale } = unitOf(indicator.unit);
    // whether 0.9 is a share or a percentage is told by the values themselves, and an index has no unit
    if (at === undefined || dimension === 'ratio' || noun === '' || !isBlank(row.cells[at] ?? ''))
      return null;
    const unit = this.#inRows.get(at)?.find((one) => fits(one, indicator) && !one.scale.equals(scale));
    return unit ? this.#doubt(row, column, indicator, unit, {}) : null;
  }

  #doubt(
    row: TableRow,
    column: number | undefined,
    { name: indicator }: Indicator,
    unit: Unit,
    why: Pick<DiagnosticParams['PC302'], 'at' | 'other'>,
  ): Faulty | null {
    const text = this.cells.text(row, column);
    if (!isWithoutUnit(text)) return null;
    const params = { text, unit: nameOfUnit(unit), indicator, ...why };
    this.cells.report(row, column, (place) => diagnostic('PC302', place, params));
    return { kind: 'faulty', code: 'PC302' };
  }

  /** A bare number under a table's only unit, in which the indicator is not counted. */
  #unfit(
    row: TableRow,
    column: number | undefined,
    text: string,
    { kind, unit: expected, name: indicator }: Indicator,
  ): Faulty | null {
    const stated = MEASURED_IN_UNITS.has(kind) ? this.cells.context.around.unit(() => true) : null;
    if (stated === null || column === undefined || !BARE.test(fold(text))) return null;
    const params = { unit: nameOfUnit(stated), indicator, field: 'value', expected } as const;
    this.cells.report(row, column, (place) => diagnostic('PC218', place, params));
    return { kind: 'faulty', code: 'PC218' };
  }

  /** 92% in a column per mille or of persons, or % beside it where a note says ‰ of all: one of both is wrong. */
  #sayOther(row: TableRow, column: number | undefined, indicator: Indicator, told: Unit | null): void {
    const text = this.cells.text(row, column);
    const within = unitWithin(text);
    const own = within ?? (told?.dimension === 'ratio' ? told : null);
    if (own === null) return;
    const isAgain = (one: Unit) => fits(one, indicator) && one.scale.equals(own.scale);
    const { around } = this.cells.context;
    const beside = within === null ? null : told;
    const unit = beside ?? (around.unit(isAgain) ? null : around.unit((one) => fits(one, indicator)));
    const isOfAnother = beside !== null && beside.dimension !== own.dimension;
    if (unit === null || !(isOfAnother || isAgainst(unit, own))) return;
    const said = { own: nameOfUnit(own), unit: nameOfUnit(unit) };
    const key = `${said.own} ${said.unit}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.cells.report(row, column, (place) =>
      diagnostic('PC294', place, { text, indicator: indicator.name, ...said }),
    );
  }

  /** What comments say of the unit, the nearest first. */
  #noted(row: TableRow, column: number | undefined, indicator: Indicator): Unit | null {
    if (column === undefined) return null;
    const { layout, context } = this.cells;
    const labels = [...layout.fields.values(), ...layout.open];
    for (const text of commentsAround(row, context.around.comments, labels, column)) {
      const unit = context.remarks.read(text).units.find((one) => fits(one, indicator));
      if (unit) return unit;
    }
    return null;
  }

  #unit(row: TableRow, column: number | undefined, indicator: Indicator): Unit | Faulty | null {
    const text = fold(this.cells.text(row, column));
    if (namesNoUnit(text) || this.#isPlace(text)) return null;
    const unit = knownUnit(text) ?? (text === fold(indicator.unit) ? unitOf(indicator.unit) : null);
    if (unit) return unit;
    const params = {
      unit: text,
      indicator: indicator.name,
      field: 'value',
      expected: indicator.unit,
    } as const;
    this.cells.report(row, column, (place) => diagnostic('PC218', place, params));
    return { kind: 'faulty', code: 'PC218' };
  }

  /** 单位 may head the names of those who report, which are read as such. */
  #isPlace(text: string): boolean {
    const { place, rest } = this.cells.context.facts.read(text);
    return place !== null && rest === '';
  }
}

/** Kinds of which a value is a number in some unit. */
const MEASURED_IN_UNITS: ReadonlySet<Indicator['kind']> = new Set(['rate', 'count', 'quantity', 'growth']);
const BARE = /^\d[\d\s.,]*$/;
const knownUnit = remembered((text) => parseUnit(text));
const namesNoUnit = (text: string) => saysNothing(text.toLowerCase()) || text === '无' || text === '是/否';
