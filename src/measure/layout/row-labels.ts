import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Unit } from '../../quantity/unit.js';
import type { Facts } from '../facts/facts.js';
import type { Period } from '../facts/period.js';
import type { PlaceSaid } from '../facts/places.js';
import { combinedRole, isSetAside, type Role } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import { type LabelCell, LabelCells } from './label-cells.js';
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
  #areaColumn: number | undefined;
  readonly #found: LabelCells;
  /** The indicator that the column of indicators named last. */
  #indicator = '';
  /** The indicator that the row at hand, a county, stands under; null for other rows. */
  #under: string | null = null;

  constructor(private readonly cells: RowCells) {
    this.#found = new LabelCells(cells);
  }

  read(row: TableRow): RowLabels | Unknown {
    const plan = this.#plan(row);
    if (plan === 'unknown') return plan;
    const stray = [...this.#found.strays(row), ...this.#found.open(row, this.#areaColumn)];
    const remarked = this.#found.remarked(row);
    return {
      plan: plan.plan,
      places: [...plan.places, ...said([...stray, ...remarked], ({ place }) => place)],
      periods: [...this.#periods(row), ...said([...stray, ...remarked], ({ period }) => period)],
      role: strongest([
        ...ifAny(this.#role(row)),
        ...said(stray, ({ role }) => role),
        ...said(remarked, ({ role }) => (isSetAside(role) ? role : null)),
      ]),
      units: stray.flatMap(({ facts }) => facts.units),
      hints: this.#found.hints(row),
      indicator:
        this.#under ||
        this.cells.cell(row, 'indicator') ||
        (stray.find(({ facts }) => facts.indicator)?.text ?? ''),
      row: rowNumber(fold(this.cells.cell(row, 'row'))),
    };
  }

  /** To be called first of every row: 桃城区 or 其中：桃城区 in the column of indicators is of the indicator above it. */
  open(row: TableRow): void {
    const text = this.cells.cell(row, 'indicator');
    const { place, indicator, rest } = this.cells.context.facts.read(text);
    const isUnder = indicator === null && rest === '' && isOfUnit(place) && this.#indicator !== '';
    this.#under = isUnder ? this.#indicator : null;
    if (!isUnder && text !== '') this.#indicator = indicator === null ? '' : text;
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
    if (found.length === 0 && place && rest === '' && place.owners.length > 0)
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

  /** The period under 年份; what cannot be read there and is no other name either is reported by who needs it. */
  #periods(row: TableRow): readonly Said<Period>[] {
    const text = this.cells.cell(row, 'year');
    const period = text === '' ? null : cellPeriod(text);
    return period ? [{ value: period, at: { in: 'line', line: row.line }, text }] : [];
  }

  #role(row: TableRow): Said<Role> | null {
    const text = this.cells.cell(row, 'role');
    const { role } = this.cells.context.facts.read(text);
    return role && { value: role, at: { in: 'line', line: row.line }, text };
  }

  /** The text that names whose a row is, in whichever column does, be it the one of plans. */
  placeText(row: TableRow): { readonly text: string; readonly column: number | undefined } {
    const named = this.#areaText(row);
    if (named.column !== undefined) return named;
    const column = this.cells.layout.fields.get('plan');
    return { text: this.cells.text(row, column), column };
  }

  /** The text that names whose a row is, under 县区 or in the column that holds the names of places. */
  #areaText(row: TableRow): { readonly text: string; readonly column: number | undefined } {
    const column = this.cells.layout.fields.get('area') ?? this.#areaColumn;
    const text = this.cells.text(row, column);
    const isUnit = column !== undefined && column === this.cells.layout.fields.get('unit');
    return { text: isUnit && !this.#isPlaceName(text) ? '' : text, column };
  }

  /**
   * Finds the column that names the places, where no heading says so: the one of which a cell is such a name, or else the
   * only one that could tell the rows apart. What is not understood in it is a name that nobody knows.
   */
  findAreas(rows: readonly TableRow[]): void {
    const { layout } = this.cells;
    if (layout.fields.has('area')) return;
    const unit = layout.fields.get('unit');
    const columns = unit === undefined ? layout.open : [...layout.open, unit];
    const named = columns.find((column) =>
      rows.some((row) => this.#isPlaceName(this.cells.text(row, column))),
    );
    this.#areaColumn = named ?? this.#onlyNames(rows);
  }

  #onlyNames(rows: readonly TableRow[]): number | undefined {
    const { fields, series, open, from } = this.cells.layout;
    const isNamed = (['indicator', 'row', 'plan', 'year'] as const).some((field) => fields.has(field));
    const [first] = open;
    if (
      isNamed ||
      first === undefined ||
      first > from + 1 ||
      series.some(({ indicator }) => indicator === null)
    )
      return undefined;
    const texts = rows.map((row) => this.cells.text(row, first)).filter((text) => text !== '');
    const isFact = (text: string) => {
      const { period, role, indicator } = this.cells.context.facts.read(text);
      return (period ?? role ?? indicator) !== null;
    };
    const areNames = texts.some((text) => /\D/.test(text)) && !texts.some(isFact);
    return areNames ? first : undefined;
  }

  /** True for a division or a zone, be it one that a plan knows or not. */
  #isPlaceName(cell: string): boolean {
    const { facts } = this.cells.context;
    const { place, stranger, rest, units } = facts.read(cell);
    if (units.length > 0) return false;
    return (
      (place !== null && rest === '') ||
      (stranger !== null && stranger.length === cell.length) ||
      OUTSIDE.test(cell)
    );
  }

  /**
   * The place under 县区 in the terms of a plan: none where the cell is blank, null where nobody knows it, which has been
   * reported.
   */
  area(row: TableRow, plan: Plan): readonly Said<PlaceSaid>[] | Unknown {
    const { context } = this.cells;
    const { text: written, column } = this.#areaText(row);
    const text = written.replace(AMONG, '');
    if (text === '') return [];
    const at = { in: 'line', line: row.line } as const;
    const vocabulary = context.names.vocabulary(plan);
    const known = vocabulary.place(text);
    if (known) return [{ value: known, at, text }];
    const { place, rest } = context.facts.read(text);
    if (place && rest === '') return [{ value: place, at, text }];
    if (vocabulary.isOutsider(text)) {
      context.log.add(
        diagnostic('PC240', context.placeOf(row.line, column ?? null), {
          text,
          plan: plan.jurisdiction.name,
          count: 1,
        }),
      );
      return 'unknown';
    }
    this.cells.offer('PC211', row, column, (where) => {
      const params = { text, plan: plan.jurisdiction.name, nearest: vocabulary.nearestArea(text) };
      return diagnostic('PC211', where, { ...params, units: plan.jurisdiction.units.length });
    });
    return 'unknown';
  }
}

/** 其中：桃城区 is 桃城区. */
const AMONG = /^其中\s*[:：、]?\s*/;
/** What a city runs itself, where a column of places is told by its cells. */
const OUTSIDE = /^(?:市本级|[省市区县]直|市属|市级)$/;

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

const rowNumber = remembered((text) => (/^\d{1,4}$/.test(text) ? Number(text) : null));

function isOfUnit(place: PlaceSaid | null): boolean {
  return place?.owners.some(({ area }) => area !== null) ?? false;
}
