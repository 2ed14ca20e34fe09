import { fold, foldName } from '../../quantity/fold.js';
import { type Field, fieldOf, isRemarkHeading, isValuePart } from '../facts/field.js';
import { isBareLabel } from '../facts/label.js';
import type { FactsReader } from '../facts/reader.js';
import { isSetAside } from '../facts/role.js';
import { isBlank } from './blank.js';
import type { TableRow } from './row-cells.js';

/** A name (指标, 年份, 数值) and what is filled in beside it, in one column or in one for each of several records. */
export interface Pair {
  readonly row: TableRow;
  /** As names are compared. */
  readonly name: string;
  readonly text: string;
  readonly field: Field | null;
  /** The column of the name. */
  readonly at: number;
  readonly filled: readonly number[];
}

/** The pairs of one record, or of several beside each other. */
export type Card = readonly Pair[];

/** Forms that run downwards, one below the other, each with the names of the first or some of them. */
export interface Form {
  readonly before: readonly TableRow[];
  readonly cards: readonly Card[];
  readonly after: readonly TableRow[];
}

/** With fewer names it may as well be something else. */
const LEAST_NAMES = 3;

/** The forms that rows are, a title before and remarks after them; null for other rows, `several` where nobody can tell the forms apart. */
export function formIn(rows: readonly TableRow[], facts: FactsReader): Form | 'several' | null {
  const parsed = rows.map((row) => pairsIn(row, facts));
  const isOfForm = (pairs: Card | null) => pairs?.some(({ field }) => field !== null) ?? false;
  const first = parsed.findIndex(isOfForm);
  let last = parsed.findLastIndex(isOfForm);
  while (isMore(parsed[last + 1])) last += 1;
  const within = rows.flatMap(({ cells }, i) =>
    i < first || i > last || cells.every(isBlank) ? [] : [parsed[i] ?? null],
  );
  const lines = within.flatMap((pairs) => (pairs ? [pairs] : []));
  if (first < 0 || lines.length < within.length || !isForm(lines)) return null;
  const cards = cardsOf(lines);
  const isNarrow = lines.every((pairs) => pairs.length === 1);
  if (!cards.every((card) => isCard(card, cards[0] ?? []))) return isNarrow ? 'several' : null;
  return { before: rows.slice(0, first), cards, after: rows.slice(last + 1) };
}

/** Behind the last name that is known may stand others: 统计范围, 未完成原因. */
function isMore(pairs: Card | null | undefined): boolean {
  const [pair, ...others] = pairs ?? [];
  return pair !== undefined && others.length === 0 && pair.filled.length > 0 && !isBareLabel(fold(pair.text));
}

function isForm(lines: readonly Card[]): boolean {
  const pairs = lines.flat();
  const fields = pairs.flatMap(({ field }) => field ?? []);
  const [names] = lines[0] ?? [];
  return (
    lines.length > 1 &&
    fields.length >= LEAST_NAMES &&
    fields.includes('indicator') &&
    pairs.some(isOfValue) &&
    lines.every(([pair]) => pair?.at === names?.at) &&
    lines.every((line) => new Set(line.map(({ name }) => name)).size === line.length)
  );
}

/** 完成值 and nothing beside it may be a section of a table, and gives a form no value. */
function isOfValue({ field, filled }: Pair): boolean {
  return isValuePart(field) && filled.length > 0;
}

/** Another begins where the first name comes again. */
function cardsOf(lines: readonly Card[]): readonly Card[] {
  const opening = lines[0]?.[0]?.name;
  const cards: Pair[][] = [];
  for (const line of lines) {
    const card = cards.at(-1);
    if (!card || line[0]?.name === opening) cards.push([...line]);
    else card.push(...line);
  }
  return cards;
}

/** Each name stands once, and in the first of the forms too; several records beside each other have each its own year. */
function isCard(card: Card, model: Card): boolean {
  const names = card.map(({ name, field }) => field ?? name);
  const fields = card.map(({ field }) => field);
  const isSingle = new Set(names).size === names.length;
  const isWhole = fields.includes('indicator') && card.some(isOfValue);
  const areKnown = card.every(({ name }) => model.some((other) => other.name === name));
  return isSingle && isWhole && areKnown && isDated(card);
}

