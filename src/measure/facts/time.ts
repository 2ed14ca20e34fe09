import type { Facts } from './facts.js';
import { endsInDayLabel } from './label.js';
import { endOfMonth, narrowed, ofYears, type Period, withDigits } from './period.js';
import { type PeriodSaid, periodsIn } from './period-forms.js';

/** What a text says of time, and the text without it. */
interface TimeSaid {
  readonly period: Period | null;
  /** Years that contradict each other. */
  readonly otherYears: readonly string[];
  /** The day of signing beside the period, as an ISO day. */
  readonly submitted: string | null;
  /** The period is a day without 截至 before it. */
  readonly isDay: boolean;
  readonly rest: string;
}

export function takeTime(text: string): TimeSaid {
  const { periods: all, rest } = periodsIn(text);
  const written = withDigits(text);
  const periods = all.filter(({ start }) => !endsInDayLabel(written.slice(0, start)));
  const whole = isBlankOf(rest) ? oneOf(periods.map(({ period }) => period)).period : null;
  const { periods: said, submitted } = whole ? { periods, submitted: null } : signedOff(periods);
  const isDay = said.length > 0 && said.every((one) => one.isDay);
  return { ...oneOf(said.map(({ period }) => period)), submitted, isDay, rest };
}

/** Where a text says nothing but times, a day in it is that of the value: 2025年（2025年6月30日）. */
function isBlankOf(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** A bare day beside another period, or alone, is the day of signing. */
function signedOff(periods: readonly PeriodSaid[]): Pick<TimeSaid, 'submitted'> & {
  readonly periods: readonly PeriodSaid[];
} {
  const others = periods.filter(({ isDay }) => !isDay);
  if (others.length === 0 || others.length === periods.length) return { periods, submitted: null };
  const day = periods.find(({ isDay }) => isDay)?.period;
  return { periods: others, submitted: day ? dayOf(day.text) : null };
}

/** One period out of several: months go with their year, a base year with its number; else the years that differ, and all of them. */
function oneOf(periods: readonly Period[]): Pick<TimeSaid, 'period' | 'otherYears'> {
  let all: Period | null = null;
  for (const period of periods) {
    const both: Period | null = all === null ? period : narrowed(period, all);
    if (!both) return { period: yearsOf(periods), otherYears: periods.map(({ text }) => text) };
    all = both;
  }
  return { period: all, otherYears: [] };
}

/** 2022年、2023年 is of several years, as 2022—2023年 is; null where not each of them is a whole year. */
function yearsOf(periods: readonly Period[]): Period | null {
  const years = periods.flatMap((period) => (isYearAlone(period) ? (period.year ?? []) : []));
  if (years.length < periods.length) return null;
  const texts = periods.map(({ text }) => text);
  return ofYears(texts.join('、'), String(Math.min(...years)), String(Math.max(...years)));
}

function isYearAlone({ upTo, isPart, isBase, opens, checkpoint }: Period): boolean {
  return upTo === null && !isPart && !isBase && opens === undefined && checkpoint === undefined;
}

const DAY = /(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})/;

export function dayOf(text: string): string | null {
  const [, year, month = '', day = ''] = DAY.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day, or a month by itself, beside who reports or a unit is that of signing; null for any other time. */
export function signedOn({
  period,
  isDay,
}: Pick<TimeSaid, 'period' | 'isDay'>): Pick<Facts, 'submitted' | 'written'> | null {
  const { year = null, month, isPart = false, text = '' } = period ?? {};
  if (isDay) return { submitted: dayOf(text), written: dayOf(text) };
  return year === null || !isPart || month === undefined
    ? null
    : { submitted: null, written: endOfMonth(year, month) };
}
