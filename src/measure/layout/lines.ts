import { fold } from '../../quantity/fold.js';
import { speaksOfAbove, speaksOfBelow } from '../facts/direction.js';
import { doubtIn } from '../facts/doubt.js';
import type { Facts } from '../facts/facts.js';
import { isBareLabel, isOpenLabel, labelsIn } from '../facts/label.js';
import { takeNumbering } from '../facts/numbering.js';
import { endOfMonth } from '../facts/period.js';
import type { FactsReader } from '../facts/reader.js';
import { filledCells, isBlank } from './blank.js';
import type { Layout } from './layout.js';
import { kindsOf } from './peers.js';
import type { TableRow } from './row-cells.js';
import { loneText } from './row-kind.js';
import { isUnderstood } from './title-words.js';

/** 一、桃城区 above the header is the first of the sections of the table. */
export function isSection({ numbering, place, period, role, indicator }: Facts): boolean {
  return numbering !== '' && (place ?? period ?? role ?? indicator) !== null;
}

/** True for a line of which no text says anything of a table: remarks, units and the day of signing. */
export function isSilent(row: TableRow, reader: FactsReader): boolean {
  return joinedLabels(row.cells).every(({ text }) => saysNothing(text, signed(reader.read(text), 'title')));
}

/** Only remarks, units, the day of signing, or a word for a group of rows; what is not understood may say anything. */
export function saysNothing(text: string, facts: Facts): boolean {
  const { place, stranger, period, role, indicator, numbering, isRemark, rest } = facts;
  if (isRemark) return true;
  if (numbering !== '' || (place ?? stranger ?? period ?? role ?? indicator) !== null) return false;
  return rest === '' || GROUP.test(fold(text)) || numbersTable(text);
}

/** 约束性指标 and the like head a group of rows, and say nothing of their values. */
const GROUP = /^(?:[\u4e00-\u9fff]{0,4}性)?(?:主要|核心|重点|量化|工作)?(?:指标|任务|目标任务)$/;

/** True for 一、预期性指标. */
export function headsGroup(text: string): boolean {
  return GROUP.test(takeNumbering(fold(text)).name);
}

/** True for a line that names nothing, but speaks of the rows beside it or says that they are not verified: 以上为初步数. */
export function isNoteOnRows(text: string, facts: Facts): boolean {
  const doubt = doubtIn(text);
  // 初步数 is measured, and by itself the heading of a section
  const named = kindsOf(facts).filter(
    (kind) => kind !== 'role' || facts.role !== 'measured' || doubt === null,
  );
  if (named.length > 0 || facts.units.length > 0 || facts.submitted !== null) return false;
  return speaksOfAbove(text) || speaksOfBelow(text) || doubt !== null;
}

/** 附件1, 表2 */
const NUMBER_OF_TABLE = /^附?[件表录]\s*(?:\d{1,2}|[一二三四五六七八九十]{0,3})(?:[-.]\d{1,2})?\s*[:.、]?$/;

/** True for 表2 in a line of its own. */
export function numbersTable(text: string): boolean {
  return NUMBER_OF_TABLE.test(fold(text));
}

/** True for 表1 榕城区, too. */
export function opensWithNumber(text: string): boolean {
  return /^附?[件表录]\s*(?:\d|[一二三四五六七八九十])/.test(fold(text));
}

/** A line with a year and what the values are, neither one of a list nor a label; a plan of work for some years is its name. */
export function isTitleOfAll(text: string, { period, role, numbering, rest }: Facts): boolean {
  if (role === 'void' && rest === '') return true;
  return period !== null && numbering === '' && !opensWithNumber(text) && !/[:：]/.test(text);
}

/** The column of a text alone that says nothing: under 县区 or 指标 a name that nobody knows, and no section. */
export function unknownName({ cells }: TableRow, reader: FactsReader): number | null {
  const lone = loneText(cells);
  if (!lone || GROUP.test(fold(lone.text))) return null;
  const { place, period, role, indicator, units, numbering, isRemark, submitted } = reader.read(lone.text);
  const says = place ?? period ?? role ?? indicator ?? submitted;
  return says !== null || units.length > 0 || numbering !== '' || isRemark ? null : lone.column;
}

/** True for a column of names. */
export function holdsNames({ fields }: Layout, column: number): boolean {
  return (['plan', 'area', 'indicator'] as const).some((field) => fields.get(field) === column);
}

