import type { FactPlace, SetAside } from '../../diagnostic/codes.js';
import { type Diagnostic, diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Indicator, Plan } from '../../plan/plan.js';
import { remembered } from '../../quantity/remembered.js';
import type { PlanVocabulary } from '../facts/names.js';
import { type Period, yearPeriod } from '../facts/period.js';
import { isSum, type PlaceSaid } from '../facts/places.js';
import { combinedRole, isSetAside, type Role } from '../facts/role.js';
import type { Said } from '../facts/scope.js';
import type { WhenValue } from '../facts/when.js';
import type { WhoseValue } from '../facts/whose.js';
import type { Measurement } from '../measurement.js';
import { partsAsText } from '../value/parts.js';
import type { Use } from './account.js';
import { isBlank } from './blank.js';
import type { Layout, SeriesColumns } from './layout.js';
import { MergedAreas } from './merged-areas.js';
import { type Faulty, type MergedRange, RowCells, type RowContext, type TableRow } from './row-cells.js';
import { LabelReader, type RowLabels } from './row-labels.js';
import { filledColumn, SubjectReader, withinPeriod } from './row-subject.js';
import { type ReadValue, ValueReader } from './row-value.js';

/** Sums of some counties, and means, which are the value of nobody. */
const SUBTOTAL = /^(?:小计|其中|subtotal|平均|均值|average|mean$)|(?:小计|平均|均值)$/i;

/** What the rows of a table told of what stands around it, for the notes that say so. */
export interface Told {
  readonly plan: { readonly name: string; readonly at: FactPlace } | null;
  readonly area: { readonly area: string; readonly at: FactPlace } | null;
  readonly period: Said<Period> | null;
  readonly replaced: Said<Period> | null;
  readonly replacing: Said<Period> | null;
}

/** Turns the rows of a table into measurements, as its layout and what stands around it say. */
export class RowReader {
  readonly #cells: RowCells;
  readonly #labels: LabelReader;
  readonly #subjects: SubjectReader;
  readonly #values: ValueReader;
  /** The columns that name whom and what a row speaks of. */
  readonly #naming: readonly number[];
  /** Columns in which a subtotal may say what it is. */
  readonly #summing: readonly number[];
  readonly #merged = new MergedAreas();
  readonly #said = new Set<string>();
  readonly #asideCounts = new Map<string, { reason: SetAside; text: string; count: number; place: Place }>();
  readonly #partYears = new Map<string, { period: string; indicator: string; count: number; place: Place }>();
  #last: { readonly cells: readonly string[]; readonly labels: RowLabels } | null = null;
  #told: Told = { plan: null, area: null, period: null, replaced: null, replacing: null };
  #isTyped = false;
  #yearGiven = false;
  /** A row above named another plan than the one asked for: a blank below it may be the rest of a merged cell. */
  #otherPlan = false;
  #considered = 0;
  /** The areas that values were read of; null is the whole. */
  readonly areas = new Set<string | null>();
  /** A row called 合计 was taken for the whole, and where. */
  total: Place | null = null;
  /** The years that values were read of. */
  readonly years = new Set<number>();

  constructor(
    private readonly layout: Layout,
    private readonly context: RowContext,
    private readonly onMeasurement: (measurement: Measurement) => void,
    /** Said once, at the header: a table that does not tell its year. */
    private readonly onNoYear: () => void,
  ) {
    this.#cells = new RowCells(layout, context);
    this.#labels = new LabelReader(this.#cells);
    this.#subjects = new SubjectReader(this.#cells);
    this.#values = new ValueReader(this.#cells);
    const { fields, open } = layout;
    const first = open.filter((column) => column === layout.from);
    const columns = (names: readonly (typeof NAMING)[number][]) =>
      names.flatMap((name) => fields.get(name) ?? []);
    this.#naming = [...columns(NAMING), ...open];
    this.#summing = [...columns(['row', 'area', 'indicator', 'role', 'plan']), ...first];
  }

  get told(): Told {
    return this.#told;
  }

  /** How many values were not set aside for what they are, whether they could be read or not. */
  get considered(): number {
    return this.#considered;
  }

