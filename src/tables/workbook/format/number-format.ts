import { type Condition, formatTokens, type Token } from './format-tokens.js';

/**
 * One section of a number format (they stand between semicolons), as far as it bears on what the cell means. Decimals,
 * grouping, colours and padding do not: a cell's text carries every stored digit, not those shown.
 */
export interface Section {
  readonly condition: Condition | null;
  /** `literal`: words alone, whatever the number is; `other`: nothing that could be put in words (an elapsed time). */
  readonly shape: 'number' | 'date' | 'text' | 'literal' | 'other';
  /** Literal text before and after the number; a per cent sign that scales stands in its place among it. */
  readonly before: string;
  readonly after: string;
  /** Each multiplies what is shown by 100. */
  readonly percents: number;
  /** What is shown is the number divided by ten to this power. */
  readonly scale: number;
  /** Literal text stands between the digits, other than one that serves as decimal point; or a text comes twice. */
  readonly broken: boolean;
  readonly parts: DateParts;
}

/** What of a moment a date format shows. */
export interface DateParts {
  readonly year: boolean;
  readonly day: boolean;
  readonly time: boolean;
  /** The day is that of the month by which the program fills up what somebody wrote: 2025年6月. */
  readonly isMonth: boolean;
  /** Counted by another calendar or era. */
  readonly otherYear: boolean;
}

export interface NumberFormat {
  readonly code: string;
  readonly numbers: readonly Section[];
  /** For text cells; null where they are shown as they are. */
  readonly text: Section | null;
  /** The colours of some of its sections, as RRGGBB. */
  readonly inks: readonly string[];
}

/** A dash in place of a number, a currency sign before it. */
const DASH = /^[¥￥$]?\s*[-–—－]+$/;

/** Excel allows no longer ones; reading one again for every cell must stay cheap. */
const MAX_CODE = 255;

export function parseNumberFormat(code: string): NumberFormat {
  if (code.length > MAX_CODE) return { code: 'General', numbers: [UNREADABLE], text: null, inks: [] };
  const tokens = [...formatTokens(code)];
  const sections = split(tokens).map(section);
  const inks = tokens.flatMap((token) => (token.kind === 'colour' ? [token.value] : []));
  const last = sections.at(-1);
  const text = sections.length > 3 ? sections[3] : last?.shape === 'text' ? last : undefined;
  const numbers = sections.filter((each) => each !== text).slice(0, 3);
  return { code, numbers: numbers.length === 0 ? [PLAIN] : numbers, text: text ?? null, inks };
}

/** The section that a number is shown by, or null where the format has none for it. */
export function sectionFor(format: NumberFormat, value: number): Section | null {
  const { numbers } = format;
  if (numbers.some((each) => each.condition !== null)) {
    const matching = numbers.find((each) => each.condition !== null && holds(each.condition, value));
    return matching ?? numbers.findLast((each) => each.condition === null) ?? null;
  }
  if (numbers.length === 2) return numbers[value < 0 ? 1 : 0] ?? null;
  return numbers[value > 0 || numbers.length === 1 ? 0 : value < 0 ? 1 : 2] ?? null;
}

function holds({ operator, bound }: Condition, value: number): boolean {
  if (operator === '=') return value === bound;
  if (operator === '<>') return value !== bound;
  if (operator === '<') return value < bound;
  if (operator === '>') return value > bound;
  return operator === '<=' ? value <= bound : value >= bound;
}