/**
 * Over tables side by side what stands alone in its line is for all of them, unless it begins where one behind the first does; and
 * so is a line of labels of which no two say the same of different tables: 填报单位：桃城区 | 年份：2023.
 */
export function isOverAll(cells: readonly string[], all: readonly Layout[]): boolean {
  const from = cells.findIndex((cell) => !isBlank(cell));
  const isOfAll = loneText(cells) !== null || areLabelsOfOne(filledCells(cells));
  return isOfAll && !all.slice(1).some((layout) => layout.from === from);
}

function areLabelsOfOne(texts: readonly string[]): boolean {
  const kinds = texts.flatMap((text) => labelsIn(fold(text))[0]?.kind ?? []);
  return kinds.length === texts.length && new Set(kinds).size === kinds.length;
}

/** Over tables side by side a title stands over its own. */
export function isOver(layout: Layout, column: number, all: readonly Layout[]): boolean {
  if (all.length < 2) return true;
  return column >= layout.from && (column <= layout.to || layout === all.at(-1));
}

const NUMBER_ALONE = /^\(?(?:[一二三四五六七八九十]{1,3}|[IVX]{1,4}|\d{1,2})\)?[、.]?$/;

/** 一 in one cell and 2024年 in the next are the heading of a section. */
export function numbered(row: TableRow): TableRow {
  const filled = row.cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text: fold(text), column }]));
  const [first, second] = filled;
  if (filled.length !== 2 || !first || !second || !NUMBER_ALONE.test(first.text)) return row;
  const number = first.text.replace(/[()、.]/g, '');
  const cells = row.cells.map((cell, column) => (column === second.column ? `${number}、${cell}` : ''));
  return { ...row, cells, written: row.written ?? row.cells };
}

/**
 * 一、桃城区 with its rank or a remark beside it is a section, too: one name where names stand, which is not what the column
 * holds or bears a number, and nothing where values stand. What stands beside it is left out.
 */
export function sectionBeside(row: TableRow, layout: Layout, facts: FactsReader): TableRow | null {
  const { fields, aside, series } = layout;
  const beside = new Set(aside.filter(({ reason }) => reason !== 'unknown').map(({ column }) => column));
  const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : column));
  if (isWithUnit(filledCells(row.cells), facts)) return row;
  const naming = filled.filter((column) => !beside.has(column) && column !== fields.get('note'));
  const [column = -1, ...others] = naming;
  const isOfValues = series.some(({ at }) => Object.values(at).includes(column));
  if (column < 0 || others.length > 0 || filled.length < 2 || isOfValues) return null;
  const said = facts.read(row.cells[column] ?? '');
  const isStray = fields.get('indicator') === column && said.rest === '' && said.indicator === null;
  if ((said.numbering === '' && !isStray) || kindsOf(said).length === 0) return null;
  // a title with 桃城区 to the right of it is no section
  const isName = (at: number) => at !== column && kindsOf(facts.read(row.cells[at] ?? '')).length > 0;
  if (said.numbering === '' && filled.some(isName)) return null;
  const cells = row.cells.map((cell, at) => (at === column ? cell : ''));
  return { ...row, cells, written: row.written ?? row.cells };
}

/** 一、参保人数 | 单位：万人 */
function isWithUnit([name = '', unit = '', ...others]: readonly string[], facts: FactsReader): boolean {
  const said = facts.read(name);
  if (others.length > 0 || said.numbering === '' || kindsOf(said).length === 0) return false;
  return labelsIn(fold(unit)).some(({ kind }) => kind === 'unit') && facts.read(unit).units.length > 0;
}

/** True for a row without a value that begins as titles do, with more behind that: 2023年完成情况表 | 桃城区. */
export function mayBeTitle({ cells }: TableRow, facts: FactsReader): boolean {
  const said = facts.read(cells.find((cell) => !isBlank(cell)) ?? '');
  return said.period !== null && said.role !== null && isUnderstood(said);
}

/** True for any words that head no column, and nothing behind but what may be said of a table: 表2 参保 | 单位：万人. */
export function mayBeTitled({ cells }: TableRow, facts: FactsReader): boolean {
  const [first = '', ...behind] = filledCells(cells);
  const isHeading = facts.read(first).field !== null;
  return !isHeading && behind.length > 0 && behind.every((text) => isBesideTitle(text, facts));
}

