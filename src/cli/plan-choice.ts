import { kindOf } from '../io/files.js';
import { type LoadedPlans, loadRules } from '../io/rules.js';
import { PlanNames } from '../measure/facts/names.js';
import type { Plan } from '../plan/plan.js';
import { usageError } from './usage.js';

/** The plans known to this run; a `--plan` that names a rule file adds that file. */
export async function rulesFor(rules: readonly string[], plan?: string): Promise<LoadedPlans> {
  return loadRules(await rulePaths(rules, plan));
}

export async function rulePaths(rules: readonly string[], plan?: string): Promise<readonly string[]> {
  const isFile = plan !== undefined && /\.ya?ml$/i.test(plan) && (await kindOf(plan)) === 'file';
  return isFile ? [...rules, plan] : rules;
}

/** The plan of an id, a name, a code, or the rule file it was loaded from. */
export function choosePlan(plans: readonly Plan[], wanted: string): Plan {
  const names = new PlanNames(plans);
  const found = names.find(wanted);
  const byFile = plans.find((plan) => plan.origin.file === wanted);
  if (byFile) return byFile;
  if (found.length === 1 && found[0]) return found[0];
  const known = (found.length > 1 ? found : plans).map((plan) => plan.id);
  throw usageError('unknown-plan', {
    value: wanted,
    nearest: found.length > 1 ? null : names.nearest(wanted),
    known,
  });
}
