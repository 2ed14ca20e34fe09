import type { SetAside } from '../../diagnostic/codes.js';
import type { Diagnostic, Place } from '../../diagnostic/diagnostic.js';
import type { Plan } from '../../plan/plan.js';
import type { Steps } from '../../tables/pause.js';
import type { Said } from '../facts/scope.js';
import type { Measurement } from '../measurement.js';
import type { Use } from './account.js';
import { type AsideCount, AsideCounts } from './aside-counts.js';
import { isBlank } from './blank.js';
import type { Blanks } from './blank-areas.js';
import { KnownRows } from './known-rows.js';
import type { Layout, SeriesColumns } from './layout.js';
import type { NoteAgainst } from './notes-against.js';
import { OddNumbers } from './odd-numbers.js';
import { QualifierReader } from './qualifiers.js';
import { AreaReader, isMark } from './row-area.js';
import { type Faulty, RowCells, type RowContext, type TableRow } from './row-cells.js';
import { LabelReader, type RowLabels } from './row-labels.js';
import { isMeasured, isPlain, type Meaning, type Measured, type RowMeaning } from './row-meaning.js';
import { columnOf, MeasuredReader } from './row-measured.js';
import { RowNotes, type Told } from './row-notes.js';
import { RowRemarks } from './row-remarks.js';
import { RoleReader } from './row-role.js';
import { RowState } from './row-state.js';
import { filledColumn, type Subject, SubjectReader } from './row-subject.js';
import { subtotalIn } from './row-subtotal.js';
import { asideBy } from './row-taken-back.js';
import { type When, WhenReader } from './row-when.js';
import { type Whose, WhoseReader } from './row-whose.js';

/** Turns the rows of a table into measurements, as its layout and what stands around it say. */
export class RowReader {
  readonly #cells: RowCells;
  readonly #areas: AreaReader;
  /** What a row says of itself. */
  readonly labels: LabelReader;
  readonly #qualifiers: QualifierReader;
  readonly #roles: RoleReader;
  readonly #subjects: SubjectReader;
  /** The columns that every row fills of which it is known whose it is, and when: a blank depends on the rows above. */
  readonly #filled: readonly number[];
  /** Columns in which a subtotal may say what it is. */
  readonly #summing: readonly number[];
  readonly #notes = new RowNotes();
  readonly #numbers: OddNumbers;
  readonly #whose: WhoseReader;
  readonly #remarks: RowRemarks;
  readonly #when: WhenReader;
  readonly #asideCounts = new AsideCounts();
  readonly #measured: MeasuredReader;
  readonly #known: KnownRows<RowMeaning>;
  readonly #state: RowState;
  #considered = 0;
  /** Another row of the very cells of the last one would come to the same, whatever stands between them that is so, too. */
  isSettled = false;
  /** The areas that values were read of; null is the whole. */
  readonly areas = new Set<string | null>();
  /** The plans that values were read of. */
  readonly plans = new Set<Plan>();
  /** The years that values were read of. */
  readonly years = new Set<number>();
  /** Those of them of which a value of the whole year was read. */
  readonly wholeYears = new Set<number>();

