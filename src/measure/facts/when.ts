import { narrowed, type Period } from './period.js';
import type { Said } from './scope.js';

/** When a value is of, or why that cannot be told. */
export type WhenValue =
  | {
      readonly type: 'period';
      readonly period: Period;
      readonly from: Said<Period>;
      /** A wider place that says another year, which the nearer one replaces. */
      readonly replaced: Said<Period> | null;
    }
  | { readonly type: 'unsaid' }
  | { readonly type: 'contradiction'; readonly first: Said<Period>; readonly second: Said<Period> };

/**
 * When a value is of. `own` are its row and the heading of its column, which must agree; then the things around it from the
 * narrowest to the widest: months go with the year of a wider place (上半年 under 2025年), and a nearer year replaces a wider
 * one. `last` is asked only where no year is told (the file's name).
 */
export function whenValue(
  own: readonly Said<Period>[],
  around: readonly (readonly Said<Period>[])[],
  last: readonly Said<Period>[],
): WhenValue {
  const base = own.find(({ value }) => value.isBase && value.year === null);
  if (base) return { type: 'period', period: base.value, from: base, replaced: null };
  let found: Found | null = null;
  for (const said of own) {
    const both: Period | null = found ? narrowed(said.value, found.period) : said.value;
    if (!both) return { type: 'contradiction', first: found?.from ?? said, second: said };
    found = { period: both, from: found && !isFiner(said.value, found.period) ? found.from : said };
  }
  let replaced: Said<Period> | null = null;
  const isOwn = found !== null;
  for (const scope of around) {
    const hadYear = found !== null && isDated(found.period);
    for (const said of yearsFirst(scope)) {
      const both: Period | null = found ? narrowed(found.period, said.value) : said.value;
      // who names a year and beside it or around it several may mean either; rows and columns tell which of them each is
      const isOneOf = said.value.span !== undefined && !(hadYear && isOwn);
      if (both && found && isDated(found.period) && isOneOf) replaced ??= said;
      if (both) found = { period: both, from: found?.from ?? said };
      else if (hadYear && !(found && isOverBefore(said, found.period))) replaced ??= said;
      else return { type: 'contradiction', first: found?.from ?? said, second: said };
    }
  }
  // 2021—2023年 over a value says less than which of those years is asked for
  const span: Said<Period> | null =
    !isOwn && found?.period.span && !isDated(found.period) ? found.from : null;
  if (!found || !isDated(found.period)) found = withYearOf(last, span ? null : found);
  if (span && found && isDated(found.period)) {
    if (!narrowed(found.period, span.value))
      return { type: 'contradiction', first: span, second: found.from };
    replaced = span;
  }
  if (!found || !isDated(found.period)) return { type: 'unsaid' };
  return { type: 'period', period: found.period, from: found.from, replaced };
}

interface Found {
  readonly period: Period;
  readonly from: Said<Period>;
}

/** The only year among these, for what has none yet, and the part of it that they name. */
function withYearOf(last: readonly Said<Period>[], found: Found | null): Found | null {
  const years = new Set(last.flatMap(({ value: { year } }) => year ?? []));
  if (years.size > 1) return found;
  return last.reduce((left: Found | null, said) => {
    const both: Period | null = left ? narrowed(left.period, said.value) : said.value;
    return both && { period: both, from: left?.from ?? said };
  }, found);
}

/** 数据截至2022年底 tells no value of 2023. */
function isOverBefore({ value, text }: Said<Period>, { year }: Period): boolean {
  return UNTIL.test(text) && value.year !== null && year !== null && value.year < year;
}

const UNTIL = /截[止至]/;

/** A year by itself tells more than several. */
function yearsFirst(scope: readonly Said<Period>[]): readonly Said<Period>[] {
  if (scope.every(({ value }) => !value.span)) return scope;
  return [...scope.filter(({ value }) => !value.span), ...scope.filter(({ value }) => value.span)];
}

function isDated({ year, isBase }: Period): boolean {
  return year !== null || isBase;
}

function isFiner(a: Period, b: Period): boolean {
  return (a.upTo !== null || a.isPart) && b.upTo === null && !b.isPart;
}
