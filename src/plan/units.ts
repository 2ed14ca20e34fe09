import type { Indicator, Plan } from './plan.js';

/**
 * The units that count for an indicator: all of them, or those of its level where the plan has units of several. What was
 * added to them for one run is of no level and counts too.
 */
export function unitsFor(
  { jurisdiction: { units, levels } }: Pick<Plan, 'jurisdiction'>,
  { level }: Pick<Indicator, 'level'>,
): readonly string[] {
  if (level === null || levels.length === 0) return units;
  const own = new Set(levels.find((one) => one.level === level)?.units);
  const placed = new Set(levels.flatMap((one) => one.units));
  return units.filter((unit) => own.has(unit) || !placed.has(unit));
}
