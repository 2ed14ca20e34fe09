import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import type { ReadInput } from '../measure/input.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import { gather, type Inputs, type Means } from './assess.js';
import type { ReadOptions } from './options.js';
import type { LoadedPlans } from './rules/files.js';

/** What was made of each input, without judging anything. */
export interface Inspection {
  readonly plans: readonly Plan[];
  readonly understood: readonly ReadInput[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export async function inspect(
  inputs: Inputs,
  rules: LoadedPlans,
  options: ReadOptions,
  means: Means,
): Promise<Inspection> {
  const { plans, read } = await gather(inputs, rules, options, means);
  const diagnostics = [...rules.diagnostics, ...read.diagnostics];
  const exitCode = hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
  return { plans, understood: read.understood, diagnostics, exitCode };
}
