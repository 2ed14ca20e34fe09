/** When a value is of: a year, the year up to a day, or a part of it that is not the year's. */
export interface Period {
  /** Null where only months are said, or the plan's base year is meant. */
  readonly year: number | null;
  /** The last day, as `06-30`, of a value that is the year's so far; null for the whole year. */
  readonly upTo: string | null;
  /** True for a part alone, such as 第三季度: its value is not the year's. */
  readonly isPart: boolean;
  /** True for 基期, 基数: the base year of the plan. */
  readonly isBase: boolean;
  /** As it was written. */
  readonly text: string;
}

/** A period within a text, and where it stands. */
export interface PeriodSaid {
  readonly period: Period;
  readonly start: number;
  readonly end: number;
  /** A day without 截至 before it: more often the day of signing than that of the value. */
  readonly isDay: boolean;
}

const YEAR = '(?<![\\d.])((?:19|20)\\d{2})';
const DASH = '\\s*(?:[-—–~至到]+)\\s*';
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const UNTIL = '(?:(?:截至|截止到?|截止至|至)\\s*)';

/** Each form of a period, the longest first; a form that is none (a span of years, a document's number) takes its text away. */
const FORMS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray) => Omit<PeriodSaid, 'start' | 'end'> | null,
])[] = [
  [new RegExp(`${YEAR}\\s*年?${DASH}(?:19|20)\\d{2}(?!\\d)\\s*年?度?`, 'y'), () => null],
  [/[([〔【]\s*(?:19|20)\d{2}\s*[)\]〕】]\s*\d+\s*号/y, () => null],
  [
    new RegExp(`(?:${YEAR}\\s*年?度?)?\\s*(?<!\\d)${NUMBER}\\s*月?${DASH}${NUMBER}\\s*月(?:份|底|末)?`, 'y'),
    ([text, year, from, to]) => said(numeral(from) === 1 ? upToMonth(text, year, to) : part(text, year)),
  ],
  [
    new RegExp(
      `(${UNTIL})?${YEAR}\\s*(?:年|[-/.])\\s*${NUMBER}\\s*(?:月|[-/.])\\s*${NUMBER}(?!\\d)\\s*日?(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?`,
      'y',
    ),
    ([text, until, year, month, day]) => said(upToDay(text, year, month, day), until === undefined),
  ],
  [
    new RegExp(`${UNTIL}(?:${YEAR}\\s*年?)?\\s*${NUMBER}\\s*月份?(?:底|末)?`, 'y'),
    ([text, year, month]) => said(upToMonth(text, year, month)),
  ],
  [
    new RegExp(`(?:${YEAR}\\s*年?度?)?\\s*(?:前|(?:1|一)${DASH})${NUMBER}(?:个)?季度?`, 'y'),
    ([text, year, quarter]) => said(upToQuarter(text, year, quarter)),
  ],
  [
    new RegExp(`(?:${YEAR}\\s*年?度?)?\\s*(?:第?(?:${NUMBER})季度(末|底)?|q([1-4])(?![a-z\\d]))`, 'iy'),
    ([text, year, quarter, end, q]) =>
      said(
        numeral(quarter ?? q) === 1 || end !== undefined
          ? upToQuarter(text, year, quarter ?? q)
          : part(text, year),
      ),
  ],
  [
    new RegExp(`(?:${YEAR}\\s*年?度?)?\\s*(上半年|下半年|全年|h[12](?![a-z\\d]))`, 'iy'),
    ([text, year, half = '']) => said(ofHalf(text, year, half.toLowerCase())),
  ],
  [
    new RegExp(`${YEAR}\\s*年\\s*(\\d{1,2})\\s*月份?(底|末)?|${YEAR}[-/.](\\d{1,2})(?![\\d.])`, 'y'),
    ([text, year, month, end, otherYear, otherMonth]) =>
      said(ofMonth(text, year ?? otherYear, month ?? otherMonth, end !== undefined)),
  ],
  [new RegExp(`${UNTIL}?${YEAR}\\s*年\\s*(?:度|末|底|终)?`, 'y'), ([text, year]) => said(ofYear(text, year))],
  [
    new RegExp(`${YEAR}(?![\\d.%‰万亿千百人家个所户号]|\\s*[\\d])`, 'y'),
    ([text, year]) => said(ofYear(text, year)),
  ],
  [
    new RegExp(`(?<![\\d第])${NUMBER}\\s*月份?(?!\\d)(底|末)?`, 'y'),
    ([text, month, end]) => said(ofMonth(text, undefined, month, end !== undefined)),
  ],
  [
    /(?:规划)?(?:基期|基数|基准)(?:年度?|值|数)?|\bbaseline\b|\bbase year\b/iy,
    ([text]) => said({ year: null, upTo: null, isPart: false, isBase: true, text: text.trim() }),
  ],
];

