import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold, foldName } from '../../quantity/fold.js';
import { NO_FACTS } from '../facts/facts.js';
import { isBareLabel } from '../facts/label.js';
import { NO_SCOPE, type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import type { Use } from './account.js';
import { filledCells, isBlank } from './blank.js';
import type { ColumnHeading } from './column-heading.js';
import { withCorner } from './corner.js';
import { isLikeAValue } from './header-rows.js';
import { BELOW, HEADER_WITHIN, HeaderSearch } from './header-search.js';
import { type Layout, layoutsOf } from './layout.js';
import {
  isOver,
  isSection,
  isSpoken,
  joinedLabels,
  names,
  numbered,
  parted,
  saysAnything,
  signed,
  unknownName,
} from './lines.js';
import type { TableRow } from './row-cells.js';
import { type IdleRow, loneText, RowKinds } from './row-kind.js';
import { alignmentOf } from './shifted.js';
import { Table, type TableOptions, type TableSite } from './table.js';
import { Titles } from './titles.js';
import { Waiting } from './waiting.js';

const KEPT_ROWS = 1000;
/** No sheet has more tables. */
const MOST_TABLES = 10_000;

/** Why a row holds no measurement, for those who want to see it. */
export type SkipReason =
  | 'above-header'
  | 'remark'
  | 'section'
  | 'foot'
  | 'separator'
  | 'header-again'
  | 'column-numbers';

/** Reads a sheet, or a text file: tells its tables from what stands above, between and under them. */
export class SheetReader {
  /** Rows that wait until it is known whether a header is among them, and how many are waited for. */
  #head: TableRow[] = [];
  #sought = HEADER_WITHIN + BELOW;
  /** The tables under the header that was found last, side by side. */
  #open: readonly Table[] = [];
  readonly #tables: Table[] = [];
  #kinds = new RowKinds([]);
  /** The lines above the tables so far, which are repeated on another page. */
  readonly #titles = new Set<string>();
  /** Rows since the last one that was read, which may be sections, the foot, or the titles of the next table. */
  #pending: TableRow[] = [];
  readonly #waiting = new Waiting();
  #isRefused = false;
  /** Those of which one is known to be no title of a table so far, so that they need not be looked at again. */
  #news: readonly TableRow[] | null = null;
  #isEmpty = true;
  /** What rows before the first table say, be they ever so far above it. */
  readonly #preface: (ScopeText & { readonly column: number })[] = [];
  readonly #titled = new Titles();
  readonly #headers: HeaderSearch;
  readonly #skipped: { line: number; reason: SkipReason }[] = [];
  #submitted: string | null = null;
  #unread: TableRow | null = null;

  constructor(
    private readonly site: TableSite,
    private readonly options: TableOptions,
  ) {
    this.#headers = new HeaderSearch(options.facts);
  }

  get tables(): readonly Table[] {
    return this.#tables;
  }

  get skipped(): readonly { readonly line: number; readonly reason: SkipReason }[] {
    return this.#skipped;
  }

  /** 填报日期, as an ISO day. */
  get submitted(): string | null {
    return this.#submitted;
  }

  /** Why there is nothing to read, once all rows have been seen: no row at all, or none that is a header. */
  get emptiness(): 'empty' | 'no-header' {
    return this.#isEmpty ? 'empty' : 'no-header';
  }

  /** The first row of a sheet without a table that names an indicator beside something like a value. */
  get unread(): TableRow | null {
    return this.#tables.length === 0 ? this.#unread : null;
  }

  row(row: TableRow): void {
    if (this.#isRefused) return;
    if (this.#sought === 0) {
      this.#body(row);
      return;
    }
    this.#head.push(row);
    if (this.#head.length >= this.#sought) this.#seek();
  }

  /** To be called after the last row. */
  end(): void {
    while (this.#head.length > 0) this.#seek();
  }

  /** What a sheet without a table says of the workbook that it is in: a cover that names who reports. */
  cover(): Scope {
    return this.#tables.length > 0
      ? NO_SCOPE
      : scopeOf(this.#preface.filter(({ facts }) => facts.rest === ''));
  }

  /** To be called last, with what covers say of all tables; `beside` says that other sheets are each named for a place. */
  finish(cover: Scope = NO_SCOPE, beside = false): void {
    this.end();
    const foot = this.#scopeOf(this.#takeWaiting(), 'foot');
    this.#submitted ??= foot.submitted;
    const unsaid = beside ? this.#unsaidSheet() : null;
    for (const table of this.#tables) {
      table.around.unsaid ??= table.around.table.places.length === 0 ? unsaid : null;
      table.finish(foot, cover);
    }
  }

  /** Looks for a header among the rows that wait; without one they are rows of the table above, or of none. */
  #seek(): void {
    const rows = this.#head;
    this.#head = [];
    this.#sought = 0;
    const at = this.#open.length === 0 ? this.#headers.at(rows) : this.#headers.isHeader(rows) ? 0 : -1;
    if (at >= 0) this.#start(rows, at);
    else if (this.#open.length === 0) for (const row of rows) this.#pass(row);
    else {
      const [first, ...others] = rows;
      if (first && this.#isLine(first)) this.#wait(first);
      else if (first) this.#data(first);
      for (const row of others) this.row(row);
    }
  }

  #start(rows: readonly TableRow[], at: number): void {
    const [first] = rows;
    if (first && this.#tables.length >= MOST_TABLES) {
      this.#refuse(first, 'TOO_MANY_TABLES');
      return;
    }
    const layouts = this.#headers.layouts(rows, at);
    const depth = layouts[0]?.depth ?? 1;
    const header = rows.slice(at, at + depth);
    const body = rows.slice(at + depth);
    this.#pending.push(...rows.slice(0, at));
    const { foot, titles } = parted(this.#takeWaiting(), this.#open.length > 0, this.options.facts);
    this.#isEmpty = false;
    if (foot.length > 0) {
      const said = this.#scopeOf(foot, 'foot');
      for (const table of this.#open) table.hear(said);
    }
    const said = titles.map((row) => ({
      isAlone: loneText(row.cells) !== null,
      texts: this.#say(row, 'above-header'),
    }));
    for (const row of header) this.#account(row, 'heading');
    this.#kinds = new RowKinds(header.map(({ cells }) => cells));
    for (const { cells } of titles) this.#titles.add(filledCells(cells).map(foldName).join('\n'));
    this.#open = layouts.map((layout) => {
      const own = said.flatMap(({ isAlone, texts }) =>
        texts.filter(({ column }) => isAlone || isOver(layout, column, layouts)),
      );
      return this.#table(layout, header, body, own);
    });
    this.#tables.push(...this.#open);
    for (const row of body) this.row(row);
  }

  #table(
    layout: Layout,
    header: readonly TableRow[],
    body: readonly TableRow[],
    titles: readonly ScopeText[],
  ): Table {
    const cells = body.map((row) => row.cells).filter((row) => this.#kinds.idle(row) === null);
    const cornered = withCorner(layout, cells, header, this.options.facts);
    const sections = titles.filter(({ facts }) => isSection(facts));
    const line = header[0]?.line ?? 1;
    const beside = layout.beside.map((heading) => saidBy(heading, line));
    const preface = this.#tables.length === 0 ? this.#preface : [];
    const own = scopeOf([
      ...preface,
      ...titles.filter(({ facts }) => !isSection(facts)),
      ...cornered.said,
      ...beside,
    ]);
    const scope = this.#titled.withTop(own, titles.length > 0 ? scopeOf(titles) : NO_SCOPE);
    this.#submitted ??= scope.submitted;
    const alignment = alignmentOf(cornered.layout, cells, (name) => this.options.names.knowsIndicator(name));
    if (alignment.type !== 'straight') {
      const params = { header: cornered.layout.headings[alignment.from] ?? '', column: alignment.to + 1 };
      const code = alignment.type === 'moved' ? 'PC250' : 'PC251';
      this.options.log.add(diagnostic(code, this.site.placeOf(line, alignment.from), params));
    }
    const aligned = alignment.type === 'moved' ? alignment.layout : cornered.layout;
    const unsaid = this.#titled.unsaid(titles);
    const table = new Table(aligned, line, scope, this.site, this.options, alignment.type !== 'wrong');
    for (const section of sections) table.enter(section);
    if (unsaid) table.around.unsaid = unsaid;
    return table;
  }

  /** A sheet that names no place, beside others that are named for one. */
  #unsaidSheet(): ScopeText | null {
    const { sheetName: name, sheet } = this.site;
    if (name === null || sheet.places.length > 0 || sheet.stranger) return null;
    return { text: name, facts: NO_FACTS, at: { in: 'sheet', name } };
  }

  /** True where the name of the sheet is that of a unit. */
  get isOfUnit(): boolean {
    return this.site.sheet.places.some(({ value }) => value.owners.some(({ area }) => area !== null));
  }

  #body(row: TableRow): void {
    const idle = this.#kinds.idle(row.cells);
    if (idle === 'blank') {
      if (!this.#pending.at(-1)?.cells.every(isBlank)) this.#wait(row);
      return;
    }
    if (idle !== null && this.#isIdle(row, idle)) this.#skip(row, idle);
    else if (this.#isData(row)) this.#data(row);
    else if (this.#isLabels(row)) this.#wait(row);
    else if (this.#opensTable(row)) {
      this.#head = [row];
      this.#sought = BELOW;
    } else if (this.#isLine(row)) this.#wait(numbered(row));
    else if (this.#open.length === 0) this.#pass(row);
    else this.#data(row);
  }

  /** What a row says is known once there is another: a section, a title, or something under the table. */
  #wait(row: TableRow): void {
    this.#pending.push(row);
    if (this.#waiting.add(row.cells)) this.#refuse(row, 'TOO_MANY_LINES');
  }

  #takeWaiting(): readonly TableRow[] {
    const rows = this.#pending;
    this.#pending = [];
    this.#waiting.clear();
    return rows;
  }

  /** Nothing below this row is read. */
  #refuse({ line }: TableRow, detail: 'TOO_MANY_LINES' | 'TOO_MANY_TABLES'): void {
    this.#isRefused = true;
    const { file } = this.site.placeOf(line, null);
    this.options.log.add(
      this.site.isText
        ? diagnostic('PC203', { file, line }, { detail })
        : diagnostic('PC233', { file }, { problem: 'too-large' }),
    );
  }

  #isIdle(row: TableRow, idle: IdleRow): boolean {
    if (idle === 'header-again') return !this.#isTitled(row);
    return idle !== 'column-numbers' || this.#open.some((table) => table.numbersItsColumns(row));
  }

  /** The same header under a title or a section of its own opens a table of its own. */
  #isTitled(row: TableRow): boolean {
    if (this.#news === this.#pending) return this.#opensTable(row);
    const lines = this.#pending.filter(({ cells }) => !cells.every(isBlank));
    const isNew = lines.some(
      ({ cells }) =>
        !this.#titles.has(filledCells(cells).map(foldName).join('\n')) &&
        joinedLabels(cells).some(({ text }) => saysAnything(this.options.facts.read(text))),
    );
    if (isNew) {
      this.#news = this.#pending;
      return this.#opensTable(row);
    }
    for (const line of lines) this.#skip(line, 'header-again');
    this.#takeWaiting();
    return false;
  }

  #isData(row: TableRow): boolean {
    return this.#open.some((table) => table.holdsValue(row) || table.isOfRow(row));
  }

  #opensTable(row: TableRow): boolean {
    const layouts = layoutsOf([row.cells], this.options.facts);
    return layouts.some(({ fields, series }) => fields.size > 0 || series.length > 1);
  }

  /** 制表单位 and 审核人 with their values, which begin no table. */
  #isLabels({ cells }: TableRow): boolean {
    const filled = filledCells(cells).map(fold);
    if (!filled.some(isBareLabel)) return false;
    return joinedLabels(cells).every(({ text }) => /[:：]/.test(text) && isSpoken(text, this.options.facts));
  }

  /** One text alone, or a list of labels: a section, a title, or something under a table. */
  #isLine(row: TableRow): boolean {
    const { cells } = numbered(row);
    if (loneText(cells)) return true;
    const texts = joinedLabels(cells);
    return texts.every(({ text }) => isSpoken(text, this.options.facts));
  }

  #data(row: TableRow): void {
    for (const line of this.#takeWaiting()) if (!line.cells.every(isBlank)) this.#line(line);
    const holding = this.#open.filter((table) => table.holds(row));
    for (const table of holding.length > 0 ? holding : this.#open.slice(-1)) table.row(row);
  }

  /** A line between rows: a name in the place of names, or the heading of a section. */
  #line(line: TableRow): void {
    const column = unknownName(line, this.options.facts);
    if (column !== null && this.#open.some(({ layout }) => names(layout, column))) {
      for (const table of this.#open) if (table.holds(line)) table.row(line);
      return;
    }
    const isAlone = loneText(line.cells) !== null;
    const layouts = this.#open.map(({ layout }) => layout);
    for (const text of this.#say(line, 'section').filter(({ facts }) => !facts.isRemark)) {
      for (const table of this.#open)
        if (isAlone || isOver(table.layout, text.column, layouts)) table.enter(text);
    }
  }

  #scopeOf(rows: readonly TableRow[], reason: 'foot'): Scope {
    const texts = rows.filter(({ cells }) => !cells.every(isBlank)).flatMap((row) => this.#say(row, reason));
    return scopeOf(
      texts.filter(({ facts, text }) => facts.rest === '' || (facts.isPlaceFirst && text.length <= 40)),
    );
  }

  /** What a line says, each of its texts by itself. */
  #say(
    row: TableRow,
    reason: 'above-header' | 'section' | 'foot',
  ): readonly (ScopeText & { readonly column: number })[] {
    if (row.cells.every(isBlank)) return [];
    const texts = joinedLabels(row.cells).map(({ text, column }) => ({
      text,
      column,
      facts: signed(this.options.facts.read(text), reason === 'foot'),
      at: { in: 'line', line: row.line } as const,
    }));
    const isRemark = texts.every(({ facts }) => facts.isRemark);
    this.#note(row, isRemark && reason !== 'above-header' ? 'remark' : reason);
    this.#account(row, isRemark ? 'remark' : reason === 'above-header' ? 'title' : reason);
    return texts;
  }

  /** A row above the first table, or of a sheet without one: what it says may yet be said of what follows. */
  #pass(row: TableRow): void {
    this.#skip(row, 'no-table');
    if (this.#namesWithValue(row)) this.#unread ??= row;
    if (this.#preface.length >= KEPT_ROWS) return;
    for (const { text, column } of joinedLabels(row.cells)) {
      const facts = signed(this.options.facts.read(text), false);
      if (!facts.isRemark && (facts.place ?? facts.stranger ?? facts.period ?? facts.role) !== null)
        this.#preface.push({ text, column, facts, at: { in: 'line', line: row.line } });
    }
  }

  #namesWithValue({ cells }: TableRow): boolean {
    const { facts } = this.options;
    const at = cells.findIndex((cell) => facts.read(cell).indicator !== null);
    return at >= 0 && cells.slice(at + 1).some((cell) => cell !== '' && isLikeAValue(cell, facts));
  }

  #skip(row: TableRow, reason: SkipReason | 'no-table'): void {
    this.#isEmpty &&= row.cells.every(isBlank);
    if (reason !== 'no-table') this.#note(row, reason);
    this.#account(row, reason === 'above-header' ? 'title' : reason);
  }

  #note({ line }: TableRow, reason: SkipReason): void {
    if (this.#skipped.length < KEPT_ROWS) this.#skipped.push({ line, reason });
  }

  #account({ cells, line }: TableRow, use: Use): void {
    const { account } = this.site;
    if (!account) return;
    for (const [column, text] of cells.entries()) if (!isBlank(text)) account.add(line, column, use, text);
  }
}

/** What a heading over the names of rows says besides, as if it were a title: 2025年 over 指标. */
function saidBy({ place, period, role, text }: ColumnHeading, line: number): ScopeText {
  return { text, facts: { ...NO_FACTS, place, period, role }, at: { in: 'line', line } };
}