function split(all: Iterable<Token>): Token[][] {
  const sections: Token[][] = [[]];
  for (const token of all) {
    if (token.kind === 'end') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

function section(list: readonly Token[]): Section {
  const first = list.findIndex(isNumeral);
  const last = list.findLastIndex(isNumeral);
  const shape = shapeOf(list);
  const numeral = shape === 'number' ? list.slice(first, last + 1) : [];
  const place = shape === 'text' ? list.findIndex((token) => token.kind === 'text') : first;
  return {
    condition: list.find((token) => token.kind === 'condition')?.value ?? null,
    shape,
    before: literals(shape === 'literal' ? list : list.slice(0, Math.max(place, 0))),
    after: shape === 'number' ? literals(list.slice(last + 1)) : literals(list.slice(place + 1)),
    percents: shape === 'number' ? list.filter((token) => token.kind === 'percent').length : 0,
    scale: shape === 'number' ? 3 * scalingCommas(list) + literalDecimals(numeral) : 0,
    broken: isBroken(numeral) || list.filter((token) => token.kind === 'text').length > 1,
    parts: dateParts(list),
  };
}

function shapeOf(list: readonly Token[]): Section['shape'] {
  const has = (kind: Token['kind']): boolean => list.some((token) => token.kind === kind);
  if (has('elapsed')) return 'other';
  if (has('date')) return 'date';
  if (isDash(list)) return 'literal';
  if (has('digit') || has('general')) return 'number';
  if (has('text')) return 'text';
  return has('percent') ? 'other' : 'literal';
}

/** `"-"??`: the accounting formats align the dash of a zero with digits that show nothing. */
function isDash(list: readonly Token[]): boolean {
  const digits = list.flatMap((token) => (token.kind === 'digit' ? [token.value] : []));
  return digits.length > 0 && digits.every((digit) => digit === '?') && DASH.test(literals(list).trim());
}

function isNumeral(token: Token): boolean {
  return token.kind === 'digit' || token.kind === 'general';
}

function literals(list: readonly Token[]): string {
  return list
    .map((token) => {
      if (token.kind === 'percent') return '%';
      return token.kind === 'literal' ? token.value : token.kind === 'stroke' ? '/' : '';
    })
    .join('');
}

/** Commas after the last digit before the decimal point divide by 1000 each; between digits they only group. */
function scalingCommas(list: readonly Token[]): number {
  const point = list.findIndex((token) => token.kind === 'point');
  const whole = point === -1 ? list : list.slice(0, point);
  const lastDigit = whole.findLastIndex((token) => token.kind === 'digit');
  const trailing = list.slice(list.findLastIndex((token) => token.kind === 'digit') + 1);
  const commas = (part: readonly Token[]): number => part.filter((token) => token.kind === 'comma').length;
  return lastDigit === -1 ? 0 : commas(whole.slice(lastDigit + 1)) + (point === -1 ? 0 : commas(trailing));
}

/** `0!.0,` shows 123456 as 12.3: the point is a literal, so that each digit behind it divides by ten. */
function literalDecimals(numeral: readonly Token[]): number {
  const point = numeral.findIndex(isLiteralPoint);
  return point === -1 ? 0 : numeral.slice(point).filter((token) => token.kind === 'digit').length;
}

function isLiteralPoint(token: Token): boolean {
  return token.kind === 'literal' && token.value === '.';
}

function isBroken(numeral: readonly Token[]): boolean {
  // A fraction's slash and the sign of an exponent change how the number is written, not what it is.
  const strange = numeral.filter((token) => token.kind === 'literal' && token.value.trim() !== '');
  if (strange.length === 0) return numeral.some((token) => token.kind === 'percent' || token.kind === 'text');
  const realPoint = numeral.some((token) => token.kind === 'point');
  return strange.length > 1 || realPoint || !strange.every(isLiteralPoint);
}

function dateParts(list: readonly Token[]): DateParts {
  const letters = list.flatMap((token) => (token.kind === 'date' ? [token.value] : []));
  const has = (pattern: RegExp): boolean => letters.some((each) => pattern.test(each));
  const time = has(/^[hs]/);
  return {
    year: has(/^[ye]/) || has(/^b/),
    // Months and minutes share a letter; minutes come with hours or seconds, and those with a day or year or alone.
    day: has(/^[da]/) || (has(/^m/) && !(time && !has(/^[dye]/))),
    time,
    isMonth: has(/^[ye]/) && has(/^m/) && !has(/^[da]/) && !time,
    otherYear: has(/^[bg]/),
  };
}

const PLAIN = section([{ kind: 'general' }]);
const UNREADABLE = section([{ kind: 'elapsed' }]);
