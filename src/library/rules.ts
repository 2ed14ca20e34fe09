import type { RuleRecord } from '../assess/records.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import { isPack } from '../assess/rules/pack.js';
import { isRuleSource, type RuleSource } from '../assess/rules/texts.js';
import { now } from '../outcome/later.js';

/** All that `loadPlans` gave, so that what is wrong with a rule file is never left behind. */
export function checkRules(rules: LoadedPlans, of: string): void {
  const lists = [rules?.plans, rules?.diagnostics, rules?.files];
  if (lists.every(Array.isArray)) return;
  const hint = Array.isArray(rules) ? ', not only its plans' : '';
  throw new TypeError(`${of}: the rules are what loadPlans gave${hint}`);
}

/** The plans as data: their SHA-256 is taken. */
export function asData({ plans, diagnostics, files }: LoadedPlans): LoadedPlans {
  const hashed = <T extends Pick<RuleRecord, 'sha256'>>(record: T) => ({
    ...record,
    sha256: now(record.sha256),
  });
  return {
    plans: plans.map((plan) => ({ ...plan, origin: hashed(plan.origin) })),
    diagnostics,
    files: files.map(hashed),
  };
}

/** A rule file by its text alone, or with the name by which it is to be told of. */
export function ruleSource(given: string | RuleSource): RuleSource {
  const source = typeof given === 'string' ? { name: 'plan.yaml', text: given } : given;
  if (!isRuleSource(source))
    throw new TypeError('parsePlan: the first argument is the text of a rule file, or { name, text }');
  const bytes = 'text' in source ? new TextEncoder().encode(source.text) : source.bytes;
  if (isPack(bytes)) throw new TypeError('parsePlan: a pack holds many rule files; hand it to loadPlans');
  return source;
}
