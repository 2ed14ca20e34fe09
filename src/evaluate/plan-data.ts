import type { Measurement } from '../measure/measurement.js';
import { measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { type Contradiction, contradiction, ownReading, rollUp } from './rollup.js';
import { type Series, speaks } from './series.js';

/** The rows of one indicator for one year: the whole's own, and its units'. */
interface YearRows {
  whole: Measurement | null;
  readonly units: Measurement[];
  /** What speaks for the whole, once somebody has asked. */
  spoken?: Measurement | null;
  /** The units' rows by their areas, once somebody has asked. */
  byArea?: ReadonlyMap<string | null, Measurement>;
}

const NO_ROWS: ReadonlyMap<number, YearRows> = new Map();

/** One plan's measurements, by indicator and year, with the value of the whole rolled up where no row gives it. */
export class PlanData {
  #lastValue: number | null = null;
  #lastMark: number | null = null;
  readonly #rows = new Map<string, Map<number, YearRows>>();

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

  /**
   * The whole's series up to a year: its own rows where they say something, else what its units make, which is rolled up
   * when the year is asked for: most targets look at one year of all.
   */
  whole(indicator: Indicator, until = Number.POSITIVE_INFINITY): Series {
    const rows = this.#rows.get(indicator.id) ?? NO_ROWS;
    const isAsked = (year: number) => year <= until || year === indicator.period.base;
    return {
      get: (year) => {
        const own = isAsked(year) ? rows.get(year) : undefined;
        if (own && own.spoken === undefined) own.spoken = this.#spoken(indicator, year, own);
        return own?.spoken ?? undefined;
      },
      keys: () => rows.keys(),
    };
  }

  #spoken(indicator: Indicator, year: number, { whole, units }: YearRows): Measurement | null {
    const made = speaks(whole ?? undefined) ? null : rollUp(this.plan, indicator, year, units);
    return made ?? whole;
  }

  /** One unit's own series. */
  unit(indicator: Indicator, area: string): Series {
    const series = new Map<number, Measurement>();
    for (const [year, rows] of this.#rows.get(indicator.id) ?? []) {
      rows.byArea ??= new Map(rows.units.map((row) => [row.area, row]));
      const own = rows.byArea.get(area);
      if (own) series.set(year, { ...own, reading: ownReading(own, indicator) });
    }
    return series;
  }

  /** Values of the whole that its units' values cannot make. */
  contradictions(): Contradiction[] {
    return measuredIn(this.plan).flatMap((indicator) =>
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
