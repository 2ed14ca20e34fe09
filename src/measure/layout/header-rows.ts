import { fold } from '../../quantity/fold.js';
import type { Facts } from '../facts/facts.js';
import { isValuePart } from '../facts/field.js';
import { endsInDayLabel, isBareLabel, isOpenLabel } from '../facts/label.js';
import { takeNumbering } from '../facts/numbering.js';
import type { FactsReader } from '../facts/reader.js';
import { answerOf } from '../value/words.js';
import { isAmong } from './slices.js';

/** The beginning of a number or a bound. */
const LIKE_A_NUMBER = /^[-+≥≤<>~≈约超达近不足低高于过]{0,4}\s*\d|^百分之|^[■☑□☐√×]/;
/** A number that can be no year: no other fact is a mere number. */
const NUMBER = /^(?!(?:19|20)\d\d)\d+(?:\.\d+)?%?$/;
/** 2021—2025年累计 is no value. */
const SPAN = /^(?:19|20)\d{2}\s*年?\s*[-—–~至到]+\s*(?:19|20)\d{2}/;
const MOST_DEPTH = 4;
/** No value is longer. */
const LONGEST = 200;
const LABEL = /^[^([]{1,12}[:：]/;

type Cells = readonly string[];

/** True for a cell that may hold a value, and is no year, month or other name that begins like one. */
export function isLikeAValue(cell: string, facts: FactsReader): boolean {
  const text = fold(cell).slice(0, LONGEST);
  if (answerOf(text.toLowerCase()) !== null) return true;
  if (NUMBER.test(text)) return true;
  if (!LIKE_A_NUMBER.test(text) || SPAN.test(text)) return false;
  const { period, indicator, place, field, otherYears, numbering, role, rest } = facts.read(cell);
  if (numbering !== '' && role !== null && rest === '') return false; // 1.目标值
  return otherYears.length === 0 && period === null && indicator === null && place === null && field === null;
}

/** 完成 may be an answer, or the heading over what was done; no is one, or the heading over the numbers of rows. */
export function isOnlyAValue(cell: string, facts: FactsReader): boolean {
  const { field, role, rest } = facts.read(cell);
  return isLikeAValue(cell, facts) && field === null && !(role !== null && rest === '');
}

/** How many rows the header takes that starts with the first of these; 0 where it is none. */
export function headerDepth(rows: readonly Cells[], facts: FactsReader): number {
  if (!opensHeader(rows, facts)) return 0;
  let depth = 1;
  while (depth < Math.min(MOST_DEPTH, rows.length) && goesOn(rows, depth, facts)) depth += 1;
  return depth;
}

/** At least two columns, mostly no labels such as 填报单位：…, no value, and something that can be the head of a column. */
function opensHeader(rows: readonly Cells[], facts: FactsReader): boolean {
  const filled = (rows[0] ?? []).filter((cell) => fold(cell) !== '');
  const labels = filled.filter((cell) => LABEL.test(fold(cell)));
  const withValues = labels.length + labels.filter((cell) => isOpenLabel(fold(cell))).length;
  const [corner = '', ...others] = rows[0] ?? [];
  if (filled.length === 2 && saysUnit(corner, facts))
    return isCornered([['', ...others], ...rows.slice(1)], facts);
  if (filled.length === 0 || withValues * 2 >= filled.length) return false;
  if (filled.some((cell) => isOnlyAValue(cell, facts))) return false;
  if (filled.length === 1) return isCornered(rows, facts);
  if (isOfTitles(rows, facts)) return false;
  if (withoutDaysOfPaper(filled, facts).length < Math.min(2, filled.length)) return false;
  return filled.some((cell) => isHeading(facts.read(cell)));
}

/**
 * A line above a header that needs none: a title over 指标 with a day or a name beside it over no values, or words and what is
 * filled in beside each (考核对象 | 桃城区 | 评估年度 | 2022年).
 */
export function isOfTitles([first = [], ...rows]: readonly Cells[], facts: FactsReader): boolean {
  const [second = []] = rows;
  const start = startOf(first, rows);
  const { field } = facts.read(first[start] ?? '');
  const below = facts.read(second[start] ?? '').field;
  if (below === null || isValuePart(below) || below === 'note' || below === field) return false;
  const headsValues = (cell: string) => isHeading(facts.read(cell)) && facts.read(cell).field !== 'note';
  const values = second.flatMap((cell, column) => (column > start && headsValues(cell) ? [fold(cell)] : []));
  if (values.length === 0) return false;
  if (new Set(values).size === values.length && areFilledIn(first, facts)) return true;
  if (field !== null) return false;
  let isFree = true; // what stands over the column is the title, or a day
  return second.every((cell, column) => {
    const over = first[column] ?? '';
    if (fold(over) !== '') isFree = column <= start || isDated(over, facts);
    return isFree || !headsValues(cell);
  });
}

/** Where the first text stands that is not left of all rows below, where nothing is but the place or the date of a form. */
function startOf(first: Cells, rows: readonly Cells[]): number {
  const isFilled = (cell = '') => fold(cell) !== '';
  const start = first.findIndex(isFilled);
  const left = Math.min(...rows.map((row) => row.findIndex(isFilled)).filter((at) => at >= 0));
  return rows.length > 1 && isFilled(first[left]) ? Math.max(start, left) : start;
}

/** The day or the month in which a paper was written. */
function isDated(cell: string, facts: FactsReader): boolean {
  const { period, isDay, place, role, indicator, rest } = facts.read(cell);
  const isOfPaper = isDay || (period?.isPart === true && period.month !== undefined);
  return isOfPaper && rest === '' && (place ?? role ?? indicator) === null;
}

/** Words with what is filled in beside each, of which one names a place or a time. */
function areFilledIn(cells: Cells, facts: FactsReader): boolean {
  const filled = cells.filter((cell) => fold(cell) !== '');
  const values: Facts[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const folded = fold(filled[at] ?? '');
    if (LABEL.test(folded)) continue;
    const { place, period, role, indicator, field, units } = facts.read(folded);
    const value = facts.read(filled[at + 1] ?? '');
    const isAsked = field === 'year' ? value.period !== null : field === 'area' && value.place !== null;
    const isWord = (place ?? period ?? role ?? indicator ?? field) === null && units.length === 0;
    if (!isBareLabel(folded) && !isWord && !isAsked) return false;
    if ((value.role ?? value.indicator ?? value.field) !== null) return false;
    values.push(value);
    at += 1;
  }
  const places = values.filter(({ place, stranger }) => (place ?? stranger) !== null).length;
  const years = values.filter(({ period, isDay }) => period !== null && !isDay).length;
  return places < 2 && years < 2 && places + years > 0;
}

/** 填报时间 and 2025年 in the cell beside it are a label with its value. */
function withoutDaysOfPaper(filled: readonly string[], facts: FactsReader): readonly string[] {
  const isValue = (cell: string) => {
    const { period, rest } = facts.read(cell);
    return period !== null && rest === '';
  };
  const isLabel = (cell = '', next = '') => endsInDayLabel(fold(cell)) && isValue(next);
  return filled.filter((cell, i) => !isLabel(cell, filled[i + 1]) && !isLabel(filled[i - 1], cell));
}

/** 单位：‰ */
function saysUnit(cell: string, facts: FactsReader): boolean {
  return LABEL.test(fold(cell)) && facts.read(cell).units.length > 0;
}

/** Nothing above the names and one heading above the values, be it over sections: a table of two columns. */
function isCornered([first = [], ...below]: readonly Cells[], facts: FactsReader): boolean {
  const at = first.findIndex((cell) => fold(cell) !== '');
  if (at < 1 || !isHeading(facts.read(first[at] ?? ''))) return false;
  const row = below.find((cells) => fold(cells[at] ?? '') !== '');
  const sections = below.slice(0, row ? below.indexOf(row) : 0);
  const areNamed = [...sections, row ?? []].every((cells) => fold(cells[0] ?? '') !== '');
  return areNamed && isLikeAValue(row?.[at] ?? '', facts);
}

function isHeading({ field, indicator, place, period, role, rest, isRemark }: Facts): boolean {
  if (field !== null) return true;
  return !isRemark && rest === '' && (indicator ?? place ?? period ?? role) !== null;
}

/** A cell of a row that may go on with the header, and the heading that stands over it. */
interface Under {
  readonly cell: string;
  readonly column: number;
  /** Where the heading over the column stands; null where nothing does. */
  readonly over: { readonly text: string; readonly column: number } | null;
}

/** A row belongs to the header where it divides the headings above it, and leaves alone what names a column of its own. */
function goesOn(rows: readonly Cells[], at: number, facts: FactsReader): boolean {
  const above = rows.slice(0, at);
  const cells = rows[at] ?? [];
  const overs = headingsOver(above, cells.length, rows);
  const own = cells
    .map((cell, column) => ({ cell, column, over: overs[column] ?? null }))
    .filter(({ cell, column }) => fold(cell) !== '' && fold(cell) !== fold(above.at(-1)?.[column] ?? ''));
  if (own.length === 0 || own.some(({ cell }) => isOnlyAValue(cell, facts))) return false;
  const widths = widthsOf(own);
  const isOverValue = ({ column }: Under) => isOnlyAValue(rows[at + 1]?.[column] ?? '', facts);
  const isDivided = (one: Under) => (widths.get(one.over?.column ?? -1) ?? 0) > 1 || isOverValue(one);
  if (own.some((one) => !mayStandUnder(one, isDivided(one), facts))) return false;
  if (
    own.length === 1 &&
    isOfTheRows(own[0], facts) &&
    !own.some((one) => namesColumn(one, isOverValue(one), facts))
  )
    return false;
  if (areSections(own, facts) || areOverNames(own, rows[at + 1] ?? [], facts)) return false;
  return own.some(({ cell, over }) => {
    const said = facts.read(cell);
    if (said.field !== null) return true;
    return over !== null && (isHeading(said) || said.units.length > 0 || isAmong(over.text));
  });
}

/**
 * 一、目标值 in one table, and in the one beside it, opens a section: headings bear no number, or each its own. So does one
 * text that comes again under a heading of names that comes again with its table, be it understood or not.
 */
function areSections(own: readonly Under[], facts: FactsReader): boolean {
  const [first, ...others] = own;
  if (first && others.length > 0 && others.every((one) => isLike(one, first, facts))) return true;
  const numbers = own.map(({ cell }) => (facts.read(cell).numbering === '' ? '' : numberBefore(cell)));
  return numbers[0] !== '' && numbers.every((number) => number === numbers[0]);
}

/** 目标值 here and 完成值 there, over names and under no heading: each opens a section of a table of its own. */
function areOverNames(own: readonly Under[], below: Cells, facts: FactsReader): boolean {
  return (
    own.length > 1 &&
    own.every(({ cell, column, over }) => {
      const { place, period, role, indicator, rest } = facts.read(cell);
      if (over !== null || rest !== '' || (place ?? period ?? role ?? indicator) === null) return false;
      const name = below[column] ?? '';
      return fold(name) !== '' && !isLikeAValue(name, facts);
    })
  );
}

function isLike({ cell, over }: Under, first: Under, facts: FactsReader): boolean {
  if (!over || !first.over || over.column === first.over.column) return false;
  const { field, period, role, indicator, place } = facts.read(over.text);
  const isOfNames = !isValuePart(field) && (period ?? role ?? indicator ?? place) === null;
  return isOfNames && over.text === first.over.text && fold(cell) === fold(first.cell);
}

function numberBefore(cell: string): string {
  return fold(cell).slice(0, -takeNumbering(cell).name.length);
}

/** A text alone in the column that names the rows opens a section; it divides no heading. */
function isOfTheRows(one: Under | undefined, facts: FactsReader): boolean {
  if (!one || one.column === 0 || one.over === null) return true;
  const { field } = facts.read(one.over.text);
  return field !== null && !isValuePart(field);
}

/** Over how many of the cells each heading stands, by its column. */
function widthsOf(row: readonly Under[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { over } of row) if (over) widths.set(over.column, (widths.get(over.column) ?? 0) + 1);
  return widths;
}

/**
 * Under 指标, 年份 and the like stands what a row is about, so that only another field or a unit there is a heading; unless
 * the word is the name of the line below it, as 年份 over 2023年 and 2024年: `isDivided`, or over a value.
 */
function mayStandUnder({ cell, over }: Under, isDivided: boolean, facts: FactsReader): boolean {
  if (over === null) return true;
  const { field } = facts.read(over.text);
  if (field === null || isValuePart(field) || field === 'unit') return true;
  const said = facts.read(cell);
  if (said.field !== null || (said.units.length > 0 && said.rest === '')) return true;
  return isDivided && namesWhatIsBelow(field, said);
}

/** 2025年 below 年份. */
function namesWhatIsBelow(field: Facts['field'], { period, indicator, place, rest }: Facts): boolean {
  const named = field === 'year' ? period : field === 'indicator' ? indicator : place;
  return named !== null && rest === '';
}

/** 2025年 below 年份 and over a value is the heading of its column, and no row of years. */
function namesColumn({ cell, over }: Under, isOverValue: boolean, facts: FactsReader): boolean {
  return (
    isOverValue &&
    over !== null &&
    over.column > 0 &&
    namesWhatIsBelow(facts.read(over.text).field, facts.read(cell))
  );
}

/**
 * The heading that stands over each column, be it over several: the lowest of those that reach so far. None reaches over a
 * column that is blank in all `rows`, since what stands beyond it is another table.
 */
function headingsOver(
  above: readonly Cells[],
  width: number,
  rows: readonly Cells[],
): readonly Under['over'][] {
  const overs: Under['over'][] = Array.from({ length: width }, () => null);
  const isGap = overs.map((_, column) => rows.every((row) => fold(row[column] ?? '') === ''));
  for (const row of above) {
    let current: Under['over'] = null;
    for (let column = 0; column < width; column += 1) {
      const text = fold(row[column] ?? '');
      if (text !== '') current = { text, column };
      else if (isGap[column]) current = null;
      else if (above.some((other) => other !== row && fold(other[column] ?? '') !== '')) current = null;
      overs[column] = current ?? overs[column] ?? null;
    }
  }
  return overs;
}
