import type { Outcome } from '../outcome/outcome.js';
import type { Judgement } from './case.js';

/** From the worst on; what does not apply weighs nothing beside what does. */
const WORST_FIRST: readonly Outcome[] = [
  'not-met',
  'behind',
  'undetermined',
  'no-data',
  'on-track',
  'met',
  'not-applicable',
];

/** The worst of several outcomes. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  return WORST_FIRST.find((outcome) => outcomes.includes(outcome)) ?? 'not-applicable';
}

/** Several demands that must all hold come to what the first of the worst comes to; where all are met, to no single number. */
export function strictest(judgements: readonly Judgement[]): Judgement {
  const worst = worstOf(judgements.map(({ outcome }) => outcome));
  const decisive = judgements.find(({ outcome }) => outcome === worst);
  if (!decisive) throw new Error('nothing was demanded');
  if (worst !== 'met' || judgements.length === 1) return decisive;
  const { basis = 'target', outcome, reason, remarks = [] } = decisive;
  return { basis, outcome, reason, remarks };
}
