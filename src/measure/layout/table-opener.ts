import { diagnostic } from '../../diagnostic/diagnostic.js';
import { foldName } from '../../quantity/fold.js';
import { inSteps, type Steps } from '../../tables/pause.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import { type ScopeText, scopeInSteps, unitsSaid } from '../facts/scope.js';
import type { ColumnHeading } from './column-heading.js';
import { headingComments } from './comments.js';
import { withCorner } from './corner.js';
import type { Layout } from './layout.js';
import { isOver, isOverAll, isSection, numbersTable, saysNothing } from './lines.js';
import { NumberedHeadings } from './numbered-headings.js';
import { names } from './peers.js';
import type { TableRow } from './row-cells.js';
import type { RowKinds } from './row-kind.js';
import type { SheetLines } from './sheet-lines.js';
import { alignmentOf } from './shifted.js';
import { struckHeadings, struckTitle } from './struck.js';
import { Table } from './table.js';
import type { TableOptions, TableSite } from './table-site.js';
import { type TitleBlock, type Titled, Titles, under } from './titles.js';

/** The rows by which a table is told: the lines above it, its header, and the first rows under that. */
export interface Found {
  readonly titles: readonly TableRow[];
  readonly header: readonly TableRow[];
  readonly body: readonly TableRow[];
}

/** Opens the tables under a header, and gives to each what the lines above say of it. */
export class TableOpener {
  readonly #titles = new Titles();
  readonly #headings = new NumberedHeadings();
  readonly #opened: { readonly table: Table; readonly block: TitleBlock }[] = [];
  /** The units over the last table with each title, by the title; by none, those over the last table. */
  readonly #units = new Map<string, ReturnType<typeof unitsSaid>>();

  constructor(
    private readonly lines: SheetLines,
    private readonly site: TableSite,
    private readonly options: TableOptions,
  ) {}

