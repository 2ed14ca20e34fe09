import { fold, foldName } from '../../quantity/fold.js';
import type { Unit } from '../../quantity/unit.js';
import {
  type Field,
  type Heading,
  isGroupOfValues,
  isUnitAlone,
  isValuePart,
  isYearOfValues,
  mayBeMeasured,
  type RowField,
  readHeading,
  type ValuePart,
} from '../facts/headings.js';

/** One thing that a row gives a value of; what is null the row itself must say. Columns count from 0. */
export interface SeriesColumns {
  readonly indicator: string | null;
  readonly year: number | null;
  readonly at: Readonly<Partial<Record<ValuePart, number>>>;
  /** The unit that the heading names for bare numbers. */
  readonly unit: Unit | null;
}

/** How a table is to be read: which column is which field, and which columns hold values of what. */
export interface Layout {
  readonly fields: ReadonlyMap<RowField, number>;
  readonly series: readonly SeriesColumns[];
  /** How many rows the header takes. */
  readonly depth: number;
  /** The header's cells as one text a column. */
  readonly headings: readonly string[];
  readonly ignored: readonly number[];
  /** Columns whose heading says what an earlier one says already. */
  readonly doubled: readonly (readonly [number, number])[];
}

export type Shape = 'long' | 'years-across' | 'indicators-across' | 'indicators-and-years-across';

/** Tells whether a heading names an indicator of any plan that may be meant. */
export type KnowsIndicator = (name: string) => boolean;

/** A heading's parts over all rows of the header. */
interface ColumnHeading {
  readonly field: Field | null;
  readonly year: number | null;
  readonly unit: Unit | null;
  readonly indicator: string | null;
  readonly text: string;
  /** Holds measured values if it holds values at all: no target, rank or last year's figure. */
  readonly measured: boolean;
}

