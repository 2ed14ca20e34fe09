import { diagnostic, type Place } from '../../diagnostic/diagnostic.js';
import type { Steps } from '../../tables/pause.js';
import { NO_FACTS } from '../facts/facts.js';
import { isSum } from '../facts/places.js';
import { isSetAside } from '../facts/role.js';
import { NO_SCOPE, type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import type { Measurement } from '../measurement.js';
import type { Use } from './account.js';
import { type Cause, causesIn } from './aside-counts.js';
import { isBlank } from './blank.js';
import { ColumnUses } from './column-uses.js';
import { Dittos } from './ditto.js';
import { HeldRows } from './held-rows.js';
import type { Layout } from './layout.js';
import { isOfEither, reachesAbove, saidBelow } from './lines-below.js';
import type { NoteAgainst } from './notes-against.js';
import { names } from './peers.js';
import { RowReader } from './row.js';
import type { TableRow } from './row-cells.js';
import { RowsAgain } from './rows-again.js';
import { countCells, holdsValue, lastColumn, namesRow, numbersColumns } from './rows-of-table.js';
import { type OpenSection, Sections } from './sections.js';
import { Shifts } from './shift.js';
import { Surroundings } from './surroundings.js';
import { checkHeader, noYear, saidTooLate, sayTable } from './table-notes.js';
import type { TableOptions, TableSite } from './table-site.js';
import { Told } from './told.js';
import { withFoot, withNote } from './under-table.js';

const SAMPLE = 40;
/** So many rows that need no reading are one step of the work. */
const STRIDE = 128;

/** Reads the rows under one header. */
export class Table {
  readonly around: Surroundings;
  readonly #told: Told;
  /** False where the header lacks something without which no row can be read. */
  readonly isUsable: boolean;
  readonly #sections = new Sections();
  readonly #reader: RowReader;
  readonly #uses: ColumnUses;
  readonly #shifts: Shifts;
  readonly #dittos: Dittos;
  /** Null where each row is to be read, to give account of its cells. */
  readonly #again: RowsAgain | null;
  /** The cells of the row above, where it was not looked at for words like 同上. */
  #above: readonly string[] | null = null;
  /** The first rows, to tell what a column holds that is not read. */
  readonly #sample: (readonly string[])[] = [];
  readonly #held: HeldRows;
  /** Lines directly under the table, which say more of it than what ends the sheet. */
  foot: Scope | null = null;
  /** The same with what ends the sheet, once that is known. */
  under: Scope = NO_SCOPE;
  #rows = 0;
  /** Of the row at hand, the cells that are not used as their columns say. */
  readonly #aside = new Map<number, Use>();

  constructor(
    readonly layout: Layout,
    readonly headerLine: number,
    titles: Scope,
    private readonly site: TableSite,
    private readonly options: TableOptions,
    /** The header stands over its columns. */
    isAligned: boolean,
  ) {
    this.around = new Surroundings(options.asked, site.sheet, site.file, titles);
    // 指标（计划） over a column of targets and one of what came of them says nothing of the latter
    const hasTargets = layout.aside.some(({ reason }) => reason === 'target');
    this.around.overall = titles.outright ?? (hasTargets ? null : titles.marked);
    this.isUsable = isAligned && checkHeader(this, site, options);
    this.#held = new HeldRows(site.waiting);
    this.#dittos = new Dittos(layout);
    this.#told = new Told(options);
    this.#reader = new RowReader(
      layout,
      { ...options, around: this.around, placeOf: site.placeOf, isPainted: site.isPainted },
      (measurement) => this.#told.tell(measurement),
      () => options.log.add(noYear(this.around, site.placeOf(headerLine, null))),
    );
    this.#uses = new ColumnUses(layout, (row, column) => this.#reader.labels.isHeard(row, column));
    this.#shifts = new Shifts(layout, site.placeOf, site.isText);
    const parts = {
      around: this.around,
      reader: this.#reader,
      sections: this.#sections,
      dittos: this.#dittos,
      told: this.#told,
    };
    this.#again = site.account ? null : new RowsAgain(parts);
  }

  /** The first of its measurements. */
  get first(): readonly Measurement[] {
    return this.#told.first;
  }

  /** How many rows stand under the header. */
  get rows(): number {
    return this.#rows;
  }

  /** How many values were not set aside for what they are, whether they could be read or not. */
  get considered(): number {
    return this.#reader.considered;
  }

  /** How many values are of the province or the nation. */
  get wider(): number {
    return this.#reader.wider;
  }

  get read(): Pick<RowReader, 'years' | 'areas'> {
    return this.#reader;
  }

  /** What sheets without a table note against its values. */
  notedOnCovers(): readonly NoteAgainst[] {
    return this.#reader.notesAgainst().filter(({ at }) => at.in === 'cover');
  }

  /** Where its header begins. */
  get place(): Place {
    return this.site.placeOf(this.headerLine, this.layout.from);
  }

  /** Why values were set aside in this table, and by which words. */
  setAside(): readonly Cause[] {
    return [...causesIn(this.layout), ...this.#reader.setAside()];
  }

  /** True for a row with something like a value where values stand. */
  holdsValue(row: TableRow): boolean {
    return holdsValue(row, this.layout, this.options.facts);
  }

  /** True where the columns of this table hold anything of a row, be it put together with another cell. */
  holds({ cells, written = cells }: TableRow): boolean {
    const isHeld = (all: readonly string[]) =>
      all.slice(this.layout.from, lastColumn(this.layout, all) + 1).some((cell) => !isBlank(cell));
    return isHeld(cells) || (written !== cells && isHeld(written));
  }

  /** True for a row that names what it is about where the header has it do so: it has no value, and is one of the table's. */
  isOfRow(row: TableRow): boolean {
    return namesRow(row, this.layout, this.options.facts);
  }

  /** Neither its titles nor the lines directly under it name a place, where those of another table do. */
  leavePlaceUnsaid(): void {
    if (names(this.around.table, 'place') || (this.foot && names(this.foot, 'place'))) return;
    const text = this.layout.headings.find((heading) => heading !== '') ?? '';
    const place = { text, facts: NO_FACTS, at: { in: 'line', line: this.headerLine } } as const;
    this.around.unsaid = { ...this.around.unsaid, place };
  }

  /** The rows that follow stand in a section with this heading; or a line speaks of those above it. */
  enter(line: ScopeText): void {
    if (this.#held.hold(line, [line.text])) return;
    if (reachesAbove(line)) this.#sayLate(scopeOf([line]));
    if (!isOfEither(line)) this.#enter(line);
  }

  /** A note between its rows. */
  note(line: ScopeText): void {
    this.around.table = withNote(this.around.table, line);
  }

  /** Some line between its rows speaks of those above it, so that another under the table speaks of the last rows alone. */
  get isHeardFromBelow(): boolean {
    return this.#held.isHeardFromBelow;
  }

  /** Takes a row of cells that came before, where it says the same again; false for one that is to be read. */
  again(cells: readonly string[], line: number): boolean {
    const isTaken = this.#held.isOpen ? this.#held.holdAgain(cells, line) : this.#again?.take(cells, line);
    if (!isTaken) return false;
    this.#rows += 1;
    this.#above = cells;
    return true;
  }

  /** Rows of these cells are of this table whatever stands above them. */
  knowData(row: TableRow): void {
    const isSampled = this.#sample.length >= SAMPLE;
    if (isSampled && !row.written && !this.#dittos.isIn(row)) this.#held.know(row.cells);
  }

  row(given: TableRow): void {
    if (this.#above) this.#dittos.filled({ cells: this.#above, line: 0 });
    this.#above = null;
    const row = this.#dittos.filled(given);
    this.#rows += 1;
    if (this.#sample.length < SAMPLE) this.#sample.push(row.cells);
    if (!this.#held.hold(row, row.cells)) this.#read(row);
  }

  /** No more rows may wait: those that do are to be released before the next. */
  get isFull(): boolean {
    return this.#held.isFull;
  }

  /** To be called after the last row, with what the whole workbook says. */
  *finish(cover: Scope): Steps<void> {
    this.around.cover = cover;
    const { table } = this.around;
    this.around.table = { ...table, notes: [...table.notes, ...cover.notes] };
    const { under } = this;
    if (this.#held.isOpen) this.around.table = withFoot(this.around.table, under);
    if (this.#held.isOpen && isSetAside(under.role?.value ?? null)) this.around.overall = under.role;
    yield* this.release();
    if (this.#held.isLate) this.#sayLate(under);
    if (this.isUsable || this.layout.series.length === 0)
      sayTable(this, this.#reader, this.#uses, this.#sample, this.site, this.options);
  }

  /** Reads the rows that wait, a step for each. */
  *release(): Steps<void> {
    const held = this.#held.release();
    const lines = held.filter((one) => !isOfEither(one));
    yield* this.#sections.foresee(lines.map((one) => ('facts' in one ? one : null)));
    const rows = held.filter((one) => 'cells' in one);
    yield* this.#reader.prepare(rows);
    this.#again?.foresee(rows);
    const below = saidBelow(held);
    for (const [i, one] of lines.entries()) {
      if ('facts' in one) this.#enter(one);
      else if (this.#readUnder(below.get(one) ?? [], one) && i % STRIDE > 0) continue;
      yield;
    }
    this.options.facts.forget();
    if (below.size > 0) this.around.below = [];
    this.#again?.foresee([]);
  }

  /** A row of which lines below it say more; true where it came before and needed no reading. */
  #readUnder(below: readonly OpenSection[], row: TableRow): boolean {
    if (this.around.below !== below && this.around.below.length + below.length > 0) this.around.below = below;
    return this.#read(row);
  }

  /** Under its header stands a row that numbers its columns. */
  numbersItsColumns(row: TableRow): boolean {
    return this.#rows === 0 && numbersColumns(row, this.layout);
  }

  #enter(line: ScopeText): void {
    this.#sections.enter(line);
    this.around.within = this.#sections.open();
  }

  /** True where it came before and needed no reading. */
  #read(row: TableRow): boolean {
    if (row.isAgain && !row.written && this.#again?.take(row.cells, row.line)) return true;
    this.#again?.open();
    this.#readWhole(row);
    this.#again?.close(row);
    return false;
  }

  #readWhole(row: TableRow): void {
    const { account } = this.site;
    this.#sections.pass();
    if (!this.isUsable) {
      if (account) countCells(row, this.layout, account, () => 'untrusted');
      return;
    }
    const subtotal = this.#reader.subtotal(row);
    if (subtotal !== null) {
      const text = row.cells[subtotal] ?? '';
      this.options.log.add(diagnostic('PC237', this.site.placeOf(row.line, subtotal), { text }));
      if (account) countCells(row, this.layout, account, () => 'subtotal');
      return;
    }
    this.#leaveArea(row);
    if (this.layout.open.length > 0) this.#uses.look(row);
    const aside = this.#aside;
    if (aside.size > 0) aside.clear();
    const shift = this.#shifts.of(row);
    if (shift) this.options.log.add(shift);
    this.#reader.read(row, shift && { kind: 'faulty', code: shift.code }, aside);
    if (account)
      countCells(row, this.layout, account, (column) => aside.get(column) ?? this.#uses.of(row, column));
  }

  /** A county alone in the column of counties is the section of the rows below that name none. */
  #leaveArea({ cells }: TableRow): void {
    const column = this.layout.fields.get('area');
    const cell = column === undefined ? '' : (cells[column] ?? '');
    if (column === undefined || isBlank(cell)) return;
    const isListed = this.options.facts.read(cell).numbering !== '';
    if (this.#sections.leave(column, isSum(cell), isListed)) this.around.within = this.#sections.open();
  }

  #sayLate(said: Scope): void {
    this.options.log.addAll(saidTooLate(said, this.site.placeOf(this.headerLine, null)));
  }
}
