import { fold, foldName } from '../quantity/fold.js';
import type { Unit } from '../quantity/unit.js';
import {
  type Field,
  isNotMeasured,
  isValuePart,
  isYearOfValues,
  type RowField,
  readHeading,
  type ValuePart,
} from './headings.js';

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

/** At least two cells, no label such as 填报单位：…, and something that can be the head of a column. */
function opensHeader(cells: readonly string[], knows: KnowsIndicator): boolean {
  const filled = cells.map(fold).filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => LABEL.test(cell))) return false;
  return filled.some((cell) => {
    const heading = readHeading(cell);
    return heading.field !== null || isYearOfValues(heading) || knows(cell) || knows(heading.name);
  });
}

/** A row that belongs to the header because it only says years, parts, fields or units. */
function depthOf(rows: readonly (readonly string[])[], knows: KnowsIndicator): number {
  let depth = 1;
  while (depth < Math.min(MOST_DEPTH, rows.length) && isHeadingRow(rows[depth] ?? [], knows)) depth += 1;
  return depth;
}

function isHeadingRow(cells: readonly string[], knows: KnowsIndicator): boolean {
  const filled = cells.filter((cell) => fold(cell) !== '');
  if (filled.length === 0) return false;
  const said = filled.map((cell) => ({ cell, heading: readHeading(cell) }));
  const strong = said.filter(
    ({ heading }) => heading.field !== null || heading.unit !== null || heading.year !== null,
  );
  const rest = said.filter((one) => !strong.includes(one));
  const indicators = rest.filter(({ cell }) => knows(fold(cell)));
  const parts = strong.filter(
    ({ heading }) => isValuePart(heading.field) || heading.unit !== null || heading.year !== null,
  );
  if (rest.length > indicators.length) return false;
  // a row of a long table holds one indicator and one year; a heading row holds several of a kind, or only parts
  return strong.length === filled.length
    ? parts.length > 0 && filled.length > 1
    : indicators.length > 1 && strong.length > 0;
}

/** Each column's heading over the header's rows; a heading over several columns is given once, above the first. */
function combine(rows: readonly (readonly string[])[], knows: KnowsIndicator): ColumnHeading[] {
  const width = Math.max(...rows.map((row) => row.length));
  const filled = rows.map((row, depth) => spread(row, rows[depth + 1], width));
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.map((row) => row[column] ?? '').filter((text) => fold(text) !== '');
    return merge([...new Set(texts)], knows);
  });
}

/** Repeats a heading to the right over empty cells, as far as the row below divides it further. */
function spread(row: readonly string[], below: readonly string[] | undefined, width: number): string[] {
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

function merge(texts: readonly string[], knows: KnowsIndicator): ColumnHeading {
  const said = texts.map(readHeading);
  const own = said.map((heading, i) => ({ heading, text: fold(texts[i] ?? '') }));
  const named = own.find(
    ({ heading, text }) => heading.field === null && (knows(text) || knows(heading.name)),
  );
  const indicator = named ? (knows(named.text) ? named.text : named.heading.name) : null;
  const fields = said.flatMap((heading) => (heading.field === null ? [] : [heading.field]));
  // 完成情况 over 分子 and 分母: the lower heading is the more exact one
  const field = fields.findLast((one) => one !== 'value') ?? fields[0] ?? null;
  return {
    field,
    year: said.find((heading) => heading.year !== null)?.year ?? null,
    unit: said.findLast((heading) => heading.unit !== null)?.unit ?? null,
    indicator,
    text: texts.join(' '),
    measured: measuredBy(own, indicator),
  };
}

function measuredBy(
  own: readonly { heading: ReturnType<typeof readHeading>; text: string }[],
  indicator: string | null,
): boolean {
  const others = own.filter(({ text, heading }) => text !== indicator && heading.name !== indicator);
  if (others.some(({ text }) => isNotMeasured(text))) return false;
  const dated = others.filter(({ heading }) => heading.year !== null && heading.field === null);
  return dated.every(({ heading }) => isYearOfValues(heading));
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
  const subject = fields.has('indicator') || fields.has('row');
  const named = series.filter((one) => one.indicator !== null).length;
  const years = series.filter((one) => one.year !== null).length;
  if (series.length === 0) return false;
  if (named > 0) return named > 1 || fields.size > 0;
  return (subject && (years > 0 || fields.has('year') || fields.size > 1)) || (years > 0 && fields.size > 0);
}

/** Plainly meant as the header of a long table, although something is missing that must be said. */
function isIncomplete({ fields, series }: Layout): boolean {
  const subject = fields.has('indicator') || fields.has('row');
  return (subject && fields.has('year')) || (series.length > 0 && fields.has('year') && fields.size > 1);
}
