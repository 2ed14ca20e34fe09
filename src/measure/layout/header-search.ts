import type { FactsReader } from '../facts/reader.js';
import { isLikeAValue } from './header-rows.js';
import { type Layout, layoutsOf } from './layout.js';
import { isSpoken, joinedLabels } from './lines.js';
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

  /** Under the first table a header is one where values stand under it: a line of names may as well be a signature. */
  isHeader(rows: readonly TableRow[]): boolean {
    const [layout] = this.layouts(rows, 0);
    if (!layout) return false;
    const isOfNames = joinedLabels(rows[0]?.cells ?? []).every(({ text }) => isSpoken(text, this.facts));
    return !isOfNames || rows.slice(layout.depth).some((_, i) => this.#holdsValue(rows, 0, layout.depth + i));
  }

  /** The header before the first values: of those that can be one, the one of which most is understood, and the nearest. */
  at(rows: readonly TableRow[]): number {
    let best = -1;
    let most = 0;
    for (let at = 0; at < Math.min(HEADER_WITHIN, rows.length); at += 1) {
      const layouts = this.layouts(rows, at);
      if (layouts.length === 0 && best >= 0 && this.#holdsValue(rows, best, at)) break;
      const understood = layouts.reduce((sum, layout) => sum + columnsRead(layout), 0);
      if (understood === 0 || understood < most) continue;
      best = at;
      most = understood;
      at += (layouts[0]?.depth ?? 1) - 1;
    }
    return best;
  }

  layouts(rows: readonly TableRow[], at: number): readonly Layout[] {
    const known = this.#known.get(rows) ?? new Map<number, readonly Layout[]>();
    this.#known.set(rows, known);
    const cells = () => rows.slice(at, at + BELOW).map((row) => row.cells);
    const layouts = known.get(at) ?? layoutsOf(cells(), this.facts);
    known.set(at, layouts);
    return layouts;
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

/** How many columns a layout reads or sets aside for what they are. */
function columnsRead({ fields, series, aside }: Layout): number {
  const values = series.reduce((sum, { at }) => sum + Object.keys(at).length, 0);
  return fields.size + values + aside.filter(({ reason }) => reason !== 'unknown').length;
}