  constructor(
    private readonly layout: Layout,
    private readonly context: RowContext,
    private readonly onMeasurement: (measurement: Measurement) => void,
    /** Said once, at the header: a table that does not tell its year. */
    onNoYear: () => void,
  ) {
    this.#cells = new RowCells(layout, context);
    this.#areas = new AreaReader(this.#cells);
    this.#qualifiers = new QualifierReader(this.#cells);
    this.labels = new LabelReader(this.#cells, this.#areas, this.#qualifiers);
    this.#roles = new RoleReader(this.#cells, this.#notes);
    this.#numbers = new OddNumbers(this.#cells, this.#notes);
    this.#subjects = new SubjectReader(this.#cells);
    this.#remarks = new RowRemarks(this.#cells, this.#notes);
    this.#whose = new WhoseReader(this.#cells, this.#areas, this.#notes);
    this.#measured = new MeasuredReader(this.#cells, this.#notes, this.#remarks);
    this.#when = new WhenReader(this.#cells, this.#notes, onNoYear);
    this.#state = new RowState(this.#cells, this.#areas, this.labels, this.#whose, this.#when, this.#remarks);
    const { fields, open } = layout;
    const first = open.filter((column) => column === layout.from);
    const columns = (names: readonly ((typeof NAMING)[number] | 'year')[]) =>
      names.flatMap((name) => fields.get(name) ?? []);
    this.#filled = columns(['plan', 'area', 'year']);
    const remarks = layout.aside.flatMap(({ column, reason }) => (reason === 'remark' ? column : []));
    const naming = [...columns(NAMING), ...open, ...remarks];
    this.#known = new KnownRows(naming, fields.get('year'), context.around);
    this.#summing = [...columns(['row', 'area', 'unit', 'indicator', 'role', 'plan']), ...first];
  }

  get told(): Told {
    return this.#notes.told;
  }

  /** A row called 合计 was taken for the whole, and where. */
  get total(): Place | null {
    return this.#whose.total;
  }

  /** How many values were not set aside for what they are, whether they could be read or not. */
  get considered(): number {
    return this.#considered - this.#whose.wider;
  }

  /** How many values are of the province or the nation. */
  get wider(): number {
    return this.#whose.wider;
  }

  /** What was set aside because of what it is, for the notes that say so and for a table in which nothing is left. */
  setAside(): readonly AsideCount[] {
    return this.#asideCounts.list();
  }

  /** What only all of its rows tell. */
  saidAtEnd(): readonly Diagnostic[] {
    return [...this.#measured.upTo.said(), ...this.#whose.blank.unnamed()];
  }

  /** The notes on the table that say something against its values. */
  notesAgainst(): readonly NoteAgainst[] {
    const indicators = [...this.plans].flatMap((plan) => plan.indicators);
    const bases = new Set(indicators.map(({ period }) => period.base));
    return this.#remarks.against({ plans: this.plans, years: this.years, areas: this.areas, bases });
  }

  /** What is told of blanks below the row that was read last and those of the same plan. */
  get blanks(): Blanks | null {
    return this.#whose.blank.blanks;
  }

  /** Counts a row that is settled, and is not read. */
  pass(): void {
    this.#state.pass();
    this.#considered += this.layout.series.length;
  }

  /** To be called with the last such row before another one is read. */
  resume(row: TableRow): void {
    this.#state.resume(row);
  }

  /** The column that says so where the row is a subtotal, which is neither a county nor the whole; else null. */
  subtotal(row: TableRow): number | null {
    return subtotalIn(row, this.#summing, this.context);
  }

  /** Reads one row; `doubt` where none of it may be trusted. `aside` is told of cells that are not used as their columns say. */
  read(row: TableRow, doubt: Faulty | null, aside: Map<number, Use>): void {
    this.isSettled = false;
    this.labels.open(row);
    this.#remarks.open(row);
    const known = this.labels.isUnder ? undefined : this.#knownOf(row);
    const like = known || this.labels.isUnder ? undefined : this.#like(row);
    const labels = known?.labels ?? this.#labelsOf(row, like);
    const isNew = !known && !like;
    const isUnheard =
      isNew && (this.#roles.isUnknown(row) || this.#qualifiers.isUnknown(row, this.#areas.column));
    this.#whose.blank.open(row, labels === 'unknown' || isUnheard ? null : labels);
    this.#when.open(row);
    if (labels === 'unknown' || isUnheard) return;
    if (isNew) this.#numbers.look(row);
    const { reports } = this.#cells;
    const { count } = this.#measured.upTo;
    const meanings = this.layout.series.map((series, i) => {
      const again = known?.meanings[i];
      const meaning = again
        ? this.#unlessNoted(row, series, again)
        : this.#meaning(row, labels, series, like?.meanings[i]);
      if (meaning && 'aside' in meaning) this.#putAside(row, series, meaning.aside, aside);
      else if (filledColumn(row, series) !== undefined) this.#considered += 1;
      if (meaning && 'who' in meaning) this.#measure(row, labels, series, meaning, doubt);
      return meaning;
    });
    const isKept = known !== undefined || (!this.labels.isUnder && isPlain(labels, meanings));
    if (!isKept || reports !== this.#cells.reports || !this.#isFilled(row)) return;
    if (!known) this.#known.keep(row, { labels, meanings: meanings.filter((one) => one !== null) });
    const isNoneAside = meanings.every((one) => one && 'who' in one);
    this.isSettled =
      isNoneAside && doubt === null && count === this.#measured.upTo.count && this.#state.isSettled(row);
  }

  /** What a row means that says all the same; where notes may speak of single rows, one may have set aside its values alone. */
  #knownOf(row: TableRow): RowMeaning | undefined {
    const known = this.#known.of(row);
    return known && this.#isNoted && !isMeasured(known) ? undefined : known;
  }

  get #isNoted(): boolean {
    return this.context.around.table.notes.length > 0;
  }

  #unlessNoted(row: TableRow, series: SeriesColumns, known: Meaning): Meaning {
    const aside =
      this.#isNoted && 'who' in known ? this.#noted(row, series, known.who, known.subject, known.when) : null;
    return aside ? { aside } : known;
  }

  /** What a row means that says all the same but for its year, the only time that it names, and has values. */
  #like(row: TableRow): RowMeaning<Measured> | undefined {
    const like = this.#roles.isToldByYears ? undefined : this.#known.like(row);
    return like && isMeasured(like) && like.labels.periods.length === 1 ? like : undefined;
  }

  #labelsOf(row: TableRow, like: RowMeaning | undefined): RowLabels | 'unknown' {
    return like ? this.labels.withYearOf(row, like.labels) : this.labels.read(row);
  }

