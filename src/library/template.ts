import { checked, flag, oneOf, READING, refused, type Table } from '../assess/asked.js';
import { choosePlan, chooseUnit } from '../assess/choice.js';
import { CHOICES } from '../assess/options.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import type { Plan } from '../plan/plan.js';
import { nameAmong } from '../report/template/plan-name.js';
import { LANGUAGES, type Language } from '../text/language.js';
import { textFor } from '../text/text.js';
import { checkRules } from './rules.js';

/** What is to be filled in, under the names of the command line in camel case. */
export interface TemplateOptions<F extends TemplateFormat = TemplateFormat> {
  /** By default that of the first checkpoint. */
  readonly year?: readonly number[];
  readonly by?: 'whole' | 'area';
  /** One reporting unit only. */
  readonly area?: string;
  readonly includeCommitments?: boolean;
  readonly format?: F;
  readonly lang?: Language;
}

type TemplateFormat = 'csv' | 'xlsx';

const FORM: Table<TemplateOptions> = {
  year: {
    what: 'a list of years such as 2023',
    taken: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((one) => /^(?:19|20)\d{2}$/.test(String(one)))
        ? value.map(Number)
        : null,
  },
  by: oneOf(CHOICES.by),
  area: READING.area,
  includeCommitments: flag,
  format: oneOf(['csv', 'xlsx']),
  lang: oneOf(LANGUAGES),
};

/** An empty table for one plan, by its id, a name or a code: CSV by default, or the bytes of a workbook. */
export async function template<F extends TemplateFormat = 'csv'>(
  rules: LoadedPlans,
  plan: string,
  options: TemplateOptions<F> = {},
): Promise<F extends 'xlsx' ? Uint8Array : string> {
  checkRules(rules, 'template');
  const asked = checked<TemplateOptions>(options, FORM, 'template');
  const chosen = planNamed(rules, plan);
  if (asked.by === 'area' && chosen.jurisdiction.units.length === 0)
    throw new TypeError(`template: the plan of ${chosen.jurisdiction.name} names no units that report`);
  return (await rendered(chosen, asked, nameAmong(chosen, rules.plans))) as F extends 'xlsx'
    ? Uint8Array
    : string;
}

async function rendered(plan: Plan, asked: TemplateOptions, planName: string): Promise<string | Uint8Array> {
  const { year, by, includeCommitments: commitments = false, format = 'csv', lang = 'en' } = asked;
  const area = asked.area === undefined ? undefined : unitNamed(plan, asked.area);
  const years = year ?? [plan.checkpoints[0]?.year ?? plan.period.end];
  const form = { years, byArea: by === 'area', commitments, planName, ...(area !== undefined && { area }) };
  if (format === 'csv')
    return (await import('../report/template/template.js')).renderTemplate(plan, form, textFor(lang));
  const { renderTemplateWorkbook } = await import('../report/template/template-workbook.js');
  return renderTemplateWorkbook(plan, form, textFor(lang));
}

function unitNamed(plan: Plan, wanted: string): string {
  try {
    return chooseUnit(plan, wanted);
  } catch (error) {
    throw refused(error, 'template');
  }
}

function planNamed({ plans }: LoadedPlans, wanted: string): Plan {
  if (typeof wanted !== 'string') throw new TypeError('template: the second argument names a plan');
  try {
    return choosePlan(plans, wanted);
  } catch (error) {
    throw refused(error, 'template');
  }
}
