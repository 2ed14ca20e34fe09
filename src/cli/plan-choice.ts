import type { LoadedPlans } from '../assess/rules/files.js';
import { loadPlans } from '../assess/rules/load.js';
import { kindOf } from '../io/files.js';
import { newHash } from '../io/hash.js';
import { pausesFor } from '../io/interrupt.js';
import { keptRules } from '../io/kept-rules.js';
import { findRules } from '../io/rules.js';
import type { Terminal } from './terminal.js';

/** The plans known to this run; a `--plan` that names a rule file adds that file. */
export async function rulesFor(
  { interrupted, cache }: Pick<Terminal, 'interrupted' | 'cache'>,
  rules: readonly string[],
  plan?: string,
): Promise<LoadedPlans> {
  const pause = pausesFor(interrupted);
  const kept = keptRules(await findRules(rulePaths(rules, plan), pause), cache);
  const loaded = await loadPlans(kept.rules, newHash, pause);
  await kept.save();
  return loaded;
}

export function rulePaths(rules: readonly string[], plan?: string): readonly string[] {
  const isFile = plan !== undefined && /\.ya?ml$/i.test(plan) && kindOf(plan) === 'file';
  return isFile ? [...rules, plan] : rules;
}
