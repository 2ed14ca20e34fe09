import type { Fraction } from 'fraction.js';
import type { Measurement } from '../measure/measurement.js';
import type { Target } from '../plan/plan.js';
import { type Case, type Demand, type Judgement, undetermined } from './case.js';
import { demandIn, isNumeric, type Numeric, thresholdIn } from './demand.js';
import { isReason } from './other.js';
import type { Reason } from './result.js';
import { type Answer, compares, type Interval } from './satisfy.js';
import { doubtOf, exactIn, intervalOf } from './series.js';
import { referenceIn } from './start.js';
import { attestedBy } from './words.js';

/** One year of a yearly promise. */
interface Year {
  readonly year: number;
  readonly measurement: Measurement | null;
  /** Null where the cell gives nothing to hold against the promise. */
  readonly kept: Answer | null;
  /** Why it was not kept. */
  readonly missed: Reason;
  /** Why what was due is not known. */
  readonly unknown: Reason | null;
}

/**
 * A yearly promise: every year from its first to the one asked about must keep it. A year that failed stays failed, and
 * one year's value says nothing of another's, so that a missing year leaves it open.
 */
export function judgeAnnual(given: Case): Judgement {
  const { target } = given.indicator;
  const demand = isNumeric(target) ? demandIn(given.measurement.year, target, given) : null;
  const due = demand && !isReason(demand) ? thresholdIn(demand) : null;
  return { basis: 'target', target: due?.value ?? null, due, ...judgeYears(given) };
}

function judgeYears(given: Case): Pick<Judgement, 'outcome' | 'reason'> {
  const years = yearsOf(given);
  const missed = years.find(({ kept }) => kept === 'no');
  if (missed) return { outcome: 'not-met', reason: missed.missed };
  const open = whyOpen(years);
  if (open) return undetermined(open);
  if (years.every(isNothingToCount))
    return { outcome: 'not-applicable', reason: { code: 'nothing-to-count' } };
  const [from, to] = [given.indicator.period.start, lastOf(given)];
  return { outcome: given.final ? 'met' : 'on-track', reason: { code: 'annual-kept', from, to } };
}

function yearsOf(given: Case): Year[] {
  const { target, period } = given.indicator;
  return Array.from({ length: lastOf(given) - period.start + 1 }, (_, i) => {
    const year = period.start + i;
    return isNumeric(target) ? numberIn(year, target, given) : wordsIn(year, target, given);
  });
}

function lastOf({ year, indicator: { period } }: Case): number {
  return Math.min(year, period.end);
}

function numberIn(year: number, target: Numeric, given: Case): Year {
  const measurement = given.series.get(year) ?? null;
  const value = measurement && intervalOf(measurement.reading, given.indicator);
  const demand = demandIn(year, target, given);
  const unknown = isReason(demand);
  const kept = value && !unknown ? compares(value, demand.operator, demand.due) : null;
  if (measurement?.asOf && kept === 'no') return soFar(year, measurement, measurement.asOf);
  return {
    year,
    measurement,
    kept,
    missed: missedIn(year, measurement, value && !unknown ? nearestEnd(value, demand) : null),
    unknown: value && unknown ? demand : null,
  };
}

/** What a year has not reached by a day within it, it may yet reach. */
function soFar(year: number, measurement: Measurement, day: string): Year {
  const reason: Reason = { code: 'annual-year-so-far', year, day };
  return { year, measurement, kept: null, missed: reason, unknown: reason };
}

function missedIn(year: number, measurement: Measurement | null, value: Fraction | null): Reason {
  return { code: 'annual-missed', year, value, text: measurement?.text ?? '' };
}

/** The exact value, or the end of the range that comes nearest to what was due and still misses it. */
function nearestEnd(value: Interval, { due }: Demand): Fraction | null {
  const below = compares(value, '<=', due) === 'yes';
  return (below ? value.high : value.low)?.value ?? null;
}

/** Somebody's word must be a plain yes, and a direction holds from each year to the next. */
function wordsIn(year: number, target: Target, given: Case): Year {
  if (target.type === 'trend') return stepTo(year, target.direction, given);
  const measurement = given.series.get(year) ?? null;
  const answer = measurement && attestedBy(measurement);
  const kept = answer && (answer === 'yes' ? 'yes' : 'no');
  if (measurement?.asOf && kept === 'no') return soFar(year, measurement, measurement.asOf);
  return { year, measurement, kept, missed: missedIn(year, measurement, null), unknown: null };
}

/** The first year is where it begins, if nothing is known of the year before. */
function stepTo(year: number, direction: 'rising' | 'falling', given: Case): Year {
  const { series, indicator } = given;
  const measurement = series.get(year) ?? null;
  const to = measurement && intervalOf(measurement.reading, indicator);
  const from = referenceIn(year - 1, series, indicator);
  const begins = from === null && year === indicator.period.start;
  const ahead = direction === 'rising' ? '>' : '<';
  const kept = to && (from ? compares(to, ahead, from) : begins ? 'yes' : 'maybe');
  const unknown: Reason | null = begins && year === lastOf(given) ? { code: 'trend-one-point', year } : null;
  return { year, measurement, kept, missed: stepMissed(year, direction, from, to), unknown };
}

function stepMissed(
  year: number,
  direction: 'rising' | 'falling',
  from: Interval | null,
  to: Interval | null,
): Reason {
  const isBack = from && to && compares(to, direction === 'rising' ? '<' : '>', from) === 'yes';
  const point = (one: number, interval: Interval | null) => ({ year: one, value: exactIn(interval) });
  const code = isBack ? 'trend-broken' : 'trend-flat';
  return { code, from: point(year - 1, from), to: point(year, to) };
}

function whyOpen(years: readonly Year[]): Reason | null {
  const doubt = years
    .map(({ measurement }) => measurement && doubtOf(measurement))
    .find((reason) => reason !== null);
  if (doubt) return doubt;
  const unknown = years.map((one) => one.unknown).find((reason) => reason !== null);
  const missing = years.filter((one) => one.kept === null && !one.unknown && !isNothingToCount(one));
  if (missing.length > 0) return { code: 'annual-years-missing', years: missing.map(({ year }) => year) };
  if (unknown) return unknown;
  const wide = years.find(({ kept }) => kept === 'maybe');
  return wide ? { code: 'bound-too-wide', text: wide.measurement?.text ?? '' } : null;
}

function isNothingToCount({ measurement }: Year): boolean {
  return measurement?.reading.kind === 'not-applicable';
}
