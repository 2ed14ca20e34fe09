import type { Measurement, Span } from '../measure/measurement.js';
import { measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { unitsFor } from '../plan/units.js';
import { type Contradiction, contradiction, ownReading, rollUp } from './rollup.js';
import { type Series, speaks } from './series.js';
import { totalsOf } from './totals.js';

/** The rows of one indicator for one year: the whole's own, and its units'. */
interface YearRows {
  whole: Measurement | null;
  readonly units: Measurement[];
  /** What is told of more than the year itself. */
  readonly told: Measurement[];
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
  #hasWhole = false;
  readonly #rows = new Map<string, Map<number, YearRows>>();
  readonly #measurements: Measurement[] = [];

  constructor(private readonly plan: Plan) {}

  /** The last year that the data reach; years of nothing but missing marks only where there is nothing else. */
  get lastYear(): number | null {
    return this.#lastValue ?? this.#lastMark;
  }

  /** All that was added, in its order. */
  get measurements(): readonly Measurement[] {
    return this.#measurements;
  }

  add(measurement: Measurement): void {
    const { indicator, year, area } = measurement;
    this.#measurements.push(measurement);
    if (speaks(measurement)) this.#lastValue = Math.max(this.#lastValue ?? year, year);
    else this.#lastMark = Math.max(this.#lastMark ?? year, year);
    const rows = this.#rowsFor(indicator, year);
    if (measurement.span) rows.told.push(measurement);
    else if (area === null) {
      rows.whole = measurement;
      this.#hasWhole = true;
    } else rows.units.push(measurement);
  }

  #rowsFor(indicator: string, year: number): YearRows {
    const years = this.#rows.get(indicator);
    const known = years?.get(year);
    if (known) return known;
    const made: YearRows = { whole: null, units: [], told: [] };
    if (years) years.set(year, made);
    else this.#rows.set(indicator, new Map([[year, made]]));
    return made;
  }

  /** The years of which there is any row of an indicator, with these rows. */
  #yearsOf(indicator: string): ReadonlyMap<number, YearRows> {
    return this.#rows.get(indicator) ?? NO_ROWS;
  }

  /** How many units' rows there are of an indicator. */
  unitRows(indicator: string): number {
    return [...this.#yearsOf(indicator).values()].reduce(
      (sum, { units, told }) => sum + units.length + told.filter(({ area }) => area !== null).length,
      0,
    );
  }

  /** How many rows there are of an indicator. */
  rowsOf(indicator: string): number {
    return [...this.#yearsOf(indicator).values()].reduce(
      (sum, { whole, units, told }) => sum + units.length + told.length + (whole ? 1 : 0),
      0,
    );
  }

  /** How many rows of later years say something. */
  valuesAfter(last: number): number {
    let count = 0;
    for (const years of this.#rows.values()) {
      for (const [year, { whole, units, told }] of years)
        if (year > last)
          count += units.filter(speaks).length + told.length + (speaks(whole ?? undefined) ? 1 : 0);
    }
    return count;
  }

  /**
   * The whole's series up to a year: its own rows where they say something, else what its units make, which is rolled up
   * when the year is asked for: most targets look at one year of all.
   */
  whole(indicator: Indicator, until = Number.POSITIVE_INFINITY): Series {
    const rows = this.#yearsOf(indicator.id);
    const isAsked = (year: number) => year <= until || year === indicator.period.base;
    return {
      get: (year) => {
        const own = isAsked(year) ? rows.get(year) : undefined;
        if (own && own.spoken === undefined) own.spoken = this.#spoken(indicator, year, own);
        return own?.spoken ?? undefined;
      },
      keys: () => rows.keys(),
      told: (year, kind) => (isAsked(year) ? this.#toldOfWhole(indicator, year, kind, rows.get(year)) : []),
    };
  }

  /** What the whole tells, or for its running totals its units. */
  #toldOfWhole(
    indicator: Indicator,
    year: number,
    kind: Span['kind'],
    rows: YearRows | undefined,
  ): readonly Measurement[] {
    const told = rows?.told.filter((row) => row.span?.kind === kind) ?? [];
    const own = told.filter(({ area }) => area === null);
    if (own.length > 0 || kind !== 'total') return own;
    const made = rollUp(this.plan, indicator, year, [...told, ...this.#totalsBeside(told, indicator, year)]);
    return made ? [made] : [];
  }

  /** Where some units tell what they come to up to a year, what the others' years come to. */
  #totalsBeside(told: readonly Measurement[], indicator: Indicator, year: number): Measurement[] {
    const saying = new Set(told.map(({ area }) => area));
    const others =
      told.length === 0 ? [] : unitsFor(this.plan, indicator).filter((unit) => !saying.has(unit));
    return others.flatMap((unit) => totalsOf(indicator, this.unit(indicator, unit)).get(year) ?? []);
  }

  #spoken(indicator: Indicator, year: number, { whole, units }: YearRows): Measurement | null {
    const made = speaks(whole ?? undefined) ? null : rollUp(this.plan, indicator, year, units);
    return made ?? whole;
  }

  /** One unit's own series. */
  unit(indicator: Indicator, area: string): Series {
    const series = new Map<number, Measurement>();
    for (const [year, rows] of this.#yearsOf(indicator.id)) {
      rows.byArea ??= new Map(rows.units.map((row) => [row.area, row]));
      const own = rows.byArea.get(area);
      if (own) series.set(year, { ...own, reading: ownReading(own, indicator) });
    }
    const told = (year: number, kind: Span['kind']) =>
      this.#yearsOf(indicator.id)
        .get(year)
        ?.told.filter((row) => row.area === area && row.span?.kind === kind) ?? [];
    return { get: (year) => series.get(year), keys: () => this.#yearsOf(indicator.id).keys(), told };
  }

  /** Values of the whole that its units' values cannot make. */
  contradictions(): Contradiction[] {
    if (!this.#hasWhole) return [];
    return measuredIn(this.plan).flatMap((indicator) =>
      [...this.#yearsOf(indicator.id).values()].flatMap(
        ({ whole, units }) => (whole && contradiction(this.plan, indicator, whole, units)) ?? [],
      ),
    );
  }
}

/** The data of each plan that there are any of. */
export function groupByPlan(
  plans: readonly Plan[],
  measurements: readonly Measurement[],
): Map<string, PlanData> {
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  const data = new Map<string, PlanData>();
  let last: Plan | undefined;
  let own: PlanData | undefined;
  for (const measurement of measurements) {
    if (measurement.plan !== last?.id) {
      last = known.get(measurement.plan);
      own = last && (data.get(last.id) ?? new PlanData(last));
      if (last && own) data.set(last.id, own);
    }
    own?.add(measurement);
  }
  return data;
}
