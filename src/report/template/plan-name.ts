import type { Plan } from '../../plan/plan.js';
import { foldName } from '../../quantity/fold.js';

/** What a plan is called in a form: its place, unless another plan is found by that name too. */
export function nameAmong(plan: Plan, plans: readonly Plan[]): string {
  const { name } = plan.jurisdiction;
  const isShared = plans.some((other) => other !== plan && namesOf(other).includes(foldName(name)));
  return isShared ? plan.id : name;
}

function namesOf({ title, jurisdiction: { name, aliases, code } }: Plan): string[] {
  return [title, name, ...aliases, ...(code === null ? [] : [code])].map(foldName);
}
