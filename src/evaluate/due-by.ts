import { Fraction } from 'fraction.js';
import type { Limit } from '../measure/measurement.js';
import { power, type Relative } from '../plan/relative.js';
import type { Case, Demand } from './case.js';
import { changed, type Numeric } from './demand.js';
import { duesFrom, type Way, wayBy } from './pace.js';
import { type Interval, mapped } from './satisfy.js';
import { exactIn } from './series.js';
import type { Start } from './start.js';

const ZERO = new Fraction(0);

/**
 * What is due by the year of the measurement, for all that baseline and target may be. A target that is itself counted
 * from an uncertain baseline moves with it; else both ends of an uncertain target must agree.
 */
export function duesOf(start: Start, demand: Demand, target: Numeric, given: Case): Demand[] {
  const { period } = given.indicator;
  const way = wayBy(given.measurement.year, given.indicator);
  const { operator, due } = demand;
  const exact = exactIn(due);
  if (exact) return duesFrom(start.interval, { operator, value: exact }, way);
  if ('from' in target && target.from === period.base)
    return [alongWith(start.interval, demand, target, way)];
  return [due.low, due.high].flatMap((limit) =>
    limit ? duesFrom(start.interval, { operator, value: limit.value }, way) : [anything(operator, limit)],
  );
}

/** So much of a change as is due by then, of whatever the baseline was. */
function alongWith(start: Interval, { operator, due }: Demand, target: Relative, way: Way): Demand {
  const order = target.by.compare(ZERO);
  if (order === 0) return { operator, due };
  const { elapsed, span, path } = way;
  const atOrBeyond = order > 0 ? '>=' : '<=';
  if (path === 'linear') {
    const part = { type: target.type, by: target.by.mul(new Fraction(elapsed, span)) };
    return { operator: atOrBeyond, due: changed(start, part) };
  }
  const factor = power(target.by.add(1), elapsed);
  const raised = mapped(start, (baseline) => power(baseline, span).mul(factor));
  return { operator: atOrBeyond, due: raised, power: span };
}

/** Nothing is known of an end that is open. */
function anything(operator: Demand['operator'], limit: Limit | null): Demand {
  return { operator, due: { low: limit, high: limit } };
}
