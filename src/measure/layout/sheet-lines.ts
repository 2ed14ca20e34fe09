import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold } from '../../quantity/fold.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import { tellsOfOther } from '../facts/bilingual.js';
import { speaksOfAbove, speaksOfBelow } from '../facts/direction.js';
import { doubtIn } from '../facts/doubt.js';
import type { Facts } from '../facts/facts.js';
import { namesStrangersCity } from '../facts/givers.js';
import { areBracketsHeard, areLabelsHeard, isTitleHeard } from '../facts/heard.js';
import { partOfRemark } from '../facts/part.js';
import { isSetAside } from '../facts/role.js';
import { type Scope, type ScopeText, scopeOf } from '../facts/scope.js';
import type { Use } from './account.js';
import { filledCells, isBlank } from './blank.js';
import { MOST_NOTES } from './bound-notes.js';
import { isNoteOfCover } from './cover-notes.js';
import { withTimes } from './file-names.js';
import { isLikeAValue } from './header-rows.js';
import { factsOfLine } from './line-facts.js';
import { headsGroup, isTitleOfAll, joinedLabels, signed } from './lines.js';
import { noteAgainst, problemOfFoot } from './notes-against.js';
import type { TableRow } from './row-cells.js';
import { isStruckOut } from './struck.js';
import type { Table } from './table.js';
import type { TableOptions, TableSite } from './table-site.js';
import { isOfStranger, isUnderstood } from './title-words.js';

const KEPT_ROWS = 1000;
/**
 * What is hardly ever anything but a value, or the end of one that a line break has cut in two; a number by itself may be that of
 * a page.
 */
const VALUE =
  /^(?:[-+]?\d{1,4}(?:\.\d+)?\s*[%‰]|0?[.·]\d+\s*[%‰]?|\d[\d,.]*\s*(?:万人次?|人次?)|以[上下内]|左右)$/;
/** A number, a note and a remark on it. */
const MOST_CELLS = 3;

/** Why a row holds no measurement, for those who want to see it. */
export type SkipReason =
  | 'above-header'
  | 'remark'
  | 'section'
  | 'foot'
  | 'separator'
  | 'header-again'
  | 'column-numbers';

/** A text of a line, and the column that it stands in. */
export type LineText = ScopeText & { readonly column: number };

const HAN = /\p{Script=Han}/u;
const TRADITIONAL = /指標|數[值據]|縣|[市城]區|單位|實際|達標率|職業病|申報率/;

/** Reads the lines of a sheet that are no rows of a table, and tells what became of their cells. */
export class SheetLines {
  /** What rows before the first table say, be they ever so far above it. */
  readonly preface: LineText[] = [];
  readonly skipped: { line: number; reason: SkipReason }[] = [];
  /** The first row without a table that names an indicator beside something like a value. */
  unread: TableRow | null = null;
  isEmpty = true;
  /** Outside of any table some words that head tables stand as they are written outside of the mainland. */
  isTraditional = false;
  /** Titles and names that say something which nobody here understands. */
  readonly #unheard: LineText[] = [];
  /** What a sheet without a table says as lines under one would. */
  readonly #notes: LineText[] = [];

  constructor(
    private readonly site: TableSite,
    private readonly options: Pick<TableOptions, 'facts' | 'remarks' | 'names' | 'log'>,
  ) {}

  /** What a line says, each of its texts by itself. */
  say(row: TableRow, reason: 'above-header' | 'section' | 'foot'): readonly LineText[] {
    if (row.cells.every(isBlank)) {
      this.account(row, 'title'); // what stood there was read together with other cells
      return [];
    }
    if (reason === 'above-header') this.#sayUnread(row);
    const own = this.texts(row, reason);
    const isTold = this.#sayAlone(row.line, own);
    if (!isTold) this.#listen(reason === 'foot' ? own.map(asFoot) : own, reason === 'above-header');
    const isRemark = own.every(({ facts }) => facts.isRemark);
    this.#note(row, isRemark && reason !== 'above-header' ? 'remark' : reason);
    this.account(row, isRemark ? 'remark' : reason === 'above-header' ? 'title' : reason);
    return row.comments ? [...own, ...this.#comments(row, reason)] : own;
  }

  /** What is noted on the cells of a line, as if it stood beside them. */
  #comments(
    { comments = new Map(), line }: TableRow,
    reason: 'above-header' | 'section' | 'foot',
  ): readonly LineText[] {
    return [...comments].map(([column, text]) => {
      const facts = signed(this.options.facts.read(text), reason === 'above-header' ? 'title' : reason);
      const said = { text, column, facts, at: { in: 'line', line } as const };
      return facts.rest === '' ? said : asNote(said);
    });
  }

