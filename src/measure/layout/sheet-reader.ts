import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold, foldName } from '../../quantity/fold.js';
import { isBareLabel, isOpenLabel } from '../facts/label.js';
import { type Facts, type FactsReader, NO_FACTS } from '../facts/reader.js';
import { NO_SCOPE, type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import type { Use } from './account.js';
import { filledCells, isBlank } from './blank.js';
import type { ColumnHeading } from './column-heading.js';
import { withCorner } from './corner.js';
import { isLikeAValue } from './header-rows.js';
import { type Layout, layoutsOf } from './layout.js';
import type { TableRow } from './row-cells.js';
import { type IdleRow, loneText, RowKinds } from './row-kind.js';
import { alignmentOf } from './shifted.js';
import { Table, type TableOptions, type TableSite } from './table.js';

/** So many rows may stand above the first header; as many are looked at before anything is read. */
const HEADER_WITHIN = 40;
/** So many rows a header is told by, with the first rows under it. */
const BELOW = 5;
const KEPT_ROWS = 1000;

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
  /** Those of which one is known to be no title of a table so far, so that they need not be looked at again. */
  #news: readonly TableRow[] | null = null;
  #isEmpty = true;
  /** What rows before the first table say, be they ever so far above it. */
  readonly #preface: (ScopeText & { readonly column: number })[] = [];
  /** What the titles of the first table say, which stand on top of the sheet. */
  #top: Scope | null = null;
  /** How many tables so far have titles that name a place. */
  #placed = 0;
  /** The numberings of titles that named a place. */
  readonly #placedKinds = new Set<string>();
  readonly #skipped: { line: number; reason: SkipReason }[] = [];
  #submitted: string | null = null;

  constructor(
    private readonly site: TableSite,
    private readonly options: TableOptions,
  ) {}

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

  row(row: TableRow): void {
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
    const foot = this.#scopeOf(this.#pending, 'foot');
    this.#pending = [];
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
    const at = this.#open.length === 0 ? this.#headerAt(rows) : this.#isHeader(rows) ? 0 : -1;
    if (at >= 0) this.#start(rows, at);
    else if (this.#open.length === 0) for (const row of rows) this.#pass(row);
    else {
      const [first, ...others] = rows;
      if (first && this.#isLine(first)) this.#pending.push(first);
      else if (first) this.#data(first);
      for (const row of others) this.row(row);
    }
  }

  /** Under the first table a header is one where values stand under it: a line of names may as well be a signature. */
  #isHeader(rows: readonly TableRow[]): boolean {
    const [layout] = this.#layoutsAt(rows, 0);
    if (!layout) return false;
    const isOfNames = joinedLabels(rows[0]?.cells ?? []).every(({ text }) =>
      isSpoken(text, this.options.facts),
    );
    return !isOfNames || rows.slice(layout.depth).some((_, i) => this.#holdsValue(rows, 0, layout.depth + i));
  }

  /** The header before the first values: of those that can be one, the one of which most is understood, and the nearest. */
  #headerAt(rows: readonly TableRow[]): number {
    let best = -1;
    let most = 0;
    for (let at = 0; at < Math.min(HEADER_WITHIN, rows.length); at += 1) {
      const layouts = this.#layoutsAt(rows, at);
      if (layouts.length === 0 && best >= 0 && this.#holdsValue(rows, best, at)) break;
      const understood = layouts.reduce((sum, layout) => sum + columnsRead(layout), 0);
      if (understood === 0 || understood < most) continue;
      best = at;
      most = understood;
      at += (layouts[0]?.depth ?? 1) - 1;
    }
    return best;
  }

  #layoutsAt(rows: readonly TableRow[], at: number): readonly Layout[] {
    const cells = rows.slice(at, at + BELOW).map((row) => row.cells);
    return layoutsOf(cells, this.options.facts);
  }

  /** True for a row with values under a header that was found above it. */
  #holdsValue(rows: readonly TableRow[], header: number, at: number): boolean {
    const cells = rows[at]?.cells ?? [];
    const columns = this.#layoutsAt(rows, header).flatMap(({ series }) =>
      series.flatMap((one) => Object.values(one.at)),
    );
    return columns.some((column) => isLikeAValue(cells[column] ?? '', this.options.facts));
  }

  #start(rows: readonly TableRow[], at: number): void {
    const layouts = this.#layoutsAt(rows, at);
    const depth = layouts[0]?.depth ?? 1;
    const header = rows.slice(at, at + depth);
    const body = rows.slice(at + depth);
    this.#pending.push(...rows.slice(0, at));
    const { foot, titles } = parted(this.#pending, this.#open.length > 0, this.options.facts);
    this.#pending = [];
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
    const scope = this.#withTop(own, titles.length > 0 ? scopeOf(titles) : NO_SCOPE);
    this.#submitted ??= scope.submitted;
    const alignment = alignmentOf(cornered.layout, cells, (name) => this.options.names.knowsIndicator(name));
    if (alignment.type !== 'straight') {
      const params = { header: cornered.layout.headings[alignment.from] ?? '', column: alignment.to + 1 };
      const code = alignment.type === 'moved' ? 'PC250' : 'PC251';
      this.options.log.add(diagnostic(code, this.site.placeOf(line, alignment.from), params));
    }
    const aligned = alignment.type === 'moved' ? alignment.layout : cornered.layout;
    const unsaid = this.#unsaidTitle(titles);
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

  /** 三、其他 over a table beside 一、桃城区 over others: whose it is, is not said. */
  #unsaidTitle(titles: readonly ScopeText[]): ScopeText | null {
    const isPlaced = titles.some(({ facts }) => facts.place !== null || facts.stranger !== null);
    const numbered = titles.find(({ facts }) => facts.numbering !== '');
    if (isPlaced) {
      if (numbered?.facts.place) this.#placedKinds.add(numbered.facts.numbering);
      return null;
    }
    return numbered && this.#placedKinds.has(numbered.facts.numbering) ? numbered : null;
  }

  /** A table without titles of its own goes on with those of the sheet; what titles do not say, the top of the sheet does. */
  #withTop(own: Scope, titled: Scope): Scope {
    const top = this.#top;
    const hasTitles = titled !== NO_SCOPE;
    if (titled.places.length > 0) this.#placed += 1;
    this.#top ??= titled;
    if (!top) return own;
    const isOnly = this.#placed === 1 && top.places.length > 0;
    return {
      ...own,
      places: titled.places.length > 0 || !isOnly ? own.places : top.places,
      periods: titled.periods.length > 0 ? own.periods : top.periods,
      role: own.role ?? (hasTitles ? null : top.role),
      units: own.units.length > 0 || hasTitles ? own.units : top.units,
      indicator: own.indicator ?? (hasTitles ? null : top.indicator),
    };
  }

  #body(row: TableRow): void {
    const idle = this.#kinds.idle(row.cells);
    if (idle === 'blank') {
      this.#pending.push(row);
      return;
    }
    if (idle !== null && this.#isIdle(row, idle)) this.#skip(row, idle);
    else if (this.#isData(row)) this.#data(row);
    else if (this.#isLabels(row)) this.#pending.push(row);
    else if (this.#opensTable(row)) {
      this.#head = [row];
      this.#sought = BELOW;
    } else if (this.#isLine(row)) this.#pending.push(numbered(row));
    else if (this.#open.length === 0) this.#pass(row);
    else this.#data(row);
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
    this.#pending = [];
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
    const waiting = this.#pending.filter(({ cells }) => !cells.every(isBlank));
    this.#pending = [];
    for (const line of waiting) this.#line(line);
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
    if (this.#preface.length >= KEPT_ROWS) return;
    for (const { text, column } of joinedLabels(row.cells)) {
      const facts = signed(this.options.facts.read(text), false);
      if (!facts.isRemark && (facts.place ?? facts.stranger ?? facts.period ?? facts.role) !== null)
        this.#preface.push({ text, column, facts, at: { in: 'line', line: row.line } });
    }
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

/** 一、桃城区 above the header is the first of the sections of the table. */
function isSection({ numbering, place, period, role, indicator }: Facts): boolean {
  return numbering !== '' && (place ?? period ?? role ?? indicator) !== null;
}

function saysAnything({ place, stranger, period, role, indicator, numbering, isRemark }: Facts): boolean {
  return !isRemark && (numbering !== '' || (place ?? stranger ?? period ?? role ?? indicator) !== null);
}

/** 约束性指标 and the like head a group of rows, and say nothing of their values. */
const GROUP = /^(?:[\u4e00-\u9fff]{0,4}性)?(?:主要|核心|重点|量化|工作)?(?:指标|任务|目标任务)$/;

/** The column of a text alone that says nothing: under 县区 or 指标 a name that nobody knows, and no section. */
function unknownName({ cells }: TableRow, reader: FactsReader): number | null {
  const lone = loneText(cells);
  if (!lone || GROUP.test(fold(lone.text))) return null;
  const { place, period, role, indicator, units, numbering, isRemark, submitted } = reader.read(lone.text);
  const says = place ?? period ?? role ?? indicator ?? submitted;
  return says !== null || units.length > 0 || numbering !== '' || isRemark ? null : lone.column;
}

/** True for a column of names. */
function names({ fields }: Layout, column: number): boolean {
  return (['plan', 'area', 'indicator'] as const).some((field) => fields.get(field) === column);
}

/** How many columns a layout reads or sets aside for what they are. */
function columnsRead({ fields, series, aside }: Layout): number {
  const values = series.reduce((sum, { at }) => sum + Object.keys(at).length, 0);
  return fields.size + values + aside.filter(({ reason }) => reason !== 'unknown').length;
}

/** Which of the lines between two tables belong to the one above: those before a blank row, or remarks. */
function parted(
  rows: readonly TableRow[],
  isBetween: boolean,
  facts: FactsReader,
): { readonly foot: readonly TableRow[]; readonly titles: readonly TableRow[] } {
  const isEmpty = ({ cells }: TableRow) => cells.every(isBlank);
  if (!isBetween) return { foot: [], titles: rows };
  const first = rows.findIndex((row) => !isEmpty(row));
  const blank = rows.findIndex((row, i) => i > first && isEmpty(row));
  if (first === 0 && blank > 0) {
    const isTitle = (row: TableRow) =>
      joinedLabels(row.cells).some(({ text }) => {
        const { period, role, indicator, isRemark } = signed(facts.read(text), true);
        return !isRemark && !/[:：]/.test(text) && (period ?? role ?? indicator) !== null;
      });
    const at = rows.slice(blank).every(isEmpty) ? rows.slice(0, blank).findIndex(isTitle) : -1;
    const cut = at < 0 ? blank : at;
    return { foot: rows.slice(0, cut), titles: rows.slice(cut) };
  }
  const isRemark = (row: TableRow) => joinedLabels(row.cells).every(({ text }) => facts.read(text).isRemark);
  const title = rows.findIndex((row) => !isEmpty(row) && !isRemark(row));
  return { foot: rows.slice(0, Math.max(0, title)), titles: rows.slice(Math.max(0, title)) };
}

/** Over tables side by side a title stands over its own, unless it stands alone in its line: then it is for all of them. */
function isOver(layout: Layout, column: number, all: readonly Layout[]): boolean {
  if (all.length < 2) return true;
  return column >= layout.from && (column <= layout.to || layout === all.at(-1));
}

const NUMBER_ALONE = /^\(?(?:[一二三四五六七八九十]{1,3}|[IVX]{1,4}|\d{1,2})\)?[、.]?$/;

/** 一 in one cell and 2024年 in the next are the heading of a section. */
function numbered(row: TableRow): TableRow {
  const filled = row.cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text: fold(text), column }]));
  const [first, second] = filled;
  if (filled.length !== 2 || !first || !second || !NUMBER_ALONE.test(first.text)) return row;
  const number = first.text.replace(/[()、.]/g, '');
  const cells = row.cells.map((cell, column) => (column === second.column ? `${number}、${cell}` : ''));
  return { ...row, cells };
}

/** The texts of a line; a label may have its value in the next cell. */
function joinedLabels(
  cells: readonly string[],
): readonly { readonly text: string; readonly column: number }[] {
  const lone = loneText(cells);
  if (lone) return [lone];
  const filled = cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text, column }]));
  const isLabel = (text: string | undefined) =>
    text !== undefined && (isOpenLabel(fold(text)) || isBareLabel(fold(text)));
  return filled.flatMap(({ text, column }, i) => {
    if (i > 0 && isLabel(filled[i - 1]?.text)) return [];
    const value = filled[i + 1]?.text ?? '';
    if (!isLabel(text)) return [{ text, column }];
    return [{ text: isOpenLabel(fold(text)) ? `${text}${value}` : `${text}：${value}`, column }];
  });
}

