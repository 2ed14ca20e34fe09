import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { NewHash } from '../digest/hash.js';
import { withCountedAreas } from '../measure/gather/counted.js';
import { checkArea, choosePlan, countedArea } from './choice.js';
import { conclude } from './conclude.js';
import type { Findings } from './findings.js';
import type { NamedBytes } from './inputs/input.js';
import { type Reading, readInputs } from './inputs/read.js';
import { type Gathered, type Judged, judge } from './judge.js';
import type { AssessOptions, GatherOptions } from './options.js';
import type { LoadedPlans } from './rules/files.js';

/** What is there to be held against plans. */
export interface Inputs {
  readonly inputs: readonly NamedBytes[];
  /** What was named and is not there. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How the work is done, which has no say in what comes of it. */
export interface Means extends Pick<Reading, 'onInput' | 'account' | 'pause'> {
  /** Null where nobody will ask for the SHA-256 of an input. */
  readonly hash: NewHash | null;
}

/** What a run has read and found. */
export interface Assessed extends Gathered {
  readonly judged: Judged;
  readonly findings: Findings;
}

/** The one way from bytes, plans and options to what a run finds. */
export async function assessInputs(
  inputs: Inputs,
  rules: LoadedPlans,
  options: AssessOptions,
  means: Means,
): Promise<Assessed> {
  const gathered = await gather(inputs, rules, options, means);
  const judged = judge(gathered, options);
  return { ...gathered, judged, findings: conclude(judged, options) };
}

/** Reads all inputs in the terms of the plans, with the plan and the areas that the options name. */
export async function gather(
  { inputs, diagnostics }: Inputs,
  rules: LoadedPlans,
  { plan, countArea = [], ...options }: GatherOptions,
  means: Means,
): Promise<Gathered> {
  const { plans } = rules;
  const chosen = plan === undefined ? null : choosePlan(plans, plan);
  const counted = countArea.map((value) => countedArea(value, plans));
  if (options.area !== undefined) checkArea(options.area, chosen, plans, counted);
  const reading = { ...options, ...means, plan: chosen, counted };
  const read = await readInputs(inputs, plans, reading, diagnostics);
  const known = withCountedAreas(plans, counted, read.measurements);
  return { plans: known, chosen: known.find(({ id }) => id === chosen?.id) ?? null, read, rules };
}