  /** The texts of a line, of which nothing is told. */
  texts(
    { cells, line, faults, isNote }: TableRow,
    reason: 'above-header' | 'section' | 'foot' = 'section',
  ): readonly LineText[] {
    return joinedLabels(cells).map(({ text, column }) => ({
      text,
      column,
      facts: isNote ? { ...this.#read(text, reason), isRemark: true } : this.#read(text, reason),
      at: { in: 'line', line } as const,
      ...(isStruckOut(faults, column) && { isStruck: true }),
    }));
  }

  /** Notes are held against the values of their table; in it every word may say what values are, 增量 below 2025年. */
  #listen(texts: readonly LineText[], areTitles: boolean): void {
    if (this.#unheard.length >= KEPT_ROWS) return;
    const isHeard = ({ text, facts }: LineText) =>
      areLabelsHeard(text, this.options) &&
      (areTitles || headsGroup(text)
        ? isTitleHeard(text, this.options)
        : facts.rest === '' && !isOnlyField(facts) && areBracketsHeard(text, this.options));
    this.#unheard.push(...texts.filter((one) => !one.isStruck && !one.facts.isRemark && !isHeard(one)));
  }

  #read(text: string, reason: 'above-header' | 'section' | 'foot'): Facts {
    return factsOfLine(text, reason === 'above-header' ? 'title' : reason, this.options);
  }

  /** What the lines under a table say of it; what is no name there is a note. */
  *foot(rows: readonly TableRow[]): Steps<readonly LineText[]> {
    const texts = yield* inSteps(rows, (row) => this.say(row, 'foot'));
    yield;
    return yield* inSteps(texts, (text) => [asFoot(text)]);
  }

