import type { Indicator, SeriesName } from '../plan/plan.js';
import type { Reason } from './result.js';
import { exactly, type Interval } from './satisfy.js';
import { doubtOf, intervalOf, type Series, speaks } from './series.js';

/** A series of the plan with its values for the area in question. */
export interface Other {
  readonly indicator: Indicator;
  readonly series: Series;
}

/** Finds a series by its id. */
export type Others = (id: string) => Other | null;

export const NO_OTHERS: Others = () => null;

/** What another series was in one year, or why nobody can say; only that very year counts, however old the other is. */
export function otherIn(year: number, name: SeriesName, others: Others): Interval | Reason {
  const other = others(name.id);
  const stated = other && statedIn(year, other.indicator);
  if (stated) return stated;
  const measurement = other?.series.get(year);
  if (!other || !speaks(measurement)) return { code: 'other-missing', other: name, year };
  const interval = doubtOf(measurement) ? null : intervalOf(measurement.reading, other.indicator);
  return interval ?? { code: 'other-unclear', other: name, year, text: measurement.text };
}

/** The plan's own number for the base year stands, as everywhere. */
function statedIn(year: number, { baseline, period }: Indicator): Interval | null {
  return baseline?.type === 'number' && year === period.base ? exactly(baseline.value) : null;
}

export function isReason(found: object): found is Reason {
  return 'code' in found;
}
