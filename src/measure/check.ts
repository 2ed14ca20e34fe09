import type { Fraction } from 'fraction.js';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { toDecimal } from '../quantity/format.js';
import type { Measurement } from './measurement.js';

/** What the measurements say against each other and against the plans' own baselines. */
export function checkMeasurements(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
): Diagnostic[] {
  const byPlan = new Map(plans.map((plan) => [plan.id, plan]));
  return measurements.flatMap((measurement, i) => {
    const plan = byPlan.get(measurement.plan);
    const indicator =
      plan && [...plan.indicators, ...plan.commitments].find((one) => one.id === measurement.indicator);
    if (!indicator) return [];
    return [
      ...checkBaseline(measurement, indicator),
      ...checkFall(measurement, measurements[i - 1], indicator),
    ];
  });
}

/** The plan's baseline stands; a base-year value in the data that disagrees with it is said. */
function checkBaseline(
  { reading, area, year, text, source }: Measurement,
  indicator: Indicator,
): Diagnostic[] {
  const { baseline, period, name } = indicator;
  if (area !== null || year !== period.base || baseline?.type !== 'number' || reading.kind !== 'number')
    return [];
  const tolerance = [baseline.step, reading.step].reduce((a, b) => (a.gt(b) ? a : b)).div(2);
  if (reading.value.sub(baseline.value).abs().lte(tolerance)) return [];
  return [diagnostic('PC226', source, { indicator: name, year, value: text, baseline: baseline.text })];
}

/** A count that the plan wants to rise and that adds up over the years should not fall; the order is by year. */
function checkFall(later: Measurement, earlier: Measurement | undefined, indicator: Indicator): Diagnostic[] {
  const cumulative = indicator.kind === 'count' && indicator.target.type === 'threshold' && !indicator.annual;
  if (!cumulative || !earlier || !sameSeries(earlier, later)) return [];
  const [from, to] = [exact(earlier), exact(later)];
  if (!from || !to || to.gte(from)) return [];
  const params = {
    indicator: indicator.name,
    area: later.area,
    year: later.year,
    value: toDecimal(to),
    earlierYear: earlier.year,
    earlier: toDecimal(from),
  };
  return [diagnostic('PC224', later.source, params)];
}

function sameSeries(a: Measurement, b: Measurement): boolean {
  return a.plan === b.plan && a.indicator === b.indicator && a.area === b.area;
}

function exact({ reading }: Measurement): Fraction | null {
  return reading.kind === 'number' ? reading.value : null;
}
