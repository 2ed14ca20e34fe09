import type { Measurement } from '../measure/measurement.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { type Contradiction, contradiction, ownReading, rollUp } from './rollup.js';
import { type Series, speaks } from './series.js';

/** The rows of one indicator for one year: the whole's own, and its units'. */
interface YearRows {
  whole: Measurement | null;
  readonly units: Measurement[];
}

/** One plan's measurements, by indicator and year, with the value of the whole rolled up where no row gives it. */
export class PlanData {
  #lastValue: number | null = null;
  #lastMark: number | null = null;
  readonly #rows = new Map<string, Map<number, YearRows>>();
  readonly #series = new Map<string, Series>();

  constructor(private readonly plan: Plan) {}

  /** The last year that the data reach; years of nothing but missing marks only where there is nothing else. */
  get lastYear(): number | null {
    return this.#lastValue ?? this.#lastMark;
  }

  add(measurement: Measurement): void {
    const { indicator, year, area } = measurement;
    if (speaks(measurement)) this.#lastValue = Math.max(this.#lastValue ?? year, year);
    else this.#lastMark = Math.max(this.#lastMark ?? year, year);
    const years = this.#rows.get(indicator) ?? new Map<number, YearRows>();
    const rows = years.get(year) ?? { whole: null, units: [] };
    if (area === null) rows.whole = measurement;
    else rows.units.push(measurement);
    years.set(year, rows);
    this.#rows.set(indicator, years);
  }

  /** The whole's series: its own rows where they say something, else what its units make. */
  whole(indicator: Indicator): Series {
    const known = this.#series.get(indicator.id);
    if (known) return known;
    const series = new Map<number, Measurement>();
    for (const [year, rows] of this.#rows.get(indicator.id) ?? []) {
      const made = speaks(rows.whole ?? undefined) ? null : rollUp(this.plan, indicator, year, rows.units);
      const measurement = made ?? rows.whole;
      if (measurement) series.set(year, measurement);
    }
    this.#series.set(indicator.id, series);
    return series;
  }

  /** One unit's own series. */
  unit(indicator: Indicator, area: string): Series {
    const series = new Map<number, Measurement>();
    for (const [year, rows] of this.#rows.get(indicator.id) ?? []) {
      const own = rows.units.find((row) => row.area === area);
      if (own) series.set(year, { ...own, reading: ownReading(own, indicator) });
    }
    return series;
  }

  /** Values of the whole that its units' values cannot make. */
  contradictions(): Contradiction[] {
    return [...this.plan.indicators, ...this.plan.commitments].flatMap((indicator) =>
      [...(this.#rows.get(indicator.id)?.values() ?? [])].flatMap(
        ({ whole, units }) => (whole && contradiction(this.plan, indicator, whole, units)) ?? [],
      ),
    );
  }
}

export function groupByPlan(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
): Map<string, PlanData> {
  const data = new Map(plans.map((plan) => [plan.id, new PlanData(plan)]));
  for (const measurement of measurements) data.get(measurement.plan)?.add(measurement);
  return data;
}
