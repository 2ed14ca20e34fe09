import { type Amount, parseAmount } from './amount.js';

/** The two ends of a range, the lower one first, in one and the same unit. */
export interface Span {
  readonly low: Amount;
  readonly high: Amount;
}

const DASH = /[-‐-―─]/;
/** What may stand between two ends, but not before the first: 85—90%, 85%～90%, 85%至90%. */
const BETWEEN = /(?<=.)(?:[-‐-―─~〜∼]|至|到)/;

/**
 * Parts a folded, lower-case text such as `85—90%` into the amounts of its two ends; a first one without a unit is in that
 * of the second. Null where it is none, where it falls, and where it may be a date: 10-12, 2023-2025.
 */
export function takeSpan(text: string, own: string): Span | null {
  const between = BETWEEN.exec(text);
  if (!between) return null;
  const before = text.slice(0, between.index).trim();
  const after = text.slice(between.index + 1).trim();
  const high = parseAmount(after, own);
  const low = high && beginning(before, high, own);
  if (!high || !low?.number.value.lt(high.number.value)) return null;
  const unclear = DASH.test(between[0]) && (/^[-+]/.test(text) || /^[-+]/.test(after));
  return unclear || (!high.unit && isDate(low, high, between[0])) ? null : { low, high };
}

function beginning(text: string, high: Amount, own: string): Amount | null {
  const low = parseAmount(text, own);
  if (!low) return null;
  if (low.unit === null) return { ...low, unit: high.unit };
  const same =
    high.unit !== null &&
    low.unit.dimension === high.unit.dimension &&
    low.unit.scale.equals(high.unit.scale) &&
    low.unit.noun === high.unit.noun;
  return same ? low : null;
}

/** Two bare numbers that may be a month and a day or a year, or two years. */
function isDate(low: Amount, high: Amount, between: string): boolean {
  const [a, b] = [low, high].map(({ number }) => (number.step.equals(1) ? number.value.valueOf() : 0));
  if (a === undefined || b === undefined) return false;
  if (isYear(b) && (isYear(a) || isMonth(a))) return true;
  return DASH.test(between) && isMonth(a) && b >= 1 && b <= 31;
}

/** Whether a whole number can be that of a month or a year. */
export const isMonth = (number: number): boolean => number >= 1 && number <= 12;
export const isYear = (number: number): boolean => number >= 1900 && number <= 2100;
