import { hasError } from '../diagnostic/diagnostic.js';
import { EXIT } from '../outcome/exit.js';
import type { Plan } from '../plan/plan.js';
import type { Look } from '../report/look.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulesFor } from './plan-choice.js';
import { lookOf, type Terminal } from './terminal.js';

export interface ListingArguments {
  readonly rules: readonly string[];
  readonly format: string;
}

/** Loads the rules, says what is wrong with them, writes the listing, and exits 2 where a rule file is broken. */
export async function list(
  args: ListingArguments,
  terminal: Terminal,
  write: (plans: readonly Plan[], look: Look) => Promise<string>,
  plan?: string,
): Promise<number> {
  const { plans, diagnostics } = await rulesFor(terminal, args.rules, plan);
  writeDiagnostics(diagnostics, terminal);
  terminal.stdout.write(await write(plans, lookOf(terminal)));
  return hasError(diagnostics) ? EXIT.untrusted : EXIT.ok;
}
