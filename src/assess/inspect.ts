import { type Diagnostic, hasError } from '../diagnostic/diagnostic.js';
import type { ReadInput } from '../measure/input.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import { VERSION } from '../version.js';
import { gather, type Inputs, type Means } from './assess.js';
import { CellAccounts, type Kept, type SheetAccount } from './inputs/cell-account.js';
import type { ReadOptions } from './options.js';
import type { LoadedPlans } from './rules/files.js';

/** What was made of each input, without judging anything. */
export interface Inspection {
  readonly version: string;
  readonly plans: readonly Plan[];
  readonly inputs: readonly InspectedInput[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

export interface InspectedInput extends ReadInput {
  /** What became of the cells of each of its sheets. */
  readonly account: readonly SheetAccount[];
}

export interface InspectOptions extends ReadOptions {
  /** How many cells are to be shown; all are counted. */
  readonly kept: Kept;
}

/** How many cells are shown, `docs/limits.md` says why: counted are all. */
export const COUNTED: Kept = { lines: 0, columns: 0, cells: 0 };
export const LISTED: Kept = { lines: 10_000, columns: 1024, cells: 100_000 };
export const DRAWN: Kept = { lines: 300, columns: 60, cells: 20_000 };

export async function inspect(
  inputs: Inputs,
  rules: LoadedPlans,
  { kept, ...options }: InspectOptions,
  means: Means,
): Promise<Inspection> {
  const account = new CellAccounts(kept);
  const { plans, read } = await gather(inputs, rules, options, { ...means, account });
  const diagnostics = [...rules.diagnostics, ...read.diagnostics];
  return {
    version: VERSION,
    plans,
    inputs: read.understood.map((input) => ({ ...input, account: account.of(input.file) })),
    diagnostics,
    exitCode: hasError(diagnostics) ? EXIT.untrusted : EXIT.ok,
  };
}