  /** Looks at the first rows for what only all of them tell: which column names the places, and whether 类型 tells roles. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    yield* this.#cells.prepare(rows);
    yield* this.#areas.findAreas(rows);
    yield* this.#whose.blank.prepare(rows);
    yield* this.labels.prepare(rows);
    yield* this.#subjects.prepare(rows);
    yield* this.#roles.prepare(rows);
    yield* this.#qualifiers.prepare(rows);
    yield* this.#when.prepare(rows);
    yield* this.#measured.prepare(rows);
    this.#remarks.prepare(rows);
  }

  /** A row says all that one like it can only where it names all it may, and has every value: of one without, less is asked. */
  #isFilled(row: TableRow): boolean {
    const { text, column } = this.#areas.placeText(row);
    const isNamed = (one: number) => !isMark(row.cells[one] ?? '');
    if (!this.#filled.every(isNamed) || (column !== undefined && text === '')) return false;
    return this.layout.series.every((series) => filledColumn(row, series) !== undefined);
  }

  /** Null, after a word about it, where something of it is not known; `like` is what is known of a row but for its year. */
  #meaning(row: TableRow, labels: RowLabels, series: SeriesColumns, like?: Measured): Meaning | null {
    if (like) return this.#dated(row, labels, series, like);
    const part = this.#qualifiers.partOf(row) ?? this.#subjects.countIn(row);
    const role = part ? null : this.#roles.role(labels, series);
    const aside = part ?? asideBy(role, row, series, this.#cells);
    if (aside) return { aside };
    if (this.#roles.isUnsaid(row, labels, series)) return null;
    const who = this.#whose.who(row, labels, series);
    if (!who) return null;
    const subject = this.#subjects.subject(row, labels, series, who.vocabulary);
    if (!subject || this.#subjects.several(row, series, subject.indicator)) return null;
    return this.#dated(row, labels, series, { who, subject, isMeasured: role?.value === 'measured' });
  }

  #dated(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    { who, subject, isMeasured }: Omit<Measured, 'when'>,
  ): Meaning | null {
    const opening = this.#when.opening(labels, series, subject.indicator);
    if (opening) return { aside: opening };
    const when = this.#when.when(row, labels, series, subject.indicator, who.vocabulary.plan);
    const aside = when && this.#noted(row, series, who, subject, when);
    return aside ? { aside } : when && { who, subject, when, isMeasured };
  }

  /** Why a note that names its year sets a value aside. */
  #noted(row: TableRow, { at }: SeriesColumns, who: Whose, { indicator }: Subject, { year }: When) {
    const { vocabulary, area } = who;
    return this.#remarks.asideOf(row, columnOf(at), { plan: vocabulary.plan, area, year, indicator });
  }

  #measure(
    row: TableRow,
    labels: RowLabels,
    series: SeriesColumns,
    meaning: Measured,
    doubt: Faulty | null,
  ): void {
    const { who, when } = meaning;
    this.years.add(when.year);
    if (when.asOf === null && when.faulty === null) this.wholeYears.add(when.year);
    this.areas.add(who.area);
    this.plans.add(who.vocabulary.plan);
    this.onMeasurement(this.#measured.measurement(row, labels, series, meaning, doubt));
  }

  #putAside(
    row: TableRow,
    series: SeriesColumns,
    { value: reason, text }: Said<SetAside>,
    aside: Map<number, Use>,
  ): void {
    const filled = Object.values(series.at).filter((column) => !isBlank(row.cells[column] ?? ''));
    for (const column of filled) aside.set(column, reason);
    const [first] = filled;
    if (first === undefined) return;
    const place = this.context.placeOf(row.line, first);
    this.#asideCounts.add({ reason, text, count: filled.length, place });
  }
}

/** What is named besides the year. */
const NAMING = ['plan', 'row', 'area', 'indicator', 'role', 'unit', 'note'] as const;
