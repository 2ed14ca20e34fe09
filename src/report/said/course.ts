import type { Fraction } from 'fraction.js';
import type { Result } from '../../evaluate/result.js';
import { now } from '../../outcome/later.js';

/** The years that are known of an indicator, and where a straight line leads. */
export interface Course {
  readonly years: readonly (readonly [number, Fraction])[];
  readonly target: Fraction | null;
  readonly projection: readonly [number, Fraction] | null;
  readonly from: number;
  readonly to: number;
}

/** Null where there are less than two years, or nothing that goes anywhere. */
export function courseIn(result: Result): Course | null {
  const { indicator } = result;
  const { baseline, years } = now(result.history);
  const { base, end } = indicator.period;
  const start = baseline && indicator.kind !== 'growth' ? [[base, baseline] as const] : [];
  const points = [...start, ...years.map(({ year, value }) => [year, value] as const)];
  if (points.length < 2 || indicator.kind === 'presence') return null;
  const { projection } = now(result.beside);
  return {
    years: points,
    target: result.target,
    projection: projection && [projection.year, projection.value],
    from: points[0]?.[0] ?? base,
    to: Math.max(end, points.at(-1)?.[0] ?? end),
  };
}
