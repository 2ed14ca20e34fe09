import { compareText } from '../diagnostic/diagnostic.js';
import { once } from '../outcome/later.js';
import type { Plan } from '../plan/plan.js';
import { VERSION } from '../version.js';
import { accepting } from './accept/accept.js';
import type { AcceptEntry } from './accept/entry.js';
import { accountsOf } from './accounts.js';
import { exitOf } from './exit.js';
import type { AcceptRecord, Findings, RunOptions } from './findings.js';
import type { Gathered, Judged } from './judge.js';
import type { AssessOptions } from './options.js';
import type { RuleRecord } from './records.js';
import { withSeverities } from './severity.js';

/** What counts of what judging came to, and how the run ends. */
export function conclude(judged: Judged, asked: AssessOptions): Findings {
  const { gathered, plans } = judged;
  const { read, rules } = gathered;
  const known = { plans: gathered.plans, measurements: read.measurements, asOf: asked.asOf };
  const counted = { ...judged, diagnostics: withSeverities(judged.diagnostics, asked) };
  const { evaluations, diagnostics } = accepting(counted, asked.accept ?? [], known);
  const exit = exitOf(evaluations, diagnostics, asked);
  return {
    version: VERSION,
    inputs: read.inputs,
    rules: rulesUsed(plans, rules.files),
    options: runOptions(gathered, asked),
    evaluations: evaluations.map((one) => ({ ...one, accounts: once(() => accountsOf(one.plan)) })),
    coverages: judged.coverages,
    diagnostics,
    exitCode: exit.code,
    exitWhy: exit.why,
  };
}

function rulesUsed(judged: readonly Plan[], always: readonly RuleRecord[]): RuleRecord[] {
  const others = judged
    .map(({ origin }) => origin)
    .filter(({ file }) => !always.some((record) => record.file === file));
  return [...always, ...others.map(planRecord)].sort((a, b) => compareText(a.file, b.file));
}

/** Of those that were added there is a record already. */
function planRecord({ file, sha256 }: Plan['origin']): RuleRecord {
  return { role: 'plan', file, sha256, shipped: true };
}

function runOptions({ chosen, read }: Gathered, asked: AssessOptions): RunOptions {
  return {
    plan: chosen?.id ?? null,
    at: asked.at ?? null,
    basis: asked.basis ?? 'auto',
    by: asked.by ?? 'whole',
    includeCommitments: asked.includeCommitments ?? false,
    asOf: asked.asOf ?? null,
    failOn: asked.failOn ?? 'any',
    allowOpen: asked.allowOpen ?? false,
    ...(asked.failOnWarning && { failOnWarning: true }),
    ...(asked.error?.length && { error: asked.error }),
    ...(asked.warning?.length && { warning: asked.warning }),
    ...(asked.ignore?.length && { ignore: asked.ignore }),
    ...(asked.accept?.length && { accept: asked.accept.map(acceptRecord) }),
    ...read.options,
  };
}

function acceptRecord({ place, ...entry }: AcceptEntry): AcceptRecord {
  const { file, line } = place ?? {};
  return { ...entry, ...(file !== undefined && { file }), ...(line !== undefined && { line }) };
}
