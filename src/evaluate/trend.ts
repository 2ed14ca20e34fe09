import type { Indicator } from '../plan/plan.js';
import type { Outcome, Reason, TrendPoint } from './result.js';
import { type Answer, exactly, type Interval } from './satisfy.js';
import { intervalOf, type Series } from './series.js';

interface Point {
  readonly year: number;
  readonly interval: Interval;
}

/**
 * Steady rise or fall (DESIGN §6): two measured years at least, the last beyond the first, no step the wrong way.
 * The plan's numeric baseline is the first point where there is one.
 */
export function judgeTrend(
  series: Series,
  indicator: Indicator,
  direction: 'rising' | 'falling',
  year: number,
  final: boolean,
): { outcome: Outcome; reason: Reason } {
  const points = pointsUpTo(year, series, indicator);
  const failed: Outcome = final ? 'not-met' : 'behind';
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2) {
    return { outcome: 'undetermined', reason: { code: 'trend-one-point', year: last?.year ?? year } };
  }
  const steps = points.slice(1).map((to, i) => ({ from: points[i] ?? first, to }));
  const broken = steps.find(({ from, to }) => beyond(from, to, direction) === 'yes');
  if (broken) return { outcome: failed, reason: { code: 'trend-broken', ...named(broken) } };
  const gained = beyond(last, first, direction);
  if (gained === 'no') return { outcome: failed, reason: { code: 'trend-flat', ...named({ from: first, to: last }) } };
  const untrusted = untrustedReason(year, series, indicator);
  if (untrusted) return { outcome: 'undetermined', reason: untrusted };
  const unclear = gained === 'maybe' || steps.some(({ from, to }) => beyond(from, to, direction) === 'maybe');
  if (unclear) return { outcome: 'undetermined', reason: { code: 'trend-unclear' } };
  return { outcome: final ? 'met' : 'on-track', reason: { code: 'trend-kept', ...named({ from: first, to: last }) } };
}

/** A year whose cell cannot be read may hide a fall, so that no rise can be said to be steady. */
function untrustedReason(year: number, series: Series, indicator: Indicator): Reason | null {
  for (const m of series.values()) {
    if (m.year <= indicator.period.base || m.year > year) continue;
    if (m.reading.kind === 'faulty') return { code: 'faulty', diagnostic: m.reading.code };
    if (m.reading.kind === 'approximate') return { code: 'approximate', text: m.text };
  }
  return null;
}

function pointsUpTo(year: number, series: Series, indicator: Indicator): Point[] {
  const { base } = indicator.period;
  const measured = [...series.values()]
    .filter((m) => m.year >= base && m.year <= year)
    .flatMap((m) => {
      const interval = intervalOf(m.reading, indicator);
      return interval ? [{ year: m.year, interval }] : [];
    });
  const stated =
    indicator.baseline?.type === 'number' ? [{ year: base, interval: exactly(indicator.baseline.value) }] : [];
  const later = stated.length > 0 ? measured.filter((point) => point.year > base) : measured;
  return [...stated, ...later].sort((a, b) => a.year - b.year);
}

/** Whether `a` lies beyond `b` in the wanted direction. */
function beyond(a: Point, b: Point, direction: 'rising' | 'falling'): Answer {
  const [more, less] = direction === 'rising' ? [a.interval, b.interval] : [b.interval, a.interval];
  if (more.low && less.high) {
    const byHow = more.low.value.compare(less.high.value);
    if (byHow > 0 || (byHow === 0 && !(more.low.inclusive && less.high.inclusive))) return 'yes';
  }
  if (more.high && less.low && more.high.value.lte(less.low.value)) return 'no';
  return 'maybe';
}

function named({ from, to }: { from: Point; to: Point }): { from: TrendPoint; to: TrendPoint } {
  return { from: point(from), to: point(to) };
}

function point({ year, interval: { low, high } }: Point): TrendPoint {
  return { year, value: low && high?.value.equals(low.value) ? low.value : null };
}
