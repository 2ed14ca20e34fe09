import type { PlanData } from '../evaluate/plan-data.js';
import type { Evaluation, Occasion } from '../evaluate/result.js';
import { speaks } from '../evaluate/series.js';
import type { Measurement, Source } from '../measure/measurement.js';
import { measuredIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { unitsFor } from '../plan/units.js';
import type { ReadMeasurements } from './inputs/read.js';
import type { UnreadFile } from './inputs/unread.js';
import type { PlanHead } from './records.js';

/** Who is asked: the reporting units, the whole, or (`auto`) the units wherever one of them has reported. */
export type Asked = 'auto' | 'whole' | 'area';

export interface CoverageOptions {
  readonly asked: Asked;
  readonly includeCommitments: boolean;
  /** The day that counts for files that do not say when they were submitted. */
  readonly asOf: string | null;
  /** The ISO day on which each file says that it was submitted. */
  readonly submitted: ReadonlyMap<string, string>;
  /** Files of which nothing could be read. */
  readonly unread: readonly UnreadFile[];
}

/** `complete`: nothing is missing; `part`: some of it; `none`: nothing was received. */
export type Received = 'complete' | 'part' | 'none';

/** What one area (null: the whole) owes for an occasion, and what of it has come. */
export interface AreaCoverage {
  readonly area: string | null;
  readonly expected: readonly Indicator[];
  readonly missing: readonly Indicator[];
  /** Received, but not to be used until it is corrected. */
  readonly faulty: readonly Indicator[];
  readonly received: Received;
  /** Where these stand. */
  readonly cells: readonly Source[];
  /** The files in which every value of this plan is this area's. */
  readonly files: readonly string[];
  /** Its files of which nothing could be read: it has sent something. */
  readonly unread: readonly string[];
  /** The latest day that one of its files was submitted on. */
  readonly submitted: string | null;
  /** After the due date; null where one of the two days is not known. */
  readonly late: boolean | null;
}

export interface Coverage {
  readonly plan: PlanHead;
  readonly occasion: Occasion;
  readonly areas: readonly AreaCoverage[];
  /** No file holds anything of this plan. */
  readonly silent: boolean;
}

/** Who has reported what, for each occasion that was judged. */
export function coveragesOf(
  evaluations: readonly Evaluation[],
  byPlan: ReadonlyMap<string, PlanData>,
  { understood, unread }: Pick<ReadMeasurements, 'understood' | 'unread'>,
): Coverage[] {
  const submitted = submittedDays(understood);
  return evaluations.map(({ plan, occasion, asOf, commitments }) =>
    coverageOf(plan, occasion, byPlan.get(plan.id)?.measurements ?? [], {
      asked: 'auto',
      includeCommitments: commitments !== null,
      asOf,
      submitted,
      unread,
    }),
  );
}

/** The day on which each file says that it was submitted. */
export function submittedDays(understood: ReadMeasurements['understood']): Map<string, string> {
  return new Map(
    understood.flatMap(({ file, submitted }) => (submitted ? [[file, submitted] as const] : [])),
  );
}

/** Who has reported what of a plan for the year of an occasion. */
export function coverageOf(
  plan: Plan,
  occasion: Occasion,
  measurements: readonly Measurement[],
  options: CoverageOptions,
): Coverage {
  const ownFiles = filesByArea(measurements);
  const rows = new Rows(measurements.filter((row) => row.year === occasion.year));
  const promises = measuredIn(options.includeCommitments ? plan : { ...plan, commitments: [] });
  const { units } = plan.jurisdiction;
  const areas = asksUnits(plan, measurements, options.asked) ? [null, ...units] : [null];
  const coverages = areas.map((area) => {
    const expected = promises.filter(
      (one) => isOf(area, one, plan) && owes(one, area, areas, rows, options.asked),
    );
    const unread = options.unread.filter(({ of }) =>
      of.some((one) => one.plan === plan.id && one.area === area),
    );
    return {
      ...areaCoverage(area, expected, rows, occasion, options),
      files: ownFiles.get(area) ?? [],
      unread: unread.map(({ file }) => file),
    };
  });
  return {
    plan,
    occasion,
    areas: coverages.filter(({ expected }) => expected.length > 0),
    silent: measurements.length === 0,
  };
}

/** The files that hold values of one area only. */
function filesByArea(measurements: readonly Measurement[]): Map<string | null, string[]> {
  const areas = new Map<string, Set<string | null>>();
  for (const { source, area } of measurements)
    areas.set(source.file, (areas.get(source.file) ?? new Set()).add(area));
  const byArea = new Map<string | null, string[]>();
  for (const [file, of] of areas) {
    const [area = null, ...others] = of;
    if (others.length === 0) byArea.set(area, [...(byArea.get(area) ?? []), file]);
  }
  return byArea;
}

function asksUnits({ jurisdiction }: Plan, measurements: readonly Measurement[], asked: Asked): boolean {
  if (asked !== 'auto' || jurisdiction.units.length === 0) return asked === 'area';
  return measurements.length === 0 || measurements.some(({ area }) => area !== null);
}

/** The rows of one year, by area and indicator. */
class Rows {
  readonly #byKey = new Map<string, Measurement>();
  readonly #byUnits = new Set<string>();

  constructor(rows: readonly Measurement[]) {
    for (const row of rows) {
      if (!speaks(row)) continue;
      this.#byKey.set(`${row.area ?? ''}\n${row.indicator}`, row);
      if (row.area !== null) this.#byUnits.add(row.indicator);
    }
  }

  get(area: string | null, { id }: Indicator): Measurement | undefined {
    return this.#byKey.get(`${area ?? ''}\n${id}`);
  }

  /** What no unit need give by itself is there where any of them gave it. */
  has(area: string | null, indicator: Indicator): boolean {
    if (this.get(area, indicator)) return true;
    return area === null && indicator.rollup === 'any' && this.#byUnits.has(indicator.id);
  }

  fromUnits({ id }: Indicator): boolean {
    return this.#byUnits.has(id);
  }
}

/** Units of another level than an indicator's have nothing to give. */
function isOf(area: string | null, indicator: Indicator, plan: Plan): boolean {
  return area === null || unitsFor(plan, indicator).includes(area);
}

/** Units owe what is rolled up from them, unless (`auto`) the whole has given it alone; the whole owes the rest. */
function owes(
  indicator: Indicator,
  area: string | null,
  areas: readonly (string | null)[],
  rows: Rows,
  asked: Asked,
): boolean {
  const rolledUp = indicator.rollup !== 'none' && indicator.rollup !== 'any';
  const alone = asked === 'auto' && !rows.fromUnits(indicator) && rows.get(null, indicator) !== undefined;
  const byUnits = rolledUp && areas.length > 1 && !alone;
  return byUnits === (area !== null);
}

function areaCoverage(
  area: string | null,
  expected: readonly Indicator[],
  rows: Rows,
  { checkpoint }: Occasion,
  { asOf, submitted }: CoverageOptions,
): Omit<AreaCoverage, 'unread' | 'files'> {
  const missing = expected.filter((one) => !rows.has(area, one));
  const given = expected.flatMap((one) => rows.get(area, one) ?? []);
  const days = given.flatMap(({ source }) => submitted.get(source.file) ?? []);
  const day = days.reduce<string | null>((latest, one) => (latest && latest > one ? latest : one), null);
  const known = missing.length > 0 ? (asOf ?? day) : (day ?? asOf);
  const due = checkpoint?.due ?? null;
  return {
    area,
    expected,
    missing,
    faulty: expected.filter((one) => rows.get(area, one)?.reading.kind === 'faulty'),
    cells: given.filter(({ reading }) => reading.kind === 'faulty').map(({ source }) => source),
    received: missing.length === 0 ? 'complete' : missing.length < expected.length ? 'part' : 'none',
    submitted: day,
    late: known && due ? known > due : null,
  };
}
