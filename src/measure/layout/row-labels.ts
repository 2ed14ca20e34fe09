import { diagnostic } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import type { Unit } from '../../quantity/unit.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import type { Period } from '../facts/period.js';
import { periodOf } from '../facts/period-forms.js';
import { isSum, isWholeOf, type PlaceSaid } from '../facts/places.js';
import { combinedRole, isSetAside, type Role } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import type { Layout } from './layout.js';
import type { RowCells, TableRow } from './row-cells.js';

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
  readonly #period = remembered((text: string) => periodOf(fold(text)));

  constructor(private readonly cells: RowCells) {}

  read(row: TableRow): RowLabels | Unknown {
    const plan = this.#plan(row);
    if (plan === 'unknown') return plan;
    const open = this.#open(row);
    const stray = [...this.#strays(row), ...open];
    const remarked = this.#remarked(row);
    return {
      plan: plan.plan,
      places: [...plan.places, ...said([...stray, ...remarked], ({ place }) => place)],
      periods: [...this.#periods(row), ...said([...stray, ...remarked], ({ period }) => period)],
      role: strongest([
        ...[this.#role(row)].filter((role) => role !== null),
        ...said(stray, ({ role }) => role),
        ...said(remarked, ({ role }) => (isSetAside(role) ? role : null)),
      ]),
      units: stray.flatMap(({ facts }) => facts.units),
      hints: this.#hints(row),
      indicator:
        this.cells.cell(row, 'indicator') || (stray.find(({ facts }) => facts.indicator)?.text ?? ''),
      row: rowNumber(fold(this.cells.cell(row, 'row'))),
    };
  }

  /** A column of plans may name a county as well, whose plan is then meant. */
  #plan(
    row: TableRow,
  ): { readonly plan: Plan | null; readonly places: readonly Said<PlaceSaid>[] } | Unknown {
    const text = this.cells.cell(row, 'plan');
    if (text === '') return { plan: null, places: [] };
    const { names, facts } = this.cells.context;
    const found = names.find(text);
    const [only] = found;
    if (only && found.length === 1) return { plan: only, places: [] };
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
    const period = text === '' ? null : this.#period(text);
    return period ? [{ value: period, at: { in: 'line', line: row.line }, text }] : [];
  }

  #role(row: TableRow): Said<Role> | null {
    const text = this.cells.cell(row, 'role');
    const { role } = this.cells.context.facts.read(text);
    return role && { value: role, at: { in: 'line', line: row.line }, text };
  }

  /** Cells that are not what their heading says, but another name: 2023年 under 指标, an indicator under 年份. */
  #strays(row: TableRow): readonly LabelCell[] {
    return STRAYING.flatMap((field) => {
      const text = this.cells.cell(row, field);
      if (text === '' || (field === 'year' && this.#period(text))) return [];
      if (field === 'row' && isSum(text)) return [{ text, facts: SUM, line: row.line }];
      const facts = this.cells.context.facts.read(text);
      if (field === 'indicator') return [{ text, facts, line: row.line }];
      if (facts.rest !== '' || (field === 'unit' && facts.units.length > 0)) return [];
      return [{ text, facts: PLACED.has(field) ? { ...facts, place: null } : facts, line: row.line }];
    });
  }

  /** Names in columns without a heading, and places and roles in those whose heading is not understood. */
  #open(row: TableRow): readonly LabelCell[] {
    const { layout, context } = this.cells;
    return layout.open.flatMap((column) => {
      const text = this.cells.text(row, column);
      const facts = context.facts.read(text);
      if (column === this.#areaColumn && facts.place !== null)
        return [{ text, facts: { ...facts, place: null }, line: row.line }];
      if (text === '' || facts.rest !== '' || facts.isRemark) return [];
      return [{ text, facts: this.#isNamed(column) ? onlyWhose(facts, layout) : facts, line: row.line }];
    });
  }

  /** True for a column with a heading, which nothing understood. */
  #isNamed(column: number): boolean {
    return this.cells.layout.aside.some((one) => one.column === column);
  }

  /** A name by itself speaks, in a column of remarks too: 目标, 上年数; and under 备注 a county, a year, 截至6月底. */
  #remarked(row: TableRow): readonly LabelCell[] {
    const { layout, context } = this.cells;
    const note = layout.fields.get('note');
    const columns = layout.aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    return [...columns, note].flatMap((column) => {
      const text = this.cells.text(row, column);
      const facts = context.facts.read(text);
      if (text === '' || facts.rest !== '' || facts.isRemark) return [];
      const place = isOfUnit(facts.place) ? facts.place : null;
      const said = column === note ? { place, period: facts.period } : { place: null, period: null };
      return [{ text, facts: { ...facts, ...said }, line: row.line }];
    });
  }

  #hints(row: TableRow): readonly Said<PlaceSaid>[] {
    const { layout, context } = this.cells;
    return layout.open.flatMap((column) => {
      const text = this.cells.text(row, column);
      const { place, isRemark, rest } = context.facts.read(text);
      if (!place || isRemark || rest === '') return [];
      return [{ value: place, at: { in: 'line', line: row.line } as const, text }];
    });
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
    const area = vocabulary.area(text);
    const whole = area === null && isWholeOf(foldName(text), plan);
    if (area !== undefined) {
      const owners = whole ? [] : [{ plan, area }];
      return [{ value: { text: whole ? fold(text) : text, owners, several: false }, at, text }];
    }
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

interface LabelCell {
  readonly text: string;
  readonly facts: Facts;
  readonly line: number;
}

function isOfUnit(place: PlaceSaid | null): boolean {
  return place?.owners.some(({ area }) => area !== null) ?? false;
}

/** 合计 under 序号 says whose the row is. */
const SUM: Facts = { ...NO_FACTS, place: { text: '合计', owners: [], several: false } };

/** 其中：桃城区 is 桃城区. */
const AMONG = /^其中\s*[:：、]?\s*/;
/** What a city runs itself, where a column of places is told by its cells. */
const OUTSIDE = /^(?:市本级|[省市区县]直|市属|市级)$/;

/**
 * Under a heading that is not understood only a place, a role or months without a year count (成立时间 has years of its own), and
 * an indicator where none is named elsewhere.
 */
function onlyWhose(facts: Facts, { fields, series }: Layout): Facts {
  const isNamed =
    fields.has('indicator') || fields.has('row') || series.some(({ indicator }) => indicator !== null);
  const period = facts.period?.year === null && !facts.period.isBase ? facts.period : null;
  return { ...facts, period, units: [], ...(isNamed && { indicator: null }) };
}

const STRAYING = ['row', 'indicator', 'year', 'unit', 'role', 'area', 'plan'] as const;

/** What their places say is asked for elsewhere. */
const PLACED: ReadonlySet<string> = new Set(['unit', 'area', 'plan']);

/** Of several words in one row the strongest says what its values are. */
function strongest(roles: readonly Said<Role>[]): Said<Role> | null {
  const combined = combinedRole(roles.map(({ value }) => value));
  return roles.find(({ value }) => value === combined) ?? null;
}

function said<T>(cells: readonly LabelCell[], of: (facts: Facts) => T | null): Said<T>[] {
  return cells.flatMap(({ facts, text, line }) => {
    const value = of(facts);
    return value === null ? [] : [{ value, at: { in: 'line', line } as const, text }];
  });
}

const rowNumber = remembered((text) => (/^\d{1,4}$/.test(text) ? Number(text) : null));
