import { nearest } from '../diagnostic/nearest.js';
import { PlanNames } from '../measure/facts/names.js';
import { type CountedArea, countedFor } from '../measure/gather/counted.js';
import type { Plan } from '../plan/plan.js';
import { OptionFault } from './options.js';

/** The plan of an id, a name, a code, or the rule file it was loaded from. */
export function choosePlan(plans: readonly Plan[], wanted: string): Plan {
  const names = new PlanNames(plans);
  const found = names.find(wanted);
  const byFile = plans.find((plan) => plan.origin.file === wanted);
  if (byFile) return byFile;
  if (found.length === 1 && found[0]) return found[0];
  throw new OptionFault('unknown-plan', {
    value: wanted,
    nearest: found.length > 1 ? null : names.nearest(wanted),
    known: found.length > 1 ? found.map(({ id }) => id) : placesOf(plans),
  });
}

/** What people call the plans: two periods of one place go by one name. */
function placesOf(plans: readonly Plan[]): string[] {
  return [...new Set(plans.map(({ jurisdiction }) => jurisdiction.name))];
}

/** Refuses an area that neither the chosen plan knows nor, where none is chosen, any other. */
export function checkArea(
  area: string,
  chosen: Plan | null,
  plans: readonly Plan[],
  counted: readonly CountedArea[],
): void {
  const names = new PlanNames(plans, (plan) => countedFor(plan, counted));
  const asked = chosen ? [chosen] : plans;
  if (asked.some((plan) => names.vocabulary(plan).area(area) !== undefined)) return;
  throw new OptionFault('unknown-area', {
    value: area,
    plan: chosen?.jurisdiction.name ?? null,
    nearest: nearest(area, asked.flatMap(areasOf)),
    known: chosen ? areasOf(chosen) : placesOf(plans),
  });
}

/** One of the plan's reporting units, as the plan writes it. */
export function chooseUnit(plan: Plan, wanted: string): string {
  const { name, units } = plan.jurisdiction;
  const unit = new PlanNames([plan]).vocabulary(plan).area(wanted);
  if (typeof unit === 'string') return unit;
  const params = { value: wanted, plan: name, nearest: nearest(wanted, units), known: units };
  throw new OptionFault('unknown-area', params);
}

function areasOf({ jurisdiction }: Plan): string[] {
  return [jurisdiction.name, ...jurisdiction.units];
}

/** `高新区`, or `hengshui:高新区` for one plan only. */
export function countedArea(value: string, plans: readonly Plan[]): CountedArea {
  const [, plan, area = ''] = /^(?:([^:：]+)[:：])?([^:：]+)$/.exec(value) ?? [];
  if (area.trim() === '') throw new OptionFault('bad-count-area', { value });
  return { plan: plan === undefined ? null : choosePlan(plans, plan.trim()).id, area: area.trim() };
}
