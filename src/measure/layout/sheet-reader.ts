import type { Steps } from '../../tables/pause.js';
import { NO_SCOPE, type Scope, scopeInSteps } from '../facts/scope.js';
import { AnswerColumns } from './answer-columns.js';
import type { Headed } from './beside-header.js';
import { parted } from './between-tables.js';
import { isBlank } from './blank.js';
import { DueWork } from './due-work.js';
import { BELOW, HEADER_WITHIN, HeaderSearch, isToldBelow } from './header-search.js';
import { headed } from './headerless.js';
import { KeptTables } from './kept-tables.js';
import { coverRows, labelRow, withLabels } from './label-pairs.js';
import { isMuch, isOfLabels, numbered, sectionBeside, textsOf } from './lines.js';
import { OpenTables } from './open-tables.js';
import { PageBreaks } from './page-breaks.js';
import { type Kind, namedBySheet, namedByTables, names, unsaidBySheet } from './peers.js';
import type { TableRow } from './row-cells.js';
import { RowKinds } from './row-kind.js';
import { SheetLines, type SkipReason } from './sheet-lines.js';
import type { Table } from './table.js';
import { TableOpener } from './table-opener.js';
import type { TableOptions, TableSite } from './table-site.js';
import { hearLast } from './under-table.js';
import { Upright } from './upright.js';
import { WaitingRows } from './waiting-rows.js';

/** Reads a sheet, or a text file: tells its tables from what stands above, between and under them. */
export class SheetReader {
  /** Rows that wait until it is known whether a header is among them, and how many are waited for. */
  #head: TableRow[] = [];
  #sought = HEADER_WITHIN + BELOW;
  /** The tables under the header that was found last, side by side. */
  #open: OpenTables;
  readonly #tables: Table[] = [];
  readonly #kept = new KeptTables();
  #kinds = new RowKinds([]);
  readonly #waiting: WaitingRows;
  readonly #due = new DueWork();
  readonly site: TableSite;
  readonly #upright: Upright;
  readonly #headers: HeaderSearch;
  readonly #answers: AnswerColumns;
  readonly lines: SheetLines;
  readonly #opener: TableOpener;
  readonly #breaks: PageBreaks;
  /** 填报日期, as an ISO day. */
  submitted: string | null = null;
  #isHeaderless = false;
  #isClosed = false;
  /** The sheet only tells how to fill in a form that this program made. */
  isForm = false;

  constructor(
    place: TableSite,
    private readonly options: TableOptions,
  ) {
    this.#upright = new Upright(place, options.facts);
    this.site = this.#upright.site;
    this.#headers = new HeaderSearch(options.facts);
    this.#answers = new AnswerColumns(options.facts);
    this.lines = new SheetLines(this.site, options);
    this.#open = this.#opened([]);
    this.#waiting = new WaitingRows(this.site, options.log, this.lines);
    this.#opener = new TableOpener(this.lines, this.site, options);
    this.#breaks = new PageBreaks(options.facts);
  }

  get tables(): readonly Table[] {
    return this.#tables;
  }

  get skipped(): readonly { readonly line: number; readonly reason: SkipReason }[] {
    return this.lines.skipped;
  }

  /** Whether the headings of its first table say what its values are; null for a sheet without one. */
  get isHeaded(): boolean | null {
    return this.#tables.length === 0 ? null : !this.#isHeaderless;
  }

  /** Why there is nothing to read, once all rows have been seen: no row at all, or none that is a header. */
  get emptiness(): 'empty' | 'no-header' | 'traditional' {
    if (this.lines.isTraditional) return 'traditional';
    return this.#tables.length === 0 && this.lines.isEmpty ? 'empty' : 'no-header';
  }

  /** The first row of a sheet without a table that names an indicator beside something like a value. */
  get unread(): TableRow | null {
    return this.#tables.length === 0 ? this.lines.unread : null;
  }

  /** Whether there is work that `settle` has to do before the next row can be read. */
  get isDue(): boolean {
    return this.#due.isThere;
  }

  /** Does in steps what the rows so far have made necessary. */
  settle(): Steps<void> {
    return this.#due.settle((row) => this.row(row));
  }