function isDated(card: Card): boolean {
  const width = columnsOf(card).length;
  if (areBeside(card)) return card.every(({ filled }) => filled.length < 2);
  if (width < 2) return true;
  const lines = new Set(card.map(({ row }) => row.line)).size;
  return width <= lines && card.some(({ field, filled }) => field === 'year' && filled.length === width);
}

/** Two pairs in one row, of one record. */
function areBeside(card: Card): boolean {
  return new Set(card.map(({ at }) => at)).size > 1;
}

/** The columns in which something is filled in. */
function columnsOf(card: Card): readonly number[] {
  return [...new Set(card.flatMap(({ filled }) => filled))].sort((a, b) => a - b);
}

/** Where what a record says under each of these names stands; of several records side by side the first may speak for all. */
export function recordsOf(card: Card, names: readonly string[]): readonly (readonly Filled[])[] {
  const columns = columnsOf(card);
  const of = (columnIn: (pair: Pair) => number | undefined) =>
    names.map((name): Filled => {
      const pair = card.find((one) => one.name === name);
      return pair ? { row: pair.row, at: pair.at, column: columnIn(pair) } : null;
    });
  if (areBeside(card)) return [of(({ filled }) => filled[0])];
  return columns.map((column) => of((pair) => filledIn(pair, column, columns[0])));
}

/** A row, the column of a name in it, and that in which something is filled in, if it is. */
export type Filled = {
  readonly row: TableRow;
  readonly at: number;
  readonly column: number | undefined;
} | null;

function filledIn({ filled, field }: Pair, column: number, first: number | undefined): number | undefined {
  const isForAll = filled.length === 1 && filled[0] === first && field !== 'year' && !isValuePart(field);
  return isForAll ? first : filled.find((one) => one === column);
}

/** A row of a name with what is filled in, or of several such pairs; names directly beside each other head columns. */
function pairsIn(row: TableRow, facts: FactsReader): Card | null {
  const columns = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  const texts = columns.map((column) => row.cells[column] ?? '');
  const [first = ''] = texts;
  if (texts.length === 0 || !isName(first, texts.length > 1, facts)) return null;
  const starts = texts.flatMap((_, i) => (i === 0 || isSecond(texts, i, facts) ? [i] : []));
  const pairs = starts.map((start, i): Pair => {
    const text = nameIn(texts[start]);
    const filled = columns.slice(start + 1, starts[i + 1]);
    return { row, name: foldName(text), text, field: fieldOf(text), at: columns[start] ?? 0, filled };
  });
  const areApart = pairs.every(({ at }, i) => i === 0 || at > (pairs[i - 1]?.at ?? 0) + 1);
  const isOfPairs = areApart && pairs.every(({ filled }) => filled.length < 2);
  return pairs.length === 1 || isOfPairs ? pairs : null;
}

/** A name behind others; what is no plain one (目标值) only where a value would stand before it and behind it. */
function isSecond(texts: readonly string[], at: number, facts: FactsReader): boolean {
  const name = nameIn(texts[at]);
  if (fieldOf(name) !== null || isBareLabel(fold(name))) return true;
  const { role, rest } = facts.read(name);
  return at % 2 === 0 && at < texts.length - 1 && isSetAside(role) && rest === '';
}

const WORD = /^[\u4e00-\u9fff]{2,12}$/;

/** The name of a field or of remarks; or beside something any word that names nothing that a value is of. */
function isName(text: string, hasValue: boolean, facts: FactsReader): boolean {
  const name = nameIn(text);
  if (fieldOf(name) !== null || isRemarkHeading(name) || isBareLabel(fold(name))) return true;
  const { indicator, place, stranger, period, isRemark } = facts.read(name);
  return hasValue && WORD.test(name) && (indicator ?? place ?? stranger ?? period) === null && !isRemark;
}

function nameIn(cell = ''): string {
  return cell.replace(/[:：]\s*$/, '');
}
