import type { LoadedPlans } from '../assess/rules/files.js';
import { loadPlans } from '../assess/rules/load.js';
import { kindOf } from '../io/files.js';
import { newHash } from '../io/hash.js';
import { findRules } from '../io/rules.js';

/** The plans known to this run; a `--plan` that names a rule file adds that file. */
export function rulesFor(rules: readonly string[], plan?: string): Promise<LoadedPlans> {
  return loadPlans(findRules(rulePaths(rules, plan)), newHash);
}

export function rulePaths(rules: readonly string[], plan?: string): readonly string[] {
  const isFile = plan !== undefined && /\.ya?ml$/i.test(plan) && kindOf(plan) === 'file';
  return isFile ? [...rules, plan] : rules;
}
