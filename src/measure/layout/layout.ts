import type { SetAside } from '../../diagnostic/codes.js';
import { foldName } from '../../quantity/fold.js';
import type { Unit } from '../../quantity/unit.js';
import { isAnyDate, type RowField, type ValuePart } from '../facts/field.js';
import type { Period } from '../facts/period.js';
import type { PlaceSaid } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';
import { isSetAside, type Role } from '../facts/role.js';
import { withoutAliens } from './aliens.js';
import { namesBehindValues } from './behind-values.js';
import { isBlank } from './blank.js';
import { blocksOf, rowFieldOf } from './blocks.js';
import {
  type ColumnHeading,
  columnHeadings,
  headsValues,
  keyOf,
  partOf,
  saysNoMore,
} from './column-heading.js';
import { withDueAndDone } from './due-and-done.js';
import { isOfCounties, isOfSlice } from './finer.js';
import { withGroups } from './groups.js';
import { headerDepth } from './header-rows.js';
import { namesOf } from './names-anew.js';
import { type Ending, endingOf, withReported } from './plans-times.js';
import { headsForecasts, isPartOfYear, isQualifier } from './qualifiers.js';
import {
  besideRivals,
  finalsOf,
  isPartBesideAll,
  isRival,
  isSuperseded,
  wholesOf,
  withMonths,
} from './rivals.js';
import { isOfTowns } from './slices.js';
import { isTable } from './table-like.js';
import { withTurned } from './turned.js';
import { withoutWords } from './word-columns.js';

/** What a heading says of the values under it; what is null the row, or what stands around the table, must say. */
export interface SeriesColumns {
  readonly indicator: string | null;
  readonly place: PlaceSaid | null;
  readonly period: Period | null;
  readonly role: Role | null;
  /** The heading says that the values are sums up to their time. */
  readonly isTotal: boolean;
  /** The heading, where the values may have been measured at the end of the time reported or be what the plan demands at its own. */
  readonly ending: Ending | null;
  /** Columns that hold the value, its numerator and its denominator; they count from 0. */
  readonly at: Readonly<Partial<Record<ValuePart, number>>>;
  /** The units that the heading names for bare numbers: 完成值（万人、%）. */
  readonly units: readonly Unit[];
}

/** Why a column is not read: by its role, as a remark, since its heading is not understood, or half a ratio. */
export type AsideReason = Role | 'remark' | 'unknown' | 'half';

/** True for a column that is not read for what its values are. */
export function isByRole(reason: AsideReason): reason is SetAside {
  return reason !== 'measured' && reason !== 'remark' && reason !== 'unknown' && reason !== 'half';
}

export interface AsideColumn {
  readonly column: number;
  /** The indicator that a line of the heading names, of which this is something else. */
  readonly indicator: string | null;
  readonly reason: AsideReason;
}

/** How a table is to be read: which columns say what a row is about, and which hold values of what. */
export interface Layout {
  /** The first and the last column of the table; others may stand beside it. */
  readonly from: number;
  readonly to: number;
  readonly fields: ReadonlyMap<RowField, number>;
  /** Columns whose heading says nothing of them, be it blank or not understood: a name in them may yet say whose a row is. */
  readonly open: readonly number[];
  /** Those of them that hold groups of indicators, beside their names. */
  readonly groups: readonly number[];
  /** Those of them that tell times besides the column of years. */
  readonly times: readonly number[];
  readonly series: readonly SeriesColumns[];
  /** How many rows the header takes. */
  readonly depth: number;
  /** The header's cells as one text a column. */
  readonly headings: readonly string[];
  readonly aside: readonly AsideColumn[];
  /** Those of them that hold words about values. */
  readonly words: readonly number[];
  /** Columns whose heading says what an earlier one says already. */
  readonly doubled: readonly (readonly [number, number])[];
  /** Headings of columns that name rows, which say something of the whole table besides: 桃城区 over 指标. */
  readonly beside: readonly ColumnHeading[];
  /** Numerators and denominators that may belong to several columns of values. */
  readonly unclear: readonly number[];
  /** Columns behind the values that may name the rows of other numbers. */
  readonly behind?: readonly number[];
}

export type Shape =
  | 'long'
  | 'years-across'
  | 'indicators-across'
  | 'places-across'
  | 'indicators-and-years-across';

