import { fold } from '../../quantity/fold.js';
import { isValuePart } from '../facts/field.js';
import type { FactsReader } from '../facts/reader.js';
import { type Answer, answerOf } from '../value/words.js';
import { filledCells, isBlank } from './blank.js';
import { opensTable } from './header-search.js';
import type { TableRow } from './row-cells.js';
import { loneText } from './row-kind.js';

/** Columns beside each other of which each is headed by an answer (是 | 否, 已建 | 未建), and ticked where that is it. */
interface Found {
  readonly first: number;
  readonly words: readonly string[];
  readonly answers: readonly Answer[];
}

/** What an answer is read as in the one column of values that such columns become. */
const WRITTEN: Readonly<Record<Answer, string>> = { yes: '是', no: '否', 'in-progress': '推进中' };
/** A word that says nothing of what the values are: whether they were measured is told around them. */
const HEADING = '数值';
/** No answer is longer. */
const LONGEST = 20;

const TICK = /^[√✓✔■☑✅●▣◉]$/;
const CROSS = /^[×✕✖✗✘❌]$/;
const NO_TICK = /^(?:[□☐○◯/-]?|[—-]{1,2})$/;

/** Makes of columns of answers one column of values, in the first of them; the others are blank then. */
export class AnswerColumns {
  #found: Found | null = null;
  /** The rows that are made so, which come again. */
  readonly #made = new WeakSet<TableRow>();

  constructor(private readonly facts: FactsReader) {}

