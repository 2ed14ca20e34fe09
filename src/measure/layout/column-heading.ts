import { fold, foldName } from '../../quantity/fold.js';
import type { Unit } from '../../quantity/unit.js';
import { type Facts, NO_FACTS } from '../facts/facts.js';
import {
  type Field,
  fieldOf as fieldNamed,
  isRemarkHeading,
  isValuePart,
  type RowField,
  type ValuePart,
} from '../facts/field.js';
import { narrowed, type Period } from '../facts/period.js';
import { periodOf as periodOfDay } from '../facts/period-forms.js';
import type { PlaceSaid } from '../facts/places.js';
import type { FactsReader } from '../facts/reader.js';
import { combinedRole, isSetAside, type Role, takeRole } from '../facts/role.js';
import { groupsOver } from './heading-groups.js';
import { isUnderstood } from './title-words.js';

/** What the lines of a header say together of one column. */
export interface ColumnHeading {
  readonly text: string;
  /** The text of its lowest line. */
  readonly lowest: string;
  readonly field: Field | null;
  readonly isIndicatorValue: boolean;
  readonly indicator: string | null;
  readonly place: PlaceSaid | null;
  readonly period: Period | null;
  readonly role: Role | null;
  readonly units: readonly Unit[];
  /** 累计: the values are sums up to their time. */
  readonly isTotal: boolean;
  /** Responsible offices, sources and the like: names in the column are remarks. */
  readonly isRemark: boolean;
  /** 指标\\年份 names the rows and the columns, and nothing in its own column. */
  readonly isCorner: boolean;
  /** The column holds groups of indicators, though its heading may name the indicators too. */
  readonly isGroup?: boolean;
  /** The column holds words about values that stand in another one. */
  readonly isOfWords?: boolean;
  /** All of it is understood: values under a heading that is not may be anything. */
  readonly isUnderstood: boolean;
}