  /** What was set aside because of what it is, for the notes that say so and for a table in which nothing is left. */
  setAside(): readonly {
    readonly reason: SetAside;
    readonly text: string;
    readonly count: number;
    readonly place: Place;
  }[] {
    return [...this.#asideCounts.values()];
  }

  upToADay(): readonly {
    readonly period: string;
    readonly indicator: string;
    readonly count: number;
    readonly place: Place;
  }[] {
    return [...this.#partYears.values()];
  }

  /** The column that says so where the row is a subtotal, which is neither a county nor the whole; else null. */
  subtotal(row: TableRow): number | null {
    const at = this.#summing.find((column) => isSubtotal(row.cells[column] ?? ''));
    if (at === undefined) return null;
    const text = row.cells[at] ?? '';
    const { indicator, place, rest } = this.context.facts.read(text.replace(/^其中\s*[:：、]?/, ''));
    const isNamed = indicator !== null || (place !== null && rest === '');
    return isNamed || this.context.names.knowsIndicator(text) ? null : at;
  }

  /** Reads one row; `doubt` where none of it may be trusted. `aside` is told of cells that are not used as their columns say. */
  read(row: TableRow, doubt: Faulty | null, aside: Map<number, Use>): void {
    const labels = this.#labelsOf(row);
    if (labels === 'unknown' || this.#isOfUnknownKind(row)) return;
    for (const series of this.layout.series) this.#measure(row, labels, series, doubt, aside);
  }

  /** Looks at the first rows for what only all of them tell: which column names the places, and whether 类型 tells roles. */
  prepare(rows: readonly TableRow[]): void {
    this.#labels.findAreas(rows);
    const column = this.layout.fields.get('role');
    this.#isTyped =
      column !== undefined &&
      rows.some((row) => this.context.facts.read(this.#cells.text(row, column)).role !== null);
  }

  /** True for a row of which such a column does not tell it. */
  #isOfUnknownKind(row: TableRow): boolean {
    const text = this.#cells.cell(row, 'role');
    const { role, period, rest, field } = this.context.facts.read(text);
    const isPart = field === 'numerator' || field === 'denominator';
    const isKnown = role !== null || period !== null || (rest === '' && text !== '');
    if (!isPart && (!this.#isTyped || isKnown)) return false;
    this.#cells.report(row, this.layout.fields.get('role'), (place) => diagnostic('PC272', place, { text }));
    return true;
  }

  #labelsOf(row: TableRow): RowLabels | 'unknown' {
    if (this.#last && this.#naming.every((column) => row.cells[column] === this.#last?.cells[column]))
      return this.#last.labels;
    const labels = this.#labels.read(row);
    this.#last = labels === 'unknown' ? null : { cells: row.cells, labels };
    return labels;
  }

  #measure(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    doubt: Faulty | null,
    aside: Map<number, Use>,
  ): void {
    const role = this.#roleOf(labels, series);
    if (role && isSetAside(role.value)) {
      this.#putAside(row, series, role.value, role.text, aside);
      return;
    }
    if (filledColumn(row, series) !== undefined) this.#considered += 1;
    const who = this.#who(row, labels, series);
    if (!who) return;
    const { vocabulary, area } = who;
    const subject = this.#subjects.subject(row, labels, series, vocabulary);
    if (!subject || this.#subjects.several(row, series, subject.indicator)) return;
    const { indicator, unit, faulty } = subject;
    const when = this.#when(row, labels, series, indicator, vocabulary.plan);
    if (!when) return;
    this.years.add(when.year);
    this.areas.add(area);
    const untrusted = faulty ?? doubt ?? who.faulty ?? when.faulty ?? this.#mergedValue(row, series);
    const { reading, parts, span, remark }: ReadValue = untrusted
      ? { reading: untrusted, parts: null }
      : this.#values.reading(
          row,
          series,
          indicator,
          unit ?? labels.units[0] ?? null,
          area,
          vocabulary.plan,
          when.year,
        );
    const column = series.at.value ?? series.at.numerator ?? 0;
    const unplaced = this.#remarkedPlace(row, column, remark, area, vocabulary.plan);
    if (when.asOf !== null && reading.kind !== 'missing') this.#countUpTo(row, column, when.text, indicator);
    this.onMeasurement({
      plan: vocabulary.plan.id,
      indicator: indicator.id,
      area,
      year: when.year,
      ...(when.asOf !== null && { asOf: when.asOf }),
      reading: unplaced ?? reading,
      parts: unplaced ? null : parts,
      ...(span && { span }),
      text: this.#cells.text(row, series.at.value) || partsAsText(parts),
      note: this.#note(row, column, remark),
      source: this.context.placeOf(row.line, column),
    });
  }

  /** 92.5%（桃城区） in a row of the whole is the county's value, or the whole's with a remark: which, is not known. */
  #remarkedPlace(
    row: TableRow,
    column: number,
    remark: string | undefined,
    area: string | null,
    plan: Plan,
  ): Faulty | null {
    if (remark === undefined || area !== null) return null;
    const { place } = this.context.facts.read(remark);
    if (!place?.owners.some((owner) => owner.plan === plan && owner.area !== null)) return null;
    const at = { in: 'line', line: row.line } as const;
    const params = { text: place.text, at, problem: 'hint', plan: plan.jurisdiction.name } as const;
    this.#cells.report(row, column, (where) => diagnostic('PC256', where, params));
    return { kind: 'faulty', code: 'PC256' };
  }

  /** What stands beside a value: its remark, the mark of a footnote, and the row's own note. */
  #note(row: TableRow, column: number, remark: string | undefined): string | null {
    const footnote = row.footnotes?.get(column) ?? '';
    const said = [this.#cells.cell(row, 'note'), remark ?? '', footnote].filter((text) => text !== '');
    return said.length > 0 ? said.join(' ') : null;
  }

  /** Row and column stand equally near: what either of them sets aside is set aside. */
  #roleOf({ role }: RowLabels, series: SeriesColumns): Said<Role> | null {
    if (role && isSetAside(role.value)) return role;
    const around = this.context.around.roles();
    const own = role ?? (series.role && { value: series.role, at: HERE, text: '' });
    const all = own ? [own, ...around] : around;
    const combined = combinedRole(all.map(({ value }) => value));
    return all.find(({ value }) => value === combined) ?? null;
  }

  #putAside(
    row: TableRow,
    series: SeriesColumns,
    reason: SetAside,
    text: string,
    aside: Map<number, Use>,
  ): void {
    const filled = Object.values(series.at).filter((column) => !isBlank(row.cells[column] ?? ''));
    for (const column of filled) aside.set(column, reason);
    const [first] = filled;
    if (first === undefined) return;
    const known = this.#asideCounts.get(`${reason}\n${text}`);
    if (known) known.count += filled.length;
    else {
      const place = this.context.placeOf(row.line, first);
      this.#asideCounts.set(`${reason}\n${text}`, { reason, text, count: filled.length, place });
    }
  }

  #who(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
  ): {
    readonly vocabulary: PlanVocabulary;
    readonly area: string | null;
    readonly faulty: Faulty | null;
  } | null {
    const { around, names, facts } = this.context;
    const written = this.#cells.cell(row, 'area');
    const at = { in: 'line', line: row.line } as const;
    const heading = { in: 'heading', text: series.place?.text ?? '' } as const;
    const ofSeries = series.place ? [{ value: series.place, at: heading, text: series.place.text }] : [];
    const [city, ...others] = written === '' ? [] : names.find(written);
    const named = written === '' ? null : facts.read(written).place;
    const plan =
      labels.plan ??
      around.asked.plan ??
      (city && others.length === 0 ? city : null) ??
      around.plan([...labels.places, ...ofSeries, ...(named ? [{ value: named, at, text: written }] : [])]);
    if (labels.plan !== null && labels.plan !== around.asked.plan) this.#otherPlan = true;
    const isUnnamed = labels.plan === null && this.layout.fields.has('plan') && labels.places.length === 0;
    if (!plan || (isUnnamed && this.#otherPlan && this.#cells.cell(row, 'plan') === '')) {
      if (this.#cells.layout.fields.has('plan') || this.#once('PC221'))
        this.#cells.report(row, this.layout.fields.get('plan'), (place) => diagnostic('PC221', place, {}));
      return null;
    }
    const own = this.#labels.area(row, plan);
    if (own === 'unknown') return null;
    const vocabulary = names.vocabulary(plan);
    const places = [...own, ...labels.places, ...ofSeries];
    if (
      places.length === 0 &&
      (this.#isStranger(row, series, vocabulary) || (labels.plan === null && this.#isUnsaid(row, plan)))
    )
      return null;
    const faulty = this.#mergedArea(row, labels, vocabulary, written);
    const whose = around.whose(plan, places, labels.plan !== null);
    if (whose.type === 'area' && whose.area === null && this.#isHinted(row, labels, whose, plan)) return null;
    if (whose.type !== 'area') {
      this.#sayWhose(row, series, whose, plan);
      return null;
    }
    if (whose.from && isSum(whose.from.value.text)) this.total ??= this.context.placeOf(row.line, null);
    this.#tellWhose(plan, whose, labels.plan !== null || around.asked.plan !== null, own);
    return { vocabulary, area: whose.area, faulty };
  }

  /** Values of somebody unknown must not be taken for those of the whole. */
  #isStranger(row: TableRow, series: SeriesColumns, vocabulary: PlanVocabulary): boolean {
    const stranger = this.context.around.stranger();
    if (!stranger) return false;
    const column = filledColumn(row, series);
    if (column === undefined) return true;
    const { value: text, at } = stranger;
    const { name } = vocabulary.plan.jurisdiction;
    const place =
      at.in === 'line' ? this.context.placeOf(at.line, null) : this.context.placeOf(row.line, column);
    if (vocabulary.isOutsider(text))
      this.context.log.add(diagnostic('PC240', place, { text, plan: name, count: 1 }));
    else if (this.#once(`stranger ${text}`)) {
      const nearest = vocabulary.nearestArea(text);
      this.context.log.add(
        diagnostic('PC256', place, { text, at, problem: 'stranger', plan: name, nearest }),
      );
    }
    return true;
  }

  /** A unit's name in a column that is not understood, where nothing says that the value is the whole's. */
  #isHinted(
    row: TableRow,
    labels: RowLabels,
    { from }: Extract<WhoseValue, { type: 'area' }>,
    plan: Plan,
  ): boolean {
    const isSaid = from?.at.in === 'line' && from.at.line === row.line;
    const hint = labels.hints.find(({ value }) =>
      value.owners.some((owner) => owner.plan === plan && owner.area !== null),
    );
    if (isSaid || !hint) return false;
    const params = { text: hint.text, at: hint.at, problem: 'hint', plan: plan.jurisdiction.name } as const;
    this.#cells.report(row, undefined, (place) => diagnostic('PC256', place, params));
    return true;
  }

  /** A section that names no place, beside others that do. */
  #isUnsaid(row: TableRow, plan: Plan): boolean {
    const { unsaid } = this.context.around;
    if (unsaid === null) return false;
    const { text, at } = unsaid;
    const params = { text, at, problem: 'unsaid', plan: plan.jurisdiction.name } as const;
    if (this.#once(`unsaid ${text}`))
      this.#cells.report(row, undefined, (place) => diagnostic('PC256', place, params));
    return true;
  }

  #tellWhose(
    plan: Plan,
    { area, from }: Extract<WhoseValue, { type: 'area' }>,
    isNamed: boolean,
    own: readonly Said<PlaceSaid>[],
  ): void {
    const said = isNamed || this.#told.plan ? null : this.context.around.saysPlan(plan);
    if (said) this.#tell({ plan: { name: plan.jurisdiction.name, at: said.at } });
    const isNear =
      from === null || own.length > 0 || from.at.in === 'heading' || this.context.around.isOfSection(from);
    if (area !== null && from && !isNear && !this.#told.area) this.#tell({ area: { area, at: from.at } });
  }

  #sayWhose(
    row: TableRow,
    series: SeriesColumns,
    whose: Exclude<WhoseValue, { type: 'area' }>,
    plan: Plan,
  ): void {
    const column = filledColumn(row, series);
    if (column === undefined) return;
    const name = plan.jurisdiction.name;
    const place = this.context.placeOf(row.line, column);
    if (whose.type === 'wider') {
      this.context.log.add(diagnostic('PC254', place, { text: whose.said.value.text, plan: name, count: 1 }));
      return;
    }
    if (!this.#once(whoseKey(whose))) return;
    this.context.log.add(whoseDiagnostic(whose, plan, this.context.around.asked.plan !== null, place));
  }

  /** A blank under the name of a county may be the rest of a merged cell, and then its value is not the whole's. */
  #mergedArea(row: TableRow, labels: RowLabels, { plan }: PlanVocabulary, written: string): Faulty | null {
    const column = this.layout.fields.get('area');
    const isSectioned = this.context.around.sections.some(({ places }) => places.length > 0);
    if (column === undefined || isSectioned) return null;
    const isNamed = this.layout.series.some((series) => series.indicator === null);
    const about = isNamed ? `${labels.indicator}\n${labels.row ?? ''}` : '';
    const above = this.#merged.above(plan, written, about, this.#cells.cell(row, 'year'));
    if (above === null) return null;
    if (this.#once(`PC247 ${row.line}`))
      this.#cells.report(row, column, (place) => diagnostic('PC247', place, { area: above }));
    return { kind: 'faulty', code: 'PC247' };
  }

  #when(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    indicator: Indicator,
    plan: Plan,
  ): {
    readonly year: number;
    readonly asOf: string | null;
    readonly text: string;
    readonly faulty: Faulty | null;
  } | null {
    const column = this.layout.fields.get('year');
    const written = this.#cells.text(row, column);
    const isRead =
      (written === '' && !this.#isYearGiven()) ||
      labels.periods.length > 0 ||
      this.context.facts.read(written).rest === '';
    if (column !== undefined && written !== '') this.#yearGiven = true;
    if (!isRead) {
      this.#cells.report(row, column, (place) => diagnostic('PC214', place, { text: written }));
      return null;
    }
    const heading = { in: 'heading', text: series.period?.text ?? '' } as const;
    const ofSeries = series.period ? [{ value: series.period, at: heading, text: series.period.text }] : [];
    const when = this.#orCheckpoint(this.context.around.when([...labels.periods, ...ofSeries]), plan);
    if (when.type === 'unsaid') return this.#noYear(row, series, column, written);
    if (when.type === 'contradiction') {
      this.#cells.report(row, filledColumn(row, series), (place) =>
        diagnostic('PC255', place, {
          what: 'year',
          first: when.first.value.text,
          firstAt: when.first.at,
          second: when.second.value.text,
          secondAt: when.second.at,
        }),
      );
      return null;
    }
    const { period } = when;
    const year =
      period.isBase && period.year === null ? indicator.period.base : (period.year ?? indicator.period.base);
    if (labels.periods.length > 0) this.#checkPeriod(row, year, indicator);
    else if (ofSeries.length === 0 && !this.context.around.isOfSection(when.from))
      this.#tell({ period: this.#told.period ?? when.from });
    if (when.replaced && !this.#told.replaced) this.#tell({ replaced: when.replaced, replacing: when.from });
    const faulty = period.isPart ? this.#partOfYear(row, series, period) : null;
    const asOf = period.upTo === null ? null : `${year}-${period.upTo}`;
    return { year, asOf, text: period.text, faulty };
  }

  /** Where the rows above name their year, a blank may be the rest of a merged cell, and not the title's year. */
  #isYearGiven(): boolean {
    const isSectioned = this.context.around.sections.some(({ periods }) => periods.length > 0);
    return this.#yearGiven && !isSectioned;
  }

  /** 中期评估 in a title is of the year for which the plan orders it, where no other is told. */
  #orCheckpoint(when: WhenValue, plan: Plan): WhenValue {
    const named = when.type === 'unsaid' ? this.context.around.checkpoint() : null;
    const year = named && plan.checkpoints.find(({ name }) => name === named.value)?.year;
    if (!named || year == null) return when;
    const value = { ...yearPeriod(year), text: String(year) };
    return { type: 'period', period: value, from: { ...named, value }, replaced: null };
  }

  #noYear(row: TableRow, series: SeriesColumns, column: number | undefined, written: string): null {
    if (column !== undefined)
      this.#cells.report(row, column, (place) => diagnostic('PC214', place, { text: written }));
    else if (filledColumn(row, series) !== undefined && this.#once('no year')) this.onNoYear();
    return null;
  }

  #partOfYear(row: TableRow, series: SeriesColumns, { text }: Period): Faulty {
    const column = filledColumn(row, series);
    if (column !== undefined && this.#once(`PC258 ${text}`))
      this.#cells.report(row, column, (place) => diagnostic('PC258', place, { text }));
    return { kind: 'faulty', code: 'PC258' };
  }

  #checkPeriod(row: TableRow, year: number, indicator: Indicator): void {
    if (withinPeriod(year, indicator)) return;
    const { base, end } = indicator.period;
    this.#cells.report(row, this.layout.fields.get('year'), (place) =>
      diagnostic('PC215', place, { year, start: base, end }),
    );
  }

  /** One value in a cell merged over several rows or columns of values is the value of none. */
  #mergedValue(row: TableRow, series: SeriesColumns): Faulty | null {
    if (!row.merged) return null;
    for (const column of Object.values(series.at)) {
      const range = row.merged.get(column);
      if (!range || (range.rows < 2 && this.#valuesWithin(range) < 2)) continue;
      if (this.#once(`PC263 ${range.name}`))
        this.#cells.report(row, column, (place) => diagnostic('PC263', place, { range: range.name }));
      return { kind: 'faulty', code: 'PC263' };
    }
    return null;
  }

  #valuesWithin({ left, right }: MergedRange): number {
    const columns = this.layout.series.flatMap(({ at }) => Object.values(at));
    return columns.filter((column) => column >= left && column <= right).length;
  }

  #countUpTo(row: TableRow, column: number, period: string, { name }: Indicator): void {
    const known = this.#partYears.get(period);
    if (known) known.count += 1;
    else
      this.#partYears.set(period, {
        period,
        indicator: name,
        count: 1,
        place: this.context.placeOf(row.line, column),
      });
  }

  #tell(told: Partial<Told>): void {
    this.#told = { ...this.#told, ...told };
  }

  /** True the first time that it is asked: one cause, one word about it. */
  #once(key: string): boolean {
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }
}

