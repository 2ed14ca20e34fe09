import { buildPlan } from '../../plan/build/build.js';
import type { Catalogue } from '../../plan/build/catalogue.js';
import type { PlanDocumentText } from '../../plan/file/schema.js';
import type { Plan } from '../../plan/plan.js';
import type { RuleRecord } from '../records.js';

/**
 * The plan of checked content that was kept of a file. Null for what no check ever passed, however it came to be there: the
 * file itself is read then. The checks are not made once more, which is what keeping saves.
 */
export function planOfKnown(known: unknown, catalogue: Catalogue, record: RuleRecord): Plan | null {
  try {
    return isPlanText(known) ? buildPlan(known, catalogue, record) : null;
  } catch {
    return null;
  }
}

/** Whether there is what everything else rests on without asking. */
function isPlanText(content: unknown): content is PlanDocumentText {
  const { id, title, jurisdiction, period, checkpoints, indicators } = fieldsOf(content);
  const { start, end, base } = fieldsOf(period);
  return (
    areTexts([id, title, fieldsOf(jurisdiction).name]) &&
    areYears([start, end, base]) &&
    isTable(checkpoints) &&
    areYears(Object.values(checkpoints).map((one) => fieldsOf(one).year)) &&
    Array.isArray(indicators) &&
    indicators.every((one) => areTexts([fieldsOf(one).id, fieldsOf(one).name]))
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isTable(value) ? value : {};
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areTexts(values: readonly unknown[]): boolean {
  return values.every((one) => typeof one === 'string' && one !== '');
}

function areYears(values: readonly unknown[]): boolean {
  return values.every(Number.isInteger);
}
