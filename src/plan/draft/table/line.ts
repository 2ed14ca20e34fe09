import { fold } from '../../../quantity/fold.js';

/** Where something stands in a document: its line or paragraph from 1, and its page or sheet where there are any. */
export interface Place {
  readonly line: number;
  readonly page?: number;
  readonly sheet?: string;
}

/** One line of a document: a paragraph has one cell, a row of a table several. */
export interface DraftLine {
  readonly cells: readonly string[];
  readonly place: Place;
  /** Which table of the document it is a row of; null where the document does not say that it is one. */
  readonly table: number | null;
  /** How high on its page it stands, in points; absent where there are no pages. */
  readonly bottom?: number;
}

/** A cell as it is compared with words: folded, without blanks. */
export function bare(cell: string | undefined): string {
  return cell === undefined ? '' : fold(cell).replaceAll(' ', '');
}

/** The number of a row, which is of four digits in a long table; what may be a year is none by itself. */
export function rowNumber(cell: string | undefined): number | null {
  const text = bare(cell);
  return /^\d{1,6}$/.test(text) && !/^(?:19|20)\d\d$/.test(text) ? Number(text) : null;
}

export function filled(line: DraftLine): string[] {
  return line.cells.filter((cell) => bare(cell) !== '');
}

export function isBlankLine(line: DraftLine): boolean {
  return line.cells.every((cell) => bare(cell) === '');
}

/** A text that was parted over lines: words of Latin letters stand apart, one that was cut with a hyphen is whole again. */
export function joinedParts(parts: readonly string[]): string {
  return parts.reduce((before, after) => {
    if (/[a-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
    return /[a-z,;.)]$/i.test(before) && /^[A-Za-z(]/.test(after) ? `${before} ${after}` : before + after;
  }, '');
}

const RULE = /^[-=_─━—:+|]{2,}$/;

/** A line that only parts the header from what is under it: ----, ====, :--:. */
export function isRule(line: DraftLine): boolean {
  const cells = filled(line).map(bare);
  return cells.length > 0 && cells.every((cell) => RULE.test(cell)) && cells.some((cell) => cell.length > 2);
}

/** The only text of a line; null where it has none, or several. */
export function onlyText(line: DraftLine): string | null {
  const cells = filled(line);
  return cells.length === 1 ? (cells[0] ?? null) : null;
}