  row(row: TableRow): void {
    if (this.#waiting.isRefused || this.#due.holds(row)) return;
    if (this.#sought === 0) this.#body(this.#answers.row(row));
    else if (this.#head.push(row) >= this.#sought) this.#due.put(this.#seek());
  }

  /** Takes a row of cells that came before, where it says the same again; false for one that is to be read. */
  again(cells: readonly string[], line: number): boolean {
    const isWaiting = this.#sought > 0 || this.#waiting.rows.length > 0 || this.#due.isThere;
    if (isWaiting || this.#waiting.isRefused || !this.#open.again(cells, line)) return false;
    if (this.#open.isFull) this.#due.put(this.#open.release());
    return true;
  }

  /** To be called after the last row. */
  *end(): Steps<void> {
    yield* this.settle();
    if (this.#sought > BELOW && this.#head.length > 0) this.#turn();
    while (this.#head.length > 0) {
      this.#due.put(this.#seek());
      yield* this.settle();
    }
    if (!this.#isClosed) yield* this.#close();
  }

  /** Reads the lines under the last table. */
  *#close(): Steps<void> {
    this.#isClosed = true;
    const under = this.#waiting.take();
    yield* this.#ahead(under);
    const texts = [...(yield* this.lines.foot(this.#open.withoutLast(under))), ...this.site.beside.notes];
    const foot = yield* scopeInSteps(texts);
    this.options.facts.forget();
    this.submitted ??= foot.submitted;
    this.#opener.settle();
    hearLast(this.#tables, this.#open.feet(texts, foot), foot, texts);
  }

  /** A short sheet may be a cover, or one form that runs downwards. */
  #turn(): void {
    const rows = coverRows(this.#head, this.options.facts) ?? this.#upright.rows(this.#head);
    if (rows === null) for (const row of this.#head) this.lines.pass(row);
    this.#head = [...(rows ?? [])];
  }

  /** What a sheet without a table says of the workbook that it is in: who reports, and notes on the tables of other sheets. */
  cover(): Scope {
    return this.#tables.length > 0 || this.isForm ? NO_SCOPE : this.lines.cover();
  }

  /** To be called last, with what covers say of all tables, and the kinds of things that the names of the sheets name. */
  *finish(cover: Scope = NO_SCOPE, peers: readonly Kind[] = []): Steps<void> {
    yield* this.end();
    for (const table of this.#tables) {
      table.around.unsaidBySheet = unsaidBySheet(this.site, peers);
      yield* table.finish(cover);
    }
    this.lines.sayUnheard(this.#tables);
  }

  /** Looks for a header among the rows that wait; without one they are rows of the table above, or of none. */
  *#seek(): Steps<void> {
    const rows = this.#answers.seek(withLabels(this.#head, this.options.facts));
    this.#head = [];
    this.#sought = 0;
    yield* this.#ahead(rows);
    const at = this.#open.tables.length === 0 ? yield* this.#headers.at(rows) : this.#headers.next(rows);
    const given = this.#tables.length === 0 ? headed(rows, at, this.options.facts, this.site) : null;
    this.#isHeaderless ||= given !== null;
    if (given) yield* this.#start(given);
    else if (at >= 0) yield* this.#start(this.#headers.withLines(rows, at));
    else if (this.#open.tables.length === 0) {
      for (const row of rows) {
        this.#waiting.pass(row);
        yield;
      }
    } else {
      const [first, ...others] = rows;
      this.#due.putFirst(others);
      const isLine = first && this.#open.isLine(first, others[0]);
      const line = first && (this.#headers.lineOver(first, others) ?? (isLine ? first : null));
      if (line) this.#waiting.wait(line);
      else if (first) yield* this.#data(first.isAgain ? { ...first, isAgain: false } : first); // by what follows it
    }
  }

  /** Where there is much to read in rows, that is done before the work on them. */
  *#ahead(rows: readonly TableRow[]): Steps<void> {
    if (isMuch(rows)) yield* this.options.facts.ahead(textsOf(rows));
  }

  *#start({ rows, at }: Headed): Steps<void> {
    const [first] = rows;
    if (first && this.#kept.isFull) return this.#waiting.refuse(first, 'TOO_MANY_TABLES');
    const layouts = this.#headers.layouts(rows, at);
    this.#kept.keep(layouts);
    const depth = layouts[0]?.depth ?? 1;
    const header = rows.slice(at, at + depth);
    this.#answers.opened(header);
    const body = rows.slice(at + depth);
    this.#waiting.rows.push(...this.#open.titleOf(layouts, this.#waiting.rows), ...rows.slice(0, at));
    yield* this.#ahead(this.#waiting.rows);
    const { foot, titles: above } = parted(this.#waiting.take(), this.#open.above, this.options.facts);
    const titles = [...this.#open.headerOver(layouts, above), ...above];
    yield* this.#hear(foot);
    this.#open.hearBetween(foot, titles);
    this.#kinds = new RowKinds(header.map(({ cells }) => cells));
    this.#breaks.titled(titles);
    yield;
    const tables = yield* this.#opener.open(layouts, { titles, header, body }, this.#kinds);
    this.#open = this.#opened(tables, header);
    for (const { around } of tables) this.submitted ??= around.table.submitted;
    this.#tables.push(...tables);
    this.#due.putFirst(body);
  }

  /** Lines directly under the tables. */
  *#hear(foot: readonly TableRow[]): Steps<void> {
    if (foot.length === 0) return;
    const texts = yield* this.lines.foot(this.#open.withoutLast(foot));
    this.#breaks.heard(texts);
    this.#open.hear(texts);
  }

  #opened(tables: readonly Table[], header: readonly TableRow[] = []): OpenTables {
    return new OpenTables(tables, header, this.lines, this.options.facts, this.options.names);
  }

  /** What the sheet names, for the others; what a cover says it says for all. */
  get named(): readonly Kind[] {
    const named = [...namedBySheet(this.site.sheet), ...namedByTables(this.#tables, this.site.file)];
    return named.filter((kind) => !names(this.cover(), kind));
  }

  #body(row: TableRow): void {
    const idle = this.#open.isOfRemarks(row) ? 'remark' : this.#kinds.idle(row.cells);
    if (idle === 'blank') {
      if (!this.#waiting.rows.at(-1)?.cells.every(isBlank)) this.#waiting.wait(row);
      return;
    }
    if (idle === 'header-again') this.#due.put(this.#again(row));
    else if (idle !== null && (idle !== 'column-numbers' || this.#open.numberTheirColumns(row)))
      this.lines.skip(row, idle);
    else if (this.#open.isData(row)) {
      this.#dataAfter(row);
      if (row.isAgain) this.#open.knowData(row);
    } else if (isOfLabels(row.cells, this.options.facts) || this.#open.areSections(row))
      this.#waiting.wait(row);
    else this.#between(row);
  }

  /** A row without a value: a section with a remark beside it, the header of a table, a line, or one of the table's. */
  #between(row: TableRow): void {
    const open = this.#open.first;
    const { facts } = this.options;
    const line = labelRow(row, facts) ?? (open ? sectionBeside(row, open.layout, facts) : null);
    if (line) this.#waiting.wait(line);
    else if (this.#open.headsAgain(row) || isToldBelow(row, facts)) this.#await(row);
    else if (this.#open.isLine(row)) this.#waiting.wait(numbered(row));
    else if (!open) this.#waiting.pass(row);
    else this.#dataAfter(row);
  }

  /** This may be the header of another table, which the rows under it tell. */
  #await(row: TableRow): void {
    this.#head = [row];
    this.#sought = BELOW;
  }

  /** The same header under titles of its own opens a table of its own; else the table goes on. */
  *#again(row: TableRow): Steps<void> {
    const lines = this.#waiting.rows;
    if (!this.#breaks.knows(lines)) yield* this.#ahead(lines);
    if (!this.#breaks.isBreak(lines)) {
      this.#await(row);
      return;
    }
    for (const line of this.#waiting.take().filter(({ cells }) => !cells.every(isBlank)))
      if (this.#breaks.repeats(line)) this.lines.skip(line, 'header-again');
      else this.#open.line(line);
    this.lines.skip(row, 'header-again');
  }

  /** At one go where nothing waits, as before most rows. */
  #dataAfter(row: TableRow): void {
    if (this.#waiting.rows.length > 0) this.#due.put(this.#data(row));
    else this.#open.row(row);
    if (!this.#due.isThere && this.#open.isFull) this.#due.put(this.#open.release());
  }

  *#data(row: TableRow): Steps<void> {
    for (const line of this.#waiting.take()) {
      this.#open.between(line, row);
      yield;
    }
    this.#open.row(row);
    yield* this.#open.release();
  }
}
