import { fold } from '../../quantity/fold.js';
import { fieldOf, isValuePart } from '../facts/field.js';
import { isBareLabel, isOpenLabel, labelsIn, UNFILLED } from '../facts/label.js';
import type { FactsReader } from '../facts/reader.js';
import { isBlank } from './blank.js';
import { remarkRows } from './remark-lists.js';
import type { TableRow } from './row-cells.js';

/**
 * A name with what is filled in beside it, any other word behind such a pair with what is filled in, a label that its colon shows
 * to be one, or a place or a year beside such a label.
 */
interface Part {
  readonly kind: 'pair' | 'words' | 'label' | 'alone';
  readonly text: string;
  readonly column: number;
}

/**
 * A row of nothing but labels and what is filled in beside each (填报单位 | 安平县 | 年份 | 2025年, or 填报单位：安平县 | 2025年), each
 * label with its value in one cell; null for any other. One name and its value may as well head two columns.
 */
export function labelRow(row: TableRow, facts: FactsReader): TableRow | null {
  const parts = partsOf(row, facts);
  if (parts === null) return null;
  const [only, ...more] = parts;
  if (more.length === 0 && !(only?.kind === 'pair' && isOfReporter(only.text, facts))) return null;
  if (parts.filter(({ kind }) => kind === 'pair' || kind === 'words').length === 1 && parts.length > 1)
    return null;
  if (parts.every(({ kind }) => kind === 'alone')) return null;
  const said = parts.map(({ text }) => facts.read(text));
  // 县区 | 应申报数 | 已申报数 | 申报率 heads columns
  const isOfWords = parts.some(({ kind }) => kind === 'words');
  if (isOfWords && !said.some(({ place }) => place !== null)) return null;
  const places = said.filter(({ place, stranger }) => (place ?? stranger) !== null).length;
  const periods = said.filter(({ period }) => period !== null).length;
  if (places > 1 || periods > 1 || places + periods === 0) return null;
  const texts = new Map(parts.map(({ column, text }) => [column, text]));
  const cells = row.cells.map((_, column) => texts.get(column) ?? '');
  return { ...row, cells, written: row.written ?? row.cells };
}

/** 备注 in one cell and 以上为预计数 in the next, under which nothing stands, are a label with what it says, and no header. */
export function paired(row: TableRow, facts: FactsReader): TableRow | null {
  const filled = row.cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text: fold(text), column }]));
  const [first, second] = filled;
  if (filled.length !== 2 || !first || !second) return null;
  const { field } = facts.read(first.text);
  const said = facts.read(second.text);
  if (!isBareLabel(first.text) && (field === null || field === 'indicator' || isValuePart(field)))
    return null;
  if (said.field !== null || said.indicator !== null) return null;
  const cells = row.cells.map((_, column) =>
    column === first.column ? `${first.text}：${second.text}` : '',
  );
  return { ...row, cells, written: row.written ?? row.cells };
}

/** 填报单位 | 榕城区卫生健康局 heads no two columns. */
function isOfReporter(label: string, facts: FactsReader): boolean {
  const [{ kind, value } = { kind: 'other', value: '' }] = labelsIn(fold(label));
  const { place, indicator, period } = facts.read(value);
  return (
    kind === 'reporter' &&
    /^(?:填报|上报|报送|填表)/.test(label) &&
    place !== null &&
    (indicator ?? period) === null
  );
}

/** Rows of which those of labels are given as lines of them. */
export function withLabels(rows: readonly TableRow[], facts: FactsReader): readonly TableRow[] {
  const filled = rows.map(filledColumns);
  return rows.map(
    (row, i) =>
      labelRow(row, facts) ??
      besideTable(row, filled.slice(i), facts) ??
      overHeader(row, rows.slice(i + 1), facts) ??
      row,
  );
}

/** 说明 | 待核 over 县区 | 申报率: a label with what it says, and no upper line of that header. */
function overHeader(row: TableRow, below: readonly TableRow[], facts: FactsReader): TableRow | null {
  const [label = -1, value = -1] = filledColumns(row);
  if (!isBareLabel(fold(row.cells[label] ?? '')) || !isFilledIn(row.cells[value] ?? '')) return null;
  const header = below.find(({ cells }) => !cells.every(isBlank));
  const field = fieldOf(header?.cells[label] ?? '');
  const isHeader = field !== null && !isValuePart(field) && !isBlank(header?.cells[value] ?? '');
  return isHeader ? paired(row, facts) : null;
}

/** 年度 | 2022 or 类型 | 预计 above a table, by itself or behind its title, where the rows below it fill no columns. */
function besideTable(
  row: TableRow,
  [own = [], ...below]: readonly (readonly number[])[],
  facts: FactsReader,
): TableRow | null {
  const [last, name, ...others] = own.toReversed();
  if (last === undefined || name === undefined || others.length > 1) return null;
  const rows = below.filter(([first]) => first !== undefined && first < name);
  const isTable = rows.some((columns) => columns.length > 1);
  if (!isTable || rows.some((columns) => (columns.at(-1) ?? 0) >= name)) return null;
  const [label = '', value = ''] = [row.cells[name], row.cells[last]];
  if (!isAnyName(label, facts) || !isFilledIn(value)) return null;
  const cells = row.cells.map((cell, column) =>
    column === name ? `${nameIn(label)}：${value}` : column === last ? '' : cell,
  );
  return { ...row, cells, written: row.written ?? row.cells };
}

/** The rows of a sheet of nothing but lines, such as a cover or a list of remarks; null for any other sheet. */
export function coverRows(rows: readonly TableRow[], facts: FactsReader): readonly TableRow[] | null {
  return rowsOfPairs(rows, facts) ?? remarkRows(rows, facts);
}