/** Of a role that is measured nobody asks where it is said. */
const HERE = { in: 'heading', text: '' } as const;

const NAMING = ['plan', 'row', 'area', 'indicator', 'year', 'role', 'unit'] as const;

const isSubtotal = remembered((text) => SUBTOTAL.test(text.trimStart()));

function whoseKey(whose: Exclude<WhoseValue, { type: 'area' }>): string {
  if (whose.type === 'contradiction')
    return `${whose.first.value.text} ${whose.second.value.text} ${JSON.stringify([whose.first.at, whose.second.at])}`;
  return `${whose.said.value.text} ${JSON.stringify(whose.said.at)}`;
}

function whoseDiagnostic(
  whose: Exclude<WhoseValue, { type: 'area' } | { type: 'wider' }>,
  plan: Plan,
  isAsked: boolean,
  place: Place,
): Diagnostic {
  const { name } = plan.jurisdiction;
  if (whose.type === 'contradiction') {
    const { first, second } = whose;
    return diagnostic('PC255', place, {
      what: 'place',
      first: first.value.text,
      firstAt: first.at,
      second: second.value.text,
      secondAt: second.at,
    });
  }
  const { said, problem } = whose;
  if (problem === 'other-plan' && isAsked && said.at.in === 'line')
    return diagnostic(
      'PC246',
      { ...place, line: said.at.line, column: 1 },
      {
        text: said.text,
        named: said.value.text,
        chosen: name,
      },
    );
  return diagnostic('PC256', place, { text: said.value.text, at: said.at, problem, plan: name });
}
