import type { Plan } from '../../plan/plan.js';
import { type Period, yearPeriod } from './period.js';
import type { Said } from './scope.js';

/** 中期评估 and 终期评估 are of the plan's own years for them. */
export function checkpointIn(text: string): 'midterm' | 'final' | null {
  if (/中期(?:评估|评价|检查|考核|自查)/.test(text)) return 'midterm';
  return /(?:终期|末期|期末|期满|总结性)(?:评估|评价|检查|考核|自查)/.test(text) ? 'final' : null;
}

/** The same, where 中期 and 终期 without a year are of the years for which the plan orders its evaluations. */
export function inYearsOf(plan: Plan, said: readonly Said<Period>[]): readonly Said<Period>[] {
  return inYears(said, (period) => (isYearless(period) ? yearOf(plan, period) : null));
}

/** The same, and 基期 without a year is of the base year. */
export function inYearsFrom(
  base: number,
  plan: Plan,
  said: readonly Said<Period>[],
): readonly Said<Period>[] {
  const isBase = ({ isBase, year }: Period) => isBase && year === null;
  return inYears(inYearsOf(plan, said), (period) => (isBase(period) ? base : null));
}

function inYears(
  said: readonly Said<Period>[],
  of: (period: Period) => number | null,
): readonly Said<Period>[] {
  if (said.every(({ value }) => of(value) === null)) return said; // asked of every row
  return said.map((one) => ({ ...one, value: { ...one.value, year: one.value.year ?? of(one.value) } }));
}

/** What the plan says of the year of a stage, where that is another one than the value's. */
export function planAgainst(plan: Plan, period: Period): Said<Period> | null {
  const year = yearOf(plan, period);
  if (!period.checkpoint || year === null || year === period.year) return null;
  const value = yearPeriod(year);
  return { value, at: { in: 'plan', checkpoint: period.checkpoint }, text: value.text };
}

function isYearless({ checkpoint, year }: Period): boolean {
  return checkpoint !== undefined && year === null;
}

function yearOf({ checkpoints }: Plan, { checkpoint }: Period): number | null {
  return checkpoints.find(({ name }) => name === checkpoint)?.year ?? null;
}
