import { type Asked, coverageOf } from '../assess/coverage.js';
import { groupedByPlan, submittedDays } from '../assess/coverages.js';
import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { occasions } from '../evaluate/evaluate.js';
import type { Measurement } from '../measure/measurement.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import {
  lacking,
  MISSING_FORMATS,
  type MissingFormat,
  type MissingReport,
} from '../report/listing/missing.js';
import { VERSION } from '../version.js';
import { type Batch, type BatchArguments, readBatch } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { checkOccasion } from './evaluate.js';
import { lookOf, type Terminal } from './terminal.js';
import { usageError } from './usage.js';

export interface MissingArguments extends BatchArguments {
  readonly at?: string;
  readonly asOf?: string;
  readonly allPlans: boolean;
  readonly includeCommitments: boolean;
  readonly by: Asked;
  readonly format: MissingFormat;
}

/** `plancheck missing`: which areas have not reported what, and who is late. */
export async function missingCommand(
  paths: readonly string[],
  args: MissingArguments,
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0 && !args.allPlans && args.plan === undefined) throw usageError('no-input', {});
  const batch = await readBatch(paths, args, terminal);
  const report = missingReport(batch, args);
  writeDiagnostics(report.diagnostics, terminal);
  terminal.stdout.write(MISSING_FORMATS[args.format](report, lookOf(terminal)));
  return report.exitCode;
}

function missingReport(
  { plans, chosen, read, ruleDiagnostics }: Batch,
  args: MissingArguments,
): MissingReport {
  const byPlan = groupedByPlan(read.measurements);
  const asked = plans.filter((plan) => args.allPlans || plan === chosen || byPlan.get(plan.id)?.length);
  checkOccasion(asked, args.at);
  const options = { ...args, asked: args.by, asOf: args.asOf ?? null, submitted: submittedDays(read) };
  const coverages = asked.flatMap((plan) => {
    const own = byPlan.get(plan.id) ?? [];
    const last = lastYear(own);
    return occasions(plan, args.at ?? null, last).map((one) => coverageOf(plan, one, own, options));
  });
  const diagnostics = [...ruleDiagnostics, ...read.diagnostics];
  const report = { version: VERSION, asOf: args.asOf ?? null, coverages, diagnostics };
  return { ...report, exitCode: exitOf(asked, diagnostics, lacking(coverages)) };
}

function lastYear(measurements: readonly Measurement[]): number | null {
  return measurements.reduce<number | null>((last, { year }) => Math.max(last ?? year, year), null);
}

function exitOf(asked: readonly Plan[], diagnostics: readonly Diagnostic[], missing: number): number {
  if (asked.length === 0 || diagnostics.some((one) => one.severity === 'error')) return EXIT.untrusted;
  return missing > 0 ? EXIT.open : EXIT.ok;
}
