import type { Diagnostic } from '../diagnostic/diagnostic.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { Evaluation } from '../evaluate/result.js';
import { PlanVocabulary } from '../measure/facts/names.js';
import { EXIT } from '../outcome/exit.js';
import { namedIn } from '../plan/measured.js';
import type { Indicator, Plan } from '../plan/plan.js';
import { type Accounts, accountsOf } from './accounts.js';
import type { Inputs } from './assess.js';
import { placeCharacters, placesIn } from './inputs/characters.js';
import { type Reading, readInputs } from './inputs/read.js';
import { keptInputs } from './inputs/read-again.js';
import { OptionFault } from './options.js';
import { sourcesIn } from './sources.js';

/** How one indicator is judged, and what came of it where there are data. */
export interface Explanation {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly accounts: Accounts;
  /** The verdicts at every checkpoint; none where there are no data. */
  readonly evaluations: readonly Evaluation[];
  readonly diagnostics: readonly Diagnostic[];
  readonly exitCode: number;
}

/** Explains an indicator by its name, its id or its number in the plan; `unsaid` is of rows that name no year or place. */
export async function explain(
  plan: Plan,
  wanted: string,
  inputs: Inputs | null,
  unsaid: Pick<Reading, 'year' | 'area'> = {},
): Promise<Explanation> {
  const indicator = chooseIndicator(plan, wanted);
  const accounts = accountsOf(plan);
  if (!inputs) return { plan, indicator, accounts, evaluations: [], diagnostics: [], exitCode: EXIT.ok };
  const reading = { plan, ...unsaid };
  const given = keptInputs(inputs.inputs);
  const read = await readInputs(given, [plan], reading, inputs.diagnostics);
  const { measurements, diagnostics, understood } = read;
  const options = { at: 'all', basis: 'auto', includeCommitments: true, asOf: null } as const;
  const evaluations = evaluate([plan], measurements, options);
  await placeCharacters(given, understood, [...placesIn(diagnostics), ...sourcesIn(evaluations)]);
  const exitCode = hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
  return { plan, indicator, accounts, evaluations, diagnostics, exitCode };
}

function chooseIndicator(plan: Plan, wanted: string): Indicator {
  const vocabulary = new PlanVocabulary(plan);
  const found = /^\d+$/.test(wanted) ? vocabulary.row(Number(wanted)) : vocabulary.indicator(wanted);
  if (found) return found;
  throw new OptionFault('unknown-indicator', {
    value: wanted,
    plan: plan.jurisdiction.name,
    nearest: vocabulary.nearestIndicator(wanted),
    known: namedIn(plan).map((one) => (one.row === null ? one.id : `${one.row} ${one.id}`)),
  });
}