/** A label with its value, or a place, a time, a unit or a word for what values are, and no more. */
function isBesideTitle(text: string, facts: FactsReader): boolean {
  const folded = fold(text);
  if (labelsIn(folded).length > 0 && !isOpenLabel(folded)) return true;
  const { field, place, stranger, period, role, units, indicator, rest } = facts.read(text);
  if ((field ?? indicator) !== null || (rest !== '' && rest !== stranger)) return false;
  return (place ?? stranger ?? period ?? role) !== null || units.length > 0;
}

/** The texts of a line; a label may have its value in the next cell. */
export function joinedLabels(
  cells: readonly string[],
): readonly { readonly text: string; readonly column: number }[] {
  const lone = loneText(cells);
  if (lone) return [lone];
  const filled = cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text, column }]));
  const isLabel = (text: string | undefined) =>
    text !== undefined && (isOpenLabel(fold(text)) || isBareLabel(fold(text)));
  return filled.flatMap(({ text, column }, i) => {
    if (i > 0 && isLabel(filled[i - 1]?.text) && labelsIn(fold(text)).length === 0) return [];
    const next = filled[i + 1]?.text ?? '';
    const value = labelsIn(fold(next)).length > 0 ? '' : next;
    if (!isLabel(text)) return [{ text, column }];
    return [{ text: isOpenLabel(fold(text)) ? `${text}${value}` : `${text}：${value}`, column }];
  });
}

/** True for a label with its value, a remark, the name of an office or the day of signing. */
export function isSpoken(text: string, facts: FactsReader): boolean {
  if (speaksOfAbove(text) || speaksOfBelow(text)) return true;
  const { isRemark, place, submitted, rest } = signed(facts.read(text), 'foot');
  return isRemark || ((place !== null || submitted !== null) && rest === '');
}

/** One text alone, or a list of labels. */
export function isLine(cells: readonly string[], facts: FactsReader): boolean {
  return loneText(cells) !== null || joinedLabels(cells).every(({ text }) => isSpoken(text, facts));
}

/** 制表单位 and 审核人 with their values, which begin no table. */
export function isOfLabels(cells: readonly string[], facts: FactsReader): boolean {
  if (!filledCells(cells).some((cell) => isBareLabel(fold(cell)))) return false;
  return joinedLabels(cells).every(({ text }) => /[:：]/.test(text) && isSpoken(text, facts));
}

/** One text that names something in each of several tables side by side, and no more. */
export function areSections(
  texts: readonly { readonly column: number; readonly facts: Facts }[],
  layouts: readonly Layout[],
): boolean {
  if (layouts.length < 2 || !texts.every(({ facts }) => kindsOf(facts).length > 0)) return false;
  return layouts.every((one) => texts.filter(({ column }) => isOver(one, column, layouts)).length < 2);
}

/** A day or month beside nothing but a name, above or under a table, is that of signing; one between rows is that of the rows. */
export function signed(facts: Facts, where: 'title' | 'section' | 'foot'): Facts {
  const { period, isDay, isRemark, place, role, indicator, rest, isOfAll } = facts;
  // 以上为2026年1月数据 is said of the values
  if (period === null || period.year === null || isRemark || isOfAll || where === 'section') return facts;
  const isBare = role === null && rest === '';
  const isOfSigning = isDay && (where === 'foot' || (isBare && indicator === null));
  const isMonth =
    period.isPart && period.month !== undefined && (where === 'foot' || (isBare && place === null));
  if (!isOfSigning && !isMonth) return facts;
  const day = period.month
    ? endOfMonth(period.year, period.month)
    : `${period.year}-${period.upTo ?? '12-31'}`;
  return { ...facts, period: null, written: day, ...(isOfSigning && { submitted: day }) };
}

/** So many cells are read in steps before the work on them. */
const MUCH = 2_000;

export function isMuch(rows: readonly TableRow[]): boolean {
  let cells = 0;
  return rows.some((row) => {
    cells += row.cells.length;
    return cells > MUCH;
  });
}

/** What rows may say: each of their cells, and labels with their values. */
export function* textsOf(rows: readonly TableRow[]): Iterable<string> {
  for (const { cells } of rows) {
    yield* cells;
    for (const { text } of joinedLabels(cells)) yield text;
  }
}
