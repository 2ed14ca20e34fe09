import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import { occasions } from '../evaluate/evaluate.js';
import { groupByPlan } from '../evaluate/plan-data.js';
import type { Measurement } from '../measure/measurement.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import { VERSION } from '../version.js';
import { type Asked, type Coverage, coverageOf, submittedDays } from './coverage.js';
import { checkOccasion, type Gathered } from './judge.js';

export interface MissingOptions {
  readonly at?: string;
  readonly asOf?: string;
  /** Whether plans are asked of which nobody has sent anything. */
  readonly allPlans: boolean;
  readonly includeCommitments: boolean;
  readonly by: Asked;
}

/** Who has reported what, of every plan and occasion that was asked for. */
export interface MissingReport {
  readonly version: string;
  readonly asOf: string | null;
  readonly coverages: readonly Coverage[];
  /** How many areas have not reported everything. */
  readonly lacking: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export function missingReport(
  { plans, chosen, read, rules }: Gathered,
  options: MissingOptions,
): MissingReport {
  const { at, asOf = null, by, includeCommitments } = options;
  const byPlan = groupByPlan(plans, read.measurements);
  const sent = new Set(read.unread.flatMap(({ of }) => of.map(({ plan }) => plan)));
  const asked = plans.filter(
    (plan) => options.allPlans || plan === chosen || byPlan.has(plan.id) || sent.has(plan.id),
  );
  checkOccasion(asked, at);
  const how = {
    asked: by,
    asOf,
    includeCommitments,
    submitted: submittedDays(read.understood),
    unread: read.unread,
  };
  const coverages = asked.flatMap((plan) => {
    const own = byPlan.get(plan.id)?.measurements ?? [];
    return occasions(plan, at ?? null, lastYear(own)).map((one) => coverageOf(plan, one, own, how));
  });
  const diagnostics = [...rules.diagnostics, ...read.diagnostics];
  const lacking = lackingIn(coverages);
  const exitCode = exitOf(asked, diagnostics, lacking);
  return { version: VERSION, asOf, coverages, lacking, diagnostics, exitCode };
}

function lackingIn(coverages: readonly Coverage[]): number {
  return coverages.flatMap(({ areas }) => areas.filter(({ missing }) => missing.length > 0)).length;
}

function lastYear(measurements: readonly Measurement[]): number | null {
  return measurements.reduce<number | null>((last, { year }) => Math.max(last ?? year, year), null);
}

function exitOf(asked: readonly Plan[], diagnostics: readonly Diagnostic[], lacking: number): number {
  if (asked.length === 0 || hasError(diagnostics)) return EXIT.untrusted;
  return lacking > 0 ? EXIT.open : EXIT.ok;
}
