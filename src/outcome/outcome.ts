/** What holding a value against a plan can come to; rule files, results and reports use the same words. */
export const OUTCOMES = [
  'met',
  'on-track',
  'behind',
  'not-met',
  'no-data',
  'undetermined',
  'not-applicable',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an outcome counts as. */
export type Status = 'pass' | 'fail' | 'open' | 'none';

export const STATUS: { readonly [O in Outcome]: Status } = {
  met: 'pass',
  'on-track': 'pass',
  behind: 'fail',
  'not-met': 'fail',
  'no-data': 'open',
  undetermined: 'open',
  'not-applicable': 'none',
};

/** What several outcomes come to together. */
export type Verdict = 'pass' | 'fail' | 'incomplete';

interface WithOutcome {
  readonly outcome: Outcome;
}

/** `fail` if any fails, else `incomplete` if any is open, else `pass`. */
export function verdictOf(results: readonly WithOutcome[]): Verdict {
  const statuses = results.map((result) => STATUS[result.outcome]);
  if (statuses.includes('fail')) return 'fail';
  return statuses.includes('open') ? 'incomplete' : 'pass';
}

/** How many results have which outcome. */
export function summarise(results: readonly WithOutcome[]): Record<Outcome, number> {
  const summary = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const result of results) summary[result.outcome] += 1;
  return summary;
}

/** The verdict over several evaluations, by the same order; null where there is none. */
export function overall(evaluations: readonly { readonly verdict: Verdict }[]): Verdict | null {
  const verdicts = evaluations.map((evaluation) => evaluation.verdict);
  return (['fail', 'incomplete', 'pass'] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}
