import type { Plan } from '../plan/plan.js';
import { renderTemplate } from '../report/template.js';
import { writeDiagnostics } from './diagnostics.js';
import { EXIT } from './exit.js';
import { choosePlan, rulesFor } from './plan-choice.js';
import type { Terminal } from './terminal.js';
import { positiveWhole, usageError } from './usage.js';

interface TemplateArguments {
  readonly rules: readonly string[];
  readonly year?: readonly string[];
  readonly by: 'whole' | 'area';
  readonly includeCommitments: boolean;
}

/** `plancheck template`: an empty table for one plan. */
export async function templateCommand(
  wanted: string,
  args: TemplateArguments,
  terminal: Terminal,
): Promise<number> {
  const { plans, diagnostics } = await rulesFor(args.rules, wanted);
  writeDiagnostics(diagnostics, terminal);
  const plan = choosePlan(plans, wanted);
  if (args.by === 'area' && plan.jurisdiction.units.length === 0)
    throw usageError('no-units', { plan: plan.id });
  const options = {
    years: yearsOf(plan, args.year ?? []),
    byArea: args.by === 'area',
    commitments: args.includeCommitments,
  };
  terminal.stdout.write(renderTemplate(plan, options, terminal.text));
  return diagnostics.some(({ severity }) => severity === 'error') ? EXIT.untrusted : EXIT.ok;
}

/** The years asked for, or that of the first checkpoint; never today's. */
function yearsOf(plan: Plan, asked: readonly string[]): number[] {
  if (asked.length > 0) return asked.map((year) => positiveWhole('--year', year));
  return [plan.checkpoints[0]?.year ?? plan.period.end];
}
