/** When a value is of: a year, the year up to a day, or a part of it that is not the year's. */
export interface Period {
  /** Null where only months are said, or the plan's base year is meant. */
  readonly year: number | null;
  /** The last day, as `06-30`, of a value that is the year's so far; null for the whole year. */
  readonly upTo: string | null;
  /** True for a part alone, such as 第三季度: its value is not the year's. */
  readonly isPart: boolean;
  /** Which month it is, where one is said by itself: a part of the year, but for December, by which years are closed. */
  readonly month?: number;
  /** As it was at the beginning of a year (2025年初), or of what begins with this year (期初（2020年）), which may be a plan's base year. */
  readonly opens?: 'year' | 'period';
  /** The first and the last of several years, of which none is told: 2020—2022年. */
  readonly span?: readonly [first: number, last: number];
  /** True for 基期, 基数: the base year of the plan. */
  readonly isBase: boolean;
  /** 中期, 终期: the year for which the plan orders that evaluation, whether it is told or not. */
  readonly checkpoint?: 'midterm' | 'final';
  /** As it was written. */
  readonly text: string;
}

/** The whole of a year. */
export function yearPeriod(year: number): Period {
  return { year, upTo: null, isPart: false, isBase: false, text: `${year}年` };
}

/**
 * The narrower of two periods of one year: 1—6月 beside 2025年 is both, and 2023年 under 2021—2023年 one of those years. Null
 * where they are of different years.
 */
export function narrowed(narrow: Period, wide: Period): Period | null {
  if (wide.span) return isWithin(narrow, wide.span) ? narrow : null;
  if (narrow.span) return isWithin(wide, narrow.span) ? { ...narrow, year: wide.year } : null;
  if (narrow.year !== null && wide.year !== null && narrow.year !== wide.year) return null;
  const checkpoint = narrow.checkpoint ?? wide.checkpoint;
  if ((wide.checkpoint ?? checkpoint) !== checkpoint) return null;
  const year = narrow.year ?? wide.year;
  const finer = isWholeYear(narrow) && !(narrow.checkpoint && isWholeYear(wide)) ? wide : narrow;
  const text = finer.year === null && year !== null ? `${year}年${finer.text}` : finer.text;
  const isBase = narrow.isBase || wide.isBase;
  return { ...finer, year, isBase, ...(checkpoint && { checkpoint }), text };
}

/** Of several years by themselves, these and no others. */
function isWithin({ year, span }: Period, [first, last]: readonly [number, number]): boolean {
  if (span) return span[0] === first && span[1] === last;
  return year === null || (year >= first && year <= last);
}

function isWholeYear({ upTo, isPart }: Period): boolean {
  return upTo === null && !isPart;
}

export function ofYear(text: string, year: string | undefined): Period {
  return {
    year: year === undefined ? null : inFull(year),
    upTo: null,
    isPart: false,
    isBase: false,
    text: text.trim(),
  };
}

/** 22 of 22年度 is 2022. */
function inFull(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** Several years; null for those of a plan, which are of no value. */
export function ofYears(text: string, first = '', last = ''): Period | null {
  const span = [Number(first), Number(last)] as const;
  const years = span[1] - span[0] + 1;
  return years < 2 || years >= YEARS_OF_PLAN ? null : { ...part(text, undefined), span };
}

const YEARS_OF_PLAN = 5;

export function part(text: string, year: string | undefined): Period {
  return { ...ofYear(text, year), isPart: true };
}

function upTo(text: string, year: string | undefined, month: number, day: number): Period | null {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
  const whole = month === 12 && day === 31;
  return { ...ofYear(text, year), upTo: whole ? null : `${two(month)}-${two(day)}` };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function upToDay(text: string, year: string | undefined, month = '', day = ''): Period | null {
  return upTo(text, year, numeral(month), numeral(day));
}

export function upToMonth(text: string, year: string | undefined, month: string | undefined): Period | null {
  const last = numeral(month);
  return upTo(text, year, last, lastDay(year, last));
}

export function upToQuarter(
  text: string,
  year: string | undefined,
  quarter: string | undefined,
): Period | null {
  const last = numeral(quarter) * 3;
  return last > 12 ? null : upTo(text, year, last, lastDay(year, last));
}

export function ofHalf(text: string, year: string | undefined, half: string): Period | null {
  if (/^(?:全年|年[末底终])/.test(half)) return ofYear(text, year);
  if (half === '年初') return { ...part(text, year), opens: 'year' };
  return half !== 'h2' && !half.startsWith('下') ? upTo(text, year, 6, 30) : part(text, year);
}

/** A month alone is a part of the year, but for the last one, by which years are closed (2025/12), and the end of any. */
export function ofMonth(text: string, year: string | undefined, month = '', isEnd: boolean): Period | null {
  const number = numeral(month);
  if (number < 1 || number > 12) return null;
  const isWhole = number === 12 && year !== undefined;
  const period = isEnd || isWhole ? upToMonth(text, year, month) : part(text, year);
  return period && (isEnd ? period : { ...period, month: number });
}

/** The last day of a month, as an ISO day. */
export function endOfMonth(year: number, month: number): string {
  return `${year}-${two(month)}-${lastDay(String(year), month)}`;
}

function lastDay(year: string | undefined, month: number): number {
  if (month !== 2) return DAYS[month - 1] ?? 0;
  const number = Number(year ?? 2023);
  return number % 4 === 0 && (number % 100 !== 0 || number % 400 === 0) ? 29 : 28;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const FIGURES = '〇一二三四五六七八九';

/** `9`, `九`, `十二`; NaN for anything else. */
export function numeral(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, ten = '', one = ''] = /^([一二三四五六七八九]?十)?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === '' && one === '') return Number.NaN;
  const tens = ten === '' ? 0 : ten === '十' ? 1 : FIGURES.indexOf(ten.charAt(0));
  return tens * 10 + (one === '' ? 0 : FIGURES.indexOf(one));
}

const CHINESE_YEAR = /[二一][〇○零Ｏ0oO九][〇○零Ｏ0oO一二三四五六七八九]{2}(?=\s*年|$)/g;

/** 二〇二三年 as 2023年, letter for letter, so that places in the text stay as they are. */
export function withDigits(text: string): string {
  return text.replace(CHINESE_YEAR, (year) =>
    [...year].map((figure) => Math.max(0, FIGURES.indexOf(figure))).join(''),
  );
}