const MOST_DEPTH = 3;
const LABEL = /^[^([]{1,12}[:：]/;

/** The layout of a header that starts with the first of these rows, or null where it is none. */
export function layoutOf(rows: readonly (readonly string[])[], knows: KnowsIndicator): Layout | null {
  if (!opensHeader(rows[0] ?? [], knows)) return null;
  const depth = depthOf(rows, knows);
  const columns = combine(rows.slice(0, depth), knows);
  const layout = build(columns, depth);
  return isUsable(layout) || isIncomplete(layout) ? layout : null;
}

export function shapeOf({ series }: Layout): Shape {
  const years = series.some((one) => one.year !== null);
  const indicators = series.some((one) => one.indicator !== null);
  if (years && indicators) return 'indicators-and-years-across';
  return years ? 'years-across' : indicators ? 'indicators-across' : 'long';
}

/** What a long table still lacks before it can be read; `context` are the fields that stand outside the table. */
export function missingFields(
  layout: Layout,
  context: ReadonlySet<RowField>,
): ('indicator' | 'year' | 'value')[] {
  const has = (field: RowField) => layout.fields.has(field) || context.has(field);
  const missing: ('indicator' | 'year' | 'value')[] = [];
  const named = layout.series.some((one) => one.indicator !== null);
  if (!named && !has('indicator') && !has('row')) missing.push('indicator');
  if (!layout.series.some((one) => one.year !== null) && !has('year')) missing.push('year');
  if (layout.series.length === 0) missing.push('value');
  return missing;
}

/** At least two cells, mostly no labels such as 填报单位：…, and something that can be the head of a column. */
function opensHeader(cells: readonly string[], knows: KnowsIndicator): boolean {
  const filled = cells.map(fold).filter((cell) => cell !== '');
  const labels = filled.filter((cell) => LABEL.test(cell));
  if (filled.length < 2 || labels.length * 2 >= filled.length) return false;
  return filled.some((cell) => {
    const heading = readHeading(cell);
    return heading.field !== null || isYearOfValues(heading) || knows(cell) || knows(heading.name);
  });
}

/** A row that belongs to the header because it only says years, parts, fields, indicators or units. */
function depthOf(rows: readonly (readonly string[])[], knows: KnowsIndicator): number {
  let depth = 1;
  while (depth < Math.min(MOST_DEPTH, rows.length) && isHeadingRow(rows, depth, knows)) depth += 1;
  return depth;
}

function isHeadingRow(rows: readonly (readonly string[])[], at: number, knows: KnowsIndicator): boolean {
  // a cell that repeats the one above it is one merged over both rows, and says nothing of this one
  const above = rows[at - 1] ?? [];
  const filled = (rows[at] ?? []).filter(
    (cell, c) => fold(cell) !== '' && fold(cell) !== fold(above[c] ?? ''),
  );
  if (filled.length === 0) return false;
  if (filled.every(isUnitAlone)) return filled.length > 1;
  const named = filled.filter((cell) => namedBy(cell, knows) !== null);
  const others = filled.filter((cell) => namedBy(cell, knows) === null).map(readHeading);
  if (others.some(({ field, year, unit }) => field === null && year === null && unit === null)) return false;
  const parts = others.filter(
    ({ field, year, unit }) => isValuePart(field) || year !== null || unit !== null,
  );
  // a row of a long table holds one indicator and one year; a heading row holds several of a kind, or only parts
  if (named.length === 0) return parts.length > 0 && (filled.length > 1 || underIndicator(rows, at, knows));
  if (named.length > 1) return true;
  return others.length === 0 && at + 1 < MOST_DEPTH && onlyParts(rows[at + 1] ?? []);
}

/** 2023年 alone under an indicator; under 年份 it would be a row's year. */
function underIndicator(rows: readonly (readonly string[])[], at: number, knows: KnowsIndicator): boolean {
  const column = rows[at]?.findIndex((cell) => fold(cell) !== '') ?? -1;
  return namedBy(rows[at - 1]?.[column] ?? '', knows) !== null;
}

/** 分子, 分母 and the like under an indicator that stands alone. */
function onlyParts(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => fold(cell) !== '');
  return filled.length > 1 && filled.every((cell) => isValuePart(readHeading(cell).field));
}

/** The name of an indicator in a heading, without the year and the unit beside it. */
function namedBy(cell: string, knows: KnowsIndicator): string | null {
  const text = fold(cell);
  if (knows(text)) return text;
  const { field, name } = readHeading(cell);
  return field === null && knows(name) ? name : null;
}

/** Each column's heading over the header's rows; a heading over several columns is given once, above the first. */
function combine(rows: readonly (readonly string[])[], knows: KnowsIndicator): ColumnHeading[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = spread(rows, width);
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.map((row) => row[column] ?? '').filter((text) => fold(text) !== '');
    return merge([...new Set(texts)], knows);
  });
}

/** Repeats headings to the right over empty cells, as far as the rows below divide them further. */
function spread(rows: readonly (readonly string[])[], width: number): string[][] {
  const out: string[][] = [];
  for (const row of [...rows].reverse()) out.unshift(spreadRow(row, out[0], width));
  return out;
}

function spreadRow(row: readonly string[], below: readonly string[] | undefined, width: number): string[] {
  const out: string[] = [];
  let current = '';
  for (let column = 0; column < width; column += 1) {
    const cell = row[column] ?? '';
    if (fold(cell) !== '') current = cell;
    else if (!below || fold(below[column] ?? '') === '') current = '';
    out.push(fold(cell) === '' ? current : cell);
  }
  return out;
}

interface SaidHeading {
  readonly text: string;
  readonly heading: Heading;
}

