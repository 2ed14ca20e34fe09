import { fold } from '../../quantity/fold.js';
import type { Steps } from '../../tables/pause.js';
import { speaksOfAbove } from '../facts/direction.js';
import { isAboutValues } from '../facts/field.js';
import { labelsIn } from '../facts/label.js';
import type { PlanNames } from '../facts/names.js';
import type { FactsReader } from '../facts/reader.js';
import { type Scope, scopeOf, unitsSaid } from '../facts/scope.js';
import { type Above, saysUnit } from './between-tables.js';
import { isBlank } from './blank.js';
import { isOfTitles } from './header-rows.js';
import type { Layout } from './layout.js';
import {
  areSections,
  holdsNames,
  isLine,
  isOfLabels,
  isOver,
  isOverAll,
  numbered,
  saysNothing,
  unknownName,
} from './lines.js';
import { isOfEither } from './lines-below.js';
import { isNoteAmongRows } from './notes-among-rows.js';
import { kindsOf, missable } from './peers.js';
import type { TableRow } from './row-cells.js';
import { loneText } from './row-kind.js';
import type { LineText, SheetLines } from './sheet-lines.js';
import type { Table } from './table.js';
import { namesUnit } from './under-table.js';
import { isUnvalued } from './unvalued.js';

/** The tables side by side under one header, and which of them a row or a line is of. */
export class OpenTables {
  #last: TableRow | null = null;
  /** The last row, where it holds a single text. */
  #alone: TableRow | null = null;

  constructor(
    readonly tables: readonly Table[],
    private readonly header: readonly TableRow[],
    private readonly lines: SheetLines,
    readonly facts: FactsReader,
    readonly names: PlanNames,
  ) {}

  get first(): Table | undefined {
    return this.tables[0];
  }

  get layouts(): readonly Layout[] {
    return this.tables.map(({ layout }) => layout);
  }

  /** What stands above the lines under these tables. */
  get above(): Above {
    const isSigned = this.tables.some(({ around }) => namesUnit(around.table));
    return this.tables.length === 0 ? 'none' : isSigned ? 'signed' : 'unsigned';
  }

  /** True for a row with a value, or with the name of what a row is about. */
  isData(row: TableRow): boolean {
    if (this.tables.some((table) => table.holdsValue(row))) return true;
    return (
      this.tables.some((table) => table.isOfRow(row)) && !this.#isNote(row) && !this.#isOnRows(row, null)
    );
  }