/**
 * Those of nothing but lines and labels with what is filled in beside them, each label with its value in one cell. Names of
 * indicators and of columns of values make them a form with values.
 */
function rowsOfPairs(rows: readonly TableRow[], facts: FactsReader): readonly TableRow[] | null {
  const filled = rows.map(filledColumns);
  const pairs = filled.filter(({ length }) => length > 1);
  const [[name = 0, value = 0] = []] = pairs;
  const isCover = rows.every(({ cells }, i) => {
    const [first, second, ...others] = filled[i] ?? [];
    if (second === undefined) return true;
    const label = cells[first ?? 0] ?? '';
    const isPair = first === name && second === value && others.length === 0;
    return isPair && isLabelOfCover(label, facts) && isFilledIn(cells[second] ?? '');
  });
  if (pairs.length === 0 || !isCover) return null;
  return rows.map((row, i) => {
    if ((filled[i] ?? []).length < 2) return row;
    const text = `${nameIn(row.cells[name] ?? '')}：${row.cells[value] ?? ''}`;
    const cells = row.cells.map((_, column) => (column === name ? text : ''));
    return { ...row, cells, written: row.written ?? row.cells };
  });
}

function isLabelOfCover(label: string, facts: FactsReader): boolean {
  const field = fieldOf(nameIn(label));
  const isOfValues = isValuePart(field) || field === 'indicator' || field === 'row';
  return !isOfValues && isAnyName(label, facts, true);
}

function filledColumns({ cells }: TableRow): number[] {
  return cells.flatMap((text, column) => (isBlank(text) ? [] : [column]));
}

const WORD = /^[\u4e00-\u9fff]{2,6}$|^[a-z ]{3,16}$/i;
const LONG_WORD = /^[\u4e00-\u9fff]{2,12}$|^[a-z ]{3,24}$/i;

/** What may be a label where its place shows that it heads no column: 版本, 类型, 审核状态. */
function isAnyName(text: string, facts: FactsReader, isLong = false): boolean {
  const name = nameIn(text);
  if (isName(name)) return true;
  const { place, stranger, period, role, indicator, units } = facts.read(name);
  const isWord = (isLong ? LONG_WORD : WORD).test(name);
  return isWord && units.length === 0 && (place ?? stranger ?? period ?? role ?? indicator) === null;
}

function partsOf({ cells }: TableRow, facts: FactsReader): readonly Part[] | null {
  const filled = cells.flatMap((text, column) => (isBlank(text) ? [] : [{ text, column }]));
  const parts: Part[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const { text = '', column = 0 } = filled[at] ?? {};
    const name = nameIn(text);
    const next = filled[at + 1];
    const isBehind = parts.length > 0 && parts.every(({ kind }) => kind !== 'alone');
    if (
      isBehind &&
      !isName(name) &&
      next?.column === column + 1 &&
      isAnyName(text, facts) &&
      isFilledIn(next.text)
    ) {
      at += 1; // 版本 | 作废 behind 填报单位 | 桃城区
      parts.push({ kind: 'words', text: `${name}：${next.text}`, column });
    } else if (isName(name) && isLeftBlank(next, column))
      parts.push({ kind: kindOf(name, text), text: `${name}：${UNFILLED}`, column });
    else if (isName(name)) {
      at += 1;
      const pair = `${name}：${filled[at]?.text ?? ''}`;
      if (!isFilledIn(filled[at]?.text ?? '') || !answers(name, pair, facts)) return null;
      parts.push({ kind: kindOf(name, text), text: pair, column });
    } else if (isLabelled(text)) parts.push({ kind: 'label', text, column });
    else if (isFact(text, facts)) parts.push({ kind: 'alone', text, column });
    else return null;
  }
  return parts;
}

/** A colon shows that it is a label. */
function kindOf(name: string, text: string): Part['kind'] {
  return name === fold(text) ? 'pair' : 'label';
}

/** Another name stands behind the next cell, which is blank. */
function isLeftBlank(
  next: { readonly text: string; readonly column: number } | undefined,
  column: number,
): boolean {
  return next !== undefined && next.column > column + 1 && isName(nameIn(next.text));
}

function nameIn(text: string): string {
  return fold(text).replace(/\s*:$/, '');
}

/** 填报单位, 年份, 审核人 */
function isName(name: string): boolean {
  return isOpenLabel(`${name}:`) || isBareLabel(name);
}

/** No name of a column, nor another label. */
function isFilledIn(value: string): boolean {
  return value !== '' && fieldOf(value) === null && !isName(nameIn(value)) && !isLabelled(value);
}

function isLabelled(text: string): boolean {
  return labelsIn(fold(text)).length > 0;
}

/** What is filled in says what the label asks for: no column is headed 2025年完成值 for want of an indicator. */
function answers(name: string, label: string, facts: FactsReader): boolean {
  const { place, stranger, period, indicator, units, role } = facts.read(label);
  switch (labelsIn(fold(label))[0]?.kind) {
    case 'reporter':
    case 'code':
      return place !== null || (stranger !== null && stranger !== UNFILLED); // 县区 over 2025年
    case 'unit':
      return place !== null || units.length > 0;
    case 'remark':
    case 'submitted':
      return true;
    case undefined:
      return isBareLabel(name);
    default:
      return role === null && (fieldOf(name) === 'indicator' ? indicator : period) !== null;
  }
}

/** A place or a year and no more. */
function isFact(text: string, facts: FactsReader): boolean {
  const { place, period, role, indicator, field, rest } = facts.read(text);
  return (place ?? period) !== null && (role ?? indicator ?? field) === null && rest === '';
}
