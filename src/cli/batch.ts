import type { Inputs, Means } from '../assess/assess.js';
import { type GatherOptions, OptionFault } from '../assess/options.js';
import type { LoadedPlans } from '../assess/rules/files.js';
import { newHash } from '../io/hash.js';
import { type FoundInputs, findInputs } from '../io/inputs.js';
import { nextTurn, pausesFor, stopIfInterrupted, untilInterrupted } from '../io/interrupt.js';
import { writeDiagnostics } from './diagnostics.js';
import { type Progress, progressOn } from './progress.js';
import type { Terminal } from './terminal.js';

/** What the commands that judge many files have in common. */
export interface BatchArguments extends GatherOptions {
  readonly rules: readonly string[];
}

/** The inputs that the arguments name; standard input ends when somebody interrupts the run. */
export function inputsAt(
  paths: readonly string[],
  { stdin, interrupted }: Pick<Terminal, 'stdin' | 'interrupted'>,
  raiseLimits?: number,
): Promise<FoundInputs> {
  const pause = pausesFor(interrupted);
  return findInputs(paths, untilInterrupted(stdin, interrupted), { raiseLimits, pause });
}

type Work<O, T> = (inputs: Inputs, rules: LoadedPlans, options: O, means: Means) => Promise<T>;

/** Does with all inputs what `work` does, and shows how far it is; a Ctrl-C is heard between two of them. */
export async function overInputs<O extends GatherOptions, T>(
  work: Work<O, T>,
  inputs: Inputs,
  rules: LoadedPlans,
  options: O,
  terminal: Terminal,
  hashed = true,
): Promise<T> {
  const progress = progressOn(terminal);
  try {
    const onInput = listener(progress, terminal);
    return await work(inputs, rules, options, {
      hash: hashed ? newHash : null,
      sources: hashed,
      onInput,
      pause: pausesFor(terminal.interrupted),
    });
  } catch (error) {
    if (isUnknownPlan(error, options.plan)) writeDiagnostics(rules.diagnostics, terminal);
    throw error;
  } finally {
    progress.clear();
  }
}

/** Where a rule file is broken, it may be the one that is asked for, so its faults are said first. */
function isUnknownPlan(error: unknown, plan: string | undefined): boolean {
  return error instanceof OptionFault && error.code === 'unknown-plan' && error.params.value === plan;
}

function listener(progress: Progress, { interrupted }: Terminal): NonNullable<Means['onInput']> {
  return async (done, of) => {
    progress.show(done, of);
    if (done > 0 && done < of) await nextTurn(); // files that are read at one go let nothing else have its turn
    stopIfInterrupted(interrupted);
  };
}
