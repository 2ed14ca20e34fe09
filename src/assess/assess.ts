import type { Diagnostic } from '../diagnostic/diagnostic.js';
import type { NewHash } from '../digest/hash.js';
import { withCountedAreas } from '../measure/gather/counted.js';
import { NO_PAUSE, withPauses } from '../tables/pause.js';
import { checkArea, choosePlan, countedArea } from './choice.js';
import { conclude } from './conclude.js';
import type { Findings } from './findings.js';
import { placeCharacters, placesIn } from './inputs/characters.js';
import type { NamedBytes } from './inputs/input.js';
import { type Reading, readInputs } from './inputs/read.js';
import { keptInputs } from './inputs/read-again.js';
import { type Gathered, type Judged, judging } from './judge.js';
import type { AssessOptions, GatherOptions } from './options.js';
import type { LoadedPlans } from './rules/files.js';
import { sourcesIn } from './sources.js';

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
  /** False where nobody will ask where the values stand that were judged. */
  readonly sources?: boolean;
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
  const given = { ...inputs, inputs: keptInputs(inputs.inputs) };
  const gathered = await gatherAll(given, rules, options, means);
  const { pause = NO_PAUSE } = means;
  const judged = await withPauses(judging(gathered, options), pause);
  const findings = conclude(judged, options);
  const sources = means.sources === false ? [] : sourcesIn(findings.evaluations);
  const places = [...placesIn(findings.diagnostics), ...sources];
  await placeCharacters(given.inputs, gathered.read.understood, places, pause);
  return { ...gathered, judged, findings };
}

/** Reads all inputs in the terms of the plans, with the plan and the areas that the options name. */
export async function gather(
  inputs: Inputs,
  rules: LoadedPlans,
  options: GatherOptions,
  means: Means,
): Promise<Gathered> {
  const given = { ...inputs, inputs: keptInputs(inputs.inputs) };
  const gathered = await gatherAll(given, rules, options, means);
  const { diagnostics, understood } = gathered.read;
  await placeCharacters(given.inputs, understood, placesIn(diagnostics), means.pause);
  return gathered;
}

async function gatherAll(
  { inputs, diagnostics }: Inputs,
  rules: LoadedPlans,
  { plan, countArea = [], files = [], ...options }: GatherOptions,
  means: Means,
): Promise<Gathered> {
  const { plans } = rules;
  const chosen = plan === undefined ? null : choosePlan(plans, plan);
  const counted = countArea.map((value) => countedArea(value, plans));
  if (options.area !== undefined) checkArea(options.area, chosen, plans, counted);
  const settings = files.map(({ plan: own, ...one }) => ({
    ...one,
    ...(own !== undefined && { plan: choosePlan(plans, own) }),
  }));
  const reading = { ...options, ...means, plan: chosen, counted, files: settings };
  const read = await readInputs(inputs, plans, reading, diagnostics);
  const known = withCountedAreas(plans, counted, read.measurements);
  return { plans: known, chosen: known.find(({ id }) => id === chosen?.id) ?? null, read, rules };
}