/** The layouts of the tables under a header that starts with the first of these rows, side by side; none where it is none. */
export function layoutsOf(rows: readonly (readonly string[])[], facts: FactsReader): readonly Layout[] {
  const depth = headerDepth(rows, facts);
  if (depth === 0) return [];
  const body = rows.slice(depth);
  const headings = withReported(withDueAndDone(columnHeadings(rows.slice(0, depth), facts)));
  const columns = withoutWords(withGroups(withTurned(headings, body, facts), body, facts), body, facts);
  const isGap = (column: number) => rows.every((row) => isBlank(row[column] ?? ''));
  const holdsNumbers = (column: number) => body.some((row) => NUMBER.test((row[column] ?? '').trim()));
  const asked = { isGap, holdsNumbers };
  const own = withMonths(withoutAliens(columns, asked));
  const behind = namesBehindValues(own, asked);
  const blocks = blocksOf(own, isGap, namesOf(body, facts)).map(([from, to]) => ({
    ...build(own, [from, to], depth, holdsNumbers),
    behind: behind.filter((column) => column >= from && column <= to),
  }));
  return blocks.some(isTable) ? blocks : [];
}

const NUMBER = /^[-+]?\d[\d,.]*(?:\s*%)?$/;

export function shapeOf({ series }: Layout): Shape {
  const years = series.some(({ period }) => period !== null);
  const indicators = series.some(({ indicator }) => indicator !== null);
  if (years && indicators) return 'indicators-and-years-across';
  if (series.some(({ place }) => place !== null)) return 'places-across';
  return years ? 'years-across' : indicators ? 'indicators-across' : 'long';
}

/** 规划 beside 实际, or in a line under 2025年, heads the plan's values, not the names of plans; so does Plan over numbers. */
function isPlanned({ lowest, period }: ColumnHeading, hasMeasured: boolean, holdsNumbers: boolean): boolean {
  const isNamed = (holdsNumbers ? /^(?:规划|plan)$/ : /^规划$/).test(foldName(lowest));
  return isNamed && (hasMeasured || (period !== null && holdsNumbers));
}

/** 行政区划代码 beside 行政区划名称: the name counts. */
function isCode(column: ColumnHeading | undefined): boolean {
  return /(?:代码|代号|code)$/.test(foldName(column?.text ?? ''));
}

type Draft = { -readonly [K in keyof SeriesColumns]: SeriesColumns[K] };

function build(
  columns: readonly ColumnHeading[],
  [from, to]: readonly [number, number],
  depth: number,
  holdsNumbers: (column: number) => boolean,
): Layout {
  const fields = new Map<RowField, number>();
  const aside: AsideColumn[] = [];
  const put = (column: number, reason: AsideReason) =>
    aside.push({ column, reason, indicator: columns[column]?.indicator ?? null });
  const doubled: [number, number][] = [];
  const open: number[] = [];
  const groups: number[] = [];
  const times: number[] = [];
  const hasMeasured = columns.some((column) => headsValues(column) && column.role === 'measured');
  const hasCounties = columns.slice(from, to + 1).some(isOfCounties);
  const hasValues = columns.some(headsValues);
  const [finals, wholes] = [finalsOf(columns), wholesOf(columns)];
  const values: number[] = [];
  const rivals: number[] = [];
  for (let i = from; i <= to; i += 1) {
    const column = columns[i];
    if (!column) continue;
    const field = rowFieldOf(column);
    if (column.text === '' || column.isCorner) open.push(i);
    else if (hasCounties && isOfTowns(column.text)) open.push(i);
    else if (column.isGroup) {
      open.push(i);
      groups.push(i);
    } else if (field !== 'year' && isQualifier(column.text)) {
      open.push(i);
      if (headsForecasts(column.text)) put(i, 'forecast');
    } else if (field === 'plan' && isPlanned(column, hasMeasured, holdsNumbers(i))) put(i, 'target');
    else if (column.isIndicatorValue && (hasMeasured || column.period !== null)) put(i, 'target');
    else if (field !== null) {
      const taken = fields.get(field);
      if (taken !== undefined && field === 'year' && isAnyDate(column.text)) fields.set('submitted', i);
      else if (taken !== undefined && field === 'year' && isAnyDate(columns[taken]?.text ?? '')) {
        fields.set('submitted', taken).set('year', i);
      } else if (taken !== undefined && field === 'year') {
        const isYear = isPartOfYear(columns[taken]?.text ?? '') && !isPartOfYear(column.text);
        if (isYear) fields.set(field, i);
        open.push(isYear ? taken : i);
        times.push(isYear ? taken : i);
      } else if (taken !== undefined && field === 'unit') open.push(i);
      else if (taken !== undefined && field === 'submitted') put(i, 'remark');
      else if (taken !== undefined && isCode(column)) open.push(i);
      else if (taken !== undefined && isCode(columns[taken])) {
        fields.set(field, i);
        open.push(taken);
      } else if (taken !== undefined) doubled.push([i, taken]);
      else fields.set(field, i);
    } else if (headsValues(column)) {
      if (isSuperseded(column, finals)) put(i, 'superseded');
      else if (isPartBesideAll(column, wholes)) put(i, 'part');
      else values.push(i);
    } else if (column.isRemark) put(i, 'remark');
    else if (isSetAside(column.role)) put(i, column.role);
    else if (hasValues && isOfSlice(column) && holdsNumbers(i)) put(i, 'slice');
    else {
      open.push(i);
      put(i, 'unknown');
      if (isRival(column)) rivals.push(i);
    }
  }
  const named = [...fields.values()].flatMap((column) => columns[column] ?? []);
  const { series, unclear } = seriesOf(columns, values, doubled);
  for (const [i, beside] of besideRivals(rivals, values, columns)) doubled.push([i, beside]);
  const complete = series.filter((one) => one.at.value !== undefined || bothParts(one));
  for (const one of series.filter((half) => !complete.includes(half)))
    for (const column of Object.values(one.at)) put(column, 'half');
  return {
    from,
    to,
    fields,
    open,
    groups,
    times,
    series: complete,
    depth,
    headings: columns.map(({ text }) => text),
    aside: aside.sort((a, b) => a.column - b.column),
    words: columns.flatMap(({ isOfWords }, i) => (isOfWords && i >= from && i <= to ? i : [])),
    doubled,
    unclear,
    beside: named.filter((one) => (one.place ?? one.period ?? one.role ?? one.units[0]) != null),
  };
}

