import type { Steps } from '../../tables/pause.js';
import { isValuePart } from '../facts/field.js';
import type { FactsReader } from '../facts/reader.js';
import { type Headed, withLineBeside } from './beside-header.js';
import { isBlank } from './blank.js';
import { isLikeAValue } from './header-rows.js';
import { paired } from './label-pairs.js';
import { type Layout, layoutsOf } from './layout.js';
import { isSpoken, joinedLabels, mayBeTitle, mayBeTitled } from './lines.js';
import type { TableRow } from './row-cells.js';

/** So many rows may stand above the first header; as many are looked at before anything is read. */
export const HEADER_WITHIN = 40;
/** So many rows a header is told by, with the first rows under it. */
export const BELOW = 5;

/** Looks for the header of a table among rows. */
export class HeaderSearch {
  /** What was found in rows that are looked at, by the index of the first: it is asked for of each row under them. */
  readonly #known = new WeakMap<readonly TableRow[], Map<number, readonly Layout[]>>();

  constructor(private readonly facts: FactsReader) {}

  /**
   * Where under the first table another begins with the first of these rows; -1 where none does. It is one where values stand
   * under it: a line of names may as well be a signature, 备注 | 以上为预计数 a remark.
   */
  next(rows: readonly TableRow[]): number {
    const [layout] = this.layouts(rows, 0);
    if (!layout || this.#isTitle(rows)) return -1;
    const isOfNames = joinedLabels(rows[0]?.cells ?? []).every(({ text }) => isSpoken(text, this.facts));
    const hasValues = () =>
      rows.slice(layout.depth).some((_, i) => this.#holdsValue(rows, 0, layout.depth + i));
    const isPair = rows[0] !== undefined && paired(rows[0], this.facts) !== null;
    return (isOfNames || isPair) && !hasValues() ? -1 : this.#below(rows, 0);
  }

  /** 表2 | 桃城区 over a header, or 某某园区 | 2023年 without a value: 名称 | 2023年 over values is a header all the same. */
  #isTitle([row, ...rows]: readonly TableRow[]): boolean {
    if (!row || !mayBeTitled(row, this.facts) || opensTable(row, this.facts)) return false;
    const below = rows.find(({ cells }) => !cells.every(isBlank));
    if (!below || opensTable(below, this.facts)) return true;
    const isValue = (cell: string, column: number) =>
      !isBlank(row.cells[column] ?? '') &&
      isLikeAValue(cell, this.facts) &&
      this.facts.read(cell).period === null;
    return !rows.some(({ cells }) => cells.some(isValue));
  }

  /** A row under the first table as a line: a label with what it says, or what may be a title where a header begins below it. */
  lineOver(row: TableRow, below: readonly TableRow[]): TableRow | null {
    const mayBe = mayBeTitle(row, this.facts) || mayBeTitled(row, this.facts);
    const isTitle = () => mayBe && this.next(below) >= 0;
    return paired(row, this.facts) ?? (isTitle() ? row : null);
  }

  /** The header before the first values: of those that can be one, the one of which most is understood, and the nearest. */
  *at(rows: readonly TableRow[]): Steps<number> {
    let best = -1;
    let most = 0;
    for (let at = 0; at < Math.min(HEADER_WITHIN, rows.length); at += 1) {
      yield;
      if (best >= 0 && isSame(rows[best], rows[at])) continue;
      const layouts = this.layouts(rows, at);
      if (best >= 0 && this.#isRowOf(rows, best, at)) break;
      if (layouts.length === 0 && best >= 0 && this.#holdsValue(rows, best, at)) break;
      const understood = layouts.reduce((sum, layout) => sum + columnsRead(layout), 0);
      if (understood === 0 || understood < most) continue;
      best = at;
      most = understood;
      at += (layouts[0]?.depth ?? 1) - 1;
    }
    return best < 0 ? best : this.#below(rows, best);
  }

  /** Where the header begins below lines that hold nothing but a title for each of several tables side by side. */
  #below(rows: readonly TableRow[], at: number): number {
    const depth = this.layouts(rows, at)[0]?.depth ?? 1;
    for (let first = at + depth - 1; first > at; first -= 1) {
      const starts = this.layouts(rows, first).map(({ from }) => from);
      if (starts.length > 1 && rows.slice(at, first).every((row) => this.#isOfTitles(row, starts)))
        return first;
    }
    return at;
  }

  #isOfTitles({ cells }: TableRow, starts: readonly number[]): boolean {
    const texts = cells.flatMap((text, column) => (isBlank(text) ? [] : { text, column }));
    return texts.every(({ text, column }) => {
      const { field } = this.facts.read(text);
      return starts.includes(column) && (field === null || isValuePart(field));
    });
  }

  layouts(rows: readonly TableRow[], at: number): readonly Layout[] {
    const known = this.#known.get(rows) ?? new Map<number, readonly Layout[]>();
    this.#known.set(rows, known);
    const cells = () => rows.slice(at, at + BELOW).map((row) => row.cells);
    const layouts = known.get(at) ?? layoutsOf(cells(), this.facts);
    known.set(at, layouts);
    return layouts;
  }

  /** The rows, of which what stands to the right of the header is a line above it. */
  withLines(rows: readonly TableRow[], at: number): Headed {
    return withLineBeside({ rows, at }, this.layouts(rows, at)[0]?.depth ?? 1, this.facts);
  }

  /** True for a row under a header that names what it is about where that has it do so: it heads nothing itself. */
  #isRowOf(rows: readonly TableRow[], header: number, at: number): boolean {
    const [layout] = this.layouts(rows, header);
    const cells = rows[at]?.cells ?? [];
    return (Object.keys(NAMED) as (keyof typeof NAMED)[]).some((field) => {
      const said = this.facts.read(cells[layout?.fields.get(field) ?? -1] ?? '');
      return said.field === null && said.rest === '' && said[NAMED[field]] !== null;
    });
  }

  /** True for a row with values under a header that was found above it. */
  #holdsValue(rows: readonly TableRow[], header: number, at: number): boolean {
    const cells = rows[at]?.cells ?? [];
    const columns = this.layouts(rows, header).flatMap(({ series, aside }) => [
      ...series.flatMap((one) => Object.values(one.at)),
      ...aside.filter(({ reason }) => reason !== 'remark').map(({ column }) => column),
    ]);
    return columns.some((column) => isLikeAValue(cells[column] ?? '', this.facts));
  }
}

/** Under 指标 an indicator, under 县区 a place: what the rows of a table are about, whatever stands where values do. */
const NAMED = { indicator: 'indicator', area: 'place', plan: 'place', year: 'period' } as const;

function isSame(a: TableRow | undefined, b: TableRow | undefined): boolean {
  return a?.cells.length === b?.cells.length && (a?.cells.every((cell, i) => cell === b?.cells[i]) ?? true);
}

/** How many columns a layout reads or sets aside for what they are. */
function columnsRead({ fields, series, aside }: Layout): number {
  const values = series.reduce((sum, { at }) => sum + Object.keys(at).length, 0);
  return fields.size + values + aside.filter(({ reason }) => reason !== 'unknown').length;
}

/** True for a row of which those under it tell what it is: one that may open a table, or stand over its header. */
export function isToldBelow(row: TableRow, facts: FactsReader): boolean {
  return opensTable(row, facts) || mayBeTitled(row, facts);
}

/** True for a row that may open a table: with a name of a column, several columns of values, or a title with more behind it. */
export function opensTable(row: TableRow, facts: FactsReader): boolean {
  if (mayBeTitle(row, facts)) return true;
  return layoutsOf([row.cells], facts).some(({ fields, series }) => fields.size > 0 || series.length > 1);
}
