/** The days that a wording means: the window's first day where it is one, its last, and the last of its narrowest reading. */
export interface DueDays {
  readonly year: number;
  readonly opens: string | null;
  readonly due: string;
  readonly strict: string | null;
  /** People differ over what the wording means. */
  readonly doubtful: boolean;
}

/** 2023年, 2023年12月, 2023年12月31日, 2023年11月中旬前, 2025年底前, 2023年上半年, in text without blanks. */
export const TIME =
  /(?<![\d—–~-])(20\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日|(上旬|中旬|下旬|初|底|末))?|(初|上半年|下半年|中|底|末|第?[一二三四]季度))?(之?前)?(?!期)/g;

/** What the parts of such a wording mean; null where they are no day. */
export function daysOf(match: RegExpMatchArray): DueDays | null {
  const [, yearText = '', monthText, dayText, partOfMonth, partOfYear, before] = match;
  const year = Number(yearText);
  const span = monthText
    ? monthSpan(year, Number(monthText), dayText === undefined ? null : Number(dayText), partOfMonth)
    : yearSpan(year, partOfYear);
  if (!span) return null;
  const { first, last, isEnd, doubtful = false } = span;
  if (before === undefined)
    return { year, opens: isEnd || first === last ? null : first, due: last, strict: null, doubtful };
  const strict = isEnd || first === last ? null : dayBefore(first);
  return {
    year,
    opens: null,
    due: last,
    strict,
    doubtful: doubtful || (strict !== null && !/旬/.test(partOfMonth ?? '')),
  };
}

interface Span {
  readonly first: string;
  readonly last: string;
  /** The wording names an end: 年底, 月末. */
  readonly isEnd?: boolean;
  readonly doubtful?: boolean;
}

function monthSpan(year: number, month: number, day: number | null, part: string | undefined): Span | null {
  const days = daysIn(year, month);
  if (days === null) return null;
  const at = (of: number) => iso(year, month, of);
  if (day !== null) return day >= 1 && day <= days ? { first: at(day), last: at(day) } : null;
  const parts: Readonly<Record<string, Span>> = {
    上旬: { first: at(1), last: at(10) },
    中旬: { first: at(11), last: at(20) },
    下旬: { first: at(21), last: at(days) },
    初: { first: at(1), last: at(10), doubtful: true },
    底: { first: at(1), last: at(days), isEnd: true },
    末: { first: at(1), last: at(days), isEnd: true },
  };
  return parts[part ?? ''] ?? { first: at(1), last: at(days) };
}

function yearSpan(year: number, part: string | undefined): Span {
  const [whole, half] = [{ first: `${year}-01-01`, last: `${year}-12-31` }, `${year}-06-30`];
  const quarter = '一二三四'.indexOf(/[一二三四](?=季度)/.exec(part ?? '')?.[0] ?? '-');
  if (quarter >= 0) {
    const end = quarter * 3 + 3;
    return { first: iso(year, end - 2, 1), last: iso(year, end, daysIn(year, end) ?? 30) };
  }
  const parts: Readonly<Record<string, Span>> = {
    上半年: { first: whole.first, last: half },
    下半年: { first: `${year}-07-01`, last: whole.last },
    初: { first: whole.first, last: `${year}-03-31`, doubtful: true },
    中: { first: whole.first, last: half, doubtful: true },
    底: { ...whole, isEnd: true },
    末: { ...whole, isEnd: true },
  };
  return parts[part ?? ''] ?? whole;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number | null {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS[month - 1] ?? null);
}

function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (date > 1) return iso(year, month, date - 1);
  return month > 1 ? iso(year, month - 1, daysIn(year, month - 1) ?? 30) : iso(year - 1, 12, 31);
}

export function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