  /** Rows among which a header is sought, of which that of such columns is given as it is to be read; those below come again. */
  seek(rows: readonly TableRow[]): readonly TableRow[] {
    const at = rows.findIndex((_, i) => this.#foundAt(rows, i) !== null);
    const found = at < 0 ? null : this.#foundAt(rows, at);
    if (!found) return rows;
    this.#found = found;
    return rows.map((row, i) => {
      if (i > at) return row;
      return i === at ? this.#written(row, found, HEADING) : withoutRepeat(row, found);
    });
  }

  /** To be told of each header: the columns of a table are no others'. */
  opened(header: readonly TableRow[]): void {
    if (!header.some((row) => this.#made.has(row))) this.#found = null;
  }

  row(row: TableRow): TableRow {
    const found = this.#found;
    if (!found || this.#made.has(row)) return row;
    const texts = textsOf(row, found);
    if (texts.every((text) => text === '') || loneText(row.cells)) return row;
    if (texts.every((text, i) => text === found.words[i])) return this.#written(row, found, HEADING);
    const value = tickedIn(texts, found);
    if (value !== null) return this.#written(row, found, value);
    if (opensTable(row, this.facts)) return row;
    const said = texts.flatMap((text, i) => (text === '' ? [] : `${found.words[i]}：${text}`));
    return this.#written(row, found, said.join('、'));
  }

  /** A header of names and answers, under which nothing but marks stands where the answers do. */
  #foundAt(rows: readonly TableRow[], at: number): Found | null {
    const row = rows[at];
    const found = row ? answersIn(row) : null;
    if (!row || !found || !this.#isHeader(rows, at, found)) return null;
    const below = rows.slice(at + 1).find(({ cells }) => filledCells(cells).length > 1);
    const value = below ? tickedIn(textsOf(below, found), found) : null;
    const isTicked = rows.slice(at + 1).some((one) => {
      const answer = tickedIn(textsOf(one, found), found);
      return answer !== null && answer !== NONE;
    });
    return value !== null && isTicked ? found : null;
  }

  /** Beside the answers stand names of columns; or nothing, where the line above has them, and one heading over all answers. */
  #isHeader(rows: readonly TableRow[], at: number, found: Found): boolean {
    const others = (row: TableRow | undefined) =>
      (row?.cells ?? []).filter((text, column) => !isBlank(text) && !isWithin(column, found));
    const own = others(rows[at]);
    if (own.length > 0) return this.#areNames(own);
    const above = rows[at - 1];
    const over = above ? textsOf(above, found) : [];
    const isOne = over[0] !== '' && over.every((text) => text === '' || text === over[0]);
    return isOne && this.#areNames(others(above));
  }

  #areNames(texts: readonly string[]): boolean {
    const fields = texts.map((text) => this.facts.read(text).field);
    const areNames = fields.every((field) => field !== null && !isValuePart(field));
    return areNames && fields.some((field) => field === 'indicator' || field === 'area');
  }

  #written(row: TableRow, { first, words }: Found, value: string): TableRow {
    const ticked = words.findIndex((_, i) => !isBlank(row.cells[first + i] ?? ''));
    const cells = row.cells.map((text, column) => {
      if (column === first) return value;
      return column > first && column < first + words.length ? '' : text;
    });
    const made = { ...row, ...marksAt(row, first + ticked, first), cells, written: row.written ?? row.cells };
    this.#made.add(made);
    return made;
  }
}

const NONE = '/';

/** The answer that is ticked; none where no box is, and null where that cannot be told. */
function tickedIn(texts: readonly string[], { words, answers }: Found): string | null {
  const ticked = texts.flatMap((text, i) => {
    const isSame = text !== '' && (text === words[i] || (text === '是' && answers[i] === 'yes'));
    return TICK.test(text) || isSame ? i : [];
  });
  const [at, ...more] = ticked;
  if (more.length > 0) return null;
  if (at === undefined) return texts.every((text) => NO_TICK.test(text)) ? NONE : null;
  const areOthers = texts.every((text, i) => i === at || NO_TICK.test(text) || CROSS.test(text));
  return areOthers ? WRITTEN[answers[at] ?? 'no'] : null;
}

function textsOf({ cells }: TableRow, { first, words }: Found): readonly string[] {
  return words.map((_, i) => fold(cells[first + i] ?? ''));
}

function isWithin(column: number, { first, words }: Found): boolean {
  return column >= first && column < first + words.length;
}

/** The cells of a row that are answers, beside each other: a yes and another at least, and none twice. */
function answersIn({ cells }: TableRow): Found | null {
  const said = cells.map((text) => (text.length > LONGEST ? null : headed(fold(text).toLowerCase())));
  const first = said.findIndex((answer) => answer !== null);
  const last = said.findLastIndex((answer) => answer !== null);
  const answers = said.slice(first, last + 1).flatMap((answer) => answer ?? []);
  if (first < 1 || answers.length < 2 || answers.length !== last - first + 1) return null;
  if (new Set(answers).size !== answers.length || !answers.includes('yes')) return null;
  return { first, words: cells.slice(first, last + 1).map(fold), answers };
}

/** 已建 and 未建, besides what is an answer by itself. */
function headed(word: string): Answer | null {
  if (/^已(?:建|设|完成|确定|开展|落实|达到)$/.test(word)) return 'yes';
  return /^未(?:建|设|完成|确定|开展|落实|达到)$/.test(word)
    ? 'no'
    : /^[√×]$/.test(word)
      ? null
      : answerOf(word);
}

/** In a line above, where a merged heading stands in each of its columns, it is wanted over the first alone. */
function withoutRepeat(row: TableRow, { first, words }: Found): TableRow {
  const text = row.cells[first] ?? '';
  const isRepeated = (column: number) => column > first && column < first + words.length;
  if (isBlank(text) || loneText(row.cells) || !row.cells.some((one, i) => isRepeated(i) && one === text))
    return row;
  const cells = row.cells.map((one, column) => (isRepeated(column) && one === text ? '' : one));
  return { ...row, cells, written: row.written ?? row.cells };
}

/** What is known of the cell that was ticked is known of that in which its answer is read. */
function marksAt(row: TableRow, from: number, to: number): Partial<TableRow> {
  if (from === to || from < 0) return {};
  const moved = <T>(marks: ReadonlyMap<number, T> | undefined) => {
    const mark = marks?.get(from);
    return mark === undefined ? marks : new Map([...(marks ?? []), [to, mark] as const]);
  };
  const { faults, footnotes, comments, paints } = row;
  const paint = paints?.[from];
  return {
    ...(faults && { faults: moved(faults) ?? faults }),
    ...(footnotes && { footnotes: moved(footnotes) ?? footnotes }),
    ...(comments && { comments: moved(comments) ?? comments }),
    ...(paints && { paints: paints.map((one, i) => (i === to ? (paint ?? one) : one)) }),
  };
}
