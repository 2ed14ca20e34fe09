import type { Fraction } from 'fraction.js';
import { LIMITS } from '../plan/kinds.js';
import type { Case, Judgement } from './case.js';
import { hasLineTo } from './course.js';
import { historyOf } from './history.js';
import type { Beside, Projection, Trend } from './result.js';
import { partialOf } from './rollup.js';
import { compares, exactly } from './satisfy.js';
import { exactIn, intervalOf } from './series.js';
import { startOf } from './start.js';
import { demandsIn } from './targets.js';
import { confidenceOf } from './wilson.js';

/** What the numbers say beyond the outcome of a judgement. */
export function besideOf(given: Case, judgement: Judgement, judgeAgain: (given: Case) => Judgement): Beside {
  return {
    projection: projectionOf(given),
    trend: trendOf(given),
    partial: partialOf(given.measurement, given.indicator),
    interval: confidenceOf(given, judgement, judgeAgain),
  };
}

/** Through b and m at the final year F: b + (m − b)·(F − B)/(y − B), and what a year is still needed for the target. */
function projectionOf(given: Case): Projection | null {
  const { indicator, series, measurement } = given;
  const { base, end } = indicator.period;
  const start = startOf(series, indicator)?.value;
  const value = exactIn(intervalOf(measurement.reading, indicator));
  const { year } = measurement;
  if (!start || !value || year <= base || year >= end || !hasProjection(given)) return null;
  const demands = demandsIn(end, given);
  if (!demands) return null;
  const achieved = value.sub(start).div(year - base);
  const projected = within(start.add(achieved.mul(end - base)), given);
  const [only] = demands;
  const target = demands.length === 1 && only ? exactIn(only.due) : null;
  return {
    value: projected,
    year: end,
    meets: demands.every(({ operator, due }) => compares(exactly(projected), operator, due) === 'yes'),
    achieved,
    needed:
      target && only && compares(exactly(value), only.operator, only.due) !== 'yes'
        ? target.sub(value).div(end - year)
        : null,
  };
}

/** A straight line leads to numbers only, and not to averages or answers, nor where amounts grow by a rate. */
function hasProjection({ indicator: { target, kind, average, path } }: Case): boolean {
  const isLine = target.type === 'all' ? target.of.every(hasLineTo) : hasLineTo(target);
  return isLine && average === null && path === 'linear' && kind !== 'presence' && kind !== 'attestation';
}

function within(value: Fraction, { indicator: { kind } }: Case): Fraction {
  const { least, most } = LIMITS[kind];
  if (least && value.lt(least)) return least;
  return most && value.gt(most) ? most : value;
}

/** Sums always grow, and averages hide how the years went: of those the years themselves are looked at. */
function trendOf({ yearly, indicator, measurement: { year } }: Case): Trend | null {
  const { baseline, years } = historyOf(yearly, indicator, year);
  const first = baseline && !indicator.accumulates ? [{ year: indicator.period.base, value: baseline }] : [];
  const points = [...first, ...years];
  const [from, to] = [points[0], points.at(-1)];
  if (!from || !to || points.length < 2) return null;
  const steps = points
    .slice(1)
    .map(({ year, value }, i) => ({ year, order: value.compare(points[i]?.value ?? value) }));
  const [rises, falls] = [steps.some(({ order }) => order > 0), steps.some(({ order }) => order < 0)];
  const direction = rises && falls ? 'back-and-forth' : rises ? 'up' : falls ? 'down' : 'level';
  const still = steps.flatMap(({ year, order }) => (order === 0 ? [year] : []));
  return { direction, from: from.year, to: to.year, points: points.length, still };
}