  /** More offices, sources and the like, or rows of another table, where this one has nothing: no lines, and no rows of it. */
  isOfRemarks({ cells }: TableRow): boolean {
    const [layout, ...others] = this.layouts;
    if (!layout || others.length > 0) return false;
    const filled = cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text, column }]));
    return filled.length > 0 && filled.every(({ text, column }) => this.#isRemark(layout, text, column));
  }

  #isRemark({ aside, headings }: Layout, text: string, column: number): boolean {
    const reason = aside.find((one) => one.column === column)?.reason;
    const heading = headings[column] ?? '';
    if (reason !== 'remark' || (isAboutValues(heading) && !/来源|source/i.test(heading))) return false;
    const { place, rest, numbering, isRemark } = this.facts.read(text);
    return !isRemark && !/[:：]/.test(text) && numbering === '' && (place === null || rest === '');
  }

  /** 冀州区为目标值 under 县区 begins with a name, and is none; nor is 填报单位：冀州区, or 注 with what it says in the next cell. */
  #isNote({ cells, line }: TableRow): boolean {
    if (isOfLabels(cells, this.facts)) return true;
    const lone = loneText(cells);
    if (lone && labelsIn(fold(lone.text)).length > 0) return true;
    return lone !== null && this.lines.texts({ cells, line }).every(({ facts }) => facts.isRemark);
  }

  /** 冀州区作废 beside the row `other`. */
  #isOnRows(line: TableRow, other: TableRow | null): boolean {
    return isNoteAmongRows(line, other, this.layouts, this);
  }

  /** One text over the values that names what the header did, which had nothing else: it may be the header of another table. */
  headsAgain({ cells }: TableRow): boolean {
    const lone = loneText(cells);
    const [layout, ...others] = this.layouts;
    if (!lone || !layout || others.length > 0) return false;
    const headings = layout.headings.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
    const [heading] = headings;
    if (headings.length !== 1 || heading?.column !== lone.column) return false;
    const said = kindsOf(this.facts.read(lone.text));
    return kindsOf(this.facts.read(heading.text)).every((kind) => said.includes(kind));
  }

  numberTheirColumns(row: TableRow): boolean {
    return this.tables.some((table) => table.numbersItsColumns(row));
  }

  /**
   * One text alone, a list of labels, a heading for each of several tables, or titles over the header that comes next: a section, a
   * title, or something under a table.
   */
  isLine(row: TableRow, next?: TableRow): boolean {
    if (next && isOfTitles([row.cells, next.cells], this.facts)) return true;
    return isLine(numbered(row).cells, this.facts) || this.areSections(row);
  }

  /** A heading of a section in each of several tables side by side. */
  areSections(row: TableRow): boolean {
    return areSections(this.lines.texts(row), this.layouts);
  }

  /** The lines under the tables, without those that speak of the last rows alone, as lines between the rows do: 以上为目标值 again. */
  withoutLast(lines: readonly TableRow[]): readonly TableRow[] {
    const foot = this.#withoutNotes(this.#withoutRows(lines));
    if (!this.tables.some(({ isHeardFromBelow }) => isHeardFromBelow)) return foot;
    const isOfRows = (row: TableRow) => this.lines.texts(row).some(isOfEither);
    for (const row of foot) if (isOfRows(row)) this.line(row);
    return foot.filter((row) => !isOfRows(row));
  }

  /** Lines under the tables, but for the names of rows at their end that have no value. */
  #withoutRows(lines: readonly TableRow[]): readonly TableRow[] {
    const last = this.#last;
    const end = last ? lines.findIndex((line) => !isUnvalued(line, last, this.facts)) : 0;
    const rows = lines.slice(0, end < 0 ? lines.length : end);
    for (const row of rows) this.row(row);
    return lines.slice(rows.length);
  }

  /** Lines under the tables, but for those that speak of what rows are named for, as rows may say it themselves. */
  #withoutNotes(lines: readonly TableRow[]): readonly TableRow[] {
    const last = this.#last;
    const isOnRows = (line: TableRow) => last !== null && this.#isOnRows(line, null);
    for (const line of lines) if (isOnRows(line)) this.#lineOrRow(line, last);
    return lines.filter((line) => !isOnRows(line));
  }

  #lineOrRow(line: TableRow, beside: TableRow | null): void {
    if (this.#isOnRows(line, beside)) this.line({ ...line, isNote: true });
    else this.row(line);
  }

  /** A line between rows, which the next of them tells: one without a value, or a heading. */
  between(line: TableRow, next: TableRow): void {
    if (line.cells.every(isBlank)) return;
    if (this.#isOnRows(line, null)) this.#lineOrRow(line, next);
    else if (isUnvalued(line, next, this.facts)) this.row(line);
    else this.line(line);
  }

  /** Lines directly under the tables. */
  hear(texts: readonly LineText[]): void {
    for (const [table, foot] of this.feet(texts, scopeOf(texts))) table.foot = foot;
  }

  /** Lines between the tables and the next header, of which the first may yet say the unit of what stands directly above it. */
  hearBetween(foot: readonly TableRow[], [first]: readonly TableRow[]): void {
    if (foot.length > 0 || !first || !saysUnit(first, this.facts)) return;
    const units = unitsSaid(this.lines.texts(first));
    for (const { around } of this.tables) around.unitsBetween = units;
  }

  /** What the lines under the tables, which say this `together`, say of each: under several side by side a text stands under its own. */
  feet(texts: readonly LineText[], together: Scope): ReadonlyMap<Table, Scope> {
    if (this.tables.length < 2) return new Map(this.tables.map((table) => [table, together]));
    const { layouts } = this;
    const isAlone = (text: LineText) =>
      texts.every(
        (other) => other === text || lineOf(other) !== lineOf(text) || other.column === text.column,
      );
    const isForAll = new Set(
      texts.filter((text) => isAlone(text) && !layouts.slice(1).some(({ from }) => from === text.column)),
    );
    return new Map(
      this.tables.map((table) => {
        const own = texts.filter((text) => isForAll.has(text) || isOver(table.layout, text.column, layouts));
        return [table, scopeOf(own)];
      }),
    );
  }

  /** A row of these cells is one of a single table whatever stands above it. */
  knowData(row: TableRow): void {
    if (this.tables.length === 1) this.first?.knowData(row);
  }

  /** Takes a row of cells that came before, where it says the same again; false for one that is to be read. */
  again(cells: readonly string[], line: number): boolean {
    const [table, ...others] = this.tables;
    if (table === undefined || others.length > 0 || !table.again(cells, line)) return false;
    this.#last = { cells, line };
    this.#alone = loneText(cells) ? this.#last : null;
    return true;
  }

  /** The header of these tables, where they have no row and the header below names none: 指标 | 长安区 over 2024年 says whose its values are. */
  headerOver(layouts: readonly Layout[], lines: readonly TableRow[]): readonly TableRow[] {
    const isBare = lines.length === 0 && this.tables.every(({ rows }) => rows === 0);
    if (!isBare || layouts.some(({ fields }) => fields.size > 0)) return [];
    return this.header.map((row) => ({ ...row, written: [] })); // its cells are told of already
  }

  /** A place by itself directly above a header that asks for none is whose the table under it is, be it a county of this one without a value. */
  titleOf(layouts: readonly Layout[], lines: readonly TableRow[]): readonly TableRow[] {
    const asks = layouts.some(
      ({ fields, series }) => fields.has('area') || series.some(({ place }) => place !== null),
    );
    // its cells are told of already, as those of a row
    return this.#alone && !asks && lines.length === 0 ? [{ ...this.#alone, written: [] }] : [];
  }

  row(row: TableRow): void {
    this.#last = row;
    this.#alone = this.tables.length === 1 && loneText(row.cells) ? row : null;
    const holding = this.tables.filter((table) => table.holds(row));
    for (const table of holding.length > 0 ? holding : this.tables.slice(-1)) table.row(row);
  }

  get isFull(): boolean {
    return this.tables.some(({ isFull }) => isFull);
  }

  *release(): Steps<void> {
    for (const table of this.tables) if (table.isFull) yield* table.release();
  }

  /** A line between rows: a name in the place of names, or the heading of a section. */
  line(line: TableRow): void {
    const { layouts } = this;
    const column = unknownName(line, this.facts);
    const isName =
      column !== null && !this.#isNote(line) && layouts.some((layout) => holdsNames(layout, column));
    if (isName) for (const table of this.tables) if (table.holds(line)) table.row(line);
    const isForAll = isOverAll(line.cells, layouts);
    const texts = isName ? this.lines.texts(line) : this.lines.say(line, 'section');
    const saying = texts.filter(
      ({ text, facts, isStruck }) =>
        (facts.units.length > 0 || facts.submitted !== null || !saysNothing(text, facts)) &&
        (!isStruck || (missable(facts).length > 0 && !speaksOfAbove(text))),
    );
    const tablesUnder = ({ column }: LineText) =>
      this.tables.filter((table) => isForAll || isOver(table.layout, column, layouts));
    for (const text of saying) for (const table of tablesUnder(text)) table.enter(text);
    const notes = texts.filter(({ facts, isStruck }) => facts.isRemark && !isStruck);
    for (const text of notes) for (const table of tablesUnder(text)) table.note(text);
  }
}

function lineOf({ at }: LineText): number {
  return at.in === 'line' ? at.line : 0;
}
