import { choosePlan } from '../assess/choice.js';
import { explain } from '../assess/explain.js';
import { CODES, SEVERITY } from '../diagnostic/codes.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import { deadlinesJson, deadlinesOf, renderDeadlines } from '../report/listing/deadlines.js';
import { codeJson, explainJson, renderCode, renderExplain } from '../report/listing/explain.js';
import { plansJson, renderPlans } from '../report/listing/plans.js';
import { renderShow, showJson } from '../report/listing/show.js';
import type { Look } from '../report/look.js';
import { inputsAt } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulePaths, rulesFor } from './plan-choice.js';
import { lookOf, type Terminal } from './terminal.js';
import { usageError } from './usage.js';

interface ListingArguments {
  readonly rules: readonly string[];
  readonly format: string;
}

/** Loads the rules, says what is wrong with them, writes the listing, and exits 2 where a rule file is broken. */
async function list(
  args: ListingArguments,
  terminal: Terminal,
  write: (plans: readonly Plan[], look: Look) => Promise<string>,
  plan?: string,
): Promise<number> {
  const { plans, diagnostics } = await rulesFor(args.rules, plan);
  writeDiagnostics(diagnostics, terminal);
  terminal.stdout.write(await write(plans, lookOf(terminal)));
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}

export async function plansCommand(args: ListingArguments, terminal: Terminal): Promise<number> {
  return list(args, terminal, async (plans, look) =>
    args.format === 'json' ? plansJson(plans) : renderPlans(plans, look),
  );
}

export async function showCommand(
  plan: string,
  args: ListingArguments & { readonly resolved: boolean },
  terminal: Terminal,
): Promise<number> {
  const show = async (plans: readonly Plan[], look: Look) => {
    const chosen = choosePlan(plans, plan);
    if (args.resolved) {
      const { renderResolvedPlan } = await import('./resolved.js');
      return renderResolvedPlan(chosen, rulePaths(args.rules, plan), args.format, look);
    }
    return args.format === 'json' ? showJson(chosen) : renderShow(chosen, look);
  };
  return list(args, terminal, show, plan);
}

export async function explainCommand(
  subject: string,
  indicator: string | undefined,
  args: ListingArguments & { readonly data?: readonly string[] },
  terminal: Terminal,
): Promise<number> {
  if (/^PC\d*$/i.test(subject)) return explainCode(subject.toUpperCase(), args, terminal);
  if (indicator === undefined) throw usageError('missing-argument', { argument: 'indicator' });
  let ofData: number = EXIT.ok;
  const shown = async (plans: readonly Plan[], look: Look) => {
    const inputs = args.data === undefined ? null : await inputsAt(args.data, terminal);
    const made = await explain(choosePlan(plans, subject), indicator, inputs);
    writeDiagnostics(made.diagnostics, terminal);
    ofData = made.exitCode;
    return args.format === 'json' ? explainJson(made, terminal.text) : renderExplain(made, look);
  };
  return (await list(args, terminal, shown, subject)) || ofData;
}

function explainCode(wanted: string, args: ListingArguments, terminal: Terminal): number {
  const code = CODES.find((one) => one === wanted);
  if (!code)
    throw usageError('unknown-code', { value: wanted, nearest: nearest(wanted, CODES), known: CODES });
  const severity = SEVERITY[code];
  terminal.stdout.write(
    args.format === 'json'
      ? codeJson(code, severity, terminal.text)
      : renderCode(code, severity, lookOf(terminal)),
  );
  return EXIT.ok;
}

export async function deadlinesCommand(
  args: ListingArguments & { asOf?: string },
  terminal: Terminal,
): Promise<number> {
  const asOf = args.asOf ?? null;
  return list(args, terminal, async (plans, look) => {
    const deadlines = deadlinesOf(plans, asOf);
    if (args.format === 'json') return deadlinesJson(deadlines, asOf);
    if (args.format === 'ics')
      return (await import('../report/listing/calendar.js')).renderCalendar(deadlines, look);
    return renderDeadlines(deadlines, look);
  });
}
