import type { CellText } from '../sheet.js';
import { obscured } from './obscured.js';

/** How a stretch of text stands in its cell, as far as that bears on what it means. */
export interface Look {
  readonly position: 'line' | 'above' | 'below';
  readonly struck: boolean;
  /** Nobody sees it: it has no size, or is hidden. */
  readonly unseen?: boolean;
  /** The colour of its letters as RRGGBB; absent where it is not known. */
  readonly ink?: string | null;
}

/** A stretch of a cell's text; without a look of its own it has the cell's. */
export interface Run {
  readonly text: string;
  readonly look: Look | null;
}

/** A text of one look, its cell's, is just the text. */
export type RichString = string | readonly Run[];

/** Of a cell whose look changes more often nothing further on is read: its text is longer than `quantity/fold` looks at. */
const MOST_RUNS = 20_000;

/** Gathers the text of a cell; neighbours of one look are one run. */
export class RunList {
  readonly #runs: { text: string; readonly look: Look | null }[] = [];
  /** The last letter, '' where there is none: to ask the text for it would join all its pieces each time. */
  last = '';

  /** Without a look where it is the cell's. */
  add(text: string, look: Look | null): void {
    const last = this.#runs.at(-1);
    const isAlike = last && areAlike(last.look, look);
    if (last && (isAlike || this.#runs.length >= MOST_RUNS)) last.text += text;
    else if (text !== '') this.#runs.push({ text, look });
    if (text !== '') this.last = text.charAt(text.length - 1);
  }

  get length(): number {
    return this.#runs.length;
  }

  get text(): RichString {
    if (this.#runs.length === 0) return '';
    const [first] = this.#runs;
    return this.#runs.length === 1 && first?.look === null ? first.text : this.#runs;
  }
}

function areAlike(a: Look | null, b: Look | null): boolean {
  return (
    a?.position === b?.position &&
    a?.struck === b?.struck &&
    (a?.unseen ?? false) === (b?.unseen ?? false) &&
    (a?.ink ?? null) === (b?.ink ?? null)
  );
}

export function plainText(string: RichString): string {
  return typeof string === 'string' ? string : string.map(({ text }) => text).join('');
}

type Shown = Look & { readonly text: string };

export const PLAIN: Look = { position: 'line', struck: false };

/** A cell that is all of one look: raised as a whole it is text like any other, struck out as a whole it counts no more. */
export function styled(cell: CellText, look: Look): CellText {
  return look.struck && cell.text.trim() !== '' ? { ...cell, fault: 'struck-out' } : cell;
}

/**
 * What a cell says whose text changes its look: what is struck out or not seen, and what refers to a note, is no part of it,
 * but where a value may be another one by what is not seen. Raised or
 * lowered digits are such a reference unless they belong to what they stand at: the exponent of a unit or of a ten (m³,
 * ×10⁴), the index of a formula (CO₂), a part of a fraction, or digits within a number. Exponents stay raised (³), so that
 * they are never taken for digits.
 */
export function cellOfRuns(runs: readonly Run[], own: Look): CellText {
  const shown = runs.filter(({ text }) => text !== '').map(({ text, look }) => ({ ...(look ?? own), text }));
  const base = shown.filter(onLine).some(hasInk) ? shown.filter(onLine) : shown;
  const said = base.filter(hasInk);
  if (said.length > 0 && said.every(isTakenBack))
    return { text: joined(base), fault: said.every(({ struck }) => struck) ? 'struck-out' : 'unseen' };
  const kept = shown.filter((run) => !isTakenBack(run));
  const cell = kept.some((run) => onLine(run) && hasInk(run)) ? withoutNotes(kept) : { text: joined(kept) };
  return withoutTakenBack(cell, shown);
}

function isTakenBack({ struck, unseen }: Shown): boolean {
  return struck || unseen === true;
}

function withoutTakenBack(cell: CellText, runs: readonly Shown[]): CellText {
  const struck = joined(runs.filter(isTakenBack)).trim();
  if (struck === '') return cell;
  const parts = runs.filter((run) => run.unseen || !run.struck);
  const text = runs.some(({ unseen }) => unseen) ? obscured(cell.text, parts) : cell.text;
  return text === cell.text ? { ...cell, struck } : { ...cell, text };
}

function onLine({ position }: Look): boolean {
  return position === 'line';
}

function hasInk({ text }: Shown): boolean {
  return text.trim() !== '';
}

function joined(runs: readonly Shown[]): string {
  return runs.map(({ text }) => text).join('');
}

function withoutNotes(runs: readonly Shown[]): CellText {
  const pieces = merged(runs);
  const notes: string[] = [];
  let text = '';
  let end = ''; // to ask the text itself would join all its pieces each time
  for (const [at, piece] of pieces.entries()) {
    const rest = () => joined(pieces.slice(at + 1, at + 4).filter(onLine));
    const part = onLine(piece) || !hasInk(piece) ? piece.text : belonging(piece, end, rest());
    if (part === null) notes.push(piece.text.trim());
    else {
      text += part;
      end = (end + part).slice(-LOOKED_BACK_AT);
    }
  }
  return notes.length === 0 ? { text } : { text, footnote: notes.join(' ') };
}

/** Neighbours that stand alike are one: programs cut them up by their colours. */
function merged(runs: readonly Shown[]): Shown[] {
  const pieces: Shown[] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    if (last?.position === run.position) pieces[pieces.length - 1] = { ...last, text: last.text + run.text };
    else pieces.push(run);
  }
  return pieces;
}

/** Letters before a raised or lowered piece that tell what it belongs to. */
const LOOKED_BACK_AT = 100;

const ENDS_IN_DIGIT = /\p{Nd}$/u;
const NUMBER_GOES_ON = /^[ \u00a0\u3000]*(?:[.,．，]?\p{Nd}|[/⁄])/u;
const UNIT = /(?<![A-Za-zμµ])[A-Za-zμµ]{0,2}[a-zμµ]$/;
const EXPONENT_OF_UNIT = /^(?:[-−–][1-9]|[2-9])$/;
const TEN = /(?<![\p{Nd}.,．，])(?:10|１０)$/u;
const TIMES_TEN = /[×xX*·][ {2}]*(?:10|１０)$/;

const LONGEST_NOTE = 20;
const MARK = String.raw`[\[(（【〔]?(?:\d{1,2}(?!\d)|(?:[a-z]|[ivx]{2,4})(?![a-z])|[①-⒛㈠-㈩㉑-㉟㊱-㊿]|[*＊†‡§#※])[\])）】〕]?`;
/** What a note may be called by: 1, a, iv, ①, 注1, [2], 1,2. */
const NOTE = new RegExp(`^(?:注|注释|附注)?[\\s:：]*${MARK}(?:[\\s,，、;；]*${MARK})*$`, 'i');

/** The text that a raised or lowered piece adds to what is before it; null where it refers to a note. */
function belonging({ text, position }: Shown, before: string, after: string): string | null {
  const word = text.trim();
  if (word.length > LONGEST_NOTE || !NOTE.test(word))
    return isFormula(before, position) ? text : shifted(text, position);
  if (ENDS_IN_DIGIT.test(before) && NUMBER_GOES_ON.test(after)) return shifted(text, position);
  if (position === 'below') return isFormula(before, position) ? text : null;
  if (/^[/⁄]/.test(after)) return text;
  const ofUnit = EXPONENT_OF_UNIT.test(word) && UNIT.test(before);
  return ofUnit || isPower(word, before) ? shifted(text, position) : null;
}

/** What is lowered behind a letter is its index, behind a stroke the lower part of a fraction. */
function isFormula(before: string, position: Look['position']): boolean {
  return position === 'below' && /[A-Za-z/⁄]$/.test(before);
}

/** 10¹ is 10, note or not. */
function isPower(word: string, before: string): boolean {
  return /^[-−–+]?\d{1,2}$/.test(word) && TEN.test(before) && (word !== '1' || TIMES_TEN.test(before));
}

const ABOVE: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−–'].map((c, i) => [c, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻'[i] ?? c]),
);
const BELOW: ReadonlyMap<string, string> = new Map(
  [...'0123456789+-−–'].map((c, i) => [c, '₀₁₂₃₄₅₆₇₈₉₊₋₋₋'[i] ?? c]),
);

function shifted(text: string, position: Look['position']): string {
  const letters = position === 'below' ? BELOW : ABOVE;
  return [...text].map((letter) => letters.get(letter) ?? letter).join('');
}
