import { readMeasurements } from '../io/measurements.js';
import { EXIT } from '../outcome/exit.js';
import { inspectJson, renderInspect } from '../report/listing/inspect.js';
import { type InputArguments, inputSettings } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { choosePlan, rulesFor } from './plan-choice.js';
import { lookOf, type Terminal } from './terminal.js';

export interface InspectArguments extends InputArguments {
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
  const chosen = args.plan === undefined ? null : choosePlan(plans, args.plan);
  const read = await readMeasurements(paths, plans, inputSettings(args, chosen, terminal));
  const all = [...diagnostics, ...read.diagnostics];
  writeDiagnostics(all, terminal);
  const { understood } = read;
  terminal.stdout.write(
    args.format === 'json' ? inspectJson(understood) : renderInspect(understood, plans, lookOf(terminal)),
  );
  return all.some((d) => d.severity === 'error') ? EXIT.untrusted : EXIT.ok;
}
