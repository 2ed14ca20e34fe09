import type { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import type { Case, Judgement, Threshold } from './case.js';
import type { Reason } from './result.js';
import { type Answer, type Interval, satisfies } from './satisfy.js';
import { doubtOf, exactIn, intervalOf } from './series.js';

/** One year of a yearly promise; `interval` is null where the cell gives no number. */
interface Year {
  readonly year: number;
  readonly measurement: Measurement | null;
  readonly interval: Interval | null;
  readonly kept: Answer | null;
}

/** Whether the promise binds the year that was measured, each year for itself. */
export function isYearly({ indicator, measurement }: Case): boolean {
  const { type } = indicator.target;
  return (
    indicator.annual &&
    (type === 'threshold' || type === 'change') &&
    measurement.year >= indicator.period.start
  );
}

/**
 * A yearly promise: every year up to the one asked about must keep it. A year that failed stays failed, and one year's
 * value says nothing of another's, so that a missing year leaves it open.
 */
export function judgeAnnual(given: Case, threshold: Threshold): Judgement {
  return { basis: 'target', due: threshold, target: threshold.value, ...judgeYears(given, threshold) };
}

function judgeYears(given: Case, threshold: Threshold): Judgement {
  const years = yearsOf(given, threshold);
  const missed = years.find(({ kept }) => kept === 'no');
  if (missed) return { outcome: 'not-met', reason: missedReason(missed, threshold) };
  const open = whyOpen(years);
  if (open) return { outcome: 'undetermined', reason: open };
  if (years.every(isNothingToCount))
    return { outcome: 'not-applicable', reason: { code: 'nothing-to-count' } };
  const [from, to] = [given.indicator.period.start, years.at(-1)?.year ?? given.measurement.year];
  return { outcome: given.final ? 'met' : 'on-track', reason: { code: 'annual-kept', from, to } };
}

function yearsOf({ indicator, series, occasion }: Case, { operator, value }: Threshold): Year[] {
  const { start, end } = indicator.period;
  const last = Math.min(occasion.year, end);
  return Array.from({ length: last - start + 1 }, (_, i) => {
    const measurement = series.get(start + i) ?? null;
    const interval = measurement && intervalOf(measurement.reading, indicator);
    return { year: start + i, measurement, interval, kept: interval && satisfies(interval, operator, value) };
  });
}

function whyOpen(years: readonly Year[]): Reason | null {
  const doubt = years
    .map(({ measurement }) => measurement && doubtOf(measurement))
    .find((reason) => reason !== null);
  if (doubt) return doubt;
  const missing = years.filter((one) => one.kept === null && !isNothingToCount(one)).map(({ year }) => year);
  if (missing.length > 0) return { code: 'annual-years-missing', years: missing };
  const wide = years.find(({ kept }) => kept === 'maybe');
  return wide ? { code: 'bound-too-wide', text: wide.measurement?.text ?? '' } : null;
}

function isNothingToCount({ measurement }: Year): boolean {
  return measurement?.reading.kind === 'not-applicable';
}

function missedReason({ year, measurement, interval }: Year, threshold: Threshold): Reason {
  const value = exactIn(interval) ?? nearestEnd(interval, threshold) ?? threshold.value;
  return { code: 'annual-missed', year, value, text: measurement?.text ?? '' };
}

function nearestEnd(interval: Interval | null, { value }: Threshold): Fraction | null {
  if (!interval) return null;
  const below = satisfies(interval, '<=', value) === 'yes';
  return (below ? interval.high : interval.low)?.value ?? null;
}
