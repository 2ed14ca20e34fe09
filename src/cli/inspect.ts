import { choosePlan } from '../assess/choice.js';
import { readInputs } from '../assess/inputs/read.js';
import type { ReadOptions } from '../assess/options.js';
import { hasError } from '../diagnostic/diagnostic.js';
import { EXIT } from '../outcome/exit.js';
import { inspectJson, renderInspect } from '../report/listing/inspect.js';
import { inputsAt } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulesFor } from './plan-choice.js';
import { lookOf, type Terminal } from './terminal.js';

export interface InspectArguments extends ReadOptions {
  readonly rules: readonly string[];
  readonly format: string;
}

/** `plancheck inspect`: what was made of each file, without judging anything. */
export async function inspectCommand(
  paths: readonly string[],
  args: InspectArguments,
  terminal: Terminal,
): Promise<number> {
  const { plans, diagnostics } = await rulesFor(args.rules, args.plan);
  const plan = args.plan === undefined ? null : choosePlan(plans, args.plan);
  const { inputs, diagnostics: found } = await inputsAt(paths, terminal);
  const read = await readInputs(inputs, plans, { ...args, plan }, found);
  const all = [...diagnostics, ...read.diagnostics];
  writeDiagnostics(all, terminal);
  const { understood } = read;
  terminal.stdout.write(
    args.format === 'json' ? inspectJson(understood) : renderInspect(understood, plans, lookOf(terminal)),
  );
  return hasError(all) ? EXIT.untrusted : EXIT.ok;
}