function merge(texts: readonly string[], knows: KnowsIndicator): ColumnHeading {
  const said = texts.map((text) => ({ text: fold(text), heading: readHeading(text) }));
  const indicator = said.map(({ text }) => namedBy(text, knows)).find((name) => name !== null) ?? null;
  const own = said.map(({ heading }) => heading);
  const field = fieldOf(own);
  return {
    field,
    year: own.find((heading) => heading.year !== null)?.year ?? null,
    unit: own.findLast((heading) => heading.unit !== null)?.unit ?? null,
    indicator,
    text: texts.join(' '),
    measured:
      field !== null && !isValuePart(field)
        ? said.every(({ text, heading }) => heading.field !== null || mayBeMeasured(text))
        : said.every((one) => saysMeasured(one, knows)),
  };
}

/** 完成情况 over 分子 and 分母: the more exact one. 单位 under another heading only opens a row of units. */
function fieldOf(own: readonly Heading[]): Field | null {
  const fields = own.flatMap(({ field }) => (field === null ? [] : [field]));
  const said = fields.length > 1 ? fields.filter((field) => field !== 'unit') : fields;
  return said.findLast((field) => field !== 'value') ?? said[0] ?? null;
}

/** Names an indicator, or says that values stand below and nothing of a target. */
function saysMeasured({ text, heading }: SaidHeading, knows: KnowsIndicator): boolean {
  return namedBy(text, knows) !== null || (mayBeMeasured(text) && isGroupOfValues(heading));
}

function build(columns: readonly ColumnHeading[], depth: number): Layout {
  const fields = new Map<RowField, number>();
  const series = new Map<string, { -readonly [K in keyof SeriesColumns]: SeriesColumns[K] }>();
  const ignored: number[] = [];
  const doubled: [number, number][] = [];
  for (const [i, column] of columns.entries()) {
    const part = valuePartOf(column);
    if (part !== null) {
      const key = `${foldName(column.indicator ?? '')} ${column.year ?? ''}`;
      const known = series.get(key) ?? { indicator: column.indicator, year: column.year, at: {}, unit: null };
      const taken = known.at[part];
      if (taken !== undefined) doubled.push([i, taken]);
      else known.at = { ...known.at, [part]: i };
      if (part === 'value') known.unit ??= column.unit;
      series.set(key, known);
    } else if (column.field !== null && !isValuePart(column.field) && column.measured) {
      const taken = fields.get(column.field);
      if (taken !== undefined) doubled.push([i, taken]);
      else fields.set(column.field, i);
    } else if (column.text !== '') ignored.push(i);
  }
  const complete = [...series.values()].filter((one) => one.at.value !== undefined || bothParts(one));
  const halves = [...series.values()].filter((one) => !complete.includes(one));
  ignored.push(...halves.flatMap((one) => Object.values(one.at)));
  return {
    fields,
    series: complete,
    depth,
    headings: columns.map((c) => c.text),
    ignored: ignored.sort((a, b) => a - b),
    doubled,
  };
}

function bothParts({ at }: Pick<SeriesColumns, 'at'>): boolean {
  return at.numerator !== undefined && at.denominator !== undefined;
}

/** A year or an indicator at the head of a column, and nothing else, means that its values stand below. */
function valuePartOf({ field, year, indicator, measured }: ColumnHeading): ValuePart | null {
  if (!measured) return null;
  if (isValuePart(field)) return field;
  return field === null && (year !== null || indicator !== null) ? 'value' : null;
}

/** Enough to read measurements: something measured, and a row or a heading that says what. */
function isUsable({ fields, series }: Layout): boolean {
  if (series.length === 0) return false;
  if (fields.has('indicator') || fields.has('row')) return true;
  const named = series.filter((one) => one.indicator !== null).length;
  if (named > 0) return named > 1 || fields.size > 0;
  return fields.size > 0 && series.some((one) => one.year !== null);
}

/** Plainly meant as the header of a long table, although something is missing that must be said. */
function isIncomplete({ fields, series }: Layout): boolean {
  const subject = fields.has('indicator') || fields.has('row');
  return (subject && fields.has('year')) || (series.length > 0 && fields.has('year') && fields.size > 1);
}
