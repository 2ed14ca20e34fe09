import { fold, foldName } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { filledCells, isBlank } from './blank.js';

const RULE = /^[-=_—─*·.:]{2,}$/;
const DASH = '-';
/** 续表: the table goes on on another page. */
const CONTINUED =
  /^(?:\(?续表?\d*\)?|[-—]? ?第? ?\d{1,3} ?页?(?: ?[,，/]? ?共 ?\d{1,3} ?页)? ?[-—]?|共 ?\d{1,3} ?页.{0,8}|page \d{1,3}.{0,10})$/i;
/** Columns numbered under their headings: 甲 乙 1 2 3=2-1, or (1) (2) (3). */
const COLUMN_NUMBER = /^(?:栏次|列次|[甲乙丙丁戊]|[a-e]|\(?\d{1,2}\)?(?:\s*=\s*[\d\s()+*/×÷%-]+)?|[①-⑳])$/i;

/** Rows that hold no measurement whatever the table, and why. */
export type IdleRow = 'blank' | 'separator' | 'header-again' | 'column-numbers';

/** Tells rows that hold no measurement by what they say; `above` are the lines of the header. */
export class RowKinds {
  readonly #above: ReadonlySet<string>;
  readonly #starts: ReadonlySet<string>;
  /** How many headings the fullest of its lines has. */
  readonly #width: number;
  readonly #mayBeIdle = remembered((cell): boolean => {
    const first = fold(cell.slice(0, 200));
    return (
      isRule(first) || CONTINUED.test(first) || COLUMN_NUMBER.test(first) || this.#starts.has(foldName(first))
    );
  });

  constructor(above: readonly (readonly string[])[]) {
    const said = above.map((cells) => filledCells(cells).map(foldName));
    this.#above = new Set(said.map((cells) => cells.join('\n')));
    this.#width = Math.max(0, ...said.map(({ length }) => length));
    this.#starts = new Set(said.map(([first = '']) => first));
  }

  idle(cells: readonly string[]): IdleRow | null {
    const start = cells.findIndex((cell) => !isBlank(cell));
    if (start < 0) return 'blank';
    if (!this.#mayBeIdle(cells[start] ?? '')) return null;
    const filled = filledCells(cells).map(fold);
    // a lone mark may be a missing value; several of them are a line, and so is a dash under each heading
    const isLine = filled.length > 1 && filled.every(isRule);
    if (isLine && (filled.length === this.#width || !filled.includes(DASH))) return 'separator';
    if (filled.length === 1 && isPageMark(filled[0] ?? '')) return 'separator';
    if (isNumbered(filled)) return 'column-numbers';
    return this.#above.has(filled.map(foldName).join('\n')) ? 'header-again' : null;
  }
}

function isRule(text: string): boolean {
  return text === DASH || RULE.test(text);
}

/** A mere number may be a value. */
function isPageMark(text: string): boolean {
  return CONTINUED.test(text) && !/^\d+$/.test(text);
}

/** Columns that are numbered one by one: three or more, or those behind 栏次 or 甲. */
function isNumbered(filled: readonly string[]): boolean {
  const opensNumbers = /^(?:栏次|列次|甲)$/.test(filled[0] ?? '') && filled.length > 1;
  if ((filled.length < 3 && !opensNumbers) || !filled.every((cell) => COLUMN_NUMBER.test(cell))) return false;
  const numbers = filled
    .map((cell) => cell.replace(/=.*|[()]/g, '').trim())
    .filter((cell) => /^\d+$/.test(cell));
  if (numbers.length === 0) return true;
  return (
    (numbers.length > 1 || opensNumbers) &&
    numbers.every((number, i) => Number(number) === Number(numbers[0]) + i) &&
    Number(numbers[0]) <= 1
  );
}

/** The only thing that a row says, be it written into one cell or into all that were merged; else null. */
export function loneText(
  cells: readonly string[],
): { readonly text: string; readonly column: number } | null {
  const column = cells.findIndex((cell) => !isBlank(cell));
  if (column < 0) return null;
  const text = cells[column] ?? '';
  return cells.every((cell) => isBlank(cell) || cell === text) ? { text, column } : null;
}
