import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../diagnostic/log.js';
import { type EvaluateOptions, evaluate } from '../evaluate/evaluate.js';
import { groupByPlan } from '../evaluate/plan-data.js';
import type { Evaluation } from '../evaluate/result.js';
import type { ReadMeasurements } from '../io/measurements.js';
import type { Measurement } from '../measure/measurement.js';
import { measuredIn } from '../plan/measured.js';
import type { Plan } from '../plan/plan.js';
import type { Report, RuleRecord, RunOptions } from '../report/report.js';
import { readingForPeople } from '../report/value.js';
import type { ExitWhy } from '../text/results.js';
import { VERSION } from '../version.js';
import { coveragesOf } from './coverage.js';
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
  const byPlan = groupedByPlan(read.measurements);
  const judged = plans.filter((plan) => byPlan.has(plan.id) || plan === chosen);
  const evaluations = evaluate(judged, read.measurements, options);
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
        return coveragesOf(evaluations, byPlan, read);
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
  const measured = new Set(measurements.map((m) => m.plan));
  return plans.filter((plan) => measured.has(plan.id) || plan === chosen);
}

type ByPlan = ReadonlyMap<string, readonly Measurement[]>;

function groupedByPlan(measurements: readonly Measurement[]): ByPlan {
  const byPlan = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const own = byPlan.get(measurement.plan);
    if (own) own.push(measurement);
    else byPlan.set(measurement.plan, [measurement]);
  }
  return byPlan;
}

/** Where whole and units do not go together: contradictions, and units' rows of what is judged for the whole only. */
function againstUnits(plans: readonly Plan[], byPlan: ByPlan): Diagnostic[] {
  const log = new DiagnosticLog();
  for (const plan of plans) {
    const own = byPlan.get(plan.id) ?? [];
    log.addAll(contradictionsOf(plan, own));
    log.addAll(notRolledUp(plan, own));
  }
  return log.list();
}

function contradictionsOf(plan: Plan, own: readonly Measurement[]): Diagnostic[] {
  if (!own.some(({ area }) => area === null)) return [];
  const contradictions = groupByPlan([plan], own).get(plan.id)?.contradictions() ?? [];
  return contradictions.map(({ indicator, whole, units }) =>
    diagnostic('PC238', whole.source, {
      indicator: indicator.name,
      year: whole.year,
      whole: whole.text || readingForPeople(whole.reading, indicator),
      units: readingForPeople(units.reading, indicator),
    }),
  );
}

function notRolledUp(plan: Plan, own: readonly Measurement[]): Diagnostic[] {
  const names = new Map(
    measuredIn({ ...plan, commitments: [] })
      .filter((one) => one.rollup === 'none')
      .map((one) => [one.id, one.name]),
  );
  const rows = own.filter((m) => m.area !== null && names.has(m.indicator));
  if (rows.length === 0) return [];
  const indicators = [...new Set(rows.map((m) => names.get(m.indicator) ?? m.indicator))].join('、');
  return [diagnostic('PC239', null, { plan: plan.id, indicators, count: rows.length })];
}

/** Measurements that no result rests on because of what was asked for, so that none disappears without a word. */
function unused(evaluations: readonly Evaluation[], byPlan: ByPlan, withCommitments: boolean): Diagnostic[] {
  const plans = new Map(evaluations.map((evaluation) => [evaluation.plan.id, evaluation.plan]));
  const lasts = new Map(evaluations.map((evaluation) => [evaluation.plan.id, evaluation]));
  return [...plans.values()].flatMap((plan) => {
    const own = byPlan.get(plan.id) ?? [];
    const last = lasts.get(plan.id);
    const later = last
      ? own.filter((m) => m.year > last.occasion.year && m.reading.kind !== 'missing').length
      : 0;
    const commitments = new Set(plan.commitments.map((c) => c.id));
    const promised = withCommitments ? 0 : own.filter((m) => commitments.has(m.indicator)).length;
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
