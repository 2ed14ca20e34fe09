import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../diagnostic/log.js';
import { type EvaluateOptions, evaluateData } from '../evaluate/evaluate.js';
import { groupByPlan, type PlanData } from '../evaluate/plan-data.js';
import type { Evaluation } from '../evaluate/result.js';
import type { ReadMeasurements } from '../io/measurements.js';
import type { Measurement } from '../measure/measurement.js';
import type { ExitWhy } from '../outcome/exit.js';
import { measuredIn } from '../plan/measured.js';
import type { Plan } from '../plan/plan.js';
import type { Report, RuleRecord, RunOptions } from '../report/report.js';
import { readingForPeople } from '../report/said/value.js';
import { VERSION } from '../version.js';
import { coveragesOf } from './coverages.js';
import { type ExitOptions, exitOf } from './exit.js';

export interface ReportOptions extends EvaluateOptions, ExitOptions {}

/** What a run has read: rules, of which `chosen` is for data that name no plan, and data. */
export interface Gathered {
  readonly plans: readonly Plan[];
  readonly chosen: Plan | null;
  readonly read: ReadMeasurements;
  readonly ruleDiagnostics: readonly Diagnostic[];
  /** The rule files that have a say whatever plans are judged. */
  readonly ruleFiles: readonly RuleRecord[];
}

/** Judges what was read: the plans that the data name, and `chosen` whether they name it or not. */
export function makeReport(gathered: Gathered, options: ReportOptions): { report: Report; why: ExitWhy } {
  const { plans, chosen, read, ruleDiagnostics, ruleFiles } = gathered;
  const byPlan = groupByPlan(plans, read.measurements);
  const judged = plans.filter((plan) => byPlan.has(plan.id) || plan === chosen);
  const evaluations = evaluateData(judged, byPlan, options);
  const diagnostics = [
    ...ruleDiagnostics,
    ...read.diagnostics,
    ...againstUnits(judged, byPlan),
    ...unused(evaluations, byPlan, options.includeCommitments),
  ];
  const exit = exitOf(evaluations, diagnostics, options);
  return {
    report: {
      version: VERSION,
      inputs: read.inputs,
      rules: rulesUsed(judged, ruleFiles),
      options: runOptions(gathered, options),
      evaluations,
      /** Worked out when it is asked for, which most formats do not. */
      get coverages() {
        return coveragesOf(evaluations, read);
      },
      diagnostics,
      exitCode: exit.code,
    },
    why: exit.why,
  };
}

function rulesUsed(judged: readonly Plan[], always: readonly RuleRecord[]): RuleRecord[] {
  const others = judged
    .map(({ origin }) => origin)
    .filter((origin) => !always.some((record) => record === origin));
  return [...always, ...others.map(planRecord)].sort((a, b) => compareText(a.file, b.file));
}

/** Hands the question for the SHA-256 on, which nobody may ask. */
function planRecord(origin: Plan['origin']): RuleRecord {
  return {
    role: 'plan',
    file: origin.file,
    get sha256() {
      return origin.sha256;
    },
  };
}

function runOptions({ chosen, read }: Gathered, options: ReportOptions): RunOptions {
  return {
    plan: chosen?.id ?? null,
    at: options.at,
    basis: options.basis,
    by: options.byArea ? 'area' : 'whole',
    includeCommitments: options.includeCommitments,
    asOf: options.asOf,
    failOn: options.failOn,
    allowOpen: options.allowOpen,
    ...read.options,
  };
}

export function plansOf(
  plans: readonly Plan[],
  chosen: Plan | null,
  measurements: readonly Measurement[],
): Plan[] {
  const measured = new Set<string>();
  for (const { plan } of measurements) measured.add(plan);
  return plans.filter((plan) => measured.has(plan.id) || plan === chosen);
}

type ByPlan = ReadonlyMap<string, PlanData>;

/** Where whole and units do not go together: contradictions, and units' rows of what is judged for the whole only. */
function againstUnits(plans: readonly Plan[], byPlan: ByPlan): Diagnostic[] {
  const log = new DiagnosticLog();
  for (const plan of plans) {
    const own = byPlan.get(plan.id);
    if (!own) continue;
    log.addAll(contradictionsOf(own));
    log.addAll(notRolledUp(plan, own));
  }
  return log.list();
}

function contradictionsOf(own: PlanData): Diagnostic[] {
  return own.contradictions().map(({ indicator, whole, units }) =>
    diagnostic('PC238', whole.source, {
      indicator: indicator.name,
      year: whole.year,
      whole: whole.text || readingForPeople(whole.reading, indicator),
      units: readingForPeople(units.reading, indicator),
    }),
  );
}

function notRolledUp(plan: Plan, own: PlanData): Diagnostic[] {
  const rows = measuredIn({ ...plan, commitments: [] })
    .filter((one) => one.rollup === 'none')
    .map(({ id, name }) => ({ id, name, count: own.unitRows(id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => compareText(a.id, b.id));
  if (rows.length === 0) return [];
  const indicators = [...new Set(rows.map(({ name }) => name))].join('、');
  const count = rows.reduce((sum, one) => sum + one.count, 0);
  return [diagnostic('PC239', null, { plan: plan.id, indicators, count })];
}

/** Measurements that no result rests on because of what was asked for, so that none disappears without a word. */
function unused(evaluations: readonly Evaluation[], byPlan: ByPlan, withCommitments: boolean): Diagnostic[] {
  const plans = new Map(evaluations.map((evaluation) => [evaluation.plan.id, evaluation.plan]));
  const lasts = new Map(evaluations.map((evaluation) => [evaluation.plan.id, evaluation]));
  return [...plans.values()].flatMap((plan) => {
    const own = byPlan.get(plan.id);
    const last = lasts.get(plan.id);
    const later = last && own ? own.valuesAfter(last.occasion.year) : 0;
    const commitments = own && !withCommitments ? plan.commitments : [];
    const promised = commitments.reduce((sum, { id }) => sum + (own?.rowsOf(id) ?? 0), 0);
    return [
      ...(last && later > 0
        ? [
            diagnostic('PC227', null, {
              plan: plan.id,
              checkpoint: last.occasion.name,
              year: last.occasion.year,
              count: later,
            }),
          ]
        : []),
      ...(promised > 0 ? [diagnostic('PC230', null, { plan: plan.id, count: promised })] : []),
    ];
  });
}