  /** A row above the first table, or of a sheet without one: what it says may yet be said of what follows. */
  pass(row: TableRow): void {
    this.skip(row, 'no-table');
    this.isTraditional ||= row.cells.some((cell) => TRADITIONAL.test(cell));
    if (this.#namesWithValue(row)) this.unread ??= row;
    this.#noteOf(row);
    if (this.preface.length >= KEPT_ROWS) return;
    for (const { text, column } of joinedLabels(row.cells)) {
      if (isStruckOut(row.faults, column)) continue;
      const facts = signed(this.options.facts.read(text), 'title');
      const { place, stranger, period, role, written } = facts;
      if (!facts.isRemark && (place ?? stranger ?? period ?? role ?? written) !== null)
        this.preface.push({ text, column, facts, at: { in: 'line', line: row.line } });
    }
  }

  /** Rows of more cells hold data of some kind; what tells how to fill in a form says nothing of what was filled in. */
  #noteOf(row: TableRow): void {
    if (this.#notes.length >= MOST_NOTES || filledCells(row.cells).length > MOST_CELLS) return;
    for (const text of this.texts(row, 'foot'))
      if (!text.isStruck && isNoteOfCover(text.text, this.options.remarks)) this.#notes.push(asFoot(text));
  }

  /** What a sheet without a table says of the workbook that it is in. */
  cover(): Scope {
    const sheet = this.site.sheetName ?? '';
    const ofSheet = (text: LineText): LineText =>
      text.at.in === 'line' ? { ...text, at: { in: 'cover', sheet, line: text.at.line } } : text;
    const said = [...this.preface.map(ofSheet), ...this.site.beside.titles].filter(
      (one) => isUnderstood(one.facts) || isOfStranger(one.facts) || this.#isHeardTitle(one),
    );
    // 目标任务 in the title of all is what the tables hold; in a list of contents it is the name of one of them
    const { role } = scopeOf(said.filter(({ text, facts }) => facts.isOfAll || isTitleOfAll(text, facts)));
    const { notes, doubt, part, units } = scopeOf([...this.#notes.map(ofSheet), ...this.site.beside.notes]);
    const days = this.#notes.filter(({ facts }) => facts.written !== null && facts.rest === '');
    return { ...scopeOf([...said, ...days]), role, notes, doubt, part, units };
  }

  /** 2025年度总结 of all; 桃城区为2024年数据 notes something of one. */
  #isHeardTitle({ text, facts }: LineText): boolean {
    return !/[为是]/.test(facts.rest) && isTitleHeard(text, this.options);
  }

  skip(row: TableRow, reason: SkipReason | 'no-table'): void {
    this.isEmpty &&= row.cells.every(isBlank);
    if (reason !== 'no-table') this.#note(row, reason);
    this.account(row, reason === 'above-header' ? 'title' : reason);
  }

  account({ cells, written = cells, line, faults }: TableRow, use: Use): void {
    const { account } = this.site;
    if (!account) return;
    for (const [column, text] of written.entries())
      if (!isBlank(text)) account.add(line, column, isStruckOut(faults, column) ? 'struck-out' : use, text);
  }

  /** Titles of tables with values, headings over no rows, 备注 | 以上为预计数, the names that people gave their sheet and file, and what is printed on its pages, may say anything of them. */
  sayUnheard(tables: readonly Table[]): void {
    if (tables.every(({ first }) => first.length === 0)) return;
    const { sheetName, placeOf } = this.site;
    const place = placeOf(1, null);
    const [folder = '', file = ''] = ['', ...place.file.split(/[\\/]/)].slice(-2).map(nameIn);
    const own = [file, sheetName ?? ''].filter((name) =>
      HAN.test(name)
        ? doubtIn(name) !== null || !isTitleHeard(name === file ? withTimes(name) : name, this.options)
        : this.#isOfOther(name),
    );
    const unheard: string[] = [
      ...own,
      ...[folder, file].filter((name) => HAN.test(name) && this.#isPassedOver(name)),
    ];
    const { titles } = this.site.beside;
    unheard.push(...titles.flatMap(({ text }) => (isTitleHeard(text, this.options) ? [] : text)));
    for (const text of new Set(unheard)) this.options.log.add(diagnostic('PC300', place, { text }));
    const years = new Set(tables.flatMap(({ first }) => first.map(({ year }) => year)));
    for (const { place: header, layout } of tables.filter(({ rows }) => rows === 0)) {
      const said = filledCells(layout.headings);
      const problem = problemOfFoot(said.map(this.options.facts.read), years);
      this.options.log.add(noteAgainst({ text: said.join(' '), problem }, header));
    }
    for (const { text, at, column, facts } of this.#unheard)
      this.options.log.add(
        noteAgainst(
          { text, problem: namesStrangersCity(facts) ? 'place' : null },
          placeOf(at.in === 'line' ? at.line : 1, column),
        ),
      );
  }

  /** Files and folders are kept under names such as 完成率统计 and 2024, by which nothing is set aside. */
  #isPassedOver(name: string): boolean {
    const { role, isMixed } = this.options.facts.read(name);
    const { file, sheet } = this.site;
    if (partOfRemark(fold(name)) !== null) return true;
    return isSetAside(role) && !isMixed && file.role === null && sheet.role === null;
  }

  /** A sheet called LY, where what the word says is not heard otherwise. */
  #isOfOther(name: string): boolean {
    const { role, rest, field } = this.options.facts.read(name);
    return role === null && (rest !== '' || field !== null) && tellsOfOther(name);
  }

  /** A row of values above a header belongs to a table that was not found. */
  #sayUnread(row: TableRow): void {
    if (!this.#namesWithValue(row)) return;
    const { facts, log } = this.options;
    const column = row.cells.findIndex((cell) => facts.read(cell).indicator !== null);
    log.add(
      diagnostic('PC286', this.site.placeOf(row.line, column), {
        text: row.cells[column] ?? '',
        isAlone: false,
      }),
    );
  }

  /** 78.2% in a line of its own is the value of something; true where that was said. */
  #sayAlone(line: number, [said, ...others]: readonly LineText[]): boolean {
    if (!said || others.length > 0 || said.isStruck || !VALUE.test(fold(said.text))) return false;
    const place = this.site.placeOf(line, said.column);
    this.options.log.add(diagnostic('PC286', place, { text: said.text, isAlone: true }));
    return true;
  }

  #namesWithValue({ cells }: TableRow): boolean {
    const { facts } = this.options;
    const at = cells.findIndex((cell) => facts.read(cell).indicator !== null);
    return at >= 0 && cells.slice(at + 1).some((cell) => cell !== '' && isLikeAValue(cell, facts));
  }

  #note({ line }: TableRow, reason: SkipReason): void {
    if (this.skipped.length < KEPT_ROWS) this.skipped.push({ line, reason });
  }
}

/** 人数 below 2025年 heads a column, where no heading stands. */
function isOnlyField({ field, place, period, role, indicator }: Facts): boolean {
  return field !== null && (place ?? period ?? role ?? indicator) === null;
}

/** Without the ending of a file. */
function nameIn(path: string): string {
  return path.replace(/\.[a-z]{1,5}$/i, '').replace(/[_-]+/g, ' ');
}

/** A text under a table as it is meant: what is no name there is a note. */
export function asFoot(text: LineText): LineText {
  return isOfTable(text) ? text : asNote(text);
}

const FOOTNOTE = /^\s*(?:[①-⑳❶-❿¹²³⁴-⁹*※†‡]|\d{1,2}\s+[\u4e00-\u9fff])/;

function isOfTable({ text, facts }: LineText): boolean {
  const { rest, stranger, isPlaceFirst } = facts;
  if (FOOTNOTE.test(text) || speaksOfBelow(text)) return false;
  if (speaksOfAbove(text) && isSetAside(facts.role)) return true;
  return rest === '' || rest === stranger || (isPlaceFirst && text.length <= 40);
}

function asNote(text: LineText): LineText {
  return { ...text, facts: { ...text.facts, isRemark: true } };
}