/** Characters that a period can begin with: other places of a text need not be tried. */
const OPENS = /[\d截止至前上下全第一二三四五六七八九十基规qhb([〔【]/i;

/**
 * All periods that stand in a folded text, in their order. Years in Chinese figures (二〇二三年) are years; a span of years is a
 * plan's and no value's.
 */
export function periodsIn(folded: string): {
  readonly periods: readonly PeriodSaid[];
  readonly rest: string;
} {
  const text = withDigits(folded);
  const periods: PeriodSaid[] = [];
  let rest = '';
  for (let at = 0; at < text.length; ) {
    const found = OPENS.test(text.charAt(at)) ? formAt(text, at) : null;
    if (!found) {
      rest += text.charAt(at);
      at += 1;
      continue;
    }
    if (found.said) periods.push({ ...found.said, start: at, end: found.end });
    rest += ' ';
    at = found.end;
  }
  return { periods, rest };
}

function formAt(text: string, at: number) {
  for (const [form, read] of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match && match[0].trim() !== '') return { said: read(match), end: form.lastIndex };
  }
  return null;
}

/** The whole of a year. */
export function yearPeriod(year: number): Period {
  return { year, upTo: null, isPart: false, isBase: false, text: `${year}年` };
}

/** The period of a text that says nothing else, such as a cell under 年份; null for any other text. */
export function periodOf(folded: string): Period | null {
  const { periods, rest } = periodsIn(folded);
  const only = periods[0];
  return only && periods.length === 1 && rest.trim() === '' && !only.period.isBase ? only.period : null;
}

/** The narrower of two periods of one year: 1—6月 beside 2025年 is both. Null where they are of different years. */
export function narrowed(narrow: Period, wide: Period): Period | null {
  if (narrow.year !== null && wide.year !== null && narrow.year !== wide.year) return null;
  const year = narrow.year ?? wide.year;
  const finer = isWholeYear(narrow) ? wide : narrow;
  const text = finer.year === null && year !== null ? `${year}年${finer.text}` : finer.text;
  return { ...finer, year, isBase: narrow.isBase || wide.isBase, text };
}

function isWholeYear({ upTo, isPart }: Period): boolean {
  return upTo === null && !isPart;
}

function said(period: Period | null, isDay = false): Omit<PeriodSaid, 'start' | 'end'> | null {
  return period && { period, isDay };
}

function ofYear(text: string, year: string | undefined): Period {
  return {
    year: year === undefined ? null : Number(year),
    upTo: null,
    isPart: false,
    isBase: false,
    text: text.trim(),
  };
}

function part(text: string, year: string | undefined): Period {
  return { ...ofYear(text, year), isPart: true };
}

function upTo(text: string, year: string | undefined, month: number, day: number): Period | null {
  if (month < 1 || month > 12 || day < 1 || day > (DAYS[month - 1] ?? 0)) return null;
  const whole = month === 12 && day === 31;
  return { ...ofYear(text, year), upTo: whole ? null : `${two(month)}-${two(day)}` };
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function upToDay(text: string, year: string | undefined, month = '', day = ''): Period | null {
  return upTo(text, year, numeral(month), numeral(day));
}

function upToMonth(text: string, year: string | undefined, month: string | undefined): Period | null {
  const last = numeral(month);
  return upTo(text, year, last, lastDay(year, last));
}

function upToQuarter(text: string, year: string | undefined, quarter: string | undefined): Period | null {
  const last = numeral(quarter) * 3;
  return last > 12 ? null : upTo(text, year, last, lastDay(year, last));
}

function ofHalf(text: string, year: string | undefined, half: string): Period | null {
  if (half === '全年') return ofYear(text, year);
  return half === '上半年' || half === 'h1' ? upTo(text, year, 6, 30) : part(text, year);
}

/** A month alone is a part of the year, but for the last one, by which years are closed (2025/12), and the end of any. */
function ofMonth(text: string, year: string | undefined, month = '', isEnd: boolean): Period | null {
  const number = numeral(month);
  if (number < 1 || number > 12) return null;
  if (isEnd || (number === 12 && year !== undefined)) return upToMonth(text, year, month);
  return part(text, year);
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
function numeral(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [, ten = '', one = ''] = /^([一二三四五六七八九]?十)?([一二三四五六七八九]?)$/.exec(text) ?? [];
  if (ten === '' && one === '') return Number.NaN;
  const tens = ten === '' ? 0 : ten === '十' ? 1 : FIGURES.indexOf(ten.charAt(0));
  return tens * 10 + (one === '' ? 0 : FIGURES.indexOf(one));
}

const CHINESE_YEAR = /[二一][〇○零Ｏ0oO九][〇○零Ｏ0oO一二三四五六七八九]{2}(?=\s*年|$)/g;

/** 二〇二三年 as 2023年, letter for letter, so that places in the text stay as they are. */
function withDigits(text: string): string {
  return text.replace(CHINESE_YEAR, (year) =>
    [...year].map((figure) => Math.max(0, FIGURES.indexOf(figure))).join(''),
  );
}
