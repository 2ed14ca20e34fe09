import { inspect } from '../assess/inspect.js';
import type { ReadOptions } from '../assess/options.js';
import { inspectJson, renderInspect } from '../report/listing/inspect.js';
import { inputsAt, overInputs } from './batch.js';
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
  const rules = await rulesFor(args.rules, args.plan);
  const inputs = await inputsAt(paths, terminal);
  const inspection = await overInputs(inspect, inputs, rules, args, terminal, false);
  const { plans, understood, diagnostics, exitCode } = inspection;
  writeDiagnostics(diagnostics, terminal);
  const look = lookOf(terminal);
  terminal.stdout.write(
    args.format === 'json' ? inspectJson(understood) : renderInspect(understood, plans, look),
  );
  return exitCode;
}
