import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Unit } from '../../quantity/unit.js';
import type { Steps } from '../../tables/pause.js';
import { type Doubt, doubtIn } from '../facts/doubt.js';
import type { Facts } from '../facts/facts.js';
import type { Period } from '../facts/period.js';
import { isOfUnit, type PlaceSaid } from '../facts/places.js';
import { combinedRole, isSetAside, type Role } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import { underHeading } from '../facts/until.js';
import { ContinuedNames } from './continued-names.js';
import { type LabelCell, LabelCells } from './label-cells.js';
import { OnlyName } from './only-name.js';
import type { QualifierReader } from './qualifiers.js';
import type { AreaReader } from './row-area.js';
import type { RowCells, TableRow } from './row-cells.js';
import { cellPeriod } from './strays.js';

/** What the cells of a row that are no values say of all of its values. */
export interface RowLabels {
  /** Named in a column of plans; null where none is. */
  readonly plan: Plan | null;
  readonly places: readonly Said<PlaceSaid>[];
  readonly periods: readonly Said<Period>[];
  readonly role: Said<Role> | null;
  readonly units: readonly Unit[];
  /** A name among them is not that of a final or verified value: 2025年初步. */
  readonly doubt: Said<Doubt> | null;
  /** A place within a longer text in a column that nothing explains (桃城区第一批): the value may be its. */
  readonly hints: readonly Said<PlaceSaid>[];
  /** The name of an indicator, in its own column or in one whose heading says nothing; empty where there is none. */
  readonly indicator: string;
  /** The plan's own number of an indicator. */
  readonly row: number | null;
}

/** A name that nobody knows: it has been reported, and nothing in the row can be read. */
export type Unknown = 'unknown';

/** Reads what a row says of itself: by its headings where its cells bear them out, else by what the cells are. */
export class LabelReader {
  readonly #found: LabelCells;
  readonly #continued: ContinuedNames;
  readonly #only: OnlyName;
  /** The indicator that the column of indicators named last. */
  #indicator = '';
  /** The indicator that the row at hand, a county, stands under; null for other rows. */
  #under: string | null = null;

  constructor(
    private readonly cells: RowCells,
    /** Who reads the names of places in their own column. */
    readonly areas: AreaReader,
    qualifiers: QualifierReader,
  ) {
    this.#found = new LabelCells(cells, qualifiers, areas);
    this.#continued = new ContinuedNames(cells.layout);
    this.#only = new OnlyName(cells.layout, cells.context.facts);
  }

