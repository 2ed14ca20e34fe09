import type { Evaluation } from '../evaluate/result.js';
import type { ReadMeasurements } from '../io/measurements.js';
import type { Measurement } from '../measure/measurement.js';
import { type Coverage, coverageOf } from './coverage.js';

/** Who has reported what, for each occasion that was judged. */
export function coveragesOf(evaluations: readonly Evaluation[], read: ReadMeasurements): Coverage[] {
  const submitted = submittedDays(read);
  const byPlan = groupedByPlan(read.measurements);
  return evaluations.map(({ plan, occasion, asOf, commitments }) =>
    coverageOf(plan, occasion, byPlan.get(plan.id) ?? [], {
      asked: 'auto',
      includeCommitments: commitments !== null,
      asOf,
      submitted,
    }),
  );
}

/** The day on which each file says that it was submitted. */
export function submittedDays({ understood }: ReadMeasurements): Map<string, string> {
  return new Map(
    understood.flatMap(({ file, submitted }) => (submitted ? [[file, submitted] as const] : [])),
  );
}

export function groupedByPlan(measurements: readonly Measurement[]): Map<string, Measurement[]> {
  const byPlan = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const own = byPlan.get(measurement.plan);
    if (own) own.push(measurement);
    else byPlan.set(measurement.plan, [measurement]);
  }
  return byPlan;
}
