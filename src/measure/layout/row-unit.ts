import type { Indicator } from '../../plan/plan.js';
import { unitOf } from '../../quantity/amount.js';
import { fold } from '../../quantity/fold.js';
import { remembered } from '../../quantity/remembered.js';
import { parseUnit, sameThing, type Unit } from '../../quantity/unit.js';

/** Of the units that a row names the one that can be meant; in a row of one indicator there is no other. */
export function unitFor(indicator: Indicator, units: readonly Unit[], isOfOne: boolean): Unit | null {
  return units.find((unit) => fits(unit, indicator)) ?? (isOfOne ? (units[0] ?? null) : null);
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

const BEHIND_A_NUMBER = /\d\s*([^\d\s.,:()[\]<>=+*~—–-]{1,8})/g;
const IN_WORDS = /^(?:千分之|百分之|万分之)/;

/** The unit that a value bears itself: 92%, 53.2万人, 千分之三; null where it bears none. */
export const unitWithin = remembered((text): Unit | null => {
  const folded = fold(text);
  const words = [...folded.matchAll(BEHIND_A_NUMBER)].map(([, word = '']) => word);
  for (const word of [...words, ...(IN_WORDS.exec(folded) ?? [])]) {
    const unit = parseUnit(word);
    if (unit) return unit;
  }
  return null;
});

/**
 * True for a unit that cannot be that of a value which bears its own: ‰ of 92%, 万人 of 53人. A multiple in the value stands for
 * itself: 53万人 under 人.
 */
export function isAgainst(said: Unit, own: Unit): boolean {
  if (said.dimension !== own.dimension || said.scale.equals(own.scale)) return false;
  return own.dimension === 'ratio' || own.scale.lt(said.scale);
}

export function isShare({ kind }: Indicator): boolean {
  return kind === 'rate' || kind === 'coverage';
}