/** Each column's heading over the header's rows; a heading over several columns is given once, above the first. */
export function columnHeadings(rows: readonly (readonly string[])[], facts: FactsReader): ColumnHeading[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = spread(rows, width);
  const groups = groupsOver(filled, facts);
  return Array.from({ length: width }, (_, column) => {
    const texts = filled.map((row) => row[column] ?? '').filter((text) => fold(text) !== '');
    return merged([...new Set(texts)], groups, facts);
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
  let before = '';
  for (let column = 0; column < width; column += 1) {
    const cell = row[column] ?? '';
    if (fold(cell) !== '') current = cell;
    else if (!below || fold(below[column] ?? '') === '') current = '';
    else if (current === '' && goesOn(below, column)) current = before;
    else if (current === '' && namesRows(below[column] ?? '')) before = '';
    before = current || before;
    out.push(fold(cell) === '' ? current : cell);
  }
  return out;
}

/** Behind a blank column the headings under one go on where they say what others say too, but for a year; 指标 begins another table. */
function goesOn(below: readonly string[], column: number): boolean {
  const text = shapeOf(below[column] ?? '');
  if (namesRows(text)) return false;
  if (isValuePart(fieldNamed(text)) || takeRole(text).role !== null) return true;
  return below.some((other, i) => i !== column && shapeOf(other) === text);
}

function shapeOf(text: string): string {
  return fold(text).replace(/\d/g, '#');
}

function namesRows(text: string): boolean {
  const field = fieldNamed(text);
  return field !== null && !isValuePart(field) && field !== 'unit' && field !== 'note';
}

function merged(texts: readonly string[], groups: ReadonlySet<string>, reader: FactsReader): ColumnHeading {
  const said = texts.map((text) => (groups.has(text) ? NO_FACTS : reader.read(text)));
  const own = said.map((facts) => ofIndicatorAbove(withoutNameOfLine(facts, said), said));
  const lowest = own.at(-1);
  return {
    text: texts.join(' '),
    lowest: texts.at(-1) ?? '',
    field: fieldOf(own),
    isIndicatorValue: own.some((facts) => facts.isIndicatorValue),
    indicator: own.find(({ indicator }) => indicator !== null)?.indicator ?? null,
    place: own.findLast(({ place }) => place !== null)?.place ?? null,
    period: periodOf(own),
    role: combinedRole(own.map(({ role }) => role).reverse()),
    units: own.findLast(({ units }) => units.length > 0)?.units ?? [],
    isTotal: own.some(({ isTotal }) => isTotal),
    isRemark: texts.some(isRemarkHeading) || (own.length > 0 && own.every(({ isRemark }) => isRemark)),
    isCorner: texts.some(isCorner),
    isUnderstood:
      !texts.some((text) => namesTwoRoles(text, reader)) &&
      own.every((facts) => facts.rest === '' || (facts !== lowest && isGroup(facts))),
  };
}

/** 合格率 under 监测合格率, 率 under 申报率: the value itself, beside the numbers that it is made of. */
function ofIndicatorAbove(facts: Facts, all: readonly Facts[]): Facts {
  const above = all.find((other) => other !== facts && other.indicator !== null)?.indicator;
  const isItself =
    facts.rest !== '' && /[率比例度]$/.test(facts.rest) && foldName(above ?? '').endsWith(facts.rest);
  return isItself ? { ...facts, rest: '' } : facts;
}

/** 年份 over 2023年 and 2024年, or 县（市、区） over the counties, only names what stands in the line below. */
function withoutNameOfLine(facts: Facts, all: readonly Facts[]): Facts {
  const names = facts.field !== null && !isValuePart(facts.field) ? KIND_OF_FIELD[facts.field] : undefined;
  const below = all.slice(all.indexOf(facts) + 1);
  const isNamed = names !== undefined && below.some((other) => other[names] !== null);
  return isNamed ? { ...facts, field: null } : facts;
}

const KIND_OF_FIELD: { readonly [F in RowField]?: 'period' | 'place' | 'indicator' | 'role' } = {
  year: 'period',
  area: 'place',
  plan: 'place',
  indicator: 'indicator',
  role: 'role',
};

/** 完成情况 over 分子 and 分母: the more exact one. 单位 under another heading only opens a row of units. */
function fieldOf(own: readonly Facts[]): Field | null {
  const fields = own.flatMap(({ field }) => (field === null ? [] : [field]));
  const said = fields.length > 1 ? fields.filter((field) => field !== 'unit') : fields;
  return said.findLast((field) => field !== 'value') ?? said[0] ?? null;
}

/** Months in one line go with the year in another; a year nearer to the values replaces the one above it. */
function periodOf(own: readonly Facts[]): Period | null {
  return own.reduce<Period | null>((wide, facts) => {
    const period = upToItsDay(facts);
    if (!period || !wide) return period ?? wide;
    return narrowed(period, wide) ?? period;
  }, null);
}

/** 2025年（2025-09-30） is the year up to that day: at the head of a column nobody signs. */
function upToItsDay({ period, submitted }: Facts): Period | null {
  const day = submitted === null || period?.upTo !== null || period.isPart ? null : periodOfDay(submitted);
  return day === null || day.year !== period?.year ? period : narrowed(day, period);
}

/** 各县区 over the counties, 2024年指标情况表 over 指标 and 数值: the words of a title beside what it says. */
function isGroup(facts: Facts): boolean {
  const { role, rest, place, period, indicator } = facts;
  if (role === 'measured' || isUnderstood(facts)) return true;
  return EACH.test(rest) && (place ?? period ?? indicator) === null;
}

const EACH = /^(?:各|分)?(?:县区|县市区|区县|地区|市|县|单位|地)(?:情况|数据|指标)?$/;

/** 实际/目标 heads two numbers, of which no cell is one value. */
function namesTwoRoles(text: string, reader: FactsReader): boolean {
  if (!/[\\/|]/.test(fold(text))) return false;
  const roles = fold(text)
    .split(/[\\/|]/)
    .map((one) => reader.read(one.trim()).role);
  return roles.includes('measured') && roles.some(isSetAside);
}

/** Two names of columns with a stroke between them. */
function isCorner(text: string): boolean {
  const names = text.trim().split(/[\\/|、\n\r]+/);
  return fieldNamed(text) === null && names.length > 1 && names.every((name) => fieldNamed(name) !== null);
}

/** True for a heading under which values of a row stand: a part, or a fact that tells one value from another. */
export function headsValues(heading: ColumnHeading): boolean {
  const { field, indicator, place, period, role, isUnderstood, isRemark } = heading;
  if (isRemark || isSetAside(role) || !isUnderstood) return false;
  if (field !== null) return isValuePart(field);
  return indicator !== null || place !== null || period !== null || role === 'measured';
}

/** True for a part of a value, or words on it, of which the heading of values says all that theirs does. */
export function saysNoMore(part: ColumnHeading, value: ColumnHeading): boolean {
  const same = (a: string | null | undefined, b: string | null | undefined) =>
    (a ?? null) === null || a === b;
  return (
    same(part.indicator && foldName(part.indicator), value.indicator && foldName(value.indicator)) &&
    same(part.place?.text, value.place?.text) &&
    (part.period === null || part.period.text === value.period?.text)
  );
}

/** A column of which nothing is read but what takes values back. */
export function asRemark(column: ColumnHeading): ColumnHeading {
  return { ...column, ...REMARK };
}

const REMARK = {
  field: null,
  indicator: null,
  place: null,
  period: null,
  role: null,
  units: [],
  isRemark: true,
} as const;

/** What a heading says of its values; two that say the same head the same. */
export function keyOf({ indicator, place, period, isTotal }: ColumnHeading): string {
  const time = period ? (isYear(period) ? String(period.year) : `${period.year} ${period.text}`) : '';
  return [foldName(indicator ?? ''), place?.text ?? '', time, isTotal ? 'total' : ''].join('\n');
}

function isYear({ year, upTo, isPart, isBase, opens }: Period): boolean {
  return year !== null && upTo === null && !isPart && !isBase && !opens;
}

export function partOf({ field }: ColumnHeading): ValuePart {
  return isValuePart(field) ? field : 'value';
}
