import { diagnostic } from '../../diagnostic/diagnostic.js';
import { fold, foldName } from '../../quantity/fold.js';
import { saysNothing } from '../../quantity/no-value.js';
import { remembered } from '../../quantity/remembered.js';
import { anyInSteps, type Steps } from '../../tables/pause.js';
import { isOfUnit } from '../facts/places.js';
import type { Said } from '../facts/scope.js';
import { isGroup } from './groups.js';
import { FORECAST, QUALIFIERS, type Qualifier, WHOLE_YEAR } from './qualifier-words.js';
import type { RowCells, TableRow } from './row-cells.js';
import { filledColumn } from './row-subject.js';
import { ALL_PARTS, isOfParts, isOfTerritory, isOfTowns, isSlice } from './slices.js';

const qualifierOf = remembered((heading) => {
  const name = foldName(heading);
  return QUALIFIERS.find((one) => one.heading.test(name)) ?? (isOfParts(heading) ? PART : null);
});

/** True for the heading of a column that tells which of several values a row holds. */
export function isQualifier(heading: string): boolean {
  return qualifierOf(heading) !== null;
}

/** True for 预计, which heads forecasts, or ticks beside the values that are some. */
export function headsForecasts(heading: string): boolean {
  return qualifierOf(heading) === FORECAST;
}

/** True for 月份 and 季度, which tell no year by themselves. */
export function isPartOfYear(heading: string): boolean {
  return /月|季|month|quarter/.test(foldName(heading)) && isQualifier(heading);
}

/** Reads the cells of such columns. */
export class QualifierReader {
  readonly #columns: Map<number, Qualifier>;
  /** Columns that may say that a row is of a part of all, be it under whatever heading. */
  readonly #mayPart: readonly number[];
  /** Columns of parts in which some row says that it is of all: the others only break it down. */
  #broken: ReadonlySet<number> = new Set();
  /** Columns before the names, in which 上半年 and 规上企业 head blocks of rows. */
  #heading: readonly number[] = [];

  constructor(private readonly cells: RowCells) {
    const { open, headings, times, fields } = cells.layout;
    // 东部 before the counties that lie there parts none of them
    const isOver = (column: number) => column < (fields.get('area') ?? 0);
    const found = open.flatMap((column) => {
      const heading = headings[column] ?? '';
      const isTime = times.includes(column);
      const part = isOfTowns(heading) && fields.has('area') ? TOWN : null;
      const territory = isOfTerritory(heading) && !isOver(column) ? PART : null;
      const one = qualifierOf(heading) ?? (isTime ? TIME : (part ?? territory));
      return one ? [[column, one] as const] : [];
    });
    this.#columns = new Map(found);
    const role = fields.get('role');
    this.#mayPart = role === undefined ? open : [...open, role];
  }

  has(column: number): boolean {
    return this.#columns.has(column);
  }

  /** What a cell means in its column; empty where it makes no other value of the row. */
  meant(column: number, text: string): string {
    const qualifier = this.#columns.get(column);
    if (!qualifier || text === '') return text;
    const folded = fold(text).toLowerCase();
    if (saysNothing(folded)) return '';
    return qualifier.plain.test(folded) ? '' : qualifier.meant(folded);
  }

