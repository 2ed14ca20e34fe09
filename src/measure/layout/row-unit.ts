import type { Indicator } from '../../plan/plan.js';
import { unitOf } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import { sameThing, type Unit } from '../../quantity/unit.js';

/** Of the units that a row names the one that can be meant; in a row of one value there is no other. */
export function unitFor(indicator: Indicator, units: readonly Unit[], isOnly: boolean): Unit | null {
  return units.find((unit) => fits(unit, indicator)) ?? (isOnly ? (units[0] ?? null) : null);
}

/** A unit above the table speaks only for the indicators that it can be meant for. */
export function fits(unit: Unit, indicator: Indicator): boolean {
  const own = unitOf(indicator.unit);
  return unit.dimension === own.dimension && sameThing(unit.noun, own.noun);
}

/** 53, 53（单位：万人）, 53①: the number alone does not say what it counts in. */
export function isWithoutUnit(text: string): boolean {
  return /^\d[\d\s.,]*(?:$|[([*※†‡#①-⑳❶-❿注])/.test(fold(text));
}

export function isShare({ kind }: Indicator): boolean {
  return kind === 'rate' || kind === 'coverage';
}
