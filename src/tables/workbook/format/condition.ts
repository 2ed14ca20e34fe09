import { type CellText, storedAndShown } from '../../sheet.js';
import { numberText, wordText } from './cell-text.js';
import type { NumberFormat } from './number-format.js';
import { BLACK, isLost, WHITE } from './paint.js';
import { shownText } from './shown-text.js';

/** Whether a condition holds for a cell with this text; null where it cannot be told. */
export type Test = (text: string) => boolean | null;

/** What it costs to look at a condition for one cell, in cells. */
export const COST_OF_CONDITION = 1 / 2;

export const ALWAYS: Test = () => true;
export const NEVER: Test = () => false;
export const UNKNOWN: Test = () => null;

/** How a cell looks for which the condition holds; what is null stays as it is, and of a colour that is '' nothing is known. */
export interface ConditionalLook {
  readonly format: NumberFormat | null;
  /** RRGGBB. */
  readonly ink: string | null;
  readonly paper: string | null;
  readonly struck: boolean;
  /** The value gives way to a bar or a sign. */
  readonly isBare?: boolean;
}

export const UNCHANGED: ConditionalLook = { format: null, ink: null, paper: null, struck: false };
export const BARE: ConditionalLook = { ...UNCHANGED, isBare: true };

/** A look that cells have under a condition. */
export interface Conditional {
  readonly test: Test;
  readonly look: ConditionalLook;
}

/** Whether what the look shows may be another thing than what is stored, or nothing at all. */
export function mayMislead({ format, ink, paper, struck, isBare = false }: ConditionalLook): boolean {
  return format !== null || struck || isBare || isLost(ink ?? BLACK, paper ?? WHITE);
}

/**
 * A cell as the condition may have it look. Letters that may vanish are taken to be seen where nobody can tell whether they do:
 * templates hide what is empty, nought or an error so. A number that may be shown as another one is told with both.
 */
export function conditioned(cell: CellText, { test, look }: Conditional, date1904: boolean): CellText {
  if (cell.text === '' || cell.fault !== undefined) return cell;
  const holds = test(cell.text);
  if (holds === false) return cell;
  const { format, struck, isBare = false } = look;
  if (holds && struck) return { ...cell, fault: 'struck-out' };
  if (holds && isUnseenBy(look, cell)) return { ...cell, fault: 'unseen' };
  const shown = isBare ? '' : format === null ? null : shownBy(format, cell.text, date1904);
  return shown === null ? cell : { ...cell, text: storedAndShown(cell.text, shown) };
}

/** A colour that cells have of their own is as good as another; without one it is taken for that of plain ones. */
function isUnseenBy({ ink, paper }: ConditionalLook, { paint }: CellText): boolean {
  const letters = ink ?? (paint?.ink ? null : BLACK);
  return isLost(letters, paper ?? (paint?.fill ? null : WHITE));
}

/** What the format shows of a cell with this text; null where that is the text itself, but for its decimals. */
function shownBy(format: NumberFormat, text: string, date1904: boolean): string | null {
  const value = wholeNumberOf(text);
  if (value === null) {
    const shown = wordText(text, format);
    return shown === text ? null : shown.replace(/^.* ⟦(.*)⟧$/s, '$1');
  }
  const shown = (): string => shownText(format.code, value, date1904);
  return numberText(value, format, date1904, shown).text === text ? null : shown();
}

const NUMBER = /[-+]?\d+(?:\.\d+)?%?/;

function wholeNumberOf(text: string): number | null {
  return NUMBER.exec(text)?.[0] === text ? numberIn(text) : null;
}

/** The number in a text, as the sheet stores it; null where there is none. */
function numberIn(text: string): number | null {
  const [found] = NUMBER.exec(text) ?? [];
  if (found === undefined) return null;
  return found.endsWith('%') ? Number(found.slice(0, -1)) / 100 : Number(found);
}

/** A bound as formulas write it: a number or a text in quotes; null for anything else. */
function boundOf(formula: string): number | string | null {
  const written = formula.trim().replace(/^=/, '');
  const [, text] = /^"([^"]*)"$/.exec(written) ?? [];
  if (text !== undefined) return text;
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)%?$/.test(written)
    ? numberIn(written.replace(/^(-?)\./, '$10.'))
    : null;
}

/** `=`, `<>`, `<`, `>`, `<=`, `>=` with what formulas write; `between` has two bounds. */
export function comparison(operator: string, formulas: readonly string[]): Test {
  const [first, second] = formulas.map(boundOf);
  if (first === undefined || first === null) return UNKNOWN;
  if (operator === 'between' || operator === 'notBetween') {
    if (typeof first !== 'number' || typeof second !== 'number') return UNKNOWN;
    const [least, most] = [Math.min(first, second), Math.max(first, second)];
    return (text) => {
      const value = numberIn(text);
      return value === null ? null : (value >= least && value <= most) === (operator === 'between');
    };
  }
  return (text) => compared(operator, typeof first === 'string' ? text : numberIn(text), first);
}

function compared(operator: string, value: number | string | null, bound: number | string): boolean | null {
  if (operator === '=') return value === bound;
  if (operator === '<>') return value !== bound;
  if (typeof value !== 'number' || typeof bound !== 'number') return null;
  if (operator === '<') return value < bound;
  if (operator === '<=') return value <= bound;
  if (operator === '>') return value > bound;
  return operator === '>=' ? value >= bound : null;
}

const CONSTANT = /^(?:(TRUE|FALSE)(?:\(\))?|\d+)$/;
/** What is true of no cell that holds something, and no error: ISBLANK(B3), LEN(TRIM(B3))=0. */
const OF_NOTHING = /^(?:(?:ISBLANK|ISERROR|ISERR|ISNA)\((@)\)|(?:LEN|TRIM)\((?:TRIM\()?(@)\)?\)=(?:0|""))$/;
const COMPARISON = /^@(<>|<=|>=|=|<|>)(.+)$/;

/** A formula; `isOwn` tells of a reference in it whether it is that of the cell itself. */
export function expression(formula: string, isOwn: (reference: string) => boolean): Test {
  if (formula.length > LONGEST) return UNKNOWN;
  const short = formula
    .trim()
    .replace(/^=/, '')
    .replace(/\s(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '');
  const marked = short.replace(REFERENCE, (reference) => (isOwn(reference) ? '@' : reference));
  const [negated] = /^NOT\((.*)\)$/i.exec(marked)?.slice(1) ?? [];
  if (negated === undefined) return tested(marked);
  const test = tested(negated);
  return (text) => {
    const holds = test(text);
    return holds === null ? null : !holds;
  };
}

/** Formulas that can be told are short. */
const LONGEST = 200;
const REFERENCE = /(?<![\w$.:!])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(:])/gi;

function tested(formula: string): Test {
  const constant = CONSTANT.exec(formula.toUpperCase());
  if (constant) return (constant[1] ?? formula) === 'FALSE' || Number(formula) === 0 ? NEVER : ALWAYS;
  if (OF_NOTHING.test(formula.toUpperCase())) return NEVER;
  const [, operator, bound] = COMPARISON.exec(formula) ?? [];
  return operator === undefined ? UNKNOWN : comparison(operator, [bound ?? '']);
}