  /** The tables side by side under one header. */
  *open(layouts: readonly Layout[], found: Found, kinds: RowKinds): Steps<readonly Table[]> {
    const preface = this.#opened.length === 0 ? this.lines.preface.map((text) => [text]) : [];
    const said = yield* inSteps(found.titles, (row) => [
      { isForAll: isOverAll(row.cells, layouts), texts: this.lines.say(row, 'above-header') },
    ]);
    for (const row of found.header) this.lines.account(row, 'heading');
    const cells = found.body.map((row) => row.cells).filter((row) => kinds.idle(row) === null);
    const over = layouts.map((layout) => {
      const lines = said.map(({ isForAll, texts }) =>
        texts.filter(({ column }) => isForAll || isOver(layout, column, layouts)),
      );
      const headed = layouts.length === 1 ? this.#headings.over(lines) : lines;
      return this.#over(layout, [...preface, ...headed], found.header, cells);
    });
    yield;
    const blocks = over.map(({ lines }) => blockOf(lines));
    yield;
    const titled = yield* this.#titles.of(blocks, headerText(layouts, found.header), over[0]?.lines ?? []);
    // the units over a table with the very same titles, or before one without any, are meant for both, or for that one alone
    const doubtful = blocks.map((block) => this.#units.get(textOf(block)) ?? []);
    const tables: Table[] = [];
    for (const [i, one] of over.entries()) {
      const table = yield* this.#table(one, titled[i], found.header[0]?.line ?? 1, cells);
      table.around.comments = headingComments(found.header);
      table.around.struck = struckHeadings(found.header);
      table.around.unitsBetween = doubtful[i] ?? [];
      const block = blocks[i] ?? [];
      const units = unitsSaid(one.lines.flat());
      this.#units.set('', units).set(textOf(block), units);
      this.#opened.push({ table, block });
      tables.push(table);
    }
    return tables;
  }

  /** To be called after the last table: what is unsaid may only be known by the titles behind. */
  settle(): void {
    const periods = this.#titles.timesOfFirst;
    const first = this.#opened[0]?.table.around;
    if (first && periods.length > 0) first.table = { ...first.table, periods };
    for (const { table, block } of this.#opened) {
      const { around } = table;
      around.unsaid = { ...this.#titles.unsaid(block), ...around.unsaid };
      if (this.#titles.leavesUnit(block) && !names(this.site.sheet, 'place')) table.leavePlaceUnsaid();
    }
  }

  /** The layout under these lines, to which headings over the names of rows are added as if they were titles. */
  #over(
    layout: Layout,
    lines: TitleBlock,
    header: readonly TableRow[],
    cells: readonly (readonly string[])[],
  ): Over {
    const cornered = withCorner(layout, cells, header, this.options.facts);
    const line = header[0]?.line ?? 1;
    const beside = layout.beside.map((heading) =>
      saidBy(heading, this.options.facts.read(heading.text), line),
    );
    const said = [...cornered.said, ...beside];
    const isTitle = (text: ScopeText) => !isOfNoPlan(text);
    const inner = said.filter(isOfNoPlan);
    return { layout: cornered.layout, lines: [...lines, said.filter(isTitle)], inner };
  }

  *#table(
    { layout, lines, inner }: Over,
    titled: Titled | undefined,
    line: number,
    cells: readonly (readonly string[])[],
  ): Steps<Table> {
    const texts = lines.flat();
    const titles = texts.filter(({ facts }) => !isSection(facts));
    const own = yield* scopeInSteps(titles);
    const scope = titled ? under(titled.top, own) : own;
    const aligned = this.#aligned(layout, cells, line);
    const table = new Table(aligned.layout, line, scope, this.site, this.options, aligned.isStraight);
    for (const text of [...texts.filter(({ facts }) => isSection(facts)), ...inner]) table.enter(text);
    table.around.unsaid = titled?.unsaid ?? {};
    table.around.struckTitle = struckTitle(titles, scope);
    return table;
  }

  /** The layout as the rows under it show it, after a word where it is not what the header says. */
  #aligned(layout: Layout, cells: readonly (readonly string[])[], line: number) {
    const { names, log } = this.options;
    const alignment = alignmentOf(layout, cells, (name) => names.knowsIndicator(name));
    if (alignment.type === 'straight') return { layout, isStraight: true };
    const params = { header: layout.headings[alignment.from] ?? '', column: alignment.to + 1 };
    const code = alignment.type === 'moved' ? 'PC250' : 'PC251';
    log.add(diagnostic(code, this.site.placeOf(line, alignment.from), params));
    if (alignment.type === 'moved') return { layout: alignment.layout, isStraight: true };
    return { layout, isStraight: false };
  }
}

/** A layout, and the lines that stand over it. */
interface Over {
  readonly layout: Layout;
  readonly lines: TitleBlock;
  /** What headings over the names of rows say that stands nearer to these than any title: 指标（全省） under 揭阳市. */
  readonly inner: readonly ScopeText[];
}

function isOfNoPlan({ facts: { place } }: ScopeText): boolean {
  return place !== null && place.owners.length === 0;
}

/** The lines that say something of a table, be it only that it is another one: 表2. */
function blockOf(lines: TitleBlock): TitleBlock {
  return lines
    .map((line) =>
      line.filter(
        ({ text, facts, isStruck }) => !isStruck && (!saysNothing(text, facts) || numbersTable(text)),
      ),
    )
    .filter((line) => line.length > 0);
}

function textOf(block: TitleBlock): string {
  return block.flatMap((line) => line.map(({ text }) => foldName(text))).join('\n');
}

/** What speaks for a table without titles. */
function headerText([layout]: readonly Layout[], [row]: readonly TableRow[]): ScopeText {
  const text = layout?.headings.find((heading) => heading !== '') ?? '';
  return { text, facts: NO_FACTS, at: { in: 'line', line: row?.line ?? 1 } };
}

/** What a heading over the names of rows says besides, as if it were a title: 2025年 over 指标. */
function saidBy(
  { place, period, role, text }: ColumnHeading,
  { units, stranger }: Facts,
  line: number,
): ScopeText {
  return { text, facts: { ...NO_FACTS, place, stranger, period, role, units }, at: { in: 'line', line } };
}
