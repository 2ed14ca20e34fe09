import type { Plan } from '../../plan/plan.js';
import type { Measurement } from '../measurement.js';

/** An area that somebody asked to count; `plan` is an id, or null for every plan whose data name the area. */
export interface CountedArea {
  readonly plan: string | null;
  readonly area: string;
}

/** The names that a plan's data may give to areas beyond its units. */
export function countedFor(plan: Plan, asked: readonly CountedArea[]): string[] {
  return asked
    .filter((one) => one.plan === null || one.plan === plan.id)
    .map(({ area }) => area)
    .filter((area) => !plan.jurisdiction.units.includes(area));
}

/** The plans with the areas among their units: those asked for by plan, the others where the data report them. */
export function withCountedAreas(
  plans: readonly Plan[],
  asked: readonly CountedArea[],
  measurements: readonly Measurement[],
): readonly Plan[] {
  if (asked.length === 0) return plans;
  const reported = new Set(measurements.map(({ plan, area }) => `${plan}\n${area}`));
  return plans.map((plan) => {
    const own = asked.filter((one) => one.plan === plan.id || reported.has(`${plan.id}\n${one.area}`));
    const units = [...new Set([...plan.jurisdiction.units, ...countedFor(plan, own)])];
    return { ...plan, jurisdiction: { ...plan.jurisdiction, units } };
  });
}