  read(row: TableRow): RowLabels | Unknown {
    const plan = this.#plan(row);
    if (plan === 'unknown') return plan;
    const stray = [...this.#found.strays(row), ...this.#found.open(row)];
    const remarked = this.#found.remarked(row);
    return {
      plan: plan.plan,
      places: [...plan.places, ...said([...stray, ...remarked], ({ place }) => place)],
      periods: [...ownPeriods(this.cells, row), ...said([...stray, ...remarked], ({ period }) => period)],
      role: strongest([
        ...ifAny(this.#role(row)),
        ...said(stray, ({ role }) => role),
        ...said(remarked, ({ role }) => (isSetAside(role) ? role : null)),
      ]),
      units: [...stray, ...remarked].flatMap(({ facts }) => facts.units),
      doubt: said(stray, ({ doubt }) => doubt)[0] ?? this.#numberedInDoubt(row),
      hints: this.#found.hints(row),
      indicator:
        this.#under ||
        this.cells.cell(row, 'indicator') ||
        (stray.find(({ facts }) => facts.indicator)?.facts.indicator ?? ''),
      row: rowNumber(fold(this.cells.cell(row, 'row'))),
    };
  }

  /** True for a cell in a column that nothing explains which tells something of the values of its row. */
  isHeard(row: TableRow, column: number): boolean {
    return this.#found.isHeard(row, column);
  }

  /** What a row says that names the same as another of which this is known, but another year. */
  withYearOf(row: TableRow, labels: RowLabels): RowLabels {
    return { ...labels, periods: ownPeriods(this.cells, row) };
  }

  /** Looks at the first rows for whether names stand for the rows below them. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    yield* this.#continued.prepare(rows);
    yield* this.#only.prepare(rows);
  }

  /**
   * To be called first of every row: 桃城区, 其中：桃城区, 实际 or 2022年 in the column of indicators is of the indicator above it,
   * and so may a blank be.
   */
  open(row: TableRow): void {
    const text = this.cells.cell(row, 'indicator');
    const { place, indicator, role, period, rest } = this.cells.context.facts.read(text);
    const isOfValue = isOfUnit(place) || (place === null && (role ?? period) !== null);
    const isUnder = indicator === null && rest === '' && isOfValue && this.#indicator !== '';
    const isOn = this.#continued.goesOn(row) && this.#indicator !== '' && !this.#namesAnother(row);
    this.#under = isUnder || isOn ? this.#indicator : this.#only.of(row);
    if (!isUnder && text !== '') this.#indicator = indicator === null ? '' : text;
  }

  /** Another column of the row names an indicator. */
  #namesAnother(row: TableRow): boolean {
    const said = [...this.#found.strays(row), ...this.#found.open(row)];
    return said.some(({ facts }) => facts.indicator !== null);
  }

  /** True for a row after which a blank cannot mean the indicator of one before it. */
  isSettled(row: TableRow): boolean {
    const column = this.cells.layout.fields.get('indicator');
    return (
      !this.isUnder &&
      !this.#continued.mayGoOn &&
      (column === undefined || this.cells.text(row, column) !== '')
    );
  }

  /** True for a row that means what it does by the rows above it. */
  get isUnder(): boolean {
    return this.#under !== null;
  }

  /** A column of plans may name a county as well, whose plan is then meant. */
  #plan(
    row: TableRow,
  ): { readonly plan: Plan | null; readonly places: readonly Said<PlaceSaid>[] } | Unknown {
    const text = this.cells.cell(row, 'plan');
    if (text === '') return { plan: null, places: NOTHING };
    const { names, facts } = this.cells.context;
    const found = names.find(text);
    const [only] = found;
    if (only && found.length === 1) return { plan: only, places: NOTHING };
    const { place, rest } = facts.read(text);
    const isNamed = place !== null && (rest === '' || place.several);
    if (found.length === 0 && isNamed)
      return { plan: null, places: [{ value: place, at: { in: 'line', line: row.line }, text }] };
    const several = found.map(({ title, id }) => `${title}（${id}）`).join('、');
    this.cells.offer('PC210', row, this.cells.layout.fields.get('plan'), (at) =>
      diagnostic('PC210', at, {
        text,
        nearest: found.length === 0 ? names.nearest(text) : null,
        several,
        known: names.known.join('、'),
      }),
    );
    return 'unknown';
  }

  /** 2（未核实） names a row, and no reader of names knows it. */
  #numberedInDoubt(row: TableRow): Said<Doubt> | null {
    const text = this.cells.cell(row, 'row');
    const value = NUMBER.test(text) ? null : doubtIn(text);
    return value && { value, at: { in: 'line', line: row.line }, text };
  }

  #role(row: TableRow): Said<Role> | null {
    const text = this.cells.cell(row, 'role');
    const { role } = this.cells.context.facts.read(text);
    return role && { value: role, at: { in: 'line', line: row.line }, text };
  }
}

/** The period under 年份; what cannot be read there and is no other name either is reported by who needs it. */
export function ownPeriods(cells: RowCells, row: TableRow): readonly Said<Period>[] {
  const heading = cells.layout.headings[cells.layout.fields.get('year') ?? -1] ?? '';
  const text = underHeading(cells.cell(row, 'year'), heading);
  const period = text === '' ? null : cellPeriod(text);
  return period ? [{ value: period, at: { in: 'line', line: row.line }, text }] : [];
}

/** Of several words in one row the strongest says what its values are. */
function strongest(roles: readonly Said<Role>[]): Said<Role> | null {
  if (roles.length < 2) return roles[0] ?? null;
  const combined = combinedRole(roles.map(({ value }) => value));
  return roles.find(({ value }) => value === combined) ?? null;
}

/** What most rows say of most things. */
const NOTHING: readonly never[] = [];

function ifAny<T>(one: T | null): readonly T[] {
  return one === null ? NOTHING : [one];
}

function said<T>(cells: readonly LabelCell[], of: (facts: Facts) => T | null): readonly Said<T>[] {
  if (cells.length === 0) return NOTHING;
  return cells.flatMap(({ facts, text, line }) => {
    const value = of(facts);
    return value === null ? [] : [{ value, at: { in: 'line', line } as const, text }];
  });
}

const NUMBER = /^\d*$/;
const rowNumber = remembered((text) => (/^\d{1,4}$/.test(text) ? Number(text) : null));
