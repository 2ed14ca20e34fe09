import { diagnostic } from '../../diagnostic/diagnostic.js';
import { NO_FACTS } from '../facts/facts.js';
import { NO_SCOPE, type ScopeText, scopeOf } from '../facts/scope.js';
import type { ColumnHeading } from './column-heading.js';
import { withCorner } from './corner.js';
import type { Layout } from './layout.js';
import { isOver, isSection } from './lines.js';
import type { TableRow } from './row-cells.js';
import { loneText, type RowKinds } from './row-kind.js';
import type { SheetLines } from './sheet-lines.js';
import { alignmentOf } from './shifted.js';
import { Table, type TableOptions, type TableSite } from './table.js';
import { Titles } from './titles.js';

/** The rows by which a table is told: the lines above it, its header, and the first rows under that. */
export interface Found {
  readonly titles: readonly TableRow[];
  readonly header: readonly TableRow[];
  readonly body: readonly TableRow[];
}

/** Opens the tables under a header, and gives to each what the lines above say of it. */
export class TableOpener {
  readonly #titled = new Titles();
  #isFirst = true;

  constructor(
    private readonly lines: SheetLines,
    private readonly site: TableSite,
    private readonly options: TableOptions,
  ) {}

  /** The tables side by side under one header. */
  open(layouts: readonly Layout[], found: Found, kinds: RowKinds): readonly Table[] {
    const said = found.titles.map((row) => ({
      isAlone: loneText(row.cells) !== null,
      texts: this.lines.say(row, 'above-header'),
    }));
    for (const row of found.header) this.lines.account(row, 'heading');
    return layouts.map((layout) => {
      const own = said.flatMap(({ isAlone, texts }) =>
        texts.filter(({ column }) => isAlone || isOver(layout, column, layouts)),
      );
      return this.#table(layout, found, kinds, own);
    });
  }

  #table(layout: Layout, { header, body }: Found, kinds: RowKinds, titles: readonly ScopeText[]): Table {
    const cells = body.map((row) => row.cells).filter((row) => kinds.idle(row) === null);
    const cornered = withCorner(layout, cells, header, this.options.facts);
    const sections = titles.filter(({ facts }) => isSection(facts));
    const line = header[0]?.line ?? 1;
    const beside = layout.beside.map((heading) => saidBy(heading, line));
    const preface = this.#isFirst ? this.lines.preface : [];
    this.#isFirst = false;
    const own = scopeOf([
      ...preface,
      ...titles.filter(({ facts }) => !isSection(facts)),
      ...cornered.said,
      ...beside,
    ]);
    const scope = this.#titled.withTop(own, titles.length > 0 ? scopeOf(titles) : NO_SCOPE);
    const unsaid = this.#titled.unsaid(titles);
    const aligned = this.#aligned(cornered.layout, cells, line);
    const table = new Table(aligned.layout, line, scope, this.site, this.options, aligned.isStraight);
    for (const section of sections) table.enter(section);
    if (unsaid) table.around.unsaid = unsaid;
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

/** What a heading over the names of rows says besides, as if it were a title: 2025年 over 指标. */
function saidBy({ place, period, role, text }: ColumnHeading, line: number): ScopeText {
  return { text, facts: { ...NO_FACTS, place, period, role }, at: { in: 'line', line } };
}