/** Columns of values put together to what they are parts of. */
function seriesOf(
  columns: readonly ColumnHeading[],
  values: readonly number[],
  doubled: [number, number][],
): { readonly series: readonly Draft[]; readonly unclear: readonly number[] } {
  const series = new Map<string, Draft>();
  const unclear: number[] = [];
  for (const i of values) {
    const column = columns[i];
    const owner = column && ownerOf(i, columns, values);
    if (!column || !owner) {
      unclear.push(i);
      continue;
    }
    const part = partOf(column);
    const key = keyOf(owner);
    const known = series.get(key) ?? draftOf(owner, columns);
    const taken = known.at[part];
    if (taken !== undefined) doubled.push([i, taken]);
    else known.at = { ...known.at, [part]: i };
    if (part === 'value' && known.units.length === 0) known.units = column.units;
    series.set(key, known);
  }
  return { series: [...series.values()], unclear };
}

function draftOf(column: ColumnHeading, columns: readonly ColumnHeading[]): Draft {
  const { indicator, place, period, role, isTotal } = column;
  return { indicator, place, period, role, isTotal, ending: endingOf(column, columns), at: {}, units: [] };
}

/**
 * The column of values that a numerator or denominator belongs to: one that says the same, or more where the part says
 * nothing; the only such one, else the nearest to its left where each has its own. Null where it could be of several.
 */
function ownerOf(
  at: number,
  columns: readonly ColumnHeading[],
  values: readonly number[],
): ColumnHeading | null {
  const own = columns[at];
  if (!own || partOf(own) === 'value') return own ?? null;
  const fitting = values.filter((i) => {
    const column = columns[i];
    return column !== undefined && partOf(column) === 'value' && saysNoMore(own, column);
  });
  if (fitting.length <= 1) return columns[fitting[0] ?? at] ?? own;
  const exact = fitting.filter((i) => keyOf(columns[i] ?? own) === keyOf(own));
  if (exact.length === 1) return own;
  const parts = values.filter(
    (i) => columns[i]?.field === own.field && keyOf(columns[i] ?? own) === keyOf(own),
  );
  const left = fitting.findLast((i) => i < at);
  return parts.length === fitting.length && left !== undefined ? (columns[left] ?? null) : null;
}

function bothParts({ at }: Pick<SeriesColumns, 'at'>): boolean {
  return at.numerator !== undefined && at.denominator !== undefined;
}
