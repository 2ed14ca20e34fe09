import { makeReport, plansOf } from '../assess/report.js';
import { occasions } from '../evaluate/evaluate.js';
import type { BasisChoice } from '../evaluate/result.js';
import { nextTurn, stopIfInterrupted } from '../io/interrupt.js';
import { overall } from '../outcome/outcome.js';
import type { Plan } from '../plan/plan.js';
import { BINARY, FORMATS, type Format } from '../report/registry.js';
import type { Report } from '../report/report.js';
import { type Batch, type BatchArguments, readBatch } from './batch.js';
import { writeDiagnostics } from './diagnostics.js';
import type { Outputs } from './outputs.js';
import { lookOf, type Terminal } from './terminal.js';
import { usageError } from './usage.js';

export interface EvaluateArguments extends BatchArguments {
  readonly at?: string;
  readonly basis: BasisChoice;
  readonly format: Format;
  readonly report: readonly string[];
  readonly failOn: 'any' | 'binding';
  readonly allowOpen: boolean;
  readonly includeCommitments: boolean;
  readonly asOf?: string;
  readonly by: 'whole' | 'area';
  readonly view: 'list' | 'matrix';
  readonly bom: boolean;
  readonly annotate?: string;
}

/** `plancheck evaluate`: read, judge, render, and say by the exit code how it went. */
export async function evaluateCommand(
  paths: readonly string[],
  args: EvaluateArguments,
  terminal: Terminal,
): Promise<number> {
  if (paths.length === 0) throw usageError('no-input', {});
  if (BINARY.has(args.format) && terminal.stdout.isTTY)
    throw usageError('binary-to-terminal', {
      format: args.format,
      instead: `--report ${args.format}=report.${args.format}`,
    });
  const outputs = await openOutputs(paths, args);
  try {
    return await evaluateInto(outputs, paths, args, terminal);
  } finally {
    await outputs?.discard();
  }
}

/** Null where nothing is asked for but standard output, so that what writes files need not be loaded. */
async function openOutputs(
  paths: readonly string[],
  { report, annotate }: EvaluateArguments,
): Promise<Outputs | null> {
  if (report.length === 0 && annotate === undefined) return null;
  const { Outputs } = await import('./outputs.js');
  return Outputs.open(report, annotate, paths);
}

async function evaluateInto(
  outputs: Outputs | null,
  paths: readonly string[],
  args: EvaluateArguments,
  terminal: Terminal,
): Promise<number> {
  // of all that is written, only the table names no hash
  const hashed = outputs !== null || args.format !== 'table' || isUnderActions(terminal);
  const batch = await readBatch(paths, args, terminal, hashed);
  const { plans, chosen, read } = batch;
  outputs?.checkNotOver([...read.files, ...batch.ruleFiles.map(({ file }) => file)]);
  checkOccasion(plansOf(plans, chosen, read.measurements), args.at);
  const options = { ...args, at: args.at ?? null, asOf: args.asOf ?? null, byArea: args.by === 'area' };
  const { report, why } = makeReport(batch, options);
  const line = terminal.text.results.conclusion(overall(report.evaluations), report.exitCode, why);
  await nextTurn(); // a Ctrl-C pressed while all was judged is heard now
  await write(report, batch, args, outputs, line, terminal);
  return report.exitCode;
}

/** A checkpoint that a plan does not have is a mistake in the command line, not an empty result. */
export function checkOccasion(plans: readonly Plan[], at: string | undefined): void {
  for (const plan of plans) {
    if (at !== undefined && occasions(plan, at, null).length === 0) {
      const known = [...plan.checkpoints.map((checkpoint) => checkpoint.name), 'all'];
      throw usageError('unknown-checkpoint', { value: at, plan: plan.id, known });
    }
  }
}

function isUnderActions({ env }: Terminal): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

/** The diagnostics on standard error; under GitHub Actions as annotations, with what failed, unless they are the output. */
async function writeTroubles(report: Report, format: Format, terminal: Terminal): Promise<void> {
  if (!isUnderActions(terminal)) writeDiagnostics(report.diagnostics, terminal);
  else if (format !== 'github')
    terminal.stderr.write(await (await FORMATS.github())(report, lookOf(terminal)));
}

async function write(
  report: Report,
  { read }: Batch,
  { format, view, bom, raiseLimits }: EvaluateArguments,
  outputs: Outputs | null,
  exitLine: string,
  terminal: Terminal,
): Promise<void> {
  const { stdout, stderr, text, interrupted } = terminal;
  stopIfInterrupted(interrupted);
  if (terminal.verbose) {
    for (const { file, rows, encoding } of report.inputs)
      stderr.write(`${text.commands.read(file, rows, encoding)}\n`);
  }
  await writeTroubles(report, format, terminal);
  const content = async (name: Format) => {
    stopIfInterrupted(interrupted);
    const plain = { text, width: null, colour: false, boxes: false, exitLine, bom };
    return (await FORMATS[name]())(report, plain);
  };
  await outputs?.write(report, read, raiseLimits ?? 1, content, terminal);
  stopIfInterrupted(interrupted);
  await outputs?.put(terminal);
  stdout.write(await (await FORMATS[format]())(report, { ...lookOf(terminal), exitLine, view, bom }));
}
