import { resolvedPlan } from '../assess/rules/check.js';
import { findRulesToCheck } from '../io/rules.js';
import type { Plan } from '../plan/plan.js';
import { renderResolved, resolvedJson } from '../report/listing/resolved.js';
import type { Look } from '../report/look.js';

/** `show --resolved`: where each value of a plan was written. */
export async function renderResolvedPlan(
  plan: Plan,
  rules: readonly string[],
  format: string,
  look: Look,
): Promise<string> {
  const groups = resolvedPlan(plan, await findRulesToCheck([], rules));
  return format === 'json' ? resolvedJson(plan.id, groups) : renderResolved(groups, look);
}
