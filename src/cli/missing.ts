import { gather } from '../assess/assess.js';
import { type MissingOptions, missingReport } from '../assess/missing.js';
import { pausesFor } from '../io/interrupt.js';
import { MISSING_FORMATS, type MissingFormat } from '../report/listing/missing-formats.js';
import { type BatchArguments, inputsAt, overInputs } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import { rulesFor } from './plan-choice.js';
import { lookOf, type Terminal } from './terminal.js';
import { usageError } from './usage.js';

export interface MissingArguments extends BatchArguments, MissingOptions {
  readonly format: MissingFormat;
}

/** `plancheck missing`: which areas have not reported what, and who is late. */
export async function missingCommand(
  paths: readonly string[],
  args: MissingArguments,
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0 && !args.allPlans && args.plan === undefined) throw usageError('no-input', {});
  const { format } = args;
  if ((format === 'xlsx' || format === 'docx') && terminal.stdout.isTTY)
    throw usageError('binary-to-terminal', { format, instead: `> missing.${format}` });
  const rules = await rulesFor(terminal, args.rules, args.plan);
  const inputs = await inputsAt(paths, terminal, args.raiseLimits);
  const report = missingReport(await overInputs(gather, inputs, rules, args, terminal), args);
  writeDiagnostics(report.diagnostics, terminal);
  terminal.stdout.write(
    await MISSING_FORMATS[args.format](report, lookOf(terminal), pausesFor(terminal.interrupted)),
  );
  return report.exitCode;
}
