import { accountsOf } from '../assess/accounts.js';
import { choosePlan } from '../assess/choice.js';
import { readInputs } from '../assess/inputs/read.js';
import { CODES, SEVERITY } from '../diagnostic/codes.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { nearest } from '../diagnostic/nearest.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation } from '../evaluate/result.js';
import { PlanVocabulary } from '../measure/facts/names.js';
import { EXIT } from '../outcome/exit.js';
import { namedIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
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
  const explain = async (plans: readonly Plan[], look: Look) => {
    const plan = choosePlan(plans, subject);
    const chosen = chooseIndicator(plan, indicator);
    const { evaluations, exit } = await judged(plan, args.data ?? [], terminal);
    ofData = exit;
    return args.format === 'json'
      ? explainJson(plan, chosen, accountsOf(plan), terminal.text, evaluations)
      : renderExplain(plan, chosen, accountsOf(plan), look, evaluations);
  };
  return (await list(args, terminal, explain, subject)) || ofData;
}

/** The verdicts at every checkpoint on these data, none where there are no data; an error in them exits 2. */
async function judged(
  plan: Plan,
  files: readonly string[],
  terminal: Terminal,
): Promise<{ evaluations: readonly Evaluation[]; exit: number }> {
  if (files.length === 0) return { evaluations: [], exit: EXIT.ok };
  const { inputs, diagnostics: found } = await inputsAt(files, terminal);
  const { measurements, diagnostics } = await readInputs(inputs, [plan], { plan }, found);
  writeDiagnostics(diagnostics, terminal);
  const options = { at: 'all', basis: 'auto', includeCommitments: true, asOf: null } as const;
  const broken = hasError(diagnostics);
  return {
    evaluations: evaluate([plan], measurements, options),
    exit: broken ? EXIT.untrusted : EXIT.ok,
  };
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

function chooseIndicator(plan: Plan, wanted: string): Indicator {
  const vocabulary = new PlanVocabulary(plan);
  const found = /^\d+$/.test(wanted) ? vocabulary.row(Number(wanted)) : vocabulary.indicator(wanted);
  if (found) return found;
  const known = namedIn(plan).map((one) => (one.row === null ? one.id : `${one.row} ${one.id}`));
  throw usageError('unknown-indicator', {
    value: wanted,
    plan: plan.jurisdiction.name,
    nearest: vocabulary.nearestIndicator(wanted),
    known,
  });
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