  /** Looks at the first rows for those that are of all, in columns of parts. */
  *prepare(rows: readonly TableRow[]): Steps<void> {
    for (const column of this.cells.layout.open)
      if (!this.#columns.has(column) && (yield* this.#holdsParts(column, rows)))
        this.#columns.set(column, PART);
    const broken = new Set<number>();
    for (const [column, qualifier] of this.#columns) {
      const isOfAll = (row: TableRow) => {
        const text = this.cells.text(row, column);
        return this.#isAll(text) || (text !== '' && this.meant(column, text) === '');
      };
      if (PARTS.has(qualifier) && (yield* anyInSteps(rows, isOfAll))) broken.add(column);
    }
    this.#broken = broken;
    const { fields, open, series } = this.cells.layout;
    const names =
      fields.get('indicator') ??
      fields.get('area') ??
      Math.min(...series.flatMap(({ at }) => Object.values(at)));
    const heading: number[] = [];
    const before = open.filter((column) => column < names);
    const year = fields.get('year');
    for (const at of year === undefined ? before : [...before, year])
      if (yield* anyInSteps(rows, (row) => this.#narrows(at, row))) heading.push(at);
    this.#heading = heading;
  }

  /** True for a cell that makes another value of its row than that of all, or of the whole year. */
  #narrows(column: number, row: TableRow): boolean {
    const text = this.cells.text(row, column);
    if (text === '') return false;
    if (this.#columns.has(column)) return this.meant(column, text) !== '';
    const { period, rest } = this.cells.context.facts.read(text);
    return rest === '' && period !== null && (period.isPart || period.upTo !== null);
  }

  /** A blank under 上半年 or 规上企业 may be the rest of a merged cell. */
  #isBlankBelow(row: TableRow, areaColumn: number | undefined): boolean {
    const { headings, series } = this.cells.layout;
    const column = this.#heading.find((at) => at !== areaColumn && this.cells.text(row, at) === '');
    if (column === undefined || series.every((one) => filledColumn(row, one) === undefined)) return false;
    const header = headings[column] ?? '';
    this.cells.report(row, column, (place) => diagnostic('PC276', place, { header, text: '' }));
    return true;
  }

  /** Under whatever heading: 合计 in one row, 国有企业 in another. */
  *#holdsParts(column: number, rows: readonly TableRow[]): Steps<boolean> {
    const isPart = (row: TableRow) => isSlice(this.cells.text(row, column));
    const isAll = (row: TableRow) => this.#isAll(this.cells.text(row, column));
    return (yield* anyInSteps(rows, isPart)) && (yield* anyInSteps(rows, isAll));
  }

  #isAll(text: string): boolean {
    const { place, rest } = this.cells.context.facts.read(text);
    return ALL_PARTS.test(fold(text).toLowerCase()) || (place !== null && rest === '' && !isOfUnit(place));
  }

  /** The part of all that a row is of, where others are of all. */
  partOf(row: TableRow): Said<'slice'> | null {
    for (const column of this.#broken) {
      const text = this.cells.text(row, column);
      const isPart = this.#isUnknownIn(column, row);
      if (isPart) return { value: 'slice', at: { in: 'line', line: row.line }, text };
    }
    return null;
  }

  /** True for a row of which such a column says what nobody understands, after a word about it; the places stand elsewhere. */
  isUnknown(row: TableRow, areaColumn: number | undefined): boolean {
    if (this.#isBlankBelow(row, areaColumn)) return true;
    const { groups, headings, fields } = this.cells.layout;
    const role = fields.get('role');
    const column = this.#mayPart.find((at) => {
      if (at === areaColumn || this.#broken.has(at)) return false;
      if (this.#columns.has(at)) return this.#isUnknownIn(at, row);
      const text = this.cells.text(row, at);
      if (groups.includes(at)) return !isGroup(text, this.cells.context.facts);
      return at === role && isSlice(text) && !this.#isOfName(text, row);
    });
    if (column === undefined) return false;
    const text = this.cells.text(row, column);
    const header = headings[column] ?? '';
    const isTown = isOfTowns(header);
    this.cells.report(row, column, (place) => diagnostic('PC276', place, { header, text, isTown }));
    return true;
  }

  #isUnknownIn(column: number, row: TableRow): boolean {
    const qualifier = this.#columns.get(column);
    if (qualifier?.isStrict !== true) return false;
    const meant = this.meant(column, this.cells.text(row, column));
    if (meant === '' || (PARTS.has(qualifier) && this.#isOfName(meant, row))) return false;
    const { place, period, role, rest, isRemark } = this.cells.context.facts.read(meant);
    return isRemark || rest !== '' || (place ?? period ?? role) === null;
  }

  /** 重点人群 is all that 重点人群职业健康知识知晓率 is about. */
  #isOfName(part: string, row: TableRow): boolean {
    const written = this.cells.cell(row, 'indicator');
    const { names, around } = this.cells.context;
    const plan = around.plan([]);
    const name = plan && names.vocabulary(plan).indicator(written)?.name;
    return fold(name ?? written).includes(part);
  }
}

/** A column of parts of all. */
const PART: Qualifier = { heading: /^(?!)/, plain: ALL_PARTS, meant: (text) => text, isStrict: true };
/** A column of what is within the county that the row names. */
const TOWN: Qualifier = {
  ...PART,
  plain: new RegExp(`${ALL_PARTS.source}|^[全本](?:县|区|旗)(?:合计|总计)?$`),
};
const PARTS: ReadonlySet<Qualifier> = new Set([PART, TOWN]);
/** A second column of times: 报告期 beside 年份. */
const TIME: Qualifier = { heading: /^/, plain: WHOLE_YEAR, meant: (text) => text, isStrict: true };
