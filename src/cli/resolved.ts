import { readRuleTexts } from '../io/rules.js';
import { buildCatalogue } from '../plan/build/catalogue.js';
import { Family, parseCatalogueFile, parsePlanFile } from '../plan/load/parse.js';
import { resolvedGroups } from '../plan/load/resolve.js';
import type { Plan } from '../plan/plan.js';
import { renderResolved, resolvedJson } from '../report/listing/resolved.js';
import type { Look } from '../report/report.js';

/** `show --resolved`: where each value of a plan was written; for this the rule files are read once more, with their places. */
export async function renderResolvedPlan(
  plan: Plan,
  rules: readonly string[],
  format: string,
  look: Look,
): Promise<string> {
  const { files, beside, catalogue: text, family } = await readRuleTexts([], rules);
  const { file } = plan.origin;
  const catalogue = parseCatalogueFile(text?.text ?? '', text?.file ?? '');
  const known = catalogue.content ? buildCatalogue(catalogue.content) : new Map();
  const own = [...files, ...beside].find((one) => one.file === file);
  const { content, place } = parsePlanFile(own?.text ?? '', file, known, new Family(...family));
  const groups = content ? resolvedGroups({ content, place }, file, catalogue) : [];
  return format === 'json' ? resolvedJson(plan.id, groups) : renderResolved(groups, look);
}
