import type { Measurement } from '../measure/measurement.js';
import type { Outcome } from '../outcome/outcome.js';
import type { Indicator } from '../plan/plan.js';
import type { Case } from './case.js';
import type { Reason, TrendPoint } from './result.js';
import { type Answer, compares, exactly, type Interval } from './satisfy.js';
import { doubtOf, exactIn, intervalOf, type Series, yearsOf } from './series.js';

type Direction = 'rising' | 'falling';

/** One measured year; a cell that cannot be used may stand for any value, and `doubt` says why. */
interface Point {
  readonly year: number;
  readonly interval: Interval;
  readonly doubt: Reason | null;
}

interface Step {
  readonly from: Point;
  readonly to: Point;
}

const ANY: Interval = { low: null, high: null };

/**
 * Steady rise or fall (DESIGN §6): two measured years at least, the last beyond the first, no step the wrong way.
 * The plan's numeric baseline is the first point where there is one.
 */
export function judgeTrend(
  { series, indicator, year, final }: Case,
  direction: Direction,
): { outcome: Outcome; reason: Reason } {
  const points = pointsUpTo(year, series, indicator);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) {
    return { outcome: 'undetermined', reason: { code: 'trend-one-point', year: last?.year ?? year } };
  }
  const failed: Outcome = final ? 'not-met' : 'behind';
  const whole: Step = { from: first, to: last };
  const steps = stepsBetween(points);
  const broken = steps.find((step) => fallsBack(step, direction) === 'yes');
  if (broken) return { outcome: failed, reason: { code: 'trend-broken', ...named(broken) } };
  const gained = gains(whole, direction);
  if (gained === 'no') return { outcome: failed, reason: { code: 'trend-flat', ...named(whole) } };
  const steady = gained === 'yes' && steps.every((step) => fallsBack(step, direction) === 'no');
  if (!steady) return { outcome: 'undetermined', reason: whyUnclear(points) };
  return { outcome: final ? 'met' : 'on-track', reason: { code: 'trend-kept', ...named(whole) } };
}

function pointsUpTo(year: number, series: Series, indicator: Indicator): Point[] {
  const { period, baseline } = indicator;
  const stated = baseline?.type === 'number' && period.base <= year ? baseline.value : null;
  const after = stated ? period.base : period.base - 1;
  const measured = yearsOf(series, after, year).flatMap((one) => pointOf(series.get(one), indicator));
  const start = stated ? [{ year: period.base, interval: exactly(stated), doubt: null }] : [];
  return [...start, ...measured];
}

function pointOf(measurement: Measurement | undefined, indicator: Indicator): Point[] {
  if (!measurement) return [];
  const doubt = doubtOf(measurement);
  const interval = doubt ? ANY : intervalOf(measurement.reading, indicator);
  return interval ? [{ year: measurement.year, interval, doubt }] : [];
}

/**
 * Every two years, the nearest first: over a year known by a bound only, a fall can be certain though neither step
 * beside it is.
 */
function stepsBetween(points: readonly Point[]): Step[] {
  return points.flatMap((to, i) =>
    points
      .slice(0, i)
      .reverse()
      .map((from) => ({ from, to })),
  );
}

function fallsBack({ from, to }: Step, direction: Direction): Answer {
  return compares(from.interval, direction === 'rising' ? '>' : '<', to.interval);
}

function gains({ from, to }: Step, direction: Direction): Answer {
  return compares(to.interval, direction === 'rising' ? '>' : '<', from.interval);
}

function whyUnclear(points: readonly Point[]): Reason {
  return points.map(({ doubt }) => doubt).find((doubt) => doubt !== null) ?? { code: 'trend-unclear' };
}

function named({ from, to }: Step): { from: TrendPoint; to: TrendPoint } {
  return { from: shown(from), to: shown(to) };
}

function shown({ year, interval }: Point): TrendPoint {
  return { year, value: exactIn(interval) };
}
