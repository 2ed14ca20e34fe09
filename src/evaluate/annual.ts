import { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import type { Operator } from '../plan/plan.js';
import type { Case, Judgement } from './case.js';
import { isReason } from './other.js';
import type { Reason } from './result.js';
import { type Answer, compares, type Interval } from './satisfy.js';
import { doubtOf, exactIn, intervalOf } from './series.js';

const ZERO = new Fraction(0);

/** What a year is held against, or why that is not known. */
type DueIn = (year: number) => Interval | Reason;

/** One year of a yearly promise; `interval` is null where the cell gives no number. */
interface Year {
  readonly year: number;
  readonly measurement: Measurement | null;
  readonly interval: Interval | null;
  readonly due: Interval | Reason;
  readonly kept: Answer | null;
}

/** Whether the promise binds the year that was measured, each year for itself. */
export function isYearly({ indicator, measurement }: Case): boolean {
  const { type } = indicator.target;
  const compared = type === 'threshold' || type === 'change' || type === 'points' || type === 'than';
  return indicator.annual && compared && measurement.year >= indicator.period.start;
}

/**
 * A yearly promise: every year up to the one asked about must keep it. A year that failed stays failed, and one year's
 * value says nothing of another's, so that a missing year leaves it open.
 */
export function judgeAnnual(given: Case, operator: Operator, dueIn: DueIn): Judgement {
  const now = dueIn(given.measurement.year);
  const value = isReason(now) ? null : exactIn(now);
  const judged = judgeYears(given, operator, dueIn);
  return { basis: 'target', target: value, ...(value && { due: { operator, value } }), ...judged };
}

function judgeYears(given: Case, operator: Operator, dueIn: DueIn): Judgement {
  const years = yearsOf(given, operator, dueIn);
  const missed = years.find(({ kept }) => kept === 'no');
  if (missed) return { outcome: 'not-met', reason: missedReason(missed) };
  const open = whyOpen(years);
  if (open) return { outcome: 'undetermined', reason: open };
  if (years.every(isNothingToCount))
    return { outcome: 'not-applicable', reason: { code: 'nothing-to-count' } };
  const [from, to] = [given.indicator.period.start, years.at(-1)?.year ?? given.measurement.year];
  return { outcome: given.final ? 'met' : 'on-track', reason: { code: 'annual-kept', from, to } };
}

function yearsOf({ indicator, series, occasion }: Case, operator: Operator, dueIn: DueIn): Year[] {
  const { start, end } = indicator.period;
  const last = Math.min(occasion.year, end);
  return Array.from({ length: last - start + 1 }, (_, i) => {
    const measurement = series.get(start + i) ?? null;
    const interval = measurement && intervalOf(measurement.reading, indicator);
    const due = dueIn(start + i);
    const kept = interval && !isReason(due) ? compares(interval, operator, due) : null;
    return { year: start + i, measurement, interval, due, kept };
  });
}

function whyOpen(years: readonly Year[]): Reason | null {
  const doubt = years
    .map(({ measurement }) => measurement && doubtOf(measurement))
    .find((reason) => reason !== null);
  if (doubt) return doubt;
  const missing = years.filter((one) => one.interval === null && !isNothingToCount(one));
  if (missing.length > 0) return { code: 'annual-years-missing', years: missing.map(({ year }) => year) };
  const unknown = years.map(({ interval, due }) => interval && isReason(due) && due).find(Boolean);
  if (unknown) return unknown;
  const wide = years.find(({ kept }) => kept === 'maybe');
  return wide ? { code: 'bound-too-wide', text: wide.measurement?.text ?? '' } : null;
}

function isNothingToCount({ measurement }: Year): boolean {
  return measurement?.reading.kind === 'not-applicable';
}

function missedReason({ year, measurement, interval, due }: Year): Reason {
  return { code: 'annual-missed', year, value: nearestEnd(interval, due), text: measurement?.text ?? '' };
}

/** The exact value, or the end of the range that comes nearest to what was due and still misses it. */
function nearestEnd(interval: Interval | null, due: Interval | Reason): Fraction {
  const below = interval && !isReason(due) && compares(interval, '<=', due) === 'yes';
  return (below ? interval.high : interval?.low)?.value ?? ZERO;
}
