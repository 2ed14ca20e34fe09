import { compareText, type Diagnostic, diagnostic } from '../diagnostic/diagnostic.js';
import { DiagnosticLog } from '../diagnostic/log.js';
import { type ToldApart, toldApart } from '../evaluate/disagreements.js';
import { type EvaluateOptions, evaluatingData, occasions } from '../evaluate/evaluate.js';
import { readingOf } from '../evaluate/made.js';
import { groupByPlan, type PlanData } from '../evaluate/plan-data.js';
import type { Evaluation } from '../evaluate/result.js';
import { type LikeTotals, likeTotals } from '../evaluate/suspicious-sums.js';
import { inOneUnit, readingInUnit } from '../measure/reading-in-unit.js';
import { partsAsText } from '../measure/value/parts.js';
import { coveredYears, measuredIn } from '../plan/measured.js';
import type { Plan } from '../plan/plan.js';
import { atOnce, inSteps, type Steps } from '../tables/pause.js';
import { type Coverage, coveragesOf } from './coverage.js';
import type { ReadMeasurements } from './inputs/read.js';
import { type AssessOptions, OptionFault } from './options.js';
import type { LoadedPlans } from './rules/files.js';

/** What a run has read: rules, of which `chosen` is for data that name no plan, and data. */
export interface Gathered {
  readonly plans: readonly Plan[];
  readonly chosen: Plan | null;
  readonly read: ReadMeasurements;
  readonly rules: LoadedPlans;
}

/** What judging came to, before it is decided what of it counts. */
export interface Judged {
  readonly gathered: Gathered;
  readonly plans: readonly Plan[];
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly coverages: () => Coverage[];
}

/** Judges what was read: the plans that the data name, and `chosen` whether they name it or not. */
export function judge(gathered: Gathered, asked: AssessOptions): Judged {
  return atOnce(judging(gathered, asked));
}

/** The same in steps. */
export function* judging(gathered: Gathered, asked: AssessOptions): Steps<Judged> {
  const { plans, chosen, read, rules } = gathered;
  const options = evaluateOptions(asked);
  const byPlan = groupByPlan(plans, read.measurements);
  const judged = plans.filter((plan) => byPlan.has(plan.id) || plan === chosen);
  checkOccasion(judged, asked.at);
  const evaluations = yield* evaluatingData(judged, byPlan, options);
  const contradicting = yield* inSteps(judged, (plan) => againstUnits(plan, byPlan));
  const diagnostics = [
    ...rules.diagnostics,
    ...read.diagnostics,
    ...held(contradicting),
    ...unused(evaluations, byPlan, options.includeCommitments),
  ];
  const coverages = () => coveragesOf(evaluations, byPlan, read);
  return { gathered, plans: judged, evaluations, diagnostics, coverages };
}

function evaluateOptions({ at, basis, includeCommitments, asOf, by }: AssessOptions): EvaluateOptions {
  return {
    at: at ?? null,
    basis: basis ?? 'auto',
    includeCommitments: includeCommitments ?? false,
    asOf: asOf ?? null,
    byArea: by === 'area',
  };
}

/** A checkpoint that a plan does not have is a mistake of whoever asks, not an empty result. */
export function checkOccasion(plans: readonly Plan[], at: string | undefined): void {
  for (const plan of plans) {
    if (at !== undefined && occasions(plan, at, null).length === 0) {
      const known = [...plan.checkpoints.map((checkpoint) => checkpoint.name), 'all'];
      throw new OptionFault('unknown-checkpoint', {
        value: at,
        plan: plan.jurisdiction.name,
        known,
        ...coveredYears(plan),
      });
    }
  }
}

type ByPlan = ReadonlyMap<string, PlanData>;

/** Where whole and units do not go together: contradictions, and units' rows of what is judged for the whole only. */
function againstUnits(plan: Plan, byPlan: ByPlan): Diagnostic[] {
  const own = byPlan.get(plan.id);
  if (!own) return [];
  return [
    ...contradictionsOf(plan, own),
    ...toldApart(plan, own).map(apartFromYears),
    ...likeTotals(plan, own).flatMap(growsEveryYear),
    ...notRolledUp(plan, own),
  ];
}

/** As many as one log holds. */
function held(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const log = new DiagnosticLog();
  log.addAll(diagnostics);
  return log.list();
}

function contradictionsOf(plan: Plan, own: PlanData): Diagnostic[] {
  return own.contradictions().map(({ indicator, whole, units, counted }) => {
    const { told, other } = counted
      ? { told: partsAsText(counted.whole), other: partsAsText(counted.units) }
      : inOneUnit(whole, units.reading, indicator);
    return diagnostic('PC238', whole.source, {
      plan: plan.jurisdiction.name,
      indicator: indicator.name,
      year: whole.year,
      whole: told,
      units: other,
    });
  });
}

/** A total or a change as it is written, and what the years make instead. */
function apartFromYears({ indicator, what, told, made, unit }: ToldApart): Diagnostic {
  const { year, text, source } = told;
  const reading = inOneUnit(told, readingOf(made), { unit }).other;
  return diagnostic('PC280', source, { indicator: indicator.name, year, told: text, made: reading, what });
}

function growsEveryYear({ indicator, rows }: LikeTotals): Diagnostic[] {
  const values = rows.map(
    ({ year, text, reading }) => `${year}: ${text || readingInUnit(reading, indicator)}`,
  );
  const last = rows.at(-1);
  if (!last) return [];
  return [diagnostic('PC281', last.source, { indicator: indicator.name, values: values.join(', ') })];
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
  return [diagnostic('PC239', null, { plan: plan.jurisdiction.name, indicators, count })];
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
              plan: plan.jurisdiction.name,
              checkpoint: last.occasion.name,
              year: last.occasion.year,
              count: later,
            }),
          ]
        : []),
      ...(promised > 0 ? [diagnostic('PC230', null, { plan: plan.jurisdiction.name, count: promised })] : []),
    ];
  });
}