/** True for a label with its value, a remark, the name of an office or the day of signing. */
function isSpoken(text: string, facts: FactsReader): boolean {
  const { isRemark, place, submitted, rest } = signed(facts.read(text), true);
  return isRemark || ((place !== null || submitted !== null) && rest === '');
}

/** A day beside nothing but a name, above or under a table, is that of signing; so is any day or month under it. */
function signed(facts: Facts, isFoot: boolean): Facts {
  const { period, isDay, isRemark, role, indicator, rest } = facts;
  if (period === null || isRemark) return facts;
  const isOfSigning = isDay && (isFoot || (role === null && indicator === null && rest === ''));
  const isMonth = period.isPart && (isFoot || (facts.place === null && role === null && rest === ''));
  if (!isOfSigning && !isMonth) return facts;
  const day = period.upTo ?? (isDay ? '12-31' : null);
  const submitted = isOfSigning && day !== null ? `${period.year}-${day}` : facts.submitted;
  return { ...facts, period: null, submitted };
}

/** What a heading over the names of rows says besides, as if it were a title: 2025年 over 指标. */
function saidBy({ place, period, role, text }: ColumnHeading, line: number): ScopeText {
  return { text, facts: { ...NO_FACTS, place, period, role }, at: { in: 'line', line } };
}
