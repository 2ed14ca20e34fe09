import type { Outcome } from '../outcome/outcome.js';

/** What is said to services that show a report in their own way. */
export interface PipelineWords {
  /** What rule files are that belong to no repository. */
  readonly shippedRules: string;
  /** How many results a service does not take. */
  readonly leftOut: (count: number) => string;
  /** How many of each outcome are open. */
  readonly open: (counts: readonly (readonly [Outcome, number])[]) => string;
  /** Which results of an evaluation, by what they are called. */
  readonly which: (names: readonly string[]) => string;
  /** How many annotations would not be shown. */
  readonly more: (errors: number, warnings: number) => string;
}
