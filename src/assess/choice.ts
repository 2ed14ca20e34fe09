import { PlanNames } from '../measure/facts/names.js';
import type { CountedArea } from '../measure/gather/counted.js';
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
    known: (found.length > 1 ? found : plans).map((plan) => plan.id),
  });
}

/** `高新区`, or `hengshui:高新区` for one plan only. */
export function countedArea(value: string, plans: readonly Plan[]): CountedArea {
  const [, plan, area = ''] = /^(?:([^:：]+)[:：])?([^:：]+)$/.exec(value) ?? [];
  if (area.trim() === '') throw new OptionFault('bad-count-area', { value });
  return { plan: plan === undefined ? null : choosePlan(plans, plan.trim()).id, area: area.trim() };
}
